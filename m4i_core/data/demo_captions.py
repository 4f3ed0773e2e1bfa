"""Sentences about a demo scene, as different people would write them.

Each writer picks some of what can be seen, words it in an own way, and now and then adds what
no picture shows: the name of the place, a mood, a reason. A model can learn the former from
other pictures; the latter only by remembering, as with real captions.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from m4i_core.data.demo_families import Family, Thing

_NUMBERS = {
    2: ("two", "two", "a pair of", "a couple of"),
    3: ("three", "three", "several", "a few"),
    4: ("four", "four", "several", "a group of"),
    5: ("five", "many", "several", "a crowd of"),
}
_SIDES = {
    "left": ("on the left", "to the left", "on the left side"),
    "middle": ("in the middle", "in the centre"),
    "right": ("on the right", "to the right", "on the right side"),
}


@dataclass(frozen=True)
class Group:
    """Some equal things in a scene.

    Attributes:
        thing: What they are.
        colour: Name of their colour in the family, or "".
        count: How many.
        side: "left", "middle" or "right".
        size: Height as a share of the thing's range, 0 to 1.
    """

    thing: Thing
    colour: str
    count: int
    side: str
    size: float


@dataclass(frozen=True)
class Scene:
    """What is drawn, and what only those who were there know (place, mood, aside)."""

    time: str
    weather: str
    groups: tuple[Group, ...]
    place: str
    mood: str
    aside: str


def captions(scene: Scene, family: Family, count: int, rng: random.Random) -> list[str]:
    """Return `count` different sentences about the scene."""
    found: list[str] = []
    while len(found) < count:
        sentence = _sentence(scene, family, rng)
        if sentence not in found:
            found.append(sentence)
    return found


def _sentence(scene: Scene, family: Family, rng: random.Random) -> str:
    # People begin with what is large or numerous, but not always.
    groups = sorted(
        scene.groups,
        key=lambda g: g.count * g.thing.height[1] * rng.uniform(0.4, 1.6),
        reverse=True,
    )
    first = groups[0]
    second = groups[1] if len(groups) > 1 and rng.random() < 0.75 else None
    subject = _noun_phrase(first, family, rng)
    doing = rng.choice(first.thing.doing)
    also = _noun_phrase(second, family, rng) if second else ""
    view = rng.choice(family.views)
    when = rng.choice(family.times[scene.time])
    sky = rng.choice(family.weathers[scene.weather])
    side = rng.choice(_SIDES[first.side])
    where = rng.choice(
        [f"at {scene.place}", f"in the {view}", f"in the {view}", side, side, f"near {scene.place}"]
    )
    tail = rng.choice([when, sky, when, sky, where, scene.aside, f"{when} {sky}"])
    mood = f"{_article(scene.mood)} {scene.mood}"
    are = "is" if first.count == 1 else "are"
    frames = [
        f"{subject} {doing} {tail}",
        f"{subject} {are} {doing} {where}",
        f"there {are} {subject} {side} {rng.choice([when, sky])}",
        f"{subject} {side} of the {view} {rng.choice([when, sky, scene.aside])}",
        f"{mood} {view} {sky} with {subject}",
        f"{sky} , {subject} {are} {doing}",
        f"{subject} at {scene.place} {rng.choice([when, sky, scene.aside])}",
    ]
    if second is not None:
        frames += [
            f"{subject} and {also} {tail}",
            f"{subject} {doing} , with {also} {rng.choice(_SIDES[second.side])}",
            f"{mood} {view} with {subject} and {also}",
            f"{subject} {doing} while {also} {'is' if second.count == 1 else 'are'} "
            f"{rng.choice(second.thing.doing)}",
            f"a view of {scene.place} {when} with {subject} and {also}",
            f"{also} behind {subject} {tail}",
        ]
    if len(groups) > 2 and rng.random() < 0.3:
        third = _noun_phrase(groups[2], family, rng)
        frames.append(f"{subject} , {also or rng.choice(_SIDES[first.side])} and {third} {tail}")
    sentence = rng.choice(frames)
    sentence = sentence[0].upper() + sentence[1:]
    return sentence + rng.choice([" .", " .", ".", ""])


def _noun_phrase(group: Group, family: Family, rng: random.Random) -> str:
    thing = group.thing
    pick = rng.choices(range(len(thing.singular)), weights=[3, 1, 1][: len(thing.singular)])[0]
    name = thing.singular[pick] if group.count == 1 else thing.plural[pick]
    adjectives = []
    if group.size > 0.8 and rng.random() < 0.5:
        adjectives.append(rng.choice(["large", "big"]))
    elif group.size < 0.2 and rng.random() < 0.5:
        adjectives.append(rng.choice(["small", "little"]))
    worn = ""
    if group.colour and rng.random() < 0.8:
        colour = rng.choice(family.colours[group.colour][1])
        if thing.worn:
            worn = f" in {colour}"
        else:
            adjectives.append(colour)
    words = " ".join([*adjectives, name]) + worn
    if group.count == 1:
        return f"{'one' if rng.random() < 0.12 else _article(words)} {words}"
    if rng.random() < 0.12:
        return f"some {words}"
    return f"{rng.choice(_NUMBERS[group.count])} {words}"


def _article(words: str) -> str:
    return "an" if words[0] in "aeio" else "a"

"""The things of the built-in demo scenes, drawn with Pillow."""

from __future__ import annotations

import math
from collections.abc import Callable

from m4i_core.data.demo_drawing import Draw, Rgb, mix, shade

Brush = Callable[[Draw, float, float, float, Rgb], None]
"""Draws a thing: (draw, x of its middle, y of its foot, its height in pixels, its colour)."""

DARK: Rgb = (38, 36, 40)


def sailing_boat(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A hull with two sails."""
    draw.polygon(
        [
            (x - s * 0.5, y - s * 0.2),
            (x + s * 0.5, y - s * 0.2),
            (x + s * 0.3, y),
            (x - s * 0.3, y),
        ],
        fill=shade(colour, 0.55),
    )
    draw.line((x, y - s * 0.2, x, y - s), fill=DARK)
    draw.polygon([(x + 1, y - s), (x + 1, y - s * 0.28), (x + s * 0.45, y - s * 0.28)], fill=colour)
    draw.polygon(
        [(x - 1, y - s * 0.9), (x - 1, y - s * 0.28), (x - s * 0.3, y - s * 0.28)],
        fill=shade(colour, 0.85),
    )


def fishing_boat(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A broad hull with a cabin."""
    draw.polygon(
        [(x - s, y - s * 0.5), (x + s, y - s * 0.5), (x + s * 0.7, y), (x - s * 0.7, y)],
        fill=colour,
        outline=shade(colour, 0.5),
    )
    draw.rectangle(
        (x - s * 0.5, y - s, x + s * 0.1, y - s * 0.5), fill=(232, 228, 218), outline=DARK
    )
    draw.rectangle((x - s * 0.35, y - s * 0.85, x - s * 0.1, y - s * 0.65), fill=(70, 90, 110))
    draw.line((x + s * 0.4, y - s * 0.5, x + s * 0.4, y - s * 1.1), fill=DARK)


def gull(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """Two curved wings."""
    draw.arc((x - s, y - s, x, y + s * 0.4), 200, 340, fill=colour, width=2)
    draw.arc((x, y - s, x + s, y + s * 0.4), 200, 340, fill=colour, width=2)


def buoy(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A cone with a light on a float."""
    draw.polygon(
        [(x - s * 0.35, y - s * 0.15), (x + s * 0.35, y - s * 0.15), (x, y - s)], fill=colour
    )
    draw.ellipse((x - s * 0.5, y - s * 0.3, x + s * 0.5, y), fill=shade(colour, 0.65))
    draw.ellipse((x - 1.5, y - s - 2, x + 1.5, y - s + 1), fill=(255, 244, 190))


def lighthouse(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A white tower with coloured bands."""
    half = s * 0.14
    draw.rectangle((x - half, y - s * 0.8, x + half, y), fill=(240, 236, 228))
    for band in (0.1, 0.4, 0.7):
        draw.rectangle((x - half, y - s * (band + 0.13), x + half, y - s * band), fill=colour)
    draw.rectangle(
        (x - half * 0.7, y - s * 0.92, x + half * 0.7, y - s * 0.8), fill=(255, 238, 150)
    )
    draw.polygon([(x - half, y - s * 0.92), (x + half, y - s * 0.92), (x, y - s)], fill=DARK)


def crane(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A dock crane with its hook."""
    draw.line((x, y, x, y - s), fill=colour, width=3)
    draw.line((x - s * 0.3, y - s * 0.9, x + s * 0.7, y - s * 0.9), fill=colour, width=2)
    draw.line((x, y - s, x + s * 0.6, y - s * 0.9), fill=shade(colour, 0.7))
    draw.line((x + s * 0.55, y - s * 0.9, x + s * 0.55, y - s * 0.5), fill=DARK)
    draw.rectangle((x - s * 0.28, y - s * 0.9, x - s * 0.12, y - s * 0.75), fill=shade(colour, 0.6))


def box(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A wooden crate or a container, with a cross on it."""
    draw.rectangle((x - s * 0.7, y - s, x + s * 0.7, y), fill=colour, outline=shade(colour, 0.5))
    draw.line((x - s * 0.7, y - s, x + s * 0.7, y), fill=shade(colour, 0.7))
    draw.line((x - s * 0.7, y, x + s * 0.7, y - s), fill=shade(colour, 0.7))


def person(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """Somebody who stands there in a coloured coat."""
    draw.line((x - s * 0.1, y, x - s * 0.07, y - s * 0.4), fill=DARK, width=2)
    draw.line((x + s * 0.1, y, x + s * 0.07, y - s * 0.4), fill=DARK, width=2)
    draw.rectangle((x - s * 0.18, y - s * 0.78, x + s * 0.18, y - s * 0.35), fill=colour)
    r = s * 0.12
    draw.ellipse((x - r, y - s, x + r, y - s + 2 * r), fill=(222, 182, 150))


def umbrella(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """Somebody under an umbrella."""
    person(draw, x, y, s * 0.8, (90, 90, 100))
    draw.pieslice((x - s * 0.45, y - s * 1.15, x + s * 0.45, y - s * 0.4), 180, 360, fill=colour)


def cow(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A body on four legs with a head and a spot."""
    for leg in (-0.55, -0.35, 0.35, 0.55):
        draw.line((x + s * leg, y - s * 0.45, x + s * leg, y), fill=shade(colour, 0.6), width=2)
    draw.rounded_rectangle(
        (x - s * 0.7, y - s * 0.9, x + s * 0.65, y - s * 0.35), s * 0.2, fill=colour
    )
    draw.ellipse((x + s * 0.5, y - s, x + s, y - s * 0.55), fill=shade(colour, 0.85))
    draw.ellipse((x - s * 0.3, y - s * 0.8, x + s * 0.1, y - s * 0.5), fill=shade(colour, 0.45))


def sheep(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A woolly cloud with a dark face."""
    for leg in (-0.3, 0.3):
        draw.line((x + s * leg, y - s * 0.4, x + s * leg, y), fill=DARK, width=2)
    for dx in (-0.4, 0.0, 0.4):
        draw.ellipse(
            (x + s * (dx - 0.35), y - s, x + s * (dx + 0.35), y - s * 0.3), fill=shade(colour, 1.0)
        )
    draw.ellipse((x + s * 0.5, y - s * 0.85, x + s * 0.85, y - s * 0.5), fill=DARK)


def tree(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A trunk with a round crown."""
    draw.rectangle((x - s * 0.06, y - s * 0.45, x + s * 0.06, y), fill=(96, 68, 46))
    for dx, dy in ((-0.18, 0.0), (0.18, -0.04), (0.0, -0.2)):
        cx, cy, r = x + s * dx, y - s * 0.6 + s * dy, s * 0.24
        draw.ellipse((cx - r, cy - r, cx + r, cy + r), fill=shade(colour, 0.9 + dx * 0.8))


def house(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A barn or hut with a roof and a door."""
    draw.rectangle((x - s * 0.6, y - s * 0.6, x + s * 0.6, y), fill=colour)
    draw.polygon(
        [(x - s * 0.75, y - s * 0.6), (x + s * 0.75, y - s * 0.6), (x, y - s)],
        fill=shade(colour, 0.5),
    )
    draw.rectangle((x - s * 0.15, y - s * 0.38, x + s * 0.15, y), fill=DARK)


def windmill(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A tower with four sails."""
    draw.polygon(
        [
            (x - s * 0.2, y),
            (x + s * 0.2, y),
            (x + s * 0.1, y - s * 0.7),
            (x - s * 0.1, y - s * 0.7),
        ],
        fill=colour,
    )
    turn = (x * 7 + y * 3) % 90
    for quarter in range(4):
        angle = math.radians(turn + 90 * quarter)
        tip = (x + s * 0.45 * math.cos(angle), y - s * 0.7 + s * 0.45 * math.sin(angle))
        draw.line((x, y - s * 0.7, *tip), fill=(236, 230, 214), width=2)


def flowers(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A bed of dots on stems."""
    for step in range(9):
        fx = x + s * (-0.8 + 0.2 * step)
        fy = y - s * (0.3 + 0.35 * ((step * 7) % 5) / 5)
        draw.line((fx, y, fx, fy), fill=(66, 110, 50))
        draw.ellipse((fx - 2, fy - 2, fx + 2, fy + 2), fill=colour)


def balloon(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A hot-air balloon."""
    r = s * 0.38
    draw.ellipse((x - r, y - s, x + r, y - s + 2 * r), fill=colour)
    draw.ellipse((x - r * 0.4, y - s, x + r * 0.4, y - s + 2 * r), fill=shade(colour, 0.75))
    draw.line((x - r * 0.5, y - s * 0.3, x - 2, y - s * 0.12), fill=DARK)
    draw.line((x + r * 0.5, y - s * 0.3, x + 2, y - s * 0.12), fill=DARK)
    draw.rectangle((x - 3, y - s * 0.12, x + 3, y), fill=(120, 84, 50))


def wheels(draw: Draw, x: float, y: float, s: float, at: tuple[float, ...]) -> None:
    """Dark wheels under a vehicle."""
    r = s * 0.2
    for dx in at:
        draw.ellipse((x + s * dx - r, y - 2 * r, x + s * dx + r, y), fill=DARK)


def tractor(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A bonnet, a cabin, a large and a small wheel."""
    draw.rectangle((x - s * 0.1, y - s * 0.65, x + s * 0.75, y - s * 0.25), fill=colour)
    draw.rectangle((x - s * 0.55, y - s, x, y - s * 0.3), fill=shade(colour, 0.8), outline=DARK)
    draw.ellipse((x - s * 0.7, y - s * 0.6, x - s * 0.1, y), fill=DARK)
    wheels(draw, x, y, s, (0.55,))


def car(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A car from the side."""
    draw.rounded_rectangle(
        (x - s * 1.1, y - s * 0.65, x + s * 1.1, y - s * 0.18), s * 0.15, fill=colour
    )
    draw.polygon(
        [
            (x - s * 0.7, y - s * 0.6),
            (x + s * 0.6, y - s * 0.6),
            (x + s * 0.3, y - s),
            (x - s * 0.5, y - s),
        ],
        fill=mix(colour, (170, 200, 220), 0.65),
    )
    wheels(draw, x, y, s, (-0.65, 0.65))


def bus(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A long bus with a row of windows."""
    draw.rectangle(
        (x - s * 1.4, y - s, x + s * 1.4, y - s * 0.15), fill=colour, outline=shade(colour, 0.5)
    )
    for step in range(5):
        wx = x + s * (-1.25 + 0.52 * step)
        draw.rectangle((wx, y - s * 0.85, wx + s * 0.38, y - s * 0.5), fill=(190, 212, 226))
    wheels(draw, x, y, s, (-0.9, 0.9))


def bicycle(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """Two wheels and a frame."""
    r = s * 0.35
    for dx in (-0.5, 0.5):
        draw.ellipse((x + s * dx - r, y - 2 * r, x + s * dx + r, y), outline=DARK, width=1)
    draw.line((x - s * 0.5, y - r, x, y - s * 0.9, x + s * 0.5, y - r), fill=colour, width=2)
    draw.line((x - s * 0.25, y - s * 0.65, x + s * 0.3, y - s * 0.65), fill=colour, width=2)


def lamp(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A street lamp or traffic light: a post with a coloured light."""
    draw.line((x, y, x, y - s), fill=DARK, width=2)
    draw.ellipse(
        (x - s * 0.12, y - s * 1.08, x + s * 0.12, y - s * 0.84), fill=colour, outline=DARK
    )


def dog(draw: Draw, x: float, y: float, s: float, colour: Rgb) -> None:
    """A dog from the side, tail up."""
    for leg in (-0.4, 0.4):
        draw.line((x + s * leg, y, x + s * leg, y - s * 0.5), fill=colour, width=2)
    draw.rectangle((x - s * 0.5, y - s * 0.75, x + s * 0.5, y - s * 0.4), fill=colour)
    draw.rectangle((x + s * 0.4, y - s, x + s * 0.85, y - s * 0.65), fill=shade(colour, 0.8))
    draw.line((x - s * 0.5, y - s * 0.7, x - s * 0.75, y - s), fill=colour, width=2)

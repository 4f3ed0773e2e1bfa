"""Pixels of the built-in demo scenes: backgrounds, weather and things, drawn with Pillow.

Everything is drawn from the numbers it is given, so that one seed gives the same bytes again.
"""

from __future__ import annotations

import math
import random

import numpy as np
from PIL import Image, ImageDraw

WIDTH, HEIGHT = 160, 120
"""Size of a scene, pixels."""

Rgb = tuple[int, int, int]
Draw = ImageDraw.ImageDraw

SKIES: dict[str, tuple[Rgb, Rgb]] = {
    "morning": ((250, 214, 178), (150, 190, 225)),
    "day": ((200, 226, 245), (92, 158, 222)),
    "evening": ((246, 150, 88), (92, 84, 142)),
    "night": ((44, 52, 88), (14, 18, 42)),
}
"""Colour at the horizon and at the zenith for each time of day."""


def mix(a: Rgb, b: Rgb, share: float) -> Rgb:
    """Return the colour `share` (0 to 1) of the way from a to b."""
    return (
        round(a[0] + (b[0] - a[0]) * share),
        round(a[1] + (b[1] - a[1]) * share),
        round(a[2] + (b[2] - a[2]) * share),
    )


def shade(colour: Rgb, factor: float) -> Rgb:
    """Return the colour made darker (factor below 1) or lighter (above 1)."""
    red, green, blue = (min(255, max(0, round(c * factor))) for c in colour)
    return red, green, blue


def paint_background(family: str, time: str, weather: str, rng: random.Random) -> Image.Image:
    """Paint sky and ground.

    Args:
        family: "harbour", "meadow" or "city".
        time: A key of `SKIES`.
        weather: "clear", "cloudy", "rain", "fog" or "snow".
        rng: Source of every variation.

    Returns:
        An RGB picture of WIDTH × HEIGHT.
    """
    low, high = SKIES[time]
    if weather != "clear":
        low, high = mix(low, (150, 152, 158), 0.45), mix(high, (120, 124, 134), 0.45)
    horizon = HEIGHT * HORIZON[family] + rng.uniform(-9, 9)
    rows = np.clip(np.arange(HEIGHT) / horizon, 0, 1)[:, None]
    sky = np.array(high) * (1 - rows) + np.array(low) * rows
    image = Image.fromarray(
        np.repeat(sky.round().astype(np.uint8)[:, None, :], WIDTH, axis=1), "RGB"
    )
    draw = ImageDraw.Draw(image)
    light = {"morning": 0.95, "day": 1.0, "evening": 0.75, "night": 0.4}[time]
    _paint_sky_details(draw, time, weather, horizon, rng)
    if family == "harbour":
        _paint_sea(draw, horizon, light, weather, rng)
    elif family == "meadow":
        _paint_hills(draw, horizon, light, weather, rng)
    else:
        _paint_street(draw, horizon, light, time, weather, rng)
    return image


HORIZON = {"harbour": 0.5, "meadow": 0.42, "city": 0.66}
"""Where sky and ground meet, as a share of the height."""


def _paint_sky_details(
    draw: Draw, time: str, weather: str, horizon: float, rng: random.Random
) -> None:
    if time == "night":
        for _ in range(rng.randint(10, 35) if weather == "clear" else 0):
            x, y = rng.uniform(0, WIDTH), rng.uniform(0, horizon)
            draw.point((x, y), fill=(235, 235, 210))
    if weather == "clear":
        x, radius = rng.uniform(12, WIDTH - 12), rng.uniform(5, 9)
        y = {"morning": 0.75, "day": 0.25, "evening": 0.85, "night": 0.3}[time] * horizon
        colour = (240, 240, 225) if time == "night" else (255, 236, 150)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    if weather in ("cloudy", "rain", "snow"):
        tone = mix(SKIES[time][0], (205, 207, 212), 0.6)
        for _ in range(rng.randint(3, 6)):
            x, y = rng.uniform(-10, WIDTH), rng.uniform(2, horizon * 0.55)
            for _ in range(4):
                w, h = rng.uniform(14, 30), rng.uniform(6, 12)
                dx, dy = rng.uniform(-14, 14), rng.uniform(-3, 3)
                draw.ellipse((x + dx, y + dy, x + dx + w, y + dy + h), fill=tone)


def _paint_sea(draw: Draw, horizon: float, light: float, weather: str, rng: random.Random) -> None:
    base = mix((28, 92, 136), (58, 130, 132), rng.random())
    for row in range(int(horizon), HEIGHT):
        depth = (row - horizon) / (HEIGHT - horizon)
        draw.line((0, row, WIDTH, row), fill=shade(base, light * (1.15 - 0.35 * depth)))
    rough = 3 if weather == "rain" else 1
    for _ in range(70):
        x, y = rng.uniform(0, WIDTH), rng.uniform(horizon + 2, HEIGHT)
        long = rng.uniform(3, 12) * (0.5 + y / HEIGHT)
        tone = shade(base, light * rng.uniform(1.05, 1.5))
        draw.line((x, y, x + long / 2, y - rough, x + long, y), fill=tone)
    if rng.random() < 0.6:
        left, width = rng.uniform(-30, WIDTH - 30), rng.uniform(40, 90)
        top = horizon - rng.uniform(6, 16)
        land = shade((92, 104, 84), light)
        draw.polygon(
            [(left, horizon), (left + width * 0.3, top), (left + width * 0.7, top + 3),
             (left + width, horizon)],
            fill=land,
        )  # fmt: skip
    quay = rng.uniform(8, 15)
    stone = shade(mix((120, 112, 104), (150, 128, 100), rng.random()), light)
    draw.rectangle((0, HEIGHT - quay, WIDTH, HEIGHT), fill=stone)
    for x in range(rng.randint(0, 12), WIDTH, rng.randint(12, 20)):
        draw.line((x, HEIGHT - quay, x, HEIGHT), fill=shade(stone, 0.8))


def _paint_hills(
    draw: Draw, horizon: float, light: float, weather: str, rng: random.Random
) -> None:
    snowy = weather == "snow"
    greens: list[Rgb] = [(108, 150, 92), (94, 146, 66), (122, 160, 60)]
    for layer, green in enumerate(greens):
        tone = mix(green, (232, 236, 240), 0.75) if snowy else green
        tone = shade(mix(tone, (196, 176, 80), rng.uniform(0, 0.35)), light)
        base = horizon + layer * 17
        phase, swing = rng.uniform(0, 6.3), rng.uniform(3, 9)
        wave = rng.uniform(0.02, 0.06)
        edge = [
            (float(x), base + swing * math.sin(phase + wave * x)) for x in range(0, WIDTH + 8, 8)
        ]
        draw.polygon([*edge, (WIDTH + 8, HEIGHT), (0, HEIGHT)], fill=tone)
        for _ in range(40):
            x, y = rng.uniform(0, WIDTH), rng.uniform(base + 10, HEIGHT)
            draw.line(
                (x, y, x + rng.uniform(-2, 2), y - 3), fill=shade(tone, rng.uniform(0.8, 1.2))
            )


def _paint_street(
    draw: Draw, horizon: float, light: float, time: str, weather: str, rng: random.Random
) -> None:
    x = -rng.uniform(0, 12)
    while x < WIDTH:
        width, top = rng.uniform(16, 34), horizon - rng.uniform(18, 62)
        wall = shade(
            rng.choice([(150, 96, 80), (168, 160, 150), (120, 126, 140), (186, 160, 120)]),
            light * rng.uniform(0.8, 1.05),
        )
        draw.rectangle((x, top, x + width, horizon), fill=wall)
        lit: Rgb = (250, 220, 130) if time in ("night", "evening") else (196, 214, 226)
        for wy in np.arange(top + 4, horizon - 8, rng.choice((7, 8, 10))):
            for wx in np.arange(x + 3, x + width - 4, rng.choice((6, 7, 9))):
                on = rng.random() < 0.6
                draw.rectangle((wx, wy, wx + 2, wy + 3), fill=lit if on else shade(wall, 0.6))
        x += width + rng.choice((0, 0, 3))
    ground = shade(mix((96, 96, 102), (120, 112, 104), rng.random()), light)
    if weather == "snow":
        ground = mix(ground, (236, 238, 242), 0.7)
    draw.rectangle((0, horizon, WIDTH, HEIGHT), fill=shade(ground, 1.25))
    draw.rectangle((0, horizon + 9, WIDTH, HEIGHT), fill=ground)
    middle = (horizon + 9 + HEIGHT) / 2
    for x0 in range(rng.randint(-14, 0), WIDTH, 22):
        draw.rectangle((x0, middle, x0 + 11, middle + 1), fill=shade((225, 222, 205), light))


def paint_weather(image: Image.Image, weather: str, time: str, rng: random.Random) -> Image.Image:
    """Lay rain, snow, fog and the camera's noise over a finished scene."""
    draw = ImageDraw.Draw(image)
    if weather == "rain":
        slant = rng.uniform(-3, 3)
        for _ in range(90):
            x, y = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT)
            draw.line((x, y, x + slant, y + 6), fill=(176, 190, 206))
    elif weather == "snow":
        for _ in range(110):
            x, y, r = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT), rng.choice((0.6, 1.0, 1.4))
            draw.ellipse((x - r, y - r, x + r, y + r), fill=(246, 248, 252))
    elif weather == "fog":
        veil = mix(SKIES[time][0], (206, 208, 212), 0.6 if time != "night" else 0.25)
        image = Image.blend(image, Image.new("RGB", image.size, veil), rng.uniform(0.35, 0.55))
    noise = np.random.default_rng(rng.getrandbits(64)).integers(
        -7, 8, size=(HEIGHT, WIDTH, 1), dtype=np.int16
    )
    pixels = np.asarray(image, dtype=np.int16) + noise
    pixels += np.array([rng.randint(-9, 9) for _ in range(3)], dtype=np.int16)  # white balance
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8), "RGB")

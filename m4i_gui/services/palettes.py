"""The two palettes, and the contrast that they must keep (WCAG 2.2, AA)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Colours:
    """Named colours, each "#rrggbb".

    Data colours (member, nonmember) are Okabe and Ito's, which people with any colour vision can
    tell apart; views add a shape to them. Chrome uses the others and never these two.

    Attributes:
        surface: Behind everything.
        sunken: Wells, tracks, headers: a step below the surface.
        card: Raised areas, inputs, plots.
        hover: Behind a card or row under the pointer.
        border: Hairlines that separate (decorative).
        border_strong: Outlines that show where a control is (3:1).
        text: Reading text.
        muted: Secondary text (still 4.5:1).
        accent: Primary actions, links, focus.
        accent_hover: The same under the pointer.
        on_accent: Text on accent.
        accent_soft: Background of what is chosen.
        good: Success, in text.
        good_soft: Background of a success note.
        warning: Warning, in text.
        warning_soft: Background of a warning note.
        danger: Failure or a leak, in text.
        danger_soft: Background of a failure note.
        info: Neutral note, in text.
        info_soft: Background of a neutral note.
        member: Records of the training data.
        nonmember: Records that were held out.
        unknown: Records that are asked about.
        target: Lines of the target model.
        shadow: Lines of the shadow model.
        chance: The line of pure chance.
    """

    surface: str
    sunken: str
    card: str
    hover: str
    border: str
    border_strong: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    info: str
    info_soft: str
    member: str
    nonmember: str
    unknown: str
    target: str
    shadow: str
    chance: str


LIGHT = Colours(
    surface="#f5f6f9",
    sunken="#e9ecf2",
    card="#ffffff",
    hover="#f0f2f8",
    border="#dce1ea",
    border_strong="#768092",
    text="#1a2230",
    muted="#556072",
    accent="#4248c4",
    accent_hover="#353aa8",
    on_accent="#ffffff",
    accent_soft="#e8e9fb",
    good="#14703f",
    good_soft="#e2f4ea",
    warning="#7d5000",
    warning_soft="#fdf1d8",
    danger="#b1261d",
    danger_soft="#fde8e6",
    info="#255a8c",
    info_soft="#e4eff9",
    member="#0072b2",
    nonmember="#d55e00",
    unknown="#93397c",
    target="#4248c4",
    shadow="#1b7f6b",
    chance="#768092",
)

DARK = Colours(
    surface="#13171e",
    sunken="#0d1016",
    card="#1b212b",
    hover="#232b37",
    border="#303946",
    border_strong="#76818f",
    text="#e8ecf2",
    muted="#a4afbd",
    accent="#a3a8ff",
    accent_hover="#bdc1ff",
    on_accent="#14163a",
    accent_soft="#2b2f55",
    good="#63cf95",
    good_soft="#15332a",
    warning="#ecba62",
    warning_soft="#3a2e14",
    danger="#ff9188",
    danger_soft="#43201f",
    info="#8cc4f5",
    info_soft="#182f45",
    member="#56b4e9",
    nonmember="#e69f00",
    unknown="#e29bd0",
    target="#a3a8ff",
    shadow="#4fd0b3",
    chance="#76818f",
)


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb", 0 to 1 (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """Return `one` with a share (0 to 1) of `other` in it."""
    parts = [
        round(int(one[i : i + 2], 16) * (1 - share) + int(other[i : i + 2], 16) * share)
        for i in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)

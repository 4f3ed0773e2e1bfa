"""What a number of labelled records can show, in plain words."""

from __future__ import annotations

from m4i_core.evaluation.resolution import Resolution
from m4i_gui.services.theme import Theme
from m4i_gui.widgets.card import Note

_FEW = 20
_GOOD = 100


class ResolutionNote(Note):
    """Says before anything is asked what so many records allow."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.hide()

    def show_resolution(self, found: Resolution | None) -> None:
        """Say what members and non-members allow."""
        if found is None:
            self.say("")
            return
        if not found.enough:
            self.say(
                self.tr(
                    "Too few to say anything: at least 20 of each kind are needed, and {0} of "
                    "each to find a leak of medium size."
                ).format(f"{found.needed:,}"),
                "danger",
            )
            return
        parts = [
            self.tr(
                "So many records find a leak of AUC {0} or more in 4 of 5 audits; success rates "
                "come with an interval of about ± {1} points."
            ).format(f"{found.smallest_auc:.2f}", f"{100 * found.half_width:.1f}"),
            self.tr("The smallest false-positive rate that they can prove is {0} %.").format(
                f"{100 * found.smallest_rate:.2g}"
            ),
        ]
        if not found.shows_medium:
            parts.append(
                self.tr("A leak of medium size needs {0} of each kind.").format(f"{found.needed:,}")
            )
        self.say(" ".join(parts), "info" if found.shows_medium else "warning")

    def advise(self, nonmembers: int) -> None:
        """Say what known non-members are good for where one's own data are asked about."""
        if nonmembers >= _GOOD:
            self.say(
                self.tr(
                    "The method is tried on these non-members first: how often it errs is then "
                    "measured, not only promised."
                ),
                "good",
            )
        elif nonmembers >= _FEW:
            self.say(
                self.tr(
                    "The method is tried on these non-members first. With 100 or more its error "
                    "rate would be known better."
                ),
                "info",
            )
        else:
            self.say(
                self.tr(
                    "Recommended: add at least 20 records of the same kind that were surely not in "
                    "training, such as ones made after the model. The method is then tried on them "
                    "first; without them its error rate rests on the reference models alone."
                ),
                "warning",
            )

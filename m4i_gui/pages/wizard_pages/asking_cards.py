"""Settings of the owner's audit, of "was my data used?", and of the shadow's own sets."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from m4i_gui.pages.wizard_pages.controls import BoundSpin, side_by_side
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.small_forms import (
    check_field,
    folded,
    grid_of,
    line_field,
    spin_field,
)
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel

_MOST = 10_000_000


class OwnerCard(Card):
    """How the owner's records are judged, and whether an outsider's attack runs beside."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__("?")
        tr = self.tr
        self.title.setText(tr("How the records are judged"))
        self.body.addWidget(
            PlainLabel(
                tr(
                    "The attacks learn from some of your records and judge the others, in turn: no "
                    "record is judged by an attack that has seen it, or its group."
                ),
                "muted",
            )
        )
        self.body.addLayout(
            side_by_side(
                spin_field(
                    page,
                    "owner.folds",
                    tr("Parts (folds)"),
                    2,
                    20,
                    tr("Into how many parts the records are divided; 5 is usual."),
                )
            )
        )
        self.body.addWidget(
            check_field(
                page,
                "owner.shadow_too",
                tr("Also attack as an outsider would"),
                tr(
                    "Trains a shadow model and runs the same attacks from there: what somebody "
                    "without your knowledge would find out. Takes longer."
                ),
            )
        )


class WasMineCard(Card):
    """Reference models, the error that may be made, and groups."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__("?")
        tr = self.tr
        self.title.setText(tr("How the answer is found"))
        self.body.addWidget(
            PlainLabel(
                tr(
                    "Some reference models are trained on data that are known, to learn how a "
                    "record that was in training differs from one that was not."
                ),
                "muted",
            )
        )
        self.body.addLayout(
            side_by_side(
                line_field(
                    page,
                    "was_mine.false_positive_rate",
                    tr("Wrong accusations allowed"),
                    tr(
                        "Share of records that were not in training and may be named all the same: "
                        "0.05 means 5 of 100. Above 0, below 0.5."
                    ),
                    number=True,
                ),
                spin_field(
                    page,
                    "was_mine.references",
                    tr("Reference models"),
                    1,
                    32,
                    tr("More make the answer surer and take longer: an even number, at least 4."),
                ),
            )
        )
        self.body.addWidget(
            check_field(
                page,
                "was_mine.calibrated",
                tr("Compare with models that never saw the record (recommended)"),
                tr("Easy and hard records then count alike. Needs pictures."),
            )
        )
        self.body.addWidget(
            check_field(
                page,
                "was_mine.by_group",
                tr("Answer for each group by itself, too"),
                tr("Groups are owners, patients or scenes, from the table's group column."),
            )
        )
        shuffles = spin_field(
            page,
            "was_mine.permutations",
            tr("Shuffles for the answer's p-value"),
            200,
            100_000,
            tr("How often chance is tried out; 2,000 is enough."),
        )
        advanced = grid_of([shuffles])
        self.body.addWidget(folded(page, tr("Advanced settings of the answer"), advanced))


class ShadowSizes(Card):
    """How many records the shadow model learns from, and how many it never sees."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__("?")
        tr, self.draft = self.tr, page.draft
        self.body.addLayout(
            side_by_side(
                spin_field(page, "split.shadow_members", tr("Learnt from"), 0, _MOST,
                           tr("A model is trained on so many of them (shadow members).")),
                spin_field(page, "split.shadow_nonmembers", tr("Never seen"), 0, _MOST,
                           tr("A model never sees so many of them (shadow non-members): the "
                              "attack practises on both kinds.")),
                spin_field(page, "split.validation", tr("Validation"), 0, _MOST,
                           tr("Held out beside to watch the training and to stop early.")),
            )
        )  # fmt: skip
        self.feasible = PlainLabel("", "muted")
        self.body.addWidget(self.feasible)
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        self.usual = make_button(tr("Take as many as sensible"), "quiet")
        self.usual.clicked.connect(self._take)
        inside.addWidget(self.usual)
        inside.addStretch(1)
        self.body.addWidget(row)
        self.draft.changed.connect(self._follow)
        self._follow("*")

    def _follow(self, key: str) -> None:
        if not self.draft.exists:
            return
        for spin in self.findChildren(BoundSpin):
            # What was found in the data may have changed the sizes.
            spin.pull()
        mine = self.draft.ask == "was_mine"
        self.title.setText(
            self.tr("Records for the reference models")
            if mine
            else self.tr("Records for the shadow model")
        )
        feasible = self.draft.feasible()
        self.usual.setVisible(feasible is not None and feasible >= 10)
        if feasible is None:
            self.feasible.setText(self.tr("What is possible shows once the data are read."))
        elif self.draft.knows_data and mine:
            self.feasible.setText(
                self.tr(
                    "They are taken from the records that were surely not in training; your "
                    "records are compared with the rest of those. About {0} each leaves half."
                ).format(f"{feasible:,}")
            )
        elif self.draft.knows_data:
            self.feasible.setText(
                self.tr(
                    "They are taken from the target's own data, records of unknown kind first; the "
                    "others are judged. About {0} each leaves half of them to be judged."
                ).format(f"{feasible:,}")
            )
        else:
            self.feasible.setText(
                self.tr("At most {0} each from that data set.").format(f"{feasible:,}")
                if mine
                else self.tr("At most {0} each from the attacker's own data.").format(
                    f"{feasible:,}"
                )
            )

    def _take(self) -> None:
        feasible = min(self.draft.feasible() or 0, 1000)
        for key in ("split.shadow_members", "split.shadow_nonmembers"):
            self.draft.set(key, feasible)

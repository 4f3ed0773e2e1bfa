"""Fourth page: which attacks run, and which checks keep their result honest."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from m4i_gui.pages.wizard_pages.controls import (
    BoundCheck,
    BoundCombo,
    BoundLine,
    BoundMember,
    BoundSpin,
    Disclosure,
    Field,
    side_by_side,
)
from m4i_gui.pages.wizard_pages.defense_card import DefenseCard
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.services.plan_draft import PlanDraft
from m4i_gui.services.services import Services
from m4i_gui.widgets.card import Badge, Card, Note
from m4i_gui.widgets.labels import PlainLabel

ATTACKS = ("metric_threshold", "metric_svm", "feature_mlp", "feature_contrastive")
PICTURE_ATTACKS = ("feature_mlp", "feature_contrastive")
MAPS = ("pca", "tsne", "umap")


class AttacksPage(WizardPage):
    name = "attacks"

    def __init__(self, services: Services, draft: PlanDraft) -> None:
        super().__init__(services, draft)
        self.set_heading(
            self.tr("Attacks and defenses"),
            self.tr("Choose how membership is guessed, and how the target defends itself."),
        )
        self.single = Note(
            services.theme,
            self.tr(
                "“Was my data used?” is answered by one attack that is made for it: it looks at "
                "how close the texts come, beside those of the reference models. There is nothing "
                "to choose."
            ),
        )
        self.column.addWidget(self.single)
        self.attacks_card = self._attacks()
        self.column.addWidget(self.attacks_card)
        self.defenses = DefenseCard(self)
        self.column.addWidget(self.defenses)
        self.column.addWidget(self._checks())
        self.column.addWidget(self._maps())
        self.finish()
        draft.changed.connect(self._follow)
        self._follow("*")

    def _follow(self, key: str) -> None:
        """Follow what is known of a target that exists already."""
        if key not in ("*", "ask", "target.kind", "facts.outputs"):
            return
        draft = self.draft
        mine = draft.ask == "was_mine"
        self.single.setVisible(mine)
        self.attacks_card.setVisible(not mine)
        self.defenses.setVisible(not draft.exists)
        # An owner's attacks learn from labelled records; nothing was trained to learn from.
        learns_here = draft.exists and draft.ask == "owner"
        if self._threshold_label is not None:
            self._threshold_label.setText(self._threshold_texts[learns_here])
        self.boxes["metric_threshold"].setAccessibleDescription(self._threshold_texts[learns_here])
        # Without labels there is nothing to shuffle.
        self.fields["validity.placebo"].setVisible(not mine)
        if self._blind_label is not None:
            self._blind_label.setText(self._blind_texts[mine])
        self._blind_box.setAccessibleDescription(self._blind_texts[mine])
        self.pictureless.setVisible(not draft.has_pictures)
        for name in PICTURE_ATTACKS:
            self.boxes[name].setEnabled(draft.has_pictures)
            self.boxes[name].setToolTip(
                "" if draft.has_pictures else self.tr("Your records have no pictures")
            )
        if not draft.exists:
            heading = (
                self.tr("Attacks and defenses"),
                self.tr("Choose how membership is guessed, and how the target defends itself."),
            )
        elif mine:
            heading = (self.tr("Checks"), self.tr("Choose what keeps the answer honest."))
        else:
            heading = (self.tr("Attacks"), self.tr("Choose how membership is guessed."))
        self.set_heading(*heading)

    def _explained(self, box: QWidget, text: str, badge: Badge | None = None) -> QWidget:
        """Return a check box with its explanation below it."""
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(0)
        if badge is None:
            layout.addLayout(side_by_side(box))
        else:
            badge.setMinimumHeight(20)
            layout.addLayout(side_by_side(box, badge, centred=True))
        label = PlainLabel(text, "muted")
        label.setObjectName("explanation")
        label.setContentsMargins(27, 0, 0, 0)
        layout.addWidget(label)
        box.setAccessibleDescription(text)
        return whole

    def _attacks(self) -> Card:
        tr, theme, draft = self.tr, self.services.theme, self.draft
        card = Card(tr("Attacks"))
        self.boxes: dict[str, BoundMember] = {}
        self.pictureless = Note(
            theme,
            tr(
                "Your records have no pictures, so the attacks on features of picture and text are "
                "not possible: only texts are compared."
            ),
        )
        card.body.addWidget(self.pictureless)
        group = QWidget()
        inside = QVBoxLayout(group)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        texts = {
            "metric_threshold": (
                tr("One similarity and a threshold"),
                tr(
                    "Compares what the model writes with the true caption by one measure. Above a "
                    "threshold learnt on the shadow model, the record counts as a member."
                ),
                tr("needs captions"),
            ),
            "metric_svm": (
                tr("All similarities together"),
                tr(
                    "The same with four measures at once (BLEU-1 to 3 and ROUGE-L), weighed by a "
                    "support vector machine. The paper's metric-based attack."
                ),
                tr("needs captions"),
            ),
            "feature_mlp": (
                tr("Features of picture and text, the paper's loss"),
                tr(
                    "Learns a space in which a picture and its text meet, and judges by their "
                    "difference. The paper's feature-based attack (eq. 2); its training can "
                    "collapse, so that nothing is learnt."
                ),
                tr("no captions needed"),
            ),
            "feature_contrastive": (
                tr("Features of picture and text, contrastive loss"),
                tr(
                    "The same, trained so that a picture must also be far from the texts of other "
                    "pictures (InfoNCE); this cannot collapse."
                ),
                tr("no captions needed"),
            ),
        }
        self._threshold_texts = {
            False: texts["metric_threshold"][1],
            True: tr(
                "Compares what the model writes with the true caption by one measure. Above a "
                "threshold learnt on the other parts of your records, the record counts as a "
                "member."
            ),
        }
        for name, (label, text, needs) in texts.items():
            box = BoundMember(draft, "attacks.run", name, ATTACKS, label)
            box.setAccessibleName(label)
            explained = self._explained(box, text, Badge(needs))
            inside.addWidget(explained)
            if name == "metric_threshold":
                self._threshold_label = explained.findChild(PlainLabel, "explanation")
            self.boxes[name] = box
            if name == ATTACKS[0]:
                group.setFocusProxy(box)
        card.body.addWidget(self.add_field("attacks.run", Field(theme, "", group)))
        card.body.addWidget(self._details())
        return card

    def _details(self) -> Disclosure:
        tr, theme, draft = self.tr, self.services.theme, self.draft
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        controls: list[tuple[str, str, QWidget, str]] = [
            (
                "attacks.svm_kernel",
                tr("Support vector machine"),
                BoundCombo(
                    draft,
                    "attacks.svm_kernel",
                    [
                        ("rbf", tr("Curved boundary (RBF)"), tr("Usual choice")),
                        ("linear", tr("Straight boundary (linear)"), tr("Simpler, faster")),
                        ("paper", tr("As in the paper"), tr("Linear, C = 100,000, unscaled; slow")),
                    ],
                ),
                tr("The shape of the line it draws between members and non-members (kernel)."),
            ),
            (
                "attacks.similarity_backend",
                tr("Computing the similarities"),
                BoundCombo(
                    draft,
                    "attacks.similarity_backend",
                    [
                        ("fast", tr("Fast"), tr("Equal to the reference, many times faster")),
                        ("reference", tr("Reference (nltk, rouge-score)"), tr("Slower; equal")),
                    ],
                ),
                tr("Both give the same numbers; the reference uses the field's own libraries."),
            ),
            (
                "attacks.tokens",
                tr("Compare texts by"),
                BoundCombo(
                    draft,
                    "attacks.tokens",
                    [
                        ("auto", tr("Whatever fits the writing"), ""),
                        ("words", tr("Words"), ""),
                        ("characters", tr("Characters"), ""),
                    ],
                ),
                tr("Chinese, Japanese and Korean texts are compared by characters."),
            ),
        ]
        for key, label, low, high, help_text in (
            ("mfe_size", tr("Size of the common space"), 8, 4096, tr("k in the paper: 256.")),
            ("mfe_epochs", tr("Epochs, feature extractor"), 1, 1000, tr("Passes over the data.")),
            ("mlp_hidden", tr("Size of the attack network"), 4, 4096, tr("Hidden units.")),
            ("mlp_epochs", tr("Epochs, attack network"), 1, 2000, tr("Passes over the data.")),
        ):
            spin = BoundSpin(draft, f"attacks.{key}", low, high)
            controls.append((f"attacks.{key}", label, spin, help_text))
        for index, (key, label, control, help_text) in enumerate(controls):
            field = self.add_field(key, Field(theme, label, control, help_text=help_text))
            grid.addWidget(field, index // 3, index % 3)
        grid.setColumnStretch(3, 1)
        disclosure = Disclosure(theme, tr("Advanced attack settings"), inside)
        self.disclosures.append(disclosure)
        return disclosure

    def _checks(self) -> Card:
        tr, theme, draft = self.tr, self.services.theme, self.draft
        card = Card(
            tr("Checks"), tr("They decide whether the result may be believed; leave them on.")
        )
        self._blind_texts = {
            False: tr(
                "Tries to tell members from non-members without ever asking the model. If "
                "that works, the sets differ by themselves and the audit proves nothing."
            ),
            True: tr(
                "Tries to tell your records from those that they are compared with, without ever "
                "asking the model. If that works, they differ by themselves and the answer "
                "proves nothing."
            ),
        }
        for key, label, text in (
            (
                "validity.blind",
                tr("Blind baseline"),
                self._blind_texts[False],
            ),
            (
                "validity.placebo",
                tr("Placebo"),
                tr(
                    "Attacks once more with shuffled labels. Anything but pure chance means that "
                    "the measurement itself is broken."
                ),
            ),
            (
                "validity.near_duplicates",
                tr("Near duplicates"),
                tr(
                    "Looks for pictures that are nearly equal and keeps them in one set: a "
                    "“non-member” that is almost a member would blur the result."
                ),
            ),
        ):
            box = BoundCheck(draft, key, label)
            box.setAccessibleName(label)
            field = Field(theme, "", self._explained(box, text))
            if key == "validity.blind":
                self._blind_box, self._blind_label = (
                    box,
                    field.findChild(PlainLabel, "explanation"),
                )
            field.control.setFocusProxy(box)
            card.body.addWidget(self.add_field(key, field))
        spin = BoundSpin(draft, "validity.permutations", 20, 10_000, 50)
        field = Field(
            theme,
            tr("Shuffles for the blind baseline"),
            spin,
            help_text=tr(
                "How often the labels are shuffled to learn what chance looks like (the p-value). "
                "200 is enough for a verdict."
            ),
        )
        card.body.addLayout(side_by_side(self.add_field("validity.permutations", field)))
        return card

    def _maps(self) -> Card:
        tr, theme, draft = self.tr, self.services.theme, self.draft
        card = Card(
            tr("Maps"),
            tr("Pictures of how members and non-members lie to each other; only for looking at."),
        )
        group = QWidget()
        inside = QVBoxLayout(group)
        inside.setContentsMargins(0, 0, 0, 0)
        for name, label, text in (
            ("pca", "PCA", tr("The two directions in which records differ most. Instant.")),
            ("tsne", "t-SNE", tr("Keeps neighbours together, as in the paper's figure 7.")),
            (
                "umap",
                "UMAP",
                tr(
                    "Keeps neighbours and some of the large shape. Needs about 36 s to get ready "
                    "in every audit, before its first point is drawn."
                ),
            ),
        ):
            box = BoundMember(draft, "embedding.methods", name, MAPS, label)
            box.setAccessibleName(label)
            inside.addWidget(self._explained(box, text))
        card.body.addWidget(self.add_field("embedding.methods", Field(theme, "", group)))
        perplexity = Field(
            theme,
            tr("Neighbours that count, t-SNE"),
            BoundLine(draft, "embedding.perplexity", number=True),
            help_text=tr("Perplexity, 2 to 500. Larger shows more of the whole, less detail."),
        )
        neighbours = Field(
            theme,
            tr("Neighbours that count, UMAP"),
            BoundSpin(draft, "embedding.neighbours", 2, 500),
            help_text=tr("Larger shows more of the whole, less detail."),
        )
        self.add_field("embedding.perplexity", perplexity)
        self.add_field("embedding.neighbours", neighbours)
        inside_advanced = QWidget()
        inside_advanced.setLayout(side_by_side(perplexity, neighbours))
        disclosure = Disclosure(theme, tr("Advanced map settings"), inside_advanced)
        self.disclosures.append(disclosure)
        card.body.addWidget(disclosure)
        return card

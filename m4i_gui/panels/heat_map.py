"""Heat map: every combination of shadow and target (paper, figures 4 and 6)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QWidget,
)

from m4i_core.audit.plan import AuditPlan, ModelChoice
from m4i_core.audit.result import AuditResult
from m4i_core.data.problems_file import visible
from m4i_core.language import retell
from m4i_core.models.encoders import ENCODERS
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.item_models.heat_map_model import GridCell, HeatMapModel, ModelFacts, Order
from m4i_gui.item_models.study_view import StudyView, attack_name, cells_of, encoder_label
from m4i_gui.panels.heat_cells import (
    SCENARIO_MARKS,
    HeatPicture,
    HeatScale,
    heat_colour,
    marks_text,
)
from m4i_gui.panels.heat_table import HeatTable
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_S, SPACE_XL
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled

__all__ = ["SCENARIO_MARKS", "GridCell", "GridPanel", "HeatMapModel", "cell_of", "heat_colour"]

_WIDE = 1080


def model_name(choice: ModelChoice, plan: AuditPlan, label: str = "") -> str:
    """Return a model's short name as in the paper: letter of the data, letter of the encoder."""
    data = plan.datasets.get(choice.dataset)
    if data is None:
        # Records of recorded outputs are in no data set of the plan.
        return choice.dataset[:1].upper()
    told = data.demo_family if data.source == "demo" else (label or choice.dataset)
    spec = ENCODERS.get(choice.encoder)
    letter = spec.letter if spec is not None else choice.encoder[:1].upper()
    return f"{told[:1].upper()}/{letter}"


def cell_of(view: AuditView) -> GridCell:
    """Return the cell that one audit fills."""
    result, plan = view.result, view.plan
    shadow, target = "?", "?"
    if plan is not None:
        existing = view.result.existing
        target = (
            visible(retell(existing.label))
            if existing is not None
            else model_name(plan.target, plan)
        )
        shadow = model_name(plan.shadow, plan)
    return GridCell(
        shadow,
        target,
        result.scenario,
        _values(result),
        str(view.audit.folder),
        result.verdict.status,
    )


def _values(result: AuditResult) -> dict[tuple[str, str], tuple[float, float, float]]:
    found = {}
    for name, attack in result.attacks.items():
        found[name, "asr"] = (attack.asr, *attack.ci["asr"])
        found[name, "auc"] = (attack.auc, *attack.ci["auc"])
        for key, tpr in attack.tpr_at_fpr.items():
            found[name, key] = (tpr, *attack.ci.get(key, (0.0, 1.0)))
    return found


class GridPanel(QuestionPanel):
    """Which combination of shadow and target attacks how well?

    Signals:
        opened: A cell was chosen that belongs to another audit; carries its folder.
    """

    opened = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr("How well does an attack do with each shadow model against each target?")
        )
        self.setAccessibleName(self.tr("Grid"))
        self._theme = services.theme
        self._folder = ""
        self._study: StudyView | None = None
        self.model = HeatMapModel(self)
        self._make_choices()
        self.table = HeatTable(self.model, self._theme)
        self.second_model = HeatMapModel(self)
        self.second_table = HeatTable(self.second_model, self._theme)
        self.second_table.setAccessibleName(
            self.tr("Shadow models by target models, the attack beside it")
        )
        for table in (self.table, self.second_table):
            table.opened.connect(self._open)
        card = Card()
        self._first = QHBoxLayout()
        self._first.setSpacing(SPACE_S)
        self._first.addWidget(self.measure_combo)
        self._first.addWidget(self.defended_box)
        self._first.addStretch(1)
        card.body.addLayout(self._first)
        self._body = card.body
        self.orders = self._orders()
        card.body.addWidget(self.orders)
        self._wide = False
        self.explanation = PlainLabel(
            self.tr("Across: target models. Down: shadow models."), "muted"
        )
        card.body.addWidget(self.explanation)
        card.body.addLayout(self._tables(), 1)
        self.scale = HeatScale(self._theme)
        below = QHBoxLayout()
        below.setSpacing(SPACE_L)
        below.addWidget(self.scale, 0)
        self.scale.setFixedWidth(260)
        dots = self.tr("Dots: does the attacker know the data, and the architecture?    {0}")
        below.addWidget(PlainLabel(dots.format(marks_text()), "small"), 1)
        card.body.addLayout(below)
        self.note = PlainLabel("", "muted")
        self.note.hide()
        card.body.addWidget(self.note)
        self.column.addWidget(scrolled(card, self.tr("Grid")), 1)

    def _orders(self) -> QWidget:
        orders = QWidget()
        orders.setProperty("role", "plain")
        row = QHBoxLayout(orders)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        for text, combo in (
            (self.tr("Rows"), self.rows_combo),
            (self.tr("Columns"), self.columns_combo),
            (self.tr("Together"), self.group_combo),
        ):
            label = PlainLabel(text, "muted", wrap=False)
            label.setBuddy(combo)
            row.addWidget(label)
            row.addWidget(combo)
            row.addSpacing(SPACE_S)
        row.addStretch(1)
        orders.hide()
        return orders

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        if wide != self._wide:
            # One line of choices where there is room for it: the cells need the height.
            self._wide = wide
            (self._body if wide else self._first).removeWidget(self.orders)
            if wide:
                self._first.insertWidget(self._first.count() - 1, self.orders)
            else:
                self._body.insertWidget(1, self.orders)

    def _tables(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_XL)
        grid.setVerticalSpacing(SPACE_S)
        left = Qt.AlignmentFlag.AlignLeft
        grid.addWidget(self.attack_combo, 0, 0, left)
        grid.addWidget(self.second_combo, 0, 1, left)
        grid.addWidget(self.table, 1, 0)
        grid.addWidget(self.second_table, 1, 1)
        grid.setColumnStretch(0, 1)
        self._table_grid = grid
        self.second_combo.hide()
        self.second_table.hide()
        return grid

    def _make_choices(self) -> None:
        self.attack_combo = self._combo(self.tr("Attack"), ())
        self.second_combo = self._combo(self.tr("Attack shown beside it"), ())
        self.measure_combo = self._combo(
            self.tr("Number shown"),
            (
                (self.tr("Judged rightly (ASR)"), "asr"),
                (self.tr("AUC"), "auc"),
                *(
                    (self.tr("Recognised at {0} % FPR").format(f"{100 * float(key):g}"), key)
                    for key in ("0.1", "0.01", "0.001")
                ),
            ),
        )
        orders = (
            (self.tr("as planned"), "plan"),
            (self.tr("by name"), "name"),
            (self.tr("by mean"), "mean"),
        )
        self.rows_combo = self._combo(self.tr("Order of the rows"), orders)
        self.columns_combo = self._combo(self.tr("Order of the columns"), orders)
        self.group_combo = self._combo(
            self.tr("What stays together"),
            (
                (self.tr("not grouped"), ""),
                (self.tr("same data"), "dataset"),
                (self.tr("same encoder"), "encoder"),
            ),
        )
        self.defended_box = QCheckBox(self.tr("Defended targets too"))
        self.defended_box.setAccessibleName(self.defended_box.text())
        self.defended_box.hide()
        for combo in (self.attack_combo, self.second_combo, self.measure_combo):
            combo.currentIndexChanged.connect(self._choose)
        for combo in (self.rows_combo, self.columns_combo, self.group_combo):
            combo.currentIndexChanged.connect(self._arrange)
        self.defended_box.toggled.connect(self._fill)

    def _combo(self, name: str, items: Sequence[tuple[str, str]]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        for text, data in items:
            combo.addItem(text, data)
        return combo

    # What is shown ------------------------------------------------------------------------------

    def show_audit(self, view: AuditView) -> None:
        """Show the one combination that this audit ran."""
        self._study = None
        self._folder = str(view.audit.folder)
        self.show_cells([cell_of(view)], view.result.verdict.attack)
        self._say(
            self.tr(
                "This audit ran one combination. Letters: data, then picture encoder (R and V as "
                "in the paper)."
            )
        )

    def show_study(self, view: StudyView) -> None:
        """Show all combinations of a study."""
        self._study, self._folder = view, ""
        plain = [m for m in view.result.targets.values() if not m.defenses]
        some = 0 < len(plain) < len(view.result.targets)
        self.defended_box.setVisible(some)
        self.defended_box.blockSignals(True)
        self.defended_box.setChecked(not plain)
        self.defended_box.blockSignals(False)
        self.orders.show()
        self._offer_second(view)
        self.explanation.setText(
            self.tr(
                "Across: target models. Down: shadow models. A click or Enter opens a "
                "combination; point at a cell or a name to read more."
            )
        )
        self._fill()

    def _offer_second(self, view: StudyView) -> None:
        """Offer to lay another attack beside, as figures 4 and 6 lie; at once where few columns."""
        few = len({c.target for c in view.result.combinations if not view.target(c).defenses}) <= 6
        chosen = view.feature_attack if few and view.similarity_attack else ""
        before = self.second_combo.currentData() if self.second_combo.count() else chosen
        self.second_combo.blockSignals(True)
        self.second_combo.clear()
        self.second_combo.addItem(self.tr("No second attack beside it"), "")
        for name in view.attacks:
            self.second_combo.addItem(attack_name(name), name)
        self.second_combo.setCurrentIndex(max(self.second_combo.findData(before), 0))
        self.second_combo.blockSignals(False)
        self.second_combo.setVisible(len(view.attacks) > 1)

    def show_cells(
        self,
        cells: Sequence[GridCell],
        attack: str = "",
        shadows: dict[str, ModelFacts] | None = None,
        targets: dict[str, ModelFacts] | None = None,
    ) -> None:
        """Show any number of combinations.

        Args:
            cells: What to show.
            attack: The attack that is shown first.
            shadows: What the heads of the rows tell, by name.
            targets: What the heads of the columns tell, by name.
        """
        names = list(dict.fromkeys(name for cell in cells for name, _ in cell.values))
        if self._study is not None:
            names = self._study.attacks
        self.attack_combo.blockSignals(True)
        self.attack_combo.clear()
        for name in names:
            self.attack_combo.addItem(attack_name(name), name)
        self.attack_combo.setCurrentIndex(max(self.attack_combo.findData(attack), 0))
        self.attack_combo.blockSignals(False)
        self.model.show_cells(cells, shadows, targets)
        self.second_model.show_cells(cells, shadows, targets)
        self._choose()
        self._say("")

    def _fill(self) -> None:
        view = self._study
        if view is None:
            return

        def facts(models) -> dict[str, ModelFacts]:  # type: ignore[no-untyped-def]
            return {
                m.name: ModelFacts(m.full_name, m.dataset_label, encoder_label(m))
                for m in models.values()
            }

        cells = cells_of(view, defended=self.defended_box.isChecked())
        chosen = str(self.attack_combo.currentData() or "")
        self.show_cells(
            cells,
            chosen or view.similarity_attack,
            facts(view.result.shadows),
            facts(view.result.targets),
        )
        if not view.attacks:
            self._say(self.tr("No combination is done yet: numbers come as they end."))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _choose(self) -> None:
        measure = str(self.measure_combo.currentData())
        second = str(self.second_combo.currentData() or "")
        self.model.choose(str(self.attack_combo.currentData() or ""), measure)
        self.second_model.choose(second, measure)
        self.second_model.follow(self.model)
        beside = self._study is not None and bool(second)
        self.second_table.setVisible(beside)
        self._table_grid.setColumnStretch(1, 1 if beside else 0)
        self.scale.measure = measure
        self.scale.update()

    def _arrange(self) -> None:
        rows: Order = self.rows_combo.currentData()
        columns: Order = self.columns_combo.currentData()
        self.model.arrange(rows, columns, str(self.group_combo.currentData()))
        self.second_model.follow(self.model)

    def _open(self, folder: str) -> None:
        if folder != self._folder:
            self.opened.emit(folder)

    def plots(self) -> list[tuple[str, QWidget]]:
        """Return what can be exported as a picture."""
        shown = []
        for combo, model in (
            (self.attack_combo, self.model),
            (self.second_combo, self.second_model),
        ):
            if not model.rowCount() or not model.attack:
                continue
            if model is self.second_model and self._study is None:
                continue
            title = f"{combo.currentText()}: {self.measure_combo.currentText()}"
            name = f"heat-map-{model.attack}-{model.measure}"
            shown.append((name, HeatPicture(model, self._theme, title)))
        return shown

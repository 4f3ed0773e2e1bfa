"""Heat map: every combination of shadow and target (paper, figures 4 and 6)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QWidget,
)

from m4i_core.audit.plan import AuditPlan, ModelChoice
from m4i_core.audit.result import AuditResult
from m4i_core.models.encoders import ENCODERS
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.item_models.heat_map_model import GridCell, HeatMapModel, ModelFacts, Order
from m4i_gui.item_models.study_view import StudyView, attack_name, cells_of, encoder_label
from m4i_gui.panels.heat_cells import (
    CELL,
    SCENARIO_MARKS,
    SMALLEST_CELL,
    HeatDelegate,
    HeatPicture,
    HeatScale,
    heat_colour,
    marks_text,
)
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_S
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel

__all__ = ["SCENARIO_MARKS", "GridCell", "GridPanel", "HeatMapModel", "cell_of", "heat_colour"]


def model_name(choice: ModelChoice, plan: AuditPlan, label: str = "") -> str:
    """Return a model's short name as in the paper: letter of the data, letter of the encoder."""
    data = plan.datasets[choice.dataset]
    told = data.demo_family if data.source == "demo" else (label or choice.dataset)
    spec = ENCODERS.get(choice.encoder)
    letter = spec.letter if spec is not None else choice.encoder[:1].upper()
    return f"{told[:1].upper()}/{letter}"


def cell_of(view: AuditView) -> GridCell:
    """Return the cell that one audit fills."""
    result, plan = view.result, view.plan
    shadow, target = "?", "?"
    if plan is not None:
        shadow, target = model_name(plan.shadow, plan), model_name(plan.target, plan)
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
        self._make_table()
        card = Card()
        first = QHBoxLayout()
        first.setSpacing(SPACE_S)
        first.addWidget(self.attack_combo)
        first.addWidget(self.measure_combo)
        first.addWidget(self.defended_box)
        first.addStretch(1)
        card.body.addLayout(first)
        self.orders = QWidget()
        self.orders.setProperty("role", "plain")
        second = QHBoxLayout(self.orders)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(SPACE_S)
        for text, combo in (
            (self.tr("Rows"), self.rows_combo),
            (self.tr("Columns"), self.columns_combo),
            (self.tr("Together"), self.group_combo),
        ):
            label = PlainLabel(text, "muted", wrap=False)
            label.setBuddy(combo)
            second.addWidget(label)
            second.addWidget(combo)
            second.addSpacing(SPACE_S)
        second.addStretch(1)
        self.orders.hide()
        card.body.addWidget(self.orders)
        self.explanation = PlainLabel(
            self.tr("Across: target models. Down: shadow models."), "muted"
        )
        card.body.addWidget(self.explanation)
        card.body.addWidget(self.table, 1)
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
        self.column.addWidget(card, 1)

    def _make_choices(self) -> None:
        self.attack_combo = self._combo(self.tr("Attack"), ())
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
            (self.tr("by mean, highest first"), "mean"),
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
        for combo in (self.attack_combo, self.measure_combo):
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

    def _make_table(self) -> None:
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Shadow models by target models"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(HeatDelegate(self._theme, self.table))
        self.table.setShowGrid(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setCornerButtonEnabled(False)
        self.table.setStyleSheet("QTableView, QHeaderView::section { border: 0; }")
        self.table.setMinimumHeight(120)
        for header in (self.table.horizontalHeader(), self.table.verticalHeader()):
            header.setMinimumSectionSize(SMALLEST_CELL)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setDefaultSectionSize(CELL)
            header.setHighlightSections(False)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.verticalHeader().setMinimumWidth(64)
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        self.table.viewport().installEventFilter(self)

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
        self.explanation.setText(
            self.tr(
                "Across: target models. Down: shadow models. Press Enter on a combination or "
                "click it to see its results; point at a cell or a name to read more."
            )
        )
        self._fill()

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
        self._choose()
        self._say("")
        self._fit()

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
        self.model.choose(str(self.attack_combo.currentData() or ""), measure)
        self.scale.measure = measure
        self.scale.update()

    def _arrange(self) -> None:
        rows: Order = self.rows_combo.currentData()
        columns: Order = self.columns_combo.currentData()
        self.model.arrange(rows, columns, str(self.group_combo.currentData()))
        self._fit()

    def _open(self, index: QModelIndex) -> None:
        cell = self.model.cell(index)
        if cell is not None and cell.folder and cell.folder != self._folder:
            self.opened.emit(cell.folder)

    # Room ---------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.viewport() and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Make the cells as large as there is room for, within bounds; else the table scrolls."""
        rows, columns = self.model.rowCount(), self.model.columnCount()
        if not rows or not columns:
            return
        metrics = QFontMetricsF(self._theme.font("small"))
        least = max(SMALLEST_CELL, round(3.4 * metrics.lineSpacing()))
        named = max(metrics.horizontalAdvance(name) for name in self.model.targets) + SPACE_L
        area = self.table.viewport().size()
        height = min(CELL, max(least, area.height() // rows))
        width = min(CELL, max(least, round(named), area.width() // columns))
        for header, size in (
            (self.table.horizontalHeader(), width),
            (self.table.verticalHeader(), height),
        ):
            if header.defaultSectionSize() != size:
                header.setDefaultSectionSize(size)

    def plots(self) -> list[tuple[str, QWidget]]:
        """Return what can be exported as a picture."""
        if not self.model.rowCount():
            return []
        measure = self.measure_combo.currentText()
        attack = self.attack_combo.currentText()
        picture = HeatPicture(self.model, self._theme, f"{attack}: {measure}")
        name = f"heat-map-{self.attack_combo.currentData()}-{self.measure_combo.currentData()}"
        return [(name, picture)]

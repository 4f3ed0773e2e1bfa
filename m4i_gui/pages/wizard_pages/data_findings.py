"""What was found in a source: counts, pictures with captions, lengths, and its health."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from m4i_core.data.record import Problem
from m4i_core.language import retell
from m4i_gui.services.data_reading import DataFacts
from m4i_gui.services.services import Services
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.histogram_bar import HistogramBar
from m4i_gui.widgets.labels import InfoLabel, PlainLabel, as_tool_tip
from m4i_gui.widgets.thumbnail_grid import ThumbnailGrid

_PAGE_OF_PROBLEMS = 500


class DataFindings(QWidget):
    """Three cards: pictures, numbers, health."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.facts: DataFacts | None = None
        theme = services.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)

        pictures = Card(self.tr("What was found"))
        self.numbers: dict[str, PlainLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        for index, (key, label, tip) in enumerate(
            (
                ("usable", self.tr("usable records"), ""),
                ("excluded", self.tr("left out"), ""),
                ("captions", self.tr("captions"), ""),
                ("pictures", self.tr("pictures"), ""),
                (
                    "clusters",
                    self.tr("groups that stay together"),
                    self.tr(
                        "Records with the same group, the same picture or nearly the same picture "
                        "always go into one set, so that nothing leaks between the sets."
                    ),
                ),
            )
        ):
            number = PlainLabel("", "number", wrap=False)
            self.numbers[key] = number
            grid.addWidget(number, 0, index)
            name: QWidget = (
                InfoLabel(label, tip, theme, role="small")
                if tip
                else PlainLabel(label, "small", wrap=False)
            )
            grid.addWidget(name, 1, index)
        grid.setColumnStretch(5, 1)
        pictures.body.addLayout(grid)
        self.grid = ThumbnailGrid(services.jobs, theme)
        pictures.body.addWidget(self.grid)
        self.sample = PlainLabel("", "small")
        pictures.body.addWidget(self.sample)
        column.addWidget(pictures)

        lengths = Card(self.tr("Length of the captions"))
        self.histogram = HistogramBar(theme, self.tr("Length of the captions"), self.tr("words"))
        lengths.body.addWidget(self.histogram)
        self.lengths = PlainLabel("", "small")
        lengths.body.addWidget(self.lengths)
        column.addWidget(lengths)

        health = Card(self.tr("Health of the data"))
        self.verdict = Note(theme)
        health.body.addWidget(self.verdict)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Problems in the data, by kind"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("File or record"), self.tr("Reason")])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.tree.setColumnWidth(0, 280)
        self.tree.setUniformRowHeights(True)
        self.tree.itemExpanded.connect(self._expanded)
        self.tree.itemActivated.connect(self._activated)
        health.body.addWidget(self.tree)
        column.addWidget(health)
        self._problems: dict[tuple[str, bool], list[Problem]] = {}

    def stop(self) -> None:
        """Stop drawing thumbnails."""
        self.grid.stop()

    def show_facts(self, facts: DataFacts) -> None:
        """Show another source."""
        self.facts = facts
        report = facts.report
        total = len(facts.dataset.records)
        clusters = len({report.clusters.get(r.id, r.id) for r in report.usable})
        for key, value in (
            ("usable", facts.usable),
            ("excluded", sum(report.excluded.values())),
            ("captions", sum(len(r.references) for r in report.usable)),
            ("pictures", len({p for r in report.usable for p in r.pictures})),
            ("clusters", clusters),
        ):
            self.numbers[key].setText(f"{value:,}")
        self.grid.set_records(report.usable)
        self.sample.setText(
            self.tr("Showing {0} of {1}, evenly spread.").format(
                f"{self.grid.shown:,}", f"{facts.usable:,}"
            )
            if self.grid.shown < facts.usable
            else self.tr("Showing all {0}.").format(f"{facts.usable:,}")
        )
        self.histogram.set_counts(list(report.caption_lengths))
        self.lengths.setText(self.histogram.summary(list(report.caption_lengths)))
        self._show_health(facts, total)

    def _show_health(self, facts: DataFacts, total: int) -> None:
        self._problems = defaultdict(list)
        for problem in facts.report.problems:
            self._problems[problem.kind, problem.excludes].append(problem)
        excluded = sum(len(v) for (_, out), v in self._problems.items() if out)
        noted = sum(len(v) for (_, out), v in self._problems.items() if not out)
        if not excluded and not noted:
            self.verdict.say(self.tr("All {0} records are fine.").format(f"{total:,}"), "good")
        elif not excluded:
            self.verdict.say(
                self.tr("Every record can be used; {0} remarks below.").format(f"{noted:,}"),
                "info",
            )
        else:
            self.verdict.say(
                self.tr(
                    "{0} problems were found; what they concern is left out of the audit and "
                    "counted in the report. {1} further remarks leave nothing out."
                ).format(f"{excluded:,}", f"{noted:,}"),
                "warning",
            )
        self.tree.clear()
        for key, problems in sorted(self._problems.items(), key=lambda item: not item[0][1]):
            kind, out = key
            parent = QTreeWidgetItem(
                [
                    f"{kind_label(kind)} ({len(problems):,})",
                    self.tr("left out") if out else self.tr("only noted"),
                ]
            )
            parent.setData(0, Qt.ItemDataRole.UserRole, key)
            parent.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
            self.tree.addTopLevelItem(parent)
        self.tree.setVisible(bool(self._problems))
        self.tree.setFixedHeight(44 + 28 * min(len(self._problems) + 1, 8))

    def _expanded(self, parent: QTreeWidgetItem) -> None:
        if parent.childCount() == 0 and parent.data(0, Qt.ItemDataRole.UserRole):
            self._add_page(parent)
        self.tree.setFixedHeight(320)

    def _activated(self, item: QTreeWidgetItem) -> None:
        parent = item.parent()
        if parent is not None and item.data(0, Qt.ItemDataRole.UserRole) == "more":
            parent.removeChild(item)
            self._add_page(parent)

    def _add_page(self, parent: QTreeWidgetItem) -> None:
        """Add the next 500 problems: all can be seen, and a million never freeze the window."""
        problems = self._problems[tuple(parent.data(0, Qt.ItemDataRole.UserRole))]
        begin = parent.childCount()
        rows = []
        for problem in problems[begin : begin + _PAGE_OF_PROBLEMS]:
            row = QTreeWidgetItem([problem.subject, retell(problem.reason)])
            row.setToolTip(0, as_tool_tip(problem.subject))
            row.setToolTip(1, as_tool_tip(retell(problem.reason)))
            rows.append(row)
        left = len(problems) - begin - len(rows)
        if left > 0:
            more = QTreeWidgetItem([self.tr("… {0} more: press Enter").format(f"{left:,}"), ""])
            more.setData(0, Qt.ItemDataRole.UserRole, "more")
            rows.append(more)
        parent.addChildren(rows)


def kind_label(kind: str) -> str:
    """Return a problem's kind for reading ("missing_picture" becomes "Missing picture")."""
    words = kind.replace("_", " ")
    return retell(words[:1].upper() + words[1:])

"""The start page: a new audit, one of before, or the demo."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from m4i_core.language import retell
from m4i_gui.panels.queue_list import QueueList
from m4i_gui.panels.recovery_card import RecoveryCard
from m4i_gui.services.recents import RecentAudit
from m4i_gui.services.services import Services
from m4i_gui.services.theme import (
    ICON_LARGE,
    PAGE_WIDTH,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    SPACE_XXL,
    Theme,
)
from m4i_gui.widgets.buttons import make_button, make_tool_button
from m4i_gui.widgets.card import Badge
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.help_button import TOPIC, HelpButton
from m4i_gui.widgets.labels import ElidedLabel, PlainLabel, as_tool_tip
from m4i_gui.widgets.scrolled import SteadyScrollArea
from m4i_gui.widgets.tiny_roc import TinyRoc

_FOUR_ACROSS = 900
_VERDICT_TONES = {
    "leak": "danger",
    "no-evidence": "good",
    "invalid": "warning",
    "insufficient": "warning",
}


class Tile(QPushButton):
    """A large button with an icon, a title and a sentence."""

    def __init__(
        self, theme: Theme, icon: str, title: str, sentence: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.setProperty("kind", "tile")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.picture = QLabel()
        self.title = PlainLabel(title, "heading")
        self.sentence = PlainLabel(sentence, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        for label in (self.picture, self.title, self.sentence):
            # The whole tile is the button: its labels must not catch the pointer.
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        theme.changed.connect(self._paint)
        self._paint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.layout().totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self.layout().totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(200, self.layout().totalHeightForWidth(width))

    def _paint(self) -> None:
        self.picture.setPixmap(self._theme.pixmap(self._icon_name, ICON_LARGE, "accent"))


class RecentRow(QPushButton):
    """One audit or study of before: name, folder, when, verdict; a click opens it.

    Signals:
        chosen: Its folder.
    """

    chosen = Signal(str)

    def __init__(
        self, audit: RecentAudit, services: Services, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.audit = audit
        self._services = services
        self.setProperty("kind", "tile")
        self.setEnabled(audit.state != "missing")
        word, tone = self._badge(audit)
        moment = datetime.fromtimestamp(audit.opened)
        when = QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)
        kind = self.tr("study") if audit.kind == "study" else self.tr("audit")
        self.setAccessibleName(f"{audit.name}, {kind}, {word}, {when}")
        self.setAccessibleDescription(retell(audit.verdict_text) or str(audit.folder))

        name = ElidedLabel(audit.name, "strong")
        place = ElidedLabel(str(audit.folder), "small", mode=Qt.TextElideMode.ElideMiddle)
        if audit.kind == "study" and audit.combinations:
            count = self.tr("{0} combinations done").format(audit.combinations)
            place = ElidedLabel(f"{count}  ·  {audit.folder}", "small")
        elif audit.verdict_text:
            place = ElidedLabel(retell(audit.verdict_text), "small")
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS // 2)
        words.addWidget(name)
        words.addWidget(place)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_M, SPACE_M, SPACE_M)
        row.setSpacing(SPACE_M)
        icon = "grid" if audit.kind == "study" else "curve"
        curve_tone = {"danger": "danger", "good": "good", "warning": "warning"}.get(tone, "accent")
        self.thumbnail = TinyRoc(services.theme, icon, curve_tone)
        row.addWidget(self.thumbnail)
        row.addLayout(words, 1)
        if audit.kind == "study":
            row.addWidget(Badge(self.tr("study"), "accent"))
        row.addWidget(Badge(word, tone))
        row.addWidget(PlainLabel(when, "small", wrap=False))
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setToolTip(as_tool_tip(str(audit.folder)))
        self.clicked.connect(self._choose)
        if audit.kind == "audit" and audit.state == "finished":
            services.thumbnails.ready.connect(self._draw)
            self._draw(str(audit.folder))

    def _draw(self, folder: str) -> None:
        if folder == str(self.audit.folder):
            self.thumbnail.show_curve(self._services.thumbnails.curve(self.audit.folder))

    def _badge(self, audit: RecentAudit) -> tuple[str, str]:
        if audit.state == "missing":
            return self.tr("missing"), ""
        if audit.state == "unfinished":
            return self.tr("can be resumed"), "info"
        words = {
            "leak": self.tr("leak shown"),
            "no-evidence": self.tr("no evidence"),
            "invalid": self.tr("invalid"),
            "insufficient": self.tr("more data needed"),
        }
        if audit.ask == "was_mine":
            # No leak was looked for: somebody asked about records of his own.
            words |= {"leak": self.tr("data was used"), "invalid": self.tr("cannot say")}
        return (
            words.get(audit.verdict, self.tr("finished")),
            _VERDICT_TONES.get(audit.verdict, "good"),
        )

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(260, self.layout().sizeHint().height())

    def _choose(self) -> None:
        self.chosen.emit(str(self.audit.folder))


class RecentEntry(QWidget):
    """A row with what can be done about it: tick it to compare, pin it, take it off the list.

    Args:
        audit: What the row is about.
        services: The list that it is in.

    Signals:
        ticked: It was ticked or not; carries its folder.
    """

    ticked = Signal(str, bool)

    def __init__(
        self, audit: RecentAudit, services: Services, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._audit, self._recents = audit, services.recents
        # Two may have the same name; the controls inside say the name alone.
        self.setAccessibleName(f"{audit.name}, {audit.folder}")
        self.row = RecentRow(audit, services)
        self.pin_button = make_tool_button(
            (self.tr("Unpin “{0}”") if audit.pinned else self.tr("Pin “{0}” to the top")).format(
                audit.name
            ),
            "bookmark",
            services.theme,
            checkable=True,
        )
        self.pin_button.setChecked(audit.pinned)
        self.pin_button.clicked.connect(self._pin)
        self.remove_button = make_tool_button(
            self.tr("Take “{0}” off the list (nothing on disk is touched)").format(audit.name),
            "close",
            services.theme,
        )
        self.remove_button.clicked.connect(self._remove)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_XS)
        # The style sheet's least height of buttons would squash it.
        self.row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.tick = QCheckBox()
        self.tick.setAccessibleName(self.tr("Compare “{0}”").format(audit.name))
        self.tick.setToolTip(self.tr("Tick audits to compare them with each other"))
        self.tick.toggled.connect(self._tell_tick)
        comparable = audit.kind == "audit" and audit.state == "finished"
        policy = self.tick.sizePolicy()
        # The rows stay in line with each other.
        policy.setRetainSizeWhenHidden(True)
        self.tick.setSizePolicy(policy)
        self.tick.setVisible(comparable)
        line.addWidget(self.tick)
        line.addWidget(self.row, 1)
        line.addWidget(self.pin_button)
        line.addWidget(self.remove_button)

    def sizeHint(self) -> QSize:
        return QSize(400, self.row.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.row.sizeHint().height())

    def _tell_tick(self, on: bool) -> None:
        self.ticked.emit(str(self._audit.folder), on)

    def _pin(self, pinned: bool) -> None:
        self._recents.pin(self._audit.folder, pinned)

    def _remove(self) -> None:
        self._recents.remove(self._audit.folder)


class StartPage(SteadyScrollArea):
    """Where the program begins.

    Signals:
        new_requested: A new audit, with the path of the data or None.
        study_requested: A new grid of audits.
        open_requested: The folder of an audit or a study, or "" to ask for one.
        demo_requested: The demo audit.
        compare_requested: The ticked audits should be compared; carries a list of paths.
    """

    new_requested = Signal(object)
    study_requested = Signal()
    open_requested = Signal(str)
    demo_requested = Signal()
    compare_requested = Signal(list)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.setAccessibleName(self.tr("Start"))
        theme = services.theme

        inside = QWidget()
        inside.setProperty("role", "page")
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(SPACE_XL, SPACE_XXL, SPACE_XL, SPACE_XL)
        middle = QWidget()
        middle.setMaximumWidth(PAGE_WIDTH)
        outer.addStretch(1)
        outer.addWidget(middle, 100)
        outer.addStretch(1)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)

        self.setProperty(TOPIC, "start")
        self.help_button = HelpButton()
        line = QHBoxLayout()
        line.addWidget(
            PlainLabel(self.tr("Does a model give away what it learnt from?"), "hero"), 1
        )
        line.addWidget(self.help_button)
        column.addLayout(line)
        column.addWidget(
            PlainLabel(
                self.tr(
                    "M4I attacks a model that turns pictures into text, the way an outsider would, "
                    "and tells you in plain words whether one can find out whose records were in "
                    "its training data. Everything stays on this computer."
                ),
                "lead",
            )
        )
        self.recovery = RecoveryCard(services)
        column.addWidget(self.recovery)
        column.addSpacing(SPACE_S)
        column.addLayout(self._tiles(theme))
        self.drop = self._drop_area()
        column.addWidget(self.drop)
        self.queue = QueueList(services)
        column.addWidget(self.queue)
        column.addSpacing(SPACE_M)

        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Recent audits and studies"), "heading"), 1)
        self.clear_button = make_tool_button(
            self.tr("Clear the list except what is pinned (nothing on disk is touched)"),
            "remove",
            theme,
        )
        self.clear_button.clicked.connect(services.recents.clear)
        self.compare_button = make_button(self.tr("&Compare …"), theme=theme, icon="compare")
        self.compare_button.setToolTip(
            self.tr("Compares the ticked audits side by side; more can be added there")
        )
        self.compare_button.clicked.connect(self._compare)
        self._ticked: set[Path] = set()
        head.addWidget(self.compare_button)
        head.addWidget(self.clear_button)
        column.addLayout(head)
        self.empty = EmptyState(
            theme,
            "report",
            self.tr("No audits yet"),
            self.tr(
                "Your audits will be listed here with their verdicts. The demo takes about two "
                "minutes and needs no data of yours."
            ),
        )
        column.addWidget(self.empty)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(SPACE_S)
        column.addLayout(self.rows)
        column.addStretch(1)
        self.setWidget(inside)
        services.recents.changed.connect(self.refresh)
        self.refresh()

    def _tiles(self, theme: Theme) -> QGridLayout:
        self.new_tile = Tile(
            theme,
            "add",
            self.tr("New audit"),
            self.tr("Choose pictures with captions, a model to test and an attacker."),
        )
        self.study_tile = Tile(
            theme,
            "grid",
            self.tr("New grid of audits"),
            self.tr(
                "The paper's experiment: several data sets and encoders, every model attacked "
                "by each."
            ),
        )
        self.open_tile = Tile(
            theme,
            "open",
            self.tr("Open an audit or study"),
            self.tr("Look at results again, or go on with what was stopped."),
        )
        self.demo_tile = Tile(
            theme,
            "spark",
            self.tr("Try the demo"),
            self.tr("A complete audit on drawn scenes: no data, no download needed."),
        )
        self.new_tile.clicked.connect(self._new)
        self.study_tile.clicked.connect(self.study_requested)
        self.open_tile.clicked.connect(self._open)
        self.demo_tile.clicked.connect(self.demo_requested)
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE_L)
        self._across = 0
        self._place_tiles(4)
        return self._grid

    def _place_tiles(self, across: int) -> None:
        """Lay the tiles out in rows of two or four."""
        if across == self._across:
            return
        self._across = across
        tiles = (self.new_tile, self.study_tile, self.open_tile, self.demo_tile)
        for place, tile in enumerate(tiles):
            self._grid.addWidget(tile, place // across, place % across)
        for column in range(len(tiles)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tiles(4 if self.width() >= _FOUR_ACROSS else 2)

    def _drop_area(self) -> QFrame:
        area = QFrame()
        area.setProperty("role", "drop")
        row = QHBoxLayout(area)
        row.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        row.setSpacing(SPACE_M)
        self._drop_icon = QLabel()
        row.addStretch(1)
        row.addWidget(self._drop_icon)
        row.addWidget(
            PlainLabel(
                self.tr("Or drop pictures, a table, a plan or audits anywhere in this window"),
                "muted",
                wrap=False,
            )
        )
        row.addStretch(1)
        self.services.theme.changed.connect(self._paint_drop)
        self._paint_drop()
        return area

    def _paint_drop(self) -> None:
        self._drop_icon.setPixmap(self.services.theme.pixmap("drop", 22, "muted"))

    def refresh(self) -> None:
        """Look at the recent audits again."""
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        entries = self.services.recents.entries()
        for audit in entries:
            entry = RecentEntry(audit, self.services)
            entry.row.chosen.connect(self.open_requested)
            entry.tick.setChecked(audit.folder in self._ticked)
            entry.ticked.connect(self._tick)
            self.rows.addWidget(entry)
        self.empty.setVisible(not entries)
        self.clear_button.setVisible(bool(entries))
        comparable = [a.folder for a in entries if a.kind == "audit" and a.state == "finished"]
        self._ticked &= set(comparable)
        self.compare_button.setVisible(len(comparable) > 1)

    def _tick(self, folder: str, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(Path(folder))

    def _compare(self) -> None:
        entries = self.services.recents.entries()
        self.compare_requested.emit([a.folder for a in entries if a.folder in self._ticked])

    def _new(self) -> None:
        self.new_requested.emit(None)

    def _open(self) -> None:
        self.open_requested.emit("")

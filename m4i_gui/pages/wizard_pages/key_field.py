"""A service's key: typed once, kept by the system's keyring, never in a plan."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.pages.wizard_pages.controls import BoundLine, Field, side_by_side
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.services.jobs import Job
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel


class KeyField(QWidget):
    """The key's name, which the plan holds, and a line that hands the key to the keyring."""

    def __init__(self, page: WizardPage, kind: str) -> None:
        super().__init__()
        self._page, self.draft = page, page.draft
        self._key = f"target.{kind}.key_name"
        self._job: Job | None = None
        theme = page.services.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.name = BoundLine(page.draft, self._key)
        self.name.setPlaceholderText(self.tr("empty: no key"))
        self.name.setMinimumWidth(200)
        name_field = page.add_field(
            self._key,
            Field(
                theme,
                self.tr("Name of the key"),
                self.name,
                help_text=self.tr(
                    "If the service needs a key, give it any short name. The plan holds this name "
                    "alone; the key itself lies in the keyring of this computer."
                ),
            ),
        )
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setPlaceholderText(self.tr("paste the key here"))
        self.secret.setMinimumWidth(240)
        self.secret.setMaxLength(8192)
        self.secret.textChanged.connect(self._follow)
        self.secret.returnPressed.connect(self.store)
        self.store_button = make_button(self.tr("Store in the keyring"))
        self.store_button.clicked.connect(self.store)
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.secret)
        row.addWidget(self.store_button)
        self.secret.setAccessibleName(self.tr("Key of the service"))
        pair.setFocusProxy(self.secret)
        secret_field = Field(
            theme,
            self.tr("Key"),
            pair,
            help_text=self.tr("It goes into the keyring and is not shown again."),
        )
        column.addLayout(side_by_side(name_field, secret_field))
        self.said = PlainLabel("", "muted")
        self.said.hide()
        column.addWidget(self.said)
        self.draft.changed.connect(self._draft_changed)
        self._follow()

    def _draft_changed(self, key: str) -> None:
        if key in ("*", self._key):
            self._say("")
            if key == "*":
                self.secret.clear()
            self._follow()

    def _follow(self) -> None:
        ready = bool(self.draft.get(self._key).strip() and self.secret.text().strip())
        self.store_button.setEnabled(ready and self._job is None)
        self.store_button.setToolTip(
            "" if ready else self.tr("Type a name for the key, and paste the key")
        )

    def _say(self, text: str, role: str = "muted") -> None:
        self.said.set_role(role)
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def store(self) -> None:
        """Hand the key to the keyring, in the background: it may ask for a password."""
        name, value = self.draft.get(self._key).strip(), self.secret.text()
        if not name or not value.strip() or self._job is not None:
            return

        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.targets.service_key import store_key

            store_key(name, value)
            return name

        self._say(self.tr("Storing …"))
        self._job = self._page.services.jobs.start(
            self.tr("Storing a key"), work, done=self._stored, failed=self._failed
        )
        self._follow()

    def _stored(self, name: str) -> None:
        self._job = None
        self.secret.clear()
        self._say(
            "✓  "
            + self.tr("The key is in this computer's keyring under the name “{0}”.").format(name),
            "good",
        )
        self._follow()

    def _failed(self, error: M4IError) -> None:
        self._job = None
        self._say(
            "✕  "
            + " ".join(part for part in (error.message, error.remedy) if part)
            + " "
            + self.tr("The key was not kept anywhere."),
            "danger",
        )
        self._follow()

"""The weights of the encoders that a study uses, and the consent to download them."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from m4i_core.language import retell
from m4i_core.models.encoders import ENCODERS
from m4i_gui.pages.wizard_pages.controls import BoundCombo, Field
from m4i_gui.pages.wizard_pages.model_form import megabytes
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.services.draft_pages import ENCODER_ORDER
from m4i_gui.services.study_draft import StudyDraft
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.path_picker import PathPicker


class WeightsForm(QWidget):
    """For each encoder in the table: which weights, and from which file."""

    def __init__(self, page: WizardPage, draft: StudyDraft) -> None:
        super().__init__()
        self._draft, self._settings = draft, page.services.settings
        theme = page.services.theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self.nothing = PlainLabel(self.tr("Tick models in the table first."), "muted")
        layout.addWidget(self.nothing)
        self.parts: dict[str, QWidget] = {}
        self.files: dict[str, tuple[Field, PathPicker]] = {}
        for encoder in ENCODER_ORDER:
            spec = ENCODERS[encoder]
            key = f"weights.{encoder}"
            combo = BoundCombo(
                draft, key, [(kind, self._kind(kind), "") for kind in spec.weights_kinds]
            )
            part = QWidget()
            inside = QVBoxLayout(part)
            inside.setContentsMargins(0, 0, 0, 0)
            label = self.tr("Weights of {0}").format(spec.label.partition(" (")[0])
            inside.addWidget(page.add_field(key, Field(theme, label, combo)))
            picker = PathPicker(
                self._settings,
                "file",
                self.tr("Weights file of {0}").format(retell(spec.label)),
                placeholder=self.tr("A .safetensors or .pth file"),
                file_filter=self.tr("Weights (*.safetensors *.pth *.pt);;All files (*)"),
            )
            file_key = f"weights_file.{encoder}"
            picker.changed.connect(lambda path, k=file_key: draft.set(k, path))
            field = page.add_field(file_key, Field(theme, "", picker))
            inside.addWidget(field)
            self.files[encoder] = (field, picker)
            self.parts[encoder] = part
            layout.addWidget(part)
        self.consent = QCheckBox()
        self.consent.toggled.connect(self._consented)
        self.consent_field = page.add_field("models.consent", Field(theme, "", self.consent))
        layout.addWidget(self.consent_field)
        draft.changed.connect(self.refresh)
        self.refresh("*")

    def _kind(self, kind: str) -> str:
        return {
            "imagenet": self.tr("ImageNet (downloaded once)"),
            "compact": self.tr("Built in (no download)"),
            "file": self.tr("From a file on this machine…"),
            "none": self.tr("None (random numbers)"),
        }[kind]

    def refresh(self, key: str = "*") -> None:
        """Follow the draft."""
        if key.startswith(("facts.", "datasets.", "split.")):
            return
        draft = self._draft
        used = draft.encoders()
        self.nothing.setVisible(not used)
        for encoder, part in self.parts.items():
            part.setVisible(encoder in used)
            field, picker = self.files[encoder]
            field.setVisible(draft.get(f"weights.{encoder}") == "file")
            picker.set_path(draft.get(f"weights_file.{encoder}"))
        downloads = draft.downloads()
        self.consent_field.setVisible(bool(downloads))
        text = self.tr("I agree to download {0} of weights for {1} when the study starts").format(
            megabytes(sum(downloads.values())),
            ", ".join(retell(ENCODERS[name].label) for name in sorted(downloads)),
        )
        self.consent.setText(text)
        self.consent.setAccessibleName(text)
        self.consent.blockSignals(True)
        self.consent.setChecked(set(downloads) <= draft.consents)
        self.consent.blockSignals(False)

    def _consented(self, given: bool) -> None:
        for encoder in self._draft.downloads():
            self._settings.set_download_consent(encoder, given)
            self._draft.set_consent(encoder, given)

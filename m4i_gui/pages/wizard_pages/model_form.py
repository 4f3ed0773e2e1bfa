"""Choosing how a model looks at pictures: its encoder and the encoder's weights."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from m4i_core.language import retell
from m4i_core.models.encoders import ENCODERS
from m4i_gui.pages.wizard_pages.architecture_form import ArchitectureForm
from m4i_gui.pages.wizard_pages.controls import BoundCombo, Field
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.services.draft_pages import ENCODER_ORDER
from m4i_gui.services.plan_draft import PlanDraft
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.path_picker import PathPicker


def _tr(text: str) -> str:
    return QCoreApplication.translate("ModelForm", text)


def _hint(name: str) -> str:
    return {
        "compact": _tr("very fast; ships with the program, nothing to download"),
        "mobilenet_v3_small": _tr("very fast: hundreds of pictures a second"),
        "resnet18": _tr("fast: about 80 pictures a second on two cores"),
        "resnet50": _tr("medium: about 35 pictures a second on two cores"),
        "resnet101": _tr("medium: about 22 pictures a second on two cores; used for reports"),
        "resnet152": _tr("slow: about 15 pictures a second on two cores; used in the paper (R)"),
        "vgg16": _tr("slow: about 10 pictures a second on two cores; used in the paper (V)"),
    }.get(name, "")


def megabytes(size: float) -> str:
    """Return a size for reading."""
    if size >= 1e9:
        return f"{size / 1e9:.1f} GB"
    return f"{size / 1e6:.0f} MB" if size >= 1e6 else f"{max(size, 0) / 1e3:.0f} kB"


def encoder_options() -> list[tuple[str, str, str]]:
    """Return the encoders as (value, label, explanation)."""
    options = []
    for name in ENCODER_ORDER:
        spec = ENCODERS[name]
        label = f"{retell(spec.label)} — {_hint(name)}"
        tip = (
            _tr("%1 million parameters, %2 numbers a picture; letter “%3” in the heat map")
            .replace("%1", f"{spec.parameters / 1e6:.1f}")
            .replace("%2", f"{spec.feature_size:,}")
            .replace("%3", spec.letter)
        )
        options.append((name, label, tip))
    return options


class ModelForm(QWidget):
    """Encoder, weights, weights file and consent to a download, for one role."""

    def __init__(self, page: WizardPage, role: str) -> None:
        super().__init__()
        self._draft: PlanDraft = page.draft
        self._settings = page.services.settings
        self._role = role
        theme = page.services.theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self.architecture = ArchitectureForm(page, role)
        layout.addWidget(self.architecture)
        self.encoder = BoundCombo(self._draft, f"{role}.encoder", encoder_options())
        layout.addWidget(
            page.add_field(
                f"{role}.encoder",
                Field(
                    theme,
                    self.tr("Picture encoder"),
                    self.encoder,
                    help_text=self.tr(
                        "The part that turns a picture into numbers. It is not trained in the "
                        "audit; only the part that writes the text learns from your data."
                    ),
                ),
            )
        )
        self.facts = PlainLabel("", "small")
        layout.addWidget(self.facts)
        self.weights = BoundCombo(self._draft, f"{role}.weights", self._weights_options())
        layout.addWidget(
            page.add_field(
                f"{role}.weights",
                Field(
                    theme,
                    self.tr("Encoder weights"),
                    self.weights,
                    help_text=self.tr(
                        "What the encoder has learnt before, from other pictures. ImageNet is "
                        "the usual choice; without weights the encoder sees little."
                    ),
                ),
            )
        )
        self.file = PathPicker(
            self._settings,
            "file",
            self.tr("Weights file"),
            placeholder=self.tr("A .safetensors or .pth file"),
            file_filter=self.tr("Weights (*.safetensors *.pth *.pt);;All files (*)"),
        )
        self.file_field = page.add_field(
            f"{role}.weights_file", Field(theme, self.tr("Weights file"), self.file)
        )
        layout.addWidget(self.file_field)
        self.file.changed.connect(self._file_changed)
        self.consent = QCheckBox()
        self.consent.toggled.connect(self._consented)
        self.consent_field = page.add_field(f"{role}.consent", Field(theme, "", self.consent))
        layout.addWidget(self.consent_field)
        self.present = PlainLabel(self.tr("These weights are on this machine already."), "good")
        layout.addWidget(self.present)
        self._draft.changed.connect(self.refresh)
        self.refresh("*")

    def _weights_options(self) -> list[tuple[str, str, str]]:
        encoder = self._draft.get(f"{self._role}.encoder")
        labels: dict[str, tuple[str, str]] = {
            "imagenet": (self.tr("ImageNet (downloaded once)"), self.tr("1.3 million photographs")),
            "compact": (self.tr("Built in (no download)"), self.tr("Ships with the program")),
            "file": (self.tr("From a file on this machine…"), self.tr(".safetensors or .pth")),
            "none": (self.tr("None (random numbers)"), self.tr("Only for trying things out")),
        }
        kinds: Sequence[str] = ENCODERS[encoder].weights_kinds
        return [(kind, *labels[kind]) for kind in kinds]

    def refresh(self, key: str = "*") -> None:
        """Follow the draft."""
        if key.startswith(("facts.", "datasets.", "split.")):
            return
        role = self._role
        encoder, weights = self._draft.get(f"{role}.encoder"), self._draft.get(f"{role}.weights")
        spec = ENCODERS[encoder]
        self.weights.set_options(self._weights_options())
        self.weights.pull()
        size = spec.weights_bytes or 4 * spec.parameters
        self.facts.setText(
            self.tr("Letter %1 · %2 million parameters · %3 of weights · %4 numbers a picture")
            .replace("%1", spec.letter)
            .replace("%2", f"{spec.parameters / 1e6:.1f}")
            .replace("%3", megabytes(size))
            .replace("%4", f"{spec.feature_size:,}")
        )
        self.file_field.setVisible(weights == "file")
        self.file.set_path(self._draft.get(f"{role}.weights_file"))
        missing = self._draft.missing_download.get(encoder)
        self.consent_field.setVisible(weights == "imagenet" and missing is not None)
        known = bool(self._draft.missing_download) or self._draft.download_known
        self.present.setVisible(weights == "imagenet" and missing is None and known)
        text = (
            self.tr("I agree to download %1 of weights for %2 when the audit starts")
            .replace("%1", megabytes(missing or size))
            .replace("%2", retell(spec.label))
        )
        self.consent.setText(text)
        self.consent.setAccessibleName(text)
        self.consent.blockSignals(True)
        self.consent.setChecked(encoder in self._draft.consents)
        self.consent.blockSignals(False)

    def _file_changed(self, path: str) -> None:
        self._draft.set(f"{self._role}.weights_file", path)

    def _consented(self, given: bool) -> None:
        encoder = self._draft.get(f"{self._role}.encoder")
        self._settings.set_download_consent(encoder, given)
        self._draft.set_consent(encoder, given)

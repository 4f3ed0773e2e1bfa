"""A model that answers at an address: where, how it is asked, its key, and the limits."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from m4i_gui.pages.wizard_pages.bound_text import (
    BoundText,
    path_field,
    read_headers,
    read_json_table,
    write_headers,
    write_json_table,
)
from m4i_gui.pages.wizard_pages.controls import BoundCombo, Field, side_by_side
from m4i_gui.pages.wizard_pages.key_field import KeyField
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.prompt_form import PromptForm
from m4i_gui.pages.wizard_pages.small_forms import (
    folded,
    grid_of,
    line_field,
    spin_field,
    stacked,
    whole_field,
)
from m4i_gui.widgets.card import Note

SERVICE_KINDS = ("http_chat", "http_template")
_ADDRESS = {"http_chat": "address", "http_template": "url"}


class ServiceForm(QWidget):
    """Both kinds of service; what they share looks the same."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__()
        self._page, self.draft = page, page.draft
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.kind = _ServiceCombo(
            page.draft,
            "target.kind",
            [
                ("http_chat", self.tr("As a chat (OpenAI-compatible, the usual way)"), ""),
                ("http_template", self.tr("Another service that takes and gives JSON"), ""),
            ],
        )
        column.addLayout(
            side_by_side(Field(page.services.theme, self.tr("How it is spoken to"), self.kind))
        )
        self.forms = {"http_chat": self._chat(), "http_template": self._template()}
        for form in self.forms.values():
            column.addWidget(form)
        column.addWidget(
            Note(
                page.services.theme,
                self.tr(
                    "Nothing is sent while you fill this in. Before the first picture leaves this "
                    "machine you see what is sent, to where, and what it may cost, and are asked."
                ),
            )
        )
        self.draft.changed.connect(self._follow)
        self._follow("*")

    def _chat(self) -> QWidget:
        tr, page, key = self.tr, self._page, "target.http_chat."
        address = line_field(
            page,
            f"{key}address",
            tr("Address"),
            tr(
                "Of an OpenAI-compatible service: vLLM, Ollama, llama.cpp, LM Studio, or a "
                "commercial one. It usually ends in /v1."
            ),
            placeholder="http://localhost:8000/v1",
        )
        model = line_field(
            page,
            f"{key}model",
            tr("Model"),
            tr("Its name as the service knows it."),
            placeholder="llava-1.5-7b",
        )
        extra = BoundText(
            page.draft,
            f"{key}extra",
            lines=3,
            read=read_json_table,
            write=write_json_table,
            fixed=True,
        )
        extra.setPlaceholderText('{"seed": 1}')
        advanced = stacked(
            grid_of(
                [
                    line_field(page, f"{key}temperature", tr("Temperature"),
                               tr("0: the likeliest answer; -1 leaves it to the service."),
                               number=True),
                    spin_field(page, f"{key}longest_answer", tr("Longest answer"), 0, 1_000_000,
                               tr("In tokens, about three quarters of a word each."),
                               zero=tr("as the service likes")),
                ]
            ),
            line_field(page, f"{key}system", tr("Instruction before the conversation"),
                       tr("The system message; usually empty.")),
            page.add_field(f"{key}extra", Field(page.services.theme,
                           tr("Further keys of the request (JSON)"), extra)),
        )  # fmt: skip
        return self._whole("http_chat", [address, model], advanced)

    def _template(self) -> QWidget:
        tr, page, key = self.tr, self._page, "target.http_template."
        theme = page.services.theme
        url = line_field(
            page,
            f"{key}url",
            tr("Address"),
            tr("Where each request is posted."),
            placeholder="https://example.org/caption",
        )
        body = BoundText(page.draft, f"{key}body", lines=5, fixed=True)
        body.setPlaceholderText('{"image": "{picture_base64}", "question": "{prompt}"}')
        body_field = page.add_field(
            f"{key}body",
            Field(
                theme,
                tr("What is sent (JSON)"),
                body,
                help_text=tr(
                    "Placeholders within its texts: {prompt}, {picture_base64}, "
                    "{picture_data_url}, {picture_media_type}, {pictures_base64}, "
                    "{pictures_data_urls}."
                ),
            ),
        )
        text_path = line_field(
            page,
            f"{key}text_path",
            tr("Where the text stands in the answer"),
            tr("Names and numbers from outside to inside: result.captions[0].text"),
            placeholder="result.captions[0].text",
        )
        headers = BoundText(
            page.draft,
            f"{key}headers",
            lines=3,
            read=read_headers,
            write=write_headers,
            fixed=True,
        )
        headers.setPlaceholderText("Authorization: Bearer {key}")
        headers_field = page.add_field(
            f"{key}headers",
            Field(
                theme,
                tr("Further headers, one a line"),
                headers,
                help_text=tr("{key} stands for the key, which is never written down."),
            ),
        )
        return self._whole("http_template", [url, body_field, text_path, headers_field], None)

    def _whole(self, kind: str, own: list[QWidget], advanced: QWidget | None) -> QWidget:
        tr, page = self.tr, self._page
        parts = [*own, KeyField(page, kind)]
        # What fits no single control is said where all of them end.
        parts.append(whole_field(page, f"target.{kind}"))
        parts.append(PromptForm(page, kind))
        limits = stacked(self._limits(kind), whole_field(page, f"target.{kind}.limits"))
        parts.append(folded(page, tr("Limits: speed, cost, patience"), limits))
        authorities = path_field(
            page,
            f"target.{kind}.authorities",
            "file",
            tr("Certificate authorities to trust (PEM file)"),
            help_text=tr("Only for services inside an organisation; empty: the usual ones."),
        )
        inside = authorities if advanced is None else stacked(advanced, authorities)
        parts.append(folded(page, tr("Advanced settings of the service"), inside))
        return stacked(*parts)

    def _limits(self, kind: str) -> QWidget:
        tr, page, key = self.tr, self._page, f"target.{kind}.limits."
        none = tr("no limit")
        return grid_of(
            [
                line_field(page, f"{key}cost_per_request", tr("Price of a request"),
                           tr("In any currency; used to estimate what the audit costs."),
                           number=True),
                line_field(page, f"{key}most_cost", tr("Most that may be spent"),
                           tr("Over all runs of this audit; 0: no cap."), number=True),
                spin_field(page, f"{key}most_requests", tr("Most requests"), 0, 100_000_000,
                           tr("Over all runs of this audit, repeats included."), zero=none),
                spin_field(page, f"{key}concurrency", tr("Requests at once"), 1, 64,
                           tr("More are faster where the service allows it.")),
                line_field(page, f"{key}requests_per_minute", tr("Requests a minute"),
                           tr("Never more than this; 0: no limit."), number=True),
                spin_field(page, f"{key}longest_side", tr("Largest side of a picture"), 0, 20_000,
                           tr("In pixels: larger pictures are made smaller before they are sent."),
                           zero=tr("as they are")),
                spin_field(page, f"{key}retries", tr("Further attempts"), 0, 20,
                           tr("After a passing fault, each after a longer wait.")),
                line_field(page, f"{key}backoff_seconds", tr("First wait (seconds)"),
                           tr("Before the first further attempt; then doubled."), number=True),
                line_field(page, f"{key}longest_wait", tr("Longest wait (seconds)"),
                           tr("Also where the service asks for more."), number=True),
                line_field(page, f"{key}connect_seconds", tr("Longest connecting (seconds)"),
                           tr("Until the service takes the call."), number=True),
                line_field(page, f"{key}answer_seconds", tr("Longest answering (seconds)"),
                           tr("For one whole answer."), number=True),
                spin_field(page, f"{key}give_up_after", tr("Give up after"), 1, 1_000_000,
                           tr("Records in a row that got no text.")),
                spin_field(page, f"{key}largest_answer", tr("Largest answer (bytes)"), 1, 64 << 20,
                           tr("Larger ones are refused.")),
            ]
        )  # fmt: skip

    def _follow(self, key: str) -> None:
        if key not in ("*", "target.kind"):
            return
        kind = self.draft.kind
        for name, form in self.forms.items():
            form.setVisible(kind == name)


class _ServiceCombo(BoundCombo):
    """Which kind of service."""

    def _push(self, row: int) -> None:
        draft, kind = self.draft, self.itemData(row)
        before = draft.kind
        if before in SERVICE_KINDS and before != kind:
            typed = draft.get(f"target.{before}.{_ADDRESS[before]}")
            if typed and not draft.get(f"target.{kind}.{_ADDRESS[kind]}"):
                draft.set(f"target.{kind}.{_ADDRESS[kind]}", typed)
        draft.set_kind(kind)

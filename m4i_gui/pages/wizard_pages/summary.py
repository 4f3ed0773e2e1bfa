"""The draft in words, for the last page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from m4i_core.data.demo import DEMO_FAMILIES
from m4i_core.language import retell
from m4i_core.models.encoders import ENCODERS
from m4i_gui.item_models import words
from m4i_gui.pages.wizard_pages import existing_summary as existing
from m4i_gui.services import defense_draft as defenses
from m4i_gui.services.plan_draft import MAIN, OTHER, SIZE_KEYS, PageName, PlanDraft


def _tr(text: str) -> str:
    return QCoreApplication.translate("WizardSummary", text)


def page_title(page: PageName, draft: PlanDraft | None = None) -> str:
    """Return the title of a page, which may follow what is asked."""
    if draft is not None and draft.exists:
        if page == "knowledge" and draft.ask != "attacker":
            return _tr("Method")
        if page == "attacks":
            return _tr("Checks") if draft.ask == "was_mine" else _tr("Attacks")
        if page == "check" and draft.kind == "recorded":
            return _tr("Check before judging")
    return {
        "target": _tr("Target"),
        "data": _tr("Data"),
        "knowledge": _tr("Attacker's knowledge"),
        "attacks": _tr("Attacks and defenses"),
        "check": _tr("Check before asking"),
        "models": _tr("Models"),
        "review": _tr("Review and run"),
    }[page]


def summary_lines(draft: PlanDraft) -> list[tuple[str, str]]:
    """Return (topic, sentence) for everything that the audit will do."""
    content = draft.content()
    scenario = draft.scenario()
    attacks = draft.get("attacks.run")
    checks = [
        label
        for key, label in (
            ("validity.blind", _tr("blind baseline")),
            ("validity.placebo", _tr("placebo")),
            ("validity.near_duplicates", _tr("near duplicates")),
        )
        # Without labels there is nothing to shuffle.
        if draft.get(key) and not (key == "validity.placebo" and draft.ask == "was_mine")
    ]
    names = attack_labels()
    maps = {"pca": "PCA", "tsne": "t-SNE", "umap": "UMAP"}
    shown = ", ".join(maps.get(m, m) for m in draft.get("embedding.methods"))
    attack_words = _capital("; ".join(names.get(a, a) for a in attacks)) or _tr("None chosen yet.")
    last = [
        (_tr("Checks"), _capital(", ".join(checks)) or _tr("None.")),
        (_tr("Maps"), shown or _tr("None.")),
    ]
    if draft.exists:
        lines = [
            (_tr("Target"), existing.target_words(draft)),
            (_tr("Question"), existing.ask_words(draft)),
            (_tr("Records"), existing.records_words(draft)),
            (page_title("check", draft), existing.check_words(draft)),
        ]
        if draft.needs_shadow:
            shadow = f"{model_words(content['shadow'])} {existing.shadow_data_words(draft)}"
            mine = draft.ask == "was_mine"
            lines.append((_tr("Reference models") if mine else _tr("Shadow model"), shadow))
        if draft.ask != "was_mine":
            lines.append((_tr("Attacks"), attack_words))
        return lines + last
    return [
        (_tr("Target"), model_words(content["target"])),
        (_tr("Data"), _source(draft, MAIN)),
        (_tr("Sets"), set_words(draft)),
        (
            _tr("Attacker"),
            _tr("{0}: {1}").format(words.scenario_label(scenario.name), retell(scenario.sentence))
            + ("" if draft.knows_data else " " + _source(draft, OTHER)),
        ),
        (_tr("Shadow model"), model_words(content["shadow"])),
        (_tr("Defenses"), defense_words(draft)),
        (_tr("Attacks"), attack_words),
        *last,
    ]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def attack_labels() -> dict[str, str]:
    """Return short names of the attacks."""
    return {
        "metric_threshold": _tr("one similarity and a threshold"),
        "metric_svm": _tr("all similarities together"),
        "feature_mlp": _tr("features, the paper's loss"),
        "feature_contrastive": _tr("features, contrastive loss"),
    }


def defense_words(draft: PlanDraft) -> str:
    """Return the defenses of the target's training in words, compared or combined."""
    chosen = defenses.ticked(draft)
    if not chosen:
        return _tr("None.")
    if draft.get("compare.on"):
        labels = [" + ".join(d.label for d in variant) for variant in defenses.variants(draft)]
        return _tr("Compared, one by one: none; {0}.").format("; ".join(labels))
    labels = [
        defenses.Defense(kind, value).label
        for kind in chosen
        if not isinstance(value := draft.get(defenses.STRENGTH_KEYS[kind]), str)
    ]
    text = _tr("{0}.").format("; ".join(labels))
    if draft.get("defend.shadow") and draft.shadow_may_share_defenses:
        text += " " + _tr("The shadow model is defended in the same way.")
    return text


def _report(model: dict[str, object]) -> str:
    report = model["report"]
    preset = report["preset"] if isinstance(report, dict) else "iu_xray"
    how = {
        "iu_xray": _tr("as published for IU X-Ray"),
        "mimic_cxr": _tr("as published for MIMIC-CXR"),
        "custom": _tr("with your own settings"),
    }[str(preset)]
    label = ENCODERS[str(model["encoder"])].label.partition(" (")[0]
    return _tr("R2Gen-CMN, a medical report generator, with {0}, {1}.").format(label, how)


def model_words(model: dict[str, object]) -> str:
    """Return how a model is built and trained, from its plan section."""
    if model["architecture"] == "r2gen_cmn":
        return _report(model)
    training = model["training"]
    assert isinstance(training, dict)
    preset = {
        "working": _tr("the working recipe"),
        "paper_scripts": _tr("the paper's scripts"),
        "custom": _tr("own settings"),
    }[training["preset"]]
    weights = {
        "imagenet": _tr("ImageNet weights"),
        "compact": _tr("built-in weights"),
        "file": _tr("weights from {0}").format(Path(str(model["weights_file"])).name or "…"),
        "none": _tr("random weights"),
    }[str(model["weights"])]
    epochs = 20 if training["preset"] == "paper_scripts" else training["epochs"]
    spec = ENCODERS[str(model["encoder"])]
    return _tr("Show and Tell with {0} ({1}), trained for {2} epochs by {3}.").format(
        spec.label.partition(" (")[0], weights, epochs, preset
    )


def _source(draft: PlanDraft, name: str) -> str:
    facts = draft.facts.get(name)
    if draft.get(f"datasets.{name}.source") == "demo":
        family = draft.get(f"datasets.{name}.demo_family")
        text = _tr("Demo scenes “{0}”").format(retell(DEMO_FAMILIES.get(family, family)))
    else:
        path = draft.get(f"datasets.{name}.path")
        text = f"“{Path(path).name or path}”" if path else _tr("Not chosen yet")
    if facts is not None:
        usable = _tr("{0} usable records").format(f"{facts.usable:,}")
        text = _tr("{0}: {1}").format(text, usable)
    return _tr("{0}.").format(text)


def set_words(draft: PlanDraft) -> str:
    """Return the sizes of the four sets in words."""
    if draft.get("split.mode") == "given":
        return _tr("As the data's own set column says.")
    values = [draft.get(f"split.{key}") for key in SIZE_KEYS]
    validation = draft.get("split.validation")
    if len(set(values)) == 1:
        text = _tr("Four times {0} records, drawn at random, never overlapping").format(
            f"{values[0]:,}"
        )
    else:
        text = _tr(
            "Target: {0} members and {1} non-members; shadow: {2} members and {3} non-members"
        ).format(*(f"{value:,}" for value in values))
    if validation:
        text += "; " + _tr("{0} validation records for each model").format(f"{validation:,}")
    return _tr("{0}.").format(text)

"""The audit plan: everything the user chose, validated, versioned, human-readable.

The wizard fills it in and `m4i run plan.toml` takes it; the two can do exactly the same.
Descriptions of the fields are the documentation of the keys (`m4i plan --explain`).
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field, model_validator

from m4i_core.audit.plan_asking import Ask, MembershipChoice, OwnerChoice, WasMineChoice
from m4i_core.audit.plan_existing import (
    EXISTING_KINDS,
    CheckpointChoice,
    CommandChoice,
    HttpChatChoice,
    HttpTemplateChoice,
    HuggingFaceChoice,
    R2GenCheckpointChoice,
    RecordedChoice,
    TargetKind,
)
from m4i_core.audit.plan_section import PlanSection

PLAN_SCHEMA: Literal[1] = 1

EncoderName = Literal[
    "resnet152", "vgg16", "resnet101", "resnet50", "resnet18", "mobilenet_v3_small", "compact"
]
Architecture = Literal["show_and_tell", "r2gen_cmn"]
WeightsKind = Literal["imagenet", "compact", "file", "none"]
AttackName = Literal["metric_threshold", "metric_svm", "feature_mlp", "feature_contrastive"]
EmbeddingMethod = Literal["pca", "tsne", "umap"]
DemoFamily = Literal["harbour", "meadow", "city"]

RECORDED = "outputs"
"""Name of the records of a table of recorded outputs, beside the keys of [datasets]."""


class ColumnMapping(PlanSection):
    """Which column of a table holds what; an empty name means "none"."""

    picture: str = Field("", description="Column with the picture's file name. Several: comma.")
    caption: str = Field("", description="Column with a reference text.")
    id: str = Field("", description="Column with the record's id; rows of one id are one record.")
    group: str = Field("", description="Column whose equal values must stay in one set.")
    prompt: str = Field("", description="Column with a question asked along with the picture.")
    set: str = Field(
        "",
        description="Column that assigns target_member, target_nonmember, shadow_member or "
        "shadow_nonmember; used when [split] mode is 'given'.",
    )


class DatasetChoice(PlanSection):
    """One source of records."""

    source: Literal["folder", "demo"] = Field(
        "folder", description="'folder' (your pictures and captions) or 'demo' (drawn scenes)."
    )
    path: str = Field("", description="Folder or table to read; relative to the plan's folder.")
    format: str = Field("auto", description="Reader's name, or 'auto' to detect it.")
    columns: ColumnMapping | None = Field(
        None, description="Column mapping of a table; guessed when left out."
    )
    demo_family: DemoFamily = Field("harbour", description="Which of the drawn families.")
    demo_size: int = Field(900, ge=40, le=100_000, description="How many scenes to draw.")
    demo_seed: int = Field(0, ge=0, description="Seed of the drawing.")

    @model_validator(mode="after")
    def _has_path(self) -> DatasetChoice:
        if self.source == "folder" and not self.path:
            raise ValueError("path is missing: name the folder or table that holds the data")
        return self


class SplitChoice(PlanSection):
    """Sizes of the four disjoint sets (paper: 3,000 each)."""

    mode: Literal["random", "given"] = Field(
        "random", description="'random' (seeded) or 'given' (from the data's own set column)."
    )
    target_members: int = Field(250, ge=10, description="Records that train the target.")
    target_nonmembers: int = Field(250, ge=10, description="Records the target never sees.")
    shadow_members: int = Field(250, ge=10, description="Records that train the shadow.")
    shadow_nonmembers: int = Field(250, ge=10, description="Records the shadow never sees.")
    validation: int = Field(
        0,
        ge=0,
        description="Records held out beside the four sets, for each model, to watch training "
        "and stop early. 0: non-members are watched, never used to choose anything.",
    )
    draw: Literal["needed", "all_four"] = Field(
        "needed",
        description="'needed': from two data sets, only the two sets that each serves; 'all_four': "
        "all four sets from every data set, so that a study shares its models.",
    )


class PrivacyChoice(PlanSection):
    """Training with differential privacy (DP-SGD); the unit that is protected is the record."""

    epsilon: float = Field(1.3, ge=0.01, le=1e6, description="ε at the end (paper: 1.3).")
    delta: float = Field(1e-5, gt=0, lt=1, description="δ (paper: 1e-5).")
    clip_norm: float = Field(1.0, gt=0, le=1e6, description="Largest norm of a record's gradient.")
    records_a_step: int = Field(64, ge=1, le=100_000, description="Expected records in a step.")


class AugmentationChoice(PlanSection):
    """Training on changed views of each picture beside the picture itself."""

    views: int = Field(4, ge=1, le=64, description="Views of each picture.")
    strength: float = Field(0.5, gt=0, le=1, description="How much views differ.")
    crop: bool = Field(True, description="Whether views are cropped.")
    flip: bool = Field(
        True, description="Whether half of the views are mirrored; not for medical pictures."
    )
    colour: bool = Field(True, description="Whether colours change.")


class TrainingChoice(PlanSection):
    """How a captioning model is trained."""

    preset: Literal["working", "paper_scripts", "custom"] = Field(
        "working",
        description="'working': Adam 1e-3 (the field's recipe); 'paper_scripts': SGD 0.01, 20 "
        "epochs, batch 128 (barely trains); 'custom': the keys below.",
    )
    optimiser: Literal["adam", "sgd"] = Field("adam", description="Optimiser (custom).")
    learning_rate: float = Field(1e-3, gt=0, le=1, description="Learning rate (custom).")
    epochs: int = Field(40, ge=1, le=1000, description="Passes over the members.")
    batch_size: int = Field(64, ge=2, le=4096, description="Captions a step.")
    weight_decay: float = Field(0.0, ge=0, le=1, description="L2 regularisation.")
    dropout: float = Field(0.0, ge=0, lt=1, description="Dropout before the vocabulary layer.")
    label_smoothing: float = Field(
        0.0, ge=0, lt=1, description="Share of certainty that is spread over all words."
    )
    gradient_clip: float = Field(5.0, gt=0, description="Largest gradient norm.")
    embedding_size: int = Field(256, ge=8, le=4096, description="Size of word embeddings.")
    hidden_size: int = Field(512, ge=8, le=4096, description="Size of the LSTM's state.")
    min_word_count: int = Field(4, ge=1, description="Rarer words become <unk>.")
    max_tokens: int = Field(20, ge=4, le=400, description="Longest generated caption, in tokens.")
    early_stopping: int = Field(
        0, ge=0, description="Epochs without better validation ROUGE-L before stopping; 0: never."
    )

    privacy: PrivacyChoice | None = Field(
        None, description="A table: train with differential privacy. Left out: do not."
    )
    augmentation: AugmentationChoice | None = Field(
        None, description="A table: train on changed views, too. Left out: do not."
    )

    def resolved(self) -> TrainingChoice:
        """Return the settings that the preset stands for (SCIENCE: protocol of the paper).

        Private training needs larger steps: there the working recipe takes 5e-3, which served
        best of the rates that were tried (see `m4i_core.training.defenses`).
        """
        if self.preset == "paper_scripts":
            return self.model_copy(
                update={"optimiser": "sgd", "learning_rate": 0.01, "epochs": 20, "batch_size": 128}
            )
        if self.preset == "working":
            rate = 1e-3 if self.privacy is None else 5e-3
            return self.model_copy(update={"optimiser": "adam", "learning_rate": rate})
        return self


class DecodingChoice(PlanSection):
    """How a text is read off a captioning model; a report generator has `report.beam_width`."""

    method: Literal["greedy", "beam"] = Field("greedy", description="Greedy (paper) or beam.")
    beam_width: int = Field(3, ge=2, le=20, description="Beams, for 'beam'.")


class ReportChoice(PlanSection):
    """How a report generator (R2Gen-CMN) is built and trained (SCIENCE, section 6).

    The presets are the published settings; 'custom' takes every key below.
    """

    preset: Literal["iu_xray", "mimic_cxr", "custom"] = Field(
        "iu_xray",
        description="'iu_xray': two views, 60 tokens, 100 epochs; 'mimic_cxr': one view, 100 "
        "tokens, 30 epochs; 'custom': the keys below.",
    )
    views: int = Field(2, ge=1, le=10, description="Pictures of each record (custom).")
    max_length: int = Field(60, ge=3, le=512, description="Longest report, in tokens (custom).")
    min_word_count: int = Field(3, ge=1, description="Rarer words become <unk> (custom).")
    epochs: int = Field(100, ge=1, le=1000, description="Passes over the members (custom).")
    batch_size: int = Field(16, ge=1, le=4096, description="Reports a step (custom).")
    learning_rate: float = Field(5e-4, gt=0, le=1, description="Learning rate (custom).")
    weight_decay: float = Field(5e-5, ge=0, le=1, description="L2 regularisation (custom).")
    decay_every: int = Field(
        10, ge=1, description="Epochs between two decays of the rates (custom)."
    )
    patience: int = Field(
        50, ge=0, description="Epochs without better validation BLEU-4 before stopping (custom)."
    )
    beam_width: int = Field(3, ge=1, le=64, description="Width of the search (custom).")
    width: int = Field(
        512, ge=16, le=8192, description="Size of all vectors inside, a multiple of 16 (custom)."
    )
    layers: int = Field(3, ge=1, le=64, description="Layers of encoder and decoder (custom).")
    feed_forward: int = Field(512, ge=1, description="Hidden size of the layers (custom).")
    memory_rows: int = Field(2048, ge=1, description="Rows of the shared memory (custom).")
    top_k: int = Field(32, ge=1, description="Memory rows that each head reads (custom).")
    train_extractor: bool = Field(
        False,
        description="Whether the picture encoder is trained, too, as published (slow without a "
        "GPU); otherwise it is frozen and its patches are standardised.",
    )


class ModelChoice(PlanSection):
    """A model that turns pictures into text: what it learns from and how it is built.

    A target may exist already; `kind` then names its table.
    """

    kind: TargetKind = Field(
        "trained",
        description="'trained' (here, by this plan), or what exists already, described in the "
        "table of that name: 'recorded' outputs, 'checkpoint', 'r2gen', 'hugging_face', "
        "'http_chat', 'http_template', 'command'.",
    )
    dataset: str = Field(
        "main", description="Which of [datasets] it is trained on, or is asked about."
    )
    architecture: Architecture = Field(
        "show_and_tell",
        description="'show_and_tell': CNN + LSTM (Vinyals 2015); 'r2gen_cmn': medical report "
        "generator with a cross-modal memory (Chen 2021).",
    )
    encoder: EncoderName = Field("compact", description="Frozen picture encoder.")
    weights: WeightsKind = Field(
        "compact",
        description="'imagenet' (downloaded once), 'compact' (ships with the program, compact "
        "encoder only), 'file', or 'none' (random, seeded).",
    )
    weights_file: str = Field("", description="Path of .safetensors or .pth, for 'file'.")
    training: TrainingChoice = TrainingChoice()
    decoding: DecodingChoice = DecodingChoice()
    report: ReportChoice | None = Field(
        None, description="A table: settings of architecture = 'r2gen_cmn'."
    )
    recorded: RecordedChoice | None = Field(None, description="A table, for kind = 'recorded'.")
    checkpoint: CheckpointChoice | None = Field(
        None, description="A table, for kind = 'checkpoint'."
    )
    r2gen: R2GenCheckpointChoice | None = Field(None, description="A table, for kind = 'r2gen'.")
    hugging_face: HuggingFaceChoice | None = Field(
        None, description="A table, for kind = 'hugging_face'."
    )
    http_chat: HttpChatChoice | None = Field(None, description="A table, for kind = 'http_chat'.")
    http_template: HttpTemplateChoice | None = Field(
        None, description="A table, for kind = 'http_template'."
    )
    command: CommandChoice | None = Field(None, description="A table, for kind = 'command'.")

    @model_validator(mode="after")
    def _kind_fits(self) -> ModelChoice:
        if self.kind != "trained" and getattr(self, self.kind) is None:
            raise ValueError(f"kind = {self.kind!r} needs a table of that name")
        others = [n for n in EXISTING_KINDS if n != self.kind and getattr(self, n) is not None]
        if others:
            raise ValueError(f"the table {others[0]} only fits kind = {others[0]!r}")
        return self

    @property
    def exists(self) -> bool:
        """Whether it is there already and not trained by this plan."""
        return self.kind != "trained"

    @model_validator(mode="after")
    def _weights_fit(self) -> ModelChoice:
        if self.weights == "compact" and self.encoder != "compact":
            raise ValueError(
                f"weights = 'compact' only fits encoder = 'compact', not {self.encoder!r}; use "
                "'imagenet', 'file' or 'none'"
            )
        if self.weights == "imagenet" and self.encoder == "compact":
            raise ValueError("the compact encoder has no ImageNet weights; use 'compact' or 'none'")
        if self.weights == "file" and not self.weights_file:
            raise ValueError("weights = 'file' needs weights_file")
        return self

    @model_validator(mode="after")
    def _report_fits(self) -> ModelChoice:
        if self.report is not None and self.architecture != "r2gen_cmn":
            raise ValueError("a report table only fits architecture = 'r2gen_cmn'")
        if self.architecture == "r2gen_cmn" and self.training.privacy is not None:
            raise ValueError(
                "training.privacy: the report generator's shared memory has no gradient for each "
                "record, so it cannot be trained with differential privacy; use 'show_and_tell'"
            )
        if self.architecture == "r2gen_cmn" and self.training.augmentation is not None:
            raise ValueError(
                "training.augmentation: the report generator learns from one view of each patch; "
                "use report.train_extractor, which crops at random, or 'show_and_tell'"
            )
        return self

    def report_settings(self) -> ReportChoice:
        """Return the report generator's settings: the table, or the published ones."""
        return self.report or ReportChoice()


class AttackChoice(PlanSection):
    """Which attacks run, and their settings."""

    run: tuple[AttackName, ...] = Field(
        ("metric_threshold", "metric_svm", "feature_mlp", "feature_contrastive"),
        min_length=1,
        description="Attacks to run.",
    )
    similarity_backend: Literal["fast", "reference"] = Field(
        "fast", description="'fast', or 'reference' (nltk and rouge-score; equal, slower)."
    )
    tokens: Literal["words", "characters", "auto"] = Field(
        "auto",
        description="Unit of comparison; 'auto' takes characters for texts in Chinese, "
        "Japanese or Korean writing.",
    )
    svm_kernel: Literal["rbf", "linear", "paper"] = Field(
        "linear",
        description="'linear' and 'rbf' on scaled scores; 'paper' is the linear SVC with C = 1e5 "
        "on raw scores, bounded.",
    )
    mfe_size: int = Field(256, ge=8, le=4096, description="k, size of the common feature space.")
    mfe_epochs: int = Field(30, ge=1, le=1000, description="Passes to train the extractor.")
    mlp_hidden: int = Field(128, ge=4, le=4096, description="Hidden units of the attack network.")
    mlp_epochs: int = Field(60, ge=1, le=2000, description="Passes to train the attack network.")


class ValidityChoice(PlanSection):
    """Checks that decide whether the result may be believed."""

    blind: bool = Field(True, description="Try to tell the sets apart without the model.")
    permutations: int = Field(200, ge=20, le=10_000, description="For the blind p-value.")
    placebo: bool = Field(True, description="Also attack with shuffled labels; must give chance.")
    near_duplicates: bool = Field(True, description="Look for pictures that are nearly equal.")


class EmbeddingChoice(PlanSection):
    """Maps of the attack's features (paper, figure 7)."""

    methods: tuple[EmbeddingMethod, ...] = Field(("pca", "tsne"), description="Maps to compute.")
    perplexity: float = Field(30.0, ge=2, le=500, description="t-SNE: neighbours that count.")
    neighbours: int = Field(15, ge=2, le=500, description="UMAP: neighbours that count.")


class ComputeChoice(PlanSection):
    """Where and how the numbers are computed; part of every key that they change."""

    device: Literal["auto", "cpu", "cuda", "mps"] = Field("auto", description="Device.")
    precision: Literal["fp32", "bf16"] = Field(
        "fp32", description="Of the encoder; bf16 is faster on some machines and changes outputs."
    )
    threads: int = Field(0, ge=0, le=512, description="Threads of torch; 0: all cores.")


class AuditPlan(PlanSection):
    """What the user chose. See the fields of each section for every key."""

    schema_version: Literal[1] = Field(PLAN_SCHEMA, alias="schema", description="Always 1.")
    name: str = Field("Audit", min_length=1, max_length=200, description="Title of the audit.")
    seed: int = Field(0, ge=0, le=2**31 - 1, description="Seed of everything random.")
    ask: Ask = Field(
        "attacker",
        description="'attacker': what would somebody find out who trains a shadow model; 'owner': "
        "I know which records were in training; 'was_mine': was my data used? The last two need a "
        "target that exists already.",
    )
    datasets: dict[str, DatasetChoice] = Field(
        default_factory=dict, description="Sources by short name."
    )
    membership: MembershipChoice | None = Field(
        None, description="A table: who was in an existing target's training."
    )
    owner: OwnerChoice | None = Field(None, description="A table: settings of ask = 'owner'.")
    was_mine: WasMineChoice | None = Field(
        None, description="A table: settings of ask = 'was_mine'."
    )
    split: SplitChoice = SplitChoice()
    target: ModelChoice = ModelChoice()
    shadow: ModelChoice = ModelChoice()
    attacks: AttackChoice = AttackChoice()
    validity: ValidityChoice = ValidityChoice()
    embedding: EmbeddingChoice = EmbeddingChoice()
    compute: ComputeChoice = ComputeChoice()

    model_config = ConfigDict(
        extra="forbid", frozen=True, validate_default=True, populate_by_name=True
    )

    @model_validator(mode="after")
    def _names_exist(self) -> AuditPlan:
        if not self.datasets and self.target.kind != "recorded":
            raise ValueError("datasets is missing: name at least one source, as [datasets.main]")
        if self.shadow.exists:
            raise ValueError("shadow.kind can only be 'trained': the attacker trains it")
        for role, name in self._used():
            if name not in self.datasets:
                known = ", ".join(sorted(self.datasets))
                raise ValueError(
                    f"{role} = {name!r} is not among [datasets] (known: {known or 'none'})"
                )
        for role in ("target", "shadow"):
            if getattr(self, role).training.early_stopping and not self.split.validation:
                raise ValueError(
                    f"{role}.training.early_stopping needs split.validation > 0: stopping by the "
                    "non-members would let them shape the model"
                )
        if self.split.mode == "given" and self.target.dataset != self.shadow.dataset:
            raise ValueError("split.mode = 'given' needs target and shadow on one data set")
        return self

    def _used(self) -> list[tuple[str, str]]:
        """Return (key, source) of every source that is read, those of recorded outputs apart."""
        membership = self.membership_settings()
        if self.target.exists and membership.source == "folders":
            used = [("membership.members", membership.members)]
            if membership.nonmembers:
                used.append(("membership.nonmembers", membership.nonmembers))
        else:
            used = [("target.dataset", name) for name in self.target_sources]
        if self.needs_shadow:
            used.append(("shadow.dataset", self.shadow.dataset))
        return [(key, name) for key, name in used if name != RECORDED or not self._recorded]

    @property
    def _recorded(self) -> bool:
        return self.target.kind == "recorded"

    @model_validator(mode="after")
    def _asking_fits(self) -> AuditPlan:
        membership = self.membership_settings()
        if not self.target.exists:
            if self.ask != "attacker" or self.membership is not None:
                raise ValueError(
                    "ask and membership are for a target that exists already; this plan trains its "
                    "target, so target.kind must name what exists"
                )
            return self
        if self.split.mode == "given":
            raise ValueError(
                "split.mode = 'given' only fits a target that is trained here; say by "
                "[membership] who was in training"
            )
        if self.ask != "was_mine" and membership.source == "none":
            raise ValueError(
                f"membership.source is needed for ask = {self.ask!r}: say how it is known who was "
                "in training"
            )
        if membership.source == "folders":
            if self._recorded:
                raise ValueError(
                    "membership.source = 'folders' does not fit recorded outputs, which are one "
                    "table; use 'column' or 'list'"
                )
            if not membership.nonmembers and self.ask != "was_mine":
                raise ValueError("membership.source = 'folders' needs nonmembers")
        if membership.source == "split" and self._recorded:
            raise ValueError("membership.source = 'split' does not fit recorded outputs")
        return self

    @property
    def needs_shadow(self) -> bool:
        """Whether a shadow model is trained."""
        return self.ask != "owner" or self.owner_settings().shadow_too

    @property
    def target_sources(self) -> tuple[str, ...]:
        """Sources that the target's records come from: keys of [datasets], or `RECORDED`."""
        if self._recorded:
            return (RECORDED,)
        membership = self.membership_settings()
        if self.target.exists and membership.source == "folders":
            return tuple(name for name in (membership.members, membership.nonmembers) if name)
        return (self.target.dataset,)

    def membership_settings(self) -> MembershipChoice:
        """Return the membership table, or its defaults."""
        return self.membership or MembershipChoice()

    def owner_settings(self) -> OwnerChoice:
        """Return the owner's table, or its defaults."""
        return self.owner or OwnerChoice()

    def was_mine_settings(self) -> WasMineChoice:
        """Return the table of ask = 'was_mine', or its defaults."""
        return self.was_mine or WasMineChoice()

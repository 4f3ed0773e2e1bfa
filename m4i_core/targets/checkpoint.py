"""Targets from files: a captioner of this program, or one of the authors' public scripts."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from m4i_core.data.record import Record
from m4i_core.errors import BadInput, DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.targets.checkpoint_folder import files_in, one_of_each

if TYPE_CHECKING:
    from m4i_core.models.frozen_encoder import Encoder, Precision
    from m4i_core.targets.authors_model import AuthorsCaptioner
    from m4i_core.training.feature_store import FeatureStore
    from m4i_core.training.trained_captioner import DecodingMethod, TrainedCaptioner

CheckpointKind = Literal["own", "authors"]
_OWN = ("captioner.json", "model.safetensors")
_ENDINGS = frozenset((".ckpt", ".pkl", ".pth", ".pt"))


@dataclass(frozen=True)
class CheckpointFiles:
    """What a folder with a checkpoint holds.

    Attributes:
        kind: "own" (the program's captioner) or "authors" (their scripts').
        folder: The folder.
        encoder: Their encoder's state dict, for "authors".
        decoder: Their decoder's state dict, for "authors".
        vocabulary: Their pickled vocabulary, for "authors".
    """

    kind: CheckpointKind
    folder: Path
    encoder: Path | None = None
    decoder: Path | None = None
    vocabulary: Path | None = None

    @property
    def label(self) -> str:
        """A few words for people."""
        return "captioner of this program" if self.kind == "own" else "authors' encoder and decoder"


def find_checkpoint(folder: Path) -> CheckpointFiles:
    """Say what kind of checkpoint a folder holds; only names are looked at.

    Args:
        folder: Folder with `captioner.json` + `model.safetensors`, or with `encoder*.ckpt` +
            `decoder*.ckpt` + `*vocab*.pkl` (also `.pkl`, `.pth`, `.pt` for the first two).

    Raises:
        DataError: If it holds neither, or several of a kind.
    """
    files = files_in(folder)
    names = {path.name for path in files}
    if names.issuperset(_OWN):
        return CheckpointFiles("own", folder)
    saved = [path for path in files if path.suffix.lower() in _ENDINGS]
    parts = {
        "encoder": [p for p in saved if p.name.lower().startswith("encoder")],
        "decoder": [p for p in saved if p.name.lower().startswith("decoder")],
        "vocabulary": [
            p for p in saved if "vocab" in p.name.lower() and p.suffix.lower() == ".pkl"
        ],
    }
    found = one_of_each(
        parts,
        folder,
        "Put captioner.json and model.safetensors, or one encoder*.ckpt, one decoder*.ckpt and "
        "one vocab*.pkl into a folder of their own.",
    )
    return CheckpointFiles("authors", folder, **found)


class OwnCheckpoint:
    """A captioner that this program trained and saved, with the encoder that it looks through.

    Its texts equal those that the program gave when it trained the model.

    Args:
        captioner: From `TrainedCaptioner.load`.
        encoder: The encoder that the model was trained with (a captioner does not hold it).
        store: Keeps features, so that each picture is encoded once.
        precision: "fp32" or "bf16", as in training.
        device: A torch device.
        method: "greedy" (paper) or "beam".
        beam_width: For "beam".

    Raises:
        BadInput: If the encoder's features do not fit the model.
    """

    batch_size = 256
    label = "checkpoint of this program"

    def __init__(
        self,
        captioner: TrainedCaptioner,
        encoder: Encoder,
        store: FeatureStore,
        *,
        precision: Precision = "fp32",
        device: str = "cpu",
        method: DecodingMethod = "greedy",
        beam_width: int = 3,
    ) -> None:
        if captioner.model.feature_size != encoder.spec.feature_size:
            raise BadInput(
                f"The model takes {captioner.model.feature_size} numbers a picture, the encoder "
                f"{encoder.spec.label} gives {encoder.spec.feature_size}.",
                subject=encoder.spec.name,
                remedy="Choose the encoder that the model was trained with.",
            )
        from m4i_core.training.encode import feature_space

        self._captioner = captioner.to(device)
        self._encoder = encoder
        self._store = store
        self._precision: Precision = precision
        self._device = device
        self._method: DecodingMethod = method
        self._beam_width = beam_width
        way = method if method == "greedy" else f"{method} {beam_width}"
        space = feature_space(encoder, precision, device, encoder.spec.batch_size).key
        self.identity = hashlib.sha256(f"{captioner.identity} {space} {way}".encode()).hexdigest()[
            :24
        ]

    def describe(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        """Encode the pictures (the mean of a record's several) and describe them.

        Raises:
            DataError: If a record has no picture or one cannot be read.
            Cancelled: If the user stopped it.
        """
        from m4i_core.training.encode import encode_pictures

        if not records:
            return []
        _need_pictures(records)
        rows = encode_pictures(
            [picture for record in records for picture in record.pictures],
            self._encoder,
            precision=self._precision,
            device=self._device,
            store=self._store,
            progress=progress.part(0.0, 0.8),
            cancel=cancel,
        )
        counts = np.array([len(record.pictures) for record in records])
        if (counts > 1).any():
            starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
            sums = np.add.reduceat(rows.astype(np.float64), starts, axis=0)
            # Halved like the features themselves: so the runner does it in training.
            rows = (sums / counts[:, None]).astype(np.float16)
        return self._captioner.describe(
            rows.astype(np.float32), self._method, self._beam_width, progress.part(0.8, 1.0), cancel
        )


class AuthorsCheckpoint:
    """A captioner of the authors' scripts.

    Args:
        captioner: From `open_authors_checkpoint`.
    """

    batch_size = 16
    label = "checkpoint of the authors' scripts"

    def __init__(self, captioner: AuthorsCaptioner) -> None:
        self._captioner = captioner
        self.identity = hashlib.sha256(f"authors {captioner.identity}".encode()).hexdigest()[:24]

    def describe(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        """Describe each record's first picture: their model takes one.

        Raises:
            DataError: If a record has no picture or it cannot be read.
            Cancelled: If the user stopped it.
        """
        _need_pictures(records)
        pictures = [record.pictures[0] for record in records]
        texts = self._captioner.describe(pictures, cancel or CancelToken())
        progress.report(1.0)
        return texts


def open_authors_checkpoint(files: CheckpointFiles, device: str = "cpu") -> AuthorsCheckpoint:
    """Load the authors' encoder, decoder and vocabulary; nothing in the files is executed.

    Args:
        files: From `find_checkpoint`, of kind "authors".
        device: A torch device.

    Raises:
        BadInput: If a file is damaged, refused, or does not fit the others.
    """
    from m4i_core.targets.authors_model import AuthorsCaptioner, read_state_dict
    from m4i_core.targets.pickled_vocabulary import read_vocabulary

    if files.encoder is None or files.decoder is None or files.vocabulary is None:
        raise BadInput(
            "These are no files of the authors' scripts.",
            subject=str(files.folder),
            remedy="Choose a folder with encoder*.ckpt, decoder*.ckpt and vocab*.pkl.",
        )
    vocabulary = read_vocabulary(files.vocabulary)
    encoder, decoder = read_state_dict(files.encoder), read_state_dict(files.decoder)
    captioner = AuthorsCaptioner(encoder, decoder, vocabulary, str(files.folder), device)
    return AuthorsCheckpoint(captioner)


def _need_pictures(records: Sequence[Record]) -> None:
    for record in records:
        if not record.pictures:
            raise DataError(
                "A record has no picture for the model to look at.",
                subject=record.id,
                remedy="Leave the record out.",
            )

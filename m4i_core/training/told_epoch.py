"""What a listener is told after each epoch of a training, whatever is trained."""

from __future__ import annotations

from typing import Protocol

from m4i_core.jobs.progress import Progress
from m4i_core.training.caption_data import EpochReport


class Watched(Protocol):
    """One fixed record whose text is shown while the model learns; all texts untrusted.

    Attributes:
        id: The record's id; "" where there is none to watch.
        picture: Path of its picture.
        reference: What a person wrote.
    """

    @property
    def id(self) -> str:
        """The record's id."""

    @property
    def picture(self) -> str:
        """Path of its picture."""

    @property
    def reference(self) -> str:
        """What a person wrote."""


def tell_epoch(
    progress: Progress, report: EpochReport, epochs: int, member: Watched, heldout: Watched
) -> None:
    """Report an epoch's numbers and texts (named in `m4i_core.jobs.events.StepProgress`).

    Args:
        progress: Who is told.
        report: The epoch.
        epochs: How many there will be at most.
        member: The watched member.
        heldout: The watched held-out record.
    """
    numbers: dict[str, float] = {"epoch": report.epoch, "epochs": epochs, "loss": report.loss}
    if report.heldout_loss is not None:
        numbers["heldout_loss"] = report.heldout_loss
    if report.epsilon is not None:
        numbers["epsilon"] = report.epsilon
    for side, metrics in (("members", report.members), ("heldout", report.heldout)):
        for name in ("rouge_l", "bleu_1"):
            if name in metrics:
                numbers[f"{side}_{name}"] = metrics[name]
    texts: dict[str, str] = {}
    for side, watched, caption in (
        ("member", member, report.member_caption),
        ("heldout", heldout, report.heldout_caption),
    ):
        if watched.id:
            texts |= {
                f"{side}_id": watched.id,
                f"{side}_picture": watched.picture,
                f"{side}_reference": watched.reference,
                f"{side}_caption": caption,
            }
    progress.report(
        report.epoch / epochs, f"epoch {report.epoch} of {epochs}", numbers=numbers, texts=texts
    )

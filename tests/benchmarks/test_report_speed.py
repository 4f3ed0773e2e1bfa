"""How long the report of a 6,000-record audit takes, and how large it is.

Run alone, on a quiet machine: `pytest tests/benchmarks/test_report_speed.py -s`.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from m4i_core.audit.opened import OpenedAudit
from m4i_core.report.options import ReportOptions
from m4i_gui.report.html import write_html
from m4i_gui.report.pdf import write_pdf
from m4i_gui.report.preview import PageMaker
from tests.gui.sample_audit import make_sample_audit

RECORDS = 6_000
MOST_SECONDS = 10.0
MOST_BYTES = 10_000_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An audit of 6,000 records with two maps; its numbers are real evaluations."""
    return make_sample_audit(tmp_path_factory.mktemp("large") / "audit", RECORDS)


def test_report_of_a_large_audit(folder: Path, tmp_path: Path) -> None:
    options = ReportOptions(pictures="shown", examples=100)
    print()
    for name, write in (("pdf", write_pdf), ("html", write_html)):
        path = tmp_path / f"report.{name}"
        began = time.perf_counter()
        write(OpenedAudit(folder), path, options)
        took = time.perf_counter() - began
        size = path.stat().st_size
        print(
            f"{name}: {took:.2f} s of {MOST_SECONDS:.0f} ({took / MOST_SECONDS:.0%}), "
            f"{size / 1e6:.2f} MB of {MOST_BYTES / 1e6:.0f} ({size / MOST_BYTES:.0%})"
        )
        assert took <= MOST_SECONDS
        assert size <= MOST_BYTES


def test_preview_of_a_changed_option(folder: Path) -> None:
    maker = PageMaker(OpenedAudit(folder))
    took = []
    for name in ("", "A", "B"):
        began = time.perf_counter()
        maker.make(ReportOptions(organisation=name))
        took.append(time.perf_counter() - began)
    print(f"\nfirst preview {took[0]:.2f} s, after a change {took[-1]:.2f} s")
    assert took[-1] < took[0]

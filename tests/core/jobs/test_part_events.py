"""What a study tells about its models and combinations."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from m4i_core.jobs.events import PartChanged, StepsPlanned, from_line, to_line


@given(
    name=st.text(max_size=40),
    reason=st.text(max_size=200),
    kind=st.sampled_from(["target", "shadow", "combination"]),
    state=st.sampled_from(["running", "done", "failed"]),
    values=st.dictionaries(st.text(max_size=30), st.floats(allow_nan=False), max_size=4),
)
def test_parts_survive_a_line(
    name: str, reason: str, kind: str, state: str, values: dict[str, float]
) -> None:
    event = PartChanged(name, kind, state, reason, values)  # type: ignore[arg-type]
    line = to_line(event)
    assert "\n" not in line and line.isascii()
    assert from_line(line) == event
    assert '"kind":"part"' in line


def test_steps_name_their_part() -> None:
    step = {"name": "target:FR/train_target", "part": "FR", "part_kind": "target", "weight": 1.0}
    assert from_line(to_line(StepsPlanned([step]))) == StepsPlanned([step])


def test_a_part_without_its_name_is_no_event() -> None:
    assert from_line('{"kind":"part","state":"done"}') is None

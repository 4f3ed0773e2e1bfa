from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from m4i_core.data.readers import json_stream
from m4i_core.data.readers.json_stream import JsonMembers, plain_text
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress

_TEXT = st.text(max_size=12)
_VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.dictionaries(_TEXT, st.lists(_VALUE, max_size=4) | _VALUE, max_size=4),
    chunk=st.integers(1, 40),
    ascii_only=st.booleans(),
    indent=st.sampled_from([None, 0, 2]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_agrees_with_json_loads_wherever_the_chunks_end(
    tmp_path, monkeypatch, content, chunk, ascii_only, indent, encoding
):
    monkeypatch.setattr(json_stream, "_CHUNK", chunk)
    path = tmp_path / "a.json"
    path.write_text(json.dumps(content, ensure_ascii=ascii_only, indent=indent), encoding,
                    errors="surrogatepass")  # fmt: skip
    wanted = {key for key, value in content.items() if isinstance(value, list)}
    stream = JsonMembers(path)
    assert list(stream.read(wanted)) == [(k, v) for k in content if k in wanted for v in content[k]]
    assert stream.digest == hashlib.sha256(path.read_bytes()).hexdigest()
    assert list(JsonMembers(path).read(())) == []


def test_what_is_no_json_or_hostile(tmp_path, monkeypatch):
    path = tmp_path / "a.json"
    whole = json.dumps({"images": [{"id": i, "x": "}, {"} for i in range(50)]})
    for text, words in (
        ("", "begin with an object"),
        ("[1]", "begin with an object"),
        ("{", "name is missing"),
        ('{"images" 1}', "colon"),
        ('{"images": [1 2]}', "comma"),
        ('{"images": [' + "[" * 100_000, "nested absurdly deep"),
        ('{"other": {"a": ' + '{"a":' * 100_000, "nested absurdly deep"),
        ('{"images": ["' + "x" * 3_000_000 + '"]}', "more than 1,048,576"),
        ('{"images": [' + "9" * 3_000_000 + "]}", "more than 1,048,576"),
        *((whole[:cut], "cut off") for cut in range(12, len(whole) - 2, 97)),
    ):
        path.write_text(text)
        with pytest.raises(DataError, match=words) as caught:
            list(JsonMembers(path).read({"images"}))
        assert caught.value.subject == str(path)
        assert caught.value.remedy


def test_progress_cancel_and_missing_file(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"images": [{"id": i} for i in range(200_000)]}))
    seen: list[float] = []
    assert sum(1 for _ in JsonMembers(path, Progress(lambda u: seen.append(u.fraction))).read(
        {"images"})) == 200_000  # fmt: skip
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert len(seen) > 5
    cancel = CancelToken()
    members = JsonMembers(path, cancel=cancel).read({"images"})
    next(members)
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(members)
    with pytest.raises(DataError, match="cannot be read"):
        list(JsonMembers(tmp_path / "none.json").read({"images"}))


def test_plain_text():
    assert plain_text("a\ud800b\0c") == "a\ufffdb\ufffdc"
    assert plain_text("Öl 一只狗 \U0001f600") == "Öl 一只狗 \U0001f600"

"""Opening MSCOCO's size: 615,000 captions over 123,000 pictures.

Run: `python -m pytest -s tests/benchmarks/test_coco_opening.py`.

The file has the shape of the real one (all its keys, captions in any order) and the pictures
exist, empty: listing them and asking for their sizes and dates is part of the work. Another
thread wakes every 5 ms, as a window would; how late it wakes is the time the GIL was held.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

PICTURES = {"train2014": 82_783, "val2014": 40_504}
CAPTIONS = 5


def _write(root: Path) -> None:
    rng = random.Random(0)
    words = [f"word{i}" for i in range(8000)]
    first = 1
    for part, count in PICTURES.items():
        names = [f"COCO_{part}_{first + i:012d}.jpg" for i in range(count)]
        images = [
            {
                "license": 5,
                "file_name": name,
                "coco_url": f"http://images.cocodataset.org/{part}/{name}",
                "height": 480,
                "width": 640,
                "date_captured": "2013-11-14 16:28:13",
                "flickr_url": "http://farm4.staticflickr.com/3153/2970773875_164f0c0b83_z.jpg",
                "id": first + i,
            }
            for i, name in enumerate(names)
        ]
        captions = [
            {
                "image_id": first + i // CAPTIONS,
                "id": first * 10 + i,
                "caption": "A " + " ".join(rng.choices(words, k=9)) + ".",
            }
            for i in range(count * CAPTIONS)
        ]
        rng.shuffle(captions)
        file = root / "annotations" / f"captions_{part}.json"
        file.parent.mkdir(exist_ok=True)
        content = {"info": {"year": 2014}, "images": images, "licenses": []}
        file.write_text(json.dumps({**content, "annotations": captions}))
        (root / part).mkdir()
        for name in names:
            (root / part / name).touch()
        first += count


def _measure(root: Path, pictures: bool) -> dict[str, float]:
    """Open the data set in this process; meant for a fresh one."""
    from m4i_core.data.readers.registry import open_dataset
    from m4i_core.jobs.progress import Progress

    late: list[float] = []
    done = threading.Event()

    def wake() -> None:
        before = time.perf_counter()
        while not done.wait(0.005):
            now = time.perf_counter()
            late.append(now - before - 0.005)
            before = now

    window = threading.Thread(target=wake)
    window.start()
    updates: list[float] = []
    began, cpu = time.perf_counter(), time.process_time()
    dataset = open_dataset(root, progress=Progress(lambda u: updates.append(u.fraction or 0.0)))
    seconds = time.perf_counter() - began
    cpu = time.process_time() - cpu
    done.set()
    window.join()
    assert len(dataset.records) == sum(PICTURES.values())
    assert sum(len(r.references) for r in dataset.records) == CAPTIONS * len(dataset.records)
    assert not dataset.problems
    assert updates == sorted(updates)
    assert dataset.records[-1].pictures[0].is_file() == pictures
    late.sort()
    return {
        "seconds": seconds,
        "cpu_seconds": cpu,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "updates": len(updates),
        "late_p99_ms": late[int(len(late) * 0.99)] * 1e3,
        "late_max_ms": late[-1] * 1e3,
    }


@pytest.mark.timeout(900)
def test_mscoco_opens_within_ten_seconds_and_a_gigabyte(tmp_path: Path) -> None:
    _write(tmp_path)
    for pictures in (True, False):
        if not pictures:
            for part in PICTURES:
                for file in (tmp_path / part).iterdir():
                    file.unlink()
        command = [sys.executable, __file__, str(tmp_path), str(int(pictures))]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found = json.loads(done.stdout)
        shown = ", ".join(f"{name} {value:.1f}" for name, value in found.items())
        print(f"\nMSCOCO 2014, {'with' if pictures else 'without'} its pictures: {shown}")
        assert found["seconds"] <= 10
        assert found["peak_mb"] <= 1024
        assert found["updates"] > 100
        assert found["late_p99_ms"] < 200


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    print(json.dumps(_measure(Path(sys.argv[1]), sys.argv[2] == "1")))

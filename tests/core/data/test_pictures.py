from __future__ import annotations

import contextlib
import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from m4i_core.data.pictures import MAX_PIXELS, UnreadablePicture, load_rgb, load_square, thumbnail

from .conftest import draw_picture


def _png_claiming(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


def _fault(path, load=load_rgb) -> str:
    with pytest.raises(UnreadablePicture) as caught:
        load(path)
    assert str(path) in str(caught.value)
    return caught.value.kind


@pytest.mark.parametrize(
    "load", [load_rgb, lambda p: load_square(p, 32), lambda p: thumbnail(p, 9)]
)
def test_each_fault_has_its_kind(tmp_path, load):
    whole = draw_picture(tmp_path / "whole.jpg", 1).read_bytes()
    png = draw_picture(tmp_path / "whole.png", 1).read_bytes()
    cases = {
        "empty": b"",
        "truncated": whole[: len(whole) * 2 // 3],
        "unreadable": b"this is no picture" * 10,
        "too_large": _png_claiming(60_000, 60_000),
    }
    for kind, data in cases.items():
        (tmp_path / kind).write_bytes(data)
        assert _fault(tmp_path / kind, load) == kind
    (tmp_path / "cut.png").write_bytes(png[: len(png) // 2])
    assert _fault(tmp_path / "cut.png", load) == "truncated"
    (tmp_path / "over.png").write_bytes(_png_claiming(MAX_PIXELS // 1000 + 1, 1000))
    assert _fault(tmp_path / "over.png", load) == "too_large"
    assert _fault(tmp_path / "absent.jpg", load) == "missing"
    assert _fault(tmp_path, load) == "unreadable"
    assert _fault(tmp_path / "a\0b.jpg", load) == "unreadable"


def test_postscript_starts_no_program(tmp_path):
    (tmp_path / "x.jpg").write_bytes(
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n"
    )
    assert _fault(tmp_path / "x.jpg") == "unreadable"


def test_square_matches_torchvision(tmp_path):
    from m4i_core.models.torchvision_import import import_torchvision

    v2 = import_torchvision("torchvision.transforms.v2")
    import torch

    for number, size in enumerate([(200, 150), (150, 200), (333, 251), (500, 375)]):
        path = draw_picture(tmp_path / f"{number}.png", number, size)
        pixels = torch.from_numpy(np.array(load_rgb(path))).permute(2, 0, 1)
        expected = v2.CenterCrop(224)(v2.Resize(256, antialias=True)(pixels))
        got = load_square(path, 224)
        assert got.shape == (224, 224, 3)
        assert got.dtype == np.uint8
        assert np.abs(got.astype(int) - expected.permute(1, 2, 0).numpy()).max() <= 1


def test_both_decoders_give_the_same_square(tmp_path):
    for quality, subsampling in ((60, 2), (90, 1), (95, 0)):
        jpeg = draw_picture(
            tmp_path / "a.jpg", 5, (203, 157), quality=quality, subsampling=subsampling
        )
        lossless = tmp_path / "a.png"
        load_rgb(jpeg).save(lossless)
        assert np.array_equal(load_square(jpeg, 224), load_square(lossless, 224))


def test_orientation_transparency_and_depth(tmp_path):
    picture = Image.new("RGB", (40, 20), "white")
    picture.paste((255, 0, 0), (0, 0, 20, 20))
    exif = Image.Exif()
    exif[0x0112] = 6
    picture.save(tmp_path / "turned.jpg", exif=exif, quality=95)
    turned = load_rgb(tmp_path / "turned.jpg")
    assert turned.size == (20, 40)
    assert turned.getpixel((10, 5))[1] < 30  # the red half is on top
    square = load_square(tmp_path / "turned.jpg", 20)
    assert square[0, 10, 1] < 60 < square[-1, 10, 1]
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    assert load_rgb(tmp_path / "clear.png").getpixel((3, 3)) == (255, 255, 255)
    deep = np.full((8, 8), 32768, dtype=np.uint16)
    Image.fromarray(deep).save(tmp_path / "deep.png")
    assert abs(load_rgb(tmp_path / "deep.png").getpixel((1, 1))[0] - 128) <= 1
    Image.new("CMYK", (9, 9)).save(tmp_path / "cmyk.jpg")
    assert load_square(tmp_path / "cmyk.jpg", 8).shape == (8, 8, 3)


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1), (2, 60_000)])
def test_extreme_shapes_take_little_memory(tmp_path, size):
    Image.new("L", size, 77).save(tmp_path / "strip.png")
    square = load_square(tmp_path / "strip.png", 224)
    assert square.shape == (224, 224, 3)
    assert (square == 77).all()


def test_thumbnail_fits(tmp_path):
    path = draw_picture(tmp_path / "a.jpg", 3, (800, 400))
    assert thumbnail(path, 100).size == (100, 50)


def test_random_damage_never_escapes(tmp_path):
    rng = np.random.default_rng(0)
    buffers = []
    for kind in ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP"):
        buffer = io.BytesIO()
        Image.fromarray(rng.integers(0, 256, (20, 30, 3), dtype=np.uint8)).save(buffer, kind)
        buffers.append(buffer.getvalue())
    for round_ in range(40):
        data = bytearray(buffers[round_ % len(buffers)])
        for _ in range(6):
            data[rng.integers(len(data))] = rng.integers(256)
        path = tmp_path / "damaged"
        path.write_bytes(bytes(data))
        with contextlib.suppress(UnreadablePicture):
            assert load_square(path, 16).shape == (16, 16, 3)

"""Other standards in BT.709: neutral greys, reference white in its place, highlights that roll off."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.media.colour import (
    GAMUTS,
    HDR,
    PEAK,
    WHITE,
    Converter,
    converted,
    hlg_to_light,
    inside,
    light_to_pq,
    peak_of,
    pq_to_light,
    to_xyz,
)
from filmgate.media.picture import i420_to_bgr, planes
from filmgate.media.probe import probe_video
from filmgate.media.source import source_frames

PQ, HLG = HDR
SDR = 14
BT709, SMPTE170M, BT2020, P3 = 1, 6, 9, 12
RAMP = np.linspace(0, 1, 201)
Signals = npt.NDArray[np.float64]


def greys(levels: Signals) -> Signals:
    return np.repeat(np.atleast_1d(levels)[:, None], 3, axis=1)


def pq(light: float) -> Signals:
    return greys(light_to_pq(np.array([light])))


# The mathematics.


def test_pq_is_that_of_st_2084() -> None:
    """Points that BT.2408 and BT.2100 tell: reference white at 58 %, 100 cd/m² at 51 %, 1000 at 75 %."""
    told = light_to_pq(np.array([0.0, 100.0, 203.0, 1000.0, 10_000.0]))
    assert told == pytest.approx([0, 0.508, 0.581, 0.752, 1], abs=5e-4)
    assert pq_to_light(light_to_pq(np.array([0.5, 58.0, 4000.0]))) == pytest.approx([0.5, 58, 4000], rel=1e-6)


def test_hlg_is_that_of_bt_2100() -> None:
    """75 % is reference white, 100 % the display's 1000 cd/m²."""
    light = hlg_to_light(greys(np.array([0.0, 0.75, 1.0])), to_xyz(GAMUTS[BT2020])[1])
    assert light[:, 0] == pytest.approx([0, 203, 1000], abs=0.5)


@pytest.mark.parametrize("transfer", [PQ, HLG, SDR])
@pytest.mark.parametrize("primaries", [BT709, BT2020, P3, SMPTE170M])
def test_greys_stay_neutral_and_in_order(transfer: int, primaries: int) -> None:
    made = converted(greys(RAMP), transfer, primaries, PEAK)
    assert np.ptp(made, axis=1).max() < 1e-3
    assert (np.diff(made[:, 1]) > -1e-9).all()
    assert (made[0] == 0).all()
    assert made[-1] == pytest.approx(1)


@pytest.mark.parametrize("peak", [600.0, 1000.0, 4000.0, 10_000.0])
def test_a_grey_card_keeps_its_light_and_white_leaves_room_for_highlights(peak: float) -> None:
    card, white, top = (converted(pq(light), PQ, BT2020, peak)[0, 0] for light in (26.0, WHITE, peak))
    assert card == pytest.approx((26 / WHITE) ** (1 / 2.4), abs=0.002)
    assert 0.75 < white < 0.96
    assert top == pytest.approx(1)


def test_hlg_and_pq_of_the_same_light_look_the_same() -> None:
    hlg = greys(np.linspace(0.05, 1, 60))
    light = hlg_to_light(hlg, to_xyz(GAMUTS[BT2020])[1])
    assert converted(hlg, HLG, BT2020, PEAK) == pytest.approx(
        converted(light_to_pq(light), PQ, BT2020, PEAK), abs=1e-6
    )


def test_reference_white_lands_at_nine_tenths() -> None:
    assert converted(pq(WHITE), PQ, BT2020, PEAK)[0, 0] == pytest.approx(0.903, abs=0.005)
    assert converted(greys(np.array([0.75])), HLG, BT2020, PEAK)[0, 0] == pytest.approx(0.903, abs=0.005)


def test_highlights_are_told_apart_to_the_peak() -> None:
    """No step of the last tenth is lost: what is brighter in HDR is brighter here."""
    bright = greys(light_to_pq(np.geomspace(WHITE, PEAK, 30)))
    made = converted(bright, PQ, BT2020, PEAK)[:, 0]
    assert (np.diff(made) > 0).all()
    assert made[15] < 0.99


def test_sdr_greys_and_the_colours_of_bt709_stay_as_they_are() -> None:
    colours = np.random.default_rng(3).random((500, 3))
    assert converted(colours, SDR, BT709, PEAK) == pytest.approx(colours, abs=1e-6)
    assert converted(greys(RAMP), SDR, BT2020, PEAK) == pytest.approx(greys(RAMP), abs=1e-6)


def test_a_colour_inside_bt709_is_the_same_colour_in_a_wider_gamut() -> None:
    """Round trip: BT.709 written as BT.2020 comes back."""
    colours = np.random.default_rng(4).uniform(0.05, 0.95, (500, 3))
    wide = np.linalg.solve(to_xyz(GAMUTS[BT2020]), to_xyz(((0.64, 0.33), (0.3, 0.6), (0.15, 0.06))))
    signal = ((colours**2.4) @ wide.T) ** (1 / 2.4)
    assert converted(signal, SDR, BT2020, PEAK) == pytest.approx(colours, abs=1e-6)


@given(st.tuples(*[st.floats(-0.6, 1.7)] * 3))
def test_what_lies_outside_the_gamut_comes_in_and_keeps_its_luminance(colour: tuple[float, ...]) -> None:
    weights = to_xyz(((0.64, 0.33), (0.3, 0.6), (0.15, 0.06)))[1]
    given_colour = np.array([colour])
    made = inside(given_colour)
    assert ((made >= 0) & (made <= 1)).all()
    luminance = float((given_colour @ weights).item())
    assert float((made @ weights).item()) == pytest.approx(min(max(luminance, 0), 1), abs=1e-6)


# Films.

COLOURS = np.array(
    [
        [0.0] * 3,
        [0.25] * 3,
        [0.5] * 3,
        [0.75] * 3,
        [1.0] * 3,
        [0.8, 0.1, 0.1],
        [0.1, 0.8, 0.1],
        [0.1, 0.1, 0.8],
    ]
)
WEIGHTS = {1: (0.2126, 0.0722), 6: (0.299, 0.114), 9: (0.2627, 0.0593)}
PATCH = 32


def pattern(matrix: int, bits: int, *, full: bool) -> list[npt.NDArray[np.uint16]]:
    """Patches of `COLOURS` in Y'CbCr of that matrix: three planes of full size."""
    red, blue = WEIGHTS[matrix]
    rgb = np.repeat(np.repeat(COLOURS[None], 64, 0), PATCH, 1)
    luma = rgb @ np.array([red, 1 - red - blue, blue])
    chroma = [(rgb[..., 2] - luma) / (2 - 2 * blue), (rgb[..., 0] - luma) / (2 - 2 * red)]
    scale = 2 ** (bits - 8)
    if full:
        top = 2**bits - 1
        levels = [luma * top, *(each * top + 128 * scale for each in chroma)]
    else:
        levels = [(16 + 219 * luma) * scale, *((128 + 224 * each) * scale for each in chroma)]
    return [np.round(each).astype(np.uint16) for each in levels]


def film(path: Path, *, matrix: int = 1, transfer: int = 1, primaries: int = 1, full: bool = False,
         pix_fmt: str = "yuv420p", codec: str = "libx264", extra: str = "") -> Path:  # fmt: skip
    """Three frames of the pattern, nearly without loss, tagged as told."""
    bits, step = (10, 2) if "10" in pix_fmt else (8, 1)
    options = {"crf": "1", "preset": "ultrafast"}
    if codec == "libx265":
        options["x265-params"] = "log-level=none" + extra
    with av.open(str(path), "w") as out:
        stream = out.add_stream(codec, rate=24, options=options)
        stream.width, stream.height, stream.pix_fmt = PATCH * len(COLOURS), 64, pix_fmt
        for index in range(3):
            frame = av.VideoFrame(stream.width, stream.height, pix_fmt)
            for plane, whole in zip(frame.planes, pattern(matrix, bits, full=full), strict=True):
                levels = whole[:: 64 // plane.height, :: stream.width // plane.width]
                rows = np.zeros((plane.height, plane.line_size // step), f"u{step}")
                rows[:, : plane.width] = levels
                plane.update(rows.tobytes())
            for thing in (frame, stream.codec_context):
                thing.color_primaries, thing.color_trc, thing.colorspace = primaries, transfer, matrix
                thing.color_range = 2 if full else 1
            frame.pts, frame.time_base = index, Fraction(1, 24)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


def seen(path: Path) -> Signals:
    """The colour of each patch, R, G, B, 0..1."""
    picture = i420_to_bgr(list(source_frames(path, 0, 2))[1])
    return np.array([picture[32, PATCH // 2 + PATCH * n, ::-1] / 255 for n in range(len(COLOURS))])


TENS = {"pix_fmt": "yuv420p10le", "codec": "libx265"}


@pytest.mark.parametrize(
    "coding",
    [
        {},
        {"full": True},
        {"matrix": 6},
        {"matrix": 6, "full": True},
        {"pix_fmt": "yuv444p"},
        {"pix_fmt": "yuv420p10le"},
        {"pix_fmt": "yuv422p10le"},
        {"pix_fmt": "yuv444p10le"},
        {"matrix": 9, **TENS},
    ],
    ids=str,
)
def test_the_same_picture_in_any_coding_looks_the_same(tmp_path: Path, coding: dict[str, object]) -> None:
    made = seen(film(tmp_path / "a.mp4", **coding))  # type: ignore[arg-type]
    assert np.abs(made - COLOURS).max() < 4.5 / 255


@pytest.mark.parametrize(
    ("matrix", "transfer", "primaries"),
    [(9, PQ, BT2020), (9, HLG, BT2020), (9, SDR, BT2020), (1, 1, P3), (6, 6, SMPTE170M)],
)
def test_a_film_gets_the_colours_that_the_mathematics_give(
    tmp_path: Path, matrix: int, transfer: int, primaries: int
) -> None:
    how = {"matrix": matrix, "transfer": transfer, "primaries": primaries}
    made = seen(film(tmp_path / "a.mp4", **how, **TENS))  # type: ignore[arg-type]
    error = np.abs(made - converted(COLOURS, transfer, primaries, PEAK)) * 255
    assert error[:5].max() < 2  # greys
    assert error.max() < 8  # of saturated colours the table's steps and 4:2:0 take a little


def test_greys_of_hdr_films_have_no_tint(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", matrix=9, transfer=PQ, primaries=BT2020, **TENS)  # type: ignore[arg-type]
    _, *chroma = planes(next(source_frames(path, 0, 1)))
    for plane in chroma:
        assert np.abs(plane[8:24, 4 : 5 * PATCH // 2 - 8].astype(int) - 128).max() <= 1


def relabelled(path: Path, out: Path) -> Path:
    """The same packets in a container that calls them PQ."""
    with av.open(str(path)) as source, av.open(str(out), "w") as film:
        given = source.streams.video[0]
        copy = film.add_stream_from_template(given)
        told = copy.codec_context
        told.color_primaries, told.color_trc, told.colorspace = BT2020, PQ, 9
        for packet in source.demux(given):
            if packet.size:
                packet.stream = copy
                film.mux(packet)
    return out


UNTOLD = {"transfer": 2, "primaries": 2}
MASTERED = ":hdr10=1:master-display=G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,1)"


@pytest.mark.parametrize("kind", ["mp4", "mkv"])
def test_a_film_whose_container_alone_says_pq_is_pq(tmp_path: Path, kind: str) -> None:
    silent = film(tmp_path / "a.mp4", matrix=9, **UNTOLD, **TENS)  # type: ignore[arg-type]
    told = relabelled(silent, tmp_path / f"b.{kind}")
    assert probe_video(told).hdr
    assert np.abs(seen(told) - converted(COLOURS, PQ, BT2020, PEAK))[:5].max() < 2 / 255


@pytest.mark.parametrize(("extra", "is_hdr"), [(MASTERED, True), ("", False)])
def test_ten_bits_that_tell_their_light_and_no_curve_are_pq(tmp_path: Path, extra: str, is_hdr: bool) -> None:
    path = film(tmp_path / "a.mp4", matrix=9, extra=extra, **UNTOLD, **TENS)  # type: ignore[arg-type]
    assert probe_video(path).hdr == is_hdr


@pytest.mark.parametrize(
    ("extra", "peak"),
    [
        ("", 1000.0),
        (":hdr10=1:max-cll=4000,400", 4000.0),
        (
            ":hdr10=1:master-display=G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(20000000,1)",
            2000.0,
        ),
        (":hdr10=1:max-cll=65000,400", 10_000.0),
        (":hdr10=1:max-cll=1,1", 203.0),
    ],
)
def test_the_brightest_light_is_read_from_the_film(tmp_path: Path, extra: str, peak: float) -> None:
    path = film(tmp_path / "a.mp4", matrix=9, transfer=PQ, primaries=BT2020, extra=extra, **TENS)  # type: ignore[arg-type]
    with av.open(str(path)) as container:
        assert peak_of(next(container.decode(video=0))) == peak


def test_a_frame_of_bt709_is_not_touched() -> None:
    frame = av.VideoFrame(64, 64, "yuv420p")
    assert Converter().in_bt709(frame) is frame

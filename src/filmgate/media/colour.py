"""Colours of other standards brought to BT.709: HDR (PQ, HLG), and the gamuts of BT.2020, P3 and BT.601.

Each step is the one that the recommendations name, on display light in cd/m²:

- PQ and HLG to light by BT.2100, HLG for a display of 1000 cd/m²; SDR by BT.1886.
- Tone mapping by BT.2390's EETF (a Hermite spline in PQ), on the largest of R, G and B, so that hues and
  greys stay what they are. The target's peak is HDR's reference white (203 cd/m², BT.2408): a grey card
  keeps its light, reference white lands at nine tenths of the signal, highlights share the rest.
- The gamut by matrix; what lies outside moves towards the grey of its own luminance until it is inside.

All of it is one table of 64³ colours that FFmpeg applies in 16 bits.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

import av
import numpy as np
import numpy.typing as npt
from av.sidedata.sidedata import SideData
from av.video.reformatter import ColorPrimaries, Colorspace, ColorTrc
from av.video.stream import VideoStream

Colours: TypeAlias = npt.NDArray[np.float64]
"""R, G, B: shape (n, 3)."""

HDR = (int(ColorTrc.SMPTE2084), int(ColorTrc.ARIB_STD_B67))
WHITE = 203.0
"""HDR reference white in cd/m² (BT.2408)."""
PEAK = 1000.0
"""The brightest light in cd/m² of PQ that does not tell its own, and of HLG's display."""
DARKEST_PEAK, BRIGHTEST_PEAK = WHITE, 10_000.0
GAMMA = 2.4
"""Of an SDR display (BT.1886)."""
LEVEL = 8
"""The table has LEVEL² steps of each colour."""
UNSPECIFIED = 2
CLOCK = Fraction(1, 24)
FLAGS = "flags=bicubic+accurate_rnd+full_chroma_int"
"""Of FFmpeg's scaler: its short cuts cost a level or two."""

D65 = (0.3127, 0.3290)
BT709 = ((0.640, 0.330), (0.300, 0.600), (0.150, 0.060))
P3 = ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))
SMPTE_C = ((0.630, 0.340), (0.310, 0.595), (0.155, 0.070))
GAMUTS = {
    int(ColorPrimaries.BT2020): ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    int(ColorPrimaries.SMPTE431): P3,
    int(ColorPrimaries.SMPTE432): P3,
    int(ColorPrimaries.SMPTE170M): SMPTE_C,
    int(ColorPrimaries.SMPTE240M): SMPTE_C,
    int(ColorPrimaries.BT470BG): ((0.640, 0.330), (0.290, 0.600), (0.150, 0.060)),
}
"""Chromaticities of red, green and blue, of the gamuts that are not BT.709's; white is D65."""


def needs_table(frame: av.VideoFrame) -> bool:
    """Whether its colours are other than those of BT.709 with the same numbers."""
    return frame.color_trc in HDR or frame.color_primaries in GAMUTS


# Signals to light in cd/m² and back.

M1, M2 = 2610 / 16384, 2523 / 4096 * 128
C1, C2, C3 = 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32


def pq_to_light(signal: Colours) -> Colours:
    """0..1 to cd/m² (BT.2100, table 4)."""
    root = np.power(np.clip(signal, 0, 1), 1 / M2)
    return 10_000 * np.power(np.maximum(root - C1, 0) / (C2 - C3 * root), 1 / M1)


def light_to_pq(light: Colours) -> Colours:
    power = np.power(np.clip(light, 0, 10_000) / 10_000, M1)
    return np.asarray(np.power((C1 + C2 * power) / (1 + C3 * power), M2))


def hlg_to_light(signal: Colours, weights: Colours) -> Colours:
    """0..1 to cd/m² on a display of 1000 cd/m² (BT.2100, table 5: the inverse OETF, then the OOTF)."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - c) / a) + b) / 12)
    luminance = np.maximum(scene @ weights, 1e-9)[:, None]
    return np.asarray(PEAK * luminance**0.2 * scene)


def eetf(light: Colours, peak: float) -> Colours:
    """BT.2390, 5.4.1: what a display of 203 cd/m² shows of light that was mastered for `peak` cd/m²."""
    top = float(light_to_pq(np.asarray(peak)))
    most = float(light_to_pq(np.asarray(WHITE))) / top
    knee = 1.5 * most - 0.5
    given = np.minimum(light_to_pq(light) / top, 1)
    t = np.maximum(given - knee, 0) / max(1 - knee, 1e-9)
    bent = (
        (2 * t**3 - 3 * t**2 + 1) * knee + (t**3 - 2 * t**2 + t) * (1 - knee) + (-2 * t**3 + 3 * t**2) * most
    )
    return pq_to_light(np.where(given < knee, given, bent) * top)


# Gamuts.


def to_xyz(primaries: Iterable[tuple[float, float]]) -> Colours:
    """The matrix from linear RGB of these primaries to XYZ, white being D65."""
    columns = np.array([(x / y, 1, (1 - x - y) / y) for x, y in primaries]).T
    x, y = D65
    white = np.array([x / y, 1, (1 - x - y) / y])
    return np.asarray(columns * np.linalg.solve(columns, white))


def inside(colours: Colours) -> Colours:
    """Linear BT.709 of luminance 0..1, each moved to the grey of its luminance until all of it is 0..1."""
    grey = np.clip(colours @ to_xyz(BT709)[1], 0, 1)[:, None]
    apart = colours - grey
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        room = np.where(apart > 0, (1 - grey) / apart, np.where(apart < 0, grey / -apart, np.inf))
    return np.asarray(np.clip(grey + apart * np.minimum(room.min(axis=1, keepdims=True), 1), 0, 1))


# The table.


def converted(signal: Colours, transfer: int, primaries: int, peak: float) -> Colours:
    """R'G'B' of that transfer and those primaries, 0..1, as BT.709 R'G'B' for a BT.1886 display."""
    source = to_xyz(GAMUTS.get(primaries, BT709))
    light = _shown(signal, transfer, source[1], peak)
    matrix = np.linalg.solve(to_xyz(BT709), source)
    return np.asarray(np.power(inside(light @ matrix.T), 1 / GAMMA))


def _shown(signal: Colours, transfer: int, weights: Colours, peak: float) -> Colours:
    """Linear light in the source's gamut, 1 being SDR's white."""
    if transfer not in HDR:
        return np.asarray(np.power(signal, GAMMA))
    is_pq = transfer == ColorTrc.SMPTE2084
    light = pq_to_light(signal) if is_pq else hlg_to_light(signal, weights)
    largest = np.maximum(light.max(axis=1, keepdims=True), 1e-6)
    return np.asarray(light * (eetf(largest, peak) / largest) / WHITE)


@lru_cache(maxsize=4)
def table(transfer: int, primaries: int, peak: float) -> npt.NDArray[np.uint16]:
    """The Hald picture: R'G'B' for each of 64³ R'G'B', red varying fastest; shape (512, 512, 3)."""
    steps = np.linspace(0, 1, LEVEL**2)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    signal = np.stack([red, green, blue], axis=-1).reshape(-1, 3)
    levels = converted(signal, transfer, primaries, peak) * 65_535 + 0.5
    return np.ascontiguousarray(levels.astype(np.uint16).reshape(LEVEL**3, LEVEL**3, 3))


# Frames.


@dataclass(frozen=True)
class Tags:
    """The colours that a container tells of its film: HEVC's decoder forgets them if the stream is silent."""

    primaries: int
    transfer: int
    colorspace: int

    @classmethod
    def of(cls, stream: VideoStream) -> Tags:
        """To be read before the first frame is decoded."""
        told = stream.codec_context
        return cls(told.color_primaries, told.color_trc, told.colorspace)

    def on(self, frame: av.VideoFrame) -> av.VideoFrame:
        """The frame, with what it does not say itself. Ten bits that tell only of their light are PQ."""
        if frame.color_primaries == UNSPECIFIED:
            frame.color_primaries = self.primaries
        if frame.color_trc == UNSPECIFIED:
            frame.color_trc = self.transfer
        if frame.colorspace == UNSPECIFIED:
            frame.colorspace = self.colorspace
        if frame.color_trc == UNSPECIFIED and _is_deep(frame) and _told_light(frame):
            frame.color_trc = int(ColorTrc.SMPTE2084)
        return frame


def _is_deep(frame: av.VideoFrame) -> bool:
    return frame.format.components[0].bits > 8


@dataclass(frozen=True)
class Kind:
    """What frames must have in common to go through one filter graph."""

    width: int
    height: int
    format: str
    colorspace: int
    color_range: int
    transfer: int
    primaries: int

    @classmethod
    def of(cls, frame: av.VideoFrame) -> Kind:
        space, transfer, primaries = frame.colorspace, frame.color_trc, frame.color_primaries
        if transfer in HDR and primaries == UNSPECIFIED:
            primaries = int(ColorPrimaries.BT2020)  # the only gamut that HDR has
        if space == UNSPECIFIED:
            wide = primaries == ColorPrimaries.BT2020
            space = int(Colorspace.BT2020 if wide else Colorspace.ITU709)
        size = (frame.width, frame.height)
        return cls(*size, frame.format.name, space, frame.color_range, transfer, primaries)


class Converter:
    """Brings frames of one film to BT.709. The first that tells of its brightest light sets the exposure."""

    def __init__(self) -> None:
        self._kind: Kind | None = None
        self._graph: av.filter.Graph | None = None
        self._peak: float | None = None
        self._count = 0

    def in_bt709(self, frame: av.VideoFrame) -> av.VideoFrame:
        """The frame itself if it is BT.709 already; else it comes as yuv420p, BT.709, limited range."""
        if not needs_table(frame):
            return frame
        kind, self._peak = Kind.of(frame), self._peak or peak_of(frame)
        if self._graph is None or kind != self._kind:
            self._graph, self._kind = _graph(kind, self._peak), kind
        frame.colorspace, frame.color_primaries = kind.colorspace, kind.primaries
        frame.pts, frame.time_base = self._count, CLOCK  # the filter holds back what is out of order
        self._count += 1
        self._graph.push(frame, at=0)
        found = self._graph.pull()
        if not isinstance(found, av.VideoFrame):
            raise TypeError(f"a filter for pictures gave {type(found).__name__}")
        return found


def _graph(kind: Kind, peak: float) -> av.filter.Graph:
    graph = av.filter.Graph()
    given = graph.add_buffer(
        width=kind.width, height=kind.height, format=av.VideoFormat(kind.format), time_base=CLOCK
    )
    colours = graph.add_buffer(
        width=LEVEL**3, height=LEVEL**3, format=av.VideoFormat("rgb48le"), time_base=CLOCK
    )
    mapped = graph.add("haldclut", "clut=first:interp=tetrahedral")
    tagged = graph.add("setparams", "color_primaries=bt709:color_trc=bt709:colorspace=gbr:range=pc")
    to_rgb = graph.add("scale", f"{FLAGS}:out_range=full")
    to_yuv = graph.add("scale", f"{FLAGS}:out_color_matrix=bt709:out_range=limited")
    graph.link_nodes(given, to_rgb, graph.add("format", "rgb48le"), mapped)
    colours.link_to(mapped, 0, 1)
    graph.link_nodes(mapped, tagged, to_yuv, graph.add("format", "yuv420p"), graph.add("buffersink"))
    graph.configure()
    picture = av.VideoFrame.from_ndarray(table(kind.transfer, kind.primaries, peak), format="rgb48le")
    picture.pts, picture.time_base = 0, CLOCK
    graph.push(picture, at=1)
    graph.push(None, at=1)
    return graph


def peak_of(frame: av.VideoFrame) -> float:
    """The brightest light of the film in cd/m², as its metadata tell; 1000 where they do not."""
    if frame.color_trc != ColorTrc.SMPTE2084:
        return PEAK
    told = _told_light(frame) or PEAK
    return float(round(min(max(told, DARKEST_PEAK), BRIGHTEST_PEAK)))


def _told_light(frame: av.VideoFrame) -> float:
    return _content_light(frame) or _mastering_light(frame)


def _content_light(frame: av.VideoFrame) -> float:
    """MaxCLL of CTA-861.3, the first field of FFmpeg's structure; 0 if it is not told."""
    data = _side_data(frame, "CONTENT_LIGHT_LEVEL")
    return float(struct.unpack_from("=I", data)[0]) if data else 0.0


def _mastering_light(frame: av.VideoFrame) -> float:
    """SMPTE ST 2086: primaries, white, least and most light as ten rationals, then whether each is told."""
    data = _side_data(frame, "MASTERING_DISPLAY_METADATA")
    if not data:
        return 0.0
    values = struct.unpack_from("=22i", data)
    numerator, denominator, is_told = values[18], values[19], values[21]
    return numerator / denominator if is_told and denominator else 0.0


def _side_data(frame: av.VideoFrame, name: str) -> bytes:
    try:
        data = frame.side_data.get(name)
    except ValueError:  # a kind of side data lies beside it that PyAV does not know
        return b""
    return bytes(data) if isinstance(data, SideData) else b""

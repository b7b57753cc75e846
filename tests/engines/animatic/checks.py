"""What any film can be checked for automatically: frames in, numbers out.

Frames are planar I420 of shape (height * 3 // 2, width), as engines give them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

import av
import av.filter
import cv2
import numpy as np
import numpy.typing as npt
from scenedetect import AdaptiveDetector, FrameTimecode

from filmgate.engines.base import Frame, Samples
from filmgate.media.picture import i420_to_bgr

Grey = npt.NDArray[np.uint8]
_SMALL = 240
"""The width in pixels at which motion is measured."""
_BLACK, _FROZEN = 8.0, 0.02
_FLASH, _ALIKE, _AS_LIKE = 16, 0.8, 0.97
_RATE = 48_000


@dataclass(frozen=True)
class Motion:
    """What the picture does as a whole from one frame to another: shares of its width to the right (`x`) and
    down (`y`) at its middle, and how much it grows (1: not at all)."""

    x: float
    y: float
    grow: float


def luma(frame: Frame) -> Grey:
    """Full range, 0 to 255."""
    grey = frame[: frame.shape[0] * 2 // 3].astype(np.float32)
    return np.asarray(np.clip((grey - 16) * (255 / 219), 0, 255), np.uint8)


def black_frames(frames: Iterable[Frame]) -> list[int]:
    """Numbers of frames in which hardly anything is lit."""
    return [i for i, frame in enumerate(frames) if np.percentile(luma(frame), 98) < _BLACK]


def frozen_frames(frames: Iterable[Frame]) -> list[int]:
    """Numbers of frames that show what the frame before them showed."""
    greys = (luma(frame).astype(np.int16) for frame in frames)
    return [i for i, (a, b) in enumerate(pairwise(greys), 1) if np.abs(b - a).mean() < _FROZEN]


def cuts(frames: Sequence[Frame]) -> list[int]:
    """Numbers of the frames that begin after a hard cut: as PySceneDetect finds them, but for those after
    which the picture is soon as it was before (lightning, the encoder's key frames)."""
    detector = AdaptiveDetector(adaptive_threshold=2.5, min_scene_len=2, min_content_val=8.0)
    found: list[int] = []
    for number, frame in enumerate(frames):
        at = FrameTimecode(number, fps=24.0)
        found += [cut.frame_num for cut in detector.process_frame(at, i420_to_bgr(frame))]
    found += [cut.frame_num for cut in detector.post_process(FrameTimecode(len(frames) - 1, fps=24.0))]
    return [cut for cut in found if not _returns(frames, cut)]


def _returns(frames: Sequence[Frame], cut: int) -> bool:
    """Whether a picture soon after is as like the last one before as those before it were."""
    last, earlier = _plan(frames[cut - 1]), _plan(frames[max(0, cut - _FLASH)])
    after = [float((last * _plan(frame)).mean()) for frame in frames[cut : cut + _FLASH]]
    return max(after) > max(_ALIKE, _AS_LIKE * float((last * earlier).mean()))


def _plan(frame: Frame) -> npt.NDArray[np.float32]:
    """What is where, whatever the light: a small picture of mean 0 and deviation 1."""
    small = cv2.resize(luma(frame), (32, 18), interpolation=cv2.INTER_AREA).astype(np.float32)
    return np.asarray((small - small.mean()) / (small.std() + 1e-3), np.float32)


def flow(first: Grey, second: Grey) -> npt.NDArray[np.float32]:
    """Dense optical flow, pixels to the right and down: shape (height, width, 2)."""
    method = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    start: Any = np.zeros((*first.shape, 2), np.float32)
    return np.asarray(method.calc(first, second, start), np.float32)


def motion(first: Grey, second: Grey, part: tuple[float, float, float, float] = (0, 0, 1, 1)) -> Motion:
    """What most of the picture does, or most of `part` of it (left, top, right, bottom, as shares)."""
    high = round(first.shape[0] * _SMALL / first.shape[1])
    one, two = (cv2.resize(grey, (_SMALL, high), interpolation=cv2.INTER_AREA) for grey in (first, second))
    field = flow(np.asarray(one, np.uint8), np.asarray(two, np.uint8))
    left, top, right, bottom = part
    y, x = np.mgrid[int(top * high) : int(bottom * high) : 3, int(left * _SMALL) : int(right * _SMALL) : 3]
    points = np.column_stack([x.ravel(), y.ravel()]).astype(np.float32)
    moved = points + field[y.ravel(), x.ravel()]
    textured = _textured(np.asarray(one, np.uint8))[y.ravel(), x.ravel()]
    cv2.setRNGSeed(1)
    matrix, _ = cv2.estimateAffinePartial2D(
        points[textured], moved[textured], method=cv2.RANSAC, ransacReprojThreshold=1.0
    )
    if matrix is None:
        raise AssertionError("no motion can be measured: the picture has no texture")
    middle = np.array([_SMALL / 2, high / 2, 1.0])
    dx, dy = matrix @ middle - middle[:2]
    return Motion(float(dx) / _SMALL, float(dy) / _SMALL, float(np.hypot(matrix[0, 0], matrix[1, 0])))


def _textured(grey: Grey) -> npt.NDArray[np.bool_]:
    """Where motion can be seen at all."""
    slope = np.abs(cv2.Sobel(grey, cv2.CV_32F, 1, 0)) + np.abs(cv2.Sobel(grey, cv2.CV_32F, 0, 1))
    near = cv2.blur(slope, (9, 9))
    return np.asarray(near > max(6.0, float(np.percentile(near, 40))))


def motions(greys: Sequence[Grey]) -> list[Motion]:
    """From each frame to the next."""
    return [motion(a, b) for a, b in pairwise(greys)]


def sharpness(grey: Grey, part: tuple[float, float, float, float] = (0, 0, 1, 1)) -> float:
    """How fine the detail of a part is: the energy of its second derivative."""
    left, top, right, bottom = part
    high, wide = grey.shape
    piece = grey[int(top * high) : int(bottom * high), int(left * wide) : int(right * wide)]
    return float(cv2.Laplacian(piece, cv2.CV_32F).var())


def warmth(frame: Frame) -> float:
    """The picture's colour temperature as red over blue light: above 1 warm, below 1 cold."""
    blue, _, red = (channel.astype(np.float64) for channel in cv2.split(i420_to_bgr(frame)))
    return float((red**2.2).sum() / (blue**2.2).sum())


def heard(samples: Samples) -> tuple[float, float]:
    """Integrated loudness in LUFS and true peak in dBTP, as FFmpeg's EBU R 128 meter reads them."""
    clock = Fraction(1, _RATE)
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=_RATE, format="fltp", layout="stereo", time_base=clock)
    meter, sink = graph.add("ebur128", "peak=true:metadata=1"), graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    sound = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples.T), format="fltp", layout="stereo")
    sound.sample_rate, sound.pts, sound.time_base = _RATE, 0, clock
    graph.push(sound)
    graph.push(None)
    read: dict[str, str] = {}
    with suppress(EOFError):
        while True:
            read = dict(graph.pull().metadata)
    peak = float(read["lavfi.r128.true_peak"])
    return float(read["lavfi.r128.I"]), float(20 * np.log10(peak + 1e-9))

"""One pan and zoom over a 4000 pixel image: ours, FFmpeg's `zoompan`, and MoviePy's where it is installed.

All three read the image from its file, make the same number of 1080p frames in planar YUV 4:2:0, and encode
nothing. All go from 1.02 to 1.12 times, and across. How steadily they go is measured, too.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import av
import av.filter
import cv2
import numpy as np
import numpy.typing as npt

from bench.render.films import Spent, timed
from bench.render.scenes import order_of
from bench.report import Row, at_least, at_most
from filmgate.engines.animatic import photo
from filmgate.engines.base import Frame, Input, Order
from filmgate.media.picture import bgr_to_i420
from filmgate.storyboard.schema import Beat, Camera, Shot
from filmgate.storyboard.vocabulary import Move

IMAGE, SIZE = (4000, 2250), (1920, 1080)
Mover: TypeAlias = Callable[[Path, int], Iterable[Frame]]


def textured(path: Path) -> Path:
    """Something with edges and texture to look at."""
    random = np.random.default_rng(1)
    coarse = random.integers(0, 255, (90, 160, 3), dtype=np.uint8)
    image = cv2.resize(coarse, IMAGE, interpolation=cv2.INTER_CUBIC).astype(np.int16)
    image += random.integers(-12, 12, image.shape, dtype=np.int16)
    cv2.imwrite(str(path), np.clip(image, 0, 255).astype(np.uint8))
    return path


def lit(path: Path) -> Path:
    """A soft light on grey, to be followed."""
    rows, columns = np.ogrid[: IMAGE[1], : IMAGE[0]]
    away = (columns - 0.3 * IMAGE[0]) ** 2 + (rows - 0.35 * IMAGE[1]) ** 2
    light = 40 + 160 * np.exp(-away / (2 * 60.0**2))
    cv2.imwrite(str(path), np.repeat(light[..., None], 3, axis=2).astype(np.uint8))
    return path


def order_for(path: Path, frames: int) -> Order:
    """A zoom that goes over into a pan half way."""
    turn = Beat(frame=frames // 2, prompt="", camera=Camera(move=Move.PAN_RIGHT))
    zoom = Camera(move=Move.ZOOM_IN)
    shot = Shot(frames=frames, prompt="", plate="image_1", camera=zoom, beats=[turn])
    order = order_of("a picture", SIZE, frames)
    board = order.storyboard.model_copy(update={"shots": [shot]})
    return replace(order, storyboard=board, inputs=(Input("image_1", "image", path, *IMAGE),))


def ours(path: Path, frames: int) -> Iterator[Frame]:
    return photo.frames(order_for(path, frames), 0, 1.0, None)


def zoompan(path: Path, frames: int) -> Iterator[Frame]:
    with av.open(str(path)) as container:
        image = next(container.decode(video=0))
    graph = av.filter.Graph()
    source = graph.add_buffer(
        width=image.width, height=image.height, format=image.format, time_base=Fraction(1, 24)
    )
    move = (
        f"z='1.02+0.1*on/{frames}':x='(iw-iw/zoom)*on/{frames}':y='(ih-ih/zoom)/2'"
        f":d={frames}:s={SIZE[0]}x{SIZE[1]}:fps=24"
    )
    chain = [source, graph.add("format", "yuv420p"), graph.add("zoompan", move), graph.add("buffersink")]
    for one, other in pairwise(chain):
        one.link_to(other)
    graph.configure()
    graph.push(image)
    for _ in range(frames):
        yield np.asarray(graph.pull().to_ndarray(), np.uint8)


def moviepy(path: Path, frames: int) -> Iterator[Frame]:
    """As its documentation zooms: a clip of changing size, in a composition of the film's."""
    from moviepy import CompositeVideoClip, ImageClip  # type: ignore[import-not-found]

    base, seconds = SIZE[0] / IMAGE[0], frames / 24
    clip = ImageClip(str(path)).with_duration(seconds)
    moving = clip.resized(lambda t: base * (1.02 + 0.1 * t / seconds)).with_position(
        lambda t: (
            -SIZE[0] * (0.02 + 0.1 * t / seconds) * t / seconds,
            -SIZE[1] * (0.01 + 0.05 * t / seconds),
        )
    )
    for frame in CompositeVideoClip([moving], size=SIZE).with_duration(seconds).iter_frames(fps=24):
        yield bgr_to_i420(np.ascontiguousarray(frame[:, :, ::-1]))


def spent(mover: Mover, path: Path, frames: int) -> Spent:
    return timed(lambda: deque(mover(path, frames), maxlen=0))


def unsteady(mover: Mover, path: Path, frames: int) -> float:
    """How far the light is from where the two frames before and the two after would have it, in pixels: in
    nineteen of twenty frames it is less."""
    places = np.array([_place(frame[: SIZE[1]]) for frame in mover(path, frames)])
    return float(np.quantile(np.abs(np.diff(places, 4, axis=0)).max(axis=1) / 6, 0.95))


def _place(luma: Frame) -> npt.NDArray[np.float64]:
    light = np.clip(luma.astype(np.float32) - 60, 0, None)
    rows, columns = light.sum(1, dtype=np.float64), light.sum(0, dtype=np.float64)
    total = rows.sum()
    return np.asarray([columns @ np.arange(len(columns)) / total, rows @ np.arange(len(rows)) / total])


def rows(full: bool) -> Iterator[Row]:
    frames = 96 if full else 48
    with TemporaryDirectory() as folder:
        path = textured(Path(folder) / "textured.png")
        spent(ours, path, 8)  # compiles
        mine, other = spent(ours, path, frames), spent(zoompan, path, frames)
        what = "pan and zoom over 4000 px: speed over"
        yield at_least(f"{what} zoompan, processor time", other.processor / mine.processor, 2)
        yield at_least("the same, by the clock", other.clock / mine.clock, 2)
        path = lit(Path(folder) / "lit.png")
        trembling = unsteady(ours, path, 96) / unsteady(zoompan, path, 96)
        yield at_most("how much its motion trembles, as a share of zoompan's", trembling, 0.2)
        if find_spec("moviepy") is None:
            return
        path = textured(Path(folder) / "textured.png")
        third = spent(moviepy, path, frames)
        yield at_least(f"{what} MoviePy, processor time", third.processor / mine.processor, 3)
        yield at_least("the same, by the clock", third.clock / mine.clock, 3)

"""One pan and zoom over a 4000 pixel image: ours, FFmpeg's `zoompan`, and MoviePy's where it is installed.

All three make the same number of 1080p frames in planar YUV 4:2:0, and encode nothing. Both others follow
the same straight path: from 1.02 to 1.12 times, and across.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import av.filter
import cv2
import numpy as np

from bench.render.films import timed
from bench.render.scenes import order_of
from bench.report import Row, at_least
from filmgate.engines.animatic import photo
from filmgate.engines.base import Input, Order
from filmgate.media.picture import bgr_to_i420
from filmgate.storyboard.schema import Camera, Shot
from filmgate.storyboard.vocabulary import Move

IMAGE, SIZE = (4000, 2250), (1920, 1080)


def picture(path: Path) -> Path:
    """Something with edges and texture to look at."""
    random = np.random.default_rng(1)
    coarse = random.integers(0, 255, (90, 160, 3), dtype=np.uint8)
    image = cv2.resize(coarse, IMAGE, interpolation=cv2.INTER_CUBIC).astype(np.int16)
    image += random.integers(-12, 12, image.shape, dtype=np.int16)
    cv2.imwrite(str(path), np.clip(image, 0, 255).astype(np.uint8))
    return path


def order_for(path: Path, frames: int) -> Order:
    shot = Shot(frames=frames, prompt="", plate="image_1", camera=Camera(move=Move.ZOOM_IN))
    order = order_of("a picture", SIZE, frames)
    board = order.storyboard.model_copy(update={"shots": [shot]})
    return replace(order, storyboard=board, inputs=(Input("image_1", "image", path, *IMAGE),))


def ours(path: Path, frames: int) -> None:
    for _ in photo.frames(order_for(path, frames), 0, 1.0, None):
        pass


def zoompan(path: Path, frames: int) -> None:
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
        graph.pull().to_ndarray()


def moviepy(path: Path, frames: int) -> None:
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
        bgr_to_i420(np.ascontiguousarray(frame[:, :, ::-1]))


def rows(full: bool) -> Iterator[Row]:
    frames = 96 if full else 48
    with TemporaryDirectory() as folder:
        path = picture(Path(folder) / "image.png")
        ours(path, 8)
        mine, other = timed(lambda: ours(path, frames)), timed(lambda: zoompan(path, frames))
        yield at_least(
            "pan and zoom over 4000 px: speed over zoompan, processor time",
            other.processor / mine.processor,
            2,
        )
        yield at_least("the same, by the clock", other.clock / mine.clock, 2)
        if find_spec("moviepy") is None:
            return
        third = timed(lambda: moviepy(path, frames))
        yield at_least(
            "pan and zoom over 4000 px: speed over MoviePy, processor time",
            third.processor / mine.processor,
            3,
        )
        yield at_least("the same, by the clock", third.clock / mine.clock, 3)

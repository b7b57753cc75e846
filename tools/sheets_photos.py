"""Contact sheets of what images become in a film: `python -m tools.sheets_photos FOLDER [--only WORD …]`.

Photos of people, animals, products, landscapes and interiors: some of scikit-image, the others drawn. Each
row is one film: its first image, then frames of it. `--only readme` makes the picture of the README.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
from skimage import data as samples

from filmgate.contract.request import VideoRequest
from filmgate.engines.animatic.engine import AnimaticEngine
from filmgate.engines.base import Desk, Input, Order
from filmgate.media.picture import i420_to_bgr
from filmgate.settings import EngineSettings
from filmgate.storyboard.planner import plan

Picture = npt.NDArray[np.uint8]
data: Any = samples

SIZE = (960, 540)
CELL = (320, 180)
FRAMES = 96
SHOWN = (2, 32, 62, 92)


def bgr(picture: Picture) -> Picture:
    code = cv2.COLOR_GRAY2BGR if picture.ndim == 2 else cv2.COLOR_RGB2BGR
    return np.asarray(cv2.cvtColor(picture, code), np.uint8)


def machine() -> Picture:
    left: Picture = data.stereo_motorcycle()[0]
    return left


def horse() -> Picture:
    """An outline with alpha, coloured."""
    inside = (
        ~np.asarray(data.horse(), bool)[..., 0] if data.horse().ndim == 3 else ~np.asarray(data.horse(), bool)
    )
    rough = np.random.default_rng(0).normal(0, 1, inside.shape).astype(np.float32)
    soft = cv2.GaussianBlur(rough, (0, 0), 12)
    colours = np.array([60, 110, 170]) + 16 * (soft / soft.std())[..., None]
    return np.asarray(np.dstack([colours.clip(0, 255), inside * 255.0]), np.uint8)


def cup() -> Picture:
    """The coffee cup before a studio wall."""
    coffee = bgr(data.coffee()).astype(np.float32)
    y, x = np.mgrid[0:400, 0:600].astype(np.float32)
    inside = (((x - 297) / 170) ** 2 + ((y - 205) / 168) ** 2 < 1).astype(np.float32)
    matte = cv2.GaussianBlur(inside, (0, 0), 1)[..., None]
    wall = 120 + 0.18 * y + 0.03 * x + np.random.default_rng(0).normal(0, 2, y.shape)
    whole = (coffee * matte + wall[..., None] * (1 - matte)).clip(0, 255).astype(np.uint8)
    return np.asarray(cv2.copyMakeBorder(whole, 30, 0, 80, 80, cv2.BORDER_REPLICATE), np.uint8)


def landscape() -> Picture:
    """Mountains over a meadow with a path."""
    high, wide = 800, 1200
    random = np.random.default_rng(5)
    y = np.mgrid[0:high, 0:wide][0].astype(np.float32)
    picture = (
        np.array([235, 190, 140]) * (1 - y[..., None] / 450) + np.array([215, 225, 245]) * y[..., None] / 450
    )
    for base, colour in ((330, (190, 170, 150)), (400, (150, 130, 105)), (460, (95, 105, 80))):
        ridge = cv2.GaussianBlur(random.normal(0, 1, wide).cumsum()[None].astype(np.float32), (0, 0), 12)[0]
        picture[y > base - 42 * (ridge - ridge.mean()) / ridge.std()] = colour
    blades = 24 * cv2.GaussianBlur(random.normal(0, 1, (high, wide)).astype(np.float32), (0, 0), 1.5)
    meadow = y > 520
    picture[meadow] = ((np.array([60, 120, 95]) + blades[..., None]) * (0.7 + (y[..., None] - 520) / 560))[
        meadow
    ]
    path = np.array([(560, 520), (640, 520), (900, 800), (250, 800)])
    cv2.fillPoly(picture, [path], (120, 150, 175))
    return np.asarray((picture + random.normal(0, 3, picture.shape)).clip(0, 255), np.uint8)


def interior() -> Picture:
    """A room with a window and a lamp."""
    room = np.full((720, 1080, 3), (196, 206, 214), np.uint8)
    for points, colour in (
        ([(0, 0), (260, 120), (260, 470), (0, 720)], (168, 180, 190)),
        ([(1080, 0), (820, 120), (820, 470), (1080, 720)], (180, 192, 200)),
        ([(0, 0), (1080, 0), (820, 120), (260, 120)], (225, 230, 232)),
        ([(0, 720), (1080, 720), (820, 470), (260, 470)], (70, 105, 150)),
    ):
        cv2.fillPoly(room, [np.array(points)], colour)
    for k in range(-5, 6):
        cv2.line(room, (540 + k * 46, 470), (540 + k * 95, 720), (55, 85, 125), 2)
    cv2.rectangle(room, (430, 180), (650, 360), (235, 225, 190), -1)
    cv2.rectangle(room, (430, 180), (650, 360), (120, 140, 160), 6)
    cv2.rectangle(room, (290, 360), (400, 480), (40, 60, 90), -1)
    cv2.rectangle(room, (680, 330), (800, 480), (90, 60, 50), -1)
    cv2.circle(room, (345, 330), 34, (120, 200, 240), -1, cv2.LINE_AA)
    return np.asarray((room + np.random.default_rng(2).normal(0, 3, room.shape)).clip(0, 255), np.uint8)


PHOTOS: dict[str, Callable[[], Picture]] = {
    "portrait": lambda: bgr(data.astronaut()), "cameraman": lambda: bgr(data.camera()),
    "cat": lambda: bgr(data.chelsea()), "horse": horse,
    "coffee": lambda: bgr(data.coffee()), "cup": cup, "machine": lambda: bgr(machine()),
    "rocket": lambda: bgr(data.rocket()), "landscape": landscape, "interior": interior,
}  # fmt: skip
Film = tuple[str, tuple[str, ...]]
SHEETS: dict[str, list[Film]] = {
    "shots": [
        ("orbit right", ("portrait",)), ("slow push in", ("portrait",)), ("pan left", ("cameraman",)),
        ("slow push in", ("cat",)), ("orbit left", ("horse",)), ("track right", ("coffee",)),
        ("orbit right", ("cup",)), ("dolly zoom", ("cup",)), ("orbit left", ("machine",)),
        ("crane up", ("rocket",)), ("crane up", ("landscape",)), ("push in", ("interior",)),
    ],
    "weather": [
        ("slow push in, heavy rain at night", ("machine",)), ("snow falls, slow pan right", ("landscape",)),
        ("push in, thick fog", ("rocket",)), ("watercolor painting, slow push in", ("coffee",)),
        ("slow push in", ("portrait", "rocket", "landscape")),
    ],
    "subjects": [
        ("The woman from <<<image_1>>> walks down a city street at night in the rain", ("portrait",)),
        ("<<<image_1>>> dances on a beach at noon", ("portrait",)),
        ("the horse of <<<image_1>>> runs across a meadow at sunset", ("horse",)),
        ("图片1的马走在霓虹街道上", ("horse",)),
        ("the cup of <<<image_1>>> stands in a library", ("cup",)),
        ("the cat of <<<image_1>>> walks through a forest in the morning", ("cat",)),
    ],
    "places": [
        ("A woman walks through <<<image_1>>>", ("landscape",)),
        ("the horse of <<<image_1>>> runs in <<<image_2>>>", ("horse", "landscape")),
        ("The woman from <<<image_1>>> dances in the room of @image_2", ("portrait", "interior")),
        ("A cat and a dog walk in the room of @image_1 at night", ("interior",)),
        ("A fox runs through a forest, in the style of <image_1>", ("coffee",)),
        ("参考<<<image_1>>>的风格，一个女人走在海滩上", ("rocket",)),
    ],
    "readme": [
        ("The woman from <<<image_1>>> walks down a city street at night in the rain", ("portrait",)),
        ("the horse of <<<image_1>>> runs across a meadow at sunset", ("horse",)),
    ],
}  # fmt: skip


class Quiet:
    """A desk at which nobody listens."""

    device = None

    def progress(self, fraction: float) -> None: ...
    def preview(self, jpeg: bytes) -> None: ...
    def log(self, message: str) -> None: ...
    def stopped(self) -> bool:
        return False

    def recall(self, key: str) -> None: ...
    def remember(self, key: str, value: object) -> None: ...


def film(prompt: str, names: tuple[str, ...], folder: Path) -> list[Picture]:
    """Frames of the film, in BGR."""
    images = []
    for number, name in enumerate(names, 1):
        path = folder / f"{name}.png"
        if not path.exists():
            cv2.imwrite(str(path), PHOTOS[name]())
        images.append(Input(f"image_{number}", "image", path, 0, 0))
    board = plan(prompt, frames=FRAMES, seed=3, images=len(images))
    request = VideoRequest(prompt=prompt)
    order = Order("sheet", "model", request, board, *SIZE, 3, tuple(images))
    desk: Desk = Quiet()
    frames = AnimaticEngine("animatic", EngineSettings()).frames(order, 0, desk)
    return [i420_to_bgr(frame) for n, frame in enumerate(islice(frames, SHOWN[-1] + 1)) if n in SHOWN]


def cell(picture: Picture) -> Picture:
    """Whole, in the size of a cell, over grey."""
    if picture.shape[2] == 4:
        cover = picture[..., 3:] / 255.0
        picture = (picture[..., :3] * cover + 90 * (1 - cover)).astype(np.uint8)
    scale = min(CELL[0] / picture.shape[1], CELL[1] / picture.shape[0])
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    out = np.full((CELL[1], CELL[0], 3), 24, np.uint8)
    y, x = (CELL[1] - small.shape[0]) // 2, (CELL[0] - small.shape[1]) // 2
    out[y : y + small.shape[0], x : x + small.shape[1]] = small
    return out


def row(prompt: str, names: tuple[str, ...], folder: Path) -> Picture:
    made = film(prompt, names, folder)
    return np.hstack([*(cell(PHOTOS[name]()) for name in names[:1]), *(cell(each) for each in made)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=list(SHEETS), choices=list(SHEETS))
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        for name in arguments.only:
            sheet = np.vstack([row(prompt, names, Path(scratch)) for prompt, names in SHEETS[name]])
            cv2.imwrite(str(arguments.folder / f"photos-{name}.jpg"), sheet, [cv2.IMWRITE_JPEG_QUALITY, 85])
            cv2.imwrite(str(arguments.folder / f"photos-{name}.png"), sheet)


if __name__ == "__main__":
    main()

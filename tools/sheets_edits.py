"""Contact sheets of video edits, the source on top: `python -m tools.sheets_edits FOLDER [--only WORD …]`.

Six moving sources: a face, a table, a machine and a rocket (photographs of scikit-image under a moving
camera), a street and a meadow (drawn). Each row is one edit, each column one source.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np
import numpy.typing as npt
from skimage import data

from filmgate.contract.errors import TaskFailed
from filmgate.contract.request import VideoRequest
from filmgate.engines.animatic import drawing, edit
from filmgate.engines.base import Input, Order
from filmgate.media.encode import ClipWriter
from filmgate.media.picture import I420, bgr_to_i420, i420_to_bgr
from filmgate.media.source import source_frames
from filmgate.storyboard.planner import plan

Picture = npt.NDArray[np.uint8]

SIZE = (1280, 720)
CELL = (320, 180)
ROWS = 6
FRAMES = 36
"""Of a source."""
LATE = 20
"""The frame that is shown: titles of so short a film stand then."""
FACE, TABLE, MACHINE, ROCKET = "face", "table", "machine", "rocket"


def machine() -> Picture:
    left: Picture = data.stereo_motorcycle()[0]  # type: ignore[no-untyped-call]
    return left


PHOTOS: dict[str, Callable[[], Picture]] = {
    FACE: data.astronaut, TABLE: data.coffee, MACHINE: machine, ROCKET: data.rocket,
}  # fmt: skip
DRAWN = {
    "street": "a woman in a red coat walks through a busy city street in daylight, wide shot",
    "meadow": "a hiker walks across a green meadow with trees, morning, wide shot",
}
EDITS = {
    "looks": [
        "Restyle it as a clay animation", "paper cut-out style", "low poly style", "anime style",
        "as a comic book", "pencil sketch", "watercolor painting", "oil painting", "ink wash painting",
        "pixel art", "Transform the source clip into a cinematic sci-fi sequence", "film noir",
        "vintage film", "cyberpunk", "thermal camera", "glitch", "cartoon style", "lego bricks", "cinematic",
        "documentary look", "black and white", "sepia", "steampunk", "fantasy", "horror", "pastel",
        "make it warmer and more vivid",
    ],
    "weather": [
        "make it rain", "light drizzle", "downpour", "thunderstorm", "make it snow", "blizzard", "thick fog",
        "mist", "make it windy", "sandstorm", "add a rainbow", "aurora in the sky", "overcast sky",
        "falling autumn leaves", "cherry blossom petals fall", "sparks fly", "glowing embers", "fireflies",
    ],
    "hours": [
        "at dawn", "at sunrise", "in the morning", "at noon", "in the afternoon", "golden hour", "at sunset",
        "at dusk", "blue hour", "turn day into night", "at midnight", "change night to day",
    ],
    "light": [
        "golden light", "blue neon light", "red light", "candlelight", "firelight", "moonlight", "spotlight",
        "volumetric light", "backlight", "high key", "low key", "soft light", "hard light", "teal and orange",
    ],
    "several": [
        "rainy noir at night", "watercolor in the snow at dusk",
        "clay animation at night with falling leaves", "anime in golden light with petals",
        'cinematic, letterbox 2.39:1, with the title "The Long Way Home"',
        "old film with scratches and dust, black and white", 'comic, add the title “春天来了” at the bottom',
    ],
}  # fmt: skip


SHOWN = {
    FACE: "as a comic book",
    "street": "rainy noir at night",
    MACHINE: "oil painting",
    "meadow": 'Watercolor with falling autumn leaves, title "October" at the top',
}
"""The edits of the README's picture."""


def photographed(photo: Picture) -> Iterator[I420]:
    """A slow push with a drift over a photograph."""
    rows, columns = photo.shape[:2]
    width = min(columns, rows * SIZE[0] / SIZE[1])
    top = 0.10 if rows > columns * 0.9 else 0.5
    for index in range(FRAMES):
        t = index / FRAMES
        scale = SIZE[0] / width * (1.06 + 0.05 * t)
        right = -(columns - SIZE[0] / scale) * (0.45 + 0.1 * t) * scale
        down = -(rows - SIZE[1] / scale) * top * scale
        move = np.array([[scale, 0, right], [0, scale, down]], np.float32)
        frame = np.asarray(cv2.warpAffine(photo, move, SIZE, flags=cv2.INTER_CUBIC), np.uint8)
        yield bgr_to_i420(frame[..., ::-1])


def drawn(prompt: str) -> Iterator[I420]:
    board = plan(prompt, frames=FRAMES, seed=3)
    yield from drawing.frames(
        Order("sheet", "sheet", VideoRequest(prompt=prompt), board, *SIZE, 3), 0, 1.0, None
    )


def sources(folder: Path) -> dict[str, Path]:
    makers = {name: photographed(np.asarray(photo())[..., :3]) for name, photo in PHOTOS.items()}
    makers |= {name: drawn(prompt) for name, prompt in DRAWN.items()}
    found = {}
    for name, frames in makers.items():
        found[name] = folder / f"{name}.mp4"
        with ClipWriter(found[name], *SIZE, crf=14) as clip:
            for frame in frames:
                clip.write(frame)
    return found


def edited(source: Path, prompt: str, *, at: int = LATE) -> I420:
    """The source's frame of that number, edited."""
    given = Input("video_1", "video", source, *SIZE, FRAMES / 24, FRAMES)
    board = plan(prompt, frames=FRAMES, seed=7, edit=True)
    order = Order("sheet", "sheet", VideoRequest(prompt=prompt), board, *SIZE, 7, (given,))
    return next(islice(edit.frames(order, 0), at, None))


def cell(frame: I420) -> Picture:
    return np.asarray(cv2.resize(i420_to_bgr(frame), CELL, interpolation=cv2.INTER_AREA), np.uint8)


def labelled(row: Picture, words: str) -> Picture:
    face = cv2.FontFace("sans")
    cv2.putText(row, words, (6, 16), (0, 0, 0), face, 13, 700)
    cv2.putText(row, words, (5, 15), (255, 255, 255), face, 13, 700)
    return row


def _edited_cell(clip: Path, prompt: str) -> Picture:
    """Black, with the reason, where that source cannot be edited so: a rainbow needs a sky."""
    try:
        return cell(edited(clip, prompt))
    except TaskFailed as refused:
        return labelled(np.zeros((CELL[1], CELL[0], 3), np.uint8), refused.code)


def _row(clips: dict[str, Path], prompt: str) -> Picture:
    return labelled(np.hstack([_edited_cell(clip, prompt) for clip in clips.values()]), prompt)


def sheets(folder: Path, only: list[str]) -> None:
    with TemporaryDirectory() as scratch:
        clips = sources(Path(scratch))
        plain = np.hstack([cell(list(source_frames(clip, 0, FRAMES))[LATE]) for clip in clips.values()])
        for group, prompts in EDITS.items():
            wanted = [each for each in prompts if not only or group in only or any(w in each for w in only)]
            for number, start in enumerate(range(0, len(wanted), ROWS), 1):
                rows = [labelled(plain.copy(), "source")]
                rows += [_row(clips, prompt) for prompt in wanted[start : start + ROWS]]
                cv2.imwrite(str(folder / f"{group}-{number}.png"), np.vstack(rows))
                print(folder / f"{group}-{number}.png", flush=True)


def picture(path: Path) -> None:
    """The README's picture: sources over results, as JPEG."""
    with TemporaryDirectory() as scratch:
        clips = sources(Path(scratch))
        above = [cell(list(source_frames(clips[name], 0, FRAMES))[LATE]) for name in SHOWN]
        below = [cell(edited(clips[name], prompt, at=LATE)) for name, prompt in SHOWN.items()]
        sheet = np.vstack([np.hstack(above), np.hstack(below)])
        cv2.imwrite(str(path), sheet, [cv2.IMWRITE_JPEG_QUALITY, 86])


def main() -> None:
    parser = argparse.ArgumentParser(prog="sheets_edits", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=[], help="groups, or words of edits")
    parser.add_argument("--picture", action="store_true", help="only the README's picture: FOLDER/edit.jpg")
    told = parser.parse_args()
    told.folder.mkdir(parents=True, exist_ok=True)
    if told.picture:
        picture(told.folder / "edit.jpg")
        return
    sheets(told.folder, told.only)


if __name__ == "__main__":
    main()

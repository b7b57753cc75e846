"""The picture of docs/animatic.md and the README: `python -m tools.sheets_gallery FOLDER` writes gallery.jpg.

Twelve frames, each of a film from one prompt of the gallery.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from filmgate.engines.animatic.contact import GAP, Image, frames_of
from filmgate.engines.animatic.gallery import Picture, chapter

WIDTH = 400
COLUMNS = 4
SHOWN = (
    (0, 0.5), (1, 0.5), (2, 0.5), (3, 0.6), (4, 0.5), (5, 0.4), (8, 0.5), (12, 0.5), (14, 0.5), (11, 0.5),
    (17, 0.5), (18, 0.3),
)  # fmt: skip
"""Prompts of the gallery by number, and the share of the film at which each is shown."""


def frame_of(picture: Picture, moment: float) -> Image:
    [frame] = frames_of(replace(picture, moments=(moment,)), 2 * WIDTH)
    return np.asarray(cv2.resize(frame, (WIDTH, WIDTH * 9 // 16), interpolation=cv2.INTER_AREA), np.uint8)


def sheet() -> Image:
    prompts = chapter("prompt").pictures
    cells = [
        np.pad(frame_of(prompts[number], moment), ((0, GAP), (0, GAP), (0, 0)), constant_values=20)
        for number, moment in SHOWN
    ]
    rows = [np.hstack(cells[i : i + COLUMNS]) for i in range(0, len(cells), COLUMNS)]
    return np.asarray(np.vstack(rows)[:-GAP, :-GAP], np.uint8)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.sheets_gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(folder / "gallery.jpg"), sheet(), [cv2.IMWRITE_JPEG_QUALITY, 84])


if __name__ == "__main__":
    main()

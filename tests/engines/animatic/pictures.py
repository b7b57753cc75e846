"""Orders with images, and small images to put into them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from filmgate.engines.base import Input, Order
from filmgate.storyboard.schema import Storyboard
from tests.engines.animatic import plans

WIDTH, HEIGHT = 320, 192


def given(path: Path, number: int = 1) -> Input:
    return Input(f"image_{number}", "image", path, 0, 0)


def ordered(storyboard: Storyboard, *images: Input) -> Order:
    return replace(plans.order(storyboard, WIDTH, HEIGHT), inputs=images)


def textured(path: Path, width: int = 640, height: int = 400) -> Path:
    """Blotches all over, so that any motion can be followed; lighter towards the top."""
    random = np.random.default_rng(3)
    noise = cv2.GaussianBlur(random.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 5)
    level = 120 + 45 * noise / noise.std() + np.linspace(30, -30, height)[:, None]
    picture = np.dstack([level * 0.9, level, level * 0.95])
    cv2.imwrite(str(path), picture.clip(0, 255).astype(np.uint8))
    return path


def figure(path: Path, colour: tuple[int, int, int] = (170, 30, 190)) -> Path:
    """A standing figure of one colour (BGR) with alpha."""
    picture = np.zeros((420, 260, 4), np.uint8)
    picture[..., :3] = colour
    cv2.ellipse(picture, (130, 90), (52, 64), 0, 0, 360, (*colour, 255), -1)
    cv2.rectangle(picture, (60, 150), (200, 400), (*colour, 255), -1)
    cv2.imwrite(str(path), picture)
    return path

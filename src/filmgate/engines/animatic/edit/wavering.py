"""Edges that waver, as those of wet ink and of card cut by hand."""

from __future__ import annotations

import cv2
import numpy as np

from filmgate.engines.animatic.edit.textures import Floats, noise
from filmgate.engines.animatic.edit.view import View


class Wavering:
    """Made once for a shot, for pictures of `size` (width, height): bends about `length` pixels long, of up
    to half of `reach` times `scale` pixels to either side."""

    def __init__(
        self,
        size: tuple[int, int],
        scale: float,
        random: np.random.Generator,
        *,
        length: float,
        reach: float,
        octaves: int,
    ) -> None:
        width, height = size
        self.across, self.down = (
            np.asarray((noise(height, width, length, random, octaves) - 0.5) * reach * scale, np.float32)
            for _ in range(2)
        )

    def bent(self, picture: Floats, view: View, share: float = 1.0, edge: int = cv2.BORDER_REFLECT) -> Floats:
        """The picture with that share of the bends; `edge` says what lies beyond it."""
        x, y = view.columns + self.across * np.float32(share), view.rows + self.down * np.float32(share)
        return np.asarray(cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=edge), np.float32)

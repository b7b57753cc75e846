"""Looks of pieces: pixel art, bricks, low polygons."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.edit import textures as make
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.pixels import nearest
from filmgate.engines.animatic.edit.style import Drawn, look
from filmgate.engines.animatic.edit.textures import Bytes, Floats, clipped, gaussian, luma, saturated, shrunk
from filmgate.engines.animatic.edit.view import View
from filmgate.storyboard.vocabulary import Look

BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 - 0.5


@look(Look.PIXEL_ART)
class PixelArt(Drawn):
    """Two hundred pixels across, two dozen colours, an ordered dither."""

    hold = 2
    COLOURS = 22

    def prepare(self) -> None:
        wide = 208 if self.width >= self.height else 136
        self.grid = (wide, max(2, round(wide * self.height / self.width)))
        rows, columns = self.grid[1] // 4 + 1, self.grid[0] // 4 + 1
        self.dither = np.tile(BAYER, (rows, columns))[: self.grid[1], : self.grid[0], None]

    def begin(self, view: View) -> None:
        centres = make.palette(view.half, self.COLOURS, self.seed)
        centres[:, 1:] = 128 + (centres[:, 1:] - 128) * 1.35
        ends = np.array([[12, 130, 120], [246, 128, 132]], np.float32)
        centres = np.concatenate([centres, ends])
        centres[:, 0] = np.clip((centres[:, 0] - 128) * 1.12 + 132, 8, 250)
        self.table = make.palette_cube(centres, 48, make.lab_to_bgr(centres))

    def picture(self, view: View, index: int) -> Bytes:
        small = shrunk(view.still, self.grid)
        small = small + (small - gaussian(small, 1.2)) * np.float32(0.9)
        gray = gaussian(luma(small), 0.6)
        edge = np.clip(np.asarray(cv2.dilate(gray, np.ones((3, 3)))) - gray - 34, 0, 60) / 60
        vivid = (
            saturated(small / np.float32(255), 1.25) * 255 * (1 - 0.5 * edge)[..., None] + self.dither * 22
        )
        out = np.empty((self.grid[1], self.grid[0], 3), np.uint8)
        bands(nearest, len(out), clipped(vivid), self.table, out)
        return np.asarray(
            cv2.resize(out, (self.width, self.height), interpolation=cv2.INTER_NEAREST), np.uint8
        )


@look(Look.LEGO)
class Bricks(PixelArt):
    """Plates with studs, in the toy's plain colours."""

    COLOURS = 14

    def prepare(self) -> None:
        self.stud = max(8, round(22 * self.scale))
        self.grid = (-(-self.width // self.stud), -(-self.height // self.stud))
        self.dither = np.zeros((1, 1, 1), np.float32)
        self.surface = self._relief()

    def _relief(self) -> Bytes:
        """One stud's light and shadow, repeated, where 128 is neutral."""
        size = self.stud
        y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size - 0.5
        away = np.hypot(x, y)
        ring = np.exp(-(((away - 0.33) / 0.05) ** 2)) * -(x + y) * 1.1
        shade = np.exp(-(((np.hypot(x - 0.07, y - 0.07) - 0.36) / 0.06) ** 2)) * (x + y > 0.05) * -0.22
        gap = -0.35 * ((x < -0.5 + 1.2 / size) | (y < -0.5 + 1.2 / size))
        tile = clipped(128 * (1 + ring + shade + gap + 0.06 * (away < 0.3)))
        return np.tile(tile, (self.grid[1], self.grid[0]))[: self.height, : self.width].copy()

    def picture(self, view: View, index: int) -> Bytes:
        small = shrunk(view.still, self.grid)
        small = small + (small - gaussian(small, 1.0)) * np.float32(0.6)
        out = np.empty((self.grid[1], self.grid[0], 3), np.uint8)
        bands(nearest, len(out), clipped(saturated(small / np.float32(255), 1.35) * 255), self.table, out)
        size = (self.grid[0] * self.stud, self.grid[1] * self.stud)
        large = cv2.resize(out, size, interpolation=cv2.INTER_NEAREST)[: self.height, : self.width]
        return np.ascontiguousarray(large, np.uint8)


@look(Look.LOW_POLY)
class LowPoly(Drawn):
    """Triangles whose corners sit on edges and ride the motion."""

    hold = 2
    CELL = 13.0
    PLAIN = 58.0
    """An edge's strength from which it gets corners twice as close."""

    def begin(self, view: View) -> None:
        self.points = np.zeros((0, 2), np.float32)

    def picture(self, view: View, index: int) -> Bytes:
        fine = max(0.4, self.scale)
        soft = gaussian(view.gray, 2.2 * fine)
        edge = cv2.magnitude(cv2.Sobel(soft, -1, 1, 0), cv2.Sobel(soft, -1, 0, 1))
        strong = gaussian(np.minimum(np.asarray(edge, np.float32), 130), 1.2 * fine)
        self.points = self._filled(self._ridden(view), strong)
        corners = _triangles(np.concatenate([self.points, self._rim()]), self.half)
        colours = _facets(corners, gaussian(view.still, 1.5 * fine))
        out = np.zeros((self.height, self.width, 3), np.uint8)
        for shape, colour in zip(np.round(corners * 16 + 8).astype(np.int32), colours.tolist(), strict=True):
            cv2.fillConvexPoly(out, shape, colour, cv2.LINE_8, 3)
        return out

    def _ridden(self, view: View) -> Floats:
        """Where the corners went since the last drawing."""
        if view.flow is None or not len(self.points):
            return self.points
        x, y = self.points.astype(int).T
        moved = self.points - view.flow[y, x]
        inside = (moved > 2).all(1) & (moved[:, 0] < self.half[0] - 3) & (moved[:, 1] < self.half[1] - 3)
        return np.asarray(moved[inside], np.float32)

    def _filled(self, points: Floats, strong: Floats) -> Floats:
        """One corner a cell: new ones on the strongest edge of empty cells, a few on flat ground; and more
        along the plainest edges, so that what is small keeps its outline."""
        cell = self.CELL * max(self.scale, 0.25)
        _, kept = np.unique(self._cells(points, cell / 2)[0], return_index=True)
        points = self._added(points[kept], strong, cell, 16.0, 0.16)
        return self._added(points, strong, max(2.0, cell / 2), self.PLAIN, 0.0)

    def _cells(self, points: Floats, cell: float) -> tuple[npt.NDArray[np.intp], int, int]:
        """Which cell each point lies in; how many columns and rows of them there are."""
        columns, rows = int(self.half[0] / cell) + 1, int(self.half[1] / cell) + 1
        owner = (points[:, 1] / cell).astype(np.intp) * columns + (points[:, 0] / cell).astype(np.intp)
        return owner, columns, rows

    def _added(self, points: Floats, strong: Floats, cell: float, least: float, flat: float) -> Floats:
        """The points, and one in each empty cell whose strongest edge is at least so strong; on flat ground
        in a share of the cells."""
        owner, columns, rows = self._cells(points, cell)
        size = int(np.ceil(cell))
        padded = cv2.copyMakeBorder(strong, 0, rows * size, 0, columns * size, cv2.BORDER_CONSTANT, value=0)
        free = np.setdiff1d(np.arange(rows * columns), owner)
        top, left = (free // columns * cell).astype(int), (free % columns * cell).astype(int)
        offsets = np.arange(size * size)
        values = padded[top[:, None] + offsets // size, left[:, None] + offsets % size]
        random = np.random.default_rng(self.seed)
        some = random.random(rows * columns)[free] < flat
        anywhere = random.integers(0, size * size, rows * columns)
        best, peak = values.argmax(1), values.max(1)
        place = np.where(peak > least, best, anywhere[free])
        new = np.stack([left + place % size, top + place // size], 1).astype(np.float32)
        fits = (new > 2).all(1) & (new[:, 0] < self.half[0] - 3) & (new[:, 1] < self.half[1] - 3)
        return np.concatenate([points, new[fits & ((peak > least) | some)]])

    def _rim(self) -> Floats:
        width, height = self.half[0] - 1, self.half[1] - 1
        across = [(x, y) for x in np.linspace(0, width, 15) for y in (0, height)]
        down = [(x, y) for y in np.linspace(0, height, 9)[1:-1] for x in (0, width)]
        return np.array(across + down, np.float32)


def _triangles(points: Floats, size: tuple[int, int]) -> Floats:
    """The Delaunay triangles of the points: shape (triangles, 3, 2)."""
    plane = cv2.Subdiv2D((-2, -2, size[0] + 4, size[1] + 4))
    plane.insert(points.tolist())
    found = np.asarray(plane.getTriangleList(), np.float32).reshape(-1, 3, 2)
    inside = (found >= -1).all((1, 2)) & (found[..., 0] <= size[0]).all(1) & (found[..., 1] <= size[1]).all(1)
    return found[inside]


def _facets(corners: Floats, picture: Floats) -> Bytes:
    """Each triangle's colour: the median of four samples, lit a little by its shape."""
    weights = np.array([[0.6, 0.2, 0.2], [0.2, 0.6, 0.2], [0.2, 0.2, 0.6], [0.34, 0.33, 0.33]], np.float32)
    places = np.einsum("kb,tbc->tkc", weights, corners)
    rows, columns = picture.shape[:2]
    x, y = places[..., 0].astype(int).clip(0, columns - 1), places[..., 1].astype(int).clip(0, rows - 1)
    colour = np.median(picture[y, x], axis=1).astype(np.float32) / 255
    middle, lowest = corners.mean(1), corners.max(1)
    tilt = np.arctan2(middle[:, 1] - lowest[:, 1], middle[:, 0] - lowest[:, 0])
    lit = (1 + 0.09 * np.sin(tilt * 4))[:, None]
    return clipped(((saturated(colour, 1.4) - 0.5) * 1.12 + 0.53).clip(0, 1) * lit * 255)

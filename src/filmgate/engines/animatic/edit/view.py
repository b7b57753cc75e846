"""What a look sees of a frame: it, and a half-size copy freed of noise along the motion."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.pixels import widen
from filmgate.engines.animatic.edit.strokes import drawn, kuwahara, settle, squared, weighed
from filmgate.engines.animatic.edit.textures import Bytes, Floats, gaussian, rounded, shrunk
from filmgate.media.picture import I420, planes

KEEP, SIGMA = 0.82, 26.0
CUT = 24.0
"""Mean change of luma, in levels of the limited range, that is a cut."""
TO_BGR = np.array(
    [
        [1.1644, 2.1124, 0.0, -16 * 1.1644 - 128 * 2.1124],
        [1.1644, -0.2132, -0.5329, -16 * 1.1644 + 128 * (0.2132 + 0.5329)],
        [1.1644, 0.0, 1.7927, -16 * 1.1644 - 128 * 1.7927],
    ]
)
"""From (Y, U, V, 1), BT.709 limited."""
Thing = TypeVar("Thing")


class View:
    """Shown every frame, fed those that are drawn; all pictures but `frame` and `full` are at half size.

    `still` is the stabilised picture as floats, `flow` leads from the present to the frame that was fed
    before (None after a cut), `pan` sums up the picture's drift in half-size pixels.
    """

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width // 2, height // 2
        self.frame: I420 = np.empty(0, np.uint8)
        self._still: Floats | None = None
        self.flow: Floats | None = None
        self.pan: npt.NDArray[np.float64] = np.zeros(2)
        self.cut = True
        self._flows = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST)
        self._tiny: Floats | None = None
        self._made: dict[object, object] = {}
        rows, columns = np.mgrid[0 : self.height, 0 : self.width].astype(np.float32)
        self._places = np.dstack([columns, rows])
        self.columns, self.rows = self._places[..., 0], self._places[..., 1]

    def show(self, frame: I420) -> bool:
        """The next frame of the source; whether it begins a shot."""
        rows = planes(frame)[0][::8]  # an eighth of them tells as much
        tiny = cv2.resize(rows, (64, 36), interpolation=cv2.INTER_AREA).astype(np.float32)
        self.cut = self._tiny is None or float(np.abs(tiny - self._tiny).mean()) > CUT
        self._tiny = np.asarray(tiny)
        return self.cut

    def feed(self, frame: I420, follow: bool) -> None:
        """The frame that was shown last; its motion is found out only to `follow`."""
        before = (self.still, self.level) if follow and self.frame.size else None
        self.frame, self._made = frame, {}
        if self.cut or before is None:
            self._still, self.flow, self.pan = None, None, np.zeros(2)
        else:
            self._follow(*before)

    @property
    def picture(self) -> Bytes:
        """The frame at half size, where chroma lies anyway, as it came."""

        def make() -> Bytes:
            merged = cv2.merge([self.level, *planes(self.frame)[1:]])
            return np.asarray(cv2.transform(merged, TO_BGR), np.uint8)

        return self.once("picture", make)

    @property
    def level(self) -> Bytes:
        """The frame's luma at half size."""
        size = (self.width, self.height)
        y = planes(self.frame)[0]
        return self.once(
            "level", lambda: np.asarray(cv2.resize(y, size, interpolation=cv2.INTER_AREA), np.uint8)
        )

    @property
    def still(self) -> Floats:
        if self._still is not None:
            return self._still
        return self.once("still", lambda: self.picture.astype(np.float32))

    def _follow(self, past: Floats, level: Bytes) -> None:
        """Stays near the motion-compensated past where it agrees with the present."""
        flow = np.asarray(self._flows.calc(self.level, level, None), np.float32)  # type: ignore[call-overload]
        drift = np.median(flow[8::24, 8::24].reshape(-1, 2), axis=0)
        if np.hypot(*drift) > 0.15:
            self.pan = self.pan - drift
        self.flow = flow
        past = self.carried(past)
        out = np.empty_like(past)
        bands(settle, self.height, self.picture, past, out, KEEP, 1 / (2 * SIGMA * SIGMA))
        self._still = out

    def carried(self, picture: Floats) -> Floats:
        """A picture of the frame before, brought to the present along the motion."""
        if self.flow is None:
            return picture
        flow = self.flow
        places = self.once("places", lambda: self._places + flow)
        return np.asarray(
            cv2.remap(picture, places, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)  # type: ignore[call-overload]
        )

    def once(self, key: object, make: Callable[[], Thing]) -> Thing:
        """Makes something of this frame once."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]  # type: ignore[return-value]

    @property
    def full(self) -> Bytes:
        """The frame in BGR at its own size."""

        def make() -> Bytes:
            out = np.empty((self.height * 2, self.width * 2, 3), np.uint8)
            bands(widen, self.height, *planes(self.frame), out)
            return out

        return self.once("full", make)

    @property
    def half(self) -> Bytes:
        """`still` as bytes."""
        still = self._still
        return self.picture if still is None else self.once("half", lambda: rounded(still))

    @property
    def gray(self) -> Bytes:
        return self.once("gray", lambda: np.asarray(cv2.cvtColor(self.half, cv2.COLOR_BGR2GRAY), np.uint8))

    def painted(self, radius: int, hardness: float) -> Floats:
        """Flat patches with kept edges (a soft eight-sector Kuwahara filter)."""
        return self.once(("painted", radius, hardness), lambda: patches(self.still, radius, hardness))

    def contours(
        self, sigma: float, share: float, floor: float, slope: float, of: Bytes | None = None
    ) -> Floats:
        """Soft lines by an extended difference of Gaussians: 1 is paper, 0 is ink."""
        level = np.asarray(self.gray if of is None else of, np.float32)
        near, far = gaussian(level, sigma), gaussian(level, sigma * 1.6)
        bands(drawn, self.height, near, far, share, floor, slope)
        return near

    def strokes(self, sigma: float) -> tuple[Floats, Floats]:
        """Unit vectors along edges, shape (rows, columns, 2), and how sure they are (0..1)."""
        size = (self.width // 2, self.height // 2)
        calm = gaussian(self.gray, 1.2)
        small = shrunk(calm, size)
        dx = np.asarray(cv2.Sobel(small, -1, 1, 0), np.float32)
        dy = np.asarray(cv2.Sobel(small, -1, 0, 1), np.float32)
        products = np.asarray(cv2.merge([dx * dx, dy * dy, 2 * dx * dy]), np.float32)
        tensor = gaussian(products, sigma / 2)
        xx, yy, xy = cv2.split(cv2.resize(tensor, (self.width, self.height)))
        lean = xx - yy
        strength = np.asarray(cv2.magnitude(lean, xy), np.float32)
        cosine = np.clip(lean / np.maximum(strength, 1e-6), -1, 1)  # of twice the angle across the edge
        across = np.copysign(np.sqrt((1 - cosine) / 2), xy), np.sqrt((1 + cosine) / 2)
        field = np.asarray(cv2.merge([-across[0], across[1]]), np.float32)
        return field, np.asarray(strength / (xx + yy + 600), np.float32)


def patches(picture: Floats, radius: int, hardness: float) -> Floats:
    """The filter behind `View.painted`; its cost does not depend on the radius."""
    window = radius + 1 - radius % 2 if radius >= 4 else 2 * (radius // 2) + 3
    rows, columns = picture.shape[:2]
    away = radius // 2 + 1
    moments = np.empty((rows, columns, 4), np.float32)
    bands(squared, rows, picture, moments)
    moments = np.asarray(cv2.blur(moments, (window, window)), np.float32)
    windows = np.empty((rows + 2 * away, columns + 2 * away, 4), np.float32)
    bands(weighed, len(windows), moments, away, hardness, windows)
    out = np.empty_like(picture)
    bands(kuwahara, rows, windows.reshape(len(windows), -1), away, out)
    return out

"""What heads bear: antlers, horns, tusks, frills. In units of a head, as its face is (`rigs.looks`)."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from filmgate.engines.animatic.colour import darker, mix
from filmgate.engines.animatic.pen import Pen, box, disc, limb, smooth, vertical
from filmgate.engines.animatic.rigs.looks import Crown, Look


def _antlers(pen: Pen, look: Look, time: float) -> None:
    for dx, tone in ((0.10, "#6a4e34"), (0.0, "#8a6a4a")):
        beam = ((-.06 + dx, .26), (-.34 + dx, .72), (-.36 + dx, 1.12), (-.10 + dx, 1.52))  # fmt: skip
        tines = [
            ((-.16 + dx, .42), (.08 + dx, .66), (.12 + dx, .84)),
            ((-.37 + dx, .92), (-.06 + dx, 1.04), (.02 + dx, 1.22)),
            ((-.34 + dx, 1.18), (-.52 + dx, 1.40), (-.50 + dx, 1.58)),
        ]  # fmt: skip
        pen.lines([smooth(t, False, 4) for t in (beam, *tines)], tone, 0.075)


def _horns(pen: Pen, look: Look, time: float) -> None:
    pen.fill(
        smooth(((-0.14, 0.24), (-0.26, 0.50), (0.0, 0.84), (0.06, 0.80), (-0.08, 0.50), (0.10, 0.28))),
        "#c4b490",
    )


def _horn(pen: Pen, look: Look, time: float) -> None:
    pen.fill(((0.06, 0.28), (0.52, 1.20), (0.24, 0.22)), "#ffe9b0")
    pen.lines(
        [((0.12, 0.42), (0.28, 0.36)), ((0.22, 0.62), (0.36, 0.56)), ((0.32, 0.82), (0.42, 0.78))],
        "#d8a850",
        0.03,
    )


def trunk(time: float) -> list[tuple[float, float]]:
    """The joints of an elephant's, from its root to its tip, in heads."""
    x, y, angle = 0.34, 0.06, -52.0
    joints = [(x, y)]
    for i in range(9):
        a = math.radians(angle + 5 * math.sin(time * 1.5 - 0.4 * i))
        x, y = x + 0.17 * math.cos(a), y + 0.17 * math.sin(a)
        joints.append((x, y))
        angle += -13.0 if i < 4 else 24.0
    return joints


def _tusks(pen: Pen, look: Look, time: float) -> None:
    """An elephant's, on both sides of its trunk."""
    tusk = ((0.26, -0.22), (0.40, -0.50), (0.74, -0.58), (0.76, -0.53), (0.54, -0.40), (0.42, -0.18))
    pen.fill(smooth([(x + 0.06, y + 0.06) for x, y in tusk]), "#d8cfb8")
    links = [
        limb(start, end, 0.185 - 0.014 * i, 0.171 - 0.014 * i)
        for i, (start, end) in enumerate(pairwise(trunk(time)))
    ]
    pen.fill_all(links, mix(look.fur, darker(look.fur, 0.4), 0.12))
    pen.fill(smooth(tusk), "#f4ecd8")


def _ossicones(pen: Pen, look: Look, time: float) -> None:
    for x in (-0.10, 0.04):
        pen.line(((x, 0.24), (x - 0.06, 0.52)), darker(look.fur, 0.25), 0.06)
        pen.fill(disc(x - 0.06, 0.54, 0.06), "#3a2418")


def _incisors(pen: Pen, look: Look, time: float) -> None:
    """A beaver's, orange and long."""
    x, y = look.face.mouth[0]
    pen.fill_all([box(x - 0.10 + d, y - 0.17, x - 0.03 + d, y) for d in (0.0, 0.075)], "#f0a848")


def _spikes(pen: Pen, look: Look, time: float) -> None:
    horn = ((-0.14, 0.28), (-0.44, 0.44), (-0.80, 0.40), (-0.46, 0.30), (-0.22, 0.14))
    pen.fill(smooth(horn), "#e6d8b8")
    pen.fill_all([((-.30, -.02), (-.62, -.10), (-.28, -.16)), ((.30, .26), (.34, .40), (.42, .18))],
                 mix(look.fur, "#e6d8b8", 0.5))  # fmt: skip


def _frill(pen: Pen, look: Look, time: float) -> None:
    """A shield of bone over the neck, two long horns at the brow and a short one at the nose."""
    edge = [(.02, .34), (-.22, .74), (-.62, .92), (-.98, .70), (-1.06, .26), (-.86, -.16), (-.50, -.44),
            (-.16, -.30), (-.06, .06)]  # fmt: skip
    pen.fill(smooth(edge), vertical(-0.4, 0.9, darker(look.fur, 0.25), mix(look.fur, "#b05a38", 0.45)))
    bosses = [
        disc(x, y, 0.07)
        for x, y in ((-0.24, 0.76), (-0.62, 0.93), (-0.97, 0.72), (-1.07, 0.27), (-0.88, -0.16))
    ]
    pen.fill_all(bosses, "#e0d2ae")
    pen.lines([[(-.14, .20), (x, y)] for x, y in ((-.56, .72), (-.82, .44), (-.76, .02))],
              darker(look.fur, 0.35), 0.025, 0.5)  # fmt: skip
    for dx, tone in ((0.10, "#b8a888"), (0.0, "#efe4c8")):
        horn = [(0.06 + dx, 0.30), (0.30 + dx, 0.62), (0.78 + dx, 0.86), (0.48 + dx, 0.52), (0.26 + dx, 0.26)]
        pen.fill(smooth(horn, steps=4), tone)
    pen.fill([(0.70, 0.16), (0.88, 0.40), (0.88, 0.10)], "#efe4c8")


def _nose_horns(pen: Pen, look: Look, time: float) -> None:
    """A rhinoceros's: a long one at the end of the nose, a short one behind it."""
    for x, long in ((0.60, 0.30), (0.88, 0.62)):
        foot = 0.06 if x < 0.7 else 0.08
        horn = [(x - 0.12, foot - 0.03), (x + 0.02, foot + 0.45 * long), (x + 0.10, foot + long),
                (x + 0.13, foot + 0.4 * long), (x + 0.14, foot - 0.02)]  # fmt: skip
        pen.fill(smooth(horn, steps=4), vertical(foot, foot + long, "#8a8272", "#e0d8c4"))


def _fangs(pen: Pen, look: Look, time: float) -> None:
    """A hippopotamus's, of which two show even when its mouth is shut."""
    pen.fill_all([[(x - 0.03, -0.24), (x, -0.33), (x + 0.03, -0.24)] for x in (0.86, 1.0)], "#efe6cc")


def _palms(pen: Pen, look: Look, time: float) -> None:
    """A moose's: broad shovels with points."""
    for dx, tone in ((0.14, "#8a6e4c"), (0.0, "#b8966a")):
        shovel = [(-0.08, 0.24), (-0.30, 0.46), (-0.78, 0.60), (-1.02, 0.92), (-0.84, 0.86), (-0.80, 1.12),
                  (-0.62, 0.94), (-0.52, 1.22), (-0.38, 0.96), (-0.22, 1.18), (-0.16, 0.84), (0.06, 0.86),
                  (-0.06, 0.60), (-0.04, 0.30)]  # fmt: skip
        pen.fill([(x + dx, y) for x, y in shovel], tone)


CROWNS: dict[Crown, Callable[[Pen, Look, float], None]] = {
    "antlers": _antlers, "horns": _horns, "horn": _horn, "tusks": _tusks,
    "ossicones": _ossicones, "spikes": _spikes, "incisors": _incisors, "frill": _frill,
    "nose_horns": _nose_horns, "fangs": _fangs, "palms": _palms,
}  # fmt: skip

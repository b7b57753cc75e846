"""What people of a calling are at, a blackboard or a microscope, and how they greet each other."""

from __future__ import annotations

import math

from filmgate.engines.animatic.pen import Pen, box, disc, horizontal, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.bedding import sheet, ward_bed
from filmgate.engines.animatic.rigs.beds import bed, woken
from filmgate.engines.animatic.rigs.handheld import camera
from filmgate.engines.animatic.rigs.manners.chores import table
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Point, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose, reach
from filmgate.storyboard.vocabulary import Action, SubjectKind


def _chalk(time: float) -> Point:
    return 0.255 + 0.03 * math.sin(2.9 * time), 0.90 + 0.035 * math.sin(5.3 * time)


def _chalks(time: float, progress: float) -> Pose:
    return Pose(at(_chalk(time), 3), (-4, 14), 3, 10, smile=0.1)


def _board(pen: Pen, time: float, progress: float) -> None:
    """On two legs; what is written on it grows."""
    pen.lines([[(0.24, 0.55), (0.18, 0.0)], [(1.02, 0.55), (1.08, 0.0)]], "#7a5230", 0.024)
    pen.fill(box(0.14, 0.50, 1.12, 1.20), "#8a5c34")
    pen.fill(box(0.165, 0.525, 1.095, 1.175), vertical(0.52, 1.18, "#1e4a3a", "#2c6450"))
    pen.line(oval(0.74, 0.62, 0.98, 0.86), "#eef4ec", 0.008, 0.9, closed=True)
    pen.lines([[(0.86, 0.74), (0.95, 0.81)], [(0.70, 0.74), (1.02, 0.74)]], "#eef4ec", 0.006, 0.9)
    for k, y in enumerate((1.08, 0.99, 0.90)):
        long = 0.62 * min(1.0, max(0.0, 3.3 * progress - k))
        marks = [(0.36 + 0.03 * i, y + 0.014 * math.sin(2.6 * i + k)) for i in range(2 + int(long / 0.03))]
        pen.line(smooth(marks, False), "#f6faf4", 0.009, 0.95)


def _piece_of_chalk(pen: Pen, time: float, progress: float) -> None:
    x, y = _chalk(time)
    pen.line([(x, y), (x + 0.030, y + 0.020)], "#ffffff", 0.014)


def _peers(time: float, progress: float) -> Pose:
    turn = 0.006 * math.sin(2.2 * time)
    return Pose(at((0.335, 0.60 + turn), 26), at((0.36, 0.575), 26), 26, -30, smile=0.1, shut=0.3)


def _microscope(pen: Pen, time: float, progress: float) -> None:
    table(pen, 0.16, 0.74, 0.44)
    dark, steel = "#2a2e36", horizontal(0.2, 0.46, "#8a929c", "#e8ecf0", "#7a828c")
    pen.fill(rounded(0.27, 0.44, 0.47, 0.475, 0.012), dark)
    pen.fill(
        smooth(
            [
                (0.40, 0.46),
                (0.46, 0.52),
                (0.455, 0.64),
                (0.38, 0.70),
                (0.36, 0.66),
                (0.42, 0.60),
                (0.415, 0.52),
            ]
        ),
        dark,
    )
    pen.fill(rounded(0.28, 0.535, 0.42, 0.555, 0.006), dark)
    with pen.moved(0.335, 0.60, degrees=24):
        pen.fill(rounded(-0.030, -0.01, 0.030, 0.15, 0.01), steel)
        pen.fill(rounded(-0.020, 0.14, 0.020, 0.20, 0.006), dark)
        pen.fill(rounded(-0.016, -0.05, 0.016, -0.005, 0.005), dark)
    pen.fill(disc(0.44, 0.555, 0.020), "#6a727c")
    pen.fill(oval(0.315, 0.545, 0.365, 0.562), "#9af0c8", 0.9)


def _photographs(time: float, progress: float) -> Pose:
    sway = 0.004 * math.sin(1.7 * time)
    return Pose(at((0.165, 0.905 + sway), 6), at((0.185, 0.885 + sway), 6), 6, -2)


def _held_camera(pen: Pen, time: float, progress: float) -> None:
    """Before the eye; now and then it flashes."""
    with pen.moved(0.155, 0.915 + 0.004 * math.sin(1.7 * time)):
        camera(pen, "#23252c", time)


def _shakes(time: float, progress: float) -> Pose:
    return Pose(reach(0.245, -0.115 + 0.016 * math.sin(8.0 * time)), (-4, 12), 4, -2, smile=0.8)


_STEEL, _DARK = "#b4bcc6", "#2a2e36"


def _upright(time: float, progress: float) -> Pose:
    """Both hands at a handle, hardly leaning."""
    return Pose(reach(0.225, -0.21), reach(0.235, -0.20), 9, 2)


def _stretcher(pen: Pen, time: float, progress: float) -> None:
    """Somebody lies on it under a sheet."""
    pen.fill_all([disc(x, 0.055, 0.055) for x in (0.50, 1.34)], _DARK)
    pen.fill_all([disc(x, 0.055, 0.025) for x in (0.50, 1.34)], _STEEL)
    pen.lines([[(0.50, 0.06), (1.30, 0.38)], [(1.34, 0.06), (0.54, 0.38)]], _STEEL, 0.022)
    pen.line([(0.30, 0.56), (0.40, 0.44), (1.52, 0.44)], _STEEL, 0.028)
    pen.fill(rounded(0.40, 0.43, 1.52, 0.49, 0.02), vertical(0.43, 0.49, "#8aa0ac", "#dfe8ec"))
    pen.fill(rounded(1.28, 0.48, 1.50, 0.54, 0.025), "#ffffff")
    pen.fill(disc(1.38, 0.565, 0.052), "#d9a48c")
    pen.fill(smooth([(1.34, 0.60), (1.43, 0.62), (1.45, 0.55), (1.41, 0.59)]), "#2c1c14")
    sheet = [(0.44, 0.49), (0.47, 0.56), (0.74, 0.575), (1.06, 0.60), (1.29, 0.585), (1.32, 0.49)]
    pen.fill(smooth(sheet), vertical(0.48, 0.60, "#b8ccd4", "#f6fbfc"))
    pen.line([(0.47, 0.42), (0.47, 0.96)], _STEEL, 0.014)
    pen.fill(rounded(0.45, 0.86, 0.51, 0.97, 0.015), "#d8eef4", 0.9)


def _smooths(time: float, progress: float) -> Pose:
    """One hand holds the top, the other strokes down."""
    down = 0.5 - 0.5 * math.cos(1.9 * time)
    return Pose(at((0.27, 0.90 - 0.22 * down), 4), at((0.26, 1.02), 4), 4, 12, smile=0.3)


def _scroll(pen: Pen, time: float, progress: float) -> None:
    """Red paper on the wall, signs in gold from top to bottom."""
    pen.fill(box(0.205, 0.30, 0.385, 1.10), vertical(0.30, 1.10, "#a81a16", "#d8342a"))
    for k in range(5):
        y = 1.02 - 0.15 * k
        pen.lines([[(0.25, y + 0.03), (0.34, y + 0.03)], [(0.295, y + 0.055), (0.295, y - 0.055)],
                   [(0.25, y - 0.035), (0.335, y - 0.02)]], "#f2c24a", 0.016)  # fmt: skip


_LYING: Row = (0.528, 0.0, 0.0, -30, 0.03, 0.01, -30)


def _lies_awake(time: float, progress: float) -> Pose:
    """On the back under a blanket, the hands on it, the eyes open but for a blink."""
    return Pose((14, 46), (10, 40), 0, 2, smile=0.1, roll=90, rise=-0.235, shut=float(time % 3.4 < 0.14))


PHOTOGRAPH = "photograph"
MANNERS: dict[str, Manner] = {
    "handshake": Manner(
        named(r"sh(?:ak(?:e|es|ing)|ook) (?:each other's )?hands?|handshakes?", "握手"),
        WORKS | IDLE | {Action.WAVE_HAND, Action.GIVE, Action.TALK, Action.SMILE, Action.CATCH},
        _shakes,
        gap=0.50,
    ),
    PHOTOGRAPH: Manner(
        named(
            r"photograph(?:s|ed|ing)|(?:tak|snap|shoot)(?:e|es|s|ing)? (?:\w+ ){0,3}(?:photos?|pictures?"
            r"|photographs?|snapshots?)",
            "拍照|拍(?:下|摄|了)?[^，。]{0,6}(?:照片|写真)|摄影(?!师)",
        ),
        WORKS | {Action.LOOK, Action.SHOOT},
        _photographs,
        None,
        None,
        _held_camera,
        shows=frozenset({SubjectKind.CAMERA}),
        idle=False,
    ),
    "stretcher": Manner(
        named(r"stretchers?|gurneys?|hospital beds?", "担架|病床|推床"),
        frozenset({Action.PUSH, Action.CARRY, Action.PULL}),
        _upright,
        behind=_stretcher,
        reach=(0, 1.1, 0),
        across=1.5,
        shows=frozenset({SubjectKind.CHAIR}),
        idle=False,
    ),
    "ward": Manner(
        named(
            r"hospital beds?|sick ?beds?|patients?|(?:in|at) (?:an?|the) (?:\w+ )?hospital",
            "病床|病房|病人|患者|住院",
        ),
        frozenset({Action.LIE}),
        _lies_awake,
        _LYING,
        ward_bed,
        sheet,
        reach=(0.3, 0.2, 0),
        low=0.62,
        shows=frozenset({SubjectKind.CHAIR}),
        idle=False,
    ),
    "abed": Manner(
        named(r"(?:in|on|onto) (?:an?|the|his|her|their) (?:\w+ ){0,2}?beds?|in bed", "床上"),
        frozenset({Action.LIE}),
        _lies_awake,
        _LYING,
        bed,
        woken,
        reach=(0.1, 0.1, 0),
        low=0.62,
        idle=False,
    ),
    "paste": Manner(
        named(
            r"(?:past|stick|hang|put|mount|glu)\w* (?:up )?(?:\w+ ){0,4}?"
            r"(?:couplets?|scrolls?|posters?|paper ?cut(?:ting)?s?|wallpaper|notices?|flyers?)",
            "[贴挂][^，。；]{0,6}(?:春联|对联|福字|福|窗花|年画|海报|告示)",
        ),
        WORKS,
        _smooths,
        (0.524, 0.07, 0.0, 0.0, -0.06, 0.0, 0.0),
        _scroll,
        reach=(0, 0.25, 0),
        shows=frozenset({SubjectKind.DOOR, SubjectKind.LETTER, SubjectKind.SIGN}),
    ),
    "blackboard": Manner(
        named(
            r"writ\w+ (?:[\w']+ ){0,4}on (?:an?|the|her|his) (?:\w+ )?(?:black|white|chalk)?board",
            "(?:黑板|白板)上[^，。]{0,4}写|写黑板|板书",
        ),
        frozenset({Action.WRITE}),
        _chalks,
        (0.528, 0.03, 0.0, 0.0, -0.04, 0.0, 0.0),
        _board,
        _piece_of_chalk,
        reach=(0, 0.6, 0),
    ),
    "microscope": Manner(
        named("microscopes?", "显微镜"),
        WORKS | IDLE | {Action.LOOK},
        _peers,
        None,
        None,
        _microscope,
        reach=(0, 0.2, 0),
        shows=frozenset({SubjectKind.CAMERA}),
    ),
}

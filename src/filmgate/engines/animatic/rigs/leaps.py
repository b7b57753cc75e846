"""Animals that leap for a reason: over a fence, onto a sill, after what flies before their mouth.

An obstacle is a row: the words that name it, how high it is in metres, and its drawing, which stands on the
ground at the origin.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.patterns import in_order
from filmgate.engines.animatic.pen import Pen, box, disc, horizontal, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.posture import AIR, LEAP
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.upon import Surface, draw_behind
from filmgate.storyboard.vocabulary import Action

_AROUND = 9.0
"""Metres to both sides at which an obstacle is still drawn."""
_CLEAR = 0.30
"""Shares of its height by which a leap is higher than what it clears, as legs hang down."""


@dataclass(frozen=True)
class Obstacle:
    named: re.Pattern[str]
    high: float
    draw: Callable[[Pen], None]


def _bars(pen: Pen) -> None:
    """A jump of the ring: painted bars between two stands."""
    for x in (-0.16, 0.20):
        for foot in (-0.22, 0.22):
            pen.line([(x + foot, 0.0), (x, 0.10)], "#e8e4dc", 0.05)
        pen.fill(box(x - 0.05, 0.0, x + 0.05, 1.34), horizontal(x - 0.05, x + 0.05, "#fbf8f2", "#b8b0a4"))
    for y in (0.34, 0.66, 0.98):
        pen.fill(rounded(-0.20, y - 0.055, 0.26, y + 0.055, 0.05), "#f6f2ea")
        pen.fill_all([box(x, y - 0.055, x + 0.10, y + 0.055) for x in (-0.12, 0.10)], "#c8303a")


def _rails(pen: Pen) -> None:
    """A fence of posts and rails, seen along its run: it goes back into the picture."""
    for k in range(4):
        x, y, size = 0.34 * k - 0.25, 0.16 * k - 0.10, 1.0 - 0.14 * k
        pen.fill(
            box(x - 0.075 * size, y, x + 0.075 * size, y + 1.12 * size),
            horizontal(x - 0.08, x + 0.08, "#a87c50", "#5c4028"),
        )
    for high in (0.40, 0.74, 1.02):
        rail = [(-0.32, high - 0.14), (0.86, high * 0.58 + 0.36)]
        pen.line([(x, y - 0.02) for x, y in rail], darker("#8a6440", 0.35), 0.085)
        pen.line(rail, "#b48a5c", 0.065)


def _log(pen: Pen) -> None:
    bark = "#6a4a30"
    pen.fill(
        rounded(-0.62, 0.0, 0.55, 0.52, 0.22), vertical(0.0, 0.52, darker(bark, 0.45), lighter(bark, 0.15))
    )
    pen.lines([[(-0.45, y), (0.35, y + 0.02)] for y in (0.14, 0.27, 0.40)], darker(bark, 0.4), 0.022, 0.7)
    pen.fill(oval(0.34, 0.02, 0.66, 0.50), "#c89c68")
    pen.line(oval(0.41, 0.12, 0.59, 0.40), "#94683c", 0.02, closed=True)
    pen.line([(-0.30, 0.46), (-0.42, 0.78)], bark, 0.06)


def _stones(pen: Pen) -> None:
    stone = "#8c867c"
    pen.fill(rounded(-0.42, 0.0, 0.42, 0.90, 0.06), vertical(0.0, 0.9, darker(stone, 0.45), stone))
    for row in range(4):
        y, dx = 0.03 + 0.215 * row, 0.09 * (row % 2)
        parts = [rounded(-0.39 + dx + 0.26 * i, y, -0.16 + dx + 0.26 * i, y + 0.18, 0.05) for i in range(3)]
        pen.fill_all(parts, lighter(stone, 0.14), 0.75)


def _hedge(pen: Pen) -> None:
    leaf = "#3c6a38"
    pen.fill(
        rounded(-0.45, 0.0, 0.45, 0.92, 0.12), vertical(0.0, 0.95, darker(leaf, 0.4), lighter(leaf, 0.05))
    )
    for i in range(60):
        x, y = -0.42 + 0.84 * ((0.618 * i) % 1.0), 0.06 + 0.86 * ((0.377 * i) % 1.0)
        pen.fill(disc(x, y, 0.055), (darker(leaf, 0.15), lighter(leaf, 0.12), leaf)[i % 3])


def _brook(pen: Pen) -> None:
    pen.fill(oval(-1.05, -0.20, 1.05, 0.10), "#4a5a44")
    pen.fill(oval(-0.96, -0.18, 0.96, 0.07), vertical(-0.18, 0.07, "#3f86a4", "#a8d4e4"))
    pen.lines([[(-0.5, -0.03), (0.1, -0.02)], [(-0.1, -0.10), (0.6, -0.09)]], "#f2fbff", 0.018, 0.8)


def _ring(pen: Pen) -> None:
    """A hoop on its stand, on fire where it is one of fire."""
    pen.line([(0.0, 0.0), (0.0, 0.42)], "#5a4a3c", 0.07)
    pen.line(oval(-0.30, 0.40, 0.30, 1.95), "#e0a030", 0.07, closed=True)


def _crosses(english: str, chinese: str) -> re.Pattern[str]:
    """Something is jumped over, through or across."""
    return re.compile(
        rf"\b(?:over|across|through|clear(?:s|ing|ed)?|past) (?:\w+ )?"
        rf"(?:[\w-]+ ){{0,2}}?(?:{english})\b|(?:跳过|越过|跨过|跃过|穿过)[^，。；]{{0,6}}(?:{chinese})",
        re.IGNORECASE,
    )


OBSTACLES = (
    Obstacle(_crosses("hurdles?|obstacles?|bars?|jumps?|poles?", "障碍|栏杆|横杆"), 1.0, _bars),
    Obstacle(_crosses("fences?|gates?|railings?|rails?", "篱笆|栅栏|围栏"), 1.02, _rails),
    Obstacle(
        _crosses("logs?|(?:fallen )?(?:trees?|trunks?)|branch(?:es)?", "木头|树干|倒木|圆木"), 0.55, _log
    ),
    Obstacle(_crosses("walls?|rocks?|stones?|boulders?", "墙|石头|岩石"), 0.9, _stones),
    Obstacle(_crosses("hedges?|bush(?:es)?", "树篱|灌木"), 0.95, _hedge),
    Obstacle(
        _crosses("streams?|brooks?|creeks?|puddles?|ditch(?:es)?|water", "小溪|溪流|水坑|沟"), 0.1, _brook
    ),
    Obstacle(_crosses("hoops?|rings?", "火圈|圈|环"), 0.62, _ring),
)
HURDLE = OBSTACLES[0]
_SEVERAL = re.compile(r"\b(?:fences|hurdles|obstacles|bars|logs|walls|hedges|course)\b", re.IGNORECASE)


def has_several(words: str) -> bool:
    """Whether there is one after another to leap over."""
    return _SEVERAL.search(words) is not None


def obstacle_in(words: str) -> Obstacle | None:
    """What the words have somebody jump over; the first that they name."""
    found = in_order((one.named for one in OBSTACLES), words)
    return OBSTACLES[found[0]] if found else None


@dataclass(frozen=True)
class _Leaps:
    """Where an animal leaps: its leaps are all the same way apart, in metres that it has gone."""

    rig: Rig
    shoulder: float
    each: bool = False

    def middle(self, act: Act) -> float:
        """The middle, in metres gone, of the leap that counts: of the nearest one, or of the one about the
        middle of the action."""
        apart = LEAP * self.shoulder
        pace = self.rig.speed(Action.JUMP)
        at = act.distance if self.each else act.distance + pace * (0.5 * act.span - act.since)
        return apart * (round(at / apart - 1 + AIR / 2) + 1 - AIR / 2)

    def phase(self, act: Act) -> float:
        """How far through that leap it is: 0 before and at its beginning, 1 at its end and after."""
        air = AIR * LEAP * self.shoulder
        return min(1.0, max(0.0, (act.distance - self.middle(act)) / air + 0.5))

    def as_done(self, act: Act) -> Act:
        """It gallops but for that leap."""
        if act.action is not Action.JUMP or 0.0 < self.phase(act) < 1.0:
            return act
        return replace(act, action=Action.RUN, before=Action.RUN if act.before is act.action else act.before)


def over(rig: Rig, obstacle: Obstacle, shoulder: float, words: str) -> Rig:
    """The animal that jumps over it, once or each time where there are several."""
    leaps = _Leaps(rig, shoulder, has_several(words))
    size = (
        min(1.25, max(0.35, 0.75 * shoulder / max(0.3, obstacle.high))) if obstacle.high > 0.2 else shoulder
    )
    rise = max(0.62 * shoulder, size * obstacle.high - (1.0 - _CLEAR) * 0.45 * shoulder)

    def draw(pen: Pen, act: Act) -> None:
        if act.action is Action.JUMP and act.share > 0.5:
            x = leaps.middle(act) - act.distance
            if abs(x) < _AROUND:
                with pen.moved(x, -_height(act), sx=size, sy=size):
                    obstacle.draw(pen)
        rig.draw(pen, leaps.as_done(act))

    def _height(act: Act) -> float:
        return rise * math.sin(math.pi * leaps.phase(act)) if act.action is Action.JUMP else 0.0

    (x0, y0, x1, y1), tall = rig.box, rig.height + rise
    return replace(
        rig, draw=draw, path=lambda act: (0.0, _height(act)) if act.action is Action.JUMP else rig.path(act),
        box=(min(x0, -_AROUND), y0 - rise - 0.3, max(x1, _AROUND), y1),
        framed=lambda action: (x0, 0.0, x1, tall) if action is Action.JUMP else rig.framed(action),
    )  # fmt: skip


_AIRBORNE_FOR = 0.52
"""Seconds of a leap onto something."""


def _aloft_for(act: Act) -> float:
    """Seconds since it left the ground; below 0 before."""
    return act.since - min(1.6, 0.45 * act.span)


def _on_its_way_up(act: Act, after: float, shoulder: float, gone: float) -> Act:
    """It comes, is in the air, and sits down; `gone` are the metres that it has come."""
    if after <= 0:
        return replace(act, action=Action.WALK, before=Action.WALK, distance=gone, share=1.0)
    if after < _AIRBORNE_FOR:
        air = LEAP * shoulder * (1 - AIR + AIR * max(0.02, after / _AIRBORNE_FOR))
        return replace(act, distance=air, share=1.0)
    share = ease(0.0, 0.5, after - _AIRBORNE_FOR)
    return replace(act, action=Action.SIT, before=Action.STAND, share=share)


def onto(rig: Rig, surface: Surface, rests: Rig, shoulder: float) -> Rig:
    """The animal that comes, leaps up and sits there; `rests` is it on the surface."""
    way, pace = 1.5 * rig.length, rig.speed(Action.WALK)

    def draw(pen: Pen, act: Act) -> None:
        if act.action is not Action.JUMP:
            rests.draw(pen, act)
            return
        draw_behind(pen, surface, act.around)
        after = _aloft_for(act)
        u = min(1.0, max(0.0, after / _AIRBORNE_FOR))
        x = -0.9 * rig.length * (1 - u) + min(0.0, pace * after)
        y = surface.level * ease(0.0, 0.8, u) + 0.5 * shoulder * math.sin(math.pi * u)
        with pen.moved(x, y):
            rig.draw(pen, _on_its_way_up(act, after, shoulder, max(0.0, way + pace * after)))
        if surface.front is not None:
            surface.front(pen)

    x0, y0, x1, y1 = rests.box
    frame = rests.framed(Action.SIT)
    left = -1.9 * rig.length

    def framed(action: Action) -> tuple[float, float, float, float] | None:
        if action is not Action.JUMP or frame is None:
            return rests.framed(action)
        return min(frame[0], left), -0.05, max(frame[2], 0.9 * rig.length), frame[3]

    return replace(
        rests, draw=draw, box=(min(x0, -4.0 * rig.length), y0, x1, y1 + 0.6 * shoulder),
        speed=lambda action: 0.0 if action is Action.JUMP else rests.speed(action),
        path=lambda act: (0.0, 0.0) if act.action is Action.JUMP else rests.path(act),
        grounded=rests.grounded | {Action.JUMP}, framed=framed,
    )  # fmt: skip


_CAUGHT = re.compile(
    r"(?P<frisbee>frisbees?|flying disc|飞盘)|(?P<stick>sticks?|branch|twig|树枝|木棍)|(?P<bone>bones?|骨头)"
    r"|(?P<fish>fish|salmon|trout|鱼)|(?P<paper>newspapers?|letters?|报纸)|(?P<slipper>slippers?|shoes?|拖鞋)"
    r"|(?P<bird>birds?|mouse|mice|prey|老鼠)|(?P<ball>balls?|球)",
    re.IGNORECASE,
)
_BY_MOUTH = re.compile(
    r"\b(?:catch(?:es|ing)?|caught|fetch(?:es|ing|ed)?|retriev(?:es|ing|ed)|snatch(?:es|ing)?"
    r"|in (?:its|his|her|the|their) (?:mouth|jaws|teeth|beak))\b|接|叼|捡|咬",
    re.IGNORECASE,
)


def mouthful_in(words: str, action: Action) -> str | None:
    """What an animal that does that catches or carries in its mouth."""
    flies = action in (Action.CATCH, Action.GIVE)
    if not flies and not re.search(
        r"\b(?:mouth|jaws|teeth|fetch\w*|retriev\w*)\b|叼|嘴里", words, re.IGNORECASE
    ):
        return None
    found = _CAUGHT.search(words) if _BY_MOUTH.search(words) else None
    return found.lastgroup if found else None


def catching(rig: Rig, shoulder: float) -> Rig:
    """The animal that runs after it, leaps once and has it: `Act.since` tells its drawing how long it has."""
    leaps = _Leaps(rig, shoulder)

    def as_done(act: Act) -> Act:
        pace = max(0.1, rig.speed(Action.JUMP))
        late = (act.distance - leaps.middle(act)) / pace
        done = leaps.as_done(replace(act, action=Action.JUMP))
        before = done.action if act.before is Action.CATCH else act.before
        return replace(done, before=before, since=0.5 * act.span + late)

    def draw(pen: Pen, act: Act) -> None:
        rig.draw(pen, as_done(act) if act.action is Action.CATCH else act)

    def path(act: Act) -> tuple[float, float]:
        return rig.path(as_done(act)) if act.action is Action.CATCH else rig.path(act)

    x0, y0, x1, y1 = rig.box
    return replace(
        rig, draw=draw, path=path, does=rig.does | {Action.CATCH},
        speed=lambda action: rig.speed(Action.JUMP if action is Action.CATCH else action),
        box=(x0, y0, x1 + 1.2, y1 + 0.8),
    )  # fmt: skip


def swooping(rig: Rig, span: float) -> Rig:
    """A bird that comes down on what it catches, and has it in its claws from then on."""
    deep = max(0.0, rig.aloft - 0.35 * span)

    def as_done(act: Act) -> Act:
        return replace(act, action=Action.FLY, before=Action.FLY) if act.action is Action.CATCH else act

    def draw(pen: Pen, act: Act) -> None:
        if act.action is Action.CATCH and act.progress > 0.5:
            with pen.moved(-0.05 * span, -0.16 * span, degrees=14, sx=0.5 * span, sy=0.5 * span):
                _fish(pen)
        rig.draw(pen, as_done(act))

    def path(act: Act) -> tuple[float, float]:
        dip = deep * math.sin(math.pi * act.progress) ** 2
        return (0.0, -dip) if act.action is Action.CATCH else rig.path(act)

    x0, y0, x1, y1 = rig.box
    return replace(
        rig, draw=draw, path=path, box=(x0, y0 - 0.3 * span, x1, y1), does=rig.does | {Action.CATCH},
        speed=lambda action: rig.speed(Action.FLY if action is Action.CATCH else action),
        grounded=rig.grounded - {Action.CATCH},
    )  # fmt: skip


_HANGS = 3.4
"""Metres from the ground to where a vine is fast."""


def swinging(rig: Rig) -> Rig:
    """An ape that swings on a vine, to and fro over the ground."""

    def draw(pen: Pen, act: Act) -> None:
        if act.action is not Action.SWING:
            rig.draw(pen, act)
            return
        turn = 24.0 * math.sin(1.9 * act.time)
        with pen.moved(0.0, _HANGS, degrees=turn):
            grip = rig.height - _HANGS + 0.75
            vine = [(0.0, 0.0), (0.05, 0.5 * grip), (0.0, grip), (0.06, grip - 0.6)]
            pen.line(smooth(vine, False), "#4c6a30", 0.05)
            spots = ((0.02, -0.5), (-0.16, -1.1), (0.03, -1.5))
            pen.fill_all([oval(x, y - 0.04, x + 0.16, y + 0.04) for x, y in spots], "#5a8a3c")
            with pen.moved(-0.5 * rig.ahead, grip - 0.92 * rig.height, degrees=38):
                rig.draw(pen, replace(act, action=Action.STAND, before=Action.STAND))

    x0, y0, x1, _ = rig.box
    return replace(
        rig, draw=draw, does=rig.does | {Action.SWING}, box=(min(x0, -1.9), y0, max(x1, 1.9), _HANGS + 0.1),
        speed=lambda action: 0.0 if action is Action.SWING else rig.speed(action),
        framed=lambda action: (-1.2, 0.2, 1.2, 2.6) if action is Action.SWING else rig.framed(action),
    )  # fmt: skip


def _frisbee(pen: Pen) -> None:
    with pen.moved(0.14, 0.0, degrees=-8):
        pen.fill(oval(-0.50, -0.10, 0.50, 0.07), "#b02030")
        pen.fill(oval(-0.50, -0.06, 0.50, 0.12), "#e8404c")
        pen.line(oval(-0.30, -0.02, 0.30, 0.08), "#ffd0d0", 0.03, closed=True)


def _tennis_ball(pen: Pen) -> None:
    pen.fill(disc(0.06, -0.02, 0.20), vertical(-0.2, 0.2, "#a8b828", "#e4f060"))
    pen.line([(-0.10, 0.04), (0.02, 0.0), (0.10, -0.16)], "#fbfff0", 0.035)


def _stick(pen: Pen) -> None:
    pen.line([(-0.30, -0.72), (0.08, 0.0), (0.40, 0.78)], "#6a4626", 0.10)
    pen.line([(0.24, 0.40), (0.46, 0.46)], "#6a4626", 0.06)


def _bone(pen: Pen) -> None:
    pen.line([(-0.28, -0.14), (0.34, 0.12)], "#f4ecd8", 0.13)
    ends = ((-0.34, -0.10), (-0.28, -0.24), (0.40, 0.06), (0.34, 0.22))
    pen.fill_all([disc(x, y, 0.10) for x, y in ends], "#f4ecd8")


def _fish(pen: Pen) -> None:
    body = [(-0.58, 0.0), (-0.20, 0.20), (0.30, 0.12), (0.56, 0.02), (0.30, -0.10), (-0.20, -0.16)]
    pen.fill(smooth(body), vertical(-0.2, 0.2, "#e8ecee", "#7a8e9c"))
    pen.fill([(0.50, 0.02), (0.80, 0.20), (0.74, 0.0), (0.80, -0.18)], "#6a7c8a")
    pen.fill(disc(-0.40, 0.04, 0.035), "#14181c")


def _paper(pen: Pen) -> None:
    pen.fill(rounded(-0.34, -0.12, 0.56, 0.12, 0.10), vertical(-0.12, 0.12, "#c8c4ba", "#f8f6f0"))
    pen.lines([[(-0.2, y), (0.44, y)] for y in (-0.04, 0.03)], "#8a8880", 0.02)


def _slipper(pen: Pen) -> None:
    pen.fill(smooth([(-0.2, 0.1), (0.4, 0.16), (0.62, 0.0), (0.5, -0.12), (-0.2, -0.10)]), "#a8483c")


def _small_prey(pen: Pen) -> None:
    pen.fill(smooth([(-0.26, 0.0), (0.0, 0.16), (0.26, 0.08), (0.30, -0.06), (0.0, -0.16)]), "#8a7a70")
    pen.line([(0.28, -0.02), (0.50, -0.14), (0.60, -0.30)], "#8a7a70", 0.035)


MOUTHFULS: dict[str, Callable[[Pen], None]] = {
    "frisbee": _frisbee, "stick": _stick, "bone": _bone, "fish": _fish, "paper": _paper, "slipper": _slipper,
    "bird": _small_prey, "ball": _tennis_ball,
}  # fmt: skip
"""In lengths of a head, about the mouth."""
_SEEN_COMING = 1.1
"""Seconds over which it is seen to fly before it is caught."""


def mouthful(pen: Pen, name: str, act: Act, flies: bool) -> None:
    """What it has in its mouth, or what comes flying there, in the head's frame with no tilt."""
    left = max(0.0, 0.5 * act.span - act.since) if flies else 0.0
    if left > _SEEN_COMING:
        return
    with pen.moved(3.4 * left, 2.6 * left - 1.1 * left * left, degrees=-200 * left if name == "stick" else 0):
        MOUTHFULS[name](pen)

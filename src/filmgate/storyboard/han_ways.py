"""The camera's moves as Chinese composes them: a verb, and which way it goes (镜头自右向左缓缓摇过)."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_CAMERA = re.compile(
    "镜头|画面|机位|视角|摄影机|摄像机|相机|无人机|摇臂|焦点|对焦|变焦|手持|侧[面方向]|横[向移甩]|平行"
    "|向左|向右|往左|往右|拍摄"
)
"""Words in a clause that may be about the camera: it is from there on, but for the last."""
_FILMED = "拍摄"
_HIGH = r"(?:天空|夜空|星空|苍穹|月|太阳|云|屋顶|房顶|塔顶|塔尖|树梢|树冠|山顶|楼顶|穹顶|天花板|头|高处|上方)"
_LOW = r"(?:脚|鞋|地面|地板|水面|塔底|山脚|楼下|街道|庭院|低处|下方)"
_WAYS = {
    "left": re.compile(r"[从自由]右.{0,2}[往向到至]左|[向往朝]左|左侧?[摇移转滑绕环平横]|逆时针"),
    "right": re.compile(r"[从自由]左.{0,2}[往向到至]右|[向往朝]右|右侧?[摇移转滑绕环平横]|顺时针"),
    "up": re.compile(rf"[往向到至而朝]上|[从自由]{_LOW}.*[摇移抬]|[摇抬仰][向到至]{_HIGH}"),
    "down": re.compile(rf"[往向到至而朝]下|[从自由]{_HIGH}.*[摇移俯]|[摇俯][向到至]{_LOW}"),
}
_CLAUSES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), move)
    for pattern, move in (
        (r"焦点.*[移转换变切到]|对焦.*[移转换变到实]|虚.{0,3}实.{0,2}焦", "rack_focus"),
        (r"(?:推拉|滑动|推轨|移动|眩晕)变焦|希区柯克", "dolly_zoom"),
        (r"变焦.*拉[开远]", "zoom_out"),
        (r"变焦.*推|推.*变焦", "zoom_in"),
        (r"手持.{0,4}(?:拍摄|摄影|晃|抖)|呼吸.{0,2}晃|轻微.{0,3}[晃抖]", "handheld"),
        (r"横甩", "whip_pan"),
        (r"(?:侧|并排|并肩|平行|横向|旁边).{0,4}(?:跟|随|前行|前进)|伴随|[横平]移跟", "track_beside"),
        (rf"[从自由]{_LOW}.*上[移摇抬]|向上仰", "tilt_up"),
        (r"逆时针.*[绕旋转]|[绕旋转].*逆时针", "orbit_left"),
        (r"^(?:围绕|环绕|绕着|围着).*(?:拍摄|转)", "orbit_right"),
    )
)
"""What whole clauses tell."""
_VERBS: tuple[tuple[re.Pattern[str], dict[str, str]], ...] = tuple(
    (re.compile(verb), dict(pair.split("=") for pair in moves.split()))
    for verb, moves in (
        (r"[摇晃抖颤颠]晃|晃[动荡]|抖动|颤[动抖]|颠簸", "=handheld"),
        (r"甩", "=whip_pan"),
        (r"[绕旋]|围着.*转|转圈", "left=orbit_left =orbit_right"),
        (r"摇(?!臂)|扫|转动|环视", "left=pan_left right=pan_right up=tilt_up down=tilt_down =pan_right"),
        (r"[移滑]", "left=track_left right=track_right"),
        (r"[抬仰]", "=tilt_up"),
        (r"升[空起高]|腾空", "=crane_up"),
        (r"[降下]落|俯冲", "=crane_down"),
        (r"推过去|推[向近入]|[逼靠凑贴]近", "=push_in"),
        (r"飞[行过越掠]|掠过", "=fly_over"),
    )
)
"""Verbs, with the move that each way makes of them; the one of no way is last."""


def settle(mentions: list[Mention], folded: str) -> None:
    """Has every clause of the folded prompt about the camera say the move that its words make together."""
    if folded.isascii():
        return
    end = 0
    for found in _CAMERA.finditer(folded):
        if found.start() >= end:
            clause = _clause(mentions, found.start(), whole=found[0] == _FILMED)
            end = clause[-1].end if clause else end
            if len(clause) > 1:  # the tables have one alone as it stands
                _settle(clause)


def _settle(clause: list[Mention]) -> None:
    text = "".join(mention.text for mention in clause)
    tellers = [mention for mention in clause if "move" in mention.fields]
    told = {mention.get("move") for mention in tellers}
    move = _whole(text) or (_composed(text, tellers[0].text if tellers else "") if len(told) < 2 else None)
    if move is not None:
        first = tellers[0] if tellers else clause[0]
        for teller in tellers:
            teller.say(tuple(sense for sense in teller.senses if sense.field != "move"))
        first.say((*first.senses, Sense("move", move, WORD)))


def _clause(mentions: list[Mention], start: int, *, whole: bool) -> list[Mention]:
    """The mentions from a character on to the next mark, or from the mark before."""
    first = max(0, bisect_right(mentions, start, key=attrgetter("start")) - 1)
    end = first
    while end < len(mentions) and "punctuation" not in mentions[end].fields:
        end += 1
    while whole and first and "punctuation" not in mentions[first - 1].fields:
        first -= 1
    return mentions[first:end]


def _whole(clause: str) -> str | None:
    for pattern, move in _CLAUSES:
        if pattern.search(clause):
            return move
    return None


def _composed(clause: str, told: str) -> str | None:
    """What a verb and a way make, of the words that tell a move already, or where none do."""
    own = told or clause.partition("的")[0]
    for verb, moves in _VERBS:
        if verb.search(own):
            for way, move in moves.items():  # the one of no way is last
                if not way or _WAYS[way].search(clause):
                    return move
            return None
    return None

"""The camera's moves as Chinese composes them: a verb, and which way it goes (镜头自右向左缓缓摇过)."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_CAMERA = re.compile(
    "镜头(?!光晕|眩光|感)|画面|机位|视角|摄影机|摄像机|相机|无人机|摇臂|焦点|对焦|变焦|手持|侧[面方向]|横[向移甩]|平行"
    "|向左|向右|往左|往右|航拍|跟拍|拍摄"
)
"""Words in a clause that may be about the camera: it is from there on, but for the last."""
_FILMED = "拍摄"
_CAMERA_ITSELF = "相机"
_TURNING = {
    **dict.fromkeys(("旋转", "转动", "转圈", "转"), "orbit"),
    **dict.fromkeys(("移动", "运动", "平移"), "follow"),
}
"""The verbs after whom the camera goes around or along with, and the move that they belong to."""
_DRONE = "无人机"
_SHOOTING = "拍"
"""Ends words for what a drone that is the camera does (追拍)."""
_HIGH = r"(?:天空|夜空|星空|苍穹|月|太阳|云|屋顶|房顶|塔顶|塔尖|树梢|树冠|山顶|楼顶|穹顶|天花板|头|高处|上方)"
_LOW = r"(?:脚|鞋|地面|地板|水面|塔底|山脚|楼下|街道|庭院|低处|下方)"
_WAYS = {
    "left": re.compile(
        r"[从自由]右.{0,2}[往向到至]左|[向往朝]左|(?<![从自由])左侧?[摇移转滑绕环平横]|逆时针"
    ),
    "right": re.compile(
        r"[从自由]左.{0,2}[往向到至]右|[向往朝]右|(?<![从自由])右侧?[摇移转滑绕环平横]|顺时针"
    ),
    "up": re.compile(rf"[往向到至而朝]上|[从自由]{_LOW}.*[摇移抬]|[摇抬仰][向到至]{_HIGH}|上[摇移抬仰]"),
    "down": re.compile(rf"[往向到至而朝]下|[从自由]{_HIGH}.*[摇移俯]|[摇俯][向到至]{_LOW}|下[摇移俯]"),
}
_VIEW = "(?:镜头|画面|机位|视角)(?:缓缓|慢慢|缓慢|逐渐|逐步|快速)?"
_CLAUSES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), move)
    for pattern, move in (
        (r"焦点.*[移转换变切到]|对焦.*[移转换变到实]|虚.{0,3}实.{0,2}焦", "rack_focus"),
        (r"(?:推拉|滑动|推轨|移动|眩晕)变焦|希区柯克", "dolly_zoom"),
        (r"变焦.*拉[开远]", "zoom_out"),
        (r"变焦.*推|推.*变焦", "zoom_in"),
        (r"手持.{0,4}(?:拍摄|摄影|晃|抖)|呼吸.{0,2}晃|轻微.{0,3}[晃抖]", "handheld"),
        (rf"{_VIEW}由远[及到而至]近", "push_in"),
        (rf"{_VIEW}由近[及到而至]远", "pull_out"),
        (r"横甩", "whip_pan"),
        (r"(?:正面|前方|迎面).{0,4}[倒后]退|[倒后]退跟", "lead"),
        (r"(?:侧|并排|并肩|平行|横向|旁边).{0,4}(?:跟|随|前行|前进)|伴随|[横平]移跟", "track_beside"),
        (rf"[从自由]{_LOW}.*上[移摇抬]|向上仰", "tilt_up"),
        (r"逆时针.*[绕旋转]|[绕旋转].*逆时针", "orbit_left"),
        (r"^(?:围绕|环绕|绕着|围着).*(?:拍摄|转)", "orbit_right"),
    )
)
"""What whole clauses tell."""
_PUSHING = frozenset(("推", "拉"))
_DESCRIBING = r"(?!.?的)"
"""After a verb that describes a noun (晃动的烛火) it is no move."""
_VERBS: tuple[tuple[re.Pattern[str], dict[str, str]], ...] = tuple(
    (re.compile(f"(?:{verb}){_DESCRIBING}"), dict(pair.split("=") for pair in moves.split()))
    for verb, moves in (
        (r"[摇晃抖颤颠]晃|晃[动荡]|抖动|颤[动抖]|颠簸", "=handheld"),
        (r"甩", "=whip_pan"),
        (r"[绕旋]|围着.*转|转圈", "left=orbit_left =orbit_right"),
        (r"摇(?!臂)|扫|转动|环视", "left=pan_left right=pan_right up=tilt_up down=tilt_down =pan_right"),
        (r"移[到向至]|转[到向]", "left=pan_left right=pan_right up=tilt_up down=tilt_down =pan_right"),
        (r"[移滑]", "left=track_left right=track_right"),
        (r"[抬仰](?![拍视角望])", "=tilt_up"),
        (r"拉[远开]|拉[到至成](?:大?全|大?远|中)景|[后倒]退|退[后开远到至]|[向往朝][外后]拉", "=pull_out"),
        (r"[上攀]升|升[空起高到上至]|腾空|拔高", "=crane_up"),
        (r"下降|降[到至下低]|[降下]落|俯冲", "=crane_down"),
        (r"推过去|推[向近入到]|[向往朝][内里前]推|[逼靠凑贴]近", "=push_in"),
        (r"飞[行过越掠]|[掠越]过|[向往]前飞", "=fly_over"),
    )
)
"""Verbs, with the move that each way makes of them; the one of no way is last."""
_GOES_ON = re.compile(
    "(?:再|又|然后|接着|随后|随即|最后|最终|继而|并|并且|先|才|一路|继续|随之|缓缓|慢慢|缓慢|逐渐|渐渐|快速|迅速|一点点|地)*"
    "(?:推[近向进到]|拉[远开]|后退|[绕环]|摇|移[到向至]|升|上升|拔高|降|下降|越过|掠过|飞[过越]"
    "|围[着绕]|绕[着过]|穿[过越]|经过|来到|俯瞰|贴着|擦着|抵达|到达|扫过|滑过|掠向|退出|落[到在至]|停[在留]|对准|定格|钻[进入]|探[入进])"
)
"""How a clause after a comma begins that is about the camera still."""
_SHOWN_IN_IT = re.compile("^(?:镜头|画面|视角|机位)(?:里|中|前|内|下)")
"""What moves there is no camera."""
_SHOWN = ("kind", "pronoun", "reference", "garment", "body", "dialogue")
"""Where a clause names none of it, its deeds are the camera's (手持跟随)."""
_OF_VERB = frozenset(("action",))
_OF_DRONE = frozenset(("kind", "sound"))
_FILMING = (Sense("stop", "camera", WORD),)


def settle(mentions: list[Mention], folded: str) -> None:
    """Has every clause of the folded prompt about the camera say the move that its words make together."""
    if folded.isascii():
        return
    end = 0
    for found in _CAMERA.finditer(folded):
        if found.start() >= end:
            first, after = _clause(mentions, found.start(), whole=found[0] == _FILMED)
            _settle(mentions, first, after)
            while (following := _going_on(mentions, after)) > after:
                _settle(mentions, after + 1, following)
                if not any(_is_somebody(mention) for mention in mentions[first:after]):
                    _leave_to_camera(mentions[after + 1 : following])
                after = following
            end = mentions[after - 1].end if after > first else end


def _going_on(mentions: list[Mention], comma: int) -> int:
    """Where the clause ends that goes on about the camera after a comma; else the comma."""
    if comma >= len(mentions) or mentions[comma].text != ",":
        return comma
    end = _end_of(mentions, comma + 1)
    words = "".join(mention.text for mention in mentions[comma + 1 : end])
    return end if _GOES_ON.match(words) else comma


def _settle(mentions: list[Mention], first: int, after: int) -> None:
    """Has one clause about the camera say its move."""
    clause = mentions[first:after]
    if len(clause) < 2:  # the tables have one alone as it stands
        return
    text = "".join(mention.text for mention in clause)
    tellers = [mention for mention in clause if "move" in mention.fields]
    if tellers:
        _settle_told(clause, tellers, text)
        films = any(teller.text[-1] == _SHOOTING for teller in tellers)  # 无人机低空追拍
        if films and clause[0].get("kind") == "drone" and not _is_shown(mentions, first):
            clause[0].empty(_FILMING, _OF_DRONE)
    elif move := _whole(text):
        _say(clause[0], move)
    elif not _SHOWN_IN_IT.match(text) and not _is_shown(mentions, first):
        _settle_composed(clause, text)
    if any("move" in mention.fields for mention in clause):
        _leave_to_camera(clause)
        if clause[-1].text in _TURNING:
            _leave_turning(clause)
        if clause[0].text == _CAMERA_ITSELF and _opens(mentions, first):
            clause[0].empty(_FILMING, _OF_DRONE)


def _opens(mentions: list[Mention], place: int) -> bool:
    """Whether nothing of its clause stands before: nobody has or holds it."""
    return place == 0 or mentions[place - 1].has("punctuation", "then")


def _leave_turning(clause: list[Mention]) -> None:
    """The verb that ends what the camera does with somebody is the camera's (镜头环绕女孩旋转)."""
    move = next((mention.get("move") for mention in clause if "move" in mention.fields), None) or ""
    if move.startswith(_TURNING[clause[-1].text]) and clause[-2].has("kind", "pronoun", "reference"):
        clause[-1].empty(_FILMING, _OF_VERB)


def _is_somebody(mention: Mention) -> bool:
    return "pronoun" in mention.fields or mention.get("kind") in ANIMATE


def _leave_to_camera(clause: list[Mention]) -> None:
    """What is done in a clause about the camera that names nobody, the camera does."""
    if not any(mention.has(*_SHOWN) for mention in clause):
        for mention in clause:
            mention.empty(_FILMING, _OF_VERB)


def _settle_told(clause: list[Mention], tellers: list[Mention], text: str) -> None:
    """A clause whose words tell a move: the others may say which way it goes."""
    several = len({mention.get("move") for mention in tellers}) > 1
    told = "" if tellers[0].text.startswith(_DRONE) else tellers[0].text  # a drone does not only fly over
    move = _whole(text) or (None if several else _composed(text, told)[0])
    if move is not None:
        for teller in tellers:
            teller.say(tuple(sense for sense in teller.senses if sense.field != "move"))
        _say(tellers[0], move)
    if clause[0].get("kind") == "drone" and (move or tellers[0].by_camera):
        clause[0].empty(_FILMING, _OF_DRONE)


def _settle_composed(clause: list[Mention], text: str) -> None:
    """A clause of which only a verb tells the move, which is then no deed of anybody's."""
    move, at = _composed(text, "")
    if move is None:
        return
    length = 0
    for mention in clause:
        length += len(mention.text)
        if length > at:
            for verb in (mention, *(later for later in clause if later.text in _PUSHING)):
                verb.empty(_FILMING, _OF_VERB)
            _say(mention, move)
            break
    if clause[0].get("kind") == "drone":
        clause[0].empty(_FILMING, _OF_DRONE)


def _is_shown(mentions: list[Mention], first: int) -> bool:
    """Whether a drone is one that the film shows: somebody counts, colours or has it."""
    if mentions[first].get("kind") != "drone":
        return False
    return first > 0 and not mentions[first - 1].has("punctuation", "then", "stop", "look", "filmword")


def _say(mention: Mention, move: str) -> None:
    mention.say((*mention.senses, Sense("move", move, WORD)))


def _end_of(mentions: list[Mention], place: int) -> int:
    """Where the next mark stands."""
    while place < len(mentions) and "punctuation" not in mentions[place].fields:
        place += 1
    return place


def _clause(mentions: list[Mention], start: int, *, whole: bool) -> tuple[int, int]:
    """Where the mentions begin and end from a character on to the next mark, or from the mark before."""
    first = max(0, bisect_right(mentions, start, key=attrgetter("start")) - 1)
    end = _end_of(mentions, first)
    while whole and first and "punctuation" not in mentions[first - 1].fields:
        first -= 1
    return first, end


def _whole(clause: str) -> str | None:
    for pattern, move in _CLAUSES:
        if pattern.search(clause):
            return move
    return None


def _composed(clause: str, told: str) -> tuple[str | None, int]:
    """What a verb and a way make, of the words that tell a move already, or where none do; and where the
    verb stands."""
    for verb, moves in _VERBS:
        if found := verb.search(told or clause):
            for way, move in moves.items():  # the one of no way is last
                if not way or _WAYS[way].search(clause):
                    return move, found.start()
            return None, 0
    return None, 0

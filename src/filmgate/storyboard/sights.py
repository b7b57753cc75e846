"""Places that are only seen, spoken of or wished for, and those that somebody has gone into."""

from __future__ import annotations

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import ENDS, TEXT, Mention
from filmgate.storyboard.text import is_han

_BELOW = frozenset(
    split(
        "below, beneath, far below, in the distance, in the background, behind them, outside, beyond,"
        " overhead, 下方, 下面, 脚下, 远处, 远方, 背景, 对岸, 窗外, 身后, 背后"
    )
)
"""Words that open a clause about what lies around ("Below, trams cross a bridge")."""
_BEHIND = frozenset(
    split(
        "in the background, in the distance, background, far below, far beneath, spread out below, 远处, 背景"
    )
)
_BEING = frozenset(("在", "于", "为", "作为", "当作", "作", "是"))
"""Between a place and the Chinese word for where it lies."""
_WAY_THERE = frozenset(("那", "那边", "方向"))
"""After a place they tell where somebody heads who is not there yet (往山那边走)."""
_OUT_OF = ("through", "through the", "outside", "outside the", "out of", "out of the", "beyond the")
_PANES = frozenset(
    ("window", "windows", "windshield", "porthole", "窗", "窗户", "窗子", "车窗", "舷窗", "窗前")
)
_OUT_HAN = "外"
_WISHED = frozenset(split("go, get, travel, return, come, drive, move, escape, sail, fly, run, walk, ride"))
_LIT = ("照亮", "照", "笼罩", "环绕", "包围", "环抱", "覆盖", "切割", "分割")
"""What a place does to another one that is the scene (被星云照亮的丛林)."""
_BECOMING = frozenset(("成", "汇成", "连成", "汇聚成", "织成", "铺成", "堆成", "化作", "化为"))
_BY = "被"
_INSIDE = "inside"
_THEN = frozenset(("then", "and", "meanwhile", "cut to", "now"))
_REACH = 12
_OVERFLOWN = frozenset(("over the rooftops", "across the rooftops", "rooftops", "roofs", "over the roofs"))
_FLOWN = frozenset(split("fly, glide, float, rise, take_off, sail, drift, leave"))
_AROUND = _BELOW | _PANES | _BECOMING | {_BY}
"""Where none of these words stands before it, nor a window, a place is not only seen."""


def is_only_seen(mentions: tuple[Mention, ...], place: int, *, window: bool) -> bool:
    """Whether a clause about what lies around names the place, or a window shows it, if there is one, or
    something flies over it."""
    if mentions[place].text in _OVERFLOWN and _is_flown_over(mentions, place):
        return True
    if not window and _AROUND.isdisjoint(map(TEXT, mentions[max(0, place - _REACH) : place])):
        return False
    if is_han(mentions[place].text) and (_does_to_another(mentions, place) or _is_likened(mentions, place)):
        return True
    start = _clause_start(mentions, place)
    if mentions[start].text in _BELOW and place > start:
        return _is_apart(mentions, start, place)
    return _is_behind_pane(mentions, start, place)


def _is_flown_over(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether what goes over the roofs is no one who runs there ("a balloon drifts over the rooftops")."""
    deeds = [m.get("action") for m in mentions[max(0, place - 5) : place] if m.has("action")]
    return bool(deeds) and deeds[-1] in _FLOWN


def _clause_start(mentions: tuple[Mention, ...], place: int) -> int:
    """Where the sentence begins, or in Chinese the clause."""
    han = is_han(mentions[place].text)
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        text = mentions[at].text
        if (text in ENDS and mentions[at].ends_sentence) or (han and text == ","):
            return at + 1
    return max(0, place - _REACH)


def _is_apart(mentions: tuple[Mention, ...], start: int, place: int) -> bool:
    """Whether the opening word stands by itself, and leads no phrase of its own ("below the surface")."""
    after = mentions[start + 1]
    if is_han(mentions[start].text):
        return True
    return after.text == "," or (
        place - start > 3 and after.has("determiner") and _acts(mentions, start, place)
    )


def _acts(mentions: tuple[Mention, ...], start: int, place: int) -> bool:
    return any(m.has("action") for m in mentions[start:place])


def _is_behind_pane(mentions: tuple[Mention, ...], start: int, place: int) -> bool:
    """Whether it is what a window gives on ("through the window we see the city", 窗外是雪原)."""
    for at in range(start, place):
        pane = mentions[at]
        if not (pane.text in _PANES or ("kind" in pane.fields and pane.get("kind") == "window")):
            continue
        if not pane.text.isascii():
            return mentions[at + 1].text == _OUT_HAN
        words = " ".join([m.text for m in mentions[max(0, at - 2) : at + 1]])
        return any(f"{word} " in words for word in _OUT_OF)
    return False


def is_behind(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a word for the background tells of the place before it, and in Chinese not of what it leads to
    (雪山在远处; not 悬崖边看着远处的战场)."""
    if _BEHIND.isdisjoint(map(TEXT, mentions[place + 1 : place + 4])):
        return False
    at = next(at for at in range(place + 1, place + 4) if mentions[at].text in _BEHIND)
    return not is_han(mentions[at].text) or mentions[at - 1].text in _BEING


def is_headed_for(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a Chinese word tells that it is only the way there (往山那边走)."""
    return any(m.text in _WAY_THERE for m in mentions[place + 1 : place + 3])


def is_sent_there(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether somebody is told or wants to go there ("asks the driver to go to the sea")."""
    if place and is_han(mentions[place - 1].text):
        return False
    near = (m.text for m in mentions[max(0, place - 5) : place] if not m.has("determiner", "attribute"))
    words = " ".join(near).split(" ")
    return len(words) > 2 and words[-1] == "to" and words[-2] in _WISHED and words[-3] == "to"


def _does_to_another(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether 被 leads to it, and what it does to the scene comes after."""
    before = [m.text for m in mentions[max(0, place - 4) : place]]
    if _BY not in before:
        return False
    return any(m.text.startswith(_LIT) for m in mentions[place + 1 : place + 4])


def _is_likened(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether something only looks like it (旗帜翻涌成海, 云汇成瀑布)."""
    return place > 0 and mentions[place - 1].text in _BECOMING


def goes_in(mentions: tuple[Mention, ...]) -> bool:
    """Whether a sentence begins with "Inside, …"."""
    return any(_opens_inside(mentions, at) for at, m in enumerate(mentions) if m.text == _INSIDE)


def _opens_inside(mentions: tuple[Mention, ...], at: int) -> bool:
    opens = all(m.has("punctuation") or m.text in _THEN for m in mentions[max(0, at - 2) : at])
    return opens and at + 1 < len(mentions) and mentions[at + 1].text in (",", ":")

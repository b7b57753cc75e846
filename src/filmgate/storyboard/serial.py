"""Several deeds of one subject in a Chinese clause, one after the other (推开门走进屋坐下)."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action

_CHANGES = frozenset(
    map(
        Action,
        split(
            "open, close, enter, leave, climb, jump, fall, rise, wake, sit, lie, kneel, throw, catch, land,"
            " take_off, dive, shatter, push, pull, give, hide, approach, shoot, appear, vanish, run, attack,"
            " turn"
        ),
    )
)
"""Deeds that are over when the next begins."""
TRAVEL = frozenset(
    map(
        Action,
        split(
            "walk, run, enter, leave, approach, climb, drive, ride, fly, swim, row, sail, chase, fall, jump"
        ),
    )
)
"""One of them after another tells where the same way leads (跑进教室)."""
_AFTER_LEAP = frozenset((Action.WALK, Action.RUN, Action.SWIM, Action.CHASE, Action.RIDE))
_INTO = "进入"
_PLACES = ("setting", "kind")
_OTHER_WAYS = frozenset((Action.CLIMB, Action.JUMP, Action.FALL))
"""Where something else is named between, they are no part of the way before them."""
_STAYING = frozenset(map(Action, split("sit, lie, kneel")))
_OF_ITSELF = frozenset(
    map(
        Action,
        split(
            "sleep, stand, sit, lie, float, fly, fall, run, cry, shatter, transform, glow, burn, wait,"
            " kneel, hide, melt, bloom, spin, swing, walk, approach, appear, smile, laugh, dance, roll, jump,"
            " land, take_off"
        ),
    )
)
"""Deeds without an object: right after a verb and before 的 they tell of whom that is done to."""
_TOUCHING = frozenset(("hold", "work", "push", "open", "close", "catch", "carry", "give"))
_HELD = frozenset(("hold", "carry"))
"""What somebody does meanwhile, beside one deed after another (停下来提着饭盒跑上楼)."""
_FAINT = frozenset(map(Action, split("stand, wait, appear, shatter, melt")))
"""What is no beat of its own after another deed, or is of somebody else (踢碎了玻璃)."""
_COMPLEMENTS = frozenset(
    split("出去, 进去, 出来, 进来, 过去, 过来, 上去, 上来, 下去, 下来, 回去, 回来, 离去, 而去, 而来")
)
_OVER = frozenset("到完过住好掉开起走来去回上下进出倒成")
"""What a verb ends with whose deed is over, or that has got somewhere (走到窗边坐下)."""
_HEADS = ("抬头", "回头", "转头", "扭头", "点头", "摇头", "过头")
"""Turns of the head, after which one does the next thing."""
_GOING_ON = frozenset("着得在于的")
_MEANWHILE = frozenset("着得的")
"""What follows a verb that is not the next deed (走过来坐在椅子上 is)."""
_BY = frozenset("被遭")
_RESUMING = frozenset("就便再才")
"""Right before a verb they tell that whoever acted goes on (叼走一条鱼就跑)."""
_GIVING = "给"
"""Whoever is given something does what follows (分给它吃)."""
_SIGHTS = frozenset(("背影", "身影", "侧影", "影子"))
"""As what somebody is seen who does what follows (看着他的背影消失)."""
_WHEN = "时"
_ASLEEP = "睡着了"
_AFTERWARDS = frozenset(("后", "之后", "以后", "完", "完毕", "罢"))
"""Right after a verb they tell that its deed is over (祈祷后离开)."""
_REACH = 8
_SADDLE = 4
"""How many words before a mount its rider's verb stands at most."""
_ADVERBIAL = frozenset(("stop", "speed", "mood"))
_QUALIFYING = frozenset(("attribute", "stop", "look"))
_PARTING = frozenset(("punctuation", "then", "clause"))
_BY_OR_TO = _BY | frozenset("朝向往对把将给跟与和")
_STUMBLING = frozenset((Action.FALL, Action.JUMP))
_GETTING_UP = TRAVEL | {Action.RISE, Action.STAND, Action.TURN, Action.WAKE}
_REACHING = frozenset("给到见向")
"""What verbs end with whose object somebody is of whom more is told (递给等在门口的人)."""
_MEANWHILE_TOLD = _HELD | {None, "", "stand", "wait", "appear", "ride", "drive"}
"""What somebody of whom 的 tells it goes on doing."""
_WHILE_SPEAKING = frozenset(map(Action, split("sit, lie, kneel, stand, look, smile, laugh, cry, point, hug")))
"""What somebody who says something is seen to do before (躺在床上问)."""
_TURNED_TO = frozenset((Action.LOOK, Action.POINT))
_SPEECH = frozenset((Action.TALK, Action.SHOUT, Action.WHISPER))
_FEELING = frozenset((Action.SMILE, Action.LAUGH, Action.CRY))
"""What a face shows of what somebody sees (看着照片流泪)."""
_SEEN_BESIDE = frozenset(
    map(
        Action,
        split(
            "sit, lie, kneel, smile, laugh, cry, sing, eat, drink, push, pull, dance, look, read, ride, fall"
        ),
    )
)
"""What one is seen to do beside what one does with 着 after it (唱着歌走路, 躺着看星星, 倒在床上睡着)."""
_LOOKING = frozenset((Action.LOOK, Action.READ))
_BY_HAND = frozenset(map(Action, split("type, write, eat, drink, cook, play_music, work")))
_HEARING = "听"
_AT = "在"
_BRIEF = frozenset((Action.WAVE_HAND, Action.FLOAT, Action.SPIN))
"""What leads to a deed told right after it with no word between (挥手大喊, 悬浮旋转)."""
_BREAKS = AnyOf(*split("punctuation, clause, then, and, dialogue, pronoun, reference"))


def follows(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb tells the next deed of whoever did the one before it in the same clause."""
    if not _may_follow(mentions, place):
        return False
    speaks = mentions[place].get("action") in _SPEECH
    named, when, resumed = False, False, place > 0 and mentions[place - 1].text in _RESUMING
    for before in range(place - 1, -1, -1):
        other = mentions[before]
        fields = other.fields
        if other.text == _WHEN and not named and mentions[before + 1].text != "的":
            when = True  # 飞过操场时忽然变成一只鸟
            continue
        if speaks and _is_beheld(mentions, before):
            named = True
            continue
        if other.text in _BY or _BREAKS[fields]:
            return False
        if (
            "kind" in fields
            and not resumed
            and other.get("kind") in ANIMATE
            and not _is_mount(mentions, before)
        ):
            return _goes_on_about(mentions, before, place, named=named)
        if "action" in fields and "着" in other.text and other.get("action") in _HELD:
            named = True
            continue
        if "action" in fields and other.get("action") and not other.negated:
            if _names_dish(mentions, before):
                continue
            return _comes_next(mentions, before, place, named=named, when=when)
        named = named or "kind" in fields or other.text in _SIGHTS
    return False


def _may_follow(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb tells a deed at all, and not more of a noun beside it."""
    if not tells(mentions, place, ongoing=_MEANWHILE) or mentions[place].text in _COMPLEMENTS:
        return False
    counted = place > 0 and "count" in mentions[place - 1].fields
    if counted and (_describes(mentions, place) or _names_dish(mentions, place)):
        return False
    return not tells_of_object(mentions, place)


def _goes_on_about(mentions: Sequence[Mention], noun: int, place: int, *, named: bool) -> bool:
    """Whether a verb goes on about somebody alive right before it, of whom 的 has told a deed."""
    near = noun == place - 1 or mentions[noun + 1].fields & _ADVERBIAL
    if named or not near or "count" in mentions[noun - 1].fields:
        return False
    return _follows_relative(mentions, noun, place)


def _comes_next(mentions: Sequence[Mention], first: int, second: int, *, named: bool, when: bool) -> bool:
    """Whether the deed of one verb is followed by that of another, where something is `named` between them,
    or the first tells `when`."""
    done, next_ = mentions[first], mentions[second]
    if first and "count" in mentions[first - 1].fields and _describes(mentions, second):
        return False
    if done.text[-1] == _GIVING and named:
        return False
    if _shows_meanwhile(mentions, first, second):
        return True
    seen = named and done.get("action") == Action.LOOK  # 看到一艘船驶来
    if seen or not tells(mentions, first):
        return False
    later = when and done.get("action") != next_.get("action")
    return later or in_turn(mentions, first, second)


def _is_mount(mentions: Sequence[Mention], noun: int) -> bool:
    """Whether somebody rides what is named there (骑着一匹黑马举起剑)."""
    return any(m.get("action") == Action.RIDE for m in mentions[max(0, noun - _SADDLE) : noun])


def _is_beheld(mentions: Sequence[Mention], noun: int) -> bool:
    """Whether somebody looks or points at whoever is named there (盯着他大喊)."""
    verb = mentions[noun - 1] if noun and mentions[noun].has("kind", "pronoun") else None
    return verb is not None and verb.text[-1] == "着" and verb.get("action") in _TURNED_TO


def _follows_relative(mentions: Sequence[Mention], noun: int, place: int) -> bool:
    """Whether a verb is the first of somebody of whom 的 has told another deed (弹琴的少年站起来)."""
    close = noun - 1
    while close > 0 and mentions[close].text != "的" and mentions[close].fields & _QUALIFYING:
        close -= 1
    if close < 1 or mentions[close].text != "的":
        return False
    for mention in mentions[noun + 1 : place]:
        if not mention.fields & _ADVERBIAL:
            return False
    told, next_ = _told_in_relative(mentions, close), mentions[place].get("action")
    if told in _MEANWHILE_TOLD or told == next_ or _only_lifts_head(mentions, place):
        return False
    if told in _STAYING:
        return next_ in _GETTING_UP
    return not (told in TRAVEL and next_ in TRAVEL) or next_ in _STUMBLING


def _only_lifts_head(mentions: Sequence[Mention], place: int) -> bool:
    """Whether somebody lifts or turns the head for what the next word tells (抬头笑了笑)."""
    if place + 1 >= len(mentions) or not mentions[place].text.endswith(_HEADS):
        return False
    return "action" in mentions[place + 1].fields


def _told_in_relative(mentions: Sequence[Mention], close: int) -> str | None:
    """The last deed that a part of the sentence tells before 的; none of somebody whom another verb is
    about."""
    told: str | None = None
    for place in range(close - 1, -1, -1):
        mention, fields = mentions[place], mentions[place].fields
        if fields & _PARTING:
            return told
        if mention.text in _BY_OR_TO or "pronoun" in fields:
            return None
        if "action" in fields and not mention.negated:
            deed = mention.get("action")
            aside = mention.text[-1] == ("着" if deed == "write" else "班")  # 值班的保安, 画着狗的墙
            if aside or deed == "look" or mention.text[-1] in _REACHING:
                return None
            told = told or deed
    return told


def tells_of_object(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb only tells of whom the one right before it is done to (叫醒睡在沙发上的孙子)."""
    if not place or "action" not in mentions[place - 1].fields:
        return False
    lasts = any(mention.text[-1] == "着" for mention in mentions[place : place + 2])  # 抚摸刻着字的课桌
    before = mentions[place - 1]
    if mentions[place].get("action") not in _OF_ITSELF and not (lasts and before.get("action") in _TOUCHING):
        return False
    return before.get("action") not in TRAVEL | _OF_ITSELF and _describes(mentions, place)


def _names_dish(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb between a number and food only tells how that was made (掏出一个煮鸡蛋递给她)."""
    if mentions[place].get("action") != Action.COOK or not 0 < place < len(mentions) - 1:
        return False
    return "count" in mentions[place - 1].fields and mentions[place + 1].get("kind") == "food"


def _describes(mentions: Sequence[Mention], place: int) -> bool:
    """Whether 的 closes a verb's phrase: it tells of whom a number counts (两个提灯笼巡逻的家丁)."""
    for mention in mentions[place + 1 : place + _REACH]:
        if "punctuation" in mention.fields:
            return False
        if mention.text == "的" or (mention.text[-1] == "的" and "preposition" in mention.fields):
            return True
    return False


def tells(mentions: Sequence[Mention], place: int, ongoing: frozenset[str] = _GOING_ON) -> bool:
    """Whether a Chinese verb tells a deed, and not how somebody is there meanwhile."""
    mention = mentions[place]
    after = _text(mentions, place + 1)
    return (
        is_han(mention.text)
        and not (mention.negated or mention.by_camera)
        and mention.part("action") is FINITE
        and (ongoing.isdisjoint(mention.text) or mention.text.startswith(_ASLEEP))
        and after[:1] not in ongoing
    )


def in_turn(mentions: Sequence[Mention], first: int, second: int) -> bool:
    """Whether the first deed is over before the second."""
    done, next_ = mentions[first].get("action"), mentions[second].get("action")
    if done == next_ or not next_ or next_ in _FAINT:
        return False
    if mentions[first].text == _INTO and not any(m.has(*_PLACES) for m in mentions[first + 1 : second]):
        return False  # 进入燕式滑行
    if _text(mentions, first + 1) in _AFTERWARDS:
        return True
    if done not in _CHANGES and not _is_over(mentions, first) and not _is_brief(mentions, first, second):
        return False
    arrived = mentions[first].text[-1] == "到"  # 走到门口跑出去
    leaps_off = arrived or (done == Action.JUMP and next_ in _AFTER_LEAP)
    leaps_off = leaps_off or (next_ in _OTHER_WAYS and second - first > 1)  # 冲进小区爬上六楼
    return not (done in TRAVEL and next_ in TRAVEL) or done in _STAYING or leaps_off


def _shows_meanwhile(mentions: Sequence[Mention], first: int, second: int) -> bool:
    """Whether somebody says something as they lie or point (躺在床上问), or does one thing as another goes on
    (笑着指向夜空, 坐着看书): both are seen."""
    how, done, next_ = mentions[first], mentions[first].get("action"), mentions[second].get("action")
    if how.part("action") is not FINITE or how.by_camera or _describes(mentions, second):
        return False
    if next_ in _SPEECH:
        return done in _WHILE_SPEAKING
    if done not in _SEEN_BESIDE or done == next_ or next_ in _FAINT or not _goes_on(mentions, first):
        return False
    if done == "fall" and how.text[-1] == _AT:
        return next_ not in _GETTING_UP
    if done == "ride" or next_ == "sleep":
        return next_ not in TRAVEL | {Action.SLEEP}
    return done not in _LOOKING or next_ in _FEELING | _BY_HAND or how.text[0] == _HEARING


def _goes_on(mentions: Sequence[Mention], verb: int) -> bool:
    """Whether 着 tells that a deed lasts, within its word (唱着歌) or right after it, or 在 where (躺在)."""
    word = mentions[verb].text
    return "着" in word or word[-1] == _AT or _text(mentions, verb + 1) == "着"


def _is_brief(mentions: Sequence[Mention], first: int, second: int) -> bool:
    """Whether a deed is told in two characters right before another (挥手大喊)."""
    done, next_ = mentions[first], mentions[second]
    close = done.end == next_.start and len(done.text) == 2 == len(next_.text)
    return close and done.get("action") in _BRIEF and next_.get("action") in _OF_ITSELF | _SPEECH


def _is_over(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb tells that its deed is over, by its last character or because it is doubled (摆摆手)."""
    word, before = mentions[place].text, mentions[place - 1] if place else None
    if word[-1] in _OVER or word.endswith(_HEADS):
        return True
    if before is not None and before.get("stop") == "deed" and before.text[0] == word[0]:
        return True
    if place + 2 < len(mentions) and mentions[place + 2].text == "声" and mentions[place + 1].has("count"):
        return True  # 尖叫一声化作黑烟
    return _text(mentions, place + 1) == "了"


def _text(mentions: Sequence[Mention], place: int) -> str:
    return mentions[place].text if place < len(mentions) else ""

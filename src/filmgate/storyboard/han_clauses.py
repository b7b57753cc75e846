"""Chinese clauses that no comma parts: who opens the next one (电梯坏了他就爬楼, 门开了一个女鬼飘进来)."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, pairwise

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.han_topics import NOBODIES
from filmgate.storyboard.kinds import ANIMATE, VEHICLES
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.text import is_han

PRONOUNS = frozenset(("他", "她", "它", "他们", "她们", "它们", "我"))
LEAST = 3
"""So many mentions without a mark tell that the prompt is written without them."""
_COMMA = (Sense("punctuation", ",", WORD),)
_DONE = "了"
_HANDLED = frozenset(
    split(
        "hold, carry, hug, catch, pull, push, attack, kiss, chase, give, shoot, look, wake, talk, point,"
        " throw, ride, eat, drink, approach, hide, shout, enter, leave, appear, work, read, cook, whisper"
    )
)
"""Deeds to somebody, whom a noun or a pronoun right after them may name; or that bring them in."""
_BRINGING = frozenset(split("stand, sit, lie, walk, run, fly, swim, drive, rise, fall, jump, float"))
"""Deeds by which somebody who is counted right after them is brought in (跑来一个女人)."""
_NOUNS = ("kind", "garment", "body", "setting", "filmword", "attribute", "prop")
_AFTER_PLACES = frozenset(
    ("里", "上", "下", "外", "中", "旁边", "里面", "上面", "下面", "外面", "前面", "后面", "底下", "门口")
)
_BESIDE = frozenset(
    ("旁边", "身边", "身后", "背后", "远处", "不远处", "对面", "头顶", "脚下", "脚边", "周围", "后面", "前面")
)
_SUDDENLY = frozenset(("突然", "忽然", "突然间", "忽然间", "猛然间", "没想到", "谁知", "不料", "结果"))
_SO = "得"
_MARKS = frozenset(("punctuation", "then"))
_NAMING = frozenset(("kind", "weather"))
_GOING_ON = frozenset(("stop", "speed", "mood", "preposition", "and", "then", "negation"))
_QUALIFYING = AnyOf("count", "attribute", "determiner")
_OWNED = frozenset(("的", "自己"))
_ENDINGS = tuple(PRONOUNS)
_COMING = frozenset(
    ("来", "去", "起来", "下来", "过来", "进来", "出来", "上来", "下去", "出去", "上去", "回来")
)
_ARRIVING = frozenset(split("enter, leave, appear, approach"))
_COMPLEMENTS = frozenset("来去")
_WITH_OBJECTS = frozenset("手门头身眼车马书饭水话歌舞觉澡雪字记画琴棋网鱼菜茶酒漂纸发地")
_WHOLE = 3
"""So many characters are a verb with its object."""
_SAYING = 4
_LIKE = "像"
_ALIKE = frozenset(("一样", "般", "似的", "一般"))
_GOVERNING = frozenset("着在到向给成")
_AT_ONCE = "一把"
"""Before a verb it tells how sudden that is (一把抱起孩子)."""
_REACH = 6
_LONGEST_RELATIVE = 9
_OPENING = ANIMATE | VEHICLES
"""Of what kinds those are who open a clause in a prompt without marks."""
_OPENERS = PRONOUNS | NOBODIES | {"两个人", "两人", "三个人", "大家", "另一个", "其中一个"}
_WITHIN = frozenset("中里下天")
_OF_THINGS = frozenset(
    split(
        "fall, fly, float, spin, roll, rise, sink, grow, bloom, burn, explode, glow, flicker, melt, shatter,"
        " vanish, land, appear"
    )
)
"""What things do by themselves."""
_FLYING = frozenset("飞滚弹落飘滑坠")
"""First characters of more of it (球飞进网窝)."""
_DOWN = frozenset(
    (
        "坐下",
        "躺下",
        "蹲下",
        "跪下",
        "趴下",
        "倒下",
        "停下",
    )
)
"""Of verbs with 下 those that lead to nothing (躺下女孩唱歌, not 放下孩子)."""
_HANDLING = frozenset("把将")
_LEADING_TO = _GOVERNING | frozenset("进入出过上下")
_GAZING = frozenset(("张望", "发呆", "四顾", "观望", "出神", "走神"))
_ENDING = frozenset("走开掉倒飞跑光碎断")
"""Verbs that after 把 tell what comes of it."""
_BARE = frozenset("爬跑走飞游跳哭笑睡坐站躺")
"""Verbs without an object, where what stands before them tells where."""
_PLACES = ("setting", "preposition")
_AS_SOON_AS = "一"
"""Right before a verb, where another clause follows with 就."""
_ALONE = _BARE | {"来", "到", "进门", "出门", "出现", "停"}
_IN_HAND = frozenset(("手里", "手中", "手上", "怀里", "怀中", "嘴里", "身上", "头上"))
_TOGETHER = "在一起"
_BEFORE_SIDES = ("kind", "pronoun", "setting", "body")
_MEANWHILE = frozenset(("一边", "边", "开始", "继续", "准备"))


def part(mentions: list[Mention], standing: Concordance) -> bool:
    """Sets a comma before every pronoun that opens a clause within a row of them, and in a prompt that is
    written without marks before every noun that does; whether there is any."""
    unmarked = _is_unmarked(mentions, standing)
    openers, words = (_NAMING, _OPENERS) if unmarked else (frozenset(), frozenset())
    marks, deeds = standing.of(*_MARKS), (*standing.of("action"), len(mentions))
    since, opened, commas = 0, 0, 0
    # `since` is where what may end a clause began: after a mark, or with who opened the last clause
    for known in standing.of(*openers, "pronoun", words=words):
        place = known + commas
        mention = mentions[place]
        if openers.isdisjoint(mention.fields) and mention.text not in PRONOUNS and mention.text not in words:
            continue
        if place and "punctuation" in mentions[place - 1].fields:
            continue
        mark = bisect_left(marks, known)
        if mark and marks[mark - 1] >= since:
            since, opened = marks[mark - 1], marks[mark - 1] + commas + 1
        acted = deeds[bisect_left(deeds, since)] < known
        acted = acted or (mentions[opened].text in NOBODIES and place > opened + 1)
        if acted and (start := _start(mentions, place, opened)):
            mentions.insert(start, Mention(",", mentions[start].start, mentions[start].start, _COMMA))
            since, opened, commas = known, start + 1, commas + 1
    return commas > 0


def _is_unmarked(mentions: list[Mention], standing: Concordance) -> bool:
    """Whether a long row of Chinese mentions has no mark between them."""
    marks = (-1, *standing.of("punctuation"), len(mentions))
    rows = [mentions[first + LEAST : end] for first, end in pairwise(marks) if end - first > LEAST]
    return bool(rows) and any(is_han(mention.text) for mention in chain.from_iterable(rows))


def _start(mentions: list[Mention], place: int, opened: int) -> int:
    """Where the clause begins that a pronoun or a noun at a place opens; 0 if it opens none."""
    mention = mentions[place]
    if mention.text in PRONOUNS:
        return place if _has_ended(mentions, place) and _acts(mentions, place) else 0
    if "action" in mention.fields or not (_may_open(mention) or _goes_by_itself(mentions, place)):
        return 0
    start = _start_of_noun(mentions, place, opened)
    if _names_trade(mentions[opened:start]):
        return 0
    counted = any("count" in m.fields for m in mentions[start:place])
    if counted and not _is_anew(mentions, start) and _brings(mentions, start):
        return 0
    return start if _has_ended(mentions, start) and _acts(mentions, place) else 0


def _names_trade(words: list[Mention]) -> bool:
    """Whether all that stands before a noun tells what somebody works at (炒茶师傅, 钓鱼老人)."""
    if not 0 < len(words) < _WHOLE or "action" not in words[0].fields:
        return False
    verb, *thing = words
    return len(verb.text) == 1 if thing else verb.text[-1] in _WITH_OBJECTS or "kind" in verb.fields


def _may_open(mention: Mention) -> bool:
    """Whether somebody, or what the plan has no subject for, is named."""
    if mention.text in _OPENERS or mention.get("kind") in _OPENING:
        return True
    return "weather" in mention.fields and mention.text[-1] not in _WITHIN


def _goes_by_itself(mentions: list[Mention], place: int) -> bool:
    """Whether a thing does what things do by themselves (花瓣从天上飘落), after somebody was named."""
    if "kind" not in mentions[place].fields or not any(map(_is_owner, mentions[:place])):
        return False
    verb = next((m for m in mentions[place + 1 : place + 1 + _REACH] if "action" in m.fields), None)
    return verb is not None and (verb.get("action") in _OF_THINGS or verb.text[0] in _FLYING)


def _start_of_noun(mentions: list[Mention], place: int, opened: int) -> int:
    """Where what tells more of a noun begins, and where it is."""
    start = place
    while start > opened + 1 and _QUALIFYING[mentions[start - 1].fields]:
        start -= 1
    if start > opened + 2 and mentions[start - 1].text == "的":
        if mentions[start - 2].text in _BESIDE:
            return start - 2
        start = _start_of_relative(mentions, start, opened)
    if start > opened + 1 and mentions[start - 1].text in PRONOUNS:
        return start - 1  # 他女儿
    if start > opened + 2 and mentions[start - 1].text == "的" and _is_owner(mentions[start - 2]):
        start -= 2  # 新娘的爸爸
    if start > opened + 3 and mentions[start - 1].text in _AFTER_PLACES and mentions[start - 2].has(*_NOUNS):
        led = "preposition" in mentions[start - 3].fields or mentions[start - 3].text[-1] in _LEADING_TO
        start -= 0 if led else 2  # 人群里一个男人
    while start > opened + 1 and _is_anew(mentions, start - 1):
        start -= 1  # 突然远处一只巨兽
    return start


def _is_owner(mention: Mention) -> bool:
    return mention.text in PRONOUNS or mention.get("kind") in ANIMATE


def _is_anew(mentions: list[Mention], place: int) -> bool:
    """Whether a word tells where else, or how suddenly, somebody else is seen; not behind whom (奶奶身后)."""
    word = mentions[place].text
    return word in _SUDDENLY or (word in _BESIDE and not mentions[place - 1].has(*_BEFORE_SIDES))


def _start_of_relative(mentions: list[Mention], end: int, opened: int) -> int:
    """Where the number stands of a noun that the words before 的 tell more of (一只长得像山的巨兽)."""
    for start in range(end - 2, max(opened, end - _LONGEST_RELATIVE), -1):
        if "punctuation" in mentions[start].fields or mentions[start].text in PRONOUNS:
            break
        if "count" in mentions[start].fields:
            return start
    return end


def _brings(mentions: list[Mention], place: int) -> bool:
    """Whether the verb before a counted noun brings in whom it names."""
    before = mentions[place - 1]
    verb = mentions[place - 2] if before.text in _COMING or before.text == _DONE else before
    return verb.get("action") in _BRINGING or "着" in verb.text or before.text == "着"


def _has_ended(mentions: list[Mention], place: int) -> bool:
    """Whether what stands before a noun or a pronoun is a clause that has ended."""
    before = mentions[place - 1]
    if _is_anew(mentions, place):
        return mentions[place].text in _SUDDENLY or not _leads_on(before)
    if before.text[-1] == _DONE:
        return before.text != _DONE or not _may_be_object(mentions, place)
    if before.text.endswith(_ENDINGS):
        return mentions[place].text in PRONOUNS
    if "action" in before.fields:
        if mentions[place].text not in PRONOUNS and _belongs_with(mentions, place - 1):
            return False
        whole = before.text in _ENDING or (len(before.text) > 1 and before.text[-1] not in _LEADING_TO)
        if whole and _has_handled(mentions, place - 1):
            return True  # 把口红打翻她尖叫
        if before.text in _BARE and mentions[place - 2].has(*_PLACES):
            return True  # 往海里爬她蹲下来
        if mentions[place - 2].text == _AS_SOON_AS and _is_done_alone(before):
            return True  # 老师一走学生们就笑
        arrives = before.text[-1] in _COMPLEMENTS and before.get("action") in _ARRIVING
        return arrives or _takes_no_object(before)
    if before.text in _COMING:
        return place > 1 and mentions[place - 2].has("action") and mentions[place - 2].get("action") != "look"
    if not before.senses:
        return mentions[place].text in PRONOUNS or _is_degree(mentions, place)
    if before.text == "是" and mentions[place - 2].text in ("都", "全"):
        return True  # 到处都是大叔追着跑
    if "stop" in before.fields and "body" not in before.fields:
        if len(before.text) >= _SAYING or before.text == _TOGETHER:
            return True  # 热气腾腾一个男生
        if before.text[0] == "一" and mentions[place - 2].text in PRONOUNS:
            return mentions[place - 3].text == _DONE  # 看了她一眼
        noun = before.text[0] == "一" or (len(before.text) > 1 and mentions[place].text not in PRONOUNS)
        return noun and mentions[place - 2].text == _DONE  # 滚了一地, 打翻了面粉
    if mentions[place].text not in PRONOUNS and before.get("kind") in ANIMATE:
        return False  # 店员大哥
    return before.text in _AFTER_PLACES or (before.has(*_NOUNS) and not before.has("name"))


def _belongs_with(mentions: list[Mention], verb: int) -> bool:
    """Whether a verb leads to the noun after it (跳下车), or tells more of it (一位钓鱼老人)."""
    before = mentions[verb - 1] if verb else mentions[verb]
    described = before.text == "的" or ("count" in before.fields and before.text != _AS_SOON_AS)
    return described or (mentions[verb].text[-1] in _LEADING_TO and mentions[verb].text not in _DOWN)


def _has_handled(mentions: list[Mention], verb: int) -> bool:
    """Whether what a verb is done to stands before it (把口红打翻)."""
    for mention in reversed(mentions[max(0, verb - _REACH) : verb]):
        if mention.text in _HANDLING or "punctuation" in mention.fields or "action" in mention.fields:
            return mention.text in _HANDLING
    return False


def _leads_on(before: Mention) -> bool:
    """Whether what stands before a word of place leads to it (看着远处, 在旁边)."""
    if before.text in _OWNED or "preposition" in before.fields:
        return before.text not in _AFTER_PLACES
    return "action" in before.fields and not _takes_no_object(before)


def _is_degree(mentions: list[Mention], place: int) -> bool:
    """Whether what stands before tells how somebody does something (荡得很高)."""
    return any(m.text == _SO for m in mentions[max(0, place - 3) : place - 1])


def _takes_no_object(verb: Mention) -> bool:
    """Whether a verb has its object within, or is done to nobody (跑过去, 包饺子)."""
    if "kind" in verb.fields or verb.text[-1] in _WITH_OBJECTS:
        return True
    word = verb.text.removeprefix(_AT_ONCE)
    if word[-1] in _GOVERNING or len(word) == 1:
        return False  # 冲他笑
    if len(word) >= _SAYING or word in _GAZING:
        return True  # 紧追不舍
    if not verb.get("action"):
        return len(word) >= _WHOLE  # 按门铃
    return verb.get("action") not in _HANDLED


def _is_done_alone(verb: Mention) -> bool:
    """Whether a verb is done to nobody who could be named after it."""
    return verb.text in _ALONE or verb.get("action") not in _HANDLED


def _may_be_object(mentions: list[Mention], place: int) -> bool:
    """Whether the verb before 了 may be done to whom is named after it, whose verb follows at once."""
    verb = mentions[place - 2] if place > 1 else None
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    handled = verb is not None and verb.get("action") in _HANDLED
    return handled and not (after is not None and "stop" in after.fields and after.text[0] != "一")


def _is_blow(mention: Mention) -> bool:
    """Whether a number of blows tells what is done to somebody (扇了他一巴掌)."""
    return mention.text[0] == "一" and mention.get("action") == "attack"


def _acts(mentions: list[Mention], place: int) -> bool:
    """Whether a verb follows a noun, past adverbs and what prepositions lead to."""
    following = mentions[place + 1 : place + 1 + _REACH]
    if following and following[0].text == _LIKE:
        alike = next((at for at, m in enumerate(following) if m.text in _ALIKE), 0)
        following = mentions[place + 2 + alike : place + 2 + alike + _REACH]
    if len(following) > 1 and following[0].text in _IN_HAND and following[1].text == "的":
        following = following[2:]  # 农夫手里的叉子掉在地上
        following = [m for m in following if "kind" not in m.fields and m.senses]
    if (
        not following
        or _is_blow(following[0])
        or following[0].text in _OWNED
        or (following[0].has("body", "kind", "garment") and "action" not in following[0].fields)
    ):
        return False
    led = False
    for mention in following:
        if "action" in mention.fields:
            return True
        led = led or "preposition" in mention.fields
        known = bool(mention.senses) and "body" not in mention.fields
        if known and not led and mention.text not in _MEANWHILE and _GOING_ON.isdisjoint(mention.fields):
            return False
    return led

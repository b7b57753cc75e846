"""What Chinese words name and nobody does: likenesses, what could be seen, the moment of a deed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from filmgate.storyboard.lexicon import split, table
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han

Rule = Callable[[list[Mention], int], Iterator[Mention]]
"""Which mentions a word at a place sets aside."""

_LIKE = frozenset(
    split("像, 好像, 仿佛, 犹如, 宛如, 宛若, 如同, 如, 似, 恍若, 恍如, 好似, 就像, 像是, 仿若, 有如")
)
CLOSING = frozenset(split("一样, 般, 似的, 一般, 般的, 那样, 般地, 一样的, 似地, 一般的"))
"""Words that close a comparison (如雪一般)."""
_ABLE = frozenset(split("能, 可以, 能够, 可, 都能, 还能"))
"""Words before a verb of what anybody could see or hear there."""
_MOMENTS = frozenset(split("瞬间, 一瞬间, 一刻, 刹那, 刹那间, 一刹那, 那一刻, 一霎, 那一瞬, 一瞬"))
"""Nouns that close a clause which only tells when something else is (冲出云层的瞬间)."""
_DAYS = frozenset(split("那天, 那年, 那晚, 那一天, 那一年, 那一晚, 当天, 当晚, 那会儿, 那阵子"))
"""Words after a deed that tell when it was done (搬家那天)."""
_UNDONE = frozenset(
    split(
        "等待, 等着, 等候, 即将, 正要, 刚要, 差点, 差点儿, 险些, 快要, 就要, 将要, 眼看就要, 马上就要,"
        " 作势要, 作势, 假装要, 装作要, 正准备, 刚准备, 刚想, 正打算, 忘了, 忘记, 忘记了"
    )
)
"""Adverbs of deeds that are not done yet, or not at all."""
_MEANT_FOR = frozenset(("适合", "适用于"))
"""Words before whom the film is made for."""
_WATCHERS = frozenset(split("我们, 观众, 观众们"))
_SEEING = frozenset(split("看到, 看见, 能看到, 能看见, 可以看到, 只看见, 只看到"))
_FIRST = frozenset(split("先, 首先, 最先, 就, 便, 能, 可以, 隐约, 远远, 依稀, 然后, 接着, 只, 又, 还"))
"""What may stand before them where they open a sentence."""
_SEEMING = frozenset(split("好像, 像是, 好似, 似"))
"""Words that, before a verb, tell what somebody seems to do."""
_NOUNS = ("kind", "setting", "weather", "sound", "light", "time_of_day")
_SKIPPED = (
    "determiner",
    "attribute",
    "count",
    "negation",
    "and",
    "stop",
    "mood",
    "speed",
    "look",
    "quality",
    "filmword",
)
_LITERARY = frozenset(split("如, 犹如, 宛如, 宛若, 有如, 恍若, 恍如"))
"""Words for likenesses that tell what the other thing does as well (如星河倾泻)."""
_ANIMATE = frozenset((*table("people.toml")["noun"], *table("animals.toml")["noun"]))
_PERCEIVED = "look"
_AS_IF = frozenset(split("仿佛, 仿若, 恍若, 恍如, 宛如, 宛若, 犹如, 如同, 有如, 好似"))
"""Words that open a clause about something else altogether (，仿佛一头巨兽在低吼)."""
_OUT = "出"
_PICTURING = tuple(
    split("雕刻, 绘制, 描绘, 临摹, 画, 画着, 剪出, 画出, 捏出, 雕出, 刻出, 绣出, 拼出, 编出, 叠出, 摆出, 出")
)
"""Verbs of whoever draws, cuts or forms somebody."""
_FORMING = frozenset(("折", "堆", "勾勒", "描", "塑", "捏", "剪", "画", "雕", "刻", "绣", "拼", "编"))
_MADE = "成"
_WHEN = "当"
_MADE_SO = frozenset(("成", "作", "做", "了"))
_POSING = frozenset("起上了")
"""After 当 they tell what somebody plays (当起了大厨)."""
_SERVING = frozenset(("把", "将", "用", "拿", "拿着", "给"))
"""Words before what serves as something else (把纸箱当飞船)."""
_LEADING = frozenset("在向要正将朝从对把")
_HANDLING = frozenset(("把", "被", "将", "就"))
_FEELINGS = ("感", "气息", "氛围", "精神", "魅力", "张力", "意境", "韵味")
_MANNERS = frozenset(("样子", "模样", "样", "动作", "姿势"))
_GOING_TO = frozenset("到向在上往朝至")
"""Last characters of verbs before which 前 tells where."""
_DEGREES = frozenset(("更", "还", "还要", "都"))
_MORE = frozenset("大小高矮长短快慢重轻多少宽厚亮强硬")
"""First characters of words for how much more."""
_SENDING = (
    "写信",
    "写了",
    "写一封",
    "回信",
    "寄",
    "打电话",
    "打了个电话",
    "打来",
    "发短信",
    "发消息",
    "发微信",
)
_SHOWN_OF = frozenset(("action", "kind"))
_OF = "的"
_FELT = frozenset(split("人, 观众, 你"))
"""Those who watch the film."""
_MOVING = frozenset(split("让, 令, 使, 叫, 让人, 令人, 使人, 叫人"))
"""Words before those who watch and what the film makes them do (让人想哭)."""
_PICTURES = frozenset(
    split(
        "照片, 黑白照片, 老照片, 旧照片, 相片, 相册, 合影, 合照, 海报, 挂历, 遗像, 照片里, 照片上, 照片中,"
        " 画像, 肖像, 肖像画, 自拍照, 婚纱照, 证件照, 结婚照, 生活照, 立绘"
    )
)
_WITHIN = frozenset(("里", "上", "中"))
_SHOWN_KIND = frozenset(("kind",))
_TAKING = "拍"
"""Whoever is photographed is there (拍下孩子的照片)."""
_STIRRING = frozenset(("让", "使", "令"))
"""Words before a picture that is to come alive."""
_REACH = 12


def _compared(mentions: list[Mention], like: int) -> Iterator[Mention]:
    """All before 一样 or 般; else the next noun, or what is done where a verb comes first (像翻开一本书)."""
    place = like + 1
    if _opens_likeness(mentions, place):
        yield from _clause_from(mentions, place)
        return
    reach = mentions[place : place + _REACH]
    end = next((i for i, m in enumerate(reach) if "punctuation" in m.fields), len(reach))
    close = next((i for i, m in enumerate(reach[:end]) if m.text in CLOSING), None)
    if close is not None:
        yield from reach[:close]
        return
    literary = mentions[place - 1].text in _LITERARY
    for at, mention in enumerate(reach[:end]):
        if mention.has(*_NOUNS):
            yield mention
            after = reach[at + 1 : end][:1]
            yield from (m for m in after if literary and "action" in m.fields)
            return
        if "action" in mention.fields and mentions[place - 1].text not in _SEEMING:
            yield from _pictured(reach[at:end])
            return
        if not (mention.has(*_SKIPPED, "preposition") or not mention.senses):
            return


def _opens_likeness(mentions: list[Mention], place: int) -> bool:
    """Whether a clause begins with a word for "as if", and then tells of somebody or something, or where."""
    if mentions[place - 1].text not in _AS_IF or place >= len(mentions):
        return False
    opens = place < 2 or "punctuation" in mentions[place - 2].fields
    if not opens or any(m.text in CLOSING for m in _clause_from(mentions, place)):
        return False
    first = next(
        (m for m in _clause_from(mentions, place) if m.text[0] in _LEADING or m.has(*_SHOWN_OF)), None
    )
    return first is not None and (first.text[0] in _LEADING or "action" not in first.fields)


def _clause_from(mentions: list[Mention], place: int) -> Iterator[Mention]:
    for mention in mentions[place:]:
        if "punctuation" in mention.fields:
            return
        yield mention


def _felt(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What the film makes those do who watch it."""
    follows = mentions[place].text[-1] == "人" or (
        place + 1 < len(mentions) and mentions[place + 1].text in _FELT
    )
    if follows or _is_of_abstract(mentions, place + 1):
        shown = ("action", "kind") if follows else ("action",)
        yield from (m for m in _clause_from(mentions, place + 1) if m.has(*shown))


def _is_of_abstract(mentions: list[Mention], place: int) -> bool:
    """Whether what is made to do something is nobody (让沉默替她说话)."""
    first, after = [*mentions[place : place + 2], None, None][:2]
    if first is None or after is None or not is_han(first.text):
        return False
    return first.has("sound", "mood", "weather", "light") and not after.has("kind", "pronoun")


def _taken_for(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The thing that something else serves as (用荷叶当雨伞)."""
    posing = any(mention.text in _POSING for mention in mentions[place + 1 : place + 2])
    if not place or "punctuation" in mentions[place - 1].fields:
        return
    if not posing and _opens_when(mentions, place):
        return
    for mention in mentions[place + 1 : place + 5]:
        if "kind" in mention.fields:
            yield mention
        if not (mention.has("attribute", "count") or mention.text in _MADE_SO or mention.text in _POSING):
            return


def _opens_when(mentions: list[Mention], place: int) -> bool:
    """Whether 当 tells when something is done: nothing before it in its clause serves as anything."""
    clause = _clause_before(mentions, place)
    return mentions[place].text == _WHEN and not any(m.text in _SERVING for m in clause)


def _made_out(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """Which animal or person is cut, drawn or formed of something (用海苔剪出小熊的眼睛)."""
    if mentions[place].text == _OUT and not (place and mentions[place - 1].text in _FORMING):
        return
    if mentions[place].get("stop") == "film":
        return
    for mention in mentions[place + 1 : place + _REACH]:
        if mention.get("kind") in _ANIMATE:
            yield mention
        if not (mention.has("count", "attribute", "determiner") or mention.text == "了"):
            return


def _in_shape(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What something is made into the shape of (蛋糕做成小熊的样子)."""
    if place > 1 and mentions[place - 1].text == _OF and "kind" in mentions[place - 2].fields:
        before = mentions[max(0, place - 6) : place - 2]
        yield from mentions[place - 2 : place - 1] if any(m.text[-1] == _MADE for m in before) else ()


def _written_to(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """Who is written to or rung up, and is not there (给母亲写信)."""
    noun, verb = [*mentions[place + 1 : place + 3], None, None][:2]
    if noun is not None and verb is not None and "kind" in noun.fields and verb.text.startswith(_SENDING):
        yield noun


def _measured(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What something is bigger or faster than (比小船大几十倍)."""
    for at, mention in enumerate(mentions[place + 1 : place + 4], place + 1):
        if "kind" in mention.fields and at + 1 < len(mentions):
            after = mentions[at + 1]
            degree = after.text in _DEGREES or (after.text[0] in _MORE and "action" not in after.fields)
            yield from (mention,) if degree else ()
            return


def _imitated(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """As whom somebody acts (学着大人的样子)."""
    following = mentions[place + 1 : place + _REACH]
    if any(m.text in _MANNERS for m in following[:5]):
        yield from (m for m in following[:3] if "kind" in m.fields)


def _evoked(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The deeds of a feeling that the film is full of (充满人与自然搏斗的史诗感)."""
    clause = list(_clause_from(mentions, place + 1))
    if clause and clause[-1].text.endswith(_FEELINGS):
        yield from (m for m in clause if "action" in m.fields)


def _experienced(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The verb before 过的, which tells what was done to the noun once (他讲过的故事)."""
    if 0 < place < len(mentions) - 1 and mentions[place + 1].text == _OF:
        yield from (m for m in mentions[place - 1 : place] if "action" in m.fields)


def _pictured(clause: list[Mention]) -> list[Mention]:
    """A deed that something else is like: up to the noun that it describes, or all of it."""
    of = next((at for at, m in enumerate(clause) if m.text == _OF), len(clause))
    noun = next((at for at, m in enumerate(clause) if at > of and m.has(*_NOUNS)), len(clause))
    return clause[: noun + 1]


def _perceived(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The verb after 能 where the clause names nobody: whoever watches could see it (能看见灰尘在飘)."""
    verb = mentions[place + 1] if place + 1 < len(mentions) else None
    if verb is not None and verb.get("action") == _PERCEIVED and not _names_somebody(mentions, place):
        yield verb


def _told_of(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The verb that opens what the film is about (讲一位修钢琴的老师傅)."""
    if (place and "punctuation" not in mentions[place - 1].fields) or place + 1 >= len(mentions):
        return
    clause = list(_clause_from(mentions, place + 1))
    if clause and "count" in clause[0].fields and any(m.get("kind") in _ANIMATE for m in clause):
        yield mentions[place]


def _watched(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The verb of seeing or hearing of those who watch the film (我们看见, or where it opens a sentence)."""
    watchers = mentions[place].text in _WATCHERS
    opening = next((at for at in range(place - 1, -1, -1) if mentions[at].text not in _FIRST), -1)
    if not watchers and opening >= 0 and not mentions[opening].ends_sentence:
        return
    for mention in mentions[place + watchers : place + 4]:
        if mention.text in _SEEING:
            yield mention
        if not mention.has("stop", "negation"):
            return


def _addressed(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """Whom the film is made for, and what they do with it (适合三到六岁的孩子看)."""
    for mention in mentions[place + 1 : place + _REACH]:
        if "punctuation" in mention.fields:
            return
        yield mention


def _undone(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The verb right after 即将 or 差点."""
    handled = place + 1 < len(mentions) and mentions[place + 1].text in _HANDLING
    verbs = [m for m in mentions[place + 1 : place + (_REACH if handled else 2)] if "action" in m.fields]
    yield from verbs[:1]


def _believed(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The deeds that somebody only takes for true (以为妈妈在睡觉)."""
    yield from (m for m in _clause_from(mentions, place + 1) if "action" in m.fields)


def _before(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The deed right before 前, which is done after what is told (睡觉前喝牛奶); not where somebody goes
    (走到前台)."""
    verb = mentions[place - 1] if place else None
    if verb is not None and "action" in verb.fields and verb.text[-1] not in _GOING_TO:
        yield verb


def _momentary(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The deeds of a clause without a subject that only tells when something else happens."""
    before = mentions[place - 1].text if place else ""
    if before[-1:] not in (_OF, "那", "这", "一") or _names_somebody(mentions, place):
        return
    for mention in _clause_before(mentions, place):
        if mention.get("action") not in (None, _PERCEIVED):
            yield mention


def _dated(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The deed right before a word for its day."""
    yield from (m for m in mentions[max(0, place - 1) : place] if "action" in m.fields)


def _named(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """A noun that is only somebody's name, wherever it stands (一只叫煤球的黑猫)."""
    end = next((at for at in range(place + 1, min(place + 5, len(mentions))) if mentions[at].text == _OF), 0)
    if not end or not _is_animate(mentions, end + 1):
        return
    for at in range(place + 1, end):
        if "kind" in mentions[at].fields and "name" not in mentions[at].fields:
            first = mentions[at - 1].text if at > place + 1 else None
            for other, mention in enumerate(mentions):
                if mention.text == mentions[at].text and first in (None, mentions[other - 1].text):
                    yield mention


def _is_animate(mentions: list[Mention], place: int) -> bool:
    """Whether a noun for somebody alive begins at a place."""
    noun = next((m for m in mentions[place : place + 4] if not m.has("attribute", "stop", "count")), None)
    return noun is not None and noun.get("kind") in _ANIMATE


def _in_picture(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """Who is seen in a picture that is spoken of (照片里是爷爷, 女儿的照片), and is not to move
    (让照片里的女孩转身)."""
    if any(m.text in _STIRRING for m in mentions[max(0, place - 3) : place]):
        return
    if place > 1 and mentions[place - 1].text == _OF and mentions[place - 2].fields == _SHOWN_KIND:
        taken = any(m.text[0] == _TAKING for m in mentions[max(0, place - _REACH) : place - 2])
        yield from () if taken else mentions[place - 2 : place - 1]
    start = place + (1 if mentions[place].text[-1] in _WITHIN else 2)
    if start <= len(mentions) and mentions[start - 1].text[-1] in _WITHIN:
        yield from _clause_from(mentions, start)


def _called_or_felt(mentions: list[Mention], place: int) -> Iterator[Mention]:
    yield from _felt(mentions, place)
    yield from _named(mentions, place)


def _names_somebody(mentions: list[Mention], place: int) -> bool:
    """Whether somebody alive stands before a place in its clause."""
    return any("pronoun" in m.fields or m.get("kind") in _ANIMATE for m in _clause_before(mentions, place))


def _clause_before(mentions: list[Mention], place: int) -> Iterator[Mention]:
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        if "punctuation" in mentions[at].fields:
            return
        yield mentions[at]


RULES: dict[str, Rule] = {
    word: rule
    for words, rule in (
        (_LIKE, _compared),
        (_ABLE, _perceived),
        (_WATCHERS | _SEEING, _watched),
        (("讲", "讲述", "讲了", "讲述了", "讲的是"), _told_of),
        (_MEANT_FOR, _addressed),
        (_UNDONE, _undone),
        (("以为", "误以为"), _believed),
        (("前", "之前", "以前"), _before),
        (_MOMENTS, _momentary),
        (_DAYS, _dated),
        (_MOVING, _felt),
        (_PICTURING, _made_out),
        (("样子", "模样", "形状", "造型", "外形"), _in_shape),
        (("过",), _experienced),
        (("给",), _written_to),
        (("比",), _measured),
        (("当", "当作", "当成", "当做", "充当", "客串", "扮演", "作为", "做成了"), _taken_for),
        (("学", "学着", "模仿"), _imitated),
        (("充满", "充满了", "富有"), _evoked),
        (("叫",), _called_or_felt),
        (("名叫", "名为", "叫做", "唤作", "叫作"), _named),
        (_PICTURES, _in_picture),
    )
    for word in words
}
"""What each Chinese word sets aside."""

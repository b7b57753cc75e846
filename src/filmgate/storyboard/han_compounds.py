"""Chinese words that no table has, made of characters that are words of their own: 羊皮 shows no sheep,
琥珀色 is a colour, 睁开 is no drive."""

from __future__ import annotations

from filmgate.storyboard import han_clothes, han_pictures
from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.kinds import ANIMALS, PEOPLE
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han

_COLOUR = "色"
_SHADES = frozenset("白蓝红绿黄紫粉灰黑金银青")
_CLOTHES = frozenset("服衫袍裙帽")
_COLOURED = frozenset(("kind", "setting", "attribute"))
_FIRST_HALVES = frozenset((*map(str, ANIMALS), "ghost", "crystal"))
"""What lends its name to what is made of it, looks like it or belongs to it (羊皮, 鬼脸, 玉佩)."""
_PEOPLE = frozenset(map(str, PEOPLE))
_MATERIALS = frozenset("皮毛绒骨牙筋胶甲")
"""What is made of an animal, also where one is counted before it (一张旧羊皮)."""
_LIVING = frozenset("爪鳞尾翅羽蹄角眼嘴耳背腹身鸣啼叫吠嘶啸嚎唳")
"""What is there or is heard where the animal itself is."""
_LITTLE = "小"
_ASPECTS = frozenset("着了过得")
_COUNTED = frozenset(("count", "attribute", "determiner"))
_NAMED_NEXT = frozenset(("kind", "attribute", "count", "determiner", "garment", "body", "setting"))
_OPENING = "开"
_LIDS = frozenset("盖画锁")
"""Nouns as well as verbs: the last character of an unknown word is one (壁画, 舱盖)."""
_HOUSES = {"馆": "restaurant", "坊": "factory"}
"""What is eaten or made in a house, as its name tells (面馆, 豆腐坊)."""
_STREETS = frozenset("路街巷镇县区州屯庄矶")
_MANNER = "风"
_STYLED = ("kind", "setting", "filmword", "look")
_STUFFED = frozenset("布绒")
_SHAPES = frozenset(
    split(
        "图案, 花纹, 纹样, 图腾, 造型, 形状, 纹, 形, 状, 刺绣, 剪纸, 贴纸, 挂件, 挂坠, 挂饰,"
        " 泳圈, 钥匙扣, 胸针, 发夹, 发箍, 抱枕"
    )
)
"""After a noun they tell what something looks like (天鹅图案, 球形, 小熊挂件)."""
_CRAFTS = frozenset(("刺绣", "剪纸"))
"""Shapes as well as what people do."""
_HEADS = frozenset(("的", "图案", "画", "作品"))
"""After a craft they tell that it is what somebody is seen in (人物刺绣作品)."""
_WORK = (Sense("action", "work", FINITE),)
_AFTER_NOUNS = _SHADES | _LIDS | _SHAPES
_LOOKED_AT = _AFTER_NOUNS | han_pictures.VERBS | {_MANNER}
_STOP = (Sense("stop", "compound", WORD),)
_OPEN = (Sense("action", "open", FINITE),)
_END = Mention("", 0, 0)


def settle(mentions: list[Mention], standing: Concordance) -> None:
    """Has what is only part of a compound say nothing, or what the compound says."""
    for place in sorted({*standing.silent(), *standing.of("wear", words=_LOOKED_AT)}):
        mention = mentions[place]
        if mention.fields:
            if mention.text in _SHAPES:
                _settle_shape(mentions, place)
            elif mention.text in han_pictures.VERBS:
                han_pictures.settle(mentions, place)
            elif mention.text == _MANNER and place:
                _settle_manner(mentions, place)
            elif mention.text in _AFTER_NOUNS and place:
                (_settle_lid if mention.text in _LIDS else _settle_shade)(mentions, place)
            elif "wear" in mention.fields and is_han(mention.text):
                han_clothes.settle(mentions, place)
        elif mention.text in _SHAPES:
            _settle_shape(mentions, place)
        elif mention.text in han_pictures.VERBS:
            han_pictures.settle(mentions, place)
        elif is_han(mention.text):
            _settle_unknown(mentions, place)


def _settle_unknown(mentions: list[Mention], place: int) -> None:
    """A character that says nothing, beside words that do."""
    mention = mentions[place]
    before = mentions[place - 1] if place else _END
    after = mentions[place + 1] if place + 1 < len(mentions) else _END
    if before.end == mention.start and before.fields and is_han(before.text):
        if mention.text == _COLOUR and not _COLOURED.isdisjoint(before.fields):
            _join(before, mention, "attribute")
        elif (
            mention.text in _CLOTHES and "kind" in before.fields and (after.fields or not is_han(after.text))
        ):
            _join(before, mention, "garment")
        elif mention.text in _HOUSES and "kind" in before.fields and "action" not in before.fields:
            before.say((Sense("setting", _HOUSES[mention.text], WORD),))  # 牛肉面馆
        elif mention.text in _STREETS and before.get("kind") in _FIRST_HALVES:
            before.say(_STOP)  # 凤凰路
        elif before.get("kind") in _FIRST_HALVES and len(before.text.removeprefix(_LITTLE)) == 1:
            _settle_first_half(mentions, place, after)
    if mention.text in _STUFFED and after.start == mention.end and after.get("kind") in ANIMALS:
        after.say(_STOP)  # 布兔子
    if after.start == mention.end and len(after.text) == 1 and "action" in after.fields:
        _settle_last_half(mentions, place + 1)


def _join(noun: Mention, last: Mention, field: str) -> None:
    """玫瑰色, 孔雀蓝, 小丑服: as one word for a colour or for clothes."""
    noun.text += last.text
    noun.end = last.end
    noun.say((Sense(field, noun.text, WORD),))
    last.say(_STOP)


def _settle_shade(mentions: list[Mention], place: int) -> None:
    """A colour right after a thing that is not counted, and before what has it (孔雀蓝的裙子)."""
    noun, shade = mentions[place - 1], mentions[place]
    after = mentions[place + 1] if place + 1 < len(mentions) else _END
    if "kind" not in noun.fields or noun.end != shade.start or after.text not in ("的", _COLOUR):
        return
    if place < 2 or _COUNTED.isdisjoint(mentions[place - 2].fields):
        _join(noun, shade, "attribute")


def _settle_shape(mentions: list[Mention], place: int) -> None:
    """Whatever is named right before a word for shapes is none that is there; a 的 may stand between. Of
    people it is a deed (妇女们刺绣), or part of a word that no table has (女孩形…)."""
    noun, shape = mentions[place - 1] if place else _END, mentions[place]
    if (
        noun.get("kind") in PEOPLE
        and noun.end == shape.start
        and (shape.text in _CRAFTS or len(shape.text) == 1)
    ):
        if shape.text in _CRAFTS and not _HEADS.intersection(m.text for m in mentions[place + 1 : place + 2]):
            shape.say(_WORK)
        return
    if noun.text == "的" and place > 1:
        noun = mentions[place - 2]
    if "kind" in noun.fields and "action" not in noun.fields and is_han(noun.text):
        noun.say(_STOP)


def _settle_lid(mentions: list[Mention], place: int) -> None:
    """A verb that is a noun as well, after the noun whose part it is and with nothing done to (引擎盖。)."""
    before, lid = mentions[place - 1], mentions[place]
    after = mentions[place + 1] if place + 1 < len(mentions) else _END
    if after.text == "的" and before.get("kind") in _PEOPLE:
        return  # 女儿画的画
    alone = not after.fields or after.has("punctuation", "action") or after.text == "的"
    if alone and before.end == lid.start and before.has("kind", "sound", "setting", "filmword", "action"):
        lid.say(_STOP)


def _settle_manner(mentions: list[Mention], place: int) -> None:
    """风 after a noun, or after two characters that no table has, tells in what manner a place or a thing is
    made (奶酪风的厨房)."""
    noun, made = mentions[place - 1], mentions[place + 1] if place + 1 < len(mentions) else _END
    unknown = place > 1 and not noun.senses and not mentions[place - 2].senses
    if noun.end != mentions[place].start or not (unknown or noun.has(*_STYLED)):
        return
    if made.text == "的" or made.has("setting", "kind", "garment"):
        mentions[place].say(_STOP)
        noun.empty(_STOP, _COLOURED)


def _settle_first_half(mentions: list[Mention], place: int, after: Mention) -> None:
    """The name of an animal before a character that is no verb is of something else."""
    text = mentions[place].text
    if text not in _MATERIALS and _is_called_so(mentions, place):
        return
    counted = place > 1 and not _COUNTED.isdisjoint(mentions[place - 2].fields)
    lasts = place + 2 < len(mentions) and not after.fields and mentions[place + 2].text == "着"  # 小猫试探着
    if text in _MATERIALS or not (counted or lasts or text in _LIVING or after.text in _ASPECTS):
        mentions[place - 1].say(_STOP)


def _is_called_so(mentions: list[Mention], place: int) -> bool:
    """Whether two characters after a small animal are its name: twice the same, or with a verb right after
    them (小狗豆豆, 小猫奥利跳上沙发)."""
    little, other = mentions[place - 1], mentions[place + 1] if place + 1 < len(mentions) else _END
    if little.text[0] != _LITTLE or other.fields or other.start != mentions[place].end:
        return False
    doing = mentions[place + 2] if place + 2 < len(mentions) else _END
    return other.text == mentions[place].text or "action" in doing.fields


def _settle_last_half(mentions: list[Mention], place: int) -> None:
    """A verb after a character that says nothing: what comes of it, or the head of a noun."""
    verb = mentions[place]
    if verb.text == _OPENING:
        following = (m for m in mentions[place + 1 : place + 4] if m.text not in _ASPECTS)
        opens = next(following, _END)
        verb.say(_OPEN if not _NAMED_NEXT.isdisjoint(opens.fields) else _STOP)
    elif verb.text in _LIDS:
        verb.say(_STOP)

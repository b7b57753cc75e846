"""Kin who are named only for what is theirs (戴着父亲的手表, 墙上挂着妻子的照片)."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.kinds import THINGS
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import TEXT, Mention
from filmgate.storyboard.vocabulary import SubjectKind

_KIN = frozenset(
    split(
        "爸爸, 妈妈, 父亲, 母亲, 爸, 妈, 爷爷, 奶奶, 外公, 外婆, 姥姥, 姥爷, 祖父, 祖母, 外祖父, 外祖母,"
        " 妻子, 丈夫, 老婆, 老公, 爱人, 儿子, 女儿, 哥哥, 姐姐, 弟弟, 妹妹, 孙子, 孙女, 舅舅, 姑姑, 姨妈,"
        " 男友, 女友, 男朋友, 女朋友, 前妻, 前夫, 前男友, 前女友, 亡妻, 亡夫, 恋人, 初恋"
    )
)
_TAKING = frozenset(split("catch, attack, pull, push, throw, chase, give, shatter, close"))
"""What is done to something in its owner's hands."""
_HEADS = ("setting", "prop", "garment")
_PICTURES = frozenset(split("照片, 相片, 画, 画像, 遗像, 合影, 肖像"))
_QUALIFYING = ("attribute", "count", "stop")
_LASTING = frozenset("着满了有")
_REACH = 8
_LONGEST = 4


def only_owns(mentions: Sequence[Mention], place: int) -> bool:
    """Whether somebody's kin at a place are only told to own what a verb before them is about."""
    if mentions[place].text not in _KIN or place < 1:
        return False
    following = mentions[place + 1 : place + 2 + _LONGEST]
    if "的" not in map(TEXT, following[:2]):
        return False
    head = next((m for m in following if not m.has(*_QUALIFYING)), None)
    if head is None or not (head.has(*_HEADS) or head.text in _PICTURES or _is_thing(head)):
        return False
    return _is_about_it(mentions, place)


def _is_thing(head: Mention) -> bool:
    kind = head.get("kind")
    return kind is not None and SubjectKind(kind) in THINGS and "body" not in head.fields


def _is_about_it(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb stands before a place in its clause, or 着, and takes nothing out of anybody's hands."""
    for at in range(place - 1, max(-1, place - _REACH), -1):
        mention = mentions[at]
        if "punctuation" in mention.fields:
            return False
        if "action" in mention.fields:
            return mention.get("action") not in _TAKING
        if mention.text[-1] in _LASTING or "wear" in mention.fields:
            return True
    return False

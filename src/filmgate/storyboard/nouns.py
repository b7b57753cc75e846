"""What a noun's own words say of whom it names: age, colour, man or woman."""

from __future__ import annotations

from itertools import takewhile

from filmgate.storyboard.lexicon import lexicon, split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import SubjectKind

_DECADES = ("六旬", "七旬", "八旬", "九旬", "花甲", "古稀", "耄耋")
_TENS = ("六十", "七十", "八十", "九十")
_YEARS = [
    *(f"{tens}十{more}岁" for tens in "六七八九" for more in ("", "多", "几", "来")),
    *(f"{tens}十岁左右" for tens in "六七八"),
    *(f"{years}岁" for years in range(60, 90)),
    *(f"{tens}0多岁" for tens in "6789"),
    *("六七十岁", "七八十岁", "八九十岁", "六十出头", "七十出头"),
]
OLD_AGES = frozenset(
    (*_DECADES, *_YEARS, *(f"年{past}{years}" for past in "过近逾" for years in (*_DECADES, *_TENS)))
)
"""Chinese words for the age of somebody old."""
HOARY = frozenset(
    f"{hair}{link}"
    for hair in split("白发苍苍, 满头白发, 满头银发, 头发花白, 两鬓斑白, 鬓发斑白, 须发皆白")
    for link in ("", "的")
)
"""What tells somebody's age, and is seen."""
AGED = frozenset(
    (
        "old",
        "elderly",
        "aged",
        "ageing",
        "aging",
        "white-haired",
        "grey-haired",
        "年迈",
        "年迈的",
        "老",
        "老年",
        *HOARY,
        *OLD_AGES,
    )
)
_FEMALE = frozenset(split("female, woman, lady, girl, 女, 女性, 女子, 女生, 女孩"))
_MALE = frozenset(split("male, man, boy, 男, 男性, 男子, 男生, 男孩"))
_PROPER = frozenset(("big ben", "red panda", "great white", "black widow"))
"""Names in which no word is a quality."""
_OTHER = {SubjectKind.MAN: (_FEMALE, SubjectKind.WOMAN), SubjectKind.WOMAN: (_MALE, SubjectKind.MAN)}
_YOUNG = {"少年": SubjectKind.BOY, "少女": SubjectKind.WOMAN}
"""What tells right before a trade how young its bearer is (少年黑客)."""
_ONE_OF_MANY = {"女": SubjectKind.WOMAN, "男": SubjectKind.MAN}
"""What turns a Chinese word for many into one of them (女游客, 男队员)."""
"""The words that turn a kind into the other."""
_FULL = "满"
_BEING_THERE = frozenset("坐站挤围住塞聚排蹲躺跪")
"""How verbs begin that tell of many who are somewhere."""
_QUALITIES_HAN = frozenset("红橙黄绿青蓝紫黑白灰粉橘金银棕枣胖瘦肥")
_COIN = "币"
_SIZES_HAN = frozenset("大小老")
_OF_COAT = 3
"""How many characters a word for an animal by its size and colour has."""


def sexed(kind: SubjectKind, attributes: list[str]) -> tuple[SubjectKind, list[str]]:
    """ "a female pilot", 女杀手: a word for anybody of a trade, and a word that tells who."""
    if kind is SubjectKind.CROWD and attributes and attributes[-1] in _ONE_OF_MANY:
        return _ONE_OF_MANY[attributes[-1]], attributes[:-1]
    if kind not in _OTHER or not attributes:
        return kind, attributes
    if attributes[-1] in _YOUNG:
        return _YOUNG[attributes[-1]], attributes[:-1]
    words, turned = _OTHER[kind]
    own = _MALE if kind is SubjectKind.MAN else _FEMALE
    kept = [word for word in attributes if word not in words and word not in own]
    return (kind if words.isdisjoint(attributes) else turned), kept


def inner_attributes(mention: Mention, kind: SubjectKind) -> list[str]:
    """Adjectives inside a phrase that the lexicon knows as one noun ("black cat": black)."""
    if not mention.text.isascii():
        return _han_attributes(mention.text)
    named = mention.get("attribute")
    if mention.text in _PROPER:
        return []
    inner = list(takewhile(_is_quality, mention.text.split(" ")[:-1]))
    if kind in (SubjectKind.HOT_AIR_BALLOON, SubjectKind.OLD_MAN, SubjectKind.OLD_WOMAN, SubjectKind.CLOCK):
        inner = [word for word in inner if word not in AGED | {"hot", "big"}]
    return [*([named] if named else []), *inner]


def _is_quality(word: str) -> bool:
    return any(sense.field == "attribute" for sense in lexicon().phrases.get((word,), ()))


def _han_attributes(noun: str) -> list[str]:
    """A quality inside a noun that the lexicon knows as one (红色跑车: 红色, 橘猫: 橘)."""
    if noun[0] in _SIZES_HAN and len(noun) == _OF_COAT:
        noun = noun[1:]  # 大黄狗
    if noun[-1] == _COIN and noun[0] in _QUALITIES_HAN:
        return [noun[0]]  # 银币
    short, first = len(noun) <= _OF_COAT, noun[0] in _QUALITIES_HAN
    if short and not first:
        return []
    own = lexicon().phrases.get(tuple(noun[:2]), ())
    if len(noun) > _OF_COAT - 1 and any(s.field in ("attribute", "garment") for s in own):
        return [noun[:2]] if not short or _same_kind(noun, noun[2:]) else [noun[0]]
    if short:
        return [noun[0]] if _same_kind(noun, noun[1:]) else []
    return [noun[:2]] if first and _same_kind(noun, noun[2:]) else []


def _same_kind(noun: str, head: str) -> bool:
    """Whether the end of a noun names the same kind alone."""
    phrases = lexicon().phrases
    kinds = [{s.value for s in phrases.get(tuple(word), ()) if s.field == "kind"} for word in (noun, head)]
    return not kinds[0].isdisjoint(kinds[1])


def is_full_of(verb: Mention) -> bool:
    """Whether a place is said to be full of those who come next (看台坐满学生; not 长满黑鳞的怪物)."""
    return "action" in verb.fields and verb.text[-1] == _FULL and verb.text[0] in _BEING_THERE

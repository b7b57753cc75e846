"""Whom a bare Chinese noun goes on about who was brought in by another word (少女 … 女孩, 流浪狗 … 小狗)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.kinds import ANIMALS, PEOPLE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han
from filmgate.storyboard.trades import is_neutral
from filmgate.storyboard.vocabulary import SubjectKind

_MAIDENS = tuple(split("少女, 女生, 女学生, 姑娘, 女孩, 女孩子, 女孩儿, 女童, 丫头, 女子, 女郎"))
_LADS = tuple(split("少年, 男生, 男学生, 男孩, 男孩子, 男孩儿, 男童, 小伙子, 小伙, 青年, 年轻人, 小哥"))
"""Words for somebody young, of whom the tables make men, women or children."""
_OLD = tuple(split("老人, 老者, 老人家, 老年人, 长者"))
_INFANTS = tuple(
    split(
        "孩子, 小孩, 小孩子, 小孩儿, 小家伙, 小不点, 小不点儿, 娃, 娃娃, 小娃娃, 宝宝, 小宝宝, 婴儿, 小婴儿"
    )
)
_DOGS = tuple(split("狗, 小狗, 狗狗, 小狗狗, 狗儿, 爱犬, 狗子, 犬, 狗崽, 幼犬"))
_CATS = tuple(split("猫, 小猫, 猫咪, 小猫咪, 猫儿, 爱猫, 猫崽, 幼猫"))
_BIRDS = tuple(split("鸟, 鸟儿, 小鸟, 大鸟, 小鸟儿"))
_FISH = tuple(split("鱼, 鱼儿, 小鱼, 大鱼"))
_CARS = tuple(split("车, 车子, 汽车, 轿车, 小轿车, 小汽车, 跑车, 车辆, 爱车, 座驾"))
_BOATS = tuple(split("船, 小船, 大船, 船只, 船儿, 小舟"))
_WARES = tuple(split("产品, 商品, 单品, 新品"))
_LITTLE_ONES = frozenset(("小家伙", "小东西"))
_WOMANLY = frozenset((*_MAIDENS, "女人", "女士", "女性"))


def _kinds(kinds: str) -> frozenset[SubjectKind]:
    return frozenset(map(SubjectKind, split(kinds)))


_MINORS = _kinds("girl, boy, child, baby")
_FEMALES, _MALES = _kinds("woman, girl, child"), _kinds("man, boy, child")
_ARTISTS = _kinds(
    "dancer, singer, musician, skater, surfer, diver, astronaut, runner, rider, cyclist, athlete"
)
"""Who may be a woman, and is where she is the only one there."""
_WIDER = {
    word: kinds
    for words, kinds in (
        (_MAIDENS, _FEMALES),
        (_LADS, _MALES),
        (_OLD, _kinds("old_man, old_woman")),
        (_INFANTS, _MINORS),
        (_DOGS, _kinds("dog, puppy")),
        (_CATS, _kinds("cat, kitten")),
        (_BIRDS, _kinds("bird, eagle, owl, crow, duck, swan, penguin, parrot")),
        (_FISH, _kinds("fish, koi")),
        (_CARS, _kinds("car, sports_car, taxi")),
        (_BOATS, _kinds("boat, sailboat, ship")),
        (
            _WARES,
            _kinds("perfume, bottle, shoe, watch, phone, camera, lamp, chair, cup, cake, car, sports_car"),
        ),
    )
    for word in words
}
"""A word -> the kinds of those whom it may mean."""
YOUNG = frozenset((*_MAIDENS, *_LADS)) - {"女子", "女郎"}
GROWN = frozenset(
    split("大妈, 大婶, 大娘, 大嫂, 阿姨, 大叔, 大伯, 伯伯, 叔叔, 大哥, 老板娘, 婶婶, 大姐, 妈妈, 爸爸")
)
"""Words that tell if somebody is young: a 大妈 is no 姑娘."""
_BEASTLY = frozenset((*_DOGS, *_CATS, *_BIRDS))
"""Words that mean the last of several, as they bring in nobody."""
_BY_NAME = {SubjectKind.WOMAN: _MAIDENS, SubjectKind.MAN: _LADS}
"""Of grown people only those whose own word says that they are young."""
_FOR_OTHERS = tuple(
    split(
        "老师, 教师, 教练, 护士, 医生, 店员, 店主, 老板, 服务员, 司机, 导游, 导演, 摄影师, 化妆师, 理发师,"
        " 记者, 保姆"
    )
)
"""How words for those end whose trade brings others along, of whom a bare noun tells."""
_YOUNG = frozenset(("年轻", "年轻的", "年轻貌美"))
_LEAST_TRADE = 2
_OFFSPRING = {"儿子": SubjectKind.MAN, "女儿": SubjectKind.WOMAN}
"""Whom their parents call so, who may be grown up."""
_PARENTS = tuple(split("父亲, 母亲, 爸爸, 妈妈, 爸, 妈, 老父亲, 老母亲, 爹, 娘"))
_CHILDREN = {
    **dict.fromkeys(split("哥哥, 弟弟, 小弟弟"), SubjectKind.BOY),
    **dict.fromkeys(split("姐姐, 妹妹, 小妹妹"), SubjectKind.GIRL),
}
_AGED = "老"
"""Begins words for an old man by his trade, who may be an old man named before (老匠人)."""
_LITTLE = frozenset("小幼")
_PARENTAL = frozenset("母雌公雄大")
"""First characters of Chinese words for young animals, and for grown ones."""
_COATS = frozenset("白黑黄灰花橘红蓝青棕金银")
"""First characters of Chinese words for animals by their colour."""


def meant(cast: Sequence[Actor], apart: Sequence[Actor], word: str) -> Actor | None:
    """The only one of a cast whom a word can mean that stands alone, of animals the last; not those named
    `apart`, beside whom it stands in its clause."""
    single = [actor for actor in cast if actor.count == 1]
    found = _called(single, word)
    if word in _OFFSPRING and not any(actor.kind in _MINORS for actor in single):
        found = _grown_child(single, _OFFSPRING[word])
    if not found and word in _WOMANLY:
        people = [actor for actor in cast if actor.kind in PEOPLE]
        found = [actor for actor in people if len(people) == 1 and _may_be_woman(actor)]
    elif not found and word in _LITTLE_ONES:
        found = [actor for actor in single if actor.kind in ANIMALS][-1:]
    if not found or (len(found) > 1 and word not in _BEASTLY):
        return None
    if any(actor is found[-1] for actor in apart):
        return None
    if found[-1].neutral and word in _WOMANLY:
        found[-1].turn_out(SubjectKind.WOMAN)
    return found[-1]


def _grown_child(actors: Sequence[Actor], kind: SubjectKind) -> list[Actor]:
    """The only man, or woman, beside a parent (父亲 … 男人 … 儿子)."""
    parents = [actor for actor in actors if actor.word in _PARENTS]
    grown = [actor for actor in actors if actor.kind is kind and actor.word not in _PARENTS]
    return grown if parents and len(grown) == 1 else []


def child_called(cast: Sequence[Actor], word: str) -> SubjectKind | None:
    """What somebody's brother or sister is beside their parents (爸爸 … 哥哥): a child."""
    young = _CHILDREN.get(word)
    return young if young and any(actor.word in _PARENTS for actor in cast) else None


def titled(cast: Sequence[Actor], name: str) -> Actor | None:
    """The one with a trade and without a name whose name, after a family's, ends with the trade (一位老师傅 …
    周师傅), and who bears that name from now on."""
    trade = name[1:]
    if len(trade) < _LEAST_TRADE or not name[0] > "z":
        return None
    found = [actor for actor in cast if not actor.name and actor.count == 1 and actor.word.endswith(trade)]
    if len(found) != 1:
        return None
    found[0].name = name
    return found[0]


def shortened(alike: Sequence[Actor], joining: Sequence[Actor], word: str) -> Actor | None:
    """The only one of those whose word ends so, where the others of that kind are called otherwise (老师傅 …
    徒弟 … 师傅)."""
    longer = [actor for actor in alike if actor.count == 1 and actor.word != word]
    known = len(longer) == 1 and _is_titled(longer[0], word)
    called = any(actor.word.endswith(word) for actor in joining)
    return longer[0] if known and not called else None


def _may_be_woman(actor: Actor) -> bool:
    """Whether somebody with a trade of their own may be a woman, and young (年轻的插画师)."""
    if actor.kind is SubjectKind.WOMAN or actor.neutral:
        trade = is_neutral(SubjectKind.WOMAN, actor.word) and not actor.word.endswith(_FOR_OTHERS)
        return trade and not _YOUNG.isdisjoint(actor.attributes)
    return actor.kind in _ARTISTS


def _called(actors: Sequence[Actor], word: str) -> list[Actor]:
    """Those whom the tables give to such a word."""
    if (kinds := _WIDER.get(word)) is not None:
        return [actor for actor in actors if _may_be_called(actor, kinds) or _is_shortened(actor, word)]
    titled = [actor for actor in actors if _is_titled(actor, word)]
    if word[0] == _AGED and not titled:
        return [actor for actor in actors if actor.word in _OLD and actor.kind is SubjectKind.OLD_MAN]
    return titled


def _is_shortened(actor: Actor, word: str) -> bool:
    """Whether a word for somebody young or old is the beginning of what somebody is named for (少年剑客)."""
    return actor.kind in PEOPLE and actor.word != word and actor.word.startswith(word) and len(word) > 1


def _is_titled(actor: Actor, word: str) -> bool:
    """Whether a word is all or the end of what somebody is named for (店员小姐姐 … 店员, 老师傅 … 师傅)."""
    longer = len(word) > 1 and actor.word.endswith(word) and actor.word != word
    return actor.kind in PEOPLE and (longer or word in actor.attributes)


def _may_be_called(actor: Actor, kinds: frozenset[SubjectKind]) -> bool:
    """Whether somebody is of such a kind, and as young as the word tells."""
    if actor.kind not in kinds:
        return False
    young = _BY_NAME.get(actor.kind)
    return young is None or actor.word.endswith(young)


def named_alike(mention: Mention, actor: Actor | None) -> Actor | None:
    """Has a noun say the kind of the one whom it goes on about, if that is anybody; who that is."""
    if actor is not None:
        told = (replace(s, value=str(actor.kind)) if s.field == "kind" else s for s in mention.senses)
        mention.say(tuple(told))
    return actor


def is_of_other_coat(known: str, word: str) -> bool:
    """Whether two Chinese words for animals tell of coats of two colours (白猫, 花猫)."""
    return word[0] in _COATS and known[:1] in _COATS and known[0] != word[0]


def is_of_other_sort(known: str, word: str) -> bool:
    """Whether two Chinese words for animals tell of two sorts (寄居蟹, 螃蟹)."""
    return bool(known) and is_han(known) and not (known.endswith(word) or word.endswith(known))


def are_two_species(known: str, word: str) -> bool:
    """Whether two Chinese words of one kind have no character in common, and none is a word for any of them
    (兔子, 松鼠)."""
    if not known or not is_han(known) or word[-1] == "人" or known in _WIDER or word in _WIDER:
        return False
    return set(known.removesuffix("们")).isdisjoint(word)


def is_of_other_age(known: str, word: str) -> bool:
    """Whether one of two Chinese words for animals tells of a young one and the other of a grown one (母熊,
    小熊)."""
    if not (known and word) or known[-1] != word[-1]:
        return False
    return (known[0] in _LITTLE and word[0] in _PARENTAL) or (known[0] in _PARENTAL and word[0] in _LITTLE)


def has_turned(actor: Actor, kind: str | None) -> bool:
    """Whether somebody is of another kind than the word that brought them in."""
    return actor.count == 1 and actor.kind in PEOPLE and actor.kind != kind and not actor.neutral

"""Chinese names that no table lists: 林晓, 小满, 老周, 豆豆, known by their shape and by what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from filmgate.storyboard import han_letters, han_speakers
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.lexicon import Sense, lexicon, named, split, table
from filmgate.storyboard.text import HAN, QUOTE, Tokens

Names = dict[int, tuple[Sense, ...]]

_BEARERS = "弟儿友生员年师士徒孩娘哥角主"
_DAUGHTERS = "少歌舞孙侄"
_CORNERS = frozenset(("墙角", "街角", "嘴角", "一角", "眼角", "转角", "拐角", "屋角", "衣角", "这儿", "那儿"))
"""They end as such nouns do, and are nobody."""
_OPENING = f"(?:(?<![{HAN}])|(?<=[和与跟见到现着的{_BEARERS}])|(?<=[{_DAUGHTERS}]女))"
"""Where a subject stands, first of its clause or after a verb or a noun that tells who it is."""
_HEROES = ("女主", "男主", "主角", "主人公")
"""They stand before a name whatever it looks like (女主林夏)."""
_BEASTS = frozenset("马虎龙牛")
_AMBIGUOUS = _BEASTS | set("雨雪石月玉海山云星叶花儿")
"""Last characters of names that are beasts, weather, places or things as well."""
_PLACES = frozenset("东南西北")
_FAMILIAR = frozenset("小阿老")
_JOINED = frozenset("和与跟")
_THROUGH = frozenset(("穿过", "穿越", "穿行", "穿梭"))
"""What trains do as well as people: it tells of no hands."""
_CALLED = re.compile(
    "(?:名叫|叫做|叫作|唤作|名为|取名|起名|(?<=[只个条头匹位名])叫)"
    f"(?P<name>[{HAN}]{{1,4}}?)的(?P<bearer>[{HAN}]{{1,9}})"
)
_IS_CALLED = re.compile(
    f"(?P<bearer>[{HAN}]{{1,9}}?)(?:名字叫|名叫|取名|起名|叫)(?P<name>[{HAN}]{{2,3}})[,.]"
)
_IS_LEAD = re.compile(f"(?P<bearer>[男女]主)角?[ :：(（]{{0,2}}(?P<name>[{HAN}]{{2,3}})(?=[,.，。)）])")
"""The cast as scripts list it (女主：林晚，25岁)."""
_SHE, _HE = "她", "他"
_CLAUSE_ENDS = re.compile(r"[,.;:!?\n]")
_SENTENCE_ENDS = frozenset(".!?\n" + QUOTE)
_WAYS = "冷温深默久死定缓轻静呆痴愤怒"
"""How words begin for the way in which somebody looks at somebody or touches them."""
_VOICES = frozenset(
    split("系统, 广播, 电视, 收音机, 提示音, 语音, 弹幕, 屏幕, 男声, 女声, 童声, 歌词, 诗句, 短信, 来电")
)
"""What lines come from that nobody is seen to say."""


@cache
def _table() -> dict[str, str]:
    """The lines about names' shapes, without blanks but for the lists."""
    lines = table("names.toml")["chinese"]["found"]
    return {key: line if "," in line else "".join(line.split()) for key, line in lines.items()}


@cache
def _name() -> str:
    """The shape of a name."""
    known = _table()
    given = known["woman"] + known["man"] + known["both"]
    twice = "|".join(one * 2 for one in known["twice"])
    return (
        f"老[{known['family']}马]|小[{given}{known['family']}]|阿[^姨婆公嬷妈爸爷奶姐哥妹弟叔伯拉尔]"
        f"|{'|'.join(split(known['rustic']))}|{twice}|[{known['family']}]小?[{given}]{{1,2}}?"
    )


@cache
def _shapes() -> re.Pattern[str]:
    """A name at the head of a clause, and the first character of what its bearer does; before all else a fast
    look at how names begin."""
    known = _table()
    rustic = (one[0] for one in split(known["rustic"]))
    firsts = "".join(sorted({*known["family"], *known["twice"], *rustic, *"老小阿"}))
    return re.compile(f"(?=[{firsts}]){_OPENING}(?:{_name()})(?=[{known['doing']}和与跟])")


def found(folded: str) -> dict[str, str]:
    """The names of a folded prompt, each with the kind of whoever bears it."""
    bearers = dict(_called(folded)) if "叫" in folded or "名为" in folded else {}
    if "男主" in folded or "女主" in folded:
        bearers.update(_leads(folded))
    for name, bearer in han_letters.introduced(folded):
        if kind := _animate(bearer.rpartition("的")[2]):
            bearers[name] = kind
    for match in _shapes().finditer(folded):
        name = match[0]
        if name not in bearers and _is_name(folded, name, match):
            bearers[name] = _kind(folded, name)
    for name in han_speakers.heads(folded):
        if name not in bearers and is_speaker(name, folded):
            bearers[name] = _kind(folded, name)
    return bearers


@lru_cache(1 << 10)
def may_speak(name: str) -> bool:
    """Whether what a script writes before a line is no word, and no voice that comes from nobody."""
    said = name[-1] in "说道喊问答叫吼着了"  # 她说：
    return len(name) > 1 and not said and name not in _VOICES and not _is_word(name)


def is_speaker(name: str, text: str) -> bool:
    """Whether what a script writes before a line is a name that no table has: by its shape, or because the
    script tells as well what its bearer does."""
    known = _table()
    if not may_speak(name) or re.fullmatch(_name(), name):
        return may_speak(name)
    does = re.search(f"{name}[{known['doing']}]", text) is not None
    return does or (name[0] in known["family"] and text.count(name) > 1)


def _is_name(folded: str, name: str, match: re.Match[str]) -> bool:
    """Whether what looks like a name is one: no word, unless whoever it is uses their hands, or stands beside
    a sure name."""
    if name[1:] == "子":
        return False  # 孙子, 李子
    following = folded[match.end()]
    if following in _JOINED:
        other = _shapes().match(folded, match.end() + 1)
        if other is None or folded[other.end()] in _JOINED:
            return False
        if not _may_be_word(other[0]):
            return not _is_beast(folded, name)
        following = folded[other.end()]
    before = folded[: match.start()]
    if before.endswith(_HEROES) or (name[0] in _FAMILIAR and _is_apposed(before)):
        return not _is_beast(folded, name)
    if _may_be_word(name):
        passes = folded[match.end() : match.end() + 2] in _THROUGH and _is_word(name)  # 高铁穿过
        return following in _table()["handling"] and not passes and not _is_beast(folded, name)
    return not _is_word(name)


def _is_apposed(before: str) -> bool:
    """Whether a noun stands right before that tells who it is (女主角小雨, 少女阿月)."""
    return before[-1:] in (*_BEARERS, "女") and before[-2:] not in _CORNERS


def _may_be_word(name: str) -> bool:
    """Whether what looks like a name may be something else."""
    if name[-1] in _PLACES:
        return name[0] not in _FAMILIAR
    return name[-1] in _AMBIGUOUS or name[0] in _table()["worldly"]


def _is_beast(folded: str, name: str) -> bool:
    """Whether the prompt speaks of such an animal elsewhere."""
    return name[-1] in _BEASTS and folded.count(name[-1]) > folded.count(name)


def _is_word(name: str) -> bool:
    """Whether the tables know a name, or its first characters, as something."""
    known = lexicon()
    lengths = known.lengths.get(tuple(name[:2]), ())
    return any(tuple(name[:length]) in known.phrases for length in lengths if length > 1)


def _kind(folded: str, name: str) -> str:
    """The kind of whoever bears a name: by its last character, or by the pronoun next to it."""
    known = _table()
    child = name[0] == name[-1]
    if name[-1] in known["woman"] or name[-1] in "丫妹":
        return "girl" if child else "woman"
    if name[-1] in known["man"] or name[0] in "老铁狗":
        return "boy" if child else "man"
    told = [_pronoun(folded, found.end()) for found in re.finditer(re.escape(name), folded)]
    she = next((she for she, near in told if near), told[0][0])
    if child:
        return "child" if she is None else "girl" if she else "boy"
    return "woman" if she else "man"


def _pronoun(folded: str, end: int) -> tuple[bool | None, bool]:
    """Whether the next pronoun after a name says that its bearer is a woman, and whether it stands in the
    same sentence: 顾言转身，看着她 is not said of one."""
    places = [at for at in (folded.find(_SHE, end), folded.find(_HE, end)) if at >= 0]
    if not places:
        return None, False
    place = min(places)
    between = folded[end:place]
    near = _SENTENCE_ENDS.isdisjoint(between)
    clause = _CLAUSE_ENDS.split(between)[-1]
    other = near and clause[:1] in (*_table()["doing"], *_WAYS) and not _animate(clause)
    return (folded[place] == _SHE) is not other, near


def _called(folded: str) -> Iterator[tuple[str, str]]:
    """Names that somebody alive is told to have, any words (一只叫土豆的柯基, 我家的猫叫年糕), each with the
    bearer's kind."""
    for match in _CALLED.finditer(folded):
        if kind := _animate(match["bearer"]):
            yield match["name"], kind
    for match in _IS_CALLED.finditer(folded):
        bearer = match["bearer"]
        kind = _animate(bearer[-3:]) or _animate(bearer[-2:]) or _animate(bearer[-1:])
        if kind and folded.count(match["name"]) > 1 and not _is_verb(match["name"]):
            yield match["name"], kind


def _leads(folded: str) -> Iterator[tuple[str, str]]:
    """Names that a list of the cast gives its leads, and that come again."""
    for match in _IS_LEAD.finditer(folded):
        if folded.count(match["name"]) > 1 and not _is_word(match["name"]):
            yield match["name"], "woman" if match["bearer"][0] == "女" else "man"


def _animate(words: str) -> str:
    """The kind of the first words for somebody alive; empty, if none is."""
    known = lexicon()
    for start in range(len(words)):
        lengths = known.lengths.get(tuple(words[start : start + 2]), (1,))
        for length in lengths:
            senses = known.phrases.get(tuple(words[start : start + length]), ())
            if len(words) >= start + length and any(s.field == "kind" and s.value in ANIMATE for s in senses):
                return next(s.value for s in senses if s.field == "kind")
    return ""


def _is_verb(name: str) -> bool:
    """Whether the tables know it as a deed or a small word."""
    senses = lexicon().phrases.get(tuple(name), ())
    return any(sense.field in ("action", "stop") for sense in senses)


def joined(tokens: Tokens, folded: str) -> tuple[Tokens, Names]:
    """The tokens with every such name as one, and what the names say by their place."""
    shaped = _shapes().search(folded) is not None or "叫" in folded or "名为" in folded
    shaped = shaped or next(han_speakers.heads(folded), "") != "" or han_letters.concerns(folded)
    if not (shaped or "男主" in folded or "女主" in folded) or not (bearers := found(folded)):
        return tokens, {}
    spans = dict(chain.from_iterable(_spans(folded, name) for name in bearers))
    texts: list[str] = []
    starts: list[int] = []
    names: Names = {}
    end = 0
    for text, start in zip(tokens.texts, tokens.starts, strict=True):
        if start < end:
            continue
        if name := spans.get(start):
            names[len(texts)] = named(name, bearers[name])
            text, end = name, start + len(name)
        texts.append(text)
        starts.append(start)
    return Tokens(tuple(texts), starts), names


def _spans(folded: str, name: str) -> Iterator[tuple[int, str]]:
    """Where a name stands."""
    if name in han_letters.LETTERS:
        return ((start, name) for start in han_letters.places(folded, name))
    return ((match.start(), name) for match in re.finditer(re.escape(name), folded))

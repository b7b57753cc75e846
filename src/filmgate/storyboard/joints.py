"""Where the prose itself parts two beats: a sentence's end, a cut, "then", the next verb of a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from filmgate.storyboard import aspect, moves, run_on, serial, smiles
from filmgate.storyboard.cast import GROUP
from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE
from filmgate.storyboard.mention import ENDS, AnyOf, Mention
from filmgate.storyboard.script import Strength
from filmgate.storyboard.text import is_han

HAN_PREPOSITIONS = frozenset(
    split(
        "向, 朝, 往, 从, 冲, 对, 把, 将, 用, 与, 跟, 给, 为, 替, 帮, 在, 沿, 沿着, 顺着, 朝着, 向着, 对着,"
        " 冲着, 迎着, 围着, 绕着, 随着, 透过, 隔着, 面对, 面向"
    )
)
"""They stand between a Chinese subject and its verb, with their noun."""
_CAMERA_STANDS = AnyOf("framing", "angle")
_ACTING = AnyOf("action", "move", "kind")
_JOINT_FIELDS = frozenset(("transition", "then", "onset", "punctuation", "and", "action", "move"))
_TURNING = frozenset(
    split(
        "turns to, turns into, turn to, turn into, turning to, turning into, becomes, becoming, fades into,"
        " fading into, gives way to, giving way to, changes to, changes into, changing to, changing into,"
        " transitions to, transitions into, transitioning to, shifts to, shifting to, melts into,"
        " 变成, 变为, 转为, 渐变为, 过渡到, 转变为, 变换成, 到, 转入, 逐渐变成, 切换成"
    )
)
_AT_ONCE = frozenset(split("leave, enter, open, close, shatter, explode, vanish, land, take_off, give, kiss"))
"""Deeds that come after the one before, and not beside it, in a row of participles."""
_REACH = 14
"""How many mentions back somebody was just named."""
_AHEAD = 8
"""How many mentions on the next verb is looked for."""
_BEGINNING = frozenset(
    split(
        "start, starts, started, begin, begins, began, to, 开始, 起来, 却, 却又, 但, 但是, 可是, 不过, 然而,"
        " 这时, 此时, 此刻, 这时候,"
        " 一边, 边, 一头, 一把, 一口, 一脚, 一路, 一下子, 一下"
    )
)
"""Words before a verb that only say that the deed begins, or that it does all the same."""
_SUBJECTS = AnyOf("kind", "pronoun")
_PERSONS = frozenset(("人", "主角", "身影", "人影"))
"""Words that may stand for whoever acted before (，这个人站起来)."""
_LAST = "最后"
_MEANWHILE = frozenset(("as", "while"))
_SOME_OF = frozenset(("both", "all", "the", "some"))
"""How words begin for some of those before, or all ("both of them", "the two of them")."""
_SAME = frozenset(("he", "she", "they"))
_NAMED = _TURNING | _MEANWHILE | run_on.RESUMING | run_on.OPENING
_WHILES = frozenset(("一会儿", "一会", "片刻"))
_BETWEEN_NOUNS = frozenset(("和", "与", "跟", "及", "以及"))
_NO_CLAUSE_HEAD = AnyOf("punctuation", "action", "move", "then", "transition")
"""What does not stand in a clause between its beginning and a word for "then"."""
_EPITHET = frozenset(("attribute",))
_IN_HAND = frozenset(split("手里, 手中, 手上, 怀里, 怀中, 嘴里, 口中, 肩上, 肩头, 背上, 头上, 腋下, 胳膊下"))
"""Before a verb they tell where somebody has something."""
_IGNORED_AT_START = AnyOf("stop", "speed", "mood", "and", "then", "determiner")


@dataclass(slots=True)
class Cut:
    """A boundary before the mention at `place`."""

    place: int
    strength: Strength
    seconds: float | None = None


def joints(mentions: list[Mention], standing: Concordance) -> list[Cut]:
    """Boundaries that the prose itself makes, in the order of its words."""
    cuts: list[Cut] = []
    acting = (place for place, mention in enumerate(mentions) if _ACTING[mention.fields])
    first = next(acting, len(mentions))
    in_row = False
    for place in standing.of(*_JOINT_FIELDS, words=_NAMED):
        acted, fields = first < place, mentions[place].fields
        if "punctuation" in fields:
            cut, in_row = _joint_of_mark(mentions, place, acted=acted), False
        else:
            cut = _joint(mentions, place, cuts[-1].place if cuts else 0, acted=acted, in_row=in_row)
            in_row = "action" in fields or (
                in_row and (cut is None or mentions[place].text not in run_on.OPENING)
            )
        if cut is not None:
            cuts.append(cut)
    return cuts


def _joint(mentions: list[Mention], place: int, last: int, *, acted: bool, in_row: bool) -> Cut | None:
    """The boundary that a word makes, if it makes one: `last` is the place of the one before, `acted` whether
    there is anything yet that it could part the rest from, `in_row` whether a verb stands before it that no
    mark parts from it."""
    mention, fields = mentions[place], mentions[place].fields
    if mention.text in run_on.RESUMING:
        restarts = acted and run_on.restarts(mentions, place)
        return Cut(place, Strength.SEQUENCE) if restarts else None
    if mention.text in run_on.OPENING:
        return Cut(place, Strength.SEQUENCE) if acted and run_on.begins(mentions, place) else None
    if ("move" in fields and _whips(mentions, place)) or (
        "transition" in fields and _is_cut(mentions, place)
    ):
        return Cut(place, Strength.EXPLICIT)
    if "move" in fields and moves.follows(mentions, place, last):
        return Cut(place, Strength.SENTENCE)
    turns = "onset" in fields or mention.text in _TURNING
    if "then" in fields and acted:
        return _next(mentions, place)
    if turns and _changes_scene(mentions, place):
        return Cut(place, Strength.THEN)
    if acted and mention.text in _MEANWHILE and _does_besides(mentions, place, last):
        return Cut(place, Strength.SEQUENCE)
    if acted and "and" in fields and _joins_deeds(mentions, place) and _starts_act(mentions, place + 1):
        return Cut(place + 1, Strength.SEQUENCE)
    if acted and "action" in fields and mention.get("action"):
        if in_row and _follows(mentions, place):
            return Cut(place, Strength.SEQUENCE)
        told = "body" in fields or mention.text in smiles.TEARS
        if told and (start := smiles.opening(mentions, place, last)):
            return Cut(start, Strength.SEQUENCE)
    return None


def _joint_of_mark(mentions: list[Mention], place: int, *, acted: bool) -> Cut | None:
    """The boundary of a stop, or of a comma within a row of deeds."""
    mark = mentions[place].text
    if mark in ENDS:
        framed = acted and _names_a_shot(mentions[place + 1 : place + 5])
        return Cut(place + 1, Strength.EXPLICIT if framed else Strength.SENTENCE)
    if "clause" in mentions[place].fields:
        return None  # it closes what tells more of a noun
    if mark == "," and acted and _may_end_deed(mentions, place) and _starts_act(mentions, place + 1):
        return Cut(place + 1, Strength.SEQUENCE)
    return None


def _next(mentions: list[Mention], place: int) -> Cut | None:
    """The boundary of a word for "then": in Chinese it may stand after its clause's subject (镜头最后拉远),
    tell which of several (最后一排) or how long (坐了一会儿), where it is none."""
    word, before = mentions[place].text, mentions[place - 1] if place else None
    if before is None or before.has("punctuation"):
        return Cut(place, Strength.THEN)
    if not is_han(word):
        return Cut(_start_of_subject(mentions, place), Strength.THEN)
    if word in _WHILES or (word == _LAST and _counts(mentions, place + 1)):
        return None
    start = place
    while start and not _NO_CLAUSE_HEAD[mentions[start - 1].fields]:
        start -= 1
    headed = start and "punctuation" in mentions[start - 1].fields
    return Cut(start if headed else place, Strength.THEN)


def _start_of_subject(mentions: list[Mention], place: int) -> int:
    """Where the clause begins whose subject stands before an English word for "then" ("the baby finally
    falls asleep"); the word's own place where no subject does."""
    start = place
    while start and not _NO_CLAUSE_HEAD[mentions[start - 1].fields]:
        if mentions[start - 1].has("and", "clause"):
            break
        start -= 1
    if start == place or "action" in (mentions[start - 1].fields if start else ()):
        return place
    if not any(m.has("kind", "pronoun") for m in mentions[start:place]):
        return place
    return start - 1 if start and mentions[start - 1].has("clause", "then") else start


def _counts(mentions: list[Mention], place: int) -> bool:
    """Whether a number comes there."""
    return place < len(mentions) and "count" in mentions[place].fields


def _does_besides(mentions: list[Mention], place: int, last: int) -> bool:
    """Whether a clause at the end of a sentence tells what those do besides of whom it has told a deed since
    the last cut ("they laugh as they hug")."""
    verb = _verb_of_same(mentions, place + 1)
    if verb is None or not verb.get("action") or verb.by_camera or verb.negated:
        return False
    told = mentions[last:place]
    if any(m.ends_sentence for m in told) or not _tell_deed(told):
        return False
    return not any(m.by_camera for m in told)


def _tell_deed(told: list[Mention]) -> bool:
    """Whether words have a verb, or a participle after its noun ("two ships battling as they sail")."""
    named = False
    for word in told:
        part = word.part("action")
        going = part is PARTICIPLE and word.text.partition(" ")[0].endswith("ing")
        if part is FINITE or (named and going):
            return True
        named = named or _SUBJECTS[word.fields]
    return False


def _verb_of_same(mentions: list[Mention], place: int) -> Mention | None:
    """The verb of a clause that begins with "they", or with "the other", for some of those before."""
    start = place
    while place < len(mentions) and (mentions[place].text == "the" or mentions[place].text in GROUP):
        place += 1
    if place == start and _text(mentions, place) in _SAME:
        place += 1
    elif place == start or mentions[place - 1].text not in GROUP:
        return None
    while place > start + 1 and place < len(mentions) and mentions[place].has("speed", "mood"):
        place += 1
    verb = mentions[place] if place < len(mentions) else None
    return verb if verb is not None and verb.part("action") is FINITE else None


def _text(mentions: list[Mention], place: int) -> str:
    return mentions[place].text if place < len(mentions) else ""


def _joins_deeds(mentions: list[Mention], place: int) -> bool:
    """Whether "and" may stand between two deeds; in Chinese no 和 does, nor what stands before the only verb
    of its clause (司机也跟着唱)."""
    word = mentions[place].text
    if not is_han(word):
        return True
    if word in _BETWEEN_NOUNS or (place and _SUBJECTS[mentions[place - 1].fields]):
        return False  # 孩子又跑过去
    for mention in mentions[place - 1 :: -1] if place else ():
        if "punctuation" in mention.fields:
            return False
        if "action" in mention.fields:
            return True
    return False


def _may_end_deed(mentions: list[Mention], place: int) -> bool:
    """Whether a comma may end a deed; not one after a participle alone ("Smiling, she gives …")."""
    first, before = mentions[place - 1], mentions[place - 2] if place > 1 else None
    held = place + 1 < len(mentions) and mentions[place + 1].text in _IN_HAND
    if held and not _deed_before(mentions, place):
        return False  # 是快递员，手里抱着箱子
    alone = first.text.endswith("ing") and first.part("action") is PARTICIPLE
    return not (alone and (before is None or before.ends_sentence))


def _deed_before(mentions: list[Mention], place: int) -> bool:
    """Whether the part of the sentence that a mark at a place ends tells a deed."""
    for mention in reversed(mentions[max(0, place - _REACH) : place]):
        if "punctuation" in mention.fields:
            return False
        if mention.get("action"):
            return True
    return False


def _follows(mentions: list[Mention], place: int) -> bool:
    """Whether a verb tells the next deed without a joint before it."""
    follows = serial.follows if is_han(mentions[place].text) else run_on.follows
    return follows(mentions, place)


def _whips(mentions: list[Mention], place: int) -> bool:
    """Whether the camera is torn from who was told of to somebody else."""
    mention = mentions[place]
    if mention.get("move") != "whip_pan" or mention.negated:
        return False
    before, after = islice(mentions, place), mentions[place + 1 : place + 7]
    return any(m.has("kind") for m in before) and any(m.has("kind") for m in after)


def _changes_scene(mentions: list[Mention], place: int) -> bool:
    """Whether the hour or the weather changes from here on."""
    if "onset" in mentions[place].fields:
        return any(m.has("kind", "setting", "weather", "time_of_day") for m in islice(mentions, place))
    return is_turn(mentions, place)


def is_turn(mentions: Sequence[Mention], place: int) -> bool:
    """Whether an hour or a weather turns into the one that is named next ("day turns to night")."""
    if place >= len(mentions) or mentions[place].text not in _TURNING:
        return False
    if mentions[place].text == "到" and place and "action" in mentions[place - 1].fields:
        return False  # 加班到半夜
    following = [m for m in mentions[place + 1 : place + 4] if not m.has("determiner", "stop", "attribute")]
    return bool(following) and following[0].has("time_of_day", "weather")


def _names_a_shot(mentions: list[Mention]) -> bool:
    """Whether a sentence begins as a shot list does: "Close-up of his hands", "Wide: a wagon crosses …"."""
    for place, mention in enumerate(islice(mentions, 3)):
        if _CAMERA_STANDS[mention.fields]:
            following = mentions[place + 1].text if place + 1 < len(mentions) else ""
            if following == ":" and place == 0:
                return True
            return following.split(" ")[0] in ("of", "on") or mention.text.endswith((" of", " on"))
    return False


def _is_cut(mentions: list[Mention], place: int) -> bool:
    """A transition starts a beat if something stands on both sides; a closing fade-out does not."""
    if mentions[place].negated or mentions[place].get("transition") in ("fade_in", "fade_out"):
        return False
    return any(m.has("kind", "setting", "action", "framing") for m in islice(mentions, place + 1, None))


def _starts_act(mentions: list[Mention], place: int) -> bool:
    """Whether a finite verb of the same subject comes next."""
    predicate = _predicate(mentions, place)
    if not predicate or "action" not in predicate[0].fields:
        return False
    verb = predicate[0]
    if verb.by_camera or verb.negated:
        return False
    if verb.get("action") == "":
        return is_han(verb.text) and _deed_follows(mentions, place)
    if aspect.is_slight(verb.text):
        return False
    part = verb.part("action")
    if part is PARTICIPLE and place + 1 < len(mentions) and mentions[place].text == "the":
        return mentions[place + 1].text in ("one", "other")  # "one of them rows, the other writing"
    return part is FINITE or (part is PARTICIPLE and verb.get("action") in _AT_ONCE)


def _deed_follows(mentions: list[Mention], place: int) -> bool:
    """Whether a verb tells a deed in the same clause, after one that tells none (抹了抹嘴站起来)."""
    for mention in mentions[place : place + _AHEAD]:
        if "punctuation" in mention.fields:
            return False
        if mention.get("action") and mention.part("action") is FINITE:
            return not (mention.negated or mention.by_camera)
    return False


def _predicate(mentions: list[Mention], place: int) -> list[Mention]:
    """What comes next, without a subject that is whoever acted before (", they sing", ", both of them sing",
    ", the dog jumps") and without what a Chinese preposition puts before the verb (，向门口走去)."""
    if place < len(mentions) and mentions[place].text in _SOME_OF:
        place = _past_them(mentions, place)
    words = _coming(mentions, place)
    if len(words) > 1:
        words = _past_subject(mentions, place, words)
    if words and words[0].text in HAN_PREPOSITIONS:
        end = next((i for i, m in enumerate(words) if m.has("punctuation")), len(words))
        words = [m for m in words[1:end] if m.has("action")]
    return words


def _past_subject(mentions: list[Mention], place: int, words: list[Mention]) -> list[Mention]:
    """Several words without whoever acted before at their beginning."""
    if words[2:] and words[0].text in GROUP and words[1].text == "one":
        words = [words[0], *words[2:]]
    if words[1:] and _stands_for_subject(words[0]) and _may_act(words[1]):
        words = words[1:]
    if words[0].text in GROUP and [m.text for m in words[1:3]] == ["of", "them"]:
        words = words[3:] or words
    return words[1:] if words[1:] and _is_back(mentions, place, words[0]) else words


def _past_them(mentions: list[Mention], place: int) -> int:
    """Where the verb of "both of them" stands, or "the two of them"; the place itself if they are none."""
    of = place + 1 + (mentions[place].text == "the")
    led = of + 1 < len(mentions) and mentions[of].text == "of" and mentions[of + 1].text == "them"
    return of + 2 if led else place


def _coming(mentions: list[Mention], place: int) -> list[Mention]:
    """The next words that could be a subject or its verb: only the first, unless that leads to a verb."""
    coming: list[Mention] = []
    for mention in mentions[place : place + _AHEAD]:
        passed = _IGNORED_AT_START[mention.fields] and mention.text not in GROUP
        if mention.fields == _EPITHET and not (coming or mention.text.isascii()):
            continue  # ，憨厚一笑
        if mention.text in _IN_HAND and not coming:
            continue  # ，怀里抱着
        if not passed and mention.text not in _BEGINNING:
            if not coming and not _is_of_somebody(mention):
                return [mention]
            coming.append(mention)
    return coming


def _stands_for_subject(word: Mention) -> bool:
    return word.has("pronoun") or word.text in GROUP or word.text in _PERSONS


def _may_act(word: Mention) -> bool:
    return word.has("action") or word.text in HAN_PREPOSITIONS


def _is_of_somebody(first: Mention) -> bool:
    """Whether a clause opens with who acts, or with a preposition, so that the verb comes later."""
    somebody = _SUBJECTS[first.fields] or first.text in _PERSONS
    return somebody or first.text in GROUP or first.text in HAN_PREPOSITIONS


def _is_back(mentions: list[Mention], place: int, noun: Mention) -> bool:
    """Whether a noun with "the" goes on about somebody just named (", the dog jumps")."""
    if mentions[place].text != "the" or noun.part("kind") is None or noun.has("action"):
        return False
    return any(m.get("kind") == noun.get("kind") for m in mentions[max(0, place - _REACH) : place - 1])

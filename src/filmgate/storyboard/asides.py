"""What a prompt names and does not show: what it denies, and what it only compares with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmgate.storyboard import denials, han_asides, han_reported
from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE, WORD
from filmgate.storyboard.mention import TEXT, Mention
from filmgate.storyboard.owners import ANIMALS, OF_SOMEBODY, kin, owner
from filmgate.storyboard.smiles import TEARS
from filmgate.storyboard.text import is_han

_SHOWN = frozenset(
    ("kind", "setting", "weather", "action", "sound", "time_of_day", "light", "prop", "place", "ground")
)
"""Fields that a comparison does not put into the film; a look or a mood that it names holds."""
_NOUNS = ("kind", "setting", "weather", "sound", "light", "time_of_day")
_SHED = re.compile("[流含噙带忍擦抹]着?了?$")
"""Verbs whose object tears are: what is told next somebody does."""
_NOTHING = (Sense("stop", "aside", WORD),)
_SKIPPED = tuple(split("determiner, attribute, count, stop, mood, tone, speed, look, quality, filmword"))
_LIKE = frozenset(
    split(
        "like, than, resembling, unlike, reminiscent, similar, akin, mimicking, in the shape of,"
        " into the shape of, in the form of, into the form of, shaped like, in the likeness of"
    )
)
_WISHING = frozenset(split("would, i, we, you, i'd, we'd, d, they, people, who, also, should, really"))
"""Words after which "like" is a verb."""
_SOUNDING = frozenset(("sound", "sounds", "sounding", "sounded"))
"""Verbs before what is heard, if only as like as that ("sounds like a heartbeat")."""
_TRADITIONS = frozenset(split("tradition, spirit, manner, vein, footsteps, legend, reminiscent"))
"""What is followed in how a film is made ("in the tradition of the old masters")."""
_AS_IF = frozenset(("as if", "as though"))
_INSIDE = frozenset(("inside", "within", "throughout"))
_MEASURES = frozenset(
    split(
        "pov, point of view, size, height, length, width, weight, thickness, shape, colour, color, taste,"
        " smell, speed"
    )
)
"""What of something else tells only how something is ("a tray the size of a door")."""
_ONCE = frozenset(
    split(
        "belonged to, belongs to, belonging to, belonged, belongs, inherited from, named after, dedicated to,"
        " borrowed from, stolen from"
    )
)
"""Words before somebody who is only spoken of."""
_FORMERLY = _ONCE | {words.partition(" ")[0] for words in _ONCE}
"""What such words begin with: the tables list some of them one by one."""
_CLOSING = han_asides.CLOSING | {"shaped"}
"""Words that close a comparison ("heart-shaped", 如雪一般)."""
_MASSES = frozenset(
    split(
        "sea, ocean, river, rivers, mountain, mountains, forest, jungle, storm, storms, rain, shower, snow,"
        " blizzard, waterfall, cascade, wave, waves, cloud, clouds, flood, avalanche, canyon, tornado, field,"
        " island, islands, garden, castle, palace, tunnel, blizzards, hurricane, stream, streams, haze, mist"
    )
)
"""What stands before "of" for very many or very much ("a sea of umbrellas")."""
_THRONGS = frozenset(("crowd", "crowds", "throng", "horde", "mob"))
"""Those that are people, unless of animals ("a crowd of penguins")."""
_PLACES_OF = frozenset(("field", "garden", "island", "islands", "castle", "palace", "tunnel", "stream"))
"""Those that stay places before a thing that grows or stands there ("a field of tulips")."""
_BUILT = frozenset(
    split(
        "cathedral, cathedrals, church, temple, theatre, theater, ballroom, labyrinth, maze, corridor, hall,"
        " kingdom, vault, dome, fortress, arena, amphitheatre, stage"
    )
)
"""What stands so before what has no walls ("a cathedral of light")."""
_WALL_LESS = frozenset(
    split(
        "light, lights, ice, trees, leaves, branches, shadow, shadows, mist, fog, smoke, sand, snow, clouds,"
        " cloud, silence, kelp, coral, bamboo, blue, green, gold, colour, color, colours, colors, water,"
        " rain, rock, foliage, stars, dust, redwoods, trunks, pines, steam, fire, flame, flames, thorns,"
        " vines, roots"
    )
)
_DEPICTIONS = frozenset(
    split("poster, posters, statue, statues, sculpture, mural, tattoo, billboard, logo, figurine, bust")
)
"""What shows something else in the film, and not in the flesh."""
_DEPICTED = (" mural", " statue", " sculpture", " poster", " logo", " bust")
"""How a verb ends that makes such ("paints a mural")."""
_KIN = frozenset(
    split(
        "mother, father, mom, mum, dad, parents, parent, sister, brother, family, siblings, babies, baby,"
        " young, mama, papa, 妈妈, 爸爸, 母亲, 父亲, 主人"
    )
)
"""Who is an animal's own, after "its"."""
_WORKS = frozenset(
    split("style, film, movie, painting, aesthetic, look, vibe, score, soundtrack, 风格, 电影, 画风")
)
_AUTHORED = frozenset(
    split("by, directed by, style of, in the style of, inspired by, painted by, of, à la, saint, st")
)
"""Words before the name of whoever made or is portrayed in something."""
_HAN_OWNERS = frozenset(("她的", "他的"))
_SOMEBODY = (Sense("pronoun", "who", WORD),)
_WEEPS = (Sense("action", "cry", PARTICIPLE),)
_WEEPS_HAN = (Sense("action", "cry", FINITE),)
"""In Chinese they open a clause of their own: who is named next does not weep (眼泪流下来，男人走来)."""
_CHAINING = frozenset(("of", "of the", "'s", "with a", "with an", "with"))
_DESCRIBING = ("determiner", "attribute", "count")
_REACH = 12
_AWAY_FROM = frozenset(split("safe, hidden, protected, sheltered, free, apart, away, far, different, new"))
"""What somebody is "from" others, who do what follows ("safe from prowling wolves")."""
_WORN_OUT = frozenset(
    split("soaked, wet, drenched, worn, worn out, spent, back, home, fresh, breathless, hoarse")
)
"""States of whoever did something, besides adjectives."""


def mark(mentions: list[Mention], standing: Concordance) -> None:
    """Marks what is denied, and empties what only stands in a comparison."""
    for place in standing.of("negation", "name", "action", words=_WATCHED):
        mention, fields = mentions[place], mentions[place].fields
        if not (
            mention.text in _WATCHED
            or "negation" in fields
            or "name" in fields
            or ("action" in fields and mention.text.endswith(_DEPICTED))
        ):
            continue
        if "negation" in fields:
            denials.mark(mentions, place)
        if mention.text in TEARS and (told := _weep(mentions, place)) is not None:
            standing.note(told)
        for aside in _asides(mentions, place, mention):
            aside.empty(_NOTHING, _SHOWN)


def _weep(mentions: list[Mention], place: int) -> int | None:
    """Whose tears they are weeps; what the tears do is nobody's deed. Returns where it is told."""
    after = mentions[place + 1 : place + 2]
    if not after or "action" not in after[0].fields:
        return None
    if is_han(mentions[place].text) and _SHED.search("".join(map(TEXT, mentions[max(0, place - 2) : place]))):
        mentions[place].say(_NOTHING)  # 流着泪奔跑, as 哭着奔跑
        return None
    after[0].say(_NOTHING)
    start = max((i + 1 for i, m in enumerate(mentions[:place]) if m.ends_sentence), default=0)
    known = any(m.has("kind", "pronoun") for m in mentions[start:place])
    ahead = range(place + 2, min(place + _REACH, len(mentions)))
    face = next((at for at in ahead if "body" in mentions[at].fields), None)
    owner = mentions[place - 1] if place else None
    if owner is not None and owner.text in _HAN_OWNERS:
        owner.text = owner.text[0]
        owner.say(_SOMEBODY)
    if known or face is None:
        mentions[place].say(_WEEPS_HAN if is_han(mentions[place].text) else _WEEPS)
        return place
    mentions[place].say(_NOTHING)
    mentions[face].say((*mentions[face].senses, *_WEEPS))
    return face


def _asides(mentions: list[Mention], place: int, mention: Mention) -> Iterator[Mention]:
    """What a word, or the work of art that a phrase ends in ("paints a mural"), sets aside."""
    if rule := _RULES.get(mention.text):
        yield from rule(mentions, place)
    elif mention.text.rpartition(" ")[2] in _DEPICTIONS:
        yield from _next_of(mentions, place)
    if "name" in mention.fields and _is_cited(mentions, place):
        yield mention


def _likened(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What something is like; not what is heard."""
    if _compares(mentions, place):
        heard = place > 0 and mentions[place - 1].text in _SOUNDING
        likened = [m for m in _noun_after(mentions, place + 1) if not (heard and m.has("sound"))]
        beside = []
        if likened and any("kind" in m.fields for m in likened):
            beside = list(_beside_likened(mentions, mentions.index(likened[-1], place)))
        yield from (*likened, *beside)


def _beside_likened(mentions: list[Mention], last: int) -> Iterator[Mention]:
    """What a comparison goes on with ("like a king on a parade"), but for places."""
    joint, article = [m.text for m in (*mentions[last + 1 : last + 3], mentions[last], mentions[last])][:2]
    if joint in ("on", "in", "at", "with") and article in ("a", "an"):
        yield from (m for m in _noun_after(mentions, last + 2) if "setting" not in m.fields)


def _supposed(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What is told after "as if"."""
    return _clause_after(mentions, place + 1)


def _of_something(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What is told of the something that all of it is like ("looks like something found in an attic")."""
    if place and mentions[place - 1].text.rpartition(" ")[2] == "like":
        yield from _clause_after(mentions, place + 1)


def _equalled(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What comes after the second "as" of "as fast as"."""
    if any(m.text == "as" for m in mentions[max(0, place - 3) : place]) or _is_so(mentions, place):
        yield from _noun_after(mentions, place + 1)


def _is_so(mentions: list[Mention], place: int) -> bool:
    """Whether a quality is told by a likeness, and no clause follows ("transparent as breath on glass")."""
    if not place or not mentions[place - 1].has("attribute", "speed", "quality", "mood"):
        return False
    clause = list(_clause_after(mentions, place + 1))
    return bool(clause) and not any(m.has("pronoun") or m.part("action") is FINITE for m in clause)


def _likeness_closed(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The noun right before a word that closes a comparison, or before its part there (鱼鳞般)."""
    start = place - 1 if place < 2 or mentions[place - 1].senses else place - 2
    yield from (m for m in mentions[max(0, start) : place] if m.has(*_NOUNS))


def _next_of(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What stands after "of": it is only pictured, or only measures something ("the size of a man")."""
    if _text_after(mentions, place) in ("of", "of the"):
        yield from _noun_after(mentions, place + 2)


def _text_after(mentions: list[Mention], place: int) -> str:
    return mentions[place + 1].text if place + 1 < len(mentions) else ""


def _earlier(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """Somebody who had something ("a coat that once belonged to her brother")."""
    word = mentions[place].text
    if word in _ONCE or f"{word} {_text_after(mentions, place)}" in _ONCE:
        yield from _noun_after(mentions, place + 1)


def _in_manner(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """How others do something, or what they once did."""
    if _is_manner(mentions, place):
        yield from _once_doing(mentions, place)
        yield from _clause_after(mentions, place + 1)


def _state(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What somebody did who is in a state now ("exhausted from fighting")."""
    following = mentions[place + 1 : place + 3]
    if not place or not following or following[0].part("action") is not PARTICIPLE:
        return
    state = mentions[place - 1]
    if state.text in _AWAY_FROM or not following[0].text.partition(" ")[0].endswith("ing"):
        return
    owned = len(following) > 1 and "kind" in following[1].fields
    if not owned and ("attribute" in state.fields or state.text in _WORN_OUT):
        yield following[0]


def _mass(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """A word that only tells how much there is of something."""
    if _is_mass(mentions, place):
        yield mentions[place]


def _is_manner(mentions: list[Mention], place: int) -> bool:
    """Whether it is told how others do it, or what they once did ("the way people speak to dogs", "the song
    her brother used to sing")."""
    if not 0 < place < len(mentions) - 1:
        return False
    before, after = mentions[place - 1], mentions[place + 1]
    if mentions[place].text == "used":
        return after.text == "to" and before.has("kind", "pronoun")
    return mentions[place].text == "way" and before.text == "the" and _names(mentions, place + 1)


def _once_doing(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """Who once did something, in a clause beside a noun ("the song her brother used to sing")."""
    beside = place > 2 and not mentions[place - 3].has("punctuation", "and", "clause")
    if beside and mentions[place].text == "used" and mentions[place - 2].text in OF_SOMEBODY:
        yield mentions[place - 1]


def _names(mentions: list[Mention], place: int) -> bool:
    """Whether somebody comes next, and then what they do."""
    following = [m for m in mentions[place : place + 4] if not m.has("determiner", "attribute")]
    return len(following) > 1 and following[0].has("kind", "pronoun") and following[1].has("action")


def _compares(mentions: list[Mention], place: int) -> bool:
    before = mentions[place - 1] if place else None
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    if after is None or after.text in ("this", "that", "these", "to") or "punctuation" in after.fields:
        return False
    return before is None or not (before.text in _WISHING or before.text == "at")  # "at like 2am"


def _noun_after(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The first noun phrase from there on, with its "of" and what its noun is doing."""
    found = chained = False
    for at, mention in enumerate(mentions[place : place + _REACH], place):
        if mention.has(*_NOUNS) or (not found and mention.has("action") and mention.text.endswith("ed")):
            found = mention.has(*_NOUNS)
            yield mention
        elif not found and "body" in mention.fields:
            found = True  # "slow as the hand of a clock"
        elif "action" in mention.fields and mention.part("action") is PARTICIPLE:
            yield mention
        elif found and (mention.text in _CHAINING or (chained and mention.has(*_DESCRIBING))):
            chained = True
            continue
        elif found or not _leads_to_noun(mention) or _is_where_it_is(mentions, at, place):
            return
        chained = False


def _is_where_it_is(mentions: list[Mention], at: int, start: int) -> bool:
    """Whether the noun is over, and where all of it is comes next ("hangs like breath inside the hall")."""
    unknown = at > start and not mentions[at - 1].senses
    return unknown and mentions[at].text.partition(" ")[0] in _INSIDE


def _leads_to_noun(mention: Mention) -> bool:
    return mention.has(*_SKIPPED, "preposition") or not mention.senses


def _clause_after(mentions: list[Mention], place: int) -> Iterator[Mention]:
    for mention in mentions[place : place + _REACH]:
        if mention.has("punctuation", "then", "clause"):
            return
        yield mention


def _is_mass(mentions: list[Mention], place: int) -> bool:
    """Whether "of" and what there is much of come next ("a sea of umbrellas")."""
    following = mentions[place + 1 : place + 6]
    if len(following) < 2 or following[0].text != "of":
        return False
    if mentions[place].text in _BUILT:
        built = (m for m in following[1:] if m.text in _WALL_LESS or not m.has(*_SKIPPED))
        return next(built, following[1]).text in _WALL_LESS
    noun = next((m for m in following[1:] if not m.has(*_SKIPPED)), None)
    if noun is None or not noun.senses:
        return False
    if mentions[place].text in _THRONGS:
        return noun.get("kind") in ANIMALS
    return mentions[place].text not in _PLACES_OF or noun.get("kind") in ("crowd", "star")


def _is_cited(mentions: list[Mention], place: int) -> bool:
    """Whether a name is of an author or a work ("Steven Spielberg style"), or only owns what is shown."""
    following = mentions[place + 1 : place + 4]
    if following and following[0].text == "'s" and len(following) > 1:
        return following[1].has("kind", "setting", "attribute", "look")
    end = next((i for i, m in enumerate(following) if "punctuation" in m.fields), len(following))
    if any(m.text in _WORKS for m in following[:end]):
        return True
    return any(m.text in _AUTHORED for m in mentions[max(0, place - 2) : place])


_RULES: dict[str, han_asides.Rule] = (
    {
        word: rule
        for words, rule in (
            (_LIKE, _likened),
            (_AS_IF, _supposed),
            (("something",), _of_something),
            (("as",), _equalled),
            (_CLOSING, _likeness_closed),
            (_DEPICTIONS | _MEASURES | _TRADITIONS, _next_of),
            (("'s",), owner),
            (_FORMERLY, _earlier),
            (("way", "used"), _in_manner),
            (_MASSES | _THRONGS | _BUILT, _mass),
            (_KIN, kin),
            (("from",), _state),
        )
        for word in words
    }
    | han_asides.RULES
    | han_reported.RULES
)
"""What each word sets aside."""
_WATCHED = frozenset((*_RULES, *TEARS))

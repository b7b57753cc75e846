"""What a verb's subject is that the plan has nobody for: the weather, a thing, a word that no table has."""

from __future__ import annotations

from filmgate.storyboard.clause import IS_BREAK, Entry
from filmgate.storyboard.continuing import Continuing
from filmgate.storyboard.kinds import ANYBODY
from filmgate.storyboard.lexicon import split, table
from filmgate.storyboard.lexicon.sense import PARTICIPLE
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.participles import STOP
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action

_PERSON_WORDS = ANYBODY | {"others"}
_SCENE_SETTERS = frozenset(split("masterpiece, scene, shot"))
_LIGHTS = frozenset(
    split("lights, light, shadow, shadows, screen, color, colors, colours, 灯光, 光, 影子, 光线, 屏幕")
)
"""Film words that may stand as the subject of a sentence about no one."""
_NOBODIES = frozenset(split(table("scene.toml")["nobodies"]))
"""Things that the plan has no subject for: what they do nobody does."""
_BETWEEN = frozenset(("却", "is", "are", "was", "has"))
"""They stand between a subject and its verb, and are no subject."""
_OF = frozenset(("of", "of the"))
_WHOSE = frozenset(("her", "his", "its", "their"))
_OWNING = frozenset(("'s", "的"))
_WAFTED = frozenset((Action.FLOAT, Action.FLY, Action.SWING, Action.WAVE_HAND, Action.DANCE))
"""What hair and cloaks do in the wind."""
_WAFTING = frozenset(
    split(
        "ears, tail, sleeves, hair, mane, manes, braids, curls, skirts, scarf, scarves, cape, capes, cloak,"
        " robes"
    )
)
_AROUND = frozenset(("身后", "身旁", "身边", "空中", "风中"))
"""Words between what is somebody's and its verb that tell where it is (裙摆在身后翻飞)."""
_BRAVING = frozenset("冒顶迎淋披")
"""First characters of words for the weather that somebody goes through (冒雨)."""
OUTSIDE = frozenset(("外", "外面", "里", "里面", "内", "上", "下", "旁边"))
"""After a Chinese noun they tell where something is: the noun does nothing (窗外在放烟花)."""
_GOVERNING = frozenset(
    split(
        "把, 将, 被, 用, 给, 对, 朝, 向, 往, 冲, 冲着, 朝着, 向着, 对着, 沿, 沿着, 顺着, 绕着, 围着, 围绕着,"
        " 迎着, 在"
    )
)
"""Chinese words before a noun that is no subject."""
_BY_MEANS = frozenset(("用", "以", "凭", "靠", "扬起", "卷起", "溅起", "激起", "掀起", "带起", "荡起"))
"""Before words for things they leave the verb to whoever stands before them."""
_KNOWN = AnyOf(*split("kind, pronoun, action, dialogue, reference, and, wear, preposition"))
"""Before a verb they leave no doubt that somebody does it whom the plan may know."""
IDLE = frozenset(split("shows, showed, needs, needed, knows, likes, hates, means, owns, resembles, deserves"))
"""Verbs that no table has and that tell of no work."""
CAUSATIVES = frozenset(
    split(
        "make, makes, made, making, let, lets, letting, watch, watches, watched, watching, see, sees, hear,"
        " hears, have, has, had, having, teach, teaches, taught, teaching, train, trains, training, help,"
        " helps, helping, ask, asks, asking, tell, tells, telling, order, orders, ordering, command,"
        " commands, cause, causes, caused, causing, enables, inspires, beg, begs, begging, urge, urges,"
        " urging, invite, invites, inviting, force, forces, forcing, coax, coaxes, coaxing, encourage,"
        " encourages, encouraging, allow, allows, get, gets, getting, lull, lulls"
    )
)
"""Verbs whose object does what follows ("makes a coin vanish")."""


class Nobodies(Continuing):
    """Finds verbs that nobody does whom a film shows."""

    def _done_by_nobody(self, place: int) -> bool:
        """Whether the words since the last comma name only what the plan has no subject for (木屑飞舞)."""
        if self.mentions[place].text.isascii() and self._is_beside_clause_of_others(place):
            return True
        subject = self._unplanned_subject(place)
        if subject is None or subject.text.endswith(("ly", "地")) or subject.text in _SCENE_SETTERS:
            return False
        return (
            not subject.senses
            or subject.text in _LIGHTS
            or subject.text in _NOBODIES
            or (subject.fields == STOP and subject.text.endswith("s"))
            or ("sound" in subject.fields and subject.text.isascii())
            or ("garment" in subject.fields and self._is_wafted_cloth(subject, place))
        )

    def _is_beside_clause_of_others(self, place: int) -> bool:
        """Whether an English participle has a noun of its own beside the clause."""
        return self._is_wafted(place) or (self.before[place].fields == STOP and self._is_absolute(place))

    def _is_absolute(self, place: int) -> bool:
        """Whether commas set off a noun right before a participle, which tells what it does meanwhile ("bends
        down, the wheel humming, …")."""
        verb = self.mentions[place]
        if verb.part("action") is not PARTICIPLE or not verb.text.partition(" ")[0].endswith("ing"):
            return False
        start = place - 1
        while start > 0 and self.mentions[start - 1].has("determiner", "attribute", "count"):
            start -= 1
        owned = start < place - 1 and self.mentions[start].has("determiner")
        return (owned or "kind" in self.before[place].fields) and self.before[start].text in (",", ";")

    def _is_wafted(self, place: int) -> bool:
        """Whether hair or the like right before a participle does it ("grey hair and black hair flying")."""
        hair = self.before[place]
        if hair.text not in _WAFTING or self.mentions[place].part("action") is not PARTICIPLE:
            return False
        own = self._before_noun(place - 1)
        return own.has("and", "punctuation") and self.mentions[place].get("action") in _WAFTED

    def _unplanned_subject(self, place: int) -> Mention | None:
        """What the words since the last comma are about; None where that may be somebody in the plan."""
        subject: Mention | None = None
        for mention in self._back_from(place):
            if mention.text in _BETWEEN:
                continue
            if mention.text == "nothing":
                return mention
            if IS_BREAK[mention.fields]:
                break
            if mention.text in _OF:  # the noun before it is what it is about ("lights of the harbour")
                if subject is not None and subject.text in _NOBODIES:
                    return subject  # "a fountain of sparks"
                subject = None
                continue
            if mention.text in _BY_MEANS:
                return None  # 用尽全身的力气掷出
            if subject is not None and "preposition" in mention.fields and is_han(mention.text):
                subject = None if mention.text in _GOVERNING else subject
                continue
            if subject is not None and mention.part("action") is PARTICIPLE and mention.text.isascii():
                continue  # it describes the noun ("burning arrows")
            if subject is None and (mention.text == "在" or mention.text in _AROUND):
                continue  # it only lasts
            if subject is not None and mention.get("action") == Action.LOOK and is_han(mention.text):
                return subject  # 看见灰尘飘
            if (
                subject is not None
                and "garment" in subject.fields
                and self._is_of_owner(mention, subject, place)
            ):
                return subject  # "the bride's veil drifts", 女孩的裙摆飞扬, 少女头发飞扬
            if subject is not None and "and" in mention.fields and self._joins_clauses(mention):
                return subject
            if _KNOWN[mention.fields] or mention.text in _PERSON_WORDS:
                return None
            if subject is None and (
                mention.text in _NOBODIES
                or not mention.has("stop", "speed", "mood", "count", "negation", "edit")
                or (mention is self.before[place] and self._is_plural_thing(place - 1))
            ):
                subject = mention
        return subject

    def _is_wafted_cloth(self, subject: Mention, place: int) -> bool:
        """Whether somebody's clothes do what a verb tells: Chinese ones no more than fly in the wind."""
        if "garment" not in subject.fields:
            return False
        return subject.text.isascii() or self.mentions[place].get("action") in _WAFTED

    def _is_of_owner(self, owner: Mention, cloth: Mention, place: int) -> bool:
        """Whether clothes or hair are told right after whose they are, and only waft."""
        named = (
            owner.text in _OWNING
            or (owner.text in _WHOSE and self._opens_with(owner))
            or ("kind" in owner.fields and owner.end == cloth.start)
        )
        return named and self._is_wafted_cloth(cloth, place)

    def _opens_with(self, owner: Mention) -> bool:
        """Whether "her" or the like opens a clause ("… and her coat flaps")."""
        at = next(at for at, one in enumerate(self.mentions) if one is owner)
        return not self.before[at].text or self.before[at].has("and", "punctuation", "clause")

    def _joins_clauses(self, joint: Mention) -> bool:
        """Whether "and" after a comma begins another clause ("the whale falls, and its tail slips away")."""
        if not joint.text.isascii():
            return False
        at = next(at for at, one in enumerate(self.mentions) if one is joint)
        return self.before[at].text == "," and self.after[at].has("determiner")

    def _unknown_subject(self, place: int) -> bool:
        """Whether a word that the lexicon does not know is what acts ("petals fall")."""
        before = self.before[place]
        if before.senses or before.text == "" or before.text.endswith("ly") or self.entries:
            return False
        return not (is_han(before.text) and self._follows_its_object(place))

    def _is_of_stranger(self, place: int) -> bool:
        """Whether a word that the lexicon does not know is who somebody sees do it ("hears glass break")."""
        seen = place - 1
        beside = self.before[place].fields
        if "weather" in beside and "action" in beside:
            return True  # "watches the rain run down the window"
        while seen >= 0 and not self.mentions[seen].senses:
            seen -= 1
        if seen == place - 1 or seen < 0:
            return False
        while seen > 0 and self.mentions[seen].has("determiner", "attribute", "count"):
            seen -= 1
        return self.mentions[seen].text in CAUSATIVES

    def _is_seen_passing(self, entry: Entry) -> bool:
        """Whether somebody sees what is of a place go by ("sees the lights of Europe passing below")."""
        noun = next((m for m in self._back_from(entry.place) if m.has("action", "punctuation")), None)
        return noun is not None and noun.text in CAUSATIVES

    def _is_of_weather(self, entry: Entry) -> bool:
        """Whether the clause is about a storm or the like, which does what nobody else is there to do."""
        return not (entry.actors or entry.in_phrase) and self.mentions[entry.place].has("weather")

    def _braves(self, place: int) -> bool:
        """Whether it is the weather that somebody goes through (冒雨跑来, 顶着风雪前行)."""
        mention, before = self.mentions[place], self.before[place]
        braved = mention.text[0] in _BRAVING or (before.text[:1] in _BRAVING and before.text[1:] == "着")
        return braved and is_han(mention.text)

    def _is_of_weather_han(self, entry: Entry) -> bool:
        """Whether the noun right before a Chinese verb is of the weather (远处沙尘暴逼近)."""
        mention = self.mentions[entry.place]
        if "weather" not in mention.fields or not is_han(mention.text):
            return False
        return entry.preposition in ("", "远处") and self.after[entry.place].text not in OUTSIDE

    def _is_of_thing(self, place: int) -> bool:
        """Whether a thing is what the verb is said of, though no thing does so ("the kettle on the stove
        sings")."""
        free = self._free()
        if not free or any(actor.animate for entry in free for actor in entry.actors):
            return False
        start = self._start_of_part(place)
        own = next((entry for entry in free if start <= entry.place < place), None)
        if own is None or is_han(self.mentions[own.place].text):
            return False
        return not any(m.has("and", "pronoun") for m in self.mentions[start:place])

    def _start_of_part(self, place: int) -> int:
        """Where the words begin that no comma or the like parts from a place."""
        while place and not IS_BREAK[self.mentions[place - 1].fields]:
            place -= 1
        return place

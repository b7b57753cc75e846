"""What a verb is done to or with, by which its sense is told."""

from __future__ import annotations

from itertools import takewhile

from filmgate.storyboard.actor import is_several
from filmgate.storyboard.cast import may_be
from filmgate.storyboard.clause import BREAKS, NOTHING
from filmgate.storyboard.han_relatives import HanRelatives
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, PEOPLE, VEHICLES
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import PARTICIPLE
from filmgate.storyboard.manners import RIDDEN
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Action, SubjectKind

FLESH = ANIMALS | (PEOPLE - frozenset(map(SubjectKind, split("robot, cyborg, monster, ghost, alien"))))
WAYS = frozenset(split("into, out of, through, onto, from, past, down, across, forward, forwards, ahead"))
ONWARD = frozenset(split("over, toward, towards, along"))
_NOMINATIVE = frozenset(("he", "she", "they", "we", "i"))
"""Pronouns that no verb has for its object ("a car pulls up he jumps off")."""
_WHOM = frozenset(("him", "her", "them", "me"))
_HIM = {"him": "he", "her": "she"}
_LEADING_ON = frozenset(("of", "into", "in", "onto", "on"))
"""What may follow a thing that is dropped."""
_HOW = ("ly", "ward", "wards")
"""How words end that tell how or where to it is done."""
_SWEPT = frozenset(("leaves", "dust"))
_POURING = WAYS | ONWARD | {"out", "in", "off", "away", "inside", "outside"}
_BEFORE_NOUN = ("determiner", "attribute", "count", "mood")
_POSTURES = frozenset(map(Action, ("stand", "sit", "lie", "kneel")))
_TRACES = frozenset(
    split(
        "trail, trails, track, tracks, mark, marks, wake, footprint, footprints, streak, streaks, print,"
        " prints, pawprints, fingerprints, handprints, scratches, ring, imprint, imprints, smear, stain,"
        " stains, hole, gap, dent"
    )
)
_RIDERS = frozenset(map(SubjectKind, split("cyclist, rider, surfer, skater, cowboy, knight")))
_AMID = (
    "determiner",
    "attribute",
    "count",
    "setting",
    "garment",
    "weather",
    "light",
    "quality",
    "tone",
    "kind",
)
_SEEING = frozenset(("eye", "eyes", "face", "nose", "forehead"))
_SCREENS = frozenset(
    split("phone, laptop, computer, tablet, screen, monitor, tv, television, smartphone, projector")
)
_WATCHED = frozenset(split("eyes, eye, gaze, movement, movements, move, moves, gesture, gestures"))
_BUSINESSES = frozenset(
    split(
        "shop, cafe, bar, restaurant, farm, market, office, factory, warehouse, gym, museum, library,"
        " theatre, hospital"
    )
)
"""Places that somebody runs for a living."""
_KEYS = frozenset(
    split(
        "enter, return, play, pause, send, record, delete, submit, save, button, buttons, key, switch,"
        " snooze, space bar, keyboard, keys, print, upload, buzzer"
    )
)
_RAYS = frozenset(
    split(
        "light, lights, sun, sunset, sunrise, sunlight, moonlight, moon, neon, glow, dawn, dusk, rays, beams,"
        " flames, fire, lanterns, lamps, headlights, lightning, shadows, signs, screens, sky, fireworks"
    )
)
"""What colours all around it."""
REACH = 9
"""How many words after its verb what it leads to stands at most."""


class VerbObjects(HanRelatives):
    """Finds what a verb is done to, and who does it: whether that allows a sense of it."""

    def _next_noun(self, place: int) -> Mention | None:
        following = (m for m in self.mentions[place + 1 : place + 5] if not m.has(*_BEFORE_NOUN))
        return next(following, None)

    def _has_object(self, place: int) -> bool:
        """Whether something is lit, and nobody burns ("lights a candle", 点燃一支香烟)."""
        after = self.after[place]
        if after.text in _NOMINATIVE or (after.has("count") and self.after[place + 1].text == "times"):
            return False
        return after.has("determiner", "count", "kind", "attribute", "garment", "pronoun")

    def _way(self, place: int) -> str:
        """The preposition of a verb, within it or after it."""
        _, _, own = self.mentions[place].text.partition(" ")
        return own or self.after[place].text

    def _is_intransitive(self, place: int) -> bool:
        """Whether no noun follows, known or not."""
        after = self.after[place]
        return not after.text.replace(" ", "").isalpha() or after.has(
            "punctuation", "preposition", "and", "clause", "then", "stop"
        )

    def _handles_some(self, place: int) -> bool:
        """Whether people do it to a thing that no word list has ("drops slices of apple into a bowl")."""
        doers, after = self._subject() or self.memory.carried, self.after[place]
        unknown = set(after.fields) <= {"stop"} and after.text.isalpha() and not after.text.endswith(_HOW)
        led = self.after[place + 1].text in _LEADING_ON
        return unknown and led and bool(doers) and doers[-1].kind in PEOPLE

    def _sweeps_nothing(self, place: int) -> bool:
        """Whether no broom does it: nothing follows that somebody would sweep ("sweeps the leaves")."""
        doers = self._subject() or self.memory.carried
        broom = self.after[place].get("stop") in _SWEPT and bool(doers) and doers[-1].kind in PEOPLE
        return not broom and self._is_intransitive(place)

    def _circles_doer(self, place: int) -> bool:
        """Whether it is done round whoever is thought to do it, and so by something that no value pictures
        ("sparks rise and swirl around him")."""
        pronoun = self.after[place].text
        if pronoun not in _HIM or self._way(place) != "around":
            return False
        if self.mentions[place].part("action") is PARTICIPLE:
            return False  # "books flying around him"
        doers = self._subject() or self.memory.carried
        if not doers or doers[-1].kind not in PEOPLE or not may_be(_HIM[pronoun], doers[-1]):
            return False
        others = (actor for actor in self.memory.cast.actors if actor is not doers[-1])
        return not any(actor.kind in PEOPLE and may_be(_HIM[pronoun], actor) for actor in others)

    def _is_of_crowd(self, place: int) -> bool:
        """Whether people or animals come in numbers, and nobody pours anything ("a crowd pours out")."""
        doers = self._subject() or self.memory.carried
        many = bool(doers) and doers[-1].kind in FLESH and is_several(doers)
        crowd = bool(doers) and doers[-1].kind is SubjectKind.CROWD
        within = " " in self.mentions[place].text and self._has_object(place)  # "pour out the wine"
        return (many or crowd) and not within and self._way(place) in _POURING

    def _undresses(self, place: int) -> bool:
        """Whether people take something off, and nothing flies."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in PEOPLE and self._has_object(place)

    def _is_of_no_beast(self, place: int) -> bool:
        """Whether nobody else is bitten ("bites his lip", "bites off the thread")."""
        following = (m for m in self.mentions[place + 1 : place + 5] if not m.has(*_BEFORE_NOUN))
        noun = next(following, None)
        return noun is not None and not (noun.has("pronoun") or noun.get("kind") in ANIMATE)

    def _is_to_self(self, place: int) -> bool:
        """Whether something is held to one's own body ("presses it to her ear")."""
        near = self.mentions[place + 1 : place + REACH]
        at = next((at for at, m in enumerate(near) if m.text in ("to", "against", "over")), len(near))
        return any(m.has("body") for m in near[at : at + 4])

    def _is_how(self, place: int) -> bool:
        """Whether a participle right after a posture only tells how they are there ("stand pressed")."""
        return self.before[place].get("action") in _POSTURES

    def _races_mounted(self, place: int) -> bool:
        """Whether somebody goes so on what is ridden ("races on a black motorcycle")."""
        doers = self._subject() or self.memory.carried
        if not doers or doers[-1].kind not in PEOPLE:
            return False
        near = self.mentions[place : place + REACH]
        on = next((at for at, m in enumerate(near) if m.text.rpartition(" ")[2] == "on"), len(near))
        if any(m.ends_sentence or m.get("kind") in ANIMATE for m in near[1:on]):
            return False  # "dashes past a boy on a bike"
        mount = next((m for m in near[on + 1 : on + 6] if m.has("kind", "punctuation", "then")), None)
        return mount is not None and mount.get("kind") in RIDDEN

    def _handles_thing(self, place: int) -> bool:
        """Whether somebody does it to a thing ("switches on the lamp", "pulls the sheet away")."""
        doers = self._subject() or self.memory.carried
        if not doers or doers[-1].kind not in PEOPLE or not self._has_object(place):
            return False
        if "body" in self.before[place].fields or any(
            "setting" in m.fields for m in self.mentions[place + 1 : place + 3]
        ):
            return False
        noun = self._next_noun(place)
        return noun is None or noun.get("kind") not in VEHICLES

    def _is_of_key(self, place: int) -> bool:
        """Whether it is a key or a switch ("hits enter", "hits the snooze button")."""
        return any(m.text in _KEYS for m in self.mentions[place + 1 : place + 4])

    def _is_of_rays(self, place: int) -> bool:
        """Whether light does it ("where red and blue lights paint everything")."""
        near = self.mentions[max(0, place - REACH) : place]
        clause = next((at for at in range(len(near), 0, -1) if near[at - 1].has("punctuation", "clause")), 0)
        subject = near[clause:]
        shining = any(m.text.rpartition(" ")[2] in _RAYS or "light" in m.fields for m in subject)
        return shining and not any(m.get("kind") in PEOPLE or m.text in _NOMINATIVE for m in subject)

    def _is_amid(self, place: int) -> bool:
        """Whether "in" leads on to where somebody goes, or in what ("walks in a park", "walks in circles");
        then nobody comes in."""
        after = self.after[place]
        if after.has(*_AMID) or after.text.startswith("front"):
            noun = self._next_noun(place)
            return noun is None or noun.get("kind") != "door"
        return not after.senses and after.text.isalpha() and not after.text.endswith(("ly", "ing"))

    def _is_at_place(self, place: int) -> bool:
        """Whether what comes next is no more than where it is done ("turns on the beach")."""
        noun = self._next_noun(place)
        return noun is not None and "setting" in noun.fields and "kind" not in noun.fields

    def _leads_to_way(self, place: int) -> bool:
        """Whether somebody or a vehicle turns where they go ("turns into an alley"), and becomes nothing."""
        doers = self._subject() or self.memory.carried
        goes = bool(doers) and (doers[-1].animate or doers[-1].kind in VEHICLES)
        return goes and self._is_at_place(place)

    def _is_to_being(self, place: int) -> bool:
        """Whether it is done to somebody alive, and to nothing of theirs ("cuts them down", "licks him")."""
        at = place + 1
        while self.mentions[at : at + 1] and self.mentions[at].has(*_BEFORE_NOUN) and not self._is_whom(at):
            at += 1
        if not self._is_whom(at):
            noun = self.before[at + 1] if at < len(self.mentions) else NOTHING
            return noun.get("kind") in ANIMATE and self.after[at].text != "'s"
        if self.after[at].has("body", "garment", "kind", "determiner", "attribute"):
            return False
        several = (actor for actor in self.memory.cast.lately() if is_several([actor]))
        return self.mentions[at].text != "them" or next((actor.animate for actor in several), False)

    def _is_whom(self, place: int) -> bool:
        return place < len(self.mentions) and self.mentions[place].text in _WHOM

    def _gets_on(self, place: int) -> bool:
        """Whether somebody gets on what is ridden ("hops on his bike"), or mounts what was named before."""
        doers = self._subject() or self.memory.carried
        if not doers or doers[-1].kind not in PEOPLE:
            return False
        near = takewhile(lambda m: BREAKS.isdisjoint(m.fields), self.mentions[place + 1 : place + REACH])
        onto = next((m for m in near if "kind" in m.fields or "setting" in m.fields), None)
        if onto is None:
            return self._is_intransitive(place) and any(a.kind in RIDDEN for a in self.memory.cast.actors)
        return onto.get("kind") in RIDDEN

    def _is_of_own(self, place: int) -> bool:
        """Whether it is done to the doer's own face or the like."""
        owner, part = self.after[place], self.after[place + 1]
        return owner.has("determiner") and owner.has("pronoun") and part.has("body")

    def _is_on_screen(self, place: int) -> bool:
        """Whether what runs is a film or the like ("a tutorial running on his phone")."""
        if self._way(place) != "on":
            return False
        near = takewhile(lambda m: BREAKS.isdisjoint(m.fields), self.mentions[place + 1 : place + 5])
        return any(m.text in _SCREENS for m in near)

    def _is_by_eye(self, place: int) -> bool:
        """Whether somebody only watches ("follows every movement with half closed eyes")."""
        near = takewhile(lambda m: BREAKS.isdisjoint(m.fields), self.mentions[place + 1 : place + REACH])
        return any(m.text in _WATCHED for m in near)

    def _is_of_business(self, place: int) -> bool:
        """Whether somebody keeps a shop or the like ("runs his own tiny sushi bar")."""
        following = (m for m in self.mentions[place + 1 : place + 6] if not m.has(*_BEFORE_NOUN, "stop"))
        noun = next(following, None)
        kept = noun is not None and noun.get("setting") in _BUSINESSES
        return kept and "determiner" in self.after[place].fields

    def _topples(self, place: int) -> bool:
        """Whether people tip something over, and do not fall."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in PEOPLE and self._has_object(place)

    def _is_of_eye(self, place: int) -> bool:
        """Whether somebody looks so ("presses her eye to the glass")."""
        return self._is_of_own(place) and self.after[place + 1].text in _SEEING

    def _leaves_trace(self, place: int) -> bool:
        """Whether nobody goes, but something stays behind ("leaving a long trail")."""
        near = self.mentions[place + 1 : place + 6]
        return any(not _TRACES.isdisjoint(m.text.split(" ")) for m in near if m.text.isascii())

    def _is_on_foot(self, place: int) -> bool:
        """Whether somebody alive does it who rides nothing."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in FLESH - _RIDERS

    def _is_in_arms(self, place: int) -> bool:
        """Whether somebody takes somebody up ("gathers the kitten in her arms")."""
        near = self.mentions[place + 1 : place + REACH]
        at = next((at for at, m in enumerate(near) if m.text in ("in", "into")), len(near))
        return any(m.text in ("arms", "lap") for m in near[at : at + 3])

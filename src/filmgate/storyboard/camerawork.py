"""Whose a deed is while the camera is spoken of: the camera's, or theirs whom it shows."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Lexicon, Phrase, Sense, split
from filmgate.storyboard.lexicon.sense import CAMERA, FINITE, PARTICIPLE, WORD
from filmgate.storyboard.mention import ENDS, Mention
from filmgate.storyboard.neighbours import Neighbours
from filmgate.storyboard.text import Tokens, is_han

_CAMERA_HEADS = frozenset(
    split(
        "dolly, dollies, dollying, dollied, pan, pans, panning, panned, tilt, tilts, tilting, tilted, zoom, "
        "zooms, zooming, zoomed, truck, trucks, trucking, crane, cranes, craning, boom, booms, booming, jib, "
        "jibs, pedestal, orbit, orbits, orbiting, arc, arcs, arcing, whip, rack, racks, racking, track, "
        "tracks, tracking, tracked, refocus, push-in, handheld"
    )
)
_ARTICLES = frozenset(("a", "an", "the"))
_BIDDEN = frozenset(("follow", "track"))
"""What the camera is told to do, where it opens a sentence: nobody else is bidden to."""
_CAMERA_PAIRS = frozenset(
    tuple(pair.split(" "))
    for pair in split(
        "push in, pushes in, pushing in, creep in, creeping in, ease in, easing in, pull out, pulling out,"
        " ease out, easing out, pull back, pulling back, pull focus, pulling focus, shift focus,"
        " shifting focus"
    )
)
_CAMERA_WORDS = frozenset({"camera", "lens", "we", "gimbal", "steadicam", "viewer", "cameraman"})
VIEWS = frozenset(("shot", "take", "view", "frame"))
"""What goes as the camera goes, where a verb follows ("the shot opens low and follows it")."""
_CAMERA_HAN = (("镜", "头"), ("运", "镜"), ("机", "位"), ("摄", "像", "机"), ("摄", "影", "机"), ("视", "角"))
_OWN = frozenset(("his", "her", "its", "their", "my", "your"))
_ARCS = frozenset(("arc", "arcs", "arcing"))
_FACING = frozenset(split("在, 对, 对着, 向, 朝, 朝着, 冲着, 面对, 面对着, 面向, 正对"))
"""Words after which somebody acts before the camera."""
_DRONE = "drone"
_FROM = "从"
_HEADING = frozenset("]:")
_WAY = 20
_ARRIVING = tuple(split("推到, 推至, 推向, 推近, 摇到, 摇至, 摇向, 拉到, 拉至, 移到, 移至, 升到, 降到, 扫到"))
"""What the camera does that nobody else does, after where it begins (从窗外的雨推到她的脸)."""
CAMERA_FIRST = frozenset((*_CAMERA_WORDS, *(word[0] for word in _CAMERA_HAN), _DRONE, _FROM))
_SHOTS = frozenset(("shot", "footage"))
_SEEING = frozenset(split("see, watch, find, notice, meet, discover, glimpse, catch, spot"))
_LEADING_TO = frozenset(("into", "at", "towards", "toward", "past", "to", "behind", "in", "on", "for"))
_MACHINES = frozenset(("truck", "crane", "cranes", "trucks"))
_NOMINATIVE = frozenset(("he", "she", "they"))
_HANDLING = frozenset(
    split(
        "lowers, lowering, raises, raising, lifts, lifting, grabs, grabbing, drops, dropping, picks, puts,"
        " sets, clutches, clutching, cleans, cleaning, snatches, holds, holding, mounts, hands, handing"
    )
)
"""What somebody does to a camera of theirs."""
_ANGLE_FIELDS = frozenset(("camera angle", "angle", "shot angle"))
_HEIGHTS = frozenset(("low", "high"))
_FILMING = frozenset(("camera", "shot", "take", "the view", "view", "lens"))
_STANDING = frozenset(
    split("begins, starts, opens, stays, remains, hovers, hangs, floats, sits, waits, placed, held")
)
"""Words between the camera and how high it stands ("the shot begins low behind it")."""
_AGAIN = ("it",)
"""The camera, as long as it has shown nobody ("stays at the back, and it turns slowly")."""
_AS = ("as",)
_RELATIVE = frozenset(("who", "that", "which"))
_NEW_CLAUSE = frozenset(("clause", "then", "kind", "pronoun"))
_OTHER_THINGS = frozenset(("stop",))
_OWNED = frozenset(("a", "an", "his", "her", "their", "my", "another"))
_OF_DEEDS = frozenset(("action", "then", "speed", "mood"))
"""What the camera may do as well as those it shows."""
_WHENCE = frozenset(("from above", "from below"))
_COMING = frozenset(split("fall, pour, attack, fly, glide, dive, glow, float, shoot, throw, enter, rise"))
"""Deeds that are done from above or below."""
AIMING = _HEIGHTS | _WHENCE | {"drone", "drones", "无人机"}


_DRAWN_OUT = (("out",), ("back",))
_DRAWN = _OWN | {"a", "an", "the", "some", "two", "one"}
"""Before what somebody pulls out ("pulls out a knife", "pulling back the curtain")."""
_OF_FILMS = ("move", "framing", "angle", "filmword")
_LEADING_OUT = frozenset(
    split("., \n, to, slowly, gently, slightly, smoothly, and, as, gradually, quickly")
) | {","}
"""After how the camera pulls out."""


class CameraWork(Neighbours):
    """Knows whether the camera is who the clause speaks of."""

    def __init__(self, tokens: Tokens, known: Lexicon) -> None:
        super().__init__(tokens, known)
        self.camera = False
        self.shown = False
        """Whether the camera's clause has named whom it shows: a participle is theirs."""
        self.seeing = False
        """Whether it is only told what "we see": whatever goes on is done by whom we see."""
        self.telling = False
        """Whether "who" tells more of whom the camera shows ("follows a man who runs, then rises")."""
        self.travelling = False
        """Whether a clause tells of nothing but where the camera goes (从窗外的雨推到她的脸)."""
        self.filmed = False
        """Whether the sentence before was about the camera: "it" may be the camera again."""

    def _pause(self, place: int, mark: str) -> None:
        """A stop ends the camera's clause, a comma only whom it shows; a Chinese field of its own goes on
        after the colon (镜头：微距，跟随). An input is shown, or begins a clause of its own after a comma."""
        if "reference" in self.mentions[-1].fields:
            self.camera = self.camera and self.mentions[-2].text != ","
            self.shown = self.camera
            return
        if mark in ENDS:
            self.filmed, self.telling = self.camera or self.telling, False
        self.travelling = False
        is_field = mark == ":" and place > 0 and is_han(self.texts[place - 1])
        self.camera = self.camera and mark not in ENDS and (mark != ":" or is_field)
        self.seeing = self.seeing and self.camera
        self.shown = self.shown and mark == "," and is_han("".join(self.texts[place + 1 : place + 2]))

    def _film(self, mention: Mention, place: int, texts: Phrase) -> None:
        """Notes whose the mention is, where the camera is spoken of."""
        if self.camera and texts[0] in _RELATIVE and self.mentions[-1].has("kind", "garment"):
            self.camera, self.telling = False, True
        elif self.telling and "then" in mention.fields:
            self.camera, self.telling = True, False
        if self.camera:
            if texts[0] in _SEEING and self.mentions and self.mentions[-1].text == "we":
                self.seeing = True
            if not _OF_DEEDS.isdisjoint(mention.fields):
                mention.by_camera = not self._is_theirs(place, len(texts), mention.senses)
            self.shown = self.shown or "kind" in mention.fields
        if texts[0] in CAMERA_FIRST or not _NEW_CLAUSE.isdisjoint(mention.fields):
            self._watch_camera(mention, place, texts)
        elif texts[-1] in VIEWS and "filmword" in mention.fields and self._is_view(place + len(texts)):
            self.camera = True

    def _is_free(self) -> bool:
        """Whether a clause begins before which its sentence has named nobody."""
        if not self.mentions[-1].has("punctuation"):
            return False
        for mention in reversed(self.mentions):
            if mention.ends_sentence or mention.text in _HEADING:
                return True
            if mention.has("kind", "pronoun", "reference"):
                return False
        return True

    def _sets_out(self, place: int) -> bool:
        """Whether a sentence begins with where the camera comes from, and goes on with where it gets to."""
        if self.mentions and not self._is_free():
            return False
        clause = "".join(self.texts[place : place + _WAY]).partition(",")[0].partition(".")[0]
        return any(verb in clause for verb in _ARRIVING)

    def _watch_camera(self, mention: Mention, place: int, texts: Phrase) -> None:
        """The camera is the subject from its word on, until another subject or the sentence's end."""
        if not self.camera and "kind" in mention.fields:
            return
        if texts[0] == _FROM:
            self.travelling = self._sets_out(place)
            self.camera = self.camera or self.travelling
            return
        if self.travelling:
            return
        if texts[0] == _DRONE and texts[-1] != "camera":
            films = texts[-1] in VIEWS and self._is_view(place + len(texts))
            self.camera = self.camera or films or _flies(mention, texts)
            return
        if texts[0] in CAMERA_FIRST and (
            texts[0] in _CAMERA_WORDS
            or texts[0] == _DRONE
            or texts[:2] in _CAMERA_HAN
            or texts[:3] in _CAMERA_HAN
        ):
            self.camera = not (self._after_preposition() or (texts[0] == "lens" and self._is_own_lens()))
        elif texts == _AS and self.mentions and self.mentions[-1].text in _STANDING:
            return  # "begins as a wide shot and rises"
        elif self.camera and texts[0] in _NOMINATIVE:
            self.camera = False
        elif self.camera and not _NEW_CLAUSE.isdisjoint(mention.fields) and (self.shown or texts != _AGAIN):
            self.camera = not (
                "clause" in mention.fields or ("then" not in mention.fields and self._opens_clause())
            )

    def _is_view(self, place: int) -> bool:
        """Whether a verb comes next whose subject the view is."""
        verb = next((text for text in self.texts[place : place + 2] if not text.endswith("ly")), "")
        return verb.endswith("s") and not verb.endswith("ss") and not self._after_preposition()

    def _is_own_lens(self) -> bool:
        """Whether a lens is one that somebody has ("a robot with one cracked lens")."""
        return any(m.text == "with" for m in self.mentions[-4:])

    def _is_theirs(self, place: int, length: int, senses: tuple[Sense, ...]) -> bool:
        """Whether a deed in the camera's clause is of somebody that it shows."""
        if is_han(self.texts[place]):
            described = self.texts[place + length : place + length + 1] == ("的",)
            return (self.shown or described) and all(s.part is FINITE or s.field == "kind" for s in senses)
        if not any(sense.part is PARTICIPLE for sense in senses):
            return False
        if self._follows_thing():
            return True
        shown = (self.shown or self.seeing) and all(sense.part is not CAMERA for sense in senses)
        return shown or self._describes(place, length, senses)

    def _follows_thing(self) -> bool:
        """Whether a thing that no table has stands right before, after a comma ("…, steam rolling by")."""
        last = self.mentions[-2:]
        return (
            len(last) > 1 and last[0].text == "," and not last[1].senses and not last[1].text.endswith("ly")
        )

    def _describes(self, place: int, length: int, senses: tuple[Sense, ...]) -> bool:
        """Whether a participle stands before its noun ("a laughing clown")."""
        if not any(sense.part is PARTICIPLE for sense in senses) or not self.mentions:
            return False
        described = self.mentions[-1].has("determiner", "attribute")
        return described and "kind" in self._fields_at(place + length)

    def _is_prop(self) -> bool:
        """Whether "camera" is one that somebody has ("holding an old camera", "with her camera")."""
        if self._is_handed():
            return True
        for before in reversed(self.mentions[-4:]):
            if before.text in _OWNED:
                owner = self.mentions[: self.mentions.index(before)][-2:]
                return (
                    bool(owner)
                    and not self.camera
                    and (
                        "action" in owner[-1].fields
                        or (owner[-1].text == "with" and not owner[0].has("filmword", "move"))
                    )
                )
            if before.has("move", "framing", "look", "speed") or not (
                "attribute" in before.fields or not before.senses
            ):
                return False
        return False

    def _is_handed(self) -> bool:
        """Whether somebody has just done something to the camera with their hands ("lowers the camera")."""
        if self.camera or len(self.mentions) < 2 or self.mentions[-1].text.rpartition(" ")[2] != "the":
            return False
        verb = self.mentions[-1] if self.mentions[-1].text != "the" else self.mentions[-2]
        return verb.text.partition(" ")[0] in _HANDLING

    def _after_preposition(self) -> bool:
        if not self.mentions or "punctuation" in self.mentions[-1].fields:
            return False
        if is_han(self.mentions[-1].text):
            return "action" in self.mentions[-1].fields or self.mentions[-1].text in _FACING
        before = [m for m in self.mentions[-3:] if not m.has("determiner", "stop")]
        if not before or is_han(before[-1].text):
            return False
        if "preposition" in before[-1].fields:
            return True
        last = before[-1].text.rpartition(" ")[2]  # of "looks into"
        return "action" in before[-1].fields and (last in _LEADING_TO or self._is_handled())

    def _is_handled(self) -> bool:
        """Whether somebody does something to a thing of theirs ("polishes his lens")."""
        return self.mentions[-1].text in _OWN

    def _is_camera_work(self, place: int, length: int) -> bool:
        texts = self.texts[place : place + length]
        if texts[0] in _BIDDEN and (not self.mentions or self.mentions[-1].ends_sentence):
            return True  # "Follow a chef through the kitchen."
        if length == 1 and (texts[0] in _MACHINES or texts[0] not in _CAMERA_HEADS) and self._leads_to_noun():
            return False  # "follows a dog"
        if self.camera and (self.travelling or not self.shown or texts[0] in _CAMERA_HEADS):
            return True
        if texts[1:] in _DRAWN_OUT and texts[0].startswith("pull"):
            return self._draws_away(place + 2)
        if (
            (length > 1 or is_han(texts[0]))
            and self._is_tag(place, length)
            and not self._goes_on_acting(texts[0])
        ):
            return True
        if self._after_shot():
            return True
        if texts[0] not in _CAMERA_HEADS and texts[:2] not in _CAMERA_PAIRS:
            return False
        if length == 1 and texts[0][-1] == "s" and self.mentions and self.mentions[-1].has("attribute"):
            return False  # "silver arcs"
        if length == 1 and texts[0] in _ARCS and self._is_flung():
            return False
        return not self._follows_subject() and (length > 1 or texts[0] not in _MACHINES)

    def _is_flung(self) -> bool:
        """Whether something else than the camera arcs ("tracks its swift arc", "a spotlight arcing")."""
        if any(m.text.rpartition(" ")[2] in _OWN for m in self.mentions[-3:]):
            return True
        before = next((m for m in reversed(self.mentions) if "speed" not in m.fields), None)
        return before is not None and (not before.senses or before.has("light", "setting", "stop"))

    def _leads_to_noun(self) -> bool:
        """Whether an article or a quality stands right before, or a phrase that ends in one ("follow a")."""
        return self._after_article() or (bool(self.mentions) and self._last_word() in _ARTICLES)

    def _draws_away(self, place: int) -> bool:
        """Whether the camera pulls out, as nobody pulls anything out ("slowly pulls out to a wide shot")."""
        after = self.texts[place : place + 1]
        if after and (after[0] in _DRAWN or self._follows_subject()):
            return False
        if self.texts[place - 2 : place] in _CAMERA_PAIRS:
            return True
        last = next((m for m in reversed(self.mentions) if not m.has("speed", "stop")), None)
        free = last is None or last.has("punctuation", "then", "transition", *_OF_FILMS)
        return free and (not after or after[0] in _LEADING_OUT)

    def _goes_on_acting(self, verb: str) -> bool:
        """Whether a verb between commas is the next deed of the sentence ("hesitates, comes closer"), or what
        somebody does meanwhile ("stands among them, looking up")."""
        if not (verb.endswith("s") or verb == "looking") or verb in _CAMERA_HEADS:
            return False
        for mention in reversed(self.mentions):
            if mention.ends_sentence:
                return False
            if mention.part("action") is FINITE:
                return not mention.by_camera
        return False

    def _after_shot(self) -> bool:
        """Whether the word goes on about a kind of shot ("a drone shot following a car")."""
        return bool(self.mentions) and (
            self.mentions[-1].has("move", "framing", "angle") or self.mentions[-1].text in _SHOTS
        )

    def _follows_subject(self) -> bool:
        before = next((m for m in reversed(self.mentions) if not m.has("stop", "speed")), None)
        if before is not None and not before.senses and before.text.endswith("ly"):
            before = self.mentions[-2] if len(self.mentions) > 1 else None  # "the ball gracefully arcs"
        if before is not None and before.text == "it" and self.filmed:
            return False
        if self.mentions and _is_plural_thing(self.mentions[-1]):
            return True
        return before is not None and before.has("kind", "pronoun", "body")


def _flies(mention: Mention, texts: Phrase) -> bool:
    """Whether a drone is the camera, and goes somewhere ("drone rises")."""
    return "move" in mention.fields and len(texts) > 1 and texts[1].endswith("s")


def _is_plural_thing(mention: Mention) -> bool:
    """Whether a word that the plan has no subject for stands for things that act ("arrows arc")."""
    return mention.text.endswith("s") and mention.text.isascii() and mention.fields <= _OTHER_THINGS


def aim(mentions: list[Mention]) -> None:
    """A "low" or "high" before a kind of shot tells where the camera stands, a drone is the camera; rain,
    light and deeds may come "from above", too."""
    aiming = [place for place, mention in enumerate(mentions) if mention.text in AIMING]
    for place in aiming:
        mention, following = mentions[place], mentions[min(place + 1, len(mentions) - 1)]
        if mention.text in _WHENCE and place and _comes(mentions[place - 1]):
            mention.empty((Sense("stop", mention.text, WORD),), mention.fields)
        if (
            mention.get("kind") == "drone"
            and "move" in following.fields
            and following.start <= mention.end + 1
        ):
            mention.empty((Sense("stop", mention.text, WORD),), mention.fields)
        if mention.text == "drone" and place > 1 and _is_listed(mentions, place):
            mention.empty((Sense("stop", mention.text, WORD),), mention.fields)
        stands = (
            mention.text in _HEIGHTS and mentions[place - 1].text in _STANDING and _is_film(mentions, place)
        )
        stands = stands or (mention.text in _HEIGHTS and _is_field(mentions, place))
        if stands or (mention.text in _HEIGHTS and following.has("framing", "move")):
            mention.empty((Sense("angle", mention.text, WORD),), mention.fields)


def _comes(before: Mention) -> bool:
    """Whether what a film shows comes from there ("a spotlight from above", "rain pours from above")."""
    return before.text == "lit" or before.has("weather", "light") or before.get("action") in _COMING


def _is_listed(mentions: list[Mention], place: int) -> bool:
    """Whether it is one of several ways to film ("macro and drone combined")."""
    joint, other = mentions[place - 1], mentions[place - 2]
    return (joint.has("and") or joint.text == ",") and other.has("framing", "move", "angle")


def _is_field(mentions: list[Mention], place: int) -> bool:
    """Whether it is the whole of a field for the angle ("Camera angle: low.")."""
    if place < 2 or mentions[place - 1].text != ":" or mentions[place - 2].text not in _ANGLE_FIELDS:
        return False
    return place + 1 == len(mentions) or mentions[place + 1].has("punctuation")


def _is_film(mentions: list[Mention], place: int) -> bool:
    """Whether it is the camera or the shot that stands so."""
    return any(m.text in _FILMING for m in mentions[max(0, place - 3) : place - 1])

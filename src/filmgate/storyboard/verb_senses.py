"""What a verb means by what follows it: whoever drops something throws it, whoever drops falls."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from filmgate.storyboard.kinds import ANIMATE, VEHICLES
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.text import is_han
from filmgate.storyboard.verb_objects import FLESH, ONWARD, REACH, WAYS, VerbObjects
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind

INTERIORS = frozenset(
    map(
        Setting,
        split(
            "subway_station, train_station, train_interior, car_interior, airport, shop, cafe, bar, "
            "restaurant, office, living_room, bedroom, kitchen, bathroom, hallway, classroom, "
            "library, museum, hospital, laboratory, factory, warehouse, church, temple, castle, "
            "palace, theatre, concert_stage, gym, cave, spaceship_interior "
        ),
    )
)
_LIGHTS = frozenset(
    map(SubjectKind, split("candle, lantern, lamp, campfire, fireworks, star, sun, moon, firefly"))
)
"""What only goes out."""
_WIELDED = frozenset(split("hammer, axe, mace, staff, trident, whip, scythe, sledgehammer, club, spear"))
_ON_WHEELS = frozenset(map(SubjectKind, split("car, sports_car, taxi, truck, motorcycle, bus")))
_BIRDS = frozenset(
    map(SubjectKind, split("bird, crow, duck, swan, owl, eagle, parrot, chicken, butterfly, bee, penguin"))
)
_COATED = frozenset(
    map(SubjectKind, split("door, house, window, boat, chair, stairs, ship, bicycle, carriage"))
)
_WALLS = frozenset(split("wall, walls, fence, fences, ceiling, shutters, roof, gate, hull, bench"))
_PASSED = frozenset(split("stop, speed, mood, garment, wear, attribute, body, clause, then"))
"""What may stand between a noun and its verb."""
_BACKS = frozenset(split("back, bottom, face, backside, behind, rear, rump, belly, nose, side, head, butt"))
_FACES = frozenset(split("head, heads, nose, snout, muzzle, face, eyes, chin, gaze"))
_OUT_OF = frozenset(("out of", "from", "out"))
_ALONG = frozenset(("down", "up", "along", "into", "through", "across", "around"))
_GAZES = frozenset(("目光", "视线", "眼神", "四目"))
_HANDS = frozenset(("hand", "hands", "fingers", "grip", "grasp"))
_HEADS = frozenset(("head", "heads", "cheek", "chin"))
_TOWARDS = frozenset(("into", "onto", "to"))
_ALMOST = frozenset(("almost", "nearly"))
"""Words before what is not done ("almost hits a bus")."""
_NOTHING = frozenset(split("nothing, no, not, none, nobody"))
_INTO = frozenset(("into", "under", "through", "between", "past", "behind", "inside", "in"))

_OF_TWO_SENSES = frozenset((Action.FALL, Action.JUMP, Action.SPIN))
"""Deeds of Chinese verbs that mean another one where something is handled."""


class VerbSenses(VerbObjects):
    """Finds what a verb of several senses means, and what it is done to."""

    def _in_its_sense(self, place: int, action: Action) -> Action | None:
        """What a verb means by what follows it."""
        word = self.mentions[place].text
        if self.before[place].text in _ALMOST:
            return None
        if action in _OF_TWO_SENSES and is_han(word):
            return self._in_han_sense(place, action)
        for sense in _senses_of(action, word):
            if sense.test(self, place):
                return sense.becomes
        return action

    def _in_han_sense(self, place: int, action: Action) -> Action | None:
        """What such a Chinese verb means by what it is done to."""
        word = self.mentions[place].text
        if action is Action.FALL:
            if word == "洒下" and self._has_noun_next(place):
                return None  # 洒下一路细碎的光
            if self._was_thrown(place):
                return None
            return Action.THROW if self._is_dropped(place) else action
        if action is Action.JUMP:
            if word[-1] == "起" and self._is_a_dance(place):
                return Action.DANCE
            if word[-1] == "上" and self._mounts(place):
                return Action.RIDE
            return None if self._turns_over(place) else action
        return self._han_sense(place, action)

    def _adjacent(self, entry: int, place: int) -> bool:
        """Whether nothing but adverbs, auxiliaries and clothes lies between noun and verb."""
        for at in range(entry + 1, place):
            mention = self.mentions[at]
            passed = not _PASSED.isdisjoint(mention.fields) or mention.text.endswith("ly")
            if not passed and (mention.text != "that" or at > entry + 1):
                return False
        return True

    def _ends_here(self, place: int) -> bool:
        """Whether nothing more is said of the deed."""
        after = self.after[place]
        return after.text == "" or after.has("punctuation", "and", "clause", "then")

    def _passes_by(self, place: int) -> bool:
        """Whether nothing is handed on: a place follows, or nothing ("a train passing a lonely station")."""
        following = (m for m in self.mentions[place + 1 : place + 6] if not m.has("determiner", "mood"))
        noun = next((m for m in following if not m.has("attribute")), None)
        return not self._has_object(place) or (
            noun is not None
            and ((noun.has("setting") and not noun.has("kind")) or noun.get("kind") in ANIMATE)
        )

    def _is_of_scenery(self, place: int) -> bool:
        """Whether weather or light comes next."""
        noun = self._next_noun(place)
        return noun is not None and noun.has("weather", "light")

    def _is_of_clothes(self, place: int) -> bool:
        """Whether something that is worn comes next."""
        noun = self._next_noun(place)
        return noun is not None and noun.has("garment")

    def _is_of_vehicle(self, place: int) -> bool:
        """Whether a vehicle comes next."""
        noun = self._next_noun(place)
        return noun is not None and noun.get("kind") in VEHICLES

    def _is_of_light(self, place: int) -> bool:
        """Whether a lamp or a flame does it."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in _LIGHTS

    def _is_of_body(self, place: int) -> bool:
        """Whether somebody only moves a part of themselves ("puts out his tongue")."""
        noun = self._next_noun(place)
        return noun is not None and noun.has("body")

    def _bursts_in(self, place: int) -> bool:
        """Whether somebody alive bursts in, and nothing goes to pieces."""
        doers = self._subject() or self.memory.carried
        return self._way(place) == "in" and bool(doers) and doers[-1].kind in FLESH

    def _is_of_bird(self, place: int) -> bool:
        """Whether a bird does it."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in _BIRDS

    def _steadies(self, place: int) -> bool:
        """Whether somebody only comes to their senses or keeps their feet ("catches herself")."""
        return self.after[place].text.endswith(("self", "selves"))

    def _puts_weight(self, place: int) -> bool:
        """Whether somebody leans on something with all they have ("throws his weight against the door")."""
        return any(m.text == "weight" for m in self.mentions[place + 1 : place + 4])

    def _pops_up(self, place: int) -> bool:
        """Whether somebody alive comes up again, and nothing bursts ("pops back up")."""
        near = self.mentions[place + 1 : place + 3]
        return self._is_of_flesh(place) and bool(near) and "up" in (near[0].text, near[-1].text)

    def _wields(self, place: int) -> bool:
        """Whether a weapon comes next, for which nobody sits on a swing."""
        noun = self._next_noun(place)
        return noun is not None and (noun.get("kind") == SubjectKind.SWORD or noun.text in _WIELDED)

    def _is_on_wheels(self, place: int) -> bool:
        """Whether a car does it."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in _ON_WHEELS

    def _is_of_flesh(self, place: int) -> bool:
        """Whether somebody alive does it."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in FLESH

    def _bursts_along(self, place: int) -> bool:
        """Whether somebody alive, or a car, comes so, and does not break ("bursts over the crest")."""
        doers = self._subject() or self.memory.carried
        moves = bool(doers) and doers[-1].kind in FLESH | VEHICLES
        return moves and self._way(place) in WAYS | ONWARD

    def _bursts_up(self, place: int) -> bool:
        """Whether birds do it, out of where they were."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in _BIRDS and self._way(place) in WAYS

    def _bursts_on(self, place: int) -> bool:
        """Whether somebody alive comes so, and nobody goes to pieces ("a bull explodes into the arena")."""
        doers = self._subject() or self.memory.carried
        alive = bool(doers) and doers[-1].kind in FLESH
        return alive and self._way(place) in WAYS

    def _is_coated(self, place: int) -> bool:
        """Whether something is given a coat of paint, and no picture is made of it."""
        noun = self._next_noun(place)
        return noun is not None and (noun.get("kind") in _COATED or noun.text in _WALLS)

    def _is_of_nothing(self, place: int) -> bool:
        """Whether it is said that nothing is done ("says nothing", "eats no bread")."""
        return self.after[place].text in _NOTHING

    def _leads_further(self, place: int) -> bool:
        """Whether the verb leads to a place ("comes to the river")."""
        return not self._ends_here(place)

    def _leads_to_deed(self, place: int) -> bool:
        """Whether another verb follows, which tells what is done ("comes to drink")."""
        return self.after[place].part("action") is FINITE

    def _leads_on_stage(self, place: int) -> bool:
        """Whether somebody comes out to where they are seen ("walks out onto the stage")."""
        own = self.mentions[place].text.rpartition(" ")[2]
        return own in _TOWARDS or self.after[place].text in _TOWARDS

    def _is_out_of_hand(self, place: int) -> bool:
        """Whether something drops from somebody's hand."""
        return any(m.text in _HANDS for m in self.mentions[place + 1 : place + 5])

    def _is_of_head(self, place: int) -> bool:
        """Whether somebody lays down their own head."""
        return any(m.text in _HEADS for m in self.mentions[place + 1 : place + 4])

    def _is_of_flag(self, place: int) -> bool:
        """Whether a flag is planted, and no tree."""
        return any(m.get("kind") == SubjectKind.FLAG for m in self.mentions[place : place + 5])

    def _sweeps_off(self, place: int) -> bool:
        """Whether birds do it, and no broom."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in _BIRDS and self._is_intransitive(place)

    def _is_of_gaze(self, place: int) -> bool:
        """Whether the eyes do it (目光与他相遇)."""
        return any(m.text in _GAZES for m in self.mentions[max(0, place - REACH) : place])

    def _stands_still(self, place: int) -> bool:
        """Whether 而 tells how somebody stands (傲然而立)."""
        return self.before[place].text == "而"

    def _goes_into(self, place: int) -> bool:
        return self.after[place].text in _INTO

    def _becomes(self, place: int) -> bool:
        """Whether somebody only becomes so ("the radio falls silent")."""
        return self.after[place].text in ("silent", "quiet", "still", "ill", "sick", "quietly")

    def _goes_past(self, place: int) -> bool:
        return self._way(place) in ("past", "by")

    def _goes_out(self, place: int) -> bool:
        return self.after[place].text == "out of"

    def _comes_out(self, place: int) -> bool:
        """Whether something is taken out of where it was ("draws a letter out of her bag")."""
        for mention in self.mentions[place + 1 : place + REACH]:
            if mention.has("punctuation", "clause", "then") or mention.part("action") is FINITE:
                return False
            if mention.text in _OUT_OF:
                return True
        return False

    def _goes_along(self, place: int) -> bool:
        return self.after[place].text in _ALONG

    def _is_by_steps(self, place: int) -> bool:
        """Whether a staircase comes next."""
        noun = self._next_noun(place)
        return noun is not None and noun.text.startswith(("stair", "step"))

    def _is_to_feet(self, place: int) -> bool:
        return any(m.text == "feet" for m in self.mentions[place + 1 : place + 6])

    def _is_on_back(self, place: int) -> bool:
        """Whether somebody comes down on another part of the body than the feet."""
        doers = self._subject() or self.memory.carried
        if doers and doers[-1].kind in _BIRDS:
            return False  # on somebody's head
        noun = self._next_noun(place)
        noun = self._next_noun(place + 1) if noun is not None and "preposition" in noun.fields else noun
        return noun is not None and noun.text in _BACKS

    def _is_into_hand(self, place: int) -> bool:
        """Whether something is put into somebody's hand."""
        near = self.mentions[place + 1 : place + REACH]
        into = next((at for at, m in enumerate(near) if m.text == "into"), len(near))
        return any(m.text in ("hand", "hands", "palm", "palms") for m in near[into : into + 3])

    def _is_of_face(self, place: int) -> bool:
        """Whether somebody turns their face somewhere ("lifts his nose to the wind")."""
        following = (m for m in self.mentions[place + 1 : place + 5] if "determiner" not in m.fields)
        noun = next((m for m in following if "attribute" not in m.fields), None)
        return noun is not None and noun.text in _FACES

    def _is_of_wings(self, place: int) -> bool:
        """Whether wings are folded."""
        noun = self._next_noun(place)
        own = self.mentions[place].text.endswith(" wings")
        return own or (noun is not None and noun.text == "wings")

    def _goes_off(self, place: int) -> bool:
        """Whether somebody moves so, and nobody fires ("an octopus shoots out of a hole")."""
        _, _, own = self.mentions[place].text.partition(" ")
        return (own or self.after[place].text) in WAYS | {"out", "off", "away", "up", "along"}

    def _goes_inside(self, place: int) -> bool:
        entering = self.mentions[place].text.endswith(" into")
        for mention in self.mentions[place + 1 : place + 7]:
            if "setting" in mention.fields and (setting := mention.get("setting")) is not None:
                return entering and Setting(setting) in INTERIORS
            if "indoors" in mention.fields:
                return entering
            if mention.text == "into":
                entering = True
            elif (
                not mention.has("determiner", "attribute", "stop", "speed", "mood")
                or mention.get("stop") == "deed"
            ):
                return False
        return False


class _VerbSense(NamedTuple):
    """What such deeds are, told by a verb of that pattern, where the test holds."""

    deeds: str
    words: str
    test: Callable[[VerbSenses, int], bool]
    becomes: Action | None
    """None where that is nothing to be seen."""


_SENSES = (
    _VerbSense("talk, whisper, shout, eat, drink, hold, give", r".*", VerbSenses._is_of_nothing, None),
    _VerbSense("wake", r"c[ao]m\w* to", VerbSenses._leads_to_deed, None),
    _VerbSense("wake", r"c[ao]m\w* to", VerbSenses._leads_further, Action.APPROACH),
    _VerbSense("pour", r"pour\w*(?: (?!into|in)\w+)*", VerbSenses._is_of_crowd, Action.LEAVE),
    _VerbSense("pour", r"pour\w* (?:into|in)", VerbSenses._is_of_crowd, Action.ENTER),
    _VerbSense("swing", r"sw[iu]ng\w*", VerbSenses._wields, Action.ATTACK),
    _VerbSense("jump", r"launch\w* (?:it|them)sel.*", VerbSenses._is_of_bird, Action.TAKE_OFF),
    _VerbSense(
        "take_off",
        r"(?:blast|peel|shot|shoot|t[ao]k|rocket)\w*(?: \w+)*",
        VerbSenses._is_on_wheels,
        Action.DRIVE,
    ),
    _VerbSense("float", r"drift.*", VerbSenses._is_on_wheels, Action.DRIVE),
    _VerbSense("walk", r"stumbl.*", VerbSenses._ends_here, Action.FALL),
    _VerbSense("catch", r"c(?:atch|aught)\w*", VerbSenses._steadies, None),
    _VerbSense("throw", r"thr[eo]w\w*", VerbSenses._puts_weight, Action.PUSH),
    _VerbSense("explode", r"pop\w*", VerbSenses._pops_up, Action.RISE),
    _VerbSense("catch", r"gather\w*", VerbSenses._is_intransitive, Action.APPROACH),
    _VerbSense("catch", r"(?:gather|scoop|take|took|taking)\w*(?: up)?", VerbSenses._is_in_arms, Action.HOLD),
    _VerbSense("explode", r"(?:explod|burst|erupt).*", VerbSenses._bursts_up, Action.TAKE_OFF),
    _VerbSense("explode", r"burst.*", VerbSenses._bursts_in, Action.ENTER),
    _VerbSense("explode", r"(?:explod|burst|erupt).*", VerbSenses._bursts_on, Action.RUN),
    _VerbSense("explode", r"(?:burst|crash).*", VerbSenses._bursts_along, Action.RUN),
    _VerbSense("drive", r"back\w* (?:up|away|off)", VerbSenses._is_of_flesh, Action.WALK),
    _VerbSense("roll", r"turn\w*", VerbSenses._has_object, Action.TURN),
    _VerbSense("write", r"paint\w*", VerbSenses._is_coated, Action.WORK),
    _VerbSense("walk", r"cross\w*", VerbSenses._is_of_body, None),
    _VerbSense("walk", r"shuffl\w*", VerbSenses._has_object, Action.WORK),
    _VerbSense("run", r"charg\w*", VerbSenses._has_object, Action.ATTACK),
    _VerbSense("leave", r"\w+ out", VerbSenses._is_of_light, Action.VANISH),
    _VerbSense("leave", r"walk\w* out.*", VerbSenses._leads_on_stage, Action.WALK),
    _VerbSense("walk, run", r".*", VerbSenses._goes_inside, Action.ENTER),
    _VerbSense("approach", r"c[ao]m\w*(?: into)?", VerbSenses._goes_inside, Action.ENTER),
    _VerbSense("leave", r"emerg.*", VerbSenses._is_of_scenery, Action.APPEAR),
    _VerbSense("hold", r"squeez.*", VerbSenses._goes_past, Action.WALK),
    _VerbSense("hold", r"squeez.*", VerbSenses._goes_into, Action.ENTER),
    _VerbSense("drive", r"pull\w* up", VerbSenses._has_object, Action.PULL),
    _VerbSense("jump", r"flip.*", VerbSenses._has_object, Action.WORK),
    _VerbSense("work", r"put\w* out", VerbSenses._is_of_body, None),
    _VerbSense("open", r"spread\w* out", VerbSenses._is_intransitive, Action.WALK),
    _VerbSense("eat", r"swallow\w*", VerbSenses._is_intransitive, None),
    _VerbSense("grow", r"spread.*", VerbSenses._has_object, Action.WORK),
    _VerbSense("glide", r"slid\w*", VerbSenses._is_of_vehicle, Action.DRIVE),
    _VerbSense("glide", r"slid\w*", VerbSenses._has_object, Action.PUSH),
    _VerbSense("fall", r"f[ae]ll\w*", VerbSenses._becomes, None),
    _VerbSense("fall", r"slip\w*", VerbSenses._has_object, Action.GIVE),
    _VerbSense("fall", r"drop.*", VerbSenses._has_object, Action.THROW),
    _VerbSense("dive", r"(?:plung|dip)\w*", VerbSenses._has_object, Action.PUSH),
    _VerbSense("leave", r"slip\w* out(?: of)?", VerbSenses._is_out_of_hand, Action.FALL),
    _VerbSense("lie", r"la(?:y|ys|id|ying)(?: down)?", VerbSenses._is_of_head, Action.LIE),
    _VerbSense("work", r"plant\w*", VerbSenses._is_of_flag, Action.HOLD),
    _VerbSense("work", r"(?:sweep\w*|swept)(?: \w+)?", VerbSenses._sweeps_off, Action.FLY),
    _VerbSense("work", r"(?:sweep\w*|swept)(?: \w+)?", VerbSenses._is_intransitive, None),
    _VerbSense("approach", r"相遇|相会|交汇", VerbSenses._is_of_gaze, Action.LOOK),
    _VerbSense("rise", r"立", VerbSenses._stands_still, Action.STAND),
    _VerbSense("walk", r"踩着?|脚踩", VerbSenses._is_on_board, Action.RIDE),
    _VerbSense("walk", r"踩|踏", VerbSenses._stays, Action.STAND),
    _VerbSense("walk", r"[踩踏]着?|踩动", VerbSenses._is_on_pedal, Action.WORK),
    _VerbSense("walk, run", r"[穿跑越冲跨]过", VerbSenses._chases_on, None),
    _VerbSense("roll", r"翻身", VerbSenses._leads_to_verb, None),
    _VerbSense("climb", r"[爬攀跨翻骑]上", VerbSenses._mounts, Action.RIDE),
    _VerbSense("sink", r"下?沉", VerbSenses._is_of_limb, None),
    _VerbSense("fly", r"悬[停浮]", VerbSenses._is_in_water, Action.FLOAT),
    _VerbSense("close", r"[盖掩]住", VerbSenses._is_of_voice, None),
    _VerbSense("cook", r"[煮烤煎蒸卤腌熏烧炒]", VerbSenses._is_of_dish, None),
    _VerbSense("explode", r"炸着?", VerbSenses._fries, Action.COOK),
    _VerbSense("land", r"[落掉飘][到在]", VerbSenses._befell, None),
    _VerbSense("drive", r"加速", VerbSenses._goes_faster, None),
    _VerbSense("cry", r"眼?泪[水珠]?", VerbSenses._is_anothers, None),
    _VerbSense("walk", r"踉跄", VerbSenses._leads_to_verb, None),
    _VerbSense("carry", r"抬起?", VerbSenses._is_of_sleeve, None),
    _VerbSense("approach", r"[凑靠贴]近", VerbSenses._brings_near, Action.HOLD),
    _VerbSense("approach", r"[凑靠贴]近", VerbSenses._handles, None),
    _VerbSense("swing", r"摇[晃摆]|晃荡|晃悠", VerbSenses._sways_meanwhile, None),
    _VerbSense("approach", r"走向", VerbSenses._goes_to_place, Action.WALK),
    _VerbSense("approach", r"围上", VerbSenses._is_of_cloth, None),
    _VerbSense("approach", r"前来", VerbSenses._leads_to_verb, None),
    _VerbSense("throw, pull", r"投下?|拉[长得]?|映", VerbSenses._is_of_shadow, None),
    _VerbSense("pull", r"拉起?", VerbSenses._is_bowed, Action.PLAY_MUSIC),
    _VerbSense("attack", r"砸[回进入落]", VerbSenses._falls_there, Action.FALL),
    _VerbSense("attack", r"打[着起了]?", VerbSenses._hits_nothing, None),
    _VerbSense("attack", r"撞[上到见]", VerbSenses._meets_eyes, Action.LOOK),
    _VerbSense("attack", r"扑倒", VerbSenses._falls_forward, Action.FALL),
    _VerbSense("write", r"[画划]出?", VerbSenses._leaves_trail, None),
    _VerbSense("swing", r"[摆甩晃扇]动", VerbSenses._is_of_own_part, None),
    _VerbSense("land", r"落[到在]", VerbSenses._is_of_shot, None),
    _VerbSense(
        "drive, run, fly", r"[疾飞奔狂]驰|驰骋|狂奔|飞奔|前[行进]", VerbSenses._is_on_mount, Action.RIDE
    ),
    _VerbSense("throw", r"摔[在到].*", VerbSenses._falls_there, Action.FALL),
    _VerbSense("kiss", r".*舔.*", VerbSenses._is_of_own_mouth, None),
    _VerbSense("enter", r"进", VerbSenses._ends_done, None),
    _VerbSense("enter", r"[钻躲].*", VerbSenses._goes_under, Action.HIDE),
    _VerbSense("close", r"盖上?", VerbSenses._is_for_somebody, Action.WORK),
    _VerbSense("hug", r"头靠[着在]", VerbSenses._leans_on_thing, None),
    _VerbSense("transform", r"[结凝]成[冰霜].*", VerbSenses._is_of_flesh, None),
    _VerbSense("cry", r"(?:[擦抹拭揩].*)?眼?泪[水珠]?", VerbSenses._is_for_somebody, None),
    _VerbSense("transform", r"[化变凝结]为?[作成]?", VerbSenses._dwindles, None),
    _VerbSense("lie", r"la(?:y|ys|id|ying)(?: down)?", VerbSenses._has_object, Action.HOLD),
    _VerbSense("take_off", r".*", VerbSenses._is_of_clothes, None),
    _VerbSense("take_off", r"t[ao]k.*", VerbSenses._undresses, None),
    _VerbSense("open", r"(?:unfurl|unroll|uncurl|spread)\w*", VerbSenses._is_of_body, None),
    _VerbSense("throw", r"(?:thr[oe]w|toss)\w*(?: back)?", VerbSenses._is_of_head, None),
    _VerbSense("push, hold", r"press\w*", VerbSenses._is_to_self, Action.HOLD),
    _VerbSense("push, hold", r"(?:press|squeez|pack|cramm|huddl)\w*ed", VerbSenses._is_how, None),
    _VerbSense("leave", r"leav(?:e|es|ing)|left", VerbSenses._leaves_trace, None),
    _VerbSense("drive", r"overt[ao]\w+", VerbSenses._is_on_foot, Action.RUN),
    _VerbSense("run", r"r(?:uns?|an|unning)", VerbSenses._is_of_own, None),
    _VerbSense("fall", r"(?:tip|toppl)\w*(?: over)?", VerbSenses._topples, Action.PUSH),
    _VerbSense("push, hold", r"press\w*", VerbSenses._is_of_eye, Action.LOOK),
    _VerbSense("hide", r"bur(?:y|ies|ied|ying)", VerbSenses._is_of_own, None),
    _VerbSense("run", r"(?:rac|sp[ep]?ed|t[eo][ar]|roar|weav).*", VerbSenses._races_mounted, Action.RIDE),
    _VerbSense("climb", r"mount\w*(?: up)?", VerbSenses._gets_on, Action.RIDE),
    _VerbSense(
        "climb, enter, jump, swing",
        r"(?:swing\w*|swung|(?:climb|gett?|got|hopp?|jump|leap|vault)(?:s|ed|ing)? (?:up )?(?:on|onto))",
        VerbSenses._gets_on,
        Action.RIDE,
    ),
    _VerbSense("sit", r"rest\w*", VerbSenses._is_of_body, None),
    _VerbSense("attack", r"bit(?:e|es|ing|ten)(?: \w+)?", VerbSenses._is_of_no_beast, None),
    _VerbSense("hold", r"holds?", VerbSenses._ends_here, None),
    _VerbSense("throw", r"scatter\w*", VerbSenses._is_intransitive, Action.RUN),
    _VerbSense("write", r"dr(?:aw\w*|ew)", VerbSenses._comes_out, Action.PULL),
    _VerbSense("pull", r"t(?:ear\w*|ore) (?:off|away)", VerbSenses._is_intransitive, Action.RUN),
    _VerbSense("pull", r"t(?:ear\w*|ore) (?:off|away)", VerbSenses._goes_along, Action.RUN),
    _VerbSense("climb", r"climb\w* down", VerbSenses._is_by_steps, Action.WALK),
    _VerbSense("climb", r"(?:scrambl|clamber)\w*", VerbSenses._is_to_feet, Action.RISE),
    _VerbSense("rise", r"lift\w*", VerbSenses._has_object, Action.HOLD),
    _VerbSense("land", r"land.*", VerbSenses._is_on_back, Action.FALL),
    _VerbSense("shoot", r"unload\w*", VerbSenses._has_object, Action.CARRY),
    _VerbSense("hold, climb, push", r".*", VerbSenses._goes_out, Action.LEAVE),
    _VerbSense("push", r"press\w*", VerbSenses._is_into_hand, Action.GIVE),
    _VerbSense("hold, rise", r"(?:lift|rais)\w*", VerbSenses._is_of_face, Action.LOOK),
    _VerbSense("lie", r"stretch\w* out", VerbSenses._has_object, Action.HOLD),
    _VerbSense("attack", r"pierc\w*", VerbSenses._is_of_scenery, Action.FLY),
    _VerbSense("close, open", r"(?:fold|clos|open).*", VerbSenses._is_of_wings, Action.STAND),
    _VerbSense("shoot", r"shoot\w*(?: \w+)?", VerbSenses._goes_off, Action.RUN),
    _VerbSense("give", r"pass\w*", VerbSenses._passes_by, Action.WALK),
)
"""The first that fits."""


@lru_cache(1 << 12)
def _senses_of(action: Action, word: str) -> tuple[_VerbSense, ...]:
    """What a verb may mean."""
    return tuple(s for s in _SENSES if action in split(s.deeds) and re.fullmatch(s.words, word))

"""What stands around a verb: the questions by whose answers its sense is told."""

from __future__ import annotations

from filmgate.storyboard.kinds import ANIMALS, ANIMATE, THINGS, VEHICLES
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.manners import INSTRUMENTS
from filmgate.storyboard.mention import AnyOf
from filmgate.storyboard.verb_objects import FLESH, ONWARD, REACH, WAYS, VerbObjects
from filmgate.storyboard.vocabulary import Setting, SubjectKind

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
_LEADING = WAYS | ONWARD | {"to", "around", "between", "among", "up", "away", "closer"}
_TRAINED = frozenset(map(SubjectKind, ("athlete", "dancer", "musician", "singer")))
"""Kinds that are named for what they do."""
_LIGHTS = frozenset(
    map(SubjectKind, split("candle, lantern, lamp, campfire, fireworks, star, sun, moon, firefly"))
)
"""What only goes out."""
_WIELDED = frozenset(split("hammer, axe, mace, staff, trident, whip, scythe, sledgehammer, club, spear"))
_WAYS_TO_DART = frozenset(
    split("over, past, through, out, across, down, up, along, away, off, forward, ahead, into, from")
)
_PASSING_BY = frozenset(("past", "by"))
_ROOTED = frozenset(
    map(SubjectKind, split("tree, house, tower, lighthouse, lamp, window, sign, windmill, statue"))
)
_ON_WHEELS = frozenset(map(SubjectKind, split("car, sports_car, taxi, truck, motorcycle, bus")))
_BIRDS = frozenset(
    map(SubjectKind, split("bird, crow, duck, swan, owl, eagle, parrot, chicken, butterfly, bee, penguin"))
)
_COATED = frozenset(
    map(SubjectKind, split("door, house, window, boat, chair, stairs, ship, bicycle, carriage"))
)
_WALLS = frozenset(split("wall, walls, fence, fences, ceiling, shutters, roof, gate, hull, bench"))
_PASSED = AnyOf(*split("stop, speed, mood, garment, wear, attribute, body, clause, then"))
"""What may stand between a noun and its verb."""
_BACKS = frozenset(split("back, bottom, face, backside, behind, rear, rump, belly, nose, side, head, butt"))
_UNSEEN = frozenset(
    split(
        "strength, courage, speed, pace, breath, thoughts, wits, nerve, momentum, energy, force, himself,"
        " herself"
    )
)
_SELVES = frozenset(split("himself, herself, itself, themselves"))
_UPWARD = frozenset(split("up, onto, on, out, out of, over, ashore"))
_MOUTHS = frozenset(split("mouth, mouths, jaws, beak, bill, muzzle, gills"))
_HUES = frozenset(
    split("red, gold, golden, orange, scarlet, crimson, copper, amber, yellow, autumn, russet, bright, green")
)
_OARS = frozenset(("oar", "oars", "paddles"))
_BURNING = frozenset(split("burner, burners, kiln, furnace, oven, boiler, stove, engine, engines"))
_MOTIONS = frozenset(split("movement, movements, move, motion, gesture, gestures"))
_GAZING = frozenset(split("eyes, gaze, glance, stare"))
_FACES = frozenset(split("head, heads, nose, snout, muzzle, face, eyes, chin, gaze"))
_OUT_OF = frozenset(("out of", "from", "out"))
_ALONG = frozenset(("down", "up", "along", "into", "through", "across", "around"))
_GAZES = frozenset(("目光", "视线", "眼神", "四目"))
_HANDS = frozenset(("hand", "hands", "fingers", "grip", "grasp"))
_STREWN = frozenset(split("一身, 满身, 一脸, 满脸, 一头, 一地, 满地, 一桌, 满桌, 一床, 一屋子, 满屋"))
_POCKETS = frozenset(
    split("pocket, pockets, purse, bag, backpack, satchel, suitcase, drawer, box, snow, sand, dirt, work")
)
"""What one digs into for something else than food."""
_HEADS = frozenset(("head", "heads", "cheek", "chin"))
_TOWARDS = frozenset(("into", "onto", "to"))
_NOTHING = frozenset(split("nothing, no, not, none, nobody"))
_INTO = frozenset(("into", "under", "through", "between", "past", "behind", "inside", "in"))


class VerbSigns(VerbObjects):
    """Answers them, for the verb at a place."""

    def _adjacent(self, entry: int, place: int) -> bool:
        """Whether nothing but adverbs, auxiliaries and clothes lies between noun and verb."""
        for at in range(entry + 1, place):
            mention = self.mentions[at]
            passed = _PASSED[mention.fields] or mention.text.endswith("ly")
            if not passed and (mention.text != "that" or at > entry + 1):
                return False
        return True

    def _strews(self, place: int) -> bool:
        """Whether something lies about now, and nobody does it (餐盒撒了一地)."""
        strewn = any(m.text in _STREWN for m in self.mentions[place + 1 : place + 3])
        before = self.before[place]
        somebody = "pronoun" in before.fields or before.get("kind") in ANIMATE
        return strewn and not (somebody or self._handles(place))

    def _is_strung(self) -> bool:
        """Whether an instrument was named, which whoever only "plays" has before them."""
        return any(actor.kind in INSTRUMENTS for actor in self.memory.cast.actors)

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

    def _is_of_lifeless(self, place: int) -> bool:
        """Whether a thing does it ("a neon sign buzzing")."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in THINGS

    def _is_wet(self, place: int) -> bool:
        """Whether somebody only is so ("a boy, dripping wet")."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in FLESH and not self._has_noun_of_liquid(place)

    def _moves_at_work(self, place: int) -> bool:
        """Whether somebody only goes on with what they are named for ("a tai chi master moves slowly")."""
        doers = self._subject() or self.memory.carried
        near = self.mentions[place + 1 : place + 4]
        return bool(doers) and doers[-1].kind in _TRAINED and not any(m.text in _LEADING for m in near)

    def _has_noun_of_liquid(self, place: int) -> bool:
        """Whether something is poured ("drips oil on it")."""
        noun = self._next_noun(place)
        return noun is not None and not noun.has("punctuation", "preposition", "attribute", "clause", "and")

    def _is_of_no_fire(self, place: int) -> bool:
        """Whether a radio or the like does it."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind not in _LIGHTS

    def _bursts_in(self, place: int) -> bool:
        """Whether somebody alive bursts in, and nothing goes to pieces."""
        doers = self._subject() or self.memory.carried
        return self._way(place) == "in" and bool(doers) and doers[-1].kind in FLESH

    def _is_of_flame(self, place: int) -> bool:
        """Whether something that burns comes next, and no weapon ("fires the burner")."""
        noun = self._next_noun(place)
        return noun is not None and noun.text.rpartition(" ")[2] in _BURNING

    def _is_with_eyes(self, place: int) -> bool:
        """Whether only a gaze goes after something ("follows every movement", "follows it with its eyes")."""
        after = self.mentions[place + 1 : place + 10]
        end = next((at for at, m in enumerate(after) if m.has("punctuation", "and", "clause")), len(after))
        texts = [m.text for m in after[:end]]
        return not _MOTIONS.isdisjoint(texts[:3]) or ("with" in texts and not _GAZING.isdisjoint(texts))

    def _is_of_itself(self, place: int) -> bool:
        """Whether somebody does it to themselves, and nothing else is moved."""
        return self.after[place].text in _SELVES

    def _hauls_itself(self, place: int) -> bool:
        """Whether somebody gets themselves up somewhere ("hauls herself onto a rock")."""
        return self._is_of_itself(place) and self.after[place + 1].text in _UPWARD

    def _is_of_mouth(self, place: int) -> bool:
        """Whether a beast only moves its mouth ("opens and closes its mouth")."""
        after = self.mentions[place + 1 : place + 6]
        noun = next((m for m in after if not m.has("and", "determiner", "attribute", "action")), None)
        return noun is not None and noun.text in _MOUTHS

    def _is_of_colour(self, place: int) -> bool:
        """Whether something is only as red or bright as a fire ("the maples burn red")."""
        after, noun = self.after[place], self.after[place + 1]
        if after.text == "with":
            return any("colo" in m.text or m.text in _HUES for m in self.mentions[place + 2 : place + 5])
        return after.text in _HUES and not noun.has("kind", "body", "garment", "attribute")

    def _is_at_oars(self, place: int) -> bool:
        """Whether somebody rows ("pulls steadily at the oars")."""
        return any(m.text in _OARS for m in self.mentions[place + 1 : place + 6])

    def _is_of_mind(self, place: int) -> bool:
        """Whether nothing is taken that can be seen ("gathers her strength", "gathers speed")."""
        noun = self._next_noun(place)
        return noun is not None and noun.text in _UNSEEN

    def _is_of_animal(self, place: int) -> bool:
        """Whether an animal does it."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in ANIMALS

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

    def _darts(self, place: int) -> bool:
        """Whether a vehicle goes somewhere fast ("the car shoots over a ramp"), and nobody fires."""
        doers = self._subject() or self.memory.carried
        return (
            self._way(place).partition(" ")[0] in _WAYS_TO_DART and bool(doers) and doers[-1].kind in VEHICLES
        )

    def _is_rooted(self, place: int) -> bool:
        """Whether what is passed does it ("palm trees fly past")."""
        passes = self._way(place).partition(" ")[0] in _PASSING_BY
        return passes and self.before[place].get("kind") in _ROOTED

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

    def _is_of_pocket(self, place: int) -> bool:
        """Whether somebody looks for something, and eats nothing ("digs into her pocket")."""
        return any(not _POCKETS.isdisjoint(m.text.split(" ")) for m in self.mentions[place + 1 : place + 5])

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
        opposite = (
            noun is not None
            and noun.text == "side"
            and any(m.text == "other" for m in self.mentions[place + 1 : place + 4])
        )
        return noun is not None and noun.text in _BACKS and not opposite

    def _is_into_hand(self, place: int) -> bool:
        """Whether something is put into somebody's hand."""
        near = self.mentions[place + 1 : place + REACH]
        into = next((at for at, m in enumerate(near) if m.text == "into"), len(near))
        return any(m.text in ("hand", "hands", "palm", "palms") for m in near[into : into + 5])

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
        doers = self._subject() or self.memory.carried
        if own == "from" and doers and doers[-1].kind is SubjectKind.ATHLETE:
            return False  # "the striker shoots from far outside"
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

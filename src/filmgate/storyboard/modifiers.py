"""Nouns that name nobody: half of another noun, a measure, a vessel; and animals that are a meal."""

from __future__ import annotations

from filmgate.storyboard.clause import is_third_person
from filmgate.storyboard.inputs import Inputs
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, PEOPLE, VEHICLES
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.lexicon.sense import PLURAL as SEVERAL
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import SubjectKind

_MATERIALS = frozenset(("glass", "crystal"))
_THINGLESS = frozenset(("setting", "filmword", "stop", "prop"))
_BARE = frozenset(("of", "with", "and", "some", "few", "many", "tiny", "growing", "planting"))
"""What no single "baby" follows."""
_NOUN = AnyOf("kind", "garment")
_MEASURES = frozenset(
    split("height, eye level, level, eye height, perspective, point of view, pov, viewpoint, view")
)
_COOKED = frozenset(
    split(
        "grilled, fried, roasted, roast, baked, boiled, smoked, steamed, barbecued, dried, salted, pickled,"
        " braised, deep-fried, stir-fried, stewed, poached, marinated, breaded, canned"
    )
)
"""What animals are that are served."""
_FOODS = frozenset(("food", "fruit", "cake", "coffee", "tea"))
_KIN = frozenset(
    split(
        "mother, father, mum, mom, dad, parent, parents, 妈妈, 爸爸, 宝宝, 父亲, 母亲, 爷爷, 奶奶, 哥哥,"
        " 姐姐, 弟弟, 妹妹, 先生, 大叔, 大哥, 小姐, 幼崽, 国王, 公主"
    )
)
"""Words for people that beside an animal's name are of its kind."""
_HAIR = frozenset("发辫胡须鬓")
"""How Chinese words for somebody's hair end."""
_LANDMARKS = frozenset(("window", "tree", "campfire", "lamp", "door", "stairs", "house"))
_SIDES = frozenset("边旁下前")
"""After what somebody is by or under, or the last character of a word for it (窗边)."""
_AT = "在"
_ANIMAL_PARTS = frozenset(("tail", "tails", "fur", "mane", "paws"))


class Modifiers(Inputs):
    """Tells the nouns that only say more of another from those that name somebody."""

    def _is_young_of_unknown(self, place: int) -> bool:
        """Whether "baby" tells how small things are that are no subjects ("trays of baby corals")."""
        after = self.after[place]
        if self.mentions[place].text != "baby" or not after.fields <= _THINGLESS:
            return False
        bare = self.before[place].text in _BARE and not self.determiner
        return bare and after.text.isalpha() and after.text.isascii() and after.text.endswith("s")

    def _modifies(self, place: int, mention: Mention) -> bool:
        """Whether a noun is only the first half of another ("golden retriever puppy", "train conductor")."""
        after, kind = self.after[place], mention.get("kind")
        if kind in VEHICLES and after.get("kind") == "lamp":
            return False  # a submarine's searchlight is of a submarine
        if after.text in _KIN and kind in ANIMALS and after.start <= mention.end + 1:
            self.costume = place + 1  # "a humpback mother" is a whale
            return False
        if kind in ANIMALS and after.text in _ANIMAL_PARTS:
            return False  # its own tail
        if kind in PEOPLE and "garment" in after.fields and after.text.removesuffix("子")[-1:] in _HAIR:
            return False  # 女孩头发乌黑
        if kind in ANIMATE and after.get("kind") in _LANDMARKS and self._is_where(place + 1):
            return False
        noun = _NOUN[after.fields] and "action" not in after.fields
        noun = noun or ("setting" in after.fields and kind in _MATERIALS)
        return (
            noun
            and "name" not in after.fields
            and after.start == mention.end + (1 if mention.text.isascii() else 0)
            and mention.part("kind") is not SEVERAL
            and (not mention.has("action") or self._is_verb_first(place))
            and mention.text != "on horseback"
        )

    def _is_where(self, place: int) -> bool:
        """Whether a Chinese word tells that somebody is by or under a thing (女孩窗边看书)."""
        word, after = self.mentions[place].text, self.after[place].text
        return is_han(word) and (word[-1] in _SIDES or after in _SIDES)

    def _lead_there(self, place: int, kind: SubjectKind) -> None:
        """Has what somebody named right before is by, be where they are (少女樱花树下跳舞)."""
        if kind in _LANDMARKS and self.before[place].get("kind") in ANIMATE and self._is_where(place):
            self.preposition = _AT

    def _got_up_as(self, place: int) -> str:
        """What noun after a noun only tells what the one before it is ("a cheetah mother"); "" if none."""
        return self.after[place].text if self.costume == place + 1 else ""

    def _is_measure(self, place: int) -> bool:
        """Whether a noun only tells from where the camera looks ("at a child's height")."""
        return self.after[place + 1].text in _MEASURES

    def _holds_food(self, place: int) -> bool:
        """Whether a vessel only measures what is in it ("a bowl of noodles")."""
        following = (m for m in self.mentions[place + 2 : place + 6] if not m.has("attribute", "determiner"))
        content = next(following, None)
        return self.after[place].text == "of" and content is not None and content.get("kind") in _FOODS

    def _is_meal(self, place: int) -> bool:
        """Whether it is what somebody cooks or eats ("slices salmon"; not what an animal eats)."""
        if self.before[place].text in _COOKED:
            return True
        deed = self.mentions[place] if self._is_verb_first(place) else self._before_noun(place)
        if self.after[place].part("action") is FINITE and is_third_person(self.after[place].text):
            return False  # "throws bread and a flock of geese runs up"
        if "and" in deed.fields and self.entries and self.entries[-1].actors:
            return self.entries[-1].is_object and self.entries[-1].actors[-1].kind is SubjectKind.FOOD
        if deed.get("action") == "cook":
            return True
        return deed.get("action") == "eat" and any(
            a.kind in PEOPLE for a in self._subject() or self.memory.carried
        )

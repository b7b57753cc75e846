"""What is said of how somebody looks: qualities, clothes, what they are got up as."""

from __future__ import annotations

from filmgate.storyboard.actor import OLD, Actor
from filmgate.storyboard.cast import may_be
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, PEOPLE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.nouns import AGED
from filmgate.storyboard.text import is_han
from filmgate.storyboard.verbs import Verbs
from filmgate.storyboard.vocabulary import SubjectKind

_BEING = frozenset(("is", "are", "was", "were", "是"))
_NOT_WORN = frozenset(split("out of, from, into, onto, under, over, off, inside, beneath, at, behind"))
_ARTICLES = frozenset(("a", "an", "the", "another", "some"))
_OWNED_BY = {"his": "he", "her": "she", "他的": "他", "她的": "她"}
_BODILY = frozenset(
    split("wings, wing, hair, tail, fur, mane, feathers, scales, horns, skin, hairs, 头发, 毛发")
)
"""What everybody of a kind has: worth a word only with a word of its own ("silver hair")."""
_CREATURES = frozenset(map(SubjectKind, split("robot, cyborg, alien, monster, ghost, skeleton")))
_COSTUMES = frozenset(
    map(
        SubjectKind,
        split(
            "knight, samurai, ninja, wizard, monk, king, queen, detective, police, firefighter, chef, waiter,"
            " doctor, scientist, astronaut, pirate, cowboy, soldier, musician, singer, dancer, skater,"
            " surfer, athlete"
        ),
    )
)
"""What animals are dressed up as; whoever minds them is somebody else ("a dog trainer")."""
_TRADES_HAN = frozenset("员工师长匠兵警生板差侠理探")
"""How Chinese words for somebody's trade end (猫员工)."""
_CHARACTERS = frozenset(
    split(
        "barista, bartender, baker, cook, tailor, barber, hairdresser, mechanic, teacher, librarian,"
        " shopkeeper, grocer, innkeeper, poet, watchmaker, inventor, explorer, spy, receptionist, conductor,"
        " prince, princess, nurse, engineer, blacksmith, carpenter, mayor, president, general, clown,"
        " reporter, pilot, postman, mailman, businessman, businesswoman, dj, gentleman, boxer,"
        " butler, hacker, magician, lawyer, judge, professor, superhero, gangster, captain, sailor, gamer,"
        " viking, gladiator, warrior, 咖啡师, 调酒师, 快递员, 外卖员, 邮递员, 飞行员, 机长, 司机, 律师,"
        " 法官, 教授, 老师, 拳击手, 魔术师, 绅士, 管家, 黑客, 超级英雄, 船长, 将军, 侠客,"
        " 书生, 裁判, 店长, 村长, 队长, 教练, 邮差, 画家, 音乐家, 理发师, 裁缝, 木匠, 护士, 园丁, 农夫,"
        " 主持人, 服务生, 王子, 公主, 学生, 同学, 市长, 校长"
    )
)
"""Trades that only an animal in a story has; a horse trainer or a dog groomer is somebody."""

WEARABLE = frozenset(map(SubjectKind, split("product, shoe, mask, watch, diamond")))
"""Things that are clothes on whoever wears them."""
_HAVING = frozenset("叼拿捡提拎举扔丢递抢捧接拾掏洗晾叠缝织补熨收衔送买卖")
"""How Chinese verbs begin after which clothes are no more than things (叼着一只拖鞋)."""
_HAIR = "发"
_SAYING_NOTHING = frozenset(("stop",))
_LONGEST = 7
"""How many words describe a Chinese garment at most."""
_IN_NAMES = frozenset(("stop", "attribute"))
"""What characters may say one by one that only spell a name."""
_WORN_IN = frozenset((SubjectKind.SHOE, SubjectKind.MASK))
_DRESSED_IN = frozenset(("in", "with", "wearing", "wears"))
_IN_OR_WITH = frozenset(("in", "with"))
_POINTING = frozenset("那这")
"""Before one Chinese character that no table has: it only measures the noun."""
_IN_ROW = AnyOf("attribute", "and")
_SET_OFF = frozenset((",", "with", "as", "like"))
"""What follows qualities that stand after their noun."""
_QUALIFYING = AnyOf("attribute", "count")
_PARTING = frozenset(("punctuation", "clause", "then"))
_TO_COME = 14
"""How many words lie at most between clothes and the noun whose they are."""
_OF_SEASONS = frozenset(("filmword",))
_ON_THE_WAY = AnyOf("determiner", "attribute", "count", "and", "garment")


class Dressing(Verbs):
    """Gives qualities and clothes to whoever has them on."""

    def _describe(self, place: int, mention: Mention) -> None:
        before = self.before[place]
        if before.end == mention.start and mention.text in AGED and self._age(place):
            return
        part = self.after[place + (self.after[place].text == "的")]
        if "body" in part.fields and mention.text > "z" and "kind" not in part.fields:
            return  # 粗糙的手
        is_said = before.text in _BEING and not self._leads_to_noun(place)
        if (is_said or self._is_tag(place)) and (subject := self._subject()):
            subject[-1].describe([mention.text])
        else:
            self.attributes.append(mention.text)
            self._join_quality(place, mention)

    def _age(self, place: int) -> bool:
        """Whether the noun right before it is told to be old so (理发师傅年过七旬)."""
        entry = self.entries[-1] if self.entries else None
        if entry is None or entry.place != place - 1 or not entry.actors:
            return False
        actor = entry.actors[-1]
        actor.kind = OLD.get(actor.kind, actor.kind) if actor.kind else None
        return True

    def _join_quality(self, place: int, mention: Mention) -> None:
        """银色|短发 is one quality, 黄色|书包 that of a thing which the plan has no subject for."""
        if is_han(mention.text[-1]):
            before, after = self.before[place], self.after[place]
            if mention.text[-1] == _HAIR and "attribute" in before.fields and len(self.attributes) > 1:
                self.attributes[-2:] = ["".join(self.attributes[-2:])]
                self._give_hair(place)
            elif (
                after.fields == _SAYING_NOTHING and self.after[place + 1].text == "的" and len(after.text) > 1
            ):
                self.attributes[-1] += after.text

    def _give_hair(self, place: int) -> None:
        """Hair in a list of tags is that of whoever stands before it (机械少女，蓝色短发，撑伞)."""
        if self.after[place].text != "," or self.before[place - 1].text != ",":
            return
        owner = next((a for a in self._subject() or self.memory.carried if a.kind in PEOPLE), None)
        if owner is not None:
            owner.describe([self.attributes.pop()])

    def _describe_in_brackets(self, place: int, mark: Mention) -> None:
        """Qualities in brackets are of the noun before ("JACK (grizzled, in a leather jacket) grips …")."""
        if mark.text == "(":
            entry = self.entries[-1] if self.entries else None
            self.bracketed = entry.actors[-1:] if entry and entry.place == place - 1 else []
        elif self.bracketed:
            self.bracketed[-1].describe(self.attributes)
            self.attributes = []
            self.bracketed = [] if mark.text == ")" else self.bracketed

    def _is_tag(self, place: int) -> bool:
        """Whether a quality stands alone after its noun in a list of tags ("robot, rusty, desert")."""
        if self.before[place].text == "," and self.after[place].text == ",":
            return place > 1 and "kind" in self.mentions[place - 2].fields
        return self.mentions[place].text.isascii() and self._is_set_off(place)

    def _is_set_off(self, place: int) -> bool:
        """Whether a quality is one of some that follow a noun and a comma ("a kitten, grey with one white
        paw, …", "two men, old and tired, …")."""
        first, last = place, place
        while first and _IN_ROW[self.mentions[first - 1].fields]:
            first -= 1
        while _IN_ROW[self.after[last].fields]:
            last += 1
        if first < 2 or self.mentions[first - 1].text != "," or self.after[last].text not in _SET_OFF:
            return False
        return self.mentions[first - 2].get("kind") in ANIMATE

    def _leads_to_noun(self, place: int) -> bool:
        following = (m for m in self.mentions[place + 1 : place + 4] if not m.has("attribute", "stop"))
        return (noun := next(following, None)) is not None and noun.has("kind", "garment", "setting")

    def _is_epithet(self, place: int) -> bool:
        """Whether an unknown word stands as an adjective before a noun that is known."""
        before, after = self.before[place], self.after[place]
        if before.text in _POINTING and len(self.mentions[place].text) == 1:
            return False  # 那封信
        if not (before.has("determiner", "attribute", "count") or self.attributes):
            return before.text in _DRESSED_IN and after.has("garment")
        return after.has("kind", "attribute", "garment")

    def _is_in_name(self, place: int) -> bool:
        """Whether an unknown Chinese word is part of the name of whoever is described (电动|轿车)."""
        word = self.mentions[place]
        if not self.attributes or not is_han(word.text):
            return False
        end = word.start
        for mention in self.mentions[place : place + _LONGEST]:
            if mention.start != end or mention.end - word.start > _LONGEST:
                return False
            if mention.has("kind", "garment"):
                if "garment" in mention.fields:
                    self.attributes.append(word.text)  # 黑色|皮|风衣
                return "action" not in mention.fields
            if mention.fields - _IN_NAMES:
                return False
            end = mention.end
        return False

    def _is_workplace(self, place: int) -> bool:
        """Whether a Chinese place only says whose boss or guest somebody is (戴头巾的面摊老板)."""
        word, after = self.mentions[place], self.after[place]
        return after.start == word.end and is_han(word.text) and after.get("kind") in PEOPLE

    def _dress(self, place: int, mention: Mention) -> None:
        """A garment with its colours goes to who wears it: the noun before, or in Chinese the noun after."""
        if (mention.text in _BODILY and not self.attributes) or self.preposition in _NOT_WORN:
            return
        if self.preposition == "on" and self._before_noun(place).text == "on":
            self.reset()  # "dances on the hood", "mud on his boots"
            return
        after = self.after[place]
        english = mention.text.isascii()
        if english and self._is_handled(place):
            self.reset()
            return
        if english and after.fields == mention.fields and after.start == mention.end + 1:
            self.attributes.append(mention.text)  # "a white uniform shirt"
            return
        own = mention.senses[-1].part is FINITE
        if not own and is_han(mention.text) and self._before_noun(place).text[:1] in _HAVING:
            self.reset()
            return
        worn = mention.text if own else self._qualified(mention.text)
        wearer = self._wearer(place)
        if wearer is not None and self.determiner in _OWNED_BY:
            wearer = self._owner_of_clothes(wearer)
            if wearer is None:
                self.reset()
                return
        if wearer is None:
            if own and (self.after[place].text == "的" or self._is_of_noun_to_come(place)):
                self.coming.worn = [*self.coming.worn, worn]
            else:
                self.attributes = [*self.attributes, worn] if own else [worn]
            return
        wearer.describe([worn])
        self.reset()

    def _owner_of_clothes(self, wearer: Actor) -> Actor | None:
        """Whose clothes "his" or "her" tells of, if not of whom the clause is ("she grabs his tie")."""
        pronoun = _OWNED_BY[self.determiner]
        if wearer.kind in ANIMALS:
            subject = self._subject()
            own = len(subject) == 1 and subject[0].kind in PEOPLE and may_be(pronoun, subject[0])
            return subject[0] if own else wearer
        if wearer.kind not in PEOPLE or wearer.count > 1 or may_be(pronoun, wearer):
            return wearer
        return next(iter(self.memory.cast.besides(pronoun, [wearer])), None)

    def _is_handled(self, place: int) -> bool:
        """Whether something is done to a garment that nobody is told to have on ("picks up a jacket")."""
        start = self._start_of_noun(place)
        while start and not self.mentions[start - 1].senses:
            start = self._start_of_noun(start - 1)
        verb = self.before[start]
        if self.determiner not in _ARTICLES and verb.text.rpartition(" ")[2] not in _ARTICLES:
            return False
        return "action" in verb.fields and "wear" not in verb.fields and not verb.text.endswith(" on")

    def _qualified(self, garment: str) -> str:
        """A garment with the qualities before it."""
        words = [*(word.removesuffix("的") for word in self.attributes), garment]
        return (" " if garment.isascii() else "").join(words)

    def _is_of_noun_to_come(self, place: int) -> bool:
        """Whether 的 and somebody come who has more about them (身穿白袍、手持长剑的侠客)."""
        for at in range(place + 1, min(place + _TO_COME, len(self.mentions) - 1)):
            mention = self.mentions[at]
            if not _PARTING.isdisjoint(mention.fields):
                return False
            if mention.text[-1] == "的" and self._kind_to_come(at) in ANIMATE:
                return True
        return False

    def _kind_to_come(self, place: int) -> str | None:
        """The kind of the noun after a place and its qualities."""
        following = (m for m in self.mentions[place + 1 : place + 4] if not _QUALIFYING[m.fields])
        return next((m.get("kind") for m in following), None)

    def _wearer(self, place: int) -> Actor | None:
        after = [m for m in self.mentions[place + 1 : place + 5] if not _QUALIFYING[m.fields]]
        if after and after[0].start == self.mentions[place].end and after[0].get("kind") in PEOPLE:
            return None  # 银甲骑士
        if (
            len(after) > 1
            and after[0].text.endswith("的")
            and any(m.has("kind") or m.text == "身影" for m in after[1:3])
        ):
            return None
        animate = [a for entry in self.entries for a in entry.actors if a.animate]
        if animate:
            return animate[-1]
        if self.mentions[place].senses[-1].part is FINITE and self._is_of_noun_to_come(place):
            return None
        return next((actor for actor in reversed(self.memory.carried) if actor.animate), None)

    def _is_worn(self, place: int) -> bool:
        """Whether "wearing" leads to the noun, or to shoes and masks "in" after a person, or what somebody
        is "dressed as"."""
        kind = self.mentions[place].get("kind")
        if kind not in WEARABLE and not self.mentions[place].text.isascii():
            return False  # only in English "dressed as" leads to others
        first = self._first_worn(place)
        before, wearer = self.before[first], self.before[max(0, first - 1)]
        if before.text in _IN_OR_WITH and kind in _WORN_IN:
            among = first != place and any("garment" in m.fields for m in self.mentions[first:place])
            return wearer.get("kind") in ANIMATE and (before.text == "in" or among)
        return "wear" in before.fields and (kind in WEARABLE or before.text.endswith((" as", " be")))

    def _first_worn(self, place: int) -> int:
        """Where the list of clothes begins that ends with a noun ("in a summer dress, a hat and sandals")."""
        listed = False
        while place:
            before = self.mentions[place - 1]
            listed = listed or "and" in before.fields
            if not (
                _ON_THE_WAY[before.fields]
                or ("kind" in before.fields and before.get("kind") in WEARABLE)
                or before.fields == _OF_SEASONS
                or not (before.senses or listed)
                or (listed and (before.text == "," or "body" in before.fields))
            ):
                break
            place -= 1
        return place

    def _is_costumed(self, place: int, kind: SubjectKind) -> bool:
        """Whether the noun after is only a role ("a robot barista", "a panda chef")."""
        after = self.after[place]
        role = SubjectKind(after.get("kind") or kind)
        if kind in _CREATURES:
            return role in PEOPLE and role not in _CREATURES
        if kind not in ANIMALS:
            return False
        trade = after.text[-1] in _TRADES_HAN and role in PEOPLE
        return trade or role in _COSTUMES or after.text in _CHARACTERS

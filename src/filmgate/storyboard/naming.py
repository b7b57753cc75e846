"""Whom a noun stands for: somebody known or somebody new."""

from __future__ import annotations

from filmgate.storyboard import han_resuming, likeness, namesakes, roles
from filmgate.storyboard.actor import OLD, Actor
from filmgate.storyboard.anaphora import (
    DEFINITE,
    OWNERS,
    SEX_OF_PARENTS,
    TAME,
    called_so,
    group_with,
    is_young,
    of_trade,
    parent_of,
    resumed,
)
from filmgate.storyboard.clause import is_third_person
from filmgate.storyboard.han_resuming import GROWN, YOUNG
from filmgate.storyboard.kinds import ANIMALS, PEOPLE, PLURAL, THINGS
from filmgate.storyboard.latecomers import BARE_PLURAL, Latecomers
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.lexicon.sense import PLURAL as SEVERAL
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.nouns import is_full_of
from filmgate.storyboard.text import is_han
from filmgate.storyboard.trades import is_neutral
from filmgate.storyboard.vocabulary import Action, SubjectKind

_ORDINALS_HAN = frozenset("第" + number for number in "一二三四五六七八九十")
"""Before a measure and somebody they bring that one in."""
_PARTING = ("punctuation", "and", "clause", "then")
_NEW = frozenset(("another", "other", "second", "另一个", "另", "不同"))
_OTHERS_HAN = frozenset(("其他", "其他的", "其余", "其余的", "别的"))
"""Before a noun they tell of several who are new."""
_WAYS = frozenset(
    split(
        "into, onto, to, toward, towards, down, up, off, out of, through, across, along, over, past,"
        " around, for"
    )
)
"""Prepositions after a noun that tell where somebody goes or is taken, and not who they are."""
_KIN = frozenset(split("mother, father, mum, mom, dad, wife, husband, bride, groom, sister, brother"))
"""Words for people that mean nobody who was only named for a trade ("a nurse … the mother")."""
_ANYBODY = frozenset(split("man, woman, guy, lady, old man, old woman, gentleman, girl, boy, stranger"))
_SERVING = frozenset(
    split(
        "driver, guard, clerk, cashier, receptionist, teacher, professor, priest, pastor, judge, lawyer,"
        " landlord, landlady, shopkeeper, barber, hairdresser, dentist, referee, bouncer, doorman, porter,"
        " janitor, cleaner, butler, usher, salesman, saleswoman, vendor, boss, manager, neighbor, neighbour,"
        " librarian, nurse, bartender, barman, barista, conductor, attendant, stewardess, caretaker"
    )
)
"""Trades of those whom somebody meets: they are not the man of whom was told without any."""
_SINGLING = frozenset(("the", "his", "her"))
_OWNING = frozenset((*OWNERS, "'s"))
_RELATIVES = frozenset(
    split(
        "friend, best friend, mother, father, aunt, uncle, cousin, sister, brother, bride, groom, bridesmaid,"
        " best man, niece, nephew, mother-in-law, father-in-law"
    )
)
"""Words for people who are others than those called by another of them."""
_COUNTED_OFF = frozenset(("first", "second", "third", "fourth"))
_OF_OTHERS = frozenset("把将被对向给跟与")
"""Chinese words between two who are not the same."""
_INDEFINITE = frozenset(("a", "an", "some", "一个", "一只", "一位", "一名"))
_THRONGS = frozenset("队群众团")
"""One of these is many (一支驼队)."""
_DEEDS_OF = {
    SubjectKind.SINGER: Action.SING,
    SubjectKind.DANCER: Action.DANCE,
    SubjectKind.MUSICIAN: Action.PLAY_MUSIC,
    SubjectKind.RUNNER: Action.RUN,
    SubjectKind.RIDER: Action.RIDE,
    SubjectKind.SURFER: Action.SURF,
    SubjectKind.DIVER: Action.DIVE,
}
"""What those do who are named for it."""
_SINGLE_PEOPLE = PEOPLE - PLURAL
_ALL_OF_THEM = frozenset(("全", "全都", "纷纷", "齐声", "齐齐", "陆续", "相继", "争先恐后"))
"""After a Chinese noun they tell that it stands for many (同学全站起来)."""
_HUMAN_PLURALS = frozenset(("people", "人们"))

_WHEELED = "车"
_ROAD = frozenset(
    map(SubjectKind, split("car, sports_car, taxi, bus, truck, carriage, tram, train, motorcycle"))
)
"""What is meant by a car's parts, and by 上车 and 下车."""
_LITTLE_ONES = frozenset(("宝宝", "小家伙", "小东西"))
_OF_BEASTS = _LITTLE_ONES | {"父亲", "母亲", "妈妈", "爸爸"}
"""Where nobody but animals was named, they mean one of those; parents only where they live by themselves."""
_WILD = ANIMALS - TAME
_SOMEBODY = ("kind", "pronoun")
_OF_TWO = frozenset(("of", "between", "with"))
_BESIDE = frozenset(split("后面, 前面, 旁边, 身边, 身后, 对面, 隔壁, 远处, 周围"))
_SHORT = frozenset("车船塔灯")
"""What things of several kinds are called for short."""


_SHARED = frozenset((SubjectKind.BALLOON, SubjectKind.SHIP, SubjectKind.BOAT))
_OF_THEM = frozenset(("their", "its"))
"""Whose a craft is that was named before ("their red balloon" after a hot air balloon)."""


class Naming(Latecomers):
    """Finds or makes whom a noun names."""

    def _known(self, place: int, kind: SubjectKind, mention: Mention) -> Actor | None:
        """Whom of those known a noun means; None if it brings in somebody new."""
        if "name" in mention.fields:
            return None
        if kind in ANIMALS and mention.text in _KIN:
            return self._parent(kind, mention.text)
        if self.before[place].text in _COUNTED_OFF and (group := self._group_of(kind)) is not None:
            return group
        if self.determiner in _SINGLING and (
            group := group_with(self.memory.cast.actors, self.before[place].text, mention.text)
        ):
            return group
        if self.determiner != "other" and (self.determiner in _NEW or (self.count or 1) > 1):
            return None
        if self.before[place].text in _OTHERS_HAN:
            return None  # 其他孩子
        if kind is SubjectKind.CROWD and self.count == 1 and mention.text[-1] not in _THRONGS:
            return None  # 一位球迷 beside the crowd
        if place > 1 and self.mentions[place - 2].text in _ORDINALS_HAN and self.count is None:
            return None  # 第一个客人
        joining = self._of_such_looks(self.memory.cast.joining(kind, mention.text), mention)
        if "number" in mention.fields:
            joining = [actor for actor in joining if actor.count > 1]  # "a surgeon … the team"
        alike = self._called_so(joining, mention.text) or self._called_alike(mention, joining)
        if (same := alike) is not None:
            return same
        if mention.part("kind") is not SEVERAL and mention.text.isascii():
            joining = [actor for actor in joining if actor.count == 1] or self._groups_of(joining, mention)
        elif (
            joining and joining[-1].count > 1 and "们" not in mention.text and is_neutral(kind, mention.text)
        ):
            named = self.count is None
            joining = [a for a in joining if a.count == 1 or (named and a.word.startswith(mention.text))]
        if len(joining) > 1 and self.determiner in DEFINITE and mention.text[0] <= "z":
            joining = [a for a in joining if a.word.endswith(mention.text)] or joining
        if self.determiner == "other":
            others = (a for a in reversed(joining) if a not in self.memory.carried)
            return next(others, None) if len(joining) > 1 else None
        return self._alike(place, kind, mention, joining)

    def _of_such_looks(self, joining: list[Actor], mention: Mention) -> list[Actor]:
        """Those whom what Chinese words tell of somebody's looks does not rule out."""
        if not joining or not is_han(mention.text) or joining[0].kind in THINGS:
            return joining
        told = likeness.traits((*self.attributes, mention.get("attribute") or "", mention.text))
        alike = [actor for actor in joining if not likeness.is_contrary(actor, told)] if told else joining
        if len(alike) > 1:
            alike = [actor for actor in alike if actor.word == mention.text] or alike
        return alike

    def _parent(self, kind: SubjectKind, word: str) -> Actor | None:
        """Whoever was called a mother, or is the one grown animal among its young."""
        known = self.memory.cast.actors
        parent = next((actor for actor in known if actor.word == word), None) or parent_of(known, kind)
        if parent is not None:
            parent.told = parent.told or SEX_OF_PARENTS.get(word, "")
        return parent

    def _groups_of(self, joining: list[Actor], mention: Mention) -> list[Actor]:
        """Those of several whom a word for one may bring up again ("two boys", "the boy in red"): none that
        the word does not name, and none where it brings in somebody."""
        owned = self.determiner in _OWNING or "'s " in mention.text
        if self.determiner in _INDEFINITE or (owned and mention.text.rpartition(" ")[2] in _KIN):
            return []
        if is_young(mention.text):
            return [actor for actor in joining if is_young(actor.word)]
        kind = mention.get("kind")
        if kind is None or not is_neutral(SubjectKind(kind), mention.text):
            return joining
        return [actor for actor in joining if actor.word.startswith(mention.text)]

    def _alike(self, place: int, kind: SubjectKind, mention: Mention, joining: list[Actor]) -> Actor | None:
        """Whom of those `joining`, who are of its kind, a noun means by their looks and its article."""
        if len(joining) == 1 and namesakes.is_beside_another(self.mentions, place, kind):
            return None
        compared = len(joining) > 1 or (joining and self.determiner in _INDEFINITE)
        looks = (
            likeness.told_at(self.mentions, place, [*self.attributes, *self.coming.worn])
            if compared
            else frozenset()
        )
        actor = likeness.meant(joining, looks) or self._resumed(place, kind, mention)
        if actor is not None and self._is_somebody_else(place, actor, mention, joining):
            return None
        if actor is None and self.determiner in DEFINITE and not mention.text.startswith("grand"):
            actor = self._turned_old(kind)
        apart = self.preposition in _OF_OTHERS or (
            actor is not None and actor.word != mention.text and self._is_done_to_other(place, actor)
        )
        if apart and any(known is actor for known in self._subject()):
            return None
        if actor is None or self.determiner not in _INDEFINITE:
            return None if self._is_second_tag(actor, mention) else actor
        here = any(known is actor for known in self.reading.actors) or likeness.differs(actor, looks)
        other = actor.neutral and actor.word != mention.text
        return None if here or other else actor

    def _is_second_tag(self, actor: Actor | None, mention: Mention) -> bool:
        """Whether a noun without article brings in another one beside its namesake of the same beat."""
        if actor is None or self.determiner or not (self.attributes or " " in mention.text):
            return False
        here = any(known is actor for known in self.reading.actors)
        return here and likeness.are_two(actor, self.attributes, mention.text)

    def _is_done_to_other(self, place: int, actor: Actor) -> bool:
        """Whether a verb leads from somebody to another word for people, who are others then ("a man … looks
        at the guard")."""
        noun = self.mentions[place]
        if actor.kind not in PEOPLE or actor.word == noun.text or not self.entries:
            return False
        if len(self.entries[-1].actors) > 1:
            return False  # "they push the little one"
        between = self.mentions[self.entries[-1].place + 1 : self._start_of_noun(place)]
        if any(m.get("action") == Action.TRANSFORM for m in between):
            return False  # 女孩变成少女
        return any("action" in m.fields for m in between) and not any(m.has(*_PARTING) for m in between)

    def _is_somebody_else(self, place: int, actor: Actor, mention: Mention, joining: list[Actor]) -> bool:
        """Whether a noun cannot mean the actor who fits it."""
        return (
            self._is_someone_elses(actor, mention)
            or self._are_others(actor, joining, mention)
            or (mention.text in _KIN and is_neutral(actor.kind, actor.word) and bool(actor.word))
            or (actor.name is not None and self.determiner in OWNERS and actor.word == actor.name)
            or (actor.word in _ANYBODY and mention.text.rpartition(" ")[2] in _SERVING)
            or (self.before[place].text == "'s" and self._owns(place - 2, actor))
            or self._is_other_relative(place, actor, mention.text)
            or ("'" in mention.text and mention.text.startswith(f"{actor.word}'s "))
            or self._is_other(place, actor, mention)
        )

    def _is_other_relative(self, place: int, actor: Actor, word: str) -> bool:
        """Whether a word for kin cannot mean whoever is called by another one, or for whom they are
        named ("the bride … her aunt", "the groom's brother")."""
        if word not in _RELATIVES:
            return False
        named_for = self.before[place].text == "'s" and self.before[place - 1].text == actor.word
        return named_for or (actor.word != word and actor.word in _RELATIVES)

    def _owns(self, place: int, actor: Actor) -> bool:
        """Whether the noun at a place names that actor, whose mother or dog is somebody else."""
        return any(e.place == place and any(a is actor for a in e.actors) for e in self.entries)

    def _called_so(self, joining: list[Actor], word: str) -> Actor | None:
        """Whoever was brought in by the same word, of whatever age ("an old barber", "the barber")."""
        if self.determiner not in DEFINITE or any(actor.word == word for actor in joining):
            return None
        return called_so(self.memory.cast.actors, word)

    def _called_alike(self, mention: Mention, joining: list[Actor]) -> Actor | None:
        """Whoever a Chinese word for a trade brought in, who has turned out a woman or a man since or is told
        to be one in a longer word (女船长, 船长); what a bare 车 or 塔 stands for that was named by a
        longer word (列车, 灯塔)."""
        if self.count is not None or self.determiner or not is_han(mention.text):
            return None
        kind = mention.get("kind")
        word = mention.text
        if kind == "car" and (word[0] == _WHEELED or "action" in mention.fields):
            if known := next((a for a in reversed(self.memory.cast.actors) if a.kind in _ROAD), None):
                return known
        elif word in _OF_BEASTS and not any(actor.kind in PEOPLE for actor in self.memory.cast.actors):
            beasts = ANIMALS if word in _LITTLE_ONES else _WILD
            known = next((a for a in reversed(self.memory.cast.actors) if a.kind in beasts), None)
            return han_resuming.named_alike(mention, known)
        alike = [a for a in self.memory.cast.actors if a.word.endswith(word)]
        if word in _SHORT:
            return next((a for a in reversed(alike) if a.word != word), None)
        turned = [a for a in alike if han_resuming.has_turned(a, kind)]
        if turned and any(actor.word.endswith(word) for actor in joining):
            turned = [a for a in turned if a.word == word]
        same = next((a for a in turned if a.word == word), turned[0] if turned else None)
        if same is None and not self.attributes:
            same = han_resuming.shortened(alike, joining, word)
        return han_resuming.named_alike(mention, same)

    def _doing_so(self, known: list[Actor], kind: SubjectKind) -> Actor | None:
        """The only one of those known who does what the kind is named for ("a woman sings", "the singer")."""
        deed = _DEEDS_OF.get(kind)
        found = [a for a in known if a.kind in PEOPLE and (id(a), deed) in self.memory.done] if deed else []
        return found[0] if len(found) == 1 else None

    def _is_other(self, place: int, actor: Actor, mention: Mention) -> bool:
        """Whether Chinese tells that it is somebody else: several, or one who is brought in beside others."""
        if not is_han(mention.text):
            return False
        if mention.text.endswith("们") and actor.count == 1 and actor.kind not in PLURAL:
            return True
        if self.count == 1 and actor.word != mention.text and id(actor) in self.memory.spoken:
            return True  # 女孩在跑，一个小女孩跟着
        if (
            self.count == 1
            and actor.kind in ANIMALS
            and han_resuming.is_of_other_sort(actor.word, mention.text)
        ):
            return True
        if self.after[place].text in _ALL_OF_THEM and actor.count == 1 and actor.kind in _SINGLE_PEOPLE:
            return True
        if actor.word in GROWN if mention.text in YOUNG else actor.word in YOUNG and mention.text in GROWN:
            return True
        if roles.are_two(actor, mention.text, counted=self.count == 1, done=self.memory.done):
            return True
        if actor.kind in ANIMALS and (
            han_resuming.is_of_other_coat(actor.word, mention.text)
            or han_resuming.is_of_other_age(actor.word, mention.text)
            or han_resuming.are_two_species(actor.word, mention.text)
        ):
            return True
        brought = any(self._leads_here(verb, place) for verb in self.introducing)
        here = (*self.reading.actors, *self.memory.carried)
        return brought and any(one is actor for one in here)

    def _leads_here(self, verb: int, place: int) -> bool:
        between = self.mentions[verb + 1 : place]
        single = any(m.get("count") == "1" for m in between)
        return verb < place and single and not any("kind" in m.fields for m in between)

    def _resumed(self, place: int, kind: SubjectKind, mention: Mention) -> Actor | None:
        """Whom a definite noun of a wider kind goes on about; "the man behind the bar" is somebody new."""
        if not self.determiner and mention.part("kind") is SEVERAL and not self.count:
            return self._shortened(mention.text)
        if is_han(mention.text):
            return self._same_in_han(place, mention.text)
        after = self.after[place]
        definite = self.determiner in DEFINITE or (kind in _SHARED and self.determiner in _OF_THEM)
        definite = definite or self._is_of_pair(place)
        if not definite or (after.has("preposition") and after.text not in _WAYS):
            return None
        entries = [] if self._opens_with_animal(place, kind) else self.entries
        alone = [
            entry.actors for entry in entries if len(entry.actors) == 1
        ]  # one of those who push him may be meant
        here = [actor for actors in alone for actor in actors]
        known = [actor for actor in self.memory.cast.actors if not any(actor is one for one in here)]
        if mention.part("kind") is SEVERAL:
            known = [actor for actor in known if actor.count > 1]
        elif kind in _SINGLE_PEOPLE and mention.text.isascii():
            known = [actor for actor in known if actor.count == 1]  # two musicians are no "old woman"
        return self._doing_so(known, kind) or resumed(known, kind, mention.text) or of_trade(known, kind)

    def _same_in_han(self, place: int, word: str) -> Actor | None:
        """Whom a Chinese noun means that stands without a number, where nothing brings in somebody new."""
        told = self.count is not None or self.determiner or self.attributes
        if told or place - 1 in self.introducing or self.after[place].text == "们":
            return None
        if self.before[place].text == "的" and place > 1 and self.mentions[place - 2].text in _BESIDE:
            return None  # 后面的男孩
        beside = [actor for entry in self.entries if entry.place >= self.opened for actor in entry.actors]
        actor = han_resuming.meant(self.memory.cast.actors, beside, word)
        return han_resuming.named_alike(self.mentions[place], actor)

    def _opens_with_animal(self, place: int, kind: SubjectKind) -> bool:
        """Whether a word for an animal begins a clause after "and", with its verb, and so may mean one
        whom the clause before named ("strokes the falcon, and the bird shakes itself")."""
        verb, joint = self.after[place], self._start_of_noun(place) - 1
        if kind not in ANIMALS or joint < 1 or not self.mentions[joint].has("and", "clause"):
            return False
        return verb.part("action") is FINITE and is_third_person(verb.text)

    def _is_of_pair(self, place: int) -> bool:
        """Whether "and" joins two who stand there without articles, as of those who are known ("bird and
        human fly side by side")."""
        if self.determiner or self.attributes or self.count or not self.mentions[place].text.isascii():
            return False
        before, after = self.before[place], self.after[place]
        if after.has("and"):
            other = self.after[place + 1]
            both = other.has(*_SOMEBODY) or other.text == "human"
            return both and before.text not in _OF_TWO and not before.has("and")
        return before.has("and") and place > 1 and self.before[place - 1].has(*_SOMEBODY)

    def _turned_old(self, kind: SubjectKind) -> Actor | None:
        """The only woman, or man, of whom it is told now that they are old ("a shepherdess … the old
        woman")."""
        young = [a for a in self.memory.cast.actors if a.kind in OLD and OLD[a.kind] is kind and a.count == 1]
        if len(young) != 1:
            return None
        young[0].kind = kind
        return young[0]

    def _group_of(self, kind: SubjectKind) -> Actor | None:
        """Two or more of whom one is counted off ("two old men sit … the second man stands up")."""
        groups = [actor for actor in self.memory.cast.actors if actor.count > 1]
        same = [actor for actor in groups if actor.kind in (kind, OLD.get(kind))]
        return same[-1] if same else resumed(groups, kind, "")

    @staticmethod
    def _are_others(actor: Actor, joining: list[Actor], mention: Mention) -> bool:
        """Whether a noun of many cannot mean somebody who is one ("a bride … and all the women")."""
        several = mention.part("kind") is SEVERAL and mention.text.isascii()
        return several and len(joining) == 1 and actor.count == 1 and actor.kind in _SINGLE_PEOPLE

    def _shortened(self, word: str) -> Actor | None:
        """Those whose name ends with a noun that stands alone ("hot air balloons", then "balloons")."""
        several = (actor for actor in reversed(self.memory.cast.actors) if actor.count > 1)
        return next((actor for actor in several if actor.word.endswith(f" {word}")), None)

    def _is_someone_elses(self, actor: Actor, mention: Mention) -> bool:
        """Whether a noun names whose somebody is, who cannot be himself ("he hugs his brother")."""
        if actor.kind in ANIMALS and is_young(mention.text) and not is_young(actor.word):
            actor.told = actor.told or OWNERS.get(self.determiner, "")
            return self.determiner in OWNERS or self.determiner == "its"
        if self.determiner not in OWNERS or actor.kind not in PEOPLE or mention.text == actor.word:
            return False
        return any(actor is owner for owner in self.memory.cast.meant_by(OWNERS[self.determiner]))

    def _new(self, place: int, kind: SubjectKind, mention: Mention) -> Actor:
        plural = (
            mention.part("kind") is SEVERAL
            or (kind in ANIMALS and mention.text[-1] == "s" and is_young(mention.text))  # "cubs"
            or (mention.text in _HUMAN_PLURALS and self.count is not None)
            or self.after[place].text in _ALL_OF_THEM
            or self.before[place].text in _OTHERS_HAN
        )
        count = (
            self.count
            or int(mention.get("number") or 0)
            or (1 if not plural or kind in PLURAL else 2 if self.determiner == "both" else BARE_PLURAL)
        )
        if kind in _SINGLE_PEOPLE and is_full_of(self._before_noun(place)):
            kind = SubjectKind.CROWD
        if kind is SubjectKind.CROWD and self.count and self.count <= 5 and mention.text[-1] not in _THRONGS:
            kind = SubjectKind.MAN
        elif kind in PLURAL and kind is not SubjectKind.COUPLE:
            count = 1
        actor = Actor(kind, min(count, 1000), plural=plural, name=mention.get("name"))
        actor.inferred = mention.has("stand_in")
        actor.word = mention.text
        actor.neutral = count == 1 and not actor.name and is_neutral(kind, mention.text)
        self.memory.cast.actors.append(actor)
        return actor

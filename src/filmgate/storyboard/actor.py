"""A subject while the prompt is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from filmgate.storyboard.kinds import ANIMALS, ANIMATE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.vocabulary import SubjectKind

FEMALE = frozenset(
    split(
        "mother, mama, mum, mom, female, lioness, tigress, she-wolf, vixen, hen, mare, doe, cow, ewe, sow,"
        " matriarch"
    )
)
"""Words for animals of which "she" is said."""
OLD = {SubjectKind.MAN: SubjectKind.OLD_MAN, SubjectKind.WOMAN: SubjectKind.OLD_WOMAN}


@dataclass
class Actor:
    """A subject while the prompt is read. `kind` is None for a reference that is not yet named."""

    kind: SubjectKind | None
    count: int = 1
    attributes: list[str] = field(default_factory=list)
    reference: str | None = None
    inferred: bool = False
    plural: bool = False
    name: str | None = None
    members: list[str] = field(default_factory=list)
    """The names of some of several."""
    neutral: bool = False
    """A word like "pilot" stands for it: "she" and "he" tell more."""
    word: str = ""
    """The noun that brought it in."""
    handling: bool = False
    """What it did last moved something else: "it" may be that."""
    called: str = ""
    """What it was called last: "she" or "he"."""
    told: str = ""
    """What a noun has told it to be: "she" or "he"."""
    spoken: int = 0
    """When it was spoken of last, in Chinese as no part of a phrase or as who acts: the higher, the later."""

    @property
    def animate(self) -> bool:
        return self.kind is None or self.kind in ANIMATE

    @property
    def is_mother(self) -> bool:
        """Whether an animal is told to be female ("a mother bear", "a lioness")."""
        if self.told == "she" and self.kind in ANIMALS:
            return True
        return any(word in FEMALE for one in (self.word, *self.attributes) for word in one.split())

    @property
    def shown(self) -> SubjectKind:
        """What it is shown as: an input that acts is a man, or the woman whom "she" means."""
        if self.kind is None:
            return SubjectKind.WOMAN if "she" in (self.called, self.told) else SubjectKind.MAN
        return self.kind

    def describe(self, words: Iterable[str]) -> None:
        """Adds attributes, each once; "the suit" is the grey suit."""
        for word in words:
            if word not in self.attributes and not any(a.endswith(f" {word}") for a in self.attributes):
                self.attributes.append(word)

    def turn_out(self, kind: SubjectKind) -> None:
        """To be a man or a woman, where their trade left that open; old, if they are."""
        self.kind, self.neutral = OLD.get(kind, kind) if self.kind in OLD.values() else kind, False


def is_several(actors: Sequence[Actor]) -> bool:
    """Whether a verb of theirs is one of many ("they land")."""
    return sum(actor.count for actor in actors) > 1

"""Somebody of a shot, with who and what is drawn with them."""

from __future__ import annotations

from dataclasses import dataclass

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.vessels import Vessel
from filmgate.engines.animatic.wardrobe.upright import upright_for
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action


@dataclass
class Group:
    """A person, and who and what is drawn with them."""

    index: int
    subject: Subject
    actions: frozenset[Action]
    earlier: int = 0
    """How many of its kind come before it."""
    later: int = 0
    """How many come after it."""
    civilian: int = -1
    """Which of the trades that the words name it has; -1 where it has none of them."""
    mount: Subject | None = None
    inside: bool = False
    """Whether it stays on the mount whatever it does."""
    fellows: tuple[Group, ...] = ()
    """Who is on the mount, too."""
    prop: Subject | None = None
    second: Subject | None = None
    second_index: int | None = None
    """The number of the second, if it has one of its own."""
    partner: Figure | None = None
    """Who plays the second, if that is an animal that does what people do."""
    lap: Subject | None = None
    """The small animal on its lap."""
    perched: Subject | None = None
    """The small animal on its shoulder."""
    cradled: Subject | None = None
    """The small animal that it carries."""
    hugged: Subject | None = None
    """What it has in its arms."""
    vessel: Vessel | None = None
    """What it is in, with which it is drawn."""
    bedfellow: Subject | None = None
    """The animal beside it on the same sofa."""
    load: Subject | None = None
    """The animals in the bed of the truck that it is."""
    upright: Figure | None = None
    """Who plays it, if it is an animal that does what people do."""

    @property
    def is_person(self) -> bool:
        return self.upright is not None or isinstance(wardrobe.PARTS[self.subject.kind], Figure)


def group_of(index: int, subject: Subject, actions: frozenset[Action] | None, words: str) -> Group:
    actions = actions or frozenset({subject.action})
    return Group(index, subject, actions, upright=upright_for(subject, actions, words))

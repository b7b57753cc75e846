"""What an animal is drawn with, so that the subjects that the prompt names for it are not drawn again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmgate.engines.animatic.casting.subjects import eats_from_bowl, sips, surface_of
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.bird import Bird
from filmgate.engines.animatic.rigs.cages import is_caged
from filmgate.engines.animatic.rigs.knocks import KNOCKED, knocks_over
from filmgate.engines.animatic.rigs.mouthfuls import mouthful_in
from filmgate.engines.animatic.rigs.rodent import Rodent
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.engines.animatic.wardrobe.creatures import BEASTS, creature_for, species_told
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_MEALS = frozenset({K.FOOD, K.FRUIT, K.CAKE})
_MOUTHFULS = frozenset({K.BALL, K.FISH, K.PRODUCT, K.SHOE, K.LETTER})
_BOWLS = frozenset({K.CUP, K.GLASS, *_MEALS})
_BLOSSOMS = frozenset({K.FLOWER, K.ROSE})


def shown_with(animals: Sequence[tuple[Subject, frozenset[Action]]], words: str) -> frozenset[K]:
    """The kinds that the drawings of these animals, each with all that it does, have in them."""
    return frozenset(kind for animal, actions in animals for kind in _shown(animal, actions, words))


def _shown(animal: Subject, actions: frozenset[Action], words: str) -> Iterator[K]:
    if is_caged(words):
        yield K.PRODUCT
    surface = surface_of(animal, words)
    if surface is not None:
        yield from surface.shows
    if animal.kind in BEASTS:
        if actions & {Action.EAT, Action.HOLD} and _eats_out_of_paw(animal, words):
            yield from _MEALS
        if knocks_over(animal.action, words):
            yield from KNOCKED
        if eats_from_bowl(animal, words):
            yield from _BOWLS
        if mouthful_in(words, animal.action):
            yield from _MOUTHFULS
    if isinstance(PARTS[animal.kind], Bird) and (Action.CATCH in actions or Action.DIVE in actions):
        yield K.FISH
    if sips(animal, words):
        yield from _BLOSSOMS


def _eats_out_of_paw(animal: Subject, words: str) -> bool:
    beast = creature_for(animal.kind, species_told(animal, words))
    return isinstance(beast, Rodent) or (isinstance(beast, Beast) and beast.meal != "none")

"""What mentions say where they stand: rules, in order, that look at what stands around the words they are
about."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from filmgate.storyboard import (
    aboard,
    ages,
    alongside,
    asides,
    aspect,
    astride,
    awaited,
    backstory,
    befriended,
    beholders,
    blends,
    bodily,
    coats,
    doorsteps,
    downward,
    drumming,
    duels,
    epithets,
    film_tells,
    gone,
    han,
    han_bearing,
    han_begun,
    han_circling,
    han_clauses,
    han_compounds,
    han_crews,
    han_cuts,
    han_errands,
    han_goals,
    han_halting,
    han_makers,
    han_mimics,
    han_pictures,
    han_readers,
    han_sakes,
    han_some,
    han_waits,
    handing,
    heard,
    helping,
    homes,
    irreal,
    keepsakes,
    making,
    music,
    named_for,
    notes,
    number,
    overheard,
    paces,
    passing,
    relatives,
    shoulders,
    smiles,
    spoken_of,
    tense,
    unreal,
    ways,
    weathers,
    worlds,
)
from filmgate.storyboard.camerawork import AIMING, aim
from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.neighbours import PUNCTUATION


class _Rule(NamedTuple):
    settle: Callable[[list[Mention]], None]
    concerns: Callable[[set[str]], bool] | None = None
    """Whether it has anything to do with a text of such words; always, if none."""
    english: bool = False
    """It is about English alone."""


_OF_WORDS = (
    _Rule(unreal.settle, unreal.concerns, english=True),
    _Rule(backstory.settle, backstory.concerns, english=True),
    _Rule(gone.settle, gone.concerns, english=True),
    _Rule(spoken_of.settle, spoken_of.concerns, english=True),
    _Rule(named_for.settle, named_for.concerns, english=True),
    _Rule(beholders.settle, beholders.concerns, english=True),
    _Rule(blends.settle, blends.concerns, english=True),
    _Rule(downward.settle, downward.concerns, english=True),
    _Rule(ages.settle, ages.concerns, english=True),
    _Rule(alongside.settle, alongside.concerns, english=True),
    _Rule(passing.settle, english=True),
    _Rule(heard.settle, heard.concerns),
    _Rule(overheard.settle, overheard.concerns, english=True),
    _Rule(notes.settle, notes.concerns),
    _Rule(aspect.settle, english=True),
    _Rule(tense.settle, english=True),
    _Rule(irreal.settle, irreal.concerns, english=True),
    _Rule(paces.settle, paces.concerns, english=True),
    _Rule(drumming.settle, drumming.concerns, english=True),
    _Rule(duels.settle, duels.concerns, english=True),
    _Rule(astride.settle, astride.concerns, english=True),
    _Rule(making.settle, making.concerns, english=True),
    _Rule(helping.settle, helping.concerns, english=True),
    _Rule(awaited.settle, awaited.concerns, english=True),
    _Rule(relatives.settle, relatives.concerns, english=True),
    _Rule(music.temper, english=True),
    _Rule(weathers.settle, weathers.concerns, english=True),
    _Rule(smiles.settle, smiles.concerns),
    _Rule(han_crews.settle, han_crews.concerns),
    _Rule(han_some.settle, han_some.concerns),
    _Rule(han_begun.settle, han_begun.concerns),
    _Rule(han_bearing.settle, han_bearing.concerns),
    _Rule(han_halting.settle, han_halting.concerns),
    _Rule(bodily.settle, english=True),
)
"""Rules, in order, about what words say here."""
_OF_THINGS = (
    _Rule(epithets.settle, epithets.concerns, english=True),
    _Rule(befriended.settle, befriended.concerns, english=True),
    _Rule(homes.settle, homes.concerns),
    _Rule(doorsteps.settle, doorsteps.concerns),
    _Rule(aboard.settle, english=True),
    _Rule(coats.settle, coats.concerns),
    _Rule(worlds.settle, worlds.concerns),
    _Rule(keepsakes.settle, keepsakes.concerns),
    _Rule(han_pictures.settle_written, han_pictures.is_written),
    _Rule(handing.settle, handing.concerns),
    _Rule(han_goals.settle, han_goals.concerns),
    _Rule(han_sakes.settle, han_sakes.concerns),
    _Rule(han_cuts.settle, han_cuts.concerns),
    _Rule(han_errands.settle, han_errands.concerns),
    _Rule(han_waits.settle, han_waits.concerns),
    _Rule(han_readers.settle, han_readers.concerns),
    _Rule(han_mimics.settle, han_mimics.concerns),
    _Rule(han_circling.settle, han_circling.concerns),
    _Rule(shoulders.settle, shoulders.concerns, english=True),
)
"""Rules, in order, about where things and people are and how they look."""


def settled(mentions: list[Mention]) -> Concordance:
    """Has every rule look at what stands around the mentions that it is about; it is left out where none of
    its words occurs, or none but Chinese."""
    standing = Concordance(mentions)
    texts = standing.texts
    english = any(map(str.isascii, texts - PUNCTUATION))
    chinese = not english or not han_clauses.PRONOUNS.isdisjoint(texts)
    if chinese and han_clauses.part(mentions, standing):
        standing = Concordance(mentions)
    if film_tells.concerns(texts):
        film_tells.settle(mentions)
    asides.mark(mentions, standing)
    _apply(_OF_WORDS, mentions, texts, english)
    if english or smiles.concerns(texts):
        standing.renew()
    number.settle(mentions, standing)
    han.settle(mentions, standing)
    han_compounds.settle(mentions, standing)
    if chinese:
        han_makers.settle(mentions, standing)
    _apply(_OF_THINGS, mentions, texts, english)
    ways.settle(mentions, standing)
    if not AIMING.isdisjoint(texts):
        aim(mentions)
    return standing


def _apply(rules: tuple[_Rule, ...], mentions: list[Mention], texts: set[str], english: bool) -> None:
    """Applies those rules, in order, that the text's words concern."""
    for rule in rules:
        if (english or not rule.english) and (rule.concerns is None or rule.concerns(texts)):
            rule.settle(mentions)

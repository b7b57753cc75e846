"""Animals that do what only people do stand on two legs; all others stay on four."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.ensemble import troupe
from filmgate.engines.animatic.rigs.people import DRAWN
from filmgate.engines.animatic.wardrobe.creatures import BEASTS
from filmgate.engines.animatic.wardrobe.upright import upright, upright_for
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn, spilled

K = SubjectKind


def rig_names(prompt: str) -> list[tuple[SubjectKind, str]]:
    """What the shot's subjects are drawn as."""
    shot = plan(prompt, frames=72, seed=1).shots[0]
    named = list(enumerate(shot.subjects))
    acts = {i: frozenset({one.action}) for i, one in named}
    return [(part.subject.kind, part.rig.name) for part in troupe(named, acts, False, prompt)]


@pytest.mark.parametrize(
    "prompt",
    [
        "A panda drinks tea in a bamboo forest",
        "A monkey reads a book in a library",
        "一只熊猫在竹林里弹吉他",
        "A cat in a suit walks down a street",
        "Sun Wukong stands on a mountain top",
        "A raccoon stands upright on its hind legs",
    ],
)
def test_an_animal_that_does_what_people_do_goes_upright_with_its_things(prompt: str) -> None:
    ((_, name),) = rig_names(prompt)
    assert name == "person"


@pytest.mark.parametrize(
    "prompt",
    [
        "A fox stands in the snow",
        "A panda eats bamboo",
        "A deer drinks at a lake",
        "A dog runs on a beach",
        "A monkey climbs a tree",
    ],
)
def test_an_animal_that_does_what_animals_do_stays_on_its_feet(prompt: str) -> None:
    assert rig_names(prompt)[0][1] == "quadruped"


def test_whoever_is_shown_in_a_picture_of_its_own_is_not_recast() -> None:
    reader = Subject(kind=K.PANDA, action=Action.READ, reference="image_1")
    assert upright_for(reader, frozenset({Action.READ}), "a panda reads") is None


@pytest.mark.parametrize("kind", sorted(kind for kind in BEASTS if BEASTS[kind].shoulder < 1.3))
def test_each_beast_has_an_upright_figure_within_its_box(kind: SubjectKind) -> None:
    subject = Subject(kind=kind, action=Action.READ)
    (part,) = troupe([(0, subject)], {0: frozenset({Action.READ})}, False, "")
    assert part.rig.does >= DRAWN - {Action.RIDE, Action.DRIVE, Action.ROW, Action.SAIL}
    assert spilled(part.rig, acting(Action.STAND)) < 0.03
    assert upright(BEASTS[kind]).animal is not None


def test_two_beasts_differ_in_their_heads() -> None:
    rigs = [
        troupe([(0, Subject(kind=kind))], {0: frozenset({Action.WRITE})}, False, "")[0].rig
        for kind in (K.CAT, K.RABBIT)
    ]
    one, other = (drawn(rig, acting(Action.STAND), (-0.8, 0.0, 0.8, 1.4)).astype(int) for rig in rigs)
    assert abs(one - other).max() > 60


@pytest.mark.parametrize(
    ("animal", "tail"),
    [
        ("A raccoon", "ringtail"),
        ("A fox", "brush"),
        ("A squirrel", "brush"),
        ("A cat", "tail"),
        ("A panda", "none"),
    ],
)
def test_an_animal_on_two_legs_keeps_its_tail(animal: str, tail: str) -> None:
    prompt = f"{animal} reads a book"
    subject = plan(prompt, frames=72, seed=1).shots[0].subjects[0]
    figure = upright_for(subject, frozenset({Action.READ}), prompt)
    assert figure is not None
    assert figure.back == tail


def test_an_ape_beats_its_chest_upright() -> None:
    gorilla = Subject(kind=K.MONKEY, action=Action.SHOUT)
    assert upright_for(gorilla, frozenset({Action.SHOUT}), "a gorilla beats its chest") is not None
    assert upright_for(gorilla, frozenset({Action.SHOUT}), "a gorilla roars") is None
    assert rig_names("A gorilla beats its chest in the jungle") == [(K.MONKEY, "person")]
    assert plan("大猩猩捶胸怒吼", frames=72, seed=1).shots[0].subjects[0].action is Action.SHOUT

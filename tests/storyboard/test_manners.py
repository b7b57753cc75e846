"""Each kind of subject does a deed in its own way."""

from __future__ import annotations

import pytest

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.kinds import VEHICLES, can
from filmgate.storyboard.manners import as_done_by, moved_by, played_by
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("a train crosses a bridge", "train", "drive"),
        ("a cyclist races down a mountain road", "cyclist", "ride"),
        ("a giant walks through a city", "monster", "walk"),
        ("a giant robot walks", "robot", "walk"),
        ("an old man feeding ducks", "old_man", "give"),
        ("a street cat eating fish", "fish", "stand"),
        ("a snowboarder races down the slope", "athlete", "glide"),
        ("a marathon runner crosses the finish line", "runner", "run"),
        ("street dancers battle in a circle", "dancer", "dance"),
        ("a ship crosses a bay", "ship", "sail"),
        ("a jet breaks through the clouds", "airplane", "fly"),
        ("a plane breaks apart", "airplane", "shatter"),
        ("a boat and a whale breaching beside it", "boat", "sail"),
        ("a man crosses a bridge", "man", "walk"),
        ("a helicopter descends", "helicopter", "land"),
        ("a diver descends", "diver", "dive"),
        ("two samurai clash", "samurai", "fight"),
        ("the crowd explodes", "crowd", "shout"),
        ("two magpies squabble over a coin", "bird", "fight"),
        ("two sisters squabble over a coin", "woman", "talk"),
        ("a truck climbs a hill", "truck", "drive"),
        ("a man perches on a wall", "man", "sit"),
        ("a hummingbird darts away", "bird", "fly"),
        ("a girl darts away", "girl", "run"),
        ("a sailor drains his glass", "man", "drink"),
        ("a fisherman pulls in his net", "man", "pull"),
        ("a ballerina practices alone", "dancer", "dance"),
        ("a violinist practices in her room", "musician", "play_music"),
        ("a cowboy gallops across the plain", "cowboy", "ride"),
        ("children gallop around the yard", "child", "run"),
        ("a horse gallops across the plain", "horse", "run"),
        ("Wide shot, a farmer leads a cow to the barn", "man", "walk"),
        ("a farmer leads a cow to the barn", "cow", "walk"),
        ("a guide leads a tourist through the ruins", "man", "walk"),
        ("a man walks his horse along the beach", "horse", "walk"),
        ("a woman walks past a horse", "horse", "stand"),
        ("a skateboarder does a trick", "skater", "jump"),
    ],
)
def test_the_doer_tells_what_a_verb_means(prompt: str, kind: str, deed: str) -> None:
    assert deeds_of(prompt)[kind] == [deed]


@pytest.mark.parametrize("kind", sorted(VEHICLES))
def test_what_a_vehicle_does_instead_it_can_do(kind: SubjectKind) -> None:
    assert all(can(kind, as_done_by(kind, action, action)) for action in Action if can(kind, action))


def test_whoever_was_not_named_does_what_the_verb_says() -> None:
    assert as_done_by(None, Action.WALK, "walks") is Action.WALK


def test_what_is_ridden_or_flown_moves() -> None:
    assert moved_by(Action.RIDE, SubjectKind.HORSE) is Action.WALK
    assert moved_by(Action.DRIVE, SubjectKind.SHIP) is Action.SAIL
    assert moved_by(Action.FLY, SubjectKind.KITE) is Action.FLY
    assert moved_by(Action.CHASE, SubjectKind.SHARK) is Action.SWIM
    assert moved_by(Action.RIDE, SubjectKind.LAMP) is None


def test_children_romp_and_animals_leap_after_toys() -> None:
    assert played_by(Actor(SubjectKind.CHILD), "plays") is Action.RUN
    assert played_by(Actor(SubjectKind.CHILD), "plays with") is Action.WORK
    assert played_by(Actor(SubjectKind.CAT), "plays with") is Action.JUMP
    assert played_by(Actor(SubjectKind.MAN, word="dj"), "plays") is Action.PLAY_MUSIC
    assert played_by(Actor(SubjectKind.CHILD), "sweeps") is Action.WORK

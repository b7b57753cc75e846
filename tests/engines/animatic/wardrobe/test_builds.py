"""Animals that are built otherwise than their kind look like themselves, and stay in their box."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.identity import recognised
from filmgate.engines.animatic.casting.roster import seated_on
from filmgate.engines.animatic.casting.subjects import cast, figure_of
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.kangaroo import Kangaroo
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.saurian import Saurian
from filmgate.engines.animatic.rigs.theropod import Theropod
from filmgate.engines.animatic.wardrobe.builds import BUILDS
from filmgate.engines.animatic.wardrobe.creatures import creature_for, species_told
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic.drawings import acting, drawn
from tests.engines.animatic.figures import overhang, seen

RIVER = Around(afloat=True, in_water=True)


@pytest.mark.parametrize("animal", [row[2] for row in BUILDS], ids=lambda one: type(one).__name__)
def test_each_is_drawn_within_its_box_whatever_it_does(animal: Saurian | Beast) -> None:
    rig = animal.rig()
    for action in sorted(rig.does):
        assert overhang(rig, action, 1.3) < 0.06, action


def test_no_two_look_the_same() -> None:
    looks = {drawn(animal.rig(), acting(Action.STAND)).tobytes() for _, _, animal in BUILDS}
    assert len(looks) == len(BUILDS)


@pytest.mark.parametrize(
    ("kind", "words", "build"),
    [
        (K.SNAKE, "a crocodile slides into a river", "crocodile"),
        (K.SNAKE, "一只鳄鱼在沼泽里", "crocodile"),
        (K.SNAKE, "an iguana climbs a branch", "iguana"),
        (K.SNAKE, "a chameleon on a branch", "chameleon"),
        (K.SNAKE, "蜥蜴在石头上晒太阳", "lizard"),
    ],
)
def test_the_words_name_the_reptile(kind: K, words: str, build: str) -> None:
    animal = creature_for(kind, words)
    assert isinstance(animal, Saurian)
    assert animal.shape == build


@pytest.mark.parametrize(
    ("kind", "words", "face", "tail"),
    [
        (K.DOLPHIN, "an otter in a river", "otter", "rudder"),
        (K.DOLPHIN, "河狸在筑坝", "beaver", "paddle"),
        (K.FOX, "a raccoon at night", "raccoon", "ringed"),
        (K.RABBIT, "a hedgehog in the leaves", "hedgehog", "short"),
        (K.RABBIT, "一只松鼠", "rabbit", "plume"),
    ],
)
def test_the_words_name_the_furry_one(kind: K, words: str, face: str, tail: str) -> None:
    animal = creature_for(kind, words)
    assert isinstance(animal, Beast)
    assert (animal.face, animal.tail) == (face, tail)


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [
        ("a seal claps its flippers on the ice", K.DOLPHIN, "seal"),
        ("一只海象躺在冰上", K.DOLPHIN, "seal"),
        ("a bat hangs upside down in a cave", K.BIRD, "bird"),
        ("a ladybug on a leaf", K.BEE, "beetle"),
        ("a mouse hides from a cat", K.CAT, "quadruped"),
    ],
)
def test_only_what_is_called_so_is_built_so(words: str, kind: K, name: str) -> None:
    animal = creature_for(kind, words)
    assert animal.rig().name == name
    assert (animal is creature_for(kind, "it is there")) == (kind is K.CAT)


def test_a_bat_hangs_still_and_flies_on() -> None:
    rig = creature_for(K.BIRD, "a bat").rig()
    assert rig.speed(Action.SLEEP) == 0 < rig.speed(Action.FLY)
    assert (drawn(rig, acting(Action.SLEEP)) != drawn(rig, acting(Action.FLY))).any()


def test_a_snake_a_dolphin_and_a_monkey_stay_what_they_are() -> None:
    usual = {kind: creature_for(kind, "it is there") for kind in (K.SNAKE, K.DOLPHIN, K.MONKEY)}
    assert not any(isinstance(one, (Saurian, Kangaroo)) for one in usual.values())
    assert isinstance(creature_for(K.MONKEY, "a kangaroo"), Kangaroo)


def _over(rig_words: str, action: Action) -> float:
    """How high its drawing reaches in the water."""
    rig = cast(Subject(kind=K.DOLPHIN, action=action), False, rig_words)
    pixels: Bytes = drawn(rig, Act(action, action, 1.0, 1.3, around=RIVER))
    rows = (pixels[..., 3] > 150).any(axis=1).nonzero()[0]
    ppu = pixels.shape[1] / (rig.box[2] - rig.box[0])
    return float(rig.box[3] - rows.min() / ppu)


def test_an_otter_floats_on_its_back_and_swims_where_it_would_walk() -> None:
    lolling, swimming = _over("an otter", Action.FLOAT), _over("an otter", Action.WALK)
    standing = seen(creature_for(K.DOLPHIN, "an otter").rig(), Action.STAND).y1
    assert max(lolling, swimming) < 0.75 * standing


@pytest.mark.parametrize(
    ("words", "hunts"),
    [
        ("a T-rex roars", True),
        ("the tyrannosaurus chases a jeep", True),
        ("velociraptors in a kitchen", True),
        ("一只霸王龙在咆哮", True),
        ("a dinosaur chases children", True),
        ("a brachiosaurus eats leaves", False),
        ("a cute dinosaur in a meadow", False),
        ("a triceratops grazes", False),
    ],
)
def test_dinosaurs_that_hunt_go_on_two_legs(words: str, hunts: bool) -> None:
    assert isinstance(creature_for(K.DINOSAUR, words), Theropod) is hunts


def test_a_hunter_roars_with_open_jaws_and_eats_from_the_ground() -> None:
    rig = creature_for(K.DINOSAUR, "a T-rex").rig()
    still, roaring, eating = (seen(rig, action, 1.8) for action in (Action.STAND, Action.SHOUT, Action.EAT))
    assert roaring.y1 > still.y1 + 0.3
    assert seen(rig, Action.EAT, 1.8, 120).y0 > -0.15
    assert eating.pixels > 0


def test_a_hunters_feet_stay_where_they_are_put() -> None:
    rig = creature_for(K.DINOSAUR, "a T-rex").rig()
    for action in (Action.WALK, Action.RUN):
        lows = [seen(rig, action, time, 120).y0 for time in (0.1, 0.3, 0.5, 0.7, 0.9)]
        assert all(abs(low) < 0.12 for low in lows), action


@pytest.mark.parametrize("words", ["a T-rex", "a pterodactyl"])
def test_somebody_sits_on_the_back_of_what_is_no_beast(words: str) -> None:
    alone = creature_for(K.DINOSAUR, words)
    ridden = seated_on(figure_of(Subject(kind=K.BOY), False), K.DINOSAUR, words=words)
    assert ridden.name == "rider"
    assert (
        seen(ridden, Action.RIDE).pixels
        > seen(alone.rig(), Action.FLY if ridden.aloft else Action.RUN).pixels
    )


def test_an_eastern_dragon_can_be_ridden() -> None:
    rig = seated_on(figure_of(Subject(kind=K.GIRL), False), K.DRAGON, words="a girl rides a Chinese dragon")
    assert rig.name == "rider"


def test_of_two_kinds_of_one_animal_each_is_its_own() -> None:
    words = "A T-rex attacks a triceratops"
    film = recognised(plan(words, frames=48, seed=1))
    one, two = (species_told(subject, words) for subject in film.shots[0].subjects)
    assert isinstance(creature_for(K.DINOSAUR, one), Theropod)
    assert isinstance(creature_for(K.DINOSAUR, two), Beast)

"""Who is drawn as one figure with whom, and several of one kind as several people."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest

from filmgate.engines.animatic.camera.heads import face
from filmgate.engines.animatic.casting.belongings import instruments_in
from filmgate.engines.animatic.casting.ensemble import Part, troupe
from filmgate.engines.animatic.casting.equipping import with_instrument
from filmgate.engines.animatic.casting.groups import Group
from filmgate.engines.animatic.casting.identity import recognised
from filmgate.engines.animatic.casting.subjects import cast, figure_of
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.rigs.company import variant
from filmgate.engines.animatic.rigs.lights import GLOWS
from filmgate.engines.animatic.rigs.morsels import morsel_in
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

PPU = 30


def parts(words: str, *subjects: Subject) -> list[Part]:
    acts = {i: frozenset({one.action}) for i, one in enumerate(subjects)}
    return troupe(list(enumerate(subjects)), acts, False, words)


def planned(words: str) -> list[Part]:
    return parts(words, *plan(words, frames=96, seed=1).shots[0].subjects)


def subject(kind: K, action: Action = Action.STAND, **fields: object) -> Subject:
    return Subject.model_validate({"kind": kind, "action": action, **fields})


def picture(rig: Rig, action: Action, time: float = 1.0) -> Bytes:
    pixels = np.zeros((180, 300, 4), np.uint8)
    pen = Pen(pixels, -5.0, -0.5, PPU)
    rig.draw(pen, Act(action, action, 1.0, time, since=time))
    return pen.pixels


def reds(pixels: Iterable[Bytes]) -> list[int]:
    return [int(((one[..., 0] > 150) & (one[..., 1] < 90) & (one[..., 3] > 200)).sum()) for one in pixels]


@pytest.mark.parametrize(
    ("words", "prop"),
    [
        ("A grandma plays an electric guitar", "electric guitar"),
        ("一位摇滚吉他手弹吉他", "electric guitar"),
        ("A man plays guitar by the campfire", "guitar"),
        ("A man plays guitar on a rock face", "guitar"),
    ],
)
def test_guitars_are_electric_where_the_music_is_loud(words: str, prop: str) -> None:
    player = subject(K.OLD_WOMAN, Action.PLAY_MUSIC)
    group = Group(0, player, frozenset({Action.PLAY_MUSIC}))
    assert with_instrument(figure_of(player, False), group, words).prop == prop


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("A cowboy rides a horse through the desert", 1),
        ("A knight on a white horse gallops over a meadow", 1),
        ("A man drives a red sports car along the coast", 1),
        ("A woman rows a small boat on a lake", 1),
        ("Two children ride bicycles in the park", 2),
        ("一位骑士骑着马穿过森林", 1),
        ("A pilot flies an airplane", 1),
        ("A man walks beside a horse", 2),
        ("A boy flies a kite on the beach", 1),
        ("A man and a woman drive through the desert", 1),
        ("A nurse pushes an old man in a wheelchair", 1),
        ("Three friends drive a car through the desert", 1),
        ("A couple rides a motorcycle along the coast", 1),
        ("Two cowboys ride through the desert", 2),
        ("Two women ride their horses", 2),
        ("A girl holding a red balloon walks through the street", 1),
        ("A woman walks with a red umbrella in the rain", 1),
        ("A man holds a lantern in a dark cave", 1),
        ("A woman reads a book in a cafe", 1),
        ("A musician plays the violin on a stage", 1),
        ("A man and a woman hug in the rain", 1),
        ("A man gives a flower to a woman", 1),
        ("A mother hugs her child", 1),
        ("Two samurai fight in a bamboo forest", 1),
        ("A knight fights a dragon with a sword", 2),
        ("Three women walk in the city", 3),
        ("A man chases a dog", 2),
        ("A fisherman hauls in his net, a boat behind him", 1),
        ("A corgi drives a pink convertible, a cat beside it", 1),
        ("A man drives a convertible with his dog in the passenger seat", 1),
        ("A man drives a convertible past a dog", 2),
        ("一只柯基开着粉色敞篷车,旁边坐着一只猫", 1),
        ("A fisherman hauls in his net, three boats behind him", 2),
    ],
)
def test_what_belongs_together_is_one_figure(words: str, figures: int) -> None:
    assert len(planned(words)) == figures


def test_a_subject_with_an_image_of_its_own_stays_on_its_own() -> None:
    rider = subject(K.MAN, Action.RIDE)
    horse = subject(K.HORSE, reference="image_1")
    shown = parts("a man rides <<<image_1>>>", rider, horse)
    assert [part.subject.reference for part in shown] == [None, "image_1"]
    reader = subject(K.WOMAN, Action.READ, reference="image_2")
    assert len(parts("<<<image_2>>> reads a book", reader, subject(K.BOOK))) == 2


def test_parts_remember_whose_actions_they_do() -> None:
    horse, rider, dog = subject(K.HORSE), subject(K.COWBOY, Action.RIDE), subject(K.DOG, Action.RUN)
    shown = parts("a horse, its rider and a dog", horse, rider, dog)
    assert [(part.index, part.subject.kind) for part in shown] == [(1, K.COWBOY), (2, K.DOG)]


def test_an_open_car_that_goes_is_driven_by_somebody() -> None:
    (car,) = planned("A convertible drives along a coast road")
    going, standing = (picture(car.rig, action) for action in (Action.DRIVE, Action.STAND))
    upper = slice(0, 180 - round((0.5 + 1.25) * PPU))  # over the seats
    assert (going[upper, :, 3] > 200).sum() > (standing[upper, :, 3] > 200).sum() + 15


def test_a_mount_carries_its_rider_and_its_colour() -> None:
    plain, red = (
        parts("", subject(K.WOMAN, Action.DRIVE), subject(K.CAR, attributes=words))[0].rig
        for words in ([], ["red"])
    )
    assert reds([picture(red, Action.DRIVE)])[0] > 8 * max(1, reds([picture(plain, Action.DRIVE)])[0])
    assert plain.speed(Action.DRIVE) > 5
    assert plain.length > 3


@pytest.mark.parametrize(
    ("words", "kind", "action", "usual"),
    [
        ("A man rides a camel through the desert", K.GIRAFFE, Action.RIDE, "A man rides through the desert"),
        ("A kayaker paddles down the river", None, Action.ROW, "A man rows down the river"),
    ],
)
def test_who_rides_has_the_mount_that_the_words_name(
    words: str, kind: K | None, action: Action, usual: str
) -> None:
    named = [subject(kind, Action.WALK)] if kind else []
    (rider,) = parts(words, subject(K.MAN, action), *named)
    (other,) = parts(usual, subject(K.MAN, action))
    assert rider.rig.box != other.rig.box or not np.array_equal(
        picture(rider.rig, action), picture(other.rig, action)
    )


@pytest.mark.parametrize(
    ("words", "prop"),
    [
        ("A girl with a flashlight walks along a dark corridor", "flashlight"),
        ("A knight with a torch walks through a dark forest", "torch"),
        ("An explorer holding a torch looks at the wall of a tomb", "torch"),
        ("A monk with an oil lamp walks through a temple", "lantern"),
        ("一个男孩拿着手电筒在山洞里慢慢走", "flashlight"),
    ],
)
def test_a_light_is_in_the_hand_of_whoever_carries_it(words: str, prop: str) -> None:
    made = planned(words)
    assert [one.subject.kind for one in made if one.subject.kind is K.LAMP] == []
    plain = [parts("nothing", one.subject)[0].rig for one in made]
    assert made[0].rig.glow == GLOWS[prop] != plain[0].glow


@pytest.mark.parametrize(
    ("words", "prop"),
    [
        ("A girl sits on a bench and eats the apple", "fruit"),
        ("A man bites into a juicy burger in the street", "bun"),
        ("Two kids eat ice cream in the park", "cone"),
        ("一个小女孩在集市上吃糖葫芦", "skewer"),
        ("A woman eats pasta in a restaurant", None),
        ("A man sells apples and eats soup", None),
    ],
)
def test_what_is_eaten_out_of_the_hand_needs_no_table(words: str, prop: str | None) -> None:
    found = morsel_in(words)
    assert (found[0] if found else None) == prop
    (eater,) = parts(words, subject(K.WOMAN, Action.EAT))
    x0, y0, _, _ = eater.rig.box
    plate = Plate(x0, y0, eater.rig.length + 1.0, 2.2, PPU)
    eater.rig.draw(plate, Act(Action.EAT, Action.EAT, 1.0, 1.0))
    low = plate.pixels[-round(0.4 * PPU) :, round((0.55 - x0) * PPU) :, 3]
    assert low.any() == (prop is None)  # the legs of a table


def test_a_rider_gets_onto_a_dragon_of_any_colour() -> None:
    (ridden,) = planned("A knight flies on a golden dragon over the mountains")
    assert ridden.rig.speed(Action.FLY) > ridden.rig.speed(Action.STAND)


def test_who_gets_off_walks() -> None:
    one = subject(K.MAN, Action.WALK)
    acts = {0: frozenset({Action.WALK, Action.DRIVE}), 1: frozenset({Action.DRIVE})}
    (part,) = troupe([(0, one), (1, subject(K.CAR))], acts, False, "")
    assert 0.5 < part.rig.speed(Action.WALK) < 2.0 < part.rig.speed(Action.DRIVE)
    assert part.rig.spread(Action.DRIVE) > part.rig.spread(Action.WALK)


def test_a_kite_flies_and_its_flyer_stands() -> None:
    (part,) = parts("", subject(K.BOY, Action.FLY), subject(K.KITE, Action.FLY))
    assert part.rig.path(Act(Action.FLY, Action.FLY, 1.0, 1.0)) == (0.0, 0.0)
    assert part.rig.speed(Action.FLY) == 0


def test_the_thing_in_the_hand_has_the_colour_that_the_prompt_gives_it() -> None:
    made = [
        parts("", subject(K.WOMAN, Action.HOLD), subject(K.BALLOON, attributes=[colour]))[0].rig
        for colour in ("red", "blue")
    ]
    red, blue = reds(picture(rig, Action.HOLD) for rig in made)
    assert red > blue + 60


@pytest.mark.parametrize("action", [Action.HUG, Action.KISS, Action.GIVE, Action.FIGHT, Action.WHISPER])
def test_who_is_alone_gets_somebody_to_do_it_with(action: Action) -> None:
    (alone,) = parts("", subject(K.MAN, action))
    assert int(np.ptp(np.nonzero(picture(alone.rig, action)[..., 3].any(0))[0])) / PPU > 0.6
    among = parts("", subject(K.MAN, action), subject(K.DRAGON))
    both = int((picture(alone.rig, action)[..., 3] > 0).sum())
    assert int((picture(among[0].rig, action)[..., 3] > 0).sum()) < 0.75 * both


def test_over_a_shoulder_nobody_else_answers() -> None:
    told = plan("Over the shoulder, a woman whispers: I missed you", frames=96, seed=1)
    (seen,) = staged(told, 0, View(160, 90)).players
    (met,) = parts("a woman whispers", subject(K.WOMAN, Action.WHISPER))
    assert seen.rig.length < met.rig.length


def test_several_of_a_kind_differ_in_clothes_and_in_step() -> None:
    women = parts("", subject(K.WOMAN, Action.WALK, count=3))
    pictures = [picture(part.rig, Action.WALK) for part in women]
    assert len({one.tobytes() for one in pictures}) == 3
    coats = [figure_of(subject(K.WOMAN), False)]
    coats += [variant(coats[0], number, civil=True) for number in (1, 2)]
    assert len({figure.coat for figure in coats}) == 3


def test_a_magnifying_glass_is_for_no_wine() -> None:
    seen, drunk = (
        picture(parts(words, subject(K.DETECTIVE, Action.HOLD), subject(K.GLASS))[0].rig, Action.HOLD)
        for words in ("a detective holds a magnifying glass", "a detective holds a wine glass")
    )
    assert seen.tobytes() != drunk.tobytes()


def test_an_orchestra_plays_more_than_one_instrument() -> None:
    assert len(set(instruments_in("a conductor leads an orchestra"))) > 2
    assert instruments_in("an orchestra of violins") == ["violin"]


def test_soldiers_wear_the_same() -> None:
    figure = figure_of(subject(K.SOLDIER), False)
    assert {variant(figure, number, civil=False).coat for number in range(4)} == {figure.coat}
    assert len({variant(figure, number, civil=False).height for number in range(4)}) == 4


def test_a_crowd_and_a_family_are_several_people() -> None:
    assert len(parts("", subject(K.FAMILY))) == 3
    crowd = parts("", subject(K.CROWD, Action.WALK))
    assert len(crowd) >= 5
    assert len({picture(part.rig, Action.WALK).tobytes() for part in crowd}) == len(crowd)


def test_a_whole_crowd_waves_its_flags() -> None:
    found = parts("The crowd waves flags", subject(K.CROWD, Action.WAVE_HAND), subject(K.FLAG))
    bare = parts("The crowd waves", subject(K.CROWD, Action.WAVE_HAND))
    assert len(found) == len(bare)
    assert all(one.rig.box[3] > other.rig.box[3] for one, other in zip(found, bare, strict=True))


def test_a_pet_on_a_lap_is_one_figure_with_whoever_sits() -> None:
    both = planned("A cat sleeps on an old woman's lap")
    assert [part.subject.kind for part in both] == [K.OLD_WOMAN]
    alone = parts("an old woman sits", subject(K.OLD_WOMAN, Action.SIT))
    grey = picture(both[0].rig, Action.STAND).astype(int) - picture(alone[0].rig, Action.SIT)
    assert (np.abs(grey).max(-1) > 30).sum() > 40
    assert both[0].rig.speed(Action.WALK) == 0
    assert len(planned("A cat walks past an old woman")) == 2


@pytest.mark.parametrize(
    ("words", "weapon"),
    [
        ("A soldier with a rifle", "rifle"),
        ("A cowboy with a gun", "pistol"),
        ("A lumberjack with an axe", "axe"),
        ("A woman with a sword", "sword"),
    ],
)
def test_a_weapon_is_the_one_that_is_named(words: str, weapon: str) -> None:
    kind = plan(words, frames=48, seed=1).shots[0].subjects[0].kind
    armed = parts(words, subject(kind, Action.STAND), subject(K.SWORD))
    assert len(armed) == 1
    usual = parts("somebody stands", subject(kind, Action.STAND))[0]
    if kind is not K.SOLDIER:
        assert (picture(armed[0].rig, Action.STAND) != picture(usual.rig, Action.STAND)).any()
    other = parts(words.replace(words.split()[-1], "umbrella"), subject(kind), subject(K.UMBRELLA))[0]
    assert (picture(armed[0].rig, Action.STAND) != picture(other.rig, Action.STAND)).any(), weapon


def test_headphones_beside_glasses_are_worn() -> None:
    heard = planned("A woman with glasses and headphones")
    assert len(heard) == 1
    assert any("headphones" in words for words in heard[0].subject.attributes)


@pytest.mark.parametrize(
    ("words", "together"),
    [
        ("A hummingbird hovers at a red flower", True),
        ("蜂鸟在紫色的花前盘旋", True),
        ("A sparrow flies over a red flower", False),
        ("A bee collects nectar from a sunflower", True),
        ("A butterfly flies over a meadow with a red flower", False),
    ],
)
def test_who_drinks_from_a_blossom_has_it_before_it(words: str, together: bool) -> None:
    shown = planned(words)
    assert [part.subject.kind for part in shown].count(K.FLOWER) == (0 if together else 1)
    drinks = next(part.rig for part in shown if part.subject.kind in (K.BIRD, K.BEE, K.BUTTERFLY))
    assert (drinks.speed(Action.FLY) == 0) is together


def test_an_angler_in_a_boat_has_a_rod_and_no_ball() -> None:
    (angler,) = parts("A fisherman casts his line from a boat", subject(K.MAN, Action.THROW), subject(K.BOAT))
    usual = parts("A man sits in a boat", subject(K.MAN, Action.THROW), subject(K.BOAT))
    assert not np.array_equal(picture(angler.rig, Action.THROW), picture(usual[0].rig, Action.THROW))


@pytest.mark.parametrize(
    ("words", "hands"),
    [
        ("Close-up of the pan, flames rise", True),
        ("厨房里，锅中热油翻滚，特写", True),
        ("close-up of a chef cooking vegetables in a wok", True),
        ("close-up of a woman writing a letter", True),
        ("a burger with fries on a plate, close-up", False),
        ("奶奶缝衣服特写", True),
        ("close-up of a chef who smiles", False),
        ("Close-up of an old woman's hands knitting", True),
        ("老奶奶织毛衣的手部特写", True),
        ("Close-up of an old woman, knitting, a cat on her hands", False),
        ("An old woman knits a scarf, close-up", True),
        ("An old woman knits a scarf, close-up of her face", False),
        ("An old woman knits", False),
    ],
)
def test_a_close_up_of_hands_looks_at_hands(words: str, hands: bool) -> None:
    (knitter,) = parts(words, subject(K.OLD_WOMAN, Action.WORK))
    found = face(knitter.rig, Act(Action.WORK, Action.WORK, 1.0, 1.0))
    assert found is not None
    assert (found.y < 0.55 * knitter.rig.height) is hands


@pytest.mark.parametrize(
    ("words", "child", "figures"),
    [
        ("A mother holds a baby in her arms", K.BABY, 1),
        ("A firefighter carries a child out of a house", K.CHILD, 1),
        ("A father carries his little daughter on his shoulders", K.GIRL, 1),
        ("A mother lifts her baby into the air", K.BABY, 1),
        ("A father picks up his little daughter", K.GIRL, 1),
        ("妈妈抱着宝宝", K.BABY, 1),
        ("A mother holds hands with her daughter", K.GIRL, 2),
        ("A mother holds her daughter's hand", K.GIRL, 2),
        ("A father carries a box, his son beside him", K.BOY, 2),
    ],
)
def test_a_child_is_in_the_arms_that_bear_it(words: str, child: K, figures: int) -> None:
    assert len(parts(words, subject(K.WOMAN, Action.CARRY), subject(child))) == figures


def test_a_person_talks_with_an_upright_animal() -> None:
    named = [(0, subject(K.GIRL, Action.HOLD)), (1, subject(K.DOG))]
    acts = {0: frozenset({Action.HOLD, Action.TALK}), 1: frozenset({Action.STAND, Action.WAVE_HAND})}
    assert [part.index for part in troupe(named, acts, False, "a girl talks to a dog that waves")] == [0]


def test_an_archer_is_of_her_time_in_the_shots_that_do_not_tell_it() -> None:
    script = "Shot 1: An archer walks over a field. Shot 2: The soldier looks up."
    board = recognised(plan(script, frames=96, seed=1, multi_shot=True))
    shot = board.shots[1]
    told, alone = (
        picture(parts(shot.prompt, one)[0].rig, Action.STAND)
        for one in (shot.subjects[0], subject(K.SOLDIER))
    )
    assert (told != alone).any()


@pytest.mark.parametrize(("words", "kites"), [("Two children fly a kite", 1), ("Two boys fly kites", 2)])
def test_several_who_fly_a_kite_have_one(words: str, kites: int) -> None:
    rooms = [part.rig.box[3] / part.rig.height for part in planned(words)]
    assert sum(room > 1.5 for room in rooms) == kites


@pytest.mark.parametrize("words", ["an empty wheelchair rolls down a corridor", "走廊里有一把空轮椅"])
def test_an_empty_wheelchair_stands_and_rolls_on_its_wheels(words: str) -> None:
    rig = cast(subject(K.CHAIR), rain=False, words=words)
    assert rig.name == "vehicle"
    assert rig.speed(Action.ROLL) > 0
    assert cast(subject(K.CHAIR), rain=False, words="a chair in a room").name != "vehicle"

"""What a prompt means beyond the storyboard's words: where somebody sits, who only looks on."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.blocking.playing import cues_of
from filmgate.engines.animatic.camera.sizing import framed
from filmgate.engines.animatic.casting.belongings import of_hands
from filmgate.engines.animatic.casting.boarding import aboard
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Camera
from filmgate.storyboard.vocabulary import Action, Framing, Look, Setting
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic import plans

VIEW = View(320, 180)


def _seen(prompt: str, kinds: list[tuple[K, Action]], setting: Setting) -> list[str]:
    subjects = [plans.subject(kind, action) for kind, action in kinds]
    shot = plans.shot(prompt=prompt, subjects=subjects, setting=setting)
    return [role.rig.name for role in staged(plans.board(shot), 0, VIEW).roles]


def _does(prompt: str, kind: K, action: Action, setting: Setting = Setting.MEADOW) -> Action:
    return (
        cues_of(plans.shot(prompt=prompt, subjects=[plans.subject(kind, action)], setting=setting))[0]
        .subjects[0]
        .action
    )


def test_passengers_sit() -> None:
    assert _does("x", K.WOMAN, Action.LOOK, Setting.TRAIN_INTERIOR) is Action.SIT
    assert _does("x", K.WOMAN, Action.DANCE, Setting.TRAIN_INTERIOR) is Action.DANCE
    assert _does("x", K.WOMAN, Action.LOOK) is Action.LOOK


def test_a_chore_that_the_prompt_tells_is_done_by_who_does_nothing_else() -> None:
    assert _does("A robot waters the flowers", K.ROBOT, Action.STAND) is Action.WORK
    assert _does("A robot stands by the water", K.ROBOT, Action.STAND) is Action.STAND
    assert _does("A boy watches how leaves are raked", K.BOY, Action.LOOK) is Action.WORK
    assert _does("A boy dances where leaves are raked", K.BOY, Action.DANCE) is Action.DANCE


@pytest.mark.parametrize(
    ("prompt", "does"),
    [
        ("one of them slaps the table laughing", Action.LAUGH),
        ("laughing, he thumps his knee", Action.LAUGH),
        ("a judge bangs his fist on the table", Action.SHOUT),
        ("他愤怒地拍桌子", Action.SHOUT),
        ("a boxer hits his opponent", Action.ATTACK),
    ],
)
def test_who_hits_a_table_attacks_nobody(prompt: str, does: Action) -> None:
    assert _does(prompt, K.MAN, Action.ATTACK) is does


@pytest.mark.parametrize(
    ("prompt", "does"),
    [
        ("A chef tosses pasta in a flaming pan", Action.COOK),
        ("he throws the onions into a hot wok", Action.COOK),
        ("she flips pancakes", Action.COOK),
        ("厨师颠勺", Action.COOK),
        ("a boy tosses a coin", Action.THROW),
        ("a man throws a ball over the fence", Action.THROW),
    ],
)
def test_who_throws_food_into_a_pan_cooks(prompt: str, does: Action) -> None:
    assert _does(prompt, K.CHEF, Action.THROW) is does


@pytest.mark.parametrize(
    ("prompt", "does"),
    [
        ("A tank rolls over the trenches", Action.DRIVE),
        ("A tank rolls through a city", Action.DRIVE),
        ("The car skids and rolls over", Action.ROLL),
        ("The car rolls onto its roof", Action.ROLL),
    ],
)
def test_what_has_wheels_rolls_on_them_unless_it_overturns(prompt: str, does: Action) -> None:
    assert _does(prompt, K.TANK, Action.ROLL) is does


def test_who_is_faced_has_landed_unless_it_is_said_to_fly() -> None:
    both = [plans.subject(K.KNIGHT, Action.STAND), plans.subject(K.DRAGON, Action.FLY)]
    for prompt, does in (
        ("A knight faces a dragon", Action.STAND),
        ("A dragon circles a knight", Action.FLY),
    ):
        subjects = cues_of(plans.shot(prompt=prompt, subjects=both, setting=Setting.CANYON))[0].subjects
        assert subjects[1].action is does


def test_nobody_burns_of_a_flame_before_them() -> None:
    assert _does("flames rise from the pan", K.CHEF, Action.BURN) is Action.STAND
    assert _does("a man on fire", K.MAN, Action.BURN) is Action.BURN
    assert _does("flames rise", K.CAMPFIRE, Action.BURN) is Action.BURN


@pytest.mark.parametrize(
    ("prompt", "does"),
    [
        ("An old man sits at a table and eats soup", Action.EAT),
        ("女孩坐在桌前写信", Action.WRITE),
        ("An old man sits on a bench and eats an apple", Action.SIT),
    ],
)
def test_who_sits_down_at_a_table_is_at_it_from_the_first(prompt: str, does: Action) -> None:
    assert cues_of(plan(prompt, frames=120, seed=7).shots[0])[0].subjects[0].action is does


def test_the_public_stays_in_its_seats_while_others_perform() -> None:
    band = [(K.MUSICIAN, Action.PLAY_MUSIC), (K.CROWD, Action.SHOUT)]
    assert len(_seen("x", band, Setting.CONCERT_STAGE)) == 1
    assert len(_seen("x", band, Setting.CITY_STREET)) > 2
    assert len(_seen("x", [(K.CROWD, Action.SHOUT)], Setting.STADIUM)) > 2


@pytest.mark.parametrize(
    ("words", "inside", "found"),
    [
        ("a boy looks out of a bus window", False, K.BUS), ("两个人在出租车里聊天", False, K.TAXI),
        ("a woman cries", True, K.CAR), ("a woman waits for the bus", False, None),
        ("a red car", False, None), ("a couple in the basket of a hot air balloon", False, K.HOT_AIR_BALLOON),
        ("情侣站在热气球上", False, K.HOT_AIR_BALLOON), ("a boy holds a balloon", False, None),
    ],
)  # fmt: skip
def test_who_is_inside_a_vehicle_is_known(words: str, inside: bool, found: K | None) -> None:
    assert aboard(words, inside) is found


def test_who_is_in_a_car_is_seen_at_its_window_on_the_road() -> None:
    shot = plans.shot(
        prompt="a woman cries", subjects=[plans.subject(K.WOMAN, Action.CRY)], setting=Setting.CAR_INTERIOR
    )
    made = staged(plans.board(shot), 0, VIEW)
    assert made.roles[0].rig.name == "rider"
    assert made.shot.setting is Setting.COUNTRY_ROAD
    assert made.roles[0].distance(2.0) > 5


def test_who_rolls_rice_does_not_roll_on_the_floor() -> None:
    assert _does("a chef rolls the sushi rice", K.CHEF, Action.ROLL, Setting.KITCHEN) is Action.WORK
    assert _does("a child rolls down the hill", K.CHILD, Action.ROLL) is Action.ROLL


def test_who_fights_for_the_ball_runs_and_throws_no_punches() -> None:
    words = "two football players fight for the ball"
    assert _does(words, K.ATHLETE, Action.FIGHT, Setting.STADIUM) is Action.RUN
    assert _does("two boxers fight", K.ATHLETE, Action.FIGHT, Setting.STADIUM) is Action.FIGHT


def test_the_ball_stays_at_the_feet_of_who_runs_with_it() -> None:
    kinds = [plans.subject(K.ATHLETE, Action.RUN), plans.subject(K.BALL, Action.STAND)]
    player, ball = staged(plans.board(plans.shot(subjects=kinds, setting=Setting.STADIUM)), 0, VIEW).roles
    gaps = [ball.place(t).x - player.place(t).x for t in (0.0, 1.0, 2.0)]
    assert all(0.2 < gap < 1.2 for gap in gaps)


def test_a_dragon_of_the_east_has_no_wings_to_spread() -> None:
    east, west = (
        cast(plans.subject(K.DRAGON, Action.FLY), False, words) for words in ("一条金龙", "喷火的龙")
    )
    assert east.name != west.name
    assert east.level(Action.FLY) > 2


@pytest.mark.parametrize(
    ("shot", "framing"),
    [
        ({"subjects": [plans.subject(K.CAT, Action.SLEEP)], "setting": Setting.LIVING_ROOM}, Framing.WIDE),
        ({"subjects": [plans.subject(K.PANDA, Action.DRINK)], "setting": Setting.MEADOW}, Framing.FULL),
        ({"subjects": [plans.subject(K.WOMAN, Action.READ)], "setting": Setting.LIBRARY}, Framing.MEDIUM),
        ({"subjects": [plans.subject(K.CAT), plans.subject(K.MOON)], "setting": Setting.ROOFTOP},
            Framing.WIDE),
        ({"subjects": [plans.subject(K.BOAT)], "setting": Setting.LAKE, "look": Look.INK_WASH}, Framing.WIDE),
    ],
)  # fmt: skip
def test_what_a_take_is_about_is_seen_when_no_framing_is_asked(
    shot: dict[str, object], framing: Framing
) -> None:
    told = plans.shot(camera=Camera(framing=Framing.MEDIUM), inferred=["camera.framing"], **shot)
    made = staged(plans.board(told), 0, VIEW)
    cues = cues_of(told)
    assert framed(cues, made.players, told, alone=True)[0].camera.framing is framing
    assert framed(cues, made.players, told, alone=False) == cues
    asked = told.model_copy(update={"inferred": []})
    assert framed(cues, made.players, asked, alone=True) == cues


def test_the_moon_is_no_red_planet() -> None:
    from filmgate.engines.animatic.scripts import script_for

    moon = plan("an astronaut walks on the moon", frames=48, seed=1).shots[0]
    mars = plan("an astronaut walks on mars", frames=48, seed=1).shots[0]
    assert script_for(moon).ground != script_for(mars).ground
    assert script_for(moon).stars


def test_a_surfer_rides_the_wave() -> None:
    assert (
        _does("A surfer rides a huge barrel wave", K.SURFER, Action.WAVE_HAND, Setting.OCEAN) is Action.SURF
    )
    waves = _does("A surfer waves at her friends", K.SURFER, Action.WAVE_HAND, Setting.BEACH)
    assert waves is Action.WAVE_HAND


def test_who_disappears_into_the_distance_goes_there() -> None:
    assert _does("he disappears into the fog", K.MAN, Action.VANISH) is Action.WALK
    assert _does("the wizard vanishes in a puff", K.WIZARD, Action.VANISH) is Action.VANISH
    assert _does("the ghost vanishes", K.GHOST, Action.VANISH) is Action.VANISH


def test_a_cocktail_is_shaken_on_no_swing() -> None:
    assert _does("a robot bartender shakes a cocktail", K.ROBOT, Action.SWING, Setting.BAR) is Action.POUR
    assert _does("a robot swings in the park", K.ROBOT, Action.SWING, Setting.PARK) is Action.SWING


def test_hands_that_are_looked_at_are_somebodys() -> None:
    made = plans.shot(
        prompt="close-up of hands kneading dough", subjects=[plans.subject(K.FOOD, Action.STAND)]
    )
    assert all(cue.subjects[0].kind in PEOPLE for cue in cues_of(made))


@pytest.mark.parametrize(
    ("words", "somebody"),
    [("close-up of coffee pouring into a cup", False), ("close-up of hands pouring tea", True)],
)
def test_coffee_pours_without_anybody(words: str, somebody: bool) -> None:
    made = plans.shot(prompt=words, subjects=[plans.subject(K.COFFEE, Action.POUR)])
    assert any(one.kind in PEOPLE for cue in cues_of(made) for one in cue.subjects) is somebody


def test_pigeons_that_are_fed_are_on_the_ground_and_who_sits_stays_seated() -> None:
    made = plan("an old man sits on a bench feeding pigeons", frames=48, seed=3).shots[0]
    told = cues_of(made)
    assert all(cue.subjects[0].action is Action.SIT for cue in told)
    assert [one.action for one in told[-1].subjects] == [Action.SIT, Action.EAT]


@pytest.mark.parametrize(
    ("prompt", "framing", "somebody"),
    [
        ("extreme close-up of an eye opening", Framing.EXTREME_CLOSE_UP, True),
        ("眼睛特写", Framing.CLOSE_UP, True),
        ("bird's eye view of a field", Framing.CLOSE_UP, False),
        ("the eye of the storm", Framing.EXTREME_CLOSE_UP, False),
        ("an eye in the sky", Framing.WIDE, False),
    ],
)
def test_an_eye_that_is_looked_at_is_somebodys(prompt: str, framing: Framing, somebody: bool) -> None:
    shot = plans.shot(prompt=prompt, subjects=[], camera=Camera(framing=framing))
    assert [one.kind for one in cues_of(shot)[0].subjects] == ([K.WOMAN] if somebody else [])


@pytest.mark.parametrize(
    ("prompt", "kinds", "met"),
    [
        ("a fox and a rabbit meet", (K.FOX, K.RABBIT), Action.LOOK),
        ("a man meets a woman", (K.MAN, K.WOMAN), Action.TALK),
        ("a man and a woman come", (K.MAN, K.WOMAN), Action.APPROACH),
    ],
)
def test_two_who_meet_have_met(prompt: str, kinds: tuple[K, K], met: Action) -> None:
    subjects = [plans.subject(kind, Action.APPROACH) for kind in kinds]
    cue = cues_of(plans.shot(prompt=prompt, subjects=subjects))[0]
    assert [subject.action for subject in cue.subjects] == [met, met]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("Close-up of the pan in a restaurant kitchen", {K.CHEF}),
        ("Close-up of vegetables sizzling in a frying pan, kitchen", {K.FOOD}),
        ("A wok with leaping flames, night market", {K.FOOD}),
        ("Wide shot of an empty restaurant kitchen", set()),
        ("Close-up of a sky at dusk", set()),
    ],
)
def test_a_pan_that_is_seen_from_near_is_at_work(prompt: str, kinds: set[K]) -> None:
    shot = plan(prompt, frames=48, seed=3).shots[0]
    assert {one.kind for one in cues_of(shot)[0].subjects} == kinds


@pytest.mark.parametrize(
    ("prompt", "does"),
    [
        ("A woman gets up and embraces him", [Action.SIT, Action.STAND]),
        ("A boxer gets up from the floor", [Action.KNEEL, Action.STAND]),
        ("A monk levitates and rises into the air", [Action.RISE]),
    ],
)
def test_who_rises_gets_up_unless_they_are_lifted(prompt: str, does: list[Action]) -> None:
    told = plans.shot(prompt=prompt, subjects=[plans.subject(K.WOMAN, Action.RISE)])
    assert [cue.subjects[0].action for cue in cues_of(told)] == does


def test_a_face_that_fills_the_picture_rises_with_the_camera() -> None:
    face = Camera(framing=Framing.CLOSE_UP)
    told = plans.shot(prompt="She gets up", camera=face, subjects=[plans.subject(K.WOMAN, Action.RISE)])
    assert [cue.subjects[0].action for cue in cues_of(told)] == [Action.RISE]


def test_a_head_on_a_shoulder_is_no_bed() -> None:
    assert _does("The girl rests her head on the boy's shoulder", K.GIRL, Action.SLEEP) is Action.HUG


@pytest.mark.parametrize(
    ("prompt", "does"),
    [
        ("A woman shakes out her umbrella", Action.HOLD),
        ("A girl swings in the park", Action.SWING),
        ("A bartender shakes a cocktail", Action.POUR),
    ],
)
def test_what_is_shaken_out_is_no_swing(prompt: str, does: Action) -> None:
    assert _does(prompt, K.WOMAN, Action.SWING) is does


@pytest.mark.parametrize(
    ("prompt", "does"),
    [
        ("A football player shoots at the goal", Action.THROW),
        ("He shoots", Action.THROW),
        ("A biathlete shoots at a target with a rifle", Action.SHOOT),
    ],
)
def test_a_player_who_shoots_has_a_ball_and_no_gun(prompt: str, does: Action) -> None:
    assert _does(prompt, K.ATHLETE, Action.SHOOT, Setting.STADIUM) is does


@pytest.mark.parametrize(
    ("prompt", "kinds", "does"),
    [
        ("a surfer rides inside a wave", (K.SURFER,), [Action.SURF]),
        ("a surfer rides along the waves", (K.SURFER, K.HORSE), [Action.RIDE, Action.RIDE]),
    ],
)
def test_surfers_ride_waves_on_boards(prompt: str, kinds: tuple[K, ...], does: list[Action]) -> None:
    shot = plans.shot(prompt=prompt, subjects=[plans.subject(kind, Action.RIDE) for kind in kinds])
    assert [one.action for one in cues_of(shot)[0].subjects] == does


def test_of_two_with_one_kite_the_first_has_its_line() -> None:
    flown = [plans.subject(kind, Action.FLY) for kind in (K.OLD_MAN, K.BOY, K.KITE)]
    shot = plans.shot(prompt="an old man and a boy fly a kite", subjects=flown)
    does = [one.action for one in cues_of(shot)[0].subjects]
    assert does == [Action.FLY, Action.POINT, Action.FLY]


def test_a_pilot_in_a_cockpit_sits() -> None:
    words = "A pilot in the cockpit flies through clouds"
    assert _does(words, K.MAN, Action.FLY, Setting.SPACESHIP_INTERIOR) is Action.SIT
    assert _does("A hero flies through clouds", K.MAN, Action.FLY, Setting.SKY) is Action.FLY


def test_an_animal_after_its_own_tail_goes_round() -> None:
    assert _does("A puppy chases its own tail", K.PUPPY, Action.CHASE) is Action.SPIN
    assert _does("A puppy chases a ball", K.PUPPY, Action.CHASE) is Action.CHASE


def test_who_charges_on_horseback_stays_on_the_horse() -> None:
    deeds = [
        cue.subjects[0].action
        for cue in cues_of(plan("将军骑着战马在战场上冲锋", frames=120, seed=3).shots[0])
    ]
    assert deeds == [Action.RIDE, Action.RIDE]
    assert _does("a knight attacks", K.KNIGHT, Action.ATTACK) is Action.ATTACK


def test_who_is_out_of_the_rain_stands_there() -> None:
    assert _does("a couple takes shelter under an awning", K.COUPLE, Action.HIDE) is Action.WAIT
    assert _does("a boy hides behind a tree", K.BOY, Action.HIDE) is Action.HIDE


def test_who_lies_goes_on_lying_to_look_up() -> None:
    shot = plan("A girl lies on her bed and looks at the ceiling", frames=120, seed=3).shots[0]
    assert {one.action for cue in cues_of(shot) for one in cue.subjects if one.kind is K.GIRL} == {Action.LIE}


@pytest.mark.parametrize("prompt", ["A grandmother tells a bedtime story to two kids", "爷爷给孙子讲故事"])
def test_children_sit_before_who_tells_them_a_story(prompt: str) -> None:
    roles = staged(plan(prompt, frames=96, seed=3), 0, VIEW).roles
    teller, *children = sorted(roles, key=lambda role: -role.rig.height)
    assert teller.steps[0].action is Action.READ
    assert all(one.steps[0].action is Action.SIT and one.facing != teller.facing for one in children)
    assert all(one.place(1.0).x > teller.place(1.0).x for one in children)


def test_wooden_horses_are_sat_on() -> None:
    assert _does("a girl rides a carousel", K.GIRL, Action.RIDE) is Action.SIT
    assert _does("a girl rides a horse", K.GIRL, Action.RIDE) is Action.RIDE


def test_a_peacock_that_spreads_its_tail_is_on_the_ground() -> None:
    assert _does("A peacock spreads its tail feathers", K.BIRD, Action.FLY) is Action.OPEN
    assert _does("A bird spreads its wings", K.BIRD, Action.FLY) is not Action.OPEN


def test_a_hot_pot_close_up_shows_no_hands() -> None:
    assert not of_hands("火锅沸腾，热气腾腾，特写")
    assert of_hands("锅中炒菜，特写")


def test_sauce_that_pours_itself_needs_no_hands() -> None:
    shot = plan("Chocolate sauce pours over a stack of pancakes, macro shot", frames=96, seed=7).shots[0]
    assert all(one.kind not in PEOPLE for cue in cues_of(shot) for one in cue.subjects)

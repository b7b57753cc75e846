"""Where a shot is filmed when its words say more than its setting."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.stages.catalog import VENUES
from filmgate.engines.animatic.stages.in_water import lies_in_water
from filmgate.engines.animatic.stages.locations import darkened
from filmgate.engines.animatic.stages.restaging import restaged
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind, TimeOfDay


@pytest.mark.parametrize(
    ("setting", "prompt", "place"),
    [
        (Setting.GARDEN, "a girl blows dandelion seeds", Setting.MEADOW),
        (Setting.STADIUM, "a rock climber hangs from an overhang", Setting.CLIFF),
        (Setting.CLASSROOM, "她在雨中奔跑。", Setting.CITY_STREET),
        (Setting.HALLWAY, "皇后走过红墙长廊", Setting.PALACE),
        (Setting.BEDROOM, "a girl dances in the rain", Setting.CITY_STREET),
        (Setting.BEDROOM, "a girl stands at the window, in the rain outside a man waits", Setting.BEDROOM),
        (Setting.SHOP, "she sits on a bench outside and eats bread", Setting.CITY_STREET),
        (Setting.BATHROOM, "the bell rings, the two boxers trade punches", Setting.GYM),
        (Setting.GYM, "a climber on the climbing wall of a gym, rock climbing", Setting.GYM),
        (Setting.MOUNTAIN, "two fencers duel on the piste", Setting.GYM),
        (Setting.FACTORY, "a welder on a beam high above the city", Setting.ROOFTOP),
        (Setting.CITY_STREET, "Egyptian workers haul a stone", Setting.DESERT),
        (Setting.LIVING_ROOM, "a girl looks out of a sedan chair's window", Setting.CITY_STREET),
        (Setting.GYM, "soldiers do push-ups in the rain", Setting.MEADOW),
        (Setting.GYM, "a man does push-ups in a gym, rain outside", Setting.GYM),
        (Setting.CONCERT_STAGE, "芭蕾舞者在舞台上起舞", Setting.THEATRE),
        (Setting.LIVING_ROOM, "两只猫在大树下睡觉", Setting.MEADOW),
        (Setting.LIVING_ROOM, "a cat sleeps under the christmas tree", Setting.LIVING_ROOM),
        (Setting.SPACE, "宇航员在空间站里漂浮", Setting.SPACESHIP_INTERIOR),
        (Setting.SPACE, "an astronaut floats outside the space station", Setting.SPACE),
        (Setting.LAKE, "a small boat in towering waves", Setting.OCEAN),
        (Setting.LAKE, "a small boat on a lake", Setting.LAKE),
        (Setting.STUDIO_BACKDROP, "a field of sunflowers under a blue sky", Setting.FIELD),
        (Setting.STUDIO_BACKDROP, "a sunflower", Setting.STUDIO_BACKDROP),
        (Setting.DESERT, "astronauts cross the red dunes of Mars", Setting.PLANET_SURFACE),
        (Setting.DESERT, "camels cross the dunes", Setting.DESERT),
        (Setting.RUINS, "ancient Egypt: workers pull a stone toward the pyramids", Setting.DESERT),
        (Setting.RUINS, "an explorer in an Egyptian tomb", Setting.RUINS),
        (Setting.LIVING_ROOM, "a fairy sits on a mushroom", Setting.FOREST),
        (Setting.LIVING_ROOM, "a fairy sits in a child's bedroom", Setting.LIVING_ROOM),
        (Setting.CITY_STREET, "a sorceress conjures a fireball", Setting.FOREST),
        (Setting.CITY_STREET, "a sorceress walks down the street", Setting.CITY_STREET),
        (Setting.SPACE, "a spaceship stands on a landing pad", Setting.PLANET_SURFACE),
        (Setting.SPACE, "the crew boards the spaceship", Setting.PLANET_SURFACE),
        (Setting.SPACE, "a spaceship flies past a planet", Setting.SPACE),
        (Setting.CITY_STREET, "夕阳下的古城门，骑兵列队出征", Setting.MEADOW),
        (Setting.CITY_STREET, "一个女孩走过城门", Setting.CITY_STREET),
        (Setting.GARDEN, "a girl blows dandelion seeds in her garden", Setting.GARDEN),
        (Setting.SPACESHIP_INTERIOR, "an astronaut floats away from a space station", Setting.SPACE),
        (
            Setting.SPACESHIP_INTERIOR,
            "an astronaut floats through a space station",
            Setting.SPACESHIP_INTERIOR,
        ),
        (Setting.UNDERWATER, "an otter swims in a river", Setting.RIVER),
        (Setting.UNDERWATER, "a sea otter drifts on its back", Setting.OCEAN),
        (Setting.SKY, "a dragon dance in Chinatown", Setting.CITY_STREET),
        (Setting.THEATRE, "a lion dance on a stage", Setting.THEATRE),
        (Setting.BATTLEFIELD, "an archer draws her bow", Setting.MEADOW),
        (Setting.BATTLEFIELD, "an archer in a battle", Setting.BATTLEFIELD),
        (Setting.SPACESHIP_INTERIOR, "an astronaut among the wreckage of a station", Setting.SPACE),
        (Setting.CASTLE, "a knight walks through a dungeon", Setting.CAVE),
        (Setting.CASTLE, "a knight guards a castle", Setting.CASTLE),
        (Setting.MOUNTAIN, "老人在炉火边喝茶", Setting.LIVING_ROOM),
        (Setting.SHOP, "便利店门口，女孩等人", Setting.CITY_STREET),
        (Setting.SHOP, "a girl in a shop", Setting.SHOP),
        (Setting.OFFICE, "Smash cut to a car chase at night.", Setting.CITY_STREET),
        (Setting.OFFICE, "a toy car on a desk", Setting.OFFICE),
        (Setting.UNDERWATER, "a goldfish swims in a fish bowl", Setting.LIVING_ROOM),
        (Setting.UNDERWATER, "a dolphin jumps over the waves", Setting.OCEAN),
        (Setting.UNDERWATER, "a dolphin swims through coral", Setting.UNDERWATER),
        (Setting.UNDERWATER, "dolphins leap through the waves", Setting.OCEAN),
        (Setting.OCEAN, "a submarine dives beneath the ice", Setting.UNDERWATER),
        (Setting.OCEAN, "a submarine leaves the harbour", Setting.OCEAN),
        (Setting.SPACESHIP_INTERIOR, "a space station orbiting Earth", Setting.SPACE),
        (Setting.SKY, "a kingfisher dives into the water", Setting.LAKE),
        (Setting.HALLWAY, "motorcycles race through a tunnel", Setting.HIGHWAY),
        (Setting.HALLWAY, "a man walks through a tunnel", Setting.HALLWAY),
        (Setting.MOUNTAIN, "penguins slide down an icy slope", Setting.ARCTIC),
        (Setting.CITY_STREET, "a boy sits on the windowsill, night city outside", Setting.LIVING_ROOM),
        (Setting.CITY_STREET, "a cat on the windowsill of an old house", Setting.CITY_STREET),
        (Setting.SPACE, "a rocket launches into space", Setting.FIELD),
        (Setting.SPACE, "a rocket flies past the moon", Setting.SPACE),
        (Setting.UNDERWATER, "a whale glides through the deep sea", Setting.UNDERWATER),
        (Setting.UNDERWATER, "a whale leaps out of the water", Setting.OCEAN),
        (Setting.OCEAN, "she looks out of the window of a dungeon", Setting.OCEAN),
    ],
)
def test_the_words_choose_the_place(setting: Setting, prompt: str, place: Setting) -> None:
    assert restaged(Shot(frames=24, prompt=prompt, setting=setting)).setting is place


@pytest.mark.parametrize(
    ("prompt", "kind", "action", "place"),
    [
        ("a woman looks at the sea", SubjectKind.WOMAN, Action.LOOK, Setting.BEACH),
        ("a monk walks on the water", SubjectKind.MONK, Action.WALK, Setting.OCEAN),
        ("a sailor stands on the deck, waves behind him", SubjectKind.MAN, Action.STAND, Setting.OCEAN),
        ("a man swims in the sea", SubjectKind.MAN, Action.SWIM, Setting.OCEAN),
        ("a dolphin looks at us", SubjectKind.DOLPHIN, Action.LOOK, Setting.OCEAN),
    ],
)
def test_who_only_looks_at_the_sea_is_on_its_shore(
    prompt: str, kind: SubjectKind, action: Action, place: Setting
) -> None:
    shot = Shot(frames=24, prompt=prompt, setting=Setting.OCEAN, subjects=[Subject(kind=kind, action=action)])
    assert restaged(shot).setting is place


def test_a_boat_goes_under_a_bridge_and_not_over_it() -> None:
    boat, walker = Subject(kind=SubjectKind.BOAT), Subject(kind=SubjectKind.WOMAN)
    under = Shot(frames=24, prompt="a gondola glides under a bridge", setting=Setting.BRIDGE, subjects=[boat])
    assert restaged(under).setting is Setting.RIVER
    on_it = under.model_copy(update={"subjects": [walker]})
    assert restaged(on_it).setting is Setting.BRIDGE


@pytest.mark.parametrize(
    ("words", "indoors"),
    [("a kitten sits on a rock", False), ("一只猫趴在树枝上", False), ("a kitten sits on a sofa", True)],
)
def test_a_pet_on_what_no_room_has_is_out_of_doors(words: str, indoors: bool) -> None:
    shot = plan(words, frames=48, seed=1).shots[0]
    assert VENUES[restaged(shot).setting].stage.indoors is indoors


def test_a_lotus_and_a_bird_that_fishes_are_filmed_on_the_water() -> None:
    for kind, words, action, on in (
        (SubjectKind.FLOWER, "a lotus blooms on a pond", Action.BLOOM, True),
        (SubjectKind.FLOWER, "a rose blooms by a pond", Action.BLOOM, False),
        (SubjectKind.EAGLE, "an eagle swoops down and catches a fish", Action.FLY, True),
        (SubjectKind.EAGLE, "an eagle flies over the lake", Action.FLY, False),
    ):
        one = Subject(kind=kind, action=action)
        assert lies_in_water(Shot(frames=24, prompt=words, setting=Setting.LAKE, subjects=[one])) is on


@pytest.mark.parametrize(("words", "lies"), [("a seaplane lands on a lake", True), ("a jet lands", False)])
def test_what_has_floats_lands_on_the_water(words: str, lies: bool) -> None:
    plane = Subject(kind=SubjectKind.AIRPLANE, action=Action.LAND)
    assert lies_in_water(Shot(frames=24, prompt=words, setting=Setting.LAKE, subjects=[plane])) is lies


@pytest.mark.parametrize(
    ("words", "kind", "place"),
    [
        ("koi swim in a garden pond", SubjectKind.KOI, Setting.LAKE),
        ("花园的池塘里，锦鲤在游动", SubjectKind.KOI, Setting.LAKE),
        ("a duck walks through a garden", SubjectKind.DUCK, Setting.GARDEN),
        ("a lotus blooms", SubjectKind.FLOWER, Setting.LAKE),
        ("一池荷花盛开", SubjectKind.FLOWER, Setting.LAKE),
        ("a lotus in a vase", SubjectKind.FLOWER, Setting.GARDEN),
        ("a woman sits by a garden pond", SubjectKind.WOMAN, Setting.GARDEN),
    ],
)
def test_what_swims_in_a_garden_has_its_pond(words: str, kind: SubjectKind, place: Setting) -> None:
    shot = Shot(frames=24, prompt=words, setting=Setting.GARDEN, subjects=[Subject(kind=kind)])
    assert restaged(shot).setting is place


@pytest.mark.parametrize(
    ("words", "kind", "action"),
    [
        ("a crocodile glides through a river", SubjectKind.SNAKE, Action.SWIM),
        ("a swan glides across the lake", SubjectKind.SWAN, Action.SWIM),
        ("a swan glides over the trees", SubjectKind.SWAN, Action.GLIDE),
        ("an eagle glides across the lake", SubjectKind.EAGLE, Action.GLIDE),
    ],
)
def test_what_lives_in_the_water_glides_in_it(words: str, kind: SubjectKind, action: Action) -> None:
    subject = Subject(kind=kind, action=Action.GLIDE)
    shot = Shot(frames=24, prompt=words, setting=Setting.LAKE, subjects=[subject])
    assert restaged(shot).subjects[0].action is action


@pytest.mark.parametrize(
    "words", ["A captain at the helm of his ship", "船长在掌舵", "The helmsman of a trawler"]
)
def test_who_steers_a_ship_is_on_its_deck(words: str) -> None:
    captain = Subject(kind=SubjectKind.MAN, action=Action.DRIVE)
    shot = restaged(Shot(frames=24, prompt=words, setting=Setting.OCEAN, subjects=[captain]))
    assert shot.subjects[0].action is Action.HOLD
    assert shot.setting is Setting.OCEAN
    assert venue_of(shot, Setting.OCEAN).dressing == "ship"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("A dragon breathes fire at a knight with a shield", Setting.CASTLE),
        ("A girl pets a dragon", Setting.MOUNTAIN),
        ("A dragon flies over a knight", Setting.SKY),
    ],
)
def test_who_meets_a_dragon_on_foot_stands_on_the_ground(words: str, place: Setting) -> None:
    people = SubjectKind.KNIGHT if "knight" in words else SubjectKind.GIRL
    subjects = [Subject(kind=SubjectKind.DRAGON, action=Action.ATTACK), Subject(kind=people)]
    told = Shot(frames=24, prompt=words, subjects=subjects, setting=Setting.SKY)
    assert restaged(told).setting is place


@pytest.mark.parametrize(
    ("words", "setting", "place"),
    [
        ("He gets into a black car", Setting.OFFICE, Setting.CITY_STREET),
        ("She steps out of the taxi", Setting.RESTAURANT, Setting.CITY_STREET),
        ("He gets into a black car", Setting.WAREHOUSE, Setting.WAREHOUSE),
        ("He leaves his office, a toy car on the desk", Setting.OFFICE, Setting.OFFICE),
    ],
)
def test_nobody_gets_into_a_car_in_a_room(words: str, setting: Setting, place: Setting) -> None:
    subjects = [Subject(kind=SubjectKind.MAN, action=Action.ENTER), Subject(kind=SubjectKind.CAR)]
    assert restaged(Shot(frames=24, prompt=words, subjects=subjects, setting=setting)).setting is place


def test_a_bird_that_catches_a_fish_dives_for_it() -> None:
    def caught(kind: SubjectKind, words: str) -> Action | None:
        subject = Subject(kind=kind, action=Action.CATCH)
        return (
            restaged(Shot(frames=24, prompt=words, setting=Setting.LAKE, subjects=[subject]))
            .subjects[0]
            .action
        )

    assert caught(SubjectKind.EAGLE, "an eagle catches a salmon") is Action.DIVE
    assert caught(SubjectKind.EAGLE, "an eagle catches a hare") is Action.CATCH
    assert caught(SubjectKind.CAT, "a cat catches a fish") is Action.CATCH


def test_the_moon_is_looked_at_by_night_and_out_of_doors() -> None:
    shot = darkened(plan("中秋节一家人赏月", frames=48, seed=3).shots[0])
    assert (shot.setting, shot.time_of_day) == (Setting.GARDEN, TimeOfDay.NIGHT)


@pytest.mark.parametrize(
    ("prompt", "setting", "action"),
    [
        ("A brown bear on the open sea at sunrise", Setting.OCEAN, Action.SWIM),
        ("一只鹿在大海中央", Setting.OCEAN, Action.SWIM),
        ("A dog in the sea at the beach", Setting.BEACH, Action.STAND),
        ("A crab on a rock in the sea", Setting.OCEAN, Action.STAND),
    ],
)
def test_nobody_walks_on_the_open_sea(prompt: str, setting: Setting, action: Action) -> None:
    shot = restaged(plan(prompt, frames=96, seed=3).shots[0])
    assert (shot.setting, shot.subjects[0].action) == (setting, action)


def test_the_savanna_has_acacias_and_a_catwalk_no_drums() -> None:
    lion, model = (
        staged(plan(words, frames=96, seed=7), 0, View(320, 180))
        for words in ("A lion chases a zebra across the savanna", "A fashion model walks down the runway")
    )
    assert lion.venue.dressing == "savanna"
    assert any("acacia" in row.pieces for row in lion.venue.rows)
    assert model.venue.dressing == "studio"

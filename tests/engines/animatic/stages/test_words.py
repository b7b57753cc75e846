"""What a prompt's own words make of a setting."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.director import scene_of, staged
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.scripts import script_for
from filmgate.engines.animatic.stages.catalog import VENUES
from filmgate.engines.animatic.stages.locations import setting_of
from filmgate.engines.animatic.stages.pieces import PIECES
from filmgate.engines.animatic.stages.shown import is_scenery
from filmgate.engines.animatic.stages.skies import sky_of
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.engines.animatic.view import View
from filmgate.media.picture import i420_to_bgr
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Setting, SubjectKind

TINY = View(96, 54)


def shot_of(prompt: str) -> Shot:
    return plan(prompt, frames=48, seed=3).shots[0]


@pytest.mark.parametrize(
    ("prompt", "stage", "dressing"),
    [
        ("a red sports car drives along a coast road at golden hour", "coast", "road"),
        ("a red car drives along the beach", "coast", "beach"),
        ("sprinters crouch at the starting line in a stadium", "wilderness", "track"),
        ("运动员在田径场的跑道上冲刺", "wilderness", "track"),
        ("a race car crosses the finish line", "wilderness", "highway"),
        ("a footballer kicks the ball in a stadium", "wilderness", "pitch"),
        ("a woman drives a convertible along a coast road", "coast", "road"),
        ("a woman drives a car through the mountains", "wilderness", "mountain road"),
        ("a red convertible drives along the coast", "coast", "road"),
        ("a car drives along the highway through a tunnel", "wilderness", "highway"),
        ("waves crash against rocky cliffs in a storm", "crag", ""),
        ("waterfall in a tropical jungle", "coast", "gorge"),
        ("a cable car over a snowy mountain", "wilderness", "mountain"),
        ("a lone tree on a hill at night", "hill", "meadow"),
        ("a truck drives through the mountains", "wilderness", "mountain road"),
        ("a truck drives across the desert", "wilderness", "desert"),
        ("a truck drives along a desert road", "wilderness", "desert road"),
        ("a car on a winding mountain road", "wilderness", "mountain road"),
        ("a car on a country road between fields", "wilderness", "road"),
        ("a steam train crosses a bridge in the mountains", "span", "mountain"),
        ("a train passes through the mountains", "wilderness", "mountain rails"),
        ("a samurai stands on a hill under a cherry tree at sunset", "hill", "meadow cherry_tree"),
        ("a car stands on a hill in the mountains", "hill", "mountain road"),
        ("a samurai walks over a grassy hill", "wilderness", "meadow"),
        ("a samurai stands under cherry blossoms", "hill", "meadow cherry_tree"),
        ("a samurai walks under cherry trees", "wilderness", "meadow"),
        ("a samurai stands in a bamboo forest, cherry blossoms in the wind", "forest", "bamboo"),
        ("a castle above the clouds", "void", "sky"),
        ("a monk sits on a mountain peak above the clouds", "hill", "summit"),
        ("a lion roars on a rock at sunset", "hill", "plain rocky"),
        ("an angel stands on a cloud", "void", "sky standing"),
        ("仙人站在云端", "void", "sky standing"),
        ("a dragon flies above the clouds", "void", "sky"),
        ("a man walks in a park under white clouds", "wilderness", "lawn"),
        ("a tractor ploughs a field", "wilderness", "plain"),
        ("金色的稻田在风中摇曳", "wilderness", "ripe_rice"),
        ("golden rice fields in autumn", "wilderness", "ripe_rice"),
        ("rice paddies in golden hour light", "coast", "paddy"),
        ("a fishing village by the sea at dawn", "coast", "pier"),
        ("渔村清晨", "coast", "pier"),
        ("a village by the river", "coast", "river"),
        ("a lighthouse in a thunderstorm, waves against the rocks", "crag", ""),
        ("a wolf stands on the edge of a cliff howling at the moon", "ledge", "mountain"),
        ("a woman stands on the edge of a cliff above the sea", "ledge", "sea"),
        ("a waterfall in the jungle", "coast", "gorge"),
        ("a tennis player serves the ball", "wilderness", "hard_court"),
        ("a tennis match on a clay court", "wilderness", "clay_court"),
        ("rice terraces at sunrise", "coast", "paddy"),
        ("an excavator digs on a construction site", "wilderness", "mud"),
        ("a violinist plays on a bridge in Venice", "coast", "stone_bridge"),
        ("姑娘撑着油纸伞走过江南水乡的石桥", "coast", "stone_bridge"),
        ("a violinist plays in Venice", "coast", "river"),
        ("a pirate captain looks through a telescope on deck", "coast", "ship"),
        ("甲板上，海盗船长举起望远镜", "coast", "ship"),
        ("a pirate on the deck of his ship in a storm", "coast", "ship"),
        ("a sailor leans on the rail of a ship", "coast", "ship"),
        ("a pirate looks at a ship", "coast", "ocean"),
        ("bird's-eye view of rice terraces", "aerial", "terraces"),
        ("a steaming hot spring onsen in winter", "coast", "spring"),
    ],
)
def test_the_ground_is_what_the_sentence_says(prompt: str, stage: str, dressing: str) -> None:
    shot = shot_of(prompt)
    venue = venue_of(shot, setting_of(shot))
    assert (venue.stage.name, venue.dressing) == (stage, dressing)


@pytest.mark.parametrize(
    ("prompt", "chinese"),
    [
        ("骑兵冲出城门", True),
        ("将军立于城墙下", True),
        ("骑士守卫城堡的城墙", False),
        ("a knight guards a castle", False),
    ],
)
def test_the_wall_of_a_chinese_city_is_no_castle(prompt: str, chinese: bool) -> None:
    shot = shot_of(prompt)
    pieces = {name for row in venue_of(shot, setting_of(shot)).rows for name in row.pieces}
    assert ("city_gate" in pieces, "castle" in pieces) == (chinese, not chinese)


@pytest.mark.parametrize(
    ("prompt", "gate"),
    [
        ("a monk before a chinese temple", "paifang"),
        ("古寺，雪夜，僧人走过", "paifang"),
        ("a shinto shrine in Kyoto", "torii"),
        ("神社前的少女", "torii"),
    ],
)
def test_the_gate_before_a_temple_is_of_its_country(prompt: str, gate: str) -> None:
    shot = shot_of(prompt)
    pieces = {name for row in venue_of(shot, setting_of(shot)).rows for name in row.pieces}
    assert pieces & {"paifang", "torii"} == {gate}


def test_whoever_comes_later_finds_an_empty_place() -> None:
    shot = plan(
        "[0-3s] wide: empty diner at dawn. [3-6s] close-up: coffee in a mug.", frames=144, seed=3
    ).shots[0]
    assert not shot.subjects
    (coffee, *_) = shot.beats[0].subjects
    assert not is_scenery(coffee, shot, venue_of(shot, setting_of(shot)))


def test_windows_outdoors_are_those_of_the_houses() -> None:
    shot = shot_of("A snow-covered village at night, warm windows")
    (windows,) = shot.subjects
    assert is_scenery(windows, shot, venue_of(shot, setting_of(shot)))


def test_a_setting_that_nothing_more_is_said_of_is_as_in_the_catalog() -> None:
    for setting in Setting:
        assert venue_of(Shot(frames=24, prompt="she waits", setting=setting), setting) is VENUES[setting]


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        ("a girl flies a kite under the cherry blossoms in a park", "cherry_tree"),
        ("一个小女孩在公园的樱花树下奔跑", "cherry_tree"),
        ("an old man sits on a bench in the park in autumn", "autumn_tree"),
        ("a sailboat in the harbor before the city skyline", "far_town"),
        ("a woman waits under a streetlamp at night", "street_lamp"),
        ("a couple in a park, the Eiffel Tower behind them", "eiffel_tower"),
    ],
)
def test_what_is_said_beside_the_setting_stands_there(prompt: str, piece: str) -> None:
    shot = shot_of(prompt)
    rows = venue_of(shot, setting_of(shot)).rows
    assert piece in {name for row in rows for name in row.pieces} <= set(PIECES)


def test_the_sets_own_things_are_not_played_a_second_time() -> None:
    board = plan("a black cat walks along a rooftop under a full moon", frames=48, seed=3)
    assert {one.kind for one in board.shots[0].subjects} == {SubjectKind.CAT, SubjectKind.MOON}
    assert len(staged(board, 0, TINY).players) == 1
    script = script_for(board.shots[0])
    assert sky_of(board.shots[0], script).sun_radius > 1.5 * script.sun_radius


def test_what_an_image_is_given_for_is_always_played() -> None:
    shot = shot_of("a cat sits under the moon in a meadow")
    moon = shot.subjects[-1].model_copy(update={"kind": SubjectKind.MOON})
    venue = venue_of(shot, setting_of(shot))
    assert is_scenery(moon, shot, venue)
    assert not is_scenery(moon.model_copy(update={"reference": "image_1"}), shot, venue)


@pytest.mark.parametrize(
    "prompt",
    [
        "a samurai stands on a hill under a cherry tree",
        "a lighthouse in a storm, waves against the cliff",
        "a train crosses a viaduct in the mountains",
        "a car drives along a coast road",
    ],
)
def test_the_ground_is_drawn(prompt: str) -> None:
    picture = Renderer(scene_of(plan(prompt, frames=48, seed=3), 0, TINY), 3).picture(1.0)
    low = picture[:, -14:].astype(np.float32)
    assert low.std() > 4
    assert abs(low.mean() - picture[:, :14].mean()) > 5


@pytest.mark.parametrize(
    ("prompt", "dressing"),
    [
        ("a girl walks through a field of red tulips", "tulips"),
        ("hot air balloons over lavender fields", "lavender"),
        ("一个女孩走在向日葵花田里", "sunflowers"),
        ("a farmer in a field of wheat", "wheat"),
        ("a scarecrow in an open field", "plain"),
        ("一个女孩在花园里浇花", "lawn"),
        ("a girl with a tulip walks through a field", "plain"),
        ("an old man on a wooden pier in the harbor", "pier"),
        ("a ship in the harbor", "quay"),
        ("a knight on a castle bridge", "stone_bridge"),
        ("a hiker crosses a rope bridge", "plank_bridge"),
        ("a car crosses a bridge", "bridge"),
        ("a woman skates on a frozen lake", "frozen"),
    ],
)
def test_land_bears_what_the_prompt_names(prompt: str, dressing: str) -> None:
    shot = shot_of(prompt)
    assert venue_of(shot, setting_of(shot)).dressing == dressing


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        ("Time-lapse of a city skyline at night, wide shot", "skyline"),
        ("赛博朋克城市夜景，飞行汽车穿梭在摩天大楼之间", "skyline"),
        ("A futuristic city with flying cars at sunset", "skyline"),
        ("A little boy runs through an amusement park", "ferris_wheel"),
        ("A basketball player dribbles in an arena", "hoop"),
        ("A baker carries bread out of the oven in a bakery", "bread_shelf"),
        ("花店里，一个女孩在挑选鲜花", "flower_stand"),
        ("江南水乡，小桥流水，乌篷船缓缓驶过", "water_town_house"),
        ("Two boxers fight in a ring, crowd, spotlight", "ring_ropes"),
        ("Formula 1 cars race around a track", "grandstand"),
        ("The crowd cheers at a football match in a stadium", "terraces"),
        ("A couple dances under string lights in a garden at night", "string_lights"),
        ("A ballet class at the barre", "barre"),
        ("A boxer trains with a punching bag in a gym", "weights"),
        ("A woman plays tennis", "court_net"),
        ("An old bookshop with a sleeping cat", "shop_counter"),
        ("A watchmaker repairs a pocket watch at his bench", "clock_wall"),
        ("A luthier carves a violin", "fiddle_rack"),
        ("A potter shapes a vase on the wheel", "pot_shelf"),
        ("老木匠在打磨一把椅子", "tool_board"),
        ("A medieval city under siege", "castle"),
        ("A blacksmith hammers a glowing blade", "forge"),
        ("铁匠在铁匠铺里打铁，火星四溅", "forge"),
        ("Golden rice terraces at sunrise", "ripe_paddies"),
        ("A boat drifts through lotus flowers on a lake", "lotus_bed"),
        ("荷花在池塘中绽放", "lotus_bed"),
        ("A fishing village by the sea", "moored_boat"),
        ("一位古装女子弹琵琶", "pavilion"),
        ("樱花盛开的东京街道，一个女孩撑着伞走过", "cherry_tree"),
        ("一个女孩骑着自行车穿过樱花小道", "cherry_tree"),
        ("An old man sits on the doorstep of his house and smokes a pipe", "own_door"),
        ("A woman in hanfu reads in a Chinese garden", "garden_wall"),
        ("A boxer wraps his hands in a locker room", "lockers"),
        ("更衣室里，球员们系鞋带", "lockers"),
        ("A girl opens her locker in the school hallway", "lockers"),
    ],
)
def test_the_set_has_what_the_prompt_speaks_of(prompt: str, piece: str) -> None:
    shot = shot_of(prompt)
    venue = venue_of(shot, setting_of(shot))
    assert any(piece in row.pieces for row in venue.rows)


def _studio(prompt: str) -> np.ndarray:
    board = plan(prompt, frames=24, seed=3)
    drawn = Renderer(scene_of(board, 0, TINY), 3).frame_at(0.5, 12)
    blue, green, red = (i420_to_bgr(drawn)[4:20, 4:20, k].mean() for k in range(3))
    return np.array([red, green, blue])


def test_a_studio_has_the_colour_that_the_prompt_names() -> None:
    pink = _studio("A watch on a soft pink studio backdrop")
    blue = _studio("A watch, seamless blue background, product shot")
    dark = _studio("A running shoe floating in mid air, dark studio")
    assert pink[0] > pink[2] + 15
    assert pink[0] > pink[1] + 15
    assert blue[2] > blue[0] + 15
    assert dark.max() < 0.5 * pink.max()


def test_leaves_are_rusty_in_autumn() -> None:
    autumn, summer = (
        sky_of(shot, script_for(shot)).foliage
        for shot in (shot_of("a deer in an autumn forest"), shot_of("a deer in a forest"))
    )
    assert autumn != summer


def test_a_road_goes_on_through_the_land_that_an_earlier_shot_told_of() -> None:
    board = plan(
        "Shot 1: wide shot of a desert highway at noon. Shot 2: a biker rides a motorcycle. "
        "Shot 3: he disappears into the distance, aerial view",
        frames=144, seed=7, multi_shot=True,
    )  # fmt: skip
    assert staged(board, 1, TINY).venue.dressing == "desert road"
    last = staged(board, len(board.shots) - 1, TINY)
    assert last.roles[0].rig.name == "rider"


@pytest.mark.parametrize(
    ("prompt", "towers"),
    [
        ("a woman sits at a desk, city lights outside the window, at night", True),
        ("a cat sits by the window, city lights outside", True),
        ("a woman reads in her living room", False),
    ],
)
def test_a_room_in_a_town_has_the_town_outside_its_windows(prompt: str, towers: bool) -> None:
    shot = shot_of(prompt)
    venue = venue_of(shot, setting_of(shot))
    assert venue.stage.name == "room"
    assert any("far_town" in row.pieces for row in venue.rows) is towers


def test_who_dunks_brings_the_hoop() -> None:
    shot = shot_of("A basketball player leaps for a slam dunk in an arena")
    assert all("hoop" not in row.pieces for row in venue_of(shot, setting_of(shot)).rows)


def test_a_keeper_alone_stands_before_the_goal() -> None:
    shot = shot_of("a goalkeeper saves a penalty")
    (goal,) = (row for row in venue_of(shot, setting_of(shot)).rows if "goal" in row.pieces)
    assert goal.z < 8

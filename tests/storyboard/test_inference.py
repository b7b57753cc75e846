"""What a director adds."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot


def shot_of(prompt: str) -> Shot:
    return plan(prompt, frames=120, seed=7).shots[0]


@pytest.mark.parametrize(
    ("prompt", "field", "value"),
    [
        ("a street at night", "light", "street_lamps"),
        ("a forest at night", "light", "moonlight"),
        ("a candle burns", "light", "candlelight"),
        ("fireworks over the city", "time_of_day", "night"),
        ("a surfer", "setting", "ocean"),
        ("two friends playing tennis", "setting", "stadium"),
        ("dolphins leap beside a boat", "setting", "ocean"),
        ("a shark circles a small boat", "setting", "ocean"),
        ("a rowing boat", "setting", "lake"),
        ("a robin lands on the old man's shoulder", "setting", "park"),
        ("a woman watches a hot air balloon rise", "setting", "field"),
        ("a girl looks up at a dragon", "setting", "mountain"),
        ("老人放飞一只鸟", "setting", "park"),
        ("a girl rides a dragon", "setting", "sky"),
        ("a superhero flies beside an airplane", "setting", "sky"),
        ("a chef cooks", "setting", "kitchen"),
        ("a shark", "setting", "underwater"),
        ("a hummingbird hovers at a red flower", "setting", "park"),
        ("a man eats dinner in front of the tv", "setting", "living_room"),
        ("a dog catches a frisbee in mid-air", "setting", "park"),
        ("a witch stirs a bubbling cauldron", "setting", "forest"),
        ("students sit under a cherry tree", "setting", "garden"),
        ("a nurse sits under an apple tree", "setting", "garden"),
        ("a teacher decorates a christmas tree", "setting", "living_room"),
        ("a boy catches a fish", "setting", "lake"),
        ("爷爷教孙子钓鱼", "setting", "lake"),
        ("a bear catches a salmon", "setting", "river"),
        ("a diver catches a fish", "setting", "underwater"),
        ("an astronaut", "setting", "space"),
        ("a samurai", "setting", "bamboo_forest"),
        ("a cup of coffee", "setting", "tabletop"),
        ("a singer under a spotlight", "setting", "concert_stage"),
        ("neon and rain", "setting", "city_street"),
        ("a detective, film noir", "light", "low_key"),
        ("two knights fight", "mood", "tense"),
        ("a penguin", "weather", "snow"),
        ("an airplane takes off", "setting", "airport"),
        ("an old woman mends a net by lamplight", "setting", "living_room"),
        ("a man works late", "setting", "office"),
        ("an elderly couple walks along an autumn path", "setting", "park"),
        ("a deer stands on a path", "setting", "forest"),
        ("a hacker types in a dark room lit by monitors", "time_of_day", "night"),
        ("a mother reads a bedtime story", "time_of_day", "night"),
        ("小女孩看星星", "time_of_day", "night"),
        ("a chef works", "setting", "kitchen"),
        ("a skeleton steers a ghost ship", "setting", "ocean"),
        ("a boy opens a book", "setting", "living_room"),
        ("男孩打开一本书", "setting", "living_room"),
        ("a woman pours tea", "setting", "living_room"),
        ("a cat climbs a tree", "setting", "garden"),
        ("an apple falls from a tree", "setting", "garden"),
        ("a man cooks over a campfire", "setting", "forest"),
        ("children play", "setting", "park"),
        ("孩子们在玩耍", "setting", "park"),
        ("two boys fight over a toy", "setting", "park"),
        ("a boy pushes his sister on a swing", "setting", "playground"),
        ("two men fight", "setting", "city_street"),
        ("an archer shoots an arrow", "setting", "field"),
        ("a woman throws a stone into the water", "setting", "lake"),
        ("a homeless man fishes", "setting", "lake"),
        ("a hunter aims his rifle", "setting", "forest"),
        ("a star explodes", "setting", "space"),
        ("an old sign flickers", "setting", "city_street"),
        ("a boy throws a paper plane", "setting", "park"),
        ("two friends hug", "mood", "joyful"),
        ("a mother hugs her son", "mood", "joyful"),
        ("a man and a woman hug", "mood", "romantic"),
        ("two women kiss", "mood", "romantic"),
        ("a mother kisses her baby", "mood", "joyful"),
        ("a boy shoots a basketball", "mood", "energetic"),
        ("two kids hide under a blanket", "mood", "joyful"),
        ("a thief hides in a wardrobe", "mood", "tense"),
        ("fireworks", "mood", "joyful"),
        ("农民插秧", "setting", "farm"),
        ("工人搬砖", "setting", "factory"),
        ("男人刮胡子", "setting", "bathroom"),
        ("小孩爬楼梯", "setting", "hallway"),
        ("气球飞上天", "setting", "sky"),
        ("树叶飘落", "setting", "park"),
        ("老人推开木门", "setting", "living_room"),
        ("情侣吵架", "mood", "tense"),
        ("a tiny dragon sleeps inside a teacup", "setting", "tabletop"),
        ("a dragon sleeps on a pile of gold", "setting", "mountain"),
        ("a bird sleeps on a branch", "setting", "park"),
        ("渔夫收网，海鸥飞过", "setting", "ocean"),
        ("妈妈给孩子讲睡前故事", "setting", "bedroom"),
        ("a zombie", "setting", "graveyard"),
        ("a vampire", "setting", "castle"),
        ("a princess", "setting", "palace"),
        ("公主", "setting", "palace"),
        ("a witch", "setting", "forest"),
        ("a student", "setting", "classroom"),
        ("a clown", "setting", "theatre"),
        ("a nurse runs through the rain", "setting", "city_street"),
        ("a singer stands in the rain", "setting", "city_street"),
        ("a businessman runs to catch a taxi", "setting", "city_street"),
        ("a teacher waits for the bus", "setting", "city_street"),
        ("a mechanic repairs a car", "setting", "factory"),
        ("a violinist practices by an open window", "setting", "living_room"),
        ("a ballerina stretches by the window", "setting", "living_room"),
        ("a dad pushes his daughter on a swing", "setting", "playground"),
        ("a girl plays tennis", "setting", "stadium"),
        ("a peacock spreads its feathers", "setting", "park"),
        ("a crow stands on a fence", "setting", "park"),
        ("a bartender shakes a cocktail", "setting", "bar"),
        ("a mermaid swims past a sunken ship", "setting", "underwater"),
        ("two chess players stare at each other", "setting", "living_room"),
        ("a toddler takes his first steps", "setting", "living_room"),
        ("a couple argues in the kitchen", "mood", "tense"),
        ("a widow places flowers on a grave", "time_of_day", "afternoon"),
        ("a graveyard", "time_of_day", "night"),
        ("端午，奶奶包粽子", "mood", "joyful"),
        ("元宵节，孩子们提着灯笼", "time_of_day", "night"),
        ("a superhero looks down at the city", "setting", "rooftop"),
        ("a chimney sweep looks down at the city", "setting", "rooftop"),
        ("a robot and a child hold hands", "setting", "meadow"),
        ("an android looks at its reflection", "setting", "laboratory"),
        ("a crocodile lies in wait", "mood", "tense"),
        ("a kitten hides under a blanket", "mood", "joyful"),
        ("a spy slips a folder under the table", "mood", "tense"),
        ("a diver jumps from the ten-meter board", "setting", "pool"),
        ("a swimmer touches the wall", "setting", "pool"),
        ("popcorn pops in a pan", "setting", "kitchen"),
        ("dancers in a parade", "setting", "city_street"),
        ("a couple kisses under the Eiffel Tower", "setting", "city_street"),
        ("children trick-or-treat in costumes", "time_of_day", "night"),
        ("a raccoon digs through the trash", "setting", "alley"),
        ("a peasant woman carries water from the well", "setting", "village"),
        ("a soldier comes home to his wife", "setting", "living_room"),
        ("a door opens", "setting", "hallway"),
        ("a family flies kites", "setting", "field"),
        ("a mother sings a lullaby", "setting", "bedroom"),
        ("a spaceship crew at breakfast", "setting", "spaceship_interior"),
        ("a family watches fireworks", "setting", "city_street"),
        ("a woman haggles over the price", "setting", "market"),
    ],
)
def test_the_unsaid_is_inferred_and_marked(prompt: str, field: str, value: str) -> None:
    shot = shot_of(prompt)
    assert getattr(shot, field) == value
    assert field in shot.inferred


@pytest.mark.parametrize(
    ("prompt", "cues"),
    [
        ("rain in the city, a man walks", {"rain", "city", "footsteps"}),
        ("a horse gallops through a field", {"horse_hooves", "birds"}),
        ("a man runs", {"running_steps"}),
        ("a motorcycle on a highway", {"motorcycle_engine", "traffic"}),
        ("thunderstorm over the sea", {"thunder", "rain", "waves"}),
        ("an eagle flies over mountains", {"wings", "wind"}),
        ("two samurai fight", {"swords"}),
        ("a woman types in an office", {"typing", "room_tone"}),
        ("a campfire in the forest at night", {"fire", "crickets"}),
        ("a house burns", {"fire"}),
        ("a man opens the door", {"door"}),
        ("男人关上门", {"door"}),
        ("a sniper shoots", {"gunfire"}),
        ("a thief hides in a wardrobe", {"heartbeat"}),
    ],
)
def test_the_picture_is_heard(prompt: str, cues: set[str]) -> None:
    assert cues <= set(shot_of(prompt).sounds)


@pytest.mark.parametrize(
    ("prompt", "cue"),
    [
        ("a footballer shoots and scores", "gunfire"),
        ("a boy shoots a basketball", "gunfire"),
        ("an archer shoots an arrow", "gunfire"),
        ("弓箭手拉弓射箭", "gunfire"),
        ("the photographer shoots a portrait", "gunfire"),
        ("a girl opens her umbrella", "door"),
        ("女孩打开礼盒", "door"),
        ("a rabbit hides in the grass", "heartbeat"),
        ("a boy plays with a toy car", "car_engine"),
        ("a man kneels and proposes to his girlfriend", "city"),
    ],
)
def test_what_makes_no_such_sound_is_not_heard(prompt: str, cue: str) -> None:
    assert cue not in set(shot_of(prompt).sounds)


def test_silence_is_nothing_else() -> None:
    assert shot_of("a busy street, complete silence").sounds == ["silence"]


def test_birds_do_not_sing_at_night() -> None:
    assert "birds" not in shot_of("a forest at night").sounds


@pytest.mark.parametrize(
    ("prompt", "framing"),
    [
        ("a woman's face, tears in her eyes", "close_up"),
        ("an empty desert", "wide"),
        ("a man walks", "full"),
        ("two men talk in a cafe", "medium"),
        ("a bottle of perfume", "medium_close_up"),
        ("a crowd in a stadium", "wide"),
        ("a dragon flies over mountains", "wide"),
        ("a tiny dragon sleeps inside a teacup", "medium_close_up"),
        ("a tiny ship sails in a cup of coffee", "medium_close_up"),
    ],
)
def test_the_framing_holds_what_is_to_be_seen(prompt: str, framing: str) -> None:
    assert shot_of(prompt).camera.framing == framing


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a girl rides a bicycle in the park", "park"),
        ("a robot on the roof of a ruined skyscraper", "rooftop"),
        ("a girl on the edge of a rooftop, city lights below", "rooftop"),
        ("a night market in Bangkok", "market"),
        ("a man waits at a bus stop", "city_street"),
    ],
)
def test_a_place_is_where_it_plays_and_not_what_it_belongs_to(prompt: str, setting: str) -> None:
    assert str(plan(prompt, frames=120, seed=7).shots[0].setting) == setting


def test_a_take_is_heard_to_its_end() -> None:
    shot = plan("A glass falls off the table and shatters", frames=120, seed=7).shots[0]
    assert "glass" in {str(cue) for cue in shot.sounds}


@pytest.mark.parametrize(
    ("prompt", "kind", "count"),
    [
        ("A choir sings in a church", "singer", 6),
        ("合唱团在教堂里唱歌", "singer", 6),
        ("An orchestra plays", "musician", 6),
        ("A ballet class at the barre", "dancer", 5),
        ("A ballet class: twelve girls stretch at the barre", "girl", 12),
        ("A yoga class at sunrise on the beach", "woman", 5),
        ("兄弟打架", "man", 2),
        ("姐妹拥抱", "woman", 2),
    ],
)
def test_a_noun_for_many_who_do_one_thing_shows_them(prompt: str, kind: str, count: int) -> None:
    shot = shot_of(prompt)
    assert [(str(one.kind), one.count) for one in shot.subjects] == [(kind, count)]


def test_a_choir_is_framed_so_that_all_of_it_is_seen() -> None:
    assert shot_of("A choir sings in a church").camera.framing == "full"
    assert shot_of("A woman sings in a church").camera.framing == "medium"


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("A musician plays the violin in the street in front of a group of tourists", "stand"),
        ("A street dancer spins on his head before some commuters", "stand"),
        ("Two dancers battle inside a ring of cheering commuters", "shout"),
        ("A boxer bows in front of cheering fans", "shout"),
        ("A woman walks through the crowd on a city street", "walk"),
    ],
)
def test_a_crowd_stands_or_cheers_round_those_it_watches(prompt: str, action: str) -> None:
    subjects = plan(prompt, frames=120, seed=7).shots[0].subjects
    assert [str(one.action) for one in subjects if one.kind == "crowd"] == [action]


def test_a_crowd_walks_only_where_people_are_on_their_way() -> None:
    def crowds(prompt: str) -> list[str]:
        board = plan(prompt, frames=120, seed=7)
        return [str(s.action) for s in board.shots[0].subjects if s.kind == "crowd"]

    assert crowds("a crowd in a city street at night") == ["walk"]
    assert crowds("a boxer wins, crowd in a stadium") == ["stand"]

"""Words in their sense: context, the camera's verbs."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot


def shot_of(prompt: str) -> Shot:
    return plan(prompt, frames=120, seed=7).shots[0]


def kinds_of(prompt: str) -> set[str]:
    shot = shot_of(prompt)
    return {str(s.kind) for part in (shot, *shot.beats) for s in part.subjects}


@pytest.mark.parametrize(
    ("prompt", "weather"),
    [
        ("a street without rain", "clear"),
        ("it is not raining in the city", "clear"),
        ("a street in the rain, no snow", "rain"),
        ("没有下雨的城市", "clear"),
        ("light rain over the harbor", "drizzle"),
        ("a rain of petals over the temple", "clear"),
        ("heavy rain in the alley", "downpour"),
    ],
)
def test_weather_is_what_is_said_of_it(prompt: str, weather: str) -> None:
    assert shot_of(prompt).weather == weather


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a bat flies out of a cave", {"bird"}),
        ("a boy swings a bat", {"boy"}),
        ("the crane spreads its wings by the lake", {"bird"}),
        ("a chef shakes a pan in the kitchen", {"chef"}),
        ("a movie star smiles", {"singer"}),
        ("a computer mouse on a desk", {"phone"}),
        ("a slice of orange", {"fruit"}),
        ("an orange cat", {"cat"}),
        ("机器人走路", {"robot"}),
        ("马上出发的女人", {"woman"}),
        ("Divers carry trays of baby corals over a reef", {"diver"}),
        ("A woman with a baby laughs", {"woman", "baby"}),
        ("A monk kneels as dust swallows the frame", {"monk"}),
        ("Two swallows dart under the eaves", {"bird"}),
        ("A black bull bucks and a cowboy falls", {"cow", "cowboy"}),
        ("A hunter sees two bucks in a meadow", {"man", "deer"}),
        ("A penguin holds an egg on its feet", {"penguin"}),
        ("A cook fries two eggs", {"chef", "food"}),
        ("Three lions lie in the shade and watch", {"lion"}),
        ("A boat turns its bow away from the rocks", {"boat"}),
        ("A motorcycle leaps over a ditch. The bike lands in dust.", {"motorcycle"}),
        ("a b-boy drops into a windmill", {"dancer"}),
        ("a fighter and his trainer in a boxing gym", {"athlete", "man"}),
        ("a man wipes his palms on his jeans", {"man"}),
        ("a violinist loosens her bow", {"musician"}),
        ("the guests go nuts", {"crowd"}),
        ("a housewife with curlers", {"woman"}),
        ("a surgeon waits, the team stands around the patient", {"doctor", "man"}),
        ("Two guys walk, one dragging a bat along the wall", {"man"}),
        ("a woman in a red coat watches", {"woman"}),
        ("a girl gang laughs", {"girl"}),
        ("草地上放着水果和面包", {"fruit", "food"}),
        ("桌上放着牛奶", set()),
        ("老渔夫点燃一盏马灯", {"old_man", "lantern"}),
    ],
)
def test_words_mean_what_their_neighbours_make_them_mean(prompt: str, kinds: set[str]) -> None:
    assert kinds_of(prompt) == kinds


@pytest.mark.parametrize(
    ("words", "move"),
    [
        ("dolly in", "push_in"), ("slow push-in", "push_in"), ("the camera pulls back", "pull_out"),
        ("truck left", "track_left"), ("camera pans right", "pan_right"), ("pan left", "pan_left"),
        ("tilt up", "tilt_up"), ("tilts down", "tilt_down"), ("zoom in", "zoom_in"),
        ("zooms out", "zoom_out"),
        ("start on a clock, slowly pulling out to a wide shot", "pull_out"),
        ("the camera tracks alongside", "track_beside"), ("the camera follows him", "follow"),
        ("the camera leads her", "lead"), ("orbit shot", "orbit_right"), ("orbit left", "orbit_left"),
        ("crane shot up", "crane_up"), ("the camera descends", "crane_down"), ("drone shot", "fly_over"),
        ("handheld", "handheld"), ("whip pan", "whip_pan"), ("rack focus", "rack_focus"),
        ("vertigo effect", "dolly_zoom"),
        ("locked-off shot", "static"), ("tracking shot from right to left", "track_left"),
        ("镜头缓缓推进", "push_in"), ("跟拍", "follow"), ("镜头环绕", "orbit_right"),
        ("航拍", "fly_over"),
        ("镜头拉远", "pull_out"), ("镜头从云层缓缓下降", "crane_down"), ("固定镜头", "static"),
        ("手持镜头", "handheld"),
    ],
)  # fmt: skip
def test_film_words_are_camera_moves(words: str, move: str) -> None:
    shot = shot_of(f"A man in a forest, {words}" if words.isascii() else f"森林里的男人，{words}")
    assert move in {part.camera.move for part in (shot, *shot.beats)}


@pytest.mark.parametrize(
    ("prompt", "kind", "action"),
    [
        ("a dog follows a man", "dog", None),
        ("the moon rises over a sleeping knight", "moon", "rise"),
        ("a jet zooms past", "airplane", "fly"),
        ("a cowboy pulls out a pistol", "cowboy", "catch"),
        ("a soldier is pulling back the curtain", "soldier", "pull"),
        ("the train pulls out", "train", "leave"),
        ("a woman in red, her fingers fly over the keys", "woman", None),
        ("an eagle circles above the cliff", "eagle", "fly"),
        ("stars streak into silver arcs", "star", "glow"),
        ("a woman stands among them, looking up", "woman", "look"),
    ],
)
def test_a_subjects_verbs_do_not_move_the_camera(prompt: str, kind: str, action: str | None) -> None:
    shot = shot_of(prompt)
    assert shot.camera.move == "static"
    found = next(s for s in shot.subjects if s.kind == kind)
    assert action is None or found.action == action


@pytest.mark.parametrize(
    ("words", "framing", "angle"),
    [
        ("low-angle hero shot", None, "low"), ("extreme close-up", "extreme_close_up", None),
        ("medium close-up", "medium_close_up", None), ("bird's eye view", None, "birds_eye"),
        ("over-the-shoulder medium shot", "medium", "over_the_shoulder"), ("POV", None, "point_of_view"),
        ("wide shot, dutch angle", "wide", "dutch"), ("drone shot", "extreme_wide", "high"),
        ("worm's-eye view", None, "worms_eye"), ("full body shot", "full", None),
    ],
)  # fmt: skip
def test_framings_and_angles_are_heard(words: str, framing: str | None, angle: str | None) -> None:
    camera = shot_of(f"{words} of a samurai").camera
    assert framing is None or camera.framing == framing
    assert angle is None or camera.angle == angle


@pytest.mark.parametrize(
    ("prompt", "speed"),
    [
        ("a cat, the camera slowly pushes in", "slow"),
        ("a cat, fast zoom in", "fast"),
        ("a cat runs quickly, the camera pans left", "normal"),
        ("一只猫，镜头缓缓推进", "slow"),
        ("一只猫，镜头快速横移", "fast"),
    ],
)
def test_speed_words_beside_a_move_are_the_cameras(prompt: str, speed: str) -> None:
    shot = shot_of(prompt)
    assert shot.camera.speed == speed


def test_unknown_words_are_listed_and_known_ones_are_not() -> None:
    board = plan("a flurbish zorgle and a cat walk in the rain, 4k", frames=72, seed=1)
    assert board.unrecognized == ["flurbish", "zorgle"]


def test_unknown_chinese_words_are_listed_as_runs() -> None:
    assert plan("一只猫和饕餮在街道上", frames=72, seed=1).unrecognized == ["饕餮"]


@pytest.mark.parametrize(
    ("prompt", "setting", "action"),
    [
        ("A whale swims under water", "underwater", "swim"),
        ("a diver swims under the sea", "underwater", "swim"),
        ("a shark glides beneath the waves", "underwater", "glide"),
        ("a turtle swims over the ocean floor", "underwater", "swim"),
        ("a submarine descends into the deep sea", "underwater", None),
        ("a dolphin swims over the sea", "ocean", "swim"),
        ("a man leaps into the back of the bus", "train_interior", "jump"),
    ],
)
def test_a_verb_leaves_its_last_words_to_the_place_that_begins_with_them(
    prompt: str, setting: str, action: str | None
) -> None:
    shot = shot_of(prompt)
    assert shot.setting == setting
    assert action is None or shot.subjects[0].action == action


def test_a_verb_leaves_its_preposition_to_light_that_begins_with_it() -> None:
    shot = shot_of("she walks in the dark")
    assert (shot.light, shot.subjects[0].action) == ("low_key", "walk")


@pytest.mark.parametrize(
    ("prompt", "move"),
    [
        ("Ken Burns effect", "zoom_in"),
        ("an old photograph of a farm, Ken Burns effect", "zoom_in"),
        ("a farm, subtle Ken Burns zoom", "zoom_in"),
        ("a farm, Ken Burns", "zoom_in"),
        ("a farm, ken burns-style zoom", "zoom_in"),
        ("a farm, Ken Burns zoom out", "zoom_out"),
        ("农场的老照片，肯伯恩斯效果", "zoom_in"),
    ],
)
def test_a_move_that_bears_a_name_is_no_person(prompt: str, move: str) -> None:
    shot = shot_of(prompt)
    assert (shot.camera.move, shot.camera.speed) == (move, "slow")
    assert not kinds_of(prompt) & {"man"}


def test_whoever_bears_that_name_may_burn_something() -> None:
    assert "man" in kinds_of("Ken burns a letter")
    assert shot_of("Ken burns a letter").camera.move == "static"


@pytest.mark.parametrize(
    ("prompt", "look"),
    [
        ("Elephants walk across cracked white clay", "natural"),
        ("A fox in a forest, clay", "clay"),
        ("A keeper winds the clockwork of a lighthouse by hand", "natural"),
        ("A clockwork city, airships", "steampunk"),
        ("Animated short, watercolor look, a fox in a village", "watercolor"),
    ],
)
def test_a_material_is_no_look(prompt: str, look: str) -> None:
    assert shot_of(prompt).look == look

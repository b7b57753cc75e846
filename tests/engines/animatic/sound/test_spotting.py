"""Which sounds a prompt's film has, and when: what everybody expects, and nothing that is plainly wrong."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.sound.music import STYLES
from filmgate.engines.animatic.sound.spotting import Part, spotted
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import SoundCue


def parts_of(prompt: str, *, frames: int = 120, several: bool = False) -> dict[str, Part]:
    board = plan(prompt, frames=frames, seed=1, multi_shot=several)
    return {part.name: part for part in spotted(board)}


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("A golden retriever runs along the beach at sunset, barking at the waves", "waves dog_bark"),
        ("A kitten meows at a closed door", "kitten"),
        ("A black cat purrs on a windowsill while it rains", "purr rain"),
        ("A newborn baby cries in its crib", "baby"),
        ("A cow moos on a farm at dawn, a rooster crows", "cow rooster"),
        ("Wolves howl at the moon in a snowy forest", "wolf wind"),
        ("A diver swims with a whale over a coral reef", "whale underwater"),
        ("Fireworks explode over the harbour at night, crowd cheers", "fireworks cheer"),
        ("A drummer plays a wild solo on stage", "play_drums"),
        ("An old man plays the piano in a dim bar", "play_piano crowd"),
        ("A janitor mops the floor of an empty hospital corridor at night", "mop room_tone"),
        ("A man hammers nails into a wooden plank", "hammer"),
        ("A blacksmith strikes glowing iron on an anvil", "anvil"),
        ("A waiter pours red wine into a glass", "pour"),
        ("A family eats dinner together in a cosy kitchen", "cutlery"),
        ("A photographer takes pictures of a model in a studio", "shutter"),
        ("The phone rings on the desk, a detective picks it up", "phone"),
        ("A steam train crosses a bridge in the mountains", "train steam"),
        ("A couple waltzes in a ballroom, romantic", "bed_waltz"),
        ("A clown slips on a banana peel, comic circus", "bed_comic landing"),
        ("一个女孩在雨夜的街头弹吉他", "play_guitar rain"),
        ("一只小狗在公园里奔跑,汪汪叫", "puppy birds"),
        ("古代将军骑马冲锋,史诗感", "horse_hooves music_epic"),
        ("A knight rides to the castle", "horse_hooves wind"),
        ("A girl rides an elephant", "heavy_steps"),
        ("A fox runs through a misty forest", "paws leaves birds"),
        ("A dinosaur walks through a jungle", "heavy_steps insects"),
        ("A deer walks across a meadow", "small_hooves grass"),
        ("A doctor stands in a hospital", "monitor ventilation"),
        ("A cook stands in a kitchen", "fridge"),
        ("A bat hangs in a cave", "drips"),
        ("A fisherman waits in the harbour", "lapping seagulls"),
        ("A DJ plays records in a club, people dance", "music_electronic"),
        ("A dancer spins on a concert stage", "music_electronic"),
        ("A perfume bottle turns on a marble table", "music_calm"),
        ("A parked car with its engine running", "car_engine"),
        ("A boy skates down a street", "rolling city"),
        ("A horse runs with a dog", "horse_hooves paws"),
    ],
)
def test_what_is_to_be_seen_is_heard(prompt: str, expected: str) -> None:
    assert set(expected.split()) <= set(parts_of(prompt))


@pytest.mark.parametrize(
    ("prompt", "wrong"),
    [
        ("Wolves howl at the moon in a snowy forest", "crickets"),
        ("A deer stands in a rainy forest", "birds"),
        ("Fireworks explode over the harbour at night", "explosion seagulls"),
        ("The phone rings on the desk", "bell"),
        ("A rocket launches into space with a huge blast of fire", "fire explosion"),
        ("A drummer plays a wild solo on stage in front of a cheering crowd", "footsteps"),
        ("A kitten sleeps on a sofa", "kitten purr"),
        ("Two boxers fight in a gym", "swords"),
        ("An archer shoots an arrow at a target", "gunfire"),
        ("A DJ plays records in a club, people dance", "play_guitar"),
        ("A car parked at the roadside", "car_engine"),
        ("A boy skates down a street", "whoosh"),
        ("A girl skates over a frozen lake", "rolling"),
        ("A sailing ship in a storm at sea", "ship_horn"),
        ("A whale glides through the deep sea", "whoosh"),
        ("A knight fights a dragon in a cave", "punch"),
        ("Butterflies over a meadow in the rain", "insects birds"),
        ("A horse runs past a dog", "paws"),
        ("A man walks through an abandoned theatre", "murmur"),
        ("A woman rides a bicycle", "horse_hooves"),
        ("An eagle glides over the valley", "wings"),
    ],
)
def test_what_nobody_would_hear_there_is_not(prompt: str, wrong: str) -> None:
    assert not set(wrong.split()) & set(parts_of(prompt))


def test_music_follows_the_mood_softer_where_it_was_only_guessed() -> None:
    told = parts_of("A lonely old woman looks out of the window, sad, autumn rain")["music_sad"]
    guessed = parts_of("A woman walks down a rainy city street at night")["music_sad"]
    assert told.level > guessed.level
    assert told.level < parts_of("An old man plays the piano in a dim bar")["play_piano"].level


@pytest.mark.parametrize(
    "prompt", ["A happy family at the beach, no music", "A man plays the piano, sad", "A neutral office"]
)
def test_no_bed_is_laid_where_none_is_wanted_or_somebody_plays(prompt: str) -> None:
    assert not set(STYLES) & set(parts_of(prompt))


def test_music_goes_on_over_cuts_as_one() -> None:
    prompt = "Shot 1: a sad man leaves a taxi. Shot 2: he walks into a cafe. Shot 3: he drinks, sad piano."
    board = plan(prompt, frames=120, seed=1, multi_shot=True)
    assert len(board.shots) == 3
    music = [part for part in spotted(board) if part.name in STYLES]
    assert [(part.start, part.frames) for part in music] == [(0, 120)]


def test_rain_is_softer_from_inside() -> None:
    inside = parts_of("A woman reads in her bedroom while it rains")["rain"]
    assert inside.level < parts_of("A woman walks in the park while it rains")["rain"].level - 3


def test_silence_is_asked_for_and_kept() -> None:
    assert parts_of("A dog barks in the park, complete silence") == {}


def film_of(prompt: str) -> list[Part]:
    return spotted(plan(prompt, frames=240, seed=1, multi_shot=True))


def test_a_mood_that_was_only_guessed_does_not_change_the_music() -> None:
    parts = film_of(
        "A woman walks down a street in the rain. She enters a cafe. She drinks coffee in the morning."
    )
    music = [part for part in parts if part.name in STYLES]
    assert len(music) == 1
    assert music[0].end == 240


def test_a_fight_changes_the_music_all_the_same() -> None:
    parts = film_of("A monk walks in a garden at sunset. Then he fights a dragon.")
    assert len({part.name for part in parts if part.name in STYLES}) == 2


def test_a_clap_of_thunder_rolls_on_over_a_cut_but_not_into_silence() -> None:
    storm = "Shot 1: a lighthouse in a thunderstorm. Shot 2: {}."
    first, second = (
        next(part for part in film_of(storm.format(then)) if part.name == "thunder")
        for then in ("a man by the fire", "complete silence, an empty room")
    )
    assert first.rings > 2
    assert second.rings == 0


def test_what_is_far_off_is_softer_than_what_is_near() -> None:
    far = parts_of("Extreme wide shot: a man walks across a desert")["footsteps"]
    near = parts_of("Medium shot: a man walks across a desert")["footsteps"]
    assert far.level < near.level - 2


def test_an_engine_that_idles_is_softer_than_one_that_drives() -> None:
    idle, drives = (parts_of(f"A taxi {does} in the city")["car_engine"] for does in ("waits", "drives"))
    assert idle.level < drives.level - 5


def test_a_war_of_which_nothing_is_seen_is_far_off() -> None:
    unseen = parts_of("A soldier reads a letter in a trench on the front line")
    seen = parts_of("A bomb explodes on the battlefield")
    assert unseen[SoundCue.EXPLOSION].level < seen[SoundCue.EXPLOSION].level - 6


def test_a_door_in_its_frame_does_not_rush_by() -> None:
    assert SoundCue.WHOOSH not in parts_of("A robot enters through the sliding door and talks")
    assert SoundCue.WHOOSH in parts_of("A door opens with a loud whoosh")

"""Which mood is the film's."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "mood"),
    [
        ("a happy clown in a tense atmosphere", "tense"),
        ("A man drinks. Tender and melancholic.", "melancholic"),
        ("two lovers, tender", "romantic"),
        ("a man walks home, weary and bleak tone", "melancholic"),
        ("a sneaker, bold mood", "energetic"),
        ("a house. Mood: shadowy.", "mysterious"),
        ("a dog runs, playful, bold tone", "joyful"),
        ("a whale sings, awe-inspiring, mysterious", "mysterious"),
        ("a hut in the snow. The mood is calm, humble and epic.", "calm"),
        ("they look at each other, a soft romantic piano melody", "romantic"),
        ("故宫红墙下，一只猫走过，阳光洒下，气质静谧", "calm"),
        ("牧童轻轻抚摸温柔的小鹿。奇幻史诗风格", "epic"),
        ("老人苍凉地坐着，充满史诗感", "epic"),
        ("一座沉没的神殿。整体氛围神秘、宏大、略带恐惧", "mysterious"),
        ("女子走过氤氲的小巷，静谧而忧伤", "calm"),
        ("他静静坐着，复归平静，整体梦幻而唯美", "dreamy"),
    ],
)
def test_a_word_for_the_whole_film_tells_its_mood(prompt: str, mood: str) -> None:
    shot = plan(prompt, frames=120, seed=7).shots[0]
    assert (shot.mood, "mood" in shot.inferred) == (mood, False)


@pytest.mark.parametrize("prompt", ["a bold stripe on a wall", "a weary man", "a cold blue wall"])
def test_a_quality_of_a_thing_tells_none(prompt: str) -> None:
    assert "mood" in plan(prompt, frames=120, seed=7).shots[0].inferred


def test_a_detail_of_a_shot_yields_to_what_is_told_of_the_whole_film() -> None:
    prompt = """Sports film, energetic electronic music, noir look.

Shot 1: A runner ties her shoes. Shot 2: She runs, her face focused and calm, light film grain.
Shot 3: She shouts with joy on a rooftop."""
    board = plan(prompt, frames=240, seed=7, multi_shot=True)
    assert len(board.shots) == 3
    assert {(str(shot.mood), str(shot.look)) for shot in board.shots} == {("energetic", "noir")}


@pytest.mark.parametrize(
    "prompt", ["a boy reads under high gothic windows", "a lush painterly fantasy style"]
)
def test_a_word_for_a_style_tells_no_other_look_of_a_detail(prompt: str) -> None:
    assert plan(prompt, frames=120, seed=7).shots[0].look in ("natural", "fantasy")


@pytest.mark.parametrize(
    ("prompt", "mood"),
    [
        ("A babysitter walks down a hallway; behind her the pale ghost of a child appears.", "scary"),
        ("Two thieves crawl through a museum vault.", "tense"),
        ("A race car brakes hard into a corner.", "energetic"),
        ("A widow opens an old letter.", "melancholic"),
        ("过山车俯冲而下", "energetic"),
        ("小偷撬开保险箱", "tense"),
    ],
)
def test_what_is_there_tells_what_it_is_like(prompt: str, mood: str) -> None:
    shot = plan(prompt, frames=120, seed=7).shots[0]
    assert (shot.mood, "mood" in shot.inferred) == (mood, True)

"""What nobody in the film does is done by nobody."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("A man sits. The wind lifts a hat and carries it away. A girl waves", "man", "sit"),
        ("A man sits. The lights of the harbour slowly come closer", "man", "sit"),
        ("A man jumps. A waiter gets punched and falls", "waiter", "fall"),
        ("A robot rolls through a hall", "robot", "roll"),
        ("A singer walks up and down", "singer", "walk"),
        ("A girl watches the rain run down the window", "girl", "look"),
        ("A mother gets one leg in and the other comes out", "woman", "stand"),
        ("A woman waits, and nothing comes out of her mouth", "woman", "wait"),
    ],
)
def test_what_nobody_in_the_film_does_is_done_by_nobody(prompt: str, kind: str, deed: str) -> None:
    assert deeds_of(prompt)[kind][-1] == deed
    assert "attack" not in deeds_of(prompt)[kind]


@pytest.mark.parametrize(
    ("prompt", "kind", "never"),
    [
        (
            "The potter bends over the clay, the wheel humming, and presses her thumbs into it",
            "woman",
            "sing",
        ),
        ("A woman irons shirts by the window, the radio singing softly, and looks out", "woman", "sing"),
        ("A monk crosses the courtyard, the gong singing behind him, and bows", "monk", "sing"),
        ("A mechanic opens the hood, the radio shouting, and coughs", "man", "shout"),
    ],
)
def test_what_a_thing_set_off_by_commas_does_is_nobodys_deed(prompt: str, kind: str, never: str) -> None:
    assert never not in deeds_of(prompt)[kind]


@pytest.mark.parametrize(
    ("prompt", "kind", "deed", "other"),
    [
        ("A woman reads on the porch, a cat sleeping in her lap, and smiles", "woman", "smile", "cat"),
        ("An old man feeds the stove, his grandson watching him, then sits down", "old_man", "sit", "boy"),
        (
            "The bride dances, her brother clinging to her skirt, and throws the bouquet",
            "woman",
            "throw",
            "man",
        ),
        ("A girl runs across the square, pigeons scattering before her, and jumps", "girl", "jump", "bird"),
        (
            "She stands at the window, the baby sleeping on her arm, and watches the snow",
            "woman",
            "look",
            "baby",
        ),
    ],
)
def test_after_what_others_do_meanwhile_the_sentence_goes_on_about_its_subject(
    prompt: str, kind: str, deed: str, other: str
) -> None:
    deeds = deeds_of(prompt)
    assert deeds[kind][-1] == deed
    assert deed not in deeds.get(other, [])

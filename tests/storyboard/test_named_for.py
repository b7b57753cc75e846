"""Nouns for somebody that only name a room, an audience, a chessman or a saying."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


def _kinds(prompt: str) -> set[str]:
    return {str(one.kind) for one in subjects(plan(prompt, frames=240, seed=7))}


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A cartoon for kids: a fox and a hen share a picnic in a meadow", {"fox", "chicken"}),
        ("i need a cartoon for my niece about an owl who hides in a tree", {"owl", "tree"}),
        ("A clip for our little son where a dragon flies over a castle", {"dragon"}),
        ("A knight opens the door for my mother", {"knight", "door", "woman"}),
        ("An old man with a white beard, a blue sweater and a captain's cap", {"old_man"}),
        ("A dog with a scarf and a police officer's hat", {"dog"}),
        ("Gulls fly. A sailor and a mother with a sleeping baby wave", {"bird", "man", "woman", "baby"}),
        ("A woman in a red scarf, the only color in the whole picture", {"woman"}),
        ("A bedtime film for toddlers. An owl flies over a lake.", {"owl"}),
        ("INT. PATIENT ROOM - NIGHT. A girl sits on the bed.", {"girl"}),
        ("A robot cleans the crew quarters", {"robot"}),
        ("Two old men play chess in a park. One of them moves his bishop and smiles.", {"old_man"}),
        ("The whole stadium goes nuts", {"crowd"}),
        ("In a workshop in Cremona, an old man planes a board", {"old_man"}),
        ("A woman sits among towers of books", {"woman", "book"}),
        ("Frogs croak in chorus in a pond", {"frog"}),
        ("A lion lies in the shade and watches without moving", {"lion"}),
        ("At the top a girl shouts, the sun rises over the city", {"girl", "sun"}),
        ("A woman with a wolf pelt on her shoulders smiles", {"woman"}),
        ("A film in the tradition of the great masters: a heron stands in a pond", {"bird"}),
        ("A crowd of penguins waddles over the ice", {"penguin"}),
        ("A fox hides behind ferns of frost", {"fox"}),
        ("A ship with a carved serpent's prow slides out of the fog", {"ship"}),
        ("A boat lies on a lake as smooth as poured glass", {"boat"}),
        ("A crab drags a shell like a child with a sled", {"crab"}),
        ("A hot air balloon rises. Their red balloon floats into the clouds.", {"hot_air_balloon"}),
        ("Dust hangs over the road and a horse runs", {"horse"}),
        ("INT. OLD HOUSE - NIGHT. A girl walks down a hallway.", {"girl"}),
        ("Logline: A lonely lighthouse keeper mends a net", {"man"}),
        ("GISELA (50s, fishmonger, loud) slaps the table", {"woman"}),
        ("The astronaut's daughter waves from the porch", {"girl"}),
        ("Families sit in the dim visitor hall of an aquarium", {"family"}),
        ("General remarks: keep the faces the same. A boy runs.", {"boy"}),
        ("The overall look is joyful, candy colours. A girl sings.", {"girl"}),
        ("A woman sets a bowl on a slab of dark cedar", {"woman", "cup"}),
        ("Style notes: no lens flares. A fox sits.", {"fox"}),
        ("An airship drifts above a sea of peach-coloured clouds", {"airship"}),
        ("The camera cranes up and the sky swallows everything, a girl waves", {"girl"}),
        ("On the shelf an old clock ticks, and a cat sleeps", {"clock", "cat"}),
    ],
)
def test_whoever_only_lends_a_name_is_not_shown(prompt: str, kinds: set[str]) -> None:
    assert _kinds(prompt) == kinds


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A mother cooks dinner for children in a kitchen", "child"),
        ("The nurse leads a patient down the hall", "man"),
        ("A bishop moves through a crowded church", "monk"),
        ("A queen walks through the palace with a knight", "queen"),
    ],
)
def test_whoever_is_there_is_shown(prompt: str, kind: str) -> None:
    assert kind in _kinds(prompt)


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A king's palace at dawn", []),
        ("A pharaoh's tomb is opened by archaeologists", ["man"]),
        ("Grandma's kitchen, pie on the windowsill", ["cake"]),
        ("A king's palace. He walks through the hall.", ["king"]),
    ],
)
def test_whose_place_it_is_is_not_shown_for_that(prompt: str, kinds: list[str]) -> None:
    shot = plan(prompt, frames=120, seed=1).shots[0]
    assert [subject.kind.value for subject in shot.subjects] == kinds

"""A definite noun of a wider kind goes on about who was named before."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("An eagle soars over a canyon. The bird dives.", "eagle", ["fly", "dive"]),
        ("A chef opens the oven. The man smiles.", "chef", ["open", "smile"]),
        ("A dragon lands on a hill. The beast roars.", "dragon", ["land", "shout"]),
        ("A wolf stands on a ridge. The animal howls.", "wolf", ["stand", "shout"]),
        ("An elephant walks with her calf. The mother kneels.", "elephant", ["walk", "kneel"]),
        (
            "A polar bear and her cub walk. The mother stops. Then she dives.",
            "bear",
            ["walk", "stand", "dive"],
        ),
        ("A police car chases a thief. The vehicle explodes.", "car", ["chase", "explode"]),
        ("Two boxers circle each other. The pair fight.", "athlete", ["spin", "fight"]),
        ("Two kids run. One falls and the other laughs.", "child", ["run", "fall", "laugh"]),
        ("Two samurai turn and draw", "samurai", ["turn", "hold"]),
        ("A young woman walks. The girl stumbles and falls.", "woman", ["walk", "fall"]),
        ("A jaguar creeps along a branch. The cat climbs down.", "leopard", ["walk", "climb"]),
        ("A boy waits. A man lifts the child into the air.", "boy", ["wait"]),
        ("A black carriage stops. The coach vanishes into the mist.", "carriage", ["stand", "vanish"]),
        ("A sailor stands at the bow. The woman laughs.", "woman", ["stand", "laugh"]),
    ],
)
def test_a_wider_word_means_who_was_named(prompt: str, kind: str, deeds: list[str]) -> None:
    planned = deeds_of(prompt)
    assert planned[kind] == deeds
    assert set(planned) <= {kind, "man"} - ({"man"} if kind == "chef" else set())


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A detective enters a bar. The man behind the counter looks up.", {"detective", "man"}),
        ("A duck and her ducklings cross a road. The mother stops.", {"duck"}),
        ("He lifts the hood from the falcon's head, and the bird takes off", {"man", "eagle"}),
        ("An eagle soars. A bird sits on a branch.", {"eagle", "bird"}),
        ("An eagle and an owl fly. The bird lands.", {"eagle", "owl", "bird"}),
        ("A detective questions the suspect. The suspect cries.", {"detective", "man"}),
        ("Four kids race, dogs barking. The leader, a girl, stops", {"child", "dog", "girl"}),
        ("Two brothers meet in front of their father's closed shop. The younger brother laughs", {"man"}),
    ],
)
def test_somebody_new_stays_somebody_new(prompt: str, kinds: set[str]) -> None:
    assert kinds <= set(deeds_of(prompt))


def test_a_young_animal_is_of_the_kind_that_was_named() -> None:
    assert set(deeds_of("Penguins huddle, one chick looks up")) == {"penguin"}
    assert set(deeds_of("A chick looks up")) == {"chicken"}


def test_somebody_s_friend_is_somebody_else() -> None:
    planned = deeds_of("A man throws the keys to his friend, who catches them")
    assert planned["man"] == ["throw", "stand", "catch"]


def test_an_animals_mother_is_such_an_animal() -> None:
    assert deeds_of("Elephants walk. A calf falls. Its mother kneels.") == {
        "elephant": ["walk", "fall", "kneel"]
    }
    assert deeds_of("A fox sits. An owl sleeps. The fox's mother comes. She lies down.")["fox"][-1] == "lie"


def test_he_is_the_animal_where_nobody_else_is_named_and_animals_do_so() -> None:
    assert deeds_of("A white rabbit sits in a field. He looks up.") == {"rabbit": ["sit", "look"]}
    assert "man" in deeds_of("A dog sleeps by the fire. He reads a letter.")


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A toddler falls. His sister picks him up", {"child", "girl"}),
        ("A man falls. His sister picks him up", {"man", "woman"}),
        ("A pack of wolves waits. The leader howls", {"wolf"}),
        ("A chef cooks. A critic takes a bite and closes her eyes", {"chef", "woman"}),
        ("A nurse waits. The patient squeezes her hand", {"woman", "man"}),
        ("Close-up of a hand holding a key. An old detective smiles", {"detective"}),
        ('The twins jump. A narrator: "They were happy."', {"child"}),
    ],
)
def test_who_is_meant_by_a_word_for_kin_or_a_part(prompt: str, kinds: set[str]) -> None:
    shot = plan(prompt, frames=120, seed=7).shots[0]
    people = {str(s.kind) for part in shot.parts for s in part.subjects}
    assert people - {"product", "food"} == kinds


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        (
            "A samurai waves. A ninja waits. The samurai turns; he falls",
            "samurai",
            ["wave_hand", "turn", "fall"],
        ),
        ("A waitress pours coffee for a businessman, he jumps up", "man", ["stand", "jump"]),
        ("A boy feeds three crabs, his father watches; they laugh", "boy", ["give", "laugh"]),
        ("A knight meets a queen. She waves", "queen", ["wave_hand"]),
        ("A bride laughs, a groom waits, both running through rice", "woman", ["laugh"]),
        ("A fox runs. She comes up with a mouse. She curls up", "fox", ["run", "approach", "lie"]),
        ("A doctor walks. A child watches him. He stops", "doctor", ["walk", "stand"]),
        ("A cheetah mother sits. A gazelle eats. The mother waits", "leopard", ["sit", "wait"]),
        ("A triceratops drinks. A T. rex roars at a wall of fire", "dinosaur", ["drink", "shout"]),
        ("A dog runs. A lone figure stands on the hill", "man", ["stand"]),
        ("Both laugh. A cat sleeps", "cat", ["sleep"]),
        ("The camera follows him until he reaches the top and opens the door", "man", ["climb", "open"]),
        ("A tiger walks, her breath steaming. She pauses and lowers herself", "tiger", ["walk", "stand"]),
        ("A tiger walks. A boar eats. The tigress waits. She runs", "tiger", ["walk", "wait", "run"]),
        ("A woman stands at the sea. She lowers the camera and looks up", "woman", ["stand", "look"]),
        ("A farmer chases a runaway pig, slips and falls", "man", ["chase", "fall"]),
        ("Two old men argue; both men shout", "old_man", ["talk", "shout"]),
    ],
)
def test_a_pronoun_means_who_was_spoken_of_last(prompt: str, kind: str, deeds: list[str]) -> None:
    done = deeds_of(prompt)[kind]
    assert [deed for deed in done if deed in deeds] == deeds


def test_it_is_who_lives_where_a_thing_would_not_do_that() -> None:
    assert deeds_of("A robot rolls over to a radio, pokes at it and then it dances")["robot"][-1] == "dance"
    assert deeds_of("A cat pushes a cup off the table. It falls")["cup"][-1] == "fall"


def test_he_stays_he() -> None:
    planned = deeds_of("A girl sings. A skeleton rises and takes off his hat. He plays guitar, she dances")
    assert planned["girl"][-1] == "dance"
    assert planned["skeleton"][-1] == "play_music"


def test_an_animal_is_him_where_no_man_is() -> None:
    assert "man" not in deeds_of("A woman throws a ball, a dog catches it, and she runs after him")


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("An old barber works. A fat man sits. The barber laughs", "old_man", "laugh"),
        ("A woman sings, a man plays the piano. The singer winks", "woman", "smile"),
        ("A herd of elephants walks. Two lions watch. The whole herd drinks", "elephant", "drink"),
        ("A young fighter punches the heavy bag in a gym. The kid stops. The boy jumps.", "athlete", "jump"),
        ("Two old men play chess. Then he stares at the board, and the first guy laughs", "old_man", "laugh"),
    ],
)
def test_a_definite_noun_goes_on_about_whom_it_was_told_of(prompt: str, kind: str, deed: str) -> None:
    planned = deeds_of(prompt)
    assert planned[kind][-1] == deed
    assert "singer" not in planned


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        (
            "A masked woman dances. A fiddler plays. A man takes her wrist; they spin. She laughs.",
            "woman",
            ["dance", "spin", "laugh"],
        ),
        ("A boy hides. In comes the old wizard, a cup in his hand. He laughs.", "wizard", ["stand", "laugh"]),
        ("Stairs lead down to a canal. She lets the mask fall into it. It sinks.", "mask", ["fall", "sink"]),
        ("A tiny dragon sneezes. The mum screams.", "woman", ["shout"]),
        ("Two sisters run while their mother sleeps.", "woman", ["run", "sleep"]),
        ("A mother kisses her baby.", "baby", ["stand"]),
        ("Two cubs play. The mother looks at them.", "bear", ["run", "look"]),
    ],
)
def test_whoever_was_spoken_of_last_is_meant(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A sculptor works. The artist closes her eyes and laughs.", {"woman"}),
        ("A burglar tiptoes through a museum. The thief waves and smiles.", {"man"}),
        ("A hiker reaches the summit. The climber sits down.", {"man"}),
        ("A pianist plays. The conductor runs in.", {"musician", "man"}),
        ("An elderly passenger sits down. The old lady sleeps.", {"old_woman"}),
        ("A rookie cop waits. A detective kneels. The rookie runs.", {"police", "detective"}),
    ],
)
def test_a_trade_may_be_called_by_another_word(prompt: str, kinds: set[str]) -> None:
    assert set(deeds_of(prompt)) == kinds

"""A verb of several senses means what the words after it allow."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("a man drops", "man", "fall"),
        ("a woman takes off the mask", "woman", "stand"),
        ("an octopus unfurls one curious arm", "octopus", "swim"),
        ("a boy unrolls a map", "boy", "open"),
        ("a firefighter heaves the trunk aside", "firefighter", "push"),
        ("a boy bites his lip", "boy", "stand"),
        ("a dog bites a man", "dog", "attack"),
        ("an old woman crosses herself", "old_woman", "pray"),
        ("a boy rests his forehead on the glass", "boy", "stand"),
        ("a woman throws back her head", "woman", "stand"),
        ("a girl presses the watch to her ear", "girl", "hold"),
        ("a robot whirs away into the dark", "robot", "leave"),
        ("a terrier bursts out of a gateway", "dog", "leave"),
        ("two penguins stand pressed together", "penguin", "stand"),
        ("a seal glides across the snow, leaving a long trail", "dolphin", "glide"),
        ("a woman overtakes a man", "woman", "run"),
        ("a crowd pours out of the stadium", "crowd", "leave"),
        ("two waiters pour out the wine", "waiter", "pour"),
        ("a girl gathers the kitten in her arms", "girl", "hold"),
        ("soldiers surge forward", "soldier", "run"),
        ("a man drops a vase", "man", "throw"),
        ("a man stumbles", "man", "fall"),
        ("a rally car bursts over the crest", "car", "drive"),
        ("a truck crashes through the wall", "truck", "drive"),
        ("a leopard explodes forward", "leopard", "run"),
        ("a girl backs up", "girl", "walk"),
        ("a waiter squeezes past", "waiter", "walk"),
        ("a clown crosses his eyes", "man", "stand"),
        ("a crowd falls silent", "crowd", "stand"),
        ("a man turns it over", "man", "turn"),
        ("a man stumbles through the desert", "man", "walk"),
        ("a woman runs into the library", "woman", "enter"),
        ("a woman runs into the desert", "woman", "run"),
        ("a woman takes off her coat", "woman", "stand"),
        ("a bird takes off", "bird", "take_off"),
        ("a bartender slides a glass across the bar", "man", "push"),
        ("a boy slides across the ice", "boy", "glide"),
        ("a stunt driver slides the car sideways", "man", "drive"),
        ("a knight charges the dragon", "knight", "attack"),
        ("a knight charges across the field", "knight", "run"),
        ("chickens scatter", "chicken", "run"),
        ("a girl scatters petals", "girl", "throw"),
        ("a gambler shuffles the deck", "man", "work"),
        ("an old man shuffles across the square", "old_man", "walk"),
        ("a train passes a lonely station", "train", "drive"),
        ("a girl passes a note to a boy", "girl", "give"),
        ("a giant man swings his hammer", "man", "attack"),
        ("a girl swings in the park", "girl", "swing"),
        ("a red car drifts through the streets", "car", "drive"),
        ("a boat drifts through the fog", "boat", "float"),
    ],
)
def test_what_follows_tells_what_a_verb_means(prompt: str, kind: str, deed: str) -> None:
    assert deeds_of(prompt)[kind] == [deed]


def test_a_pronoun_is_an_object_as_a_noun_is() -> None:
    assert deeds_of("a man takes a vase and drops it")["man"] == ["hold", "throw"]


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("A man draws a glowing blob out of the furnace", "man", "pull"),
        ("A man draws a horse", "man", "write"),
        ("Two thieves tear off down the street", "man", "run"),
        ("A girl climbs down the ladder", "girl", "climb"),
        ("A girl climbs down the stairs", "girl", "walk"),
        ("A seagull scatters", "bird", "fly"),
        ("A black bull explodes into the arena", "cow", "run"),
        ("Crows explode from the stalks", "crow", "take_off"),
        ("A car explodes in the street", "car", "explode"),
        ("A nun paints a door blue", "woman", "work"),
        ("A nun paints a portrait of a king", "woman", "write"),
        ("A surfer paddles out, each stroke long", "surfer", "swim"),
        ("A dog circles a flock of sheep", "dog", "run"),
        ("A girl dances and almost hits a bus", "girl", "dance"),
        ("A singer smiles and walks out into the spotlight", "singer", "walk"),
        ("A singer smiles and walks out onto the stage", "singer", "walk"),
        ("A baby sleeps and yawns", "baby", "sleep"),
        ("A knight runs and plants a red flag", "knight", "hold"),
        ("A dog runs and lays down its head", "dog", "lie"),
        ("An eagle dives and sweeps down past the cliff", "eagle", "fly"),
        ("A maid sings and sweeps the floor", "woman", "work"),
        ("老将军傲然而立", "old_man", "stand"),
        ("歌手唱歌，目光与他相遇", "singer", "look"),
        ("A blacksmith lifts a blade and plunges it into water", "man", "push"),
        ("A boy follows the ball as it rolls down the street", "ball", "roll"),
        ("A drone whirs as it takes off", "drone", "take_off"),
        ("敌人冲来，剑客拔刀转身", "samurai", "turn"),
        ("The ring slips out of his hand", "diamond", "fall"),
        ("A dog waits when a car pulls up he jumps off", "car", "drive"),
        ("机器人捧起书，纸片却掉了下来", "robot", "hold"),
        ("A boxer nods and says nothing", "athlete", "stand"),
        ("A deer comes to drink", "deer", "drink"),
        ("A nurse sits, unable to leave", "woman", "sit"),
        ("A boy about to dive stops and waits", "boy", "wait"),
        ("A woman lays down flowers", "woman", "hold"),
        ("A drone turns, hesitates, comes closer", "drone", "approach"),
        ("A woman lifts one of the boys up", "woman", "hold"),
        ("A boy jumps and lands on his back", "boy", "fall"),
        ("A boxer falls and scrambles back to his feet", "athlete", "rise"),
        ("Two girls sit in a library. The other two burst in", "girl", "enter"),
        ("A boy sits and puts out his tongue", "boy", "sit"),
        ("A nun puts out a candle", "woman", "work"),
        ("The pack of wolves spreads out", "wolf", "walk"),
        ("A girl sits. The girl swallows", "girl", "sit"),
        ("A wooden ship lies at anchor", "ship", "stand"),
        ("A dragon sleeps. Light falls through a crack in the vault", "dragon", "sleep"),
        ("A girl sits and takes a deep breath", "girl", "sit"),
    ],
)
def test_what_follows_a_verb_tells_which_deed_it_is(prompt: str, kind: str, deed: str) -> None:
    assert deeds_of(prompt)[kind][-1] == deed

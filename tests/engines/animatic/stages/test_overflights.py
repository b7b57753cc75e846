"""Which land lies below an aircraft."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.layers import Plane
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.stages.locations import setting_of
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.engines.animatic.view import View, seen
from filmgate.media.picture import i420_to_bgr
from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "land"),
    [
        ("A drone shot of a winding river through a canyon at sunrise", "canyon"),
        ("Aerial view of a forest in autumn", "autumn"),
        ("Aerial shot of a jungle river at dawn", "wooded"),
        ("A bird's eye view of terraced rice fields", "terraces"),
        ("Aerial view of green fields and a winding river", "farmland"),
        ("航拍，雪山连绵", "mountain"),
        ("Drone flies over a desert, sand dunes casting long shadows", "desert"),
    ],
)
def test_open_land_from_the_air_is_a_map(prompt: str, land: str) -> None:
    shot = plan(prompt, frames=48, seed=3).shots[0]
    venue = venue_of(shot, setting_of(shot))
    assert (venue.stage.name, venue.dressing) == ("aerial", land)


def test_a_coast_from_the_air_is_a_row_of_capes_in_the_sea() -> None:
    shot = plan("An aerial view of a coastline, waves crash against cliffs", frames=48, seed=3).shots[0]
    venue = venue_of(shot, setting_of(shot))
    assert {name for row in venue.rows for name in row.pieces} == {"headland"}


def test_land_with_somebody_in_it_is_what_they_stand_on() -> None:
    shot = plan("Drone shot of a hiker who walks through a desert", frames=48, seed=3).shots[0]
    assert venue_of(shot, setting_of(shot)).stage.name != "aerial"


def test_the_river_is_seen() -> None:
    board = plan("A drone shot of a winding river through a canyon at noon", frames=24, seed=3)
    view = View(96, 54)
    drawn = Renderer(scene_of(board, 0, view), board.seed).frame_at(0.5, 12)
    picture = i420_to_bgr(drawn).astype(int)
    blue, _, red = picture[20:].reshape(-1, 3).T
    assert (blue > red).mean() > 0.04
    assert (red > blue).mean() > 0.4


@pytest.mark.parametrize(
    ("prompt", "stage"),
    [
        ("A dragon flies over a misty forest", "aerial"),
        ("An eagle soars above the jungle canopy", "aerial"),
        ("一只老鹰飞过森林上空", "aerial"),
        ("An owl flies through a dark forest", "forest"),
        ("A butterfly flies over a forest path", "forest"),
        ("A deer runs through the forest", "forest"),
    ],
)
def test_who_flies_over_a_wood_has_its_treetops_below(prompt: str, stage: str) -> None:
    shot = plan(prompt, frames=48, seed=3).shots[0]
    venue = venue_of(shot, setting_of(shot))
    assert venue.stage.name == stage
    assert any("treetops" in row.pieces for row in venue.rows) is (stage == "aerial")


def test_no_trunk_ends_within_the_picture_of_a_giant() -> None:
    board, view = plan("Two dinosaurs fight in a jungle, wide shot", frames=24, seed=3), View(96, 54)
    scene = scene_of(board, 0, view)
    rows = [one for one in scene.layers if isinstance(one, Plane) and one.z in (13.0, 20.0, 30.0)]
    for z in (13.0, 20.0, 30.0):
        tops = [one.y0 + one.pixels.shape[0] / one.ppu for one in rows if one.z == z]
        assert max(tops) >= seen(view, scene.camera(0.5), z).y1


@pytest.mark.parametrize(
    ("prompt", "houses"),
    [
        ("Aerial view of a snowy village at dusk, lights in the windows", "hamlet"),
        ("航拍雪后的村庄，炊烟袅袅", "tiled_hamlet"),
    ],
)
def test_a_village_from_the_air_is_its_roofs(prompt: str, houses: str) -> None:
    shot = plan(prompt, frames=48, seed=3).shots[0]
    venue = venue_of(shot, setting_of(shot))
    assert venue.stage.name == "aerial"
    assert {name for row in venue.rows for name in row.pieces} == {houses}

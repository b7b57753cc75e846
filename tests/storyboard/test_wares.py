"""A film of nobody shows the ware that its prompt advertises."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Setting
from filmgate.storyboard.vocabulary import SubjectKind as K


def _kinds(prompt: str) -> list[K]:
    return [subject.kind for subject in plan(prompt, frames=120, seed=7).shots[0].subjects]


@pytest.mark.parametrize(
    "prompt",
    [
        "aviator sunglasses on white background",
        "red lipstick product shot, glossy",
        "a hiking backpack on a rock, commercial",
        "VR headset floating, neon light",
        "gaming keyboard with RGB lights",
        "energy drink can with ice splash",
        "a robot vacuum cleaner cleans the floor",
        "一条红色连衣裙，广告",
    ],
)
def test_what_nobody_wears_or_uses_is_shown(prompt: str) -> None:
    assert _kinds(prompt) == [K.PRODUCT]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a woman in sunglasses smiles", [K.WOMAN]),
        ("a dog with a backpack on runs", [K.DOG]),
        ("she types on a keyboard", [K.WOMAN]),
        ("product ad: white sneakers rotating on a pedestal", [K.SHOE]),
        ("a smartphone floating in the air, product reveal", [K.PHONE]),
        ("智能手表产品展示，黑色背景", [K.WATCH]),
        ("product shot on a marble table", []),
        ("a product rotates on a table", [K.PRODUCT]),
        ("a man holds the product", [K.MAN, K.PRODUCT]),
    ],
)
def test_what_somebody_has_on_is_no_ware_and_the_trade_is_no_product(prompt: str, kinds: list[K]) -> None:
    assert _kinds(prompt) == kinds


def test_neon_light_on_a_ware_makes_no_street() -> None:
    assert plan("gaming keyboard, neon light", frames=96, seed=7).shots[0].setting is Setting.STUDIO_BACKDROP
    assert plan("a taxi, neon light", frames=96, seed=7).shots[0].setting is Setting.CITY_STREET

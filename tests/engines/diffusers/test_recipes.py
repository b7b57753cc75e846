from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path

import pytest

from filmgate.engines.diffusers import recipes
from filmgate.engines.diffusers.recipes import GIB, RECIPES, Gpu, recommended, routes
from filmgate.engines.diffusers.settings import DiffusersSettings
from filmgate.engines.routing import entries
from filmgate.settings import EngineSettings, Settings


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: f"{recipe.name}-{recipe.gib}")
def test_every_recipe_is_a_valid_table_of_settings(recipe: recipes.Recipe) -> None:
    table = tomllib.loads(recipe.toml())["engines"][recipe.name]
    assert DiffusersSettings.of(EngineSettings(**table)).model == recipe.model


@pytest.mark.parametrize(
    ("gib", "names"),
    [
        (4, []),
        (7.6, ["vace 8"]),
        (11.9, ["vace 8", "ti2v 12"]),
        (23.6, ["vace 16", "ti2v 24", "ltx2 24"]),
        (79.2, ["vace 80", "ti2v 40", "ltx2 80"]),
        (139, ["vace 80", "ti2v 40", "ltx2 128"]),
    ],
)
def test_a_device_gets_the_best_that_fits_it(gib: float, names: list[str]) -> None:
    assert [f"{recipe.name} {recipe.gib}" for recipe in recommended(round(gib * GIB))] == names


@pytest.mark.parametrize("gib", [8, 24, 139])
def test_the_routes_name_engines_that_are_there(gib: int) -> None:
    found = recommended(gib * GIB)
    settings = Settings.model_validate(tomllib.loads(routes(found)))
    for slug in settings.models:
        named = {entry.engine for entry in entries(slug, settings)}
        assert named == {recipe.name for recipe in found} | {"animatic"}


def test_without_torch_the_driver_is_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tool = tmp_path / "nvidia-smi"
    tool.write_text("#!/bin/sh\necho 'NVIDIA GeForce RTX 4090, 24564'\necho 'NVIDIA H200, 143771'\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(recipes, "_by_torch", list)
    assert recipes.gpus() == [Gpu("NVIDIA GeForce RTX 4090", 24564 << 20), Gpu("NVIDIA H200", 143771 << 20)]


def test_a_driver_that_fails_is_no_gpu(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(9, "nvidia-smi")

    monkeypatch.setattr(recipes.shutil, "which", lambda _: "/usr/bin/nvidia-smi")
    monkeypatch.setattr(recipes.subprocess, "run", broken)
    monkeypatch.setattr(recipes, "_by_torch", list)
    assert recipes.gpus() == []

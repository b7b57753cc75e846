"""Kernels are compiled once for a machine, by one process at a time, and again if what is kept is no good."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import IO, Any, cast

import numba
import numpy as np
import pytest
from numba.core.compiler import Flags

from filmgate.engines.animatic.engine import COMPILING, AnimaticEngine
from filmgate.engines.animatic.kernels import cache
from filmgate.engines.animatic.kernels.compile import Bytes, kernel
from filmgate.settings import EngineSettings
from tests.engines.animatic.plans import board, order, shot

SIGNATURE = "void(uint8[::1])"


def doubled(values: Bytes) -> None:
    for index in range(values.shape[0]):
        values[index] *= 2


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Path]:
    """An empty place for kernels."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(cache.VARIABLE, str(tmp_path))
        _tell_the_compiler()
        yield tmp_path
    _tell_the_compiler()


def _tell_the_compiler() -> None:
    config: Any = numba.config
    config.reload_config()  # which it would do by itself as the environment is another, in the midst of it
    config.CACHE_DIR = str(cache.folder())


def hits(compiled: Any) -> int:
    return sum(compiled.stats.cache_hits.values())


def works(compiled: Any) -> bool:
    values = np.array([1, 2, 3], np.uint8)
    compiled(values)
    return bool((values == [2, 4, 6]).all())


def test_a_kernel_is_compiled_once_and_then_loaded(fresh: Path) -> None:
    first, second = kernel(SIGNATURE)(doubled), kernel(SIGNATURE)(doubled)
    assert (hits(first), hits(second)) == (0, 1)
    assert works(first)
    assert works(second)
    assert all(path.is_relative_to(cache.folder(fresh)) for path in fresh.rglob("*.nb?"))


def test_what_the_compiler_is_told_has_the_values_that_it_asks_for_one_by_one() -> None:
    for told in ({}, {"nrt": True}, {"fastmath": {"nnan", "ninf"}, "error_model": "numpy", "nrt": False}):
        flags: Any = Flags()
        for name, value in told.items():
            setattr(flags, name, value)
        assert flags.values() == {name: getattr(flags, name) for name in Flags.options}
        assert (flags == Flags()) is (not told)


def test_what_a_crash_left_half_written_is_compiled_anew(fresh: Path) -> None:
    kernel(SIGNATURE)(doubled)
    for path in fresh.rglob("*.nbc"):
        path.write_bytes(path.read_bytes()[:100])
    assert works(kernel(SIGNATURE)(doubled))
    assert hits(kernel(SIGNATURE)(doubled)) == 1


def test_where_nothing_can_be_kept_kernels_work_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file"))
    reasons = cache.find_obstacles()
    assert "Not a directory" in reasons[0]
    monkeypatch.setattr(cache, "obstacles", reasons)
    compiled: Any = kernel(SIGNATURE)(doubled)
    assert works(compiled)
    assert compiled.stats.cache_path is None


FULL = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
from filmgate.engines.animatic.kernels import cache
from tests.engines.animatic.kernels.test_cache import SIGNATURE, doubled, kernel, works
assert works(kernel(SIGNATURE)(doubled))
print(cache.obstacles)
"""


@pytest.mark.slow
def test_on_a_full_disk_kernels_work_all_the_same(fresh: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FULL], capture_output=True, text=True, check=True)
    assert "doubled: [Errno 27] File too large" in done.stdout


ONE = "from filmgate.engines.animatic.kernels import cache\nwith cache.alone('one'): print('in')"


def compiles_one() -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", ONE], stdout=subprocess.PIPE, text=True)


def waits(other: subprocess.Popen[str]) -> bool:
    try:
        other.wait(0.7)
    except subprocess.TimeoutExpired:
        return True
    return False


def test_one_process_at_a_time_compiles_a_module(fresh: Path) -> None:
    cache.folder().mkdir()
    with cache.alone("one"):
        other = compiles_one()
        assert waits(other)
        with cache.alone("another"):
            pass
    assert other.communicate(timeout=30)[0] == "in\n"


CLAIMED = """
import os, sys
from filmgate.engines.animatic.kernels import cache
cache.claim(["one", "another"])
with cache.alone("one"):  # for itself it does not wait
    print("claimed", flush=True)
sys.stdin.readline()
if not os.fork():
    cache.release("one")
    os._exit(0)
sys.stdin.readline()
"""


def test_what_a_process_has_claimed_the_others_wait_for_until_a_fork_of_it_releases_it(fresh: Path) -> None:
    cache.folder().mkdir()
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", CLAIMED], stdin=pipe, stdout=pipe, text=True) as claiming:
        to, said = cast(IO[str], claiming.stdin), cast(IO[str], claiming.stdout)
        assert said.readline() == "claimed\n"
        other = compiles_one()
        assert waits(other)
        to.write("\n")
        to.flush()
        assert other.communicate(timeout=30)[0] == "in\n"
        assert claiming.poll() is None


def test_what_another_process_has_in_hand_is_left_to_it(fresh: Path) -> None:
    cache.folder().mkdir()
    with cache.alone("one"):
        cache.claim(["one"])
        assert cache._claimed == {}


def test_every_module_with_an_entry_is_known() -> None:
    package = "filmgate.engines.animatic.kernels"
    names = [path.stem for path in Path(cache.__file__).parent.glob("[!_]*.py")]

    def own(name: str) -> list[Any]:
        members = vars(import_module(f"{package}.{name}")).values()
        return [each for each in members if getattr(each, "__module__", "") == f"{package}.{name}"]

    def is_entry(each: Any) -> bool:  # and not a part of one, which nobody calls from Python
        return not getattr(each, "targetoptions", {"no_cpython_wrapper": True}).get("no_cpython_wrapper")

    with_entries = [name for name in names if any(map(is_entry, own(name)))]
    assert sorted(with_entries) == cache.modules()
    assert sorted(cache.in_order()) == cache.modules()


def test_kernels_are_compiled_once_every_module_is(fresh: Path) -> None:
    cache.folder().mkdir()
    for module in cache.modules():
        assert not cache.are_compiled()
        cache.mark_of(module).touch()
    assert cache.are_compiled()
    assert cache.are_compiled(fresh)
    assert not cache.are_compiled(fresh / "elsewhere")


def test_a_film_says_that_it_waits_for_the_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "are_compiled", lambda: False)
    monkeypatch.delitem(sys.modules, "filmgate.engines.animatic.kernels.compose", raising=False)
    said: list[str] = []

    class Desk:
        log = said.append

    engine, asked = AnimaticEngine("animatic", EngineSettings()), order(board(shot()))
    engine.frames(asked, 0, Desk())  # type: ignore[arg-type]
    assert said == [COMPILING]
    monkeypatch.setattr(cache, "are_compiled", lambda: True)
    engine.frames(asked, 0, Desk())  # type: ignore[arg-type]
    assert said == [COMPILING]

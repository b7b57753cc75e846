"""What a client is made of: addresses and keys, given or from the environment."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import filmgate
from filmgate import AsyncClient, AsyncTaskHandle, Client, TaskHandle
from filmgate.client.wire import is_local
from filmgate.contract.errors import AuthenticationFailed, InvalidParameters
from tests.contract_server import KEY, ContractServer


def test_the_environment_says_where_and_with_which_key(monkeypatch: pytest.MonkeyPatch) -> None:
    with ContractServer() as server:
        monkeypatch.setenv("FILMGATE_BASE_URL", server.base_url + "/api/v1/")
        monkeypatch.setenv("FILMGATE_API_KEY", KEY)
        with Client() as client:
            assert client.balance() == 12.5


def test_without_a_key_there_is_no_client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FILMGATE_API_KEY", raising=False)
    with pytest.raises(AuthenticationFailed, match="FILMGATE_API_KEY"):
        Client()
    with pytest.raises(AuthenticationFailed, match="characters"):
        Client(api_key="sk-\nX-Evil: 1")


def test_a_base_url_is_a_url() -> None:
    with pytest.raises(InvalidParameters, match="'base_url' must begin with http"):
        Client("example.com", KEY)


@pytest.mark.parametrize("kinds", [(Client, AsyncClient), (TaskHandle, AsyncTaskHandle)])
def test_both_kinds_offer_the_same(kinds: tuple[type, type]) -> None:
    def offered(kind: type) -> set[str]:
        return {name for name, _ in inspect.getmembers(kind, inspect.isfunction) if name[0] != "_"}

    assert offered(kinds[0]) == offered(kinds[1])
    for name in offered(kinds[0]):
        assert (
            list(inspect.signature(getattr(kinds[0], name)).parameters)[1:]
            == list(inspect.signature(getattr(kinds[1], name)).parameters)[1:]
        )


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://127.0.0.1:1", True),
        ("http://[::1]:1", True),
        ("http://localhost", True),
        ("https://a.b", False),
    ],
)
def test_this_machine_needs_no_proxy(url: str, local: bool) -> None:
    assert is_local(url) is local


def test_importing_the_package_loads_nothing_of_it() -> None:
    code = "import sys, filmgate; print([m for m in ('httpx2', 'pydantic', 'numpy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    with pytest.raises(AttributeError, match="no attribute 'Clinet'"):
        _ = filmgate.Clinet

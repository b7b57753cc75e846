"""A task's events, streamed or made from polling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate import Client
from filmgate.client.events import EventLines
from filmgate.contract.errors import NotFound
from filmgate.contract.task import Event
from tests.client.speaking import MODEL, QUICK, Speaks
from tests.contract_server import KEY, ContractServer, Fault


def told(events: list[Event]) -> list[tuple[str, object]]:
    return [(event.event.value, event.data.get("status") or event.data.get("progress")) for event in events]


def test_the_stream_ends_with_the_whole_task(speaks: Speaks) -> None:
    with ContractServer() as server, speaks(server) as client:
        events = list(client.generate(MODEL, prompt="rain").events())
        assert told(events) == [
            ("status", "processing"),
            ("progress", 40),
            ("log", None),
            ("status", "success"),
        ]
        assert events[-1].data["result"]["resources"]


def test_a_broken_stream_is_taken_up_where_it_broke(speaks: Speaks) -> None:
    with ContractServer(faults={"stream": [Fault.CUT]}) as server, speaks(server) as client:
        events = list(client.generate(MODEL, prompt="rain").events())
        assert [event.id for event in events] == [1, 2, 4, 5]
        streams = server.calls("GET", ".*/events")
        assert [one.headers["Last-Event-ID"] for one in streams] == [None, "2"]


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.HTML, 404, 503])
def test_without_a_stream_events_come_from_polling(speaks: Speaks, fault: int | Fault) -> None:
    with ContractServer(faults={"events": [fault]}) as server, speaks(server) as client:
        events = list(client.generate(MODEL, prompt="rain").events())
        assert told(events)[-1] == ("status", "success")
        assert [event.id for event in events] == list(range(1, len(events) + 1))


def test_a_server_without_extensions_still_tells_how_it_goes(speaks: Speaks) -> None:
    with ContractServer(extensions=False) as server, speaks(server) as client:
        events = list(client.generate(MODEL, prompt="rain").events())
        assert told(events) == [
            ("status", "pending"),
            ("stage", None),
            ("progress", 40),
            ("status", "processing"),
            ("status", "success"),
        ]


def test_an_unknown_task_has_no_events(speaks: Speaks) -> None:
    with ContractServer() as server, speaks(server) as client, pytest.raises(NotFound):
        list(client.task("task-none").events())


def test_events_may_be_left_early_and_begun_late() -> None:
    with ContractServer() as server, Client(server.base_url, KEY, **QUICK) as client:
        handle = client.generate(MODEL, prompt="rain")
        assert next(iter(handle.events())).id == 1
        assert [event.id for event in handle.events(after=4)] == [5]


@given(st.lists(st.integers(1, 40), max_size=30))
def test_events_do_not_depend_on_where_the_bytes_are_cut(cuts: list[int]) -> None:
    whole = (
        'id: 1\nevent: log\ndata: {"message": "日本"}\n\n: ping\n\nid: 2\r\nevent: progress\r\n'
        'data: {"progress":\r\ndata: 7}\r\n\r\nevent: log\ndata: no id\n\n'
    ).encode()
    lines, found, rest = EventLines(), [], whole
    for cut in cuts:
        found += lines.feed(rest[:cut])
        rest = rest[cut:]
    found += lines.feed(rest)
    assert [event.data for event in found] == [{"message": "日本"}, {"progress": 7}]

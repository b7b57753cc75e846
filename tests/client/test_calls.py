"""What is repeated, and what is not."""

from __future__ import annotations

import socket

import pytest

from filmgate import Client, NoAnswer, NotConnected, OutcomeUnknown
from filmgate.contract.errors import (
    AuthenticationFailed,
    InsufficientBalance,
    NotFound,
    OutOfRange,
    QueueFull,
    ServiceUnavailable,
)
from filmgate.contract.replies import UnexpectedReply
from tests.client.speaking import MODEL, Speaks
from tests.contract_server import KEY, ContractServer, Fault

REPEATED = [Fault.CUT, Fault.ACCEPT_THEN_CUT, Fault.ACCEPT_THEN_500, 503, 409]


@pytest.mark.parametrize("fault", REPEATED)
def test_a_doubtful_submit_is_repeated_with_its_key_where_keys_are_honoured(
    speaks: Speaks, fault: int | Fault
) -> None:
    with ContractServer(faults={"submit": [fault]}) as server, speaks(server) as client:
        handle = client.generate(MODEL, prompt="rain")
        keys = {one.headers["Idempotency-Key"] for one in server.submits}
        assert list(server.tasks) == [handle.id]
        assert len(server.submits) == 2
        assert len(keys) == 1


@pytest.mark.parametrize("fault", REPEATED)
def test_a_doubtful_submit_is_never_repeated_elsewhere(speaks: Speaks, fault: int | Fault) -> None:
    faults = {"submit": [fault]}
    with ContractServer(faults=faults, extensions=False) as server, speaks(server) as client:
        with pytest.raises(OutcomeUnknown, match="may have been accepted, so it was not sent again"):
            client.generate(MODEL, prompt="rain")
        assert len(server.submits) == 1


def test_a_submit_that_never_arrives_is_tried_again_until_patience_ends(speaks: Speaks) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nowhere = ContractServer()
        nowhere.http = type("Nowhere", (), {"server_address": closed.getsockname()})()
        with speaks(nowhere, patience=0.3) as client, pytest.raises(NotConnected, match=r"127\.0\.0\.1"):
            client.generate(MODEL, prompt="rain")


def test_a_server_that_stays_silent_leaves_the_outcome_unknown_and_names_the_key(speaks: Speaks) -> None:
    faults = {"submit": [Fault.CUT] * 50}
    with ContractServer(faults=faults) as server, speaks(server, patience=0.5) as client:
        with pytest.raises(OutcomeUnknown, match="idempotency_key='mine' is safe"):
            client.generate(MODEL, prompt="rain", idempotency_key="mine")
        assert len(server.submits) > 1


def test_a_submit_answered_by_something_else_leaves_the_outcome_unknown(speaks: Speaks) -> None:
    with ContractServer(faults={"submit": [Fault.HTML]}) as server, speaks(server) as client:
        with pytest.raises(OutcomeUnknown, match="welcome"):
            client.generate(MODEL, prompt="rain")
        assert len(server.submits) == 1


def test_a_full_queue_is_told_and_not_repeated(speaks: Speaks) -> None:
    faults = {"submit": [429]}
    with ContractServer(faults=faults, retry_after="7") as server, speaks(server) as client:
        with pytest.raises(QueueFull, match="10000 tasks wait") as caught:
            client.generate(MODEL, prompt="rain")
        assert caught.value.retry_after == 7
        assert len(server.submits) == 1


@pytest.mark.parametrize(("status", "error"), [(400, OutOfRange), (402, InsufficientBalance)])
def test_refusals_come_back_as_the_servers_own_errors(
    speaks: Speaks, status: int, error: type[Exception]
) -> None:
    with ContractServer(faults={"submit": [status]}) as server, speaks(server) as client:
        with pytest.raises(error):
            client.generate(MODEL, prompt="rain")
        assert len(server.submits) == 1


@pytest.mark.parametrize("fault", [Fault.CUT, 429, 500, 503])
def test_reads_are_repeated(speaks: Speaks, fault: int | Fault) -> None:
    with ContractServer(faults={"models": [fault, fault]}) as server, speaks(server) as client:
        assert [card.slug for card in client.models()] == [MODEL]
        assert len(server.calls("GET", "/api/v1/models")) == 3


def test_reads_give_up_when_patience_ends(speaks: Speaks) -> None:
    with ContractServer(faults={"models": [503] * 50}) as server:
        with speaks(server, patience=0.3) as client, pytest.raises(ServiceUnavailable, match="database"):
            client.models()
        with speaks(server, patience=3) as client:
            server.retry_after = "60"
            with pytest.raises(ServiceUnavailable) as caught:
                client.models()
            assert caught.value.retry_after == 60


def test_a_broken_read_names_the_server(speaks: Speaks) -> None:
    with (
        ContractServer(faults={"models": [Fault.CUT] * 50}) as server,
        speaks(server, patience=0.2) as client,
        pytest.raises(NoAnswer, match=r"127\.0\.0\.1"),
    ):
        client.models()


def test_a_planning_call_is_repeated_because_it_costs_nothing(speaks: Speaks) -> None:
    with ContractServer(faults={"storyboard": [503]}) as server, speaks(server) as client:
        assert client.storyboard(MODEL, prompt="rain").engine == "fake"


def test_an_unknown_task_and_a_wrong_key_are_told_at_once() -> None:
    with ContractServer() as server:
        with Client(server.base_url, KEY) as client, pytest.raises(NotFound, match="task 'task-none' does"):
            client.task("task-none").status()
        with Client(server.base_url, "wrong") as client, pytest.raises(AuthenticationFailed):
            client.balance()


def test_another_server_is_recognised() -> None:
    with (
        ContractServer(faults={"models": [Fault.HTML]}) as server,
        Client(server.base_url, KEY) as client,
        pytest.raises(UnexpectedReply, match="ModelCards"),
    ):
        client.models()

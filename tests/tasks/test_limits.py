from __future__ import annotations

import time

from filmgate.contract.errors import RateLimitExceeded
from filmgate.settings import Limits
from filmgate.tasks.limits import READ_RETRY, Gate, Gates, TooFast


def used_up(gate: Gate, account: str = "a") -> TooFast:
    """The refusal, once the limit is reached: a minute may end meanwhile, so it is asked until then."""
    for _ in range(2000):
        try:
            gate.admit(account)
        except TooFast as refusal:
            return refusal
    raise AssertionError("nothing was refused")


def test_a_gate_counts_down_and_refuses_the_one_above_the_limit() -> None:
    gate = Gate("submits", 5)
    assert gate.admit("a").remaining == 4
    assert gate.admit("a").remaining < 5
    assert used_up(gate).rate.remaining == 0


def test_a_refusal_names_the_limit_and_tells_when_to_come_again() -> None:
    refusal = used_up(Gate("submits", 3))
    assert isinstance(refusal, RateLimitExceeded)
    assert str(refusal) == "Rate limit exceeded: more than 3 submits a minute"
    assert (refusal.rate.limit, refusal.rate.remaining) == (3, 0)
    assert refusal.retry_after is not None
    assert 1 <= refusal.retry_after <= 60
    assert 0 <= refusal.rate.reset - time.time() <= 61


def test_accounts_do_not_share_a_gate() -> None:
    gate = Gate("submits", 2)
    used_up(gate, "a")
    assert gate.admit("b").remaining == 1


def test_readers_are_asked_to_wait_a_few_seconds_at_most() -> None:
    refusal = used_up(Gates(Limits(reads_per_minute=2)).reads)
    assert refusal.retry_after is not None
    assert 1 <= refusal.retry_after <= READ_RETRY


def test_submits_and_reads_are_counted_apart() -> None:
    gates = Gates(Limits(submits_per_minute=1, reads_per_minute=7))
    used_up(gates.submits)
    assert gates.reads.admit("a").limit == 7

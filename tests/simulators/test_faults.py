"""Faults as people write them."""

from __future__ import annotations

import re

import pytest

from filmgate.simulators.faults import Call, Fault, Faults, parsed


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("submit:1303", [Fault(Call.SUBMIT, "1303")]),
        ("submit:1303*2", [Fault(Call.SUBMIT, "1303")] * 2),
        ("task:failed=the picture is dark*3", [Fault(Call.TASK, "failed", "the picture is dark")] * 3),
        ("submit:hold=2", [Fault(Call.SUBMIT, "hold", "2")]),
        ("film:gone", [Fault(Call.FILM, "gone")]),
    ],
)
def test_a_fault_is_read(text: str, faults: list[Fault]) -> None:
    assert parsed(text) == faults


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("submit", "a fault is CALL:WHAT"),
        ("upload:cut", "with CALL one of submit, poll, film, task"),
        ("submit:gone", "must be cut, lost, late, hold, html or one of Kling's codes, got 'gone'"),
        ("film:1303", "must be gone, cut, short, got '1303'"),
        ("submit:cut*0", "a fault is CALL:WHAT"),
        ("submit:hold=long", "takes whole seconds after '=', got 'long'"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, rule: str) -> None:
    with pytest.raises(ValueError, match=re.escape(rule)):
        parsed(text)


def test_faults_wait_for_their_call_in_order() -> None:
    faults = Faults(parsed("submit:1302") + parsed("poll:cut") + parsed("submit:1303"))
    assert faults.waiting() == {"submit": ["1302", "1303"], "poll": ["cut"], "film": [], "task": []}
    taken = [faults.take(Call.SUBMIT) for _ in range(3)]
    assert [fault and fault.code for fault in taken] == [1302, 1303, None]
    faults.clear()
    assert faults.take(Call.POLL) is None

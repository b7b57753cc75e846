"""The forms in which a test key says what shall go wrong."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.contract.errors import InvalidParameters
from filmgate.contract.simulation import DEFAULT_SECONDS, FORMS, LONGEST, Kind, Simulation, parse_simulation


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("failed:1301", Simulation(Kind.FAILED, code="1301")),
        ("failed:content_policy:no: really", Simulation(Kind.FAILED, "content_policy", "no: really")),
        ("slow:30", Simulation(Kind.SLOW, seconds=30)),
        ("stuck", Simulation(Kind.STUCK, stage="render")),
        ("stuck:ingest", Simulation(Kind.STUCK, stage="ingest")),
        ("expire", Simulation(Kind.EXPIRE, seconds=5)),
        ("expire:0", Simulation(Kind.EXPIRE, seconds=0)),
        ("429", Simulation(Kind.TOO_MANY, seconds=1)),
        ("429:20", Simulation(Kind.TOO_MANY, seconds=20)),
        ("503:7", Simulation(Kind.AWAY, seconds=7)),
        ("402", Simulation(Kind.UNPAID)),
        ("500", Simulation(Kind.BROKEN)),
        ("lost", Simulation(Kind.LOST)),
    ],
)
def test_every_form_has_its_meaning(text: str, meaning: Simulation) -> None:
    assert parse_simulation(text) == meaning


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "must be one of failed, slow, stuck, expire, lost, 402, 429, 500, 503"),
        ("404", "must be one of"),
        ("failed", "needs a code after 'failed:'"),
        ("failed:No", "needs a code"),
        ("failed:told_to:\x7f", "printable"),
        ("slow", "needs whole seconds after 'slow:', at most 3600"),
        ("slow:3601", "at most 3600"),
        ("slow:-1", "needs whole seconds"),
        ("slow:1.5", "needs whole seconds"),
        ("stuck:assemble", "may be stuck:ingest or stuck:render"),
        ("402:5", "'402' stands alone"),
        ("failed:told_to:" + "y" * LONGEST, "at most 80 characters"),
    ],
)
def test_any_other_is_refused_with_its_rule(text: str, rule: str) -> None:
    with pytest.raises(InvalidParameters, match=re.escape(rule)) as caught:
        parse_simulation(text)
    assert "header 'X-Filmgate-Simulate'" in str(caught.value)


@given(
    st.text(max_size=100) | st.from_regex(r"(failed|slow|stuck|expire|429):[a-z0-9:]{0,20}", fullmatch=True)
)
def test_whatever_is_sent_is_understood_or_refused(text: str) -> None:
    try:
        found = parse_simulation(text)
    except InvalidParameters:
        return
    assert text.startswith(found.kind)
    assert 0 <= found.seconds <= 3600


def test_every_kind_is_documented() -> None:
    assert set(FORMS) == set(Kind)
    assert set(DEFAULT_SECONDS) <= set(Kind)

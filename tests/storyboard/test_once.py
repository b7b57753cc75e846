"""What is worked out once is kept, for each object by itself."""

from __future__ import annotations

from filmgate.storyboard.once import once


class Counted:
    def __init__(self, value: int) -> None:
        self.value = value
        self.asked = 0

    @once
    def double(self) -> int:
        """Twice the value."""
        self.asked += 1
        return 2 * self.value


def test_a_value_is_worked_out_when_first_asked_for_and_kept() -> None:
    one, other = Counted(3), Counted(5)
    assert one.asked == 0
    assert (one.double, one.double, other.double) == (6, 6, 10)
    assert (one.asked, other.asked) == (1, 1)


def test_it_keeps_the_docstring_of_its_method() -> None:
    assert Counted.double.__doc__ == "Twice the value."

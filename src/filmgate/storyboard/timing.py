"""Whole frames shared out by weight."""

from __future__ import annotations


def share(frames: int, weights: list[float], least: int) -> list[int]:
    """Positive parts that add up to `frames`, in proportion to `weights`, none below `least`.

    Needs `len(weights) * least <= frames`. The largest remainders get the frames that rounding leaves.
    """
    free = frames - least * len(weights)
    total = sum(weights)
    exact = [free * weight / total for weight in weights]
    parts = [int(part) for part in exact]
    order = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for index in order[: free - sum(parts)]:
        parts[index] += 1
    return [least + part for part in parts]


def share_told(frames: int, seconds: list[float], least: int) -> list[int]:
    """Like `share`, but in proportion to told lengths as near as the least allows."""
    total = sum(seconds)
    wanted = [frames * length / total for length in seconds]
    return share(frames, [max(1e-6, length - least) for length in wanted], least)

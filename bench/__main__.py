"""`python -m bench [NAME…] [--full]`: by default all of them, in short runs."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable

from bench import api, cancel, diffusers, edit, overhead, render, scale, start, storyboard

BENCHES: dict[str, Callable[..., None]] = {
    "api": api.main,
    "cancel": cancel.main,
    "diffusers": diffusers.main,
    "edit": edit.main,
    "overhead": overhead.main,
    "render": render.main,
    "scale": scale.main,
    "start": start.main,
    "storyboard": storyboard.main,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench", description="How fast Filmgate is on this machine.")
    parser.add_argument("benches", nargs="*", metavar="NAME", help=f"{', '.join(BENCHES)} (default: all)")
    parser.add_argument("--full", action="store_true", help="long runs, for figures to be told (15 minutes)")
    parser.add_argument("--quick", action="store_false", dest="full", help="short runs (the default)")
    told = parser.parse_args()
    if unknown := set(told.benches) - set(BENCHES):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    print(f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}\n")
    for name in told.benches or BENCHES:
        BENCHES[name](full=told.full)


if __name__ == "__main__":
    main()

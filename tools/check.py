"""The one check command: `uv run python -m tools.check`. Exits 1 when any of its checks fails."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = {
    "lint": ["ruff", "check", "--quiet", "."],
    "format": ["ruff", "format", "--check", "--quiet", "."],
    "types": ["mypy", "--no-error-summary"],
    "imports": ["lint-imports", "--no-logo"],
    "budgets": [sys.executable, "-m", "tools.budgets"],
    "image": ["hadolint", "Dockerfile"],
    "docs": [sys.executable, "-m", "tools.docs", "--check"],
}


def passes(name: str, command: list[str]) -> bool:
    """Runs one check; what it says is shown when it fails."""
    begun = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    good = done.returncode == 0
    print(f"{name:<8} {'ok' if good else 'FAILED':<6} {time.monotonic() - begun:6.1f} s", flush=True)
    if not good:
        print(done.stdout, flush=True)
    return good


def main() -> int:
    results = [passes(name, command) for name, command in CHECKS.items()]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())

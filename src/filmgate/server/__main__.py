"""An embedded service: settings on standard input, one line about itself on standard output."""

from __future__ import annotations

from filmgate.server.imports import uncollected

if __name__ == "__main__":
    with uncollected():
        from filmgate.server.run import main
    main()

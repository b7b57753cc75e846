"""Which Host headers are answered: another site's page must not reach a local server by a name of its own."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from filmgate.settings import Settings

SANE = re.compile(r"([A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:[0-9]{1,5})?")
MOST_REMEMBERED = 1024


class Hosts:
    """Loopback names, the public URL's host and `allowed_hosts` (`*.example.com`, `*`) are answered.

    With no `allowed_hosts`, a server that listens beyond loopback answers to every name.
    """

    def __init__(self, settings: Settings) -> None:
        public = urlsplit(settings.results.public_url or "").hostname
        self._names = [name.lower() for name in (*settings.allowed_hosts, public) if name]
        self._any = not settings.allowed_hosts and not is_loopback(settings.host)
        self._known: dict[bytes, bool] = {}

    def allows(self, header: bytes) -> bool:
        """Whether that Host header is answered; remembered, since clients repeat it."""
        if header not in self._known:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            self._known[header] = self._judged(header.decode("latin-1"))
        return self._known[header]

    def _judged(self, header: str) -> bool:
        sane = SANE.fullmatch(header)
        if sane is None:
            return False
        name = sane.group(1).lower()
        return self._any or is_loopback(name) or any(_covers(rule, name) for rule in self._names)


def is_loopback(name: str) -> bool:
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


def _covers(rule: str, name: str) -> bool:
    if rule.startswith("*."):
        return name.endswith(rule[1:])
    return rule in ("*", name)

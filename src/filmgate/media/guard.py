"""Where the service may connect for a user: no private network, whatever name or form it hides behind."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias
from urllib.parse import SplitResult, urlsplit

import httpx2

from filmgate.media.deadline import Deadline
from filmgate.settings import Fetch

Address: TypeAlias = IPv4Address | IPv6Address
Networks: TypeAlias = Sequence[IPv4Network | IPv6Network]

PORTS = {"http": 80, "https": 443}
SHARED = IPv4Network("100.64.0.0/10")
NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
COMPATIBLE = IPv6Network("::/96")
UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
URL_LIMIT = 8192


@dataclass(frozen=True)
class Pinned:
    """A host as it resolved once; connect to these addresses and to no others."""

    host: str
    port: int
    addresses: tuple[str, ...]


def check_url(url: str, allow: Networks = ()) -> None:
    """What can be known without DNS: syntax, scheme, and addresses written out. Raises `ValueError`."""
    parts = _split(url)
    host = parts.hostname or ""
    literal = _literal(host)
    if literal is not None and (kind := refusal(literal, allow)):
        raise ValueError(f"the address {host} is {kind}")
    if literal is None and (host == "localhost" or host.endswith(".localhost")):
        loopback = (IPv4Address("127.0.0.1"), IPv6Address("::1"))
        if all(refusal(address, allow) for address in loopback):
            raise ValueError(f"the host {host} is loopback")


def resolve(url: str, allow: Networks = ()) -> Pinned:
    """Looks the host up once. Raises `ValueError` if it may not be reached, `OSError` if it is unknown."""
    parts = _split(url)
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    found = socket.getaddrinfo(_ascii(host), port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(ip_address(str(item[4][0]).partition("%")[0]) for item in found))
    reachable = [address for address in addresses if refusal(address, allow) is None]
    if not reachable:
        kind = refusal(addresses[0], allow) if addresses else "unknown"
        raise ValueError(f"the host {host} is at {addresses[0]}, which is {kind}")
    return Pinned(host, port, tuple(str(address) for address in reachable))


def refusal(address: Address, allow: Networks = ()) -> str | None:
    """Why an address may not be reached (`private`, `loopback`, …); None if it may."""
    forms = list(_forms(address))
    if any(form in network for form in forms for network in allow):
        return None
    return next((kind for form in forms if (kind := _kind(form))), None)


def _forms(address: Address) -> Iterable[Address]:
    """The address and the IPv4 addresses that are wrapped in it."""
    if isinstance(address, IPv4Address):
        return [address]
    for whole in (address.ipv4_mapped, address.sixtofour):
        if whole is not None:  # of the wrapping itself, versions of Python say different things
            return [whole]
    wrapped = [*(address.teredo or ())]
    if any(address in network for network in NAT64):
        wrapped.append(IPv4Address(int(address) & 0xFFFFFFFF))
    if address in COMPATIBLE and int(address) > 1:
        wrapped.append(IPv4Address(int(address)))
    return [address, *wrapped]


def _kind(address: Address) -> str | None:
    kinds = {
        "unspecified": address.is_unspecified,
        "loopback": address.is_loopback,
        "link-local": address.is_link_local,
        "multicast": address.is_multicast,
        "shared (carrier-grade NAT)": isinstance(address, IPv4Address) and address in SHARED,
        "reserved": address.is_reserved and not _is_nat64(address),
        "private": address.is_private or (isinstance(address, IPv6Address) and address.is_site_local),
        "not public": not address.is_global,
    }
    return next((kind for kind, holds in kinds.items() if holds), None)


def _is_nat64(address: Address) -> bool:
    return isinstance(address, IPv6Address) and address in NAT64[0]


def _split(url: str) -> SplitResult:
    if len(url) > URL_LIMIT:
        raise ValueError(f"a URL has at most {URL_LIMIT} characters, got {len(url)}")
    if UNSAFE.search(url):
        raise ValueError("a URL has no spaces, control characters or backslashes")
    parts = urlsplit(url)
    if parts.scheme not in PORTS:
        raise ValueError(f"a URL begins with http:// or https://, got '{parts.scheme or url[:20]}'")
    if parts.username is not None or parts.password is not None:
        raise ValueError("a URL carries no user name or password")
    if not parts.hostname:
        raise ValueError("a URL names a host")
    if parts.port == 0:  # reading `port` also raises ValueError for a port that is no number
        raise ValueError("a URL's port is not 0")
    _ascii(parts.hostname)
    return parts


def _ascii(host: str) -> str:
    try:
        return host.encode("ascii").decode() if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise ValueError(f"'{host}' is not a host name") from error


def _literal(host: str) -> Address | None:
    """The address that the host is, also in the old forms (`2130706433`, `0x7f.1`) that resolvers accept."""
    try:
        return ip_address(host.partition("%")[0])
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host))
    except OSError:
        return None


class GuardedTransport(httpx2.BaseTransport):
    """Resolves each request's host once, checks it, and connects to what was checked; Host and SNI stay.

    All that goes through it is over after `seconds`.
    """

    def __init__(self, allow: Networks, seconds: float) -> None:
        self._allow = allow
        self._inner = httpx2.HTTPTransport(trust_env=False)
        self._deadline = Deadline(seconds)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Raises `ValueError` if the host may not be reached, `httpx2.ConnectError` if it cannot."""
        try:
            return self._answered(self._deadline.watched(request))
        except httpx2.TransportError as error:
            if self._deadline.over:
                raise httpx2.ReadTimeout("no answer in time", request=request) from error
            raise

    def _answered(self, request: httpx2.Request) -> httpx2.Response:
        try:
            pinned = resolve(str(request.url), self._allow)
        except OSError as error:
            raise httpx2.ConnectError(f"the host {request.url.host} does not resolve") from error
        failure: httpx2.TransportError | None = None
        for address in pinned.addresses:
            try:
                return self._inner.handle_request(_addressed(request, address, pinned.host))
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
                failure = error
        raise failure or httpx2.ConnectError(f"the host {pinned.host} has no address")

    def close(self) -> None:
        self._deadline.close()
        self._inner.close()


def _addressed(request: httpx2.Request, address: str, host: str) -> httpx2.Request:
    """The same request to a fixed address. The Host header was set from the URL when it was built."""
    return httpx2.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": _ascii(host)},
    )


def guarded_client(fetch: Fetch) -> httpx2.Client:
    """A client that reaches public addresses and `fetch.allow` only, follows no redirects by itself, and is
    to be used for one errand: `fetch.timeout` seconds from now its connections end."""
    return httpx2.Client(
        transport=GuardedTransport(fetch.allow, fetch.timeout),
        timeout=httpx2.Timeout(fetch.timeout, connect=min(10.0, fetch.timeout)),
        follow_redirects=False,
        trust_env=False,
        headers={"user-agent": "filmgate", "accept-encoding": "identity"},
    )

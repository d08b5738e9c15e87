"""Fetch an address: one bounded GET, used by `read` and `fetch`.

urllib3 does the protocol: it has no dependencies, is well maintained and decompresses
in bounded steps. Every connection is checked after it is made and before a request
is sent, so that a public page cannot lead into the user's own network.
"""

from __future__ import annotations

import contextlib
import ipaddress
import re
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from filmtrack import __version__
from filmtrack.errors import (
    BadFileError,
    MissingExtraError,
    NotUnderstoodError,
    UnreachableError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from urllib.parse import SplitResult

    from urllib3 import BaseHTTPResponse
    from urllib3.connection import HTTPConnection

SECONDS = 15.0
MOST_BYTES = 5_000_000
MOST_REDIRECTS = 5
USER_AGENT = f"filmtrack/{__version__} (command-line film tracker)"

_REDIRECTS = (301, 302, 303, 307, 308)
_STEP = 65536
_GRACE = 0.2  # seconds in which a timed-out connection closes itself
_OK, _NOT_MODIFIED = 200, 304
_TOO_MANY, _SERVER_ERRORS = 429, 500
_SECRET = re.compile(
    r"((?:^|&)(?:auth|key|token|secret|password|passwd|pwd|pass|sig|signature|api_?key|"
    r"access_?token|auth_?token|user_?token)=)[^&]+",
    re.IGNORECASE,
)
# What `quote` leaves alone in a target: the reserved characters of RFC 3986 and "%".
_KEPT = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True)
class Response:
    """The answer of a server.

    `status` is any but a redirect. `address` is the final one, without credentials.
    The names of `headers` are in lower case. `body` is decompressed. `is_public` says
    that a server outside the user's own network took part.
    """

    status: int
    address: str
    headers: Mapping[str, str]
    body: bytes
    is_public: bool = False

    @property
    def content_type(self) -> str:
        """The media type in lower case without parameters; empty if not stated."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def is_temporary(self) -> bool:
        """Whether a later try may do better."""
        return self.status == _TOO_MANY or self.status >= _SERVER_ERRORS

    @property
    def charset(self) -> str | None:
        """The charset that the headers state."""
        parts = self.headers.get("content-type", "").lower().split("charset=")
        return parts[1].split(";")[0].strip(" \"'") if len(parts) > 1 else None

    def require_ok(self) -> Response:
        """Return the response itself if it is a 200 or 304.

        Raises UnreachableError where a later try may do (429 and 5xx), else
        BadFileError.
        """
        if self.status in (_OK, _NOT_MODIFIED):
            return self
        message = f"{self.address} answered with status {self.status}"
        if self.is_temporary:
            raise UnreachableError(message, hint="try again later")
        raise BadFileError(message, hint="save the page in a browser and read the file")


def is_address(text: str) -> bool:
    """Return whether a text is meant as an address of the web.

    >>> is_address("https://example.com/a"), is_address("page.html")
    (True, False)
    """
    return text.lower().startswith(("http://", "https://"))


def get(
    address: str,
    *,
    etag: str | None = None,
    modified: str | None = None,
    accept: str = "*/*",
    seconds: float = SECONDS,
    most_bytes: int = MOST_BYTES,
    by_public: bool = False,
) -> Response:
    """Fetch an address, following redirects.

    `etag` and `modified` make the request conditional (`If-None-Match`,
    `If-Modified-Since`). The limit in seconds covers everything, name lookup and
    redirects included. The address itself may be a private one; a redirect from a
    public to a private one is refused, and so is a private one if `by_public` says
    that a public page or feed has named it.

    Raises UnreachableError when the server cannot be reached or is too slow,
    BadFileError for what it sends (too large, broken, a redirect that is refused),
    NotUnderstoodError for an address that is not http or https, MissingExtraError
    without the extra `web`.
    """
    try:
        import urllib3.connection  # noqa: F401  # 90 ms: only what fetches pays
    except ImportError as error:
        raise MissingExtraError("reading an address", "web") from error
    headers = {
        "User-Agent": USER_AGENT,
        "Accept": accept,
        "Accept-Encoding": "gzip, deflate",
    }
    if etag:
        headers["If-None-Match"] = etag
    if modified:
        headers["If-Modified-Since"] = modified
    fetch = _Fetch(headers, time.monotonic() + seconds, most_bytes)
    fetch.was_public = by_public
    return _within(seconds, address, lambda: fetch.follow(address))


def _within(seconds: float, address: str, work: Callable[[], Response]) -> Response:
    """Run in a thread of its own: no socket option bounds lookup and headers."""
    outcome: list[Response | BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:  # raised by the caller's thread
            outcome.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds + _GRACE)
    if not outcome:
        raise _too_slow(address)
    result = outcome[0]
    if isinstance(result, BaseException):
        raise result
    return result


class _Fetch:
    """One request with its redirects, and the limits they share."""

    def __init__(
        self, headers: Mapping[str, str], deadline: float, most_bytes: int
    ) -> None:
        self.headers = headers
        self.deadline = deadline
        self.most_bytes = most_bytes
        self.was_public = False

    def follow(self, address: str) -> Response:
        seen = {address}
        for _ in range(MOST_REDIRECTS + 1):
            response = self.request(address)
            target = response.headers.get("location")
            if response.status not in _REDIRECTS or not target:
                return response
            address = urljoin(address, target)
            if address in seen:
                raise BadFileError(
                    f"{without_credentials(address)} redirects in a circle"
                )
            if not is_address(address):
                raise BadFileError(
                    f"{response.address} redirects to {without_credentials(address)}, "
                    "which is not http or https"
                )
            seen.add(address)
        raise BadFileError(
            f"{without_credentials(address)}: more than {MOST_REDIRECTS} redirects"
        )

    def request(self, address: str) -> Response:
        """Fetch one address without following a redirect."""
        from http.client import HTTPException

        from urllib3 import exceptions

        parts = _split(address)
        connection = self.connect(parts)
        try:
            connection.connect()
            self.check_peer(connection, address)
            answer = self.send(connection, parts)
            with contextlib.closing(answer):
                body = self.read(answer, address)
        except exceptions.NewConnectionError as error:
            raise _unreachable(address, error) from error
        except (TimeoutError, exceptions.TimeoutError) as error:
            raise _too_slow(address) from error
        except (HTTPException, exceptions.ProtocolError, exceptions.DecodeError) as e:
            raise BadFileError(
                f"{without_credentials(address)} sent a broken answer: {_reason(e)}"
            ) from e
        except (exceptions.HTTPError, OSError) as error:
            raise _unreachable(address, error) from error
        finally:
            connection.close()
        names = {name.lower(): value for name, value in answer.headers.items()}
        shown = without_credentials(address)
        return Response(answer.status, shown, names, body, self.was_public)

    def connect(self, parts: SplitResult) -> HTTPConnection:
        """Prepare a connection whose every step ends by the deadline."""
        from urllib3.connection import HTTPConnection, HTTPSConnection

        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        left = max(self.deadline - time.monotonic(), 0.001)
        return kind(_host(parts), parts.port, timeout=left)

    def check_peer(self, connection: HTTPConnection, address: str) -> None:
        """Refuse a private peer after a public one."""
        peer = connection.sock.getpeername()[0].partition("%")[0]
        ip = ipaddress.ip_address(peer)
        ip = getattr(ip, "ipv4_mapped", None) or ip
        if ip.is_global:
            self.was_public = True
        elif self.was_public:
            raise BadFileError(
                f"refused: a public page leads to {without_credentials(address)}, "
                "an address in a private network"
            )

    def send(self, connection: HTTPConnection, parts: SplitResult) -> BaseHTTPResponse:
        """Send the request and read the answer as far as its headers."""
        from urllib.parse import unquote

        from urllib3.util import make_headers

        headers = dict(self.headers)
        if parts.username is not None:  # only the address that has them gets them
            pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
            found = make_headers(basic_auth=pair)
            headers |= {name.title(): value for name, value in found.items()}
        query = f"?{parts.query}" if parts.query else ""
        target = quote((parts.path or "/") + query, safe=_KEPT)
        connection.request("GET", target, headers=headers, preload_content=False)
        return connection.getresponse()

    def read(self, answer: BaseHTTPResponse, address: str) -> bytes:
        """Read the body, decompressed, up to the limits."""
        if answer.status in _REDIRECTS:
            return b""
        body = bytearray()
        while chunk := answer.read(_STEP, decode_content=True):
            body += chunk
            if len(body) > self.most_bytes:
                size = f"{self.most_bytes / 1e6:g} MB"
                raise BadFileError(
                    f"{without_credentials(address)} is larger than {size}"
                )
            if time.monotonic() > self.deadline:
                raise _too_slow(address)
        return bytes(body)


def _split(address: str) -> SplitResult:
    """Split an address that can be requested; raises NotUnderstoodError."""
    try:
        parts = urlsplit(address.strip())
        if is_address(address) and parts.hostname and parts.port != 0:
            _host(parts)
            return parts
    except ValueError:
        pass
    raise NotUnderstoodError(
        f"{address} is not an address that can be fetched",
        hint="an address looks like https://example.com/page",
    )


def _host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    return host if host.isascii() else host.encode("idna").decode()


def without_credentials(address: str) -> str:
    """Return an address to show: no user, no password, no fragment, no secret key.

    >>> without_credentials("https://ana:pw@example.com/feed?auth=k&page=2#top")
    'https://example.com/feed?auth=…&page=2'
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    place = parts.netloc.rpartition("@")[2]
    query = _SECRET.sub(r"\1…", parts.query)
    return parts._replace(netloc=place, query=query, fragment="").geturl()


def _reason(error: BaseException) -> str:
    """Return the last part of an error's text, which names the cause."""
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(text).rpartition("]: ")[2].rpartition(": ")[2].rstrip(".")


def _unreachable(address: str, error: Exception) -> UnreachableError:
    return UnreachableError(
        f"cannot reach {without_credentials(address)}: {_reason(error)}",
        hint="check the address and the connection, then try again",
    )


def _too_slow(address: str) -> UnreachableError:
    return UnreachableError(
        f"{without_credentials(address)} did not answer completely in time",
        hint="try again later",
    )

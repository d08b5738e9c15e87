"""The URL of a server: checked before libpq sees it, and shown without a password.

libpq repeats parts of a URL that it cannot read. A URL that passes here is one that
libpq divides at the same places, so that no part of a password gets into an error.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import NamedTuple
from urllib.parse import unquote

from filmtrack.errors import UsageError

# An escape is a "%" with two of these.
_HEX = frozenset("0123456789abcdefABCDEF")
_DIGITS = 2


class _Parts(NamedTuple):
    scheme: str
    user: str
    host: str
    database: str
    query: str


def checked(url: str) -> str:
    """Return the URL with its scheme as libpq spells it; raises UsageError."""
    with suppress(UnicodeError):  # a locale may have hidden UTF-8 from Python
        url = url if url.isascii() else os.fsencode(url).decode()
    if _divided(url) is None:
        raise UsageError(
            f'cannot read the URL "{without_password(url)}"',
            hint="as in postgresql://user@host:5432/database; write %40 for @, %2F "
            "for / and %25 for % inside a name or a password",
        )
    scheme, _, rest = url.partition("://")
    # One name for both, for the files that are named after a URL.
    name = "postgresql" if scheme.lower() == "postgres" else scheme.lower()
    return f"{name}://{rest}"


def without_password(url: str) -> str:
    """Return the URL without any password; of one that is malformed only the rest."""
    parts = _divided(url)
    if parts is None:  # everything goes that may be a password
        import re

        return re.sub(r"(?s)(?<=://).*@|(?<=://)[^/?]*:[^/?]*|[?#].*", "…", url)
    user = f"{parts.user}@" if parts.user else ""
    options = [one for one in parts.query.split("&") if one and not _is_secret(one)]
    query = f"?{'&'.join(options)}" if options else ""
    return f"{parts.scheme}://{user}{parts.host}{parts.database}{query}"


def _divided(url: str) -> _Parts | None:
    """Divide a URL as libpq does; None if it is malformed or may be read otherwise."""
    scheme, _, rest = url.partition("://")
    rest, _, query = rest.partition("?")
    authority, slash, database = rest.partition("/")
    names, _, host = authority.rpartition("@")
    escapes = [part[:_DIGITS] for part in url.split("%")[1:]]
    is_sound = (
        scheme.isalpha()
        and not any("\ud800" <= sign <= "\udfff" for sign in url)
        and "#" not in url
        and "@" not in names + database
        and all(len(e) == _DIGITS and _HEX.issuperset(e) for e in escapes)
        and "00" not in escapes
        and all(_is_host(one) for one in host.split(","))
    )
    if not is_sound:
        return None
    user = names.partition(":")[0]
    return _Parts(scheme.lower(), user, host, slash + database, query)


def _is_host(text: str) -> bool:
    """Whether this is a host or an address in brackets, with or without a port."""
    if text.startswith("["):
        text = text.partition("]")[2]
    port = text.partition(":")[2]
    return not port or port.isdecimal()


def _is_secret(option: str) -> bool:
    """Whether an option holds a password, or what somebody may take for one."""
    name = unquote(option.partition("=")[0]).lower()
    return ("pass" in name and name != "passfile") or "secret" in name or "_key" in name

"""The URL of a server: checked before libpq sees it, and shown without a password.

libpq repeats parts of a URL that it cannot read. A URL that passes here is one that
libpq divides at the same places, so that no part of a password gets into an error.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from urllib.parse import unquote

from filmtrack.errors import UsageError

_URL = re.compile(
    r"(?P<scheme>[a-z]+)://(?:(?P<user>[^:@/?#]*)(?P<password>:[^@/?#]*)?@)?"
    r"(?P<host>(?:\[[0-9a-fA-F:.%]*\]|[^][@:/?#,]*)(?::[0-9]*)?"
    r"(?:,(?:\[[0-9a-fA-F:.%]*\]|[^][@:/?#,]*)(?::[0-9]*)?)*)"
    r"(?P<database>/[^?#]*)?(?:\?(?P<query>[^#]*))?"
)
_BAD_PERCENT = re.compile(r"%(?![0-9a-fA-F]{2})|%00")
# Everything that may be a password in a URL of whatever form.
_DOUBTFUL = re.compile(r"(?<=://).*@|(?<=://)[^/?]*:[^/?]*|[?#].*", re.DOTALL)
# The names of libpq's secret options, and what somebody may write for them.
_SECRET = re.compile("pass(?!file$)|secret|scram_.*_key")


def checked(url: str) -> str:
    """Return the URL with its scheme as libpq spells it; raises UsageError."""
    with suppress(UnicodeError):  # a locale may have hidden UTF-8 from Python
        url = url if url.isascii() else os.fsencode(url).decode()
    scheme, _, rest = url.partition("://")
    # One name for both, for the files that are named after a URL.
    name = "postgresql" if scheme.lower() == "postgres" else scheme.lower()
    url = f"{name}://{rest}"
    is_text = not re.search("[\ud800-\udfff]", url)
    if _URL.fullmatch(url) is None or _BAD_PERCENT.search(url) or not is_text:
        raise UsageError(
            f'cannot read the URL "{without_password(url)}"',
            hint="as in postgresql://user@host:5432/database; write %40 for @, %2F "
            "for / and %25 for % inside a name or a password",
        )
    return url


def without_password(url: str) -> str:
    """Return the URL without any password; of one that is malformed only the rest."""
    parts = _URL.fullmatch(url)
    if parts is None:
        return _DOUBTFUL.sub("…", url)
    user = f"{parts['user']}@" if parts["user"] else ""
    options = [
        option
        for option in (parts["query"] or "").split("&")
        if not _SECRET.search(unquote(option.partition("=")[0]).lower())
    ]
    query = f"?{'&'.join(options)}" if any(options) else ""
    database = parts["database"] or ""
    return f"{parts['scheme']}://{user}{parts['host']}{database}{query}"

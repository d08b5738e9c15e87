"""Outlets: which one an address belongs to, and the forms in which others cite it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from urllib.parse import urlsplit

from filmtrack.names import fold


class _Outlets(NamedTuple):
    by_host: dict[str, str]
    by_form: dict[str, str]
    forms: tuple[str, ...]


@cache
def _outlets() -> _Outlets:
    """Load the table `outlets.tsv`: host, outlet, the forms that cite it."""
    text = files("filmtrack.articles").joinpath("outlets.tsv").read_text("utf-8")
    by_host: dict[str, str] = {}
    by_form: dict[str, str] = {}
    forms: dict[str, None] = {}
    for line in text.splitlines()[1:]:
        host, outlet, cited = line.split("\t")
        by_host.setdefault(host, outlet)
        for form in (outlet, *cited.split("|")):
            by_form.setdefault(fold(form), outlet)
            forms[form] = None
    return _Outlets(by_host, by_form, tuple(forms))


def outlet_of_address(address: str) -> str | None:
    """Return the outlet of an address by its host or a parent domain of it.

    >>> outlet_of_address("https://www.deadline.com/2021/10/x")
    'Deadline'
    """
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return None
    while "." in host:
        if host in _outlets().by_host:
            return _outlets().by_host[host]
        host = host.partition(".")[2]
    return None


def outlet_from_host(address: str) -> str | None:
    """Return the name that an unknown host stands for.

    >>> outlet_from_host("http://www.news18.com/a"), outlet_from_host("http://10.0.0.1/")
    ('News18', None)
    """
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    label = host.partition(".")[0]
    return label[:1].upper() + label[1:] if label and not label.isdigit() else None


def outlet_named(text: str) -> str | None:
    """Return the outlet that a text names as a whole, in any form that cites it.

    >>> outlet_named("deadline hollywood"), outlet_named("nothing known")
    ('Deadline', None)
    """
    by_form = _outlets().by_form
    folded = fold(text)
    shorter = re.sub(r" (?:news|online|magazine|com)$", "", folded)
    names = (folded, folded.removeprefix("the "), shorter)
    return next((by_form[name] for name in names if name in by_form), None)


@cache
def cited_outlets() -> re.Pattern[str]:
    """Return the pattern of every form of an outlet, longest first."""
    forms = sorted(_outlets().forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")

"""Titles in a headline, where verbs and nouns of the trade stand between names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.articles.page import END_MARK, MARK
from filmtrack.articles.title_cues import RUN
from filmtrack.articles.trade_words import FILM_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

# In a headline these have capitals too, yet belong to no title.
_VERBS = (
    "joins? adds? casts? sets? to will gets? lands? boards? wraps? begins? "
    "starts? starring stars? moves? moving delayed pushed dated circling circles "
    "eyes? eyeing talks tapped taps replaces? replaced exits? leaves? drops? "
    "reveals? confirms? says? announces? announced directs? directing returns? "
    "returning rounds? heads? headed helms? helming plays? playing signs? shoots? "
    "shooting filming production casting may could might is are has have being "
    "now opposite alongside after amid despite over sparks teases? acquires? "
    "acquired buys? bought nabs? snags? picks? unveils? launches? sells? sold "
    "offered courted attached aboard joining leading produces? producing writes? "
    "writing loses? lost finds? scraps? scrapped cancels? cancelled halts? halted "
    "paused officially reportedly exclusive release releases released greenlit "
    "revealed confirmed"
).split()
_NOUNS = (*FILM_NOUNS, "movie", "series", "cast", "director", "date", "trailer", "role")
_BREAK = re.compile(
    rf"\b(?:{'|'.join(_VERBS)})\b|\b(?:{'|'.join(map(re.escape, _NOUNS))})s?\b(?!:)"
    r"|[;|]|[’'](?:s\b)? |\s[-–—]\s",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r" (?:joins?|joining|adds|casts|lands|boards|wraps|begins|starts|circling|eyes"
    r"|eyeing|taps|replaces|exits|leaves|reveals|confirms|directs|signs|shoots|sets|gets|will"
    r"|to [a-z]+|in talks|starring|finds|loses|teases|announces|moves|plays) ",
    re.IGNORECASE,
)
_RUN = re.compile(RUN)
_MARKED = re.compile(f"{MARK}[^{END_MARK}]*{END_MARK}")


def headline_runs(headline: str) -> Iterator[str]:
    """List the runs of capitals in a headline that no verb or film noun interrupts.

    >>> list(headline_runs("Ann Lee Joins Thriller Night Falls For Northway"))
    ['Ann Lee', 'Night Falls For Northway']
    """
    for part in _BREAK.split(_MARKED.sub(" | ", headline)):
        for run in _RUN.finditer(part):
            yield run[0]


def is_news(heading: str) -> bool:
    """Return whether a heading has a verb of the trade, so that it is no title.

    >>> is_news("Ann Lee Joins “Dusk”"), is_news("The Long Dusk")
    (True, False)
    """
    return bool(_NEWS.search(f"{heading} "))

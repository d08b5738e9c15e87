"""What a headline reports: a start, a wrap, a move, casting or a new production.

Headlines are in title case and leave words out, so that the rules for sentences do not
fit them. Each table has one pattern per line, matched as whole words in lower case;
`MADE` and `BEGIN` stand for the words below. A newcomer adds a line.
"""

from __future__ import annotations

import re
from enum import Enum


class News(Enum):
    """The kinds of production news, each with the word that a list shows for it."""

    WRAPS = "wrapped"
    STARTS = "shooting"
    MOVES = "dates"
    CASTS = "casting"
    ANNOUNCES = "project"


_WORDS = {
    "MADE": "(?:filming|production|shooting|shoot|(?:principal )?photography|cameras?)",
    "BEGIN": (
        "(?:begins?|began|begun|starts?|started|starting|kick(?:s|ed)? off|"
        "commence[sd]?|resume[sd]?|rolls?|rolling|under ?way)"
    ),
}

_TABLES = {
    News.STARTS: r"""
        BEGIN (?:\w+ )?MADE
        MADE (?:(?!wrap)[\w'’“”‘.-]+ ){0,7}BEGIN
        (?:now|currently|already|starts?) (?:filming|shooting)
        (?:to|will|could|may) (?:film|shoot|roll) (?:in|this|next|at|early|late)
        (?:to|will|could|may) (?:begin|start) (?:in|this|next|early|late)
        before (?:the )?cameras?
        on floors
        first day (?:of|on) (?:MADE|set)
        (?:production|filming|shoot|shooting|start) dates?
        (?:production|filming|shoot|summer|fall|autumn|spring|winter) start
        (?:movie|film) shoot
        permits? (?:filed|approved|issued)
        (?:wants|needs) extras
        extras (?:needed|wanted|sought)
        casting call
        (?:filming|shooting) (?:in|at|on|locations?|permits?|schedule)
        set photos
        (?:on|from) (?:the |\w+ )?sets?
        join(?:s|ed)? .*sets
        in costume
        reshoots?
        tournage
        rodaje
        dreharbeiten
        riprese
        filmagens
        съ[её]м(?:ки|ок|ках)
        zdjęcia do
    """,
    News.WRAPS: r"""
        wraps?(?! \w+self| around| up (?!MADE))
        wrapped
        MADE (?:has |is )?(?:complete[sd]?|finishe[sd]|ends?|ended)
        (?:completes?|finishe[sd]|ends?) (?:\w+ )?MADE
    """,
    News.MOVES: r"""
        delay(?:s|ed)?
        push(?:es|ed)? (?:back|to|into|out|start|release|MADE)
        pushed
        postpone[sd]?
        mov(?:es|ed|ing) (?:up|back|to|from|into|ahead|forward|off|release)
        shift(?:s|ed)? (?:to|from|back|release|start|MADE)
        (?:slips?|slides?|bumped) to
        reschedul\w+
        halt(?:s|ed)?
        paus(?:es|ed)
        shut(?:s|ting)? down
        (?:on|put on) (?:hold|pause|ice)
        MADE pause
        stall(?:s|ed)
        shelve[sd]?
        scrap(?:s|ped)
        cancell?(?:s|ed)
        axed
        kill(?:s|ed)
        (?:not|no longer) (?:moving forward|happening|going ahead)
        release (?:dates?|schedule|calendar)
        (?:sets?|gets?|lands?|ey(?:es|eing)|target(?:s|ing)) (?:an? )?(?:\w+ ){0,2}\d{4}
        (?:sets?|gets?|lands?|ey(?:es|eing)|target(?:s|ing)) (?:an? )?(?:\w+ ){0,2}date
        (?:sets?|gets?|lands?|ey(?:es|eing)|target(?:s|ing)) (?:an? )?(?:\w+ ){0,2}start
        dated for
        fast[- ]track(?:s|ed)?
        back on track
        revive[sd]?
        turnaround
    """,
    News.CASTS: r"""
        join(?:s|ed|ing)?
        (?:re)?cast(?:s|ing)?
        to (?:\w+ (?:and|&) )?(?:co-)?(?:star|play|replay|lead|headline|topline)
        to (?:reprise|portray|recast)
        (?:will|could|may|might) (?:star|play|lead|headline|reprise|portray)
        stars? (?:in|opposite|as|alongside)
        starring
        in (?:\w+ )?(?:talks|negotiations)
        negotiat\w+
        ey(?:ed|es|eing)
        circl(?:es|ing)
        (?:on)?board(?:s|ed|ing)?
        tap(?:s|ped)
        lands? (?:\w+ ){0,2}(?:role|part|lead)
        sign(?:s|ed)? on
        signs? (?:for|to)
        round(?:s|ing)? out
        add(?:s|ed)?
        enlist(?:s|ed)
        reunit\w+
        team(?:s|ing)? (?:up|with|for)
        exit(?:s|ed|ing)?
        depart(?:s|ed|ing)
        (?:drops?|dropped|pulls?|pulled|bows?|backs?) out
        replac\w+
        attached
        toplin\w+
        (?:set|confirmed|tapped) (?:for|to|as)
        return(?:s|ing)? (?:as|for|to)
        auditions?
        passe[sd] on
        roles?
        rejoint
        protagoni[sz]\w+
        leav(?:es?|ing)
        will not (?:make|direct|star|return|play)
        loses? (?:an? |its )?(?:\w+ )?(?:director|lead|star)
        (?:without|looking for|seeks?) (?:an? |its )?(?:director|lead|star)
        finds? (?:an? |its )?(?:\w+ )?(?:director|lead|star|villain|writer)
    """,
    News.ANNOUNCES: r"""
        (?:to|will|could|may) (?:co-)?(?:direct|helm|write|pen|adapt|produce|make)
        (?:to|will|could|may) (?:remake|reboot)
        (?:co-)?(?:direct|helm)(?:s|ing)
        adapt(?:s|ing|ation)
        in (?:the )?works
        turn(?:s|ing) director
        in development
        develop(?:s|ing)
        green ?-?li(?:ghts?|t)
        (?:sequel|prequel|threequel|remake|reboot|biopic|spin[- ]?off)s?
        (?:acquire[sd]?|nabs?|options?|optioned|wins?|buys?) (?:\w+ ){0,3}rights
        next (?:film|movie|project|feature|directorial)
        new (?:\w+ ){0,3}(?:film|movie|feature|project|thriller|comedy|drama)
        announce[sd]?
        (?:directorial|feature|directing) debut
        (?:sets|unveils|plots|plotting|preps|prepping|pens|penning)
        to be (?:directed|written|adapted|produced|remade)
        financ(?:es|ed|ing)
        (?:lines up|readies|readying|package)
        up next
        \w+'s next
        back(?:s|ed|ing)
        script (?:is |being )?(?:written|finished|done|delivered)
    """,
}

# Nouns that make a headline one about a film.
_FILM = r"""
    films?(?! (?:clubs?|fest\w*|schools?|fans?|offices?|critics?|industry|funds?|tax))
    (?:movies?|pics?|pictures?|features?|project|franchise|starrer|untitled|indie)
    (?:sequel|prequel|threequel|remake|reboot|biopic|adaptation)s?
    directorial
    (?:to|will|could|may) (?:\w+ (?:and|&) )?(?:co-)?(?:star|direct|helm|topline)
    (?:star(?:s|ring)?|cast) in
    cast (?:of|as)
    (?:without|looking for|seeks?|loses?) (?:an? |its )?(?:\w+ )?(?:director|lead|star)
    spin[- ]?off
    (?:reshoots?|extras|casting call|green ?-?li(?:t|ghts?))
    (?:tournage|rodaje|dreharbeiten|riprese)
    (?:filmu|filme|filmen|películas?|spielfilm|съ[её]м\w*|фильм\w*|zdjęcia)
    (?:thriller|drama|dramedy|comedy|rom-?com|horror|western|musical|documentary|doc)
    (?:actioner|whodunit|slasher|romance|epic|noir|chiller|satire|anime|animated)
    (?:blockbuster|tentpole|helm\w*|sci-fi|follow-up|prochain|upcoming|\w+'s next)
    casting(?::| :| news| net| notes| roundup)
    (?:film|movie) set
    set of
    release (?:schedule|calendar)
"""
# Words of the set, which factories, police and traffic have as well.
_SET = r"""
    MADE
    director
    join(?:s|ed)? .*sets
"""

# What outlets print beside production news.
_COVERAGE = r"""
    reviews?
    box office
    trailers?
    teasers?
    posters?
    clip
    featurette
    soundtrack
    (?:how|where|what) to (?:watch|stream)
    (?:now )?streaming (?:now|this|on|in)
    streaming
    watch(?:ed)?
    listen
    (?:best|worst|greatest|ranked|ranking|quiz|theory|recap)
    top \d+
    \d+ (?:films|movies|things|reasons|shows|actors)
    explain(?:s|ed|er)
    easter eggs?
    post-credits
    cameo
    red carpet
    premieres?
    (?:dies|dead at|obituary|death|tributes?)
    remember(?:s|ing|ed)
    (?:awards?|golden globes?|baftas?|jury|winners list)
    (?:oscars?|emmys?)(?![ -](?:winn|nomin))
    (?<!oscar[ -])(?<!emmy[ -])(?:nomin\w+|winn(?:ers?|ing))
    line-?up
    (?:festival|sxsw|raves?|grants?|recipients?)
    (?:showrunner|pilot|sitcom|tv|television)
    renew(?:s|ed|al)?
    (?:podcast|album|tour|concert|broadway|west end)
    (?:interview|q&a|opens up|reflects|recalls?|says?|admits?|slams?|defends?)
    on why
    baby (?:boy|girl|news)
    (?:divorc\w+|wedding|dating|engaged|girlfriend|boyfriend|fashion|vogue)
    (?:lawsuit|sue[sd]|arrest\w*)
    (?:appoints?|head of|ceo|execs?|executives?|president)
    (?:[es]?vp|promotes?|layoffs?)
    hires?(?!.* to (?:direct|write|helm|pen|adapt|star))
    (?:hbo|cbs|nbc|abc|fx|amc|itv|showtime|starz|cw)(?:'s)?
    wants(?! extras)
    fears
    (?:earnings|stocks?|quarterly|merger|guild|union)
    shares? (?:fall|rise|drop|jump|slide|slip|surge|tumble)s?
    strikes? (?:deal|talks|vote|ends?|looms?)
    (?:slate|first-look|overall) deal
    (?:sales agent|agency|signs with|wme|caa|uta)
    opens? (?:to|with|at)
    (?:gross\w*|million|weekend|tickets?|discount)
    deals of
    (?:anniversary|re-?release|revisit\w*|retrospective|exhibition)
    on this day
"""

# Works and goods that share the name of a film.
_OTHER_WORKS = r"""
    (?:seasons?|series|episodes?|anime|comics|manga)
    (?:video ?games?|games?|gaming|switch|ps5|xbox|pc|dlc)
    (?:4k|blu-?ray|steelbook|lego|funko|toys?|plush|merch\w*)
"""


def _compiled(table: str) -> re.Pattern[str]:
    """Join the lines of a table into one pattern."""
    lines = [line.strip() for line in table.strip().splitlines()]
    text = "|".join(lines)
    for word, pattern in _WORDS.items():
        text = text.replace(word, pattern)
    return re.compile(rf"(?<!\w)(?:{text})(?!\w)")


_NEWS = {kind: _compiled(table) for kind, table in _TABLES.items()}
_ABOUT_A_FILM = _compiled(_FILM)
_FILM_ITSELF = _compiled(r"(?:films?|movies?|biopic|feature)(?! (?:club|fest))")
_ON_A_SET = _compiled(_SET)
_OF_OTHER_WORKS = _compiled(_OTHER_WORKS)
_ABOUT_SOMETHING_ELSE = _compiled(_COVERAGE)
# Japanese and Chinese put no spaces between words: "shooting", "begin shooting".
_UNSPACED_START = re.compile("撮影|开机|開拍|クランクイン")
# How a title is set off: in quotes, in capitals, by its number, or by its director
# ("Joins Ann Roe's Night Ferry").
_QUOTED = re.compile(r"[‘“\"'«][^‘’“”\"'«»]{2,60}[’”\"'»]")
_CAPITALS = re.compile(
    r"(?<![\w’'])[A-Z][A-Z’'-]{2,}:? [A-Z]{2,}|(?<![\w’'])[A-Z]{6,}(?!\w)"
)
_UNITS = "(?:million|billion|crore|lakh|days?|weeks?|years?|hours?|of|new|more|films)"
_NUMBERED = re.compile(rf"[A-Z][\w’'-]+:? (?:[2-9]|II|III|IV)(?![\w,.-]| {_UNITS})")
_OF_DIRECTOR = re.compile(
    r"(?i:join\w*|board\w*|cast in|stars? in|talks for|set for|eyed for) "
    r"(?:[A-Z][\w.-]* ){0,3}?[A-Z][\w-]*[’']s? (?:[a-z]+ )?[A-Z#]"
)
_SET_OFF = (_QUOTED, _CAPITALS, _NUMBERED, _OF_DIRECTOR)


def news_of(headline: str) -> list[News]:
    """Return the kinds of production news in a headline, the weightiest first.

    >>> [news.value for news in news_of("Cameras Roll on ‘Night Ferry’ in Hull")]
    ['shooting']
    """
    text = _plain(headline)
    found = [kind for kind, pattern in _NEWS.items() if pattern.search(text)]
    if _UNSPACED_START.search(headline) and News.STARTS not in found:
        found.insert(0, News.STARTS)
    order = list(News)
    return sorted(found, key=order.index)


def is_about_a_film(headline: str, news: News) -> bool:
    """Return whether a headline with such news names a film, by its title or a noun.

    The words of a film set are enough for a start or a wrap only.
    """
    text = _plain(headline)
    is_set_off = not headline.isupper() and any(p.search(headline) for p in _SET_OFF)
    if is_set_off or _ABOUT_A_FILM.search(text):
        return True
    return news in (News.STARTS, News.WRAPS) and bool(_ON_A_SET.search(text))


def is_coverage(headline: str) -> bool:
    """Return whether a headline is about something else than making a film."""
    return bool(_ABOUT_SOMETHING_ELSE.search(_without_quoted(headline)))


def is_of_another_work(headline: str) -> bool:
    """Return whether a headline is about a series, a game or goods of some name.

    A film of a game is a film.
    """
    text = _without_quoted(headline)
    return bool(_OF_OTHER_WORKS.search(text)) and not _FILM_ITSELF.search(text)


def _without_quoted(headline: str) -> str:
    """Leave out titles, which hold any words: *I Wish You All the Best*."""
    return _plain(_QUOTED.sub(" ", headline))


def _plain(headline: str) -> str:
    return headline.lower().replace("’", "'").replace("‘", "'")

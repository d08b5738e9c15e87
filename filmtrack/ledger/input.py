"""Facts as they are typed become claims: each value read by its field's own rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypedDict, Unpack

import msgspec

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.claim import Claim
from filmtrack.ledger.fields import FIELDS, WINDOWS, FieldKind
from filmtrack.ledger.people import (
    check_name,
    read_person,
    split_companies,
    split_people,
)
from filmtrack.ledger.source_material import SourceMaterial, read_source_material
from filmtrack.ledger.vocabulary import in_our_words
from filmtrack.ledger.windows import language_of_date, window_in_words
from filmtrack.names import fold, scripts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from filmtrack.ledger.facts import Facts
    from filmtrack.ledger.fields import Option


class ReportDetails(NamedTuple):
    """Where facts come from: the outlet, whom it repeats, its page and its day."""

    said: date
    recorded: datetime
    outlet: str | None = None
    via: str | None = None
    url: str | None = None
    speaker: str | None = None
    language: str | None = None  # of the report's dates; else their words show it

    def claim(
        self, field: str, value: str | SourceMaterial, **more: Unpack[ClaimParts]
    ) -> Claim:
        """Make the claim that this report makes about a field, without a number yet."""
        if field in WINDOWS and isinstance(value, str) and not more.get("lang"):
            actual = more.get("actual", False)
            # The language is recorded with the claim: 03/04 means another day in
            # another one.
            more["lang"] = self.language or language_of_date(
                value, self.said, actual, field
            )
        return Claim(
            n=0,
            field=field,
            value=value,
            said=self.said,
            outlet=self.outlet,
            via=self.via,
            url=self.url,
            speaker=self.speaker,
            recorded=self.recorded,
            **more,
        )


class ClaimParts(TypedDict, total=False):
    """What a claim may say beside its field, its value and its report."""

    standing: str | None
    role: str | None
    actual: bool
    note: str | None
    territory: str | None
    medium: str | None
    lang: str | None


class FieldValue(NamedTuple):
    """What a text says of a field, with the printed word where ours differs."""

    value: str | SourceMaterial
    printed: str | None = None
    standing: str | None = None
    role: str | None = None


# A service's id, as such or inside the address of its page; compiled when first used.
_ID_FORMS = {
    "imdb": r"(?:.*/title/)?(tt[0-9]{7,10})(?:[/?#].*)?",
    "tmdb": r"(?:.*/(?:movie|tv)/)?([1-9][0-9]*)(?:[-/?#].*)?",
    "wikidata": r"(?:.*/(?:wiki|entity)/)?(Q[1-9][0-9]*)(?:[/?#].*)?",
    "letterboxd": r"(\S+)",
    "trakt": r"(?:.*/movies/)?([^/\s]+)/?",
}
# What another title may be, as in "Judy (working title)"; other brackets belong to it.
_AKA = (
    r"(?i)(.*\S)\s*\(((?:working|translated|former|original|alternative|international"
    r"|festival|shooting|tentative|provisional|temporary|rumou?red)(?: title)?)\)"
)
# Fields of which one text may hold several values, and what stands between them.
_SPLIT = {"tags": r"\s*[,;]\s*", "languages": r"\s*(?:[,;&]|\band\b)\s*"}
_ID_EXAMPLES = {"imdb": "tt0113277", "tmdb": "949", "wikidata": "Q42198"}


def claims_of(
    field: str, text: str, report: ReportDetails, option: Option
) -> list[Claim]:
    """Make the claims of one option; several people in one text are a claim each.

    Raises NotUnderstoodError, also for what is no name.
    """
    texts = [text]
    if FIELDS[field].names:
        is_person = FIELDS[field].names == "person"
        texts = (split_people if is_person else split_companies)(text) or texts
    if field in _SPLIT:
        texts = [one for one in re.split(_SPLIT[field], text.strip()) if one] or texts
    if field == "release":
        return _releases(text, report)
    claims = []
    for one in texts:
        if FIELDS[field].names:
            check_name(one)
        written = one + option.suffix
        claims.append(claim_of(field, written, report, actual=option.actual))
    return claims


def other_titles(claims: Iterable[Claim], known: Facts) -> list[Claim]:
    """Make a title an aka if its report or its script says that it is only another one.

    A title in another script translates the one that is known, unless that is the
    original title, and a "(working title)" does not replace it. A note of the claim
    says which title it is.
    """
    claims = list(claims)
    originals = [known.original_title or ""]
    originals += [claim.text for claim in claims if claim.field == "original_title"]
    is_original = fold(known.title) in map(fold, originals)
    old = frozenset() if is_original else scripts(known.title)
    return [_other_title(c, old) if c.field == "title" else c for c in claims]


def _other_title(claim: Claim, translated: frozenset[str]) -> Claim:
    told = re.fullmatch(_AKA, claim.text)
    if told:
        note = "; ".join(filter(None, (told[2], claim.note)))
        return msgspec.structs.replace(claim, field="aka", value=told[1], note=note)
    new = scripts(claim.text)
    # A title without letters, such as "1917", belongs to no script and replaces any.
    if new and translated and new.isdisjoint(translated):
        return msgspec.structs.replace(claim, field="aka")
    return claim


def _releases(text: str, report: ReportDetails) -> list[Claim]:
    """Make a claim for each territory, medium and date that a release phrase names."""
    from filmtrack.when import split_release

    return [
        msgspec.structs.replace(
            claim_of("release", part.words, report),
            territory=part.territory,
            medium=part.medium,
        )
        for part in split_release(text)
    ]


def claim_of(
    field: str,
    text: str,
    report: ReportDetails,
    *,
    actual: bool = False,
    past: bool | None = None,
) -> Claim:
    """Make the claim that a typed text is, without a number yet.

    A date must be one that is read: with `actual` as something that has happened
    (`past` overrides the reading of the tense alone). Raises NotUnderstoodError.
    """
    # An empty hold is meant: it takes the hold back.
    if not text.strip() and field != "hold":
        raise NotUnderstoodError(
            f"the {field.replace('_', ' ')} is empty", hint="say what it is"
        )
    read = read_value(field, text.strip())
    if FIELDS[field].kind is FieldKind.WINDOW:
        _check_date(field, text, report, actual=actual, past=past)
    return report.claim(
        field,
        read.value,
        standing=read.standing,
        role=read.role,
        actual=actual,
        note=read.printed,
    )


def _check_date(
    field: str, text: str, report: ReportDetails, *, actual: bool, past: bool | None
) -> None:
    """Refuse words that are not read, and an event reported before it happened."""
    tense = actual if past is None else past
    said, language = report.said, report.language
    window = window_in_words(text, said, tense, field, language)  # belief needs it too
    if window is None:
        from filmtrack.when import explain

        # raises, with the nearest phrases
        explain(text, said, past=tense, field=field, language=language or "")
    elif actual and window.earliest and window.earliest > said:
        raise NotUnderstoodError(
            f'"{text}" had not happened on {said}, when it was said',
            hint=f"a date to come is a target: --{field}",
        )


def read_value(field: str, text: str) -> FieldValue:
    """Read a text by the rule of its field; raises NotUnderstoodError."""
    if field in _ID_FORMS:
        return FieldValue(read_id(field, text))
    if FIELDS[field].kind is FieldKind.PEOPLE:
        person = read_person(text)
        return FieldValue(person.name, person.printed, person.standing, person.role)
    if FIELDS[field].kind is FieldKind.SOURCE:
        return FieldValue(read_source_material(text))
    if field == "aka" and (typed := re.fullmatch(_AKA, text)):
        return FieldValue(typed.group(1), typed.group(2))
    return FieldValue(*in_our_words(field, text))


def read_id(service: str, text: str) -> str:
    """Read a service's id, from the address of its page too.

    >>> read_id("imdb", "https://www.imdb.com/title/tt0113277/")
    'tt0113277'

    Raises NotUnderstoodError.
    """
    match = re.fullmatch(_ID_FORMS[service], text.strip())
    if match is None:
        example = _ID_EXAMPLES.get(service)
        raise NotUnderstoodError(
            f'"{text}" is not an id of {service}',
            hint=f"as in {example}" if example else None,
        )
    return match.group(1)

"""A rule that fired on a sentence: its slots become values, each checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filmtrack.articles.before_names import (
    are_siblings,
    follows_title,
    has_another_job,
)
from filmtrack.articles.certainty import is_certain
from filmtrack.articles.date_words import date_words, has_hours, is_end
from filmtrack.articles.mentions import COMPANY, FILM
from filmtrack.articles.rules.rule import ASIDE, NC, OF_COMPANY, ClaimRule, N, slots
from filmtrack.articles.rules.sources import WORKS
from filmtrack.articles.standing import standing_of
from filmtrack.articles.title_marks import title_of
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.articles.attribution import Attributed, Sentence
    from filmtrack.articles.persons import People

PEOPLE = (
    *("directors", "writers", "producers", "cast"),
    *("cinematographers", "composers", "editors", "casting_directors"),
)
DATES = ("shoot", "wrap", "release")
_OPEN = ("in talks", "rumored")
_SURE_ENOUGH = ("exited", "in talks", "rumored", "denied")

_SUBJECT = ("{who}", "{names}", "{one}")
_NOT_SUBJECT = re.compile(
    r"\b(?:by|from|without) (?:[a-z'-]+ ){0,2}$"
    r"|\b(?:seen|screens?|appeared|starred) in $"
)
_BEHIND_CAMERA = re.compile(
    r"\b(?:direct|writ)\w* (?:the (?:film|project) |it |[\ue800-\uebff] )?$"
    r"|\bproduc(?:e|es|ed|ing)\b[^.;]*$"
)
_AND_WILL = re.compile(r",? and (?:will|is|has) ")
_NOT = re.compile(
    r"\b(?:not|n't|never|no|yet to|before|until|once|when|if|would have|was to have|"
    r"were to have|without)\b[^,.;]{0,20}$"
)
_SHOOTING = re.compile(
    r"\b(?:shooting|filming|photography|production|the shoot) (?:is|was|has been|are) "
    r"(?:now |currently |tentatively )*$"
)
_BEFORE = 40  # characters before a match in which a negation counts
_DIRECTS = re.compile(r"\b(?:direct|filmmaker|helm)")
_ACTS = re.compile(r"\b(?:star|cast|role|lead|play|actor|actress|recast)")
_WITH_ROLE = re.compile(rf"({NC})(?!'s)(?: as (?:[a-z'-]+ ){{0,4}}({N})?)?")
_CUT = re.compile(f"{OF_COMPANY}|{ASIDE}")
_VERBS = (
    "directs|writes|produces|plays|stars|co-stars|has|is|joins|returns|leads|helms|pens"
)
_SINGULAR = re.compile(rf",? (?:also |now |then |again )*(?:{_VERBS}|adapts)\b")
_NEXT_VERB = re.compile(rf" (?:also |now )*(?:{_VERBS}|adapts|wrote|will|was)\b")
_NEW_CLAUSE = re.compile(r"(?:, and| and| while|,) (?:[a-z-]+ ){0,2}$")
_ONCE_PLANNED = re.compile(
    r"\b(?:at one point|(?:was|were) (?:once |originally |first )?planned"
    r"|was to have been|had planned|originally (?:planned|set|due)|was due to)\b"
)
_NO_PLACE = frozenset(
    "festival fest market awards museum facebook instagram twitter".split()
)
_TOWN_AND_STATE = re.compile(rf"(?:the )?({N}), {N}")
_NO_COMPANY = frozenset(
    ["imax", "dolby", "panavision", "college", "university", "school", "museum"]
)
_STAGES = ("Studio", "Studios", "Stages")


@dataclass(frozen=True)
class Proposal:
    """A claim that an article makes, with the sentence and the rule behind it.

    `source` is the value of source material by its parts, which `value` shows.
    """

    production: str
    field: str
    value: str
    rule: str
    quote: str
    standing: str | None = None
    role: str | None = None
    actual: bool = False
    via: str | None = None
    is_sure: bool = True
    source: dict[str, object] | None = None


class Firing:
    """One match of a rule in a sentence, for one film."""

    def __init__(
        self,
        rule: ClaimRule,
        match: re.Match[str],
        sentence: Sentence,
        found: Attributed,
    ) -> None:
        self.rule = rule
        self.match = match
        self.sentence = sentence
        self.people: People = found.people
        self.mentions = sentence.shadow.mentions
        self.slots = slots(match)
        self.found = found
        self.is_sure = not rule.weak and found.is_sure
        self.base = Proposal("", rule.field, "", rule.label, sentence.quote)

    def proposals(self, film: str) -> Iterator[Proposal]:
        """List the claims that the match makes about a film."""
        if self._is_object() or self._is_negated():
            return
        self.base = replace(
            self.base,
            production=film,
            actual=self.rule.actual,
            is_sure=self.is_sure and is_certain(self.match, self.sentence, self.found),
        )
        by_field = {
            "studios": self._companies,
            "distributors": self._companies,
            "locations": self._places,
            "source_material": self._source,
            "hold": self._hold,
            "status": self._fixed,
            "kind": self._fixed,
            "aka": self._aka,
            "languages": self._languages,
            "budget": self._budget,
            "related": self._related,
        }
        if self.rule.field in PEOPLE:
            yield from self._persons()
        elif self.rule.field in DATES:
            dated = self._date()
            is_meant = self.rule.name != "shoots until" or is_end(dated.value)
            is_day = not has_hours(dated.value)
            if is_meant and is_day and not self._is_of_the_shoot():
                yield dated
        else:
            yield from by_field[self.rule.field]()

    def _is_object(self) -> bool:
        """Return whether the names are another's: "produces it alongside X"."""
        before = self.match.string[: self.match.start()]
        if self.rule.name == "alongside" and _BEHIND_CAMERA.search(before):
            return True
        if before.endswith("with ") and _AND_WILL.search(self.match[0]):
            return True
        return self._is_by_object()

    def _is_by_object(self) -> bool:
        """Return whether the names are another's: "directed by X, stars Y"."""
        if not self.rule.pattern.startswith(_SUBJECT):
            return False
        first = re.search(NC, self.match[0])
        at = self.match.start() + (first.start() if first else 0)
        return bool(_NOT_SUBJECT.search(self.match.string[:at]))

    def _is_negated(self) -> bool:
        if self.rule.field == "locations":
            return bool(_ONCE_PLANNED.search(self.match.string))
        if self.rule.field != "status":
            return False
        start = self.match.start()
        return bool(_NOT.search(self.match.string[max(0, start - _BEFORE) : start]))

    def _is_of_the_shoot(self) -> bool:
        """Return whether a date taken for the release is when shooting is set for."""
        before = self.match.string[: self.match.start()]
        return self.rule.field == "release" and bool(_SHOOTING.search(before))

    def _fixed(self) -> Iterator[Proposal]:
        yield replace(self.base, value=self.rule.value or "")

    def _aka(self) -> Iterator[Proposal]:
        yield replace(self.base, value=title_of(self._text("aka")))

    def _languages(self) -> Iterator[Proposal]:
        for slot, text in self.match.groupdict().items():
            if slot.startswith("tongue") and text:
                yield replace(self.base, value=text.capitalize())

    def _budget(self) -> Iterator[Proposal]:
        """Take the sum as printed: the shadow has it in lower case."""
        sum_ = re.escape(self.slots["money"].strip())
        printed = re.search(sum_, self.sentence.quote, re.IGNORECASE)
        yield replace(self.base, value=(printed or self.match)[0])

    def _related(self) -> Iterator[Proposal]:
        kin, relative = self.slots["kin"], title_of(self._text("relative"))
        link = "of" if kin in ("remake", "reboot") else "to"
        yield replace(self.base, value=f"{kin} {link} {relative}", is_sure=False)

    def _hold(self) -> Iterator[Proposal]:
        yield replace(self.base, value=self.slots.get("hold", "on hold"))

    def _persons(self) -> Iterator[Proposal]:
        text = self.match.string
        standing = self.rule.standing or standing_of(
            text, self.match.start(), self.match.end()
        )
        field = self._field_of_exit(standing)
        own = self._of_this_clause(_items(self.slots.get("who", "")))
        items = own + [
            item
            for slot in ("also", "names")
            for item in _items(self.slots.get(slot, ""))
        ]
        shared = self._shared_surname(items) if len(items) > 1 else None
        for symbol, as_role in items:
            name = self.mentions[symbol].text
            if self._is_owner(symbol):
                continue
            if shared and symbol == items[0][0]:
                yield replace(self.base, field=field, value=f"{name} {shared}")
                continue
            before = text.partition(symbol)[0]
            is_known = fold(name) in self.people.signs
            if (follows_title(before) and not is_known) or (
                self.rule.field == "producers" and has_another_job(before)
            ):
                continue
            if symbol >= COMPANY or not self._is_person(name, len(items)):
                yield from self._producing_company(symbol)
                continue
            # Whom somebody may join is in the film already.
            joined = symbol in self.slots.get("also", "") and standing in _OPEN
            own_standing = "attached" if joined else standing
            yield replace(
                self.base,
                field=field,
                value=self.people.name_of(self.mentions[symbol]),
                standing=own_standing
                if field in ("cast", "directors") or own_standing in _SURE_ENOUGH
                else None,
                role=self._role(symbol, as_role, own) if field == "cast" else None,
            )
        subject = self.antecedent() if "he" in self.slots else None
        if subject:
            yield replace(self.base, value=subject, standing=standing)
        if "out" in self.slots and self._is_person(self._text("out"), 1):
            out = self.mentions[self.slots["out"]]
            value = self.people.name_of(out)
            yield replace(self.base, value=value, standing="exited", is_sure=False)

    def _shared_surname(self, items: list[tuple[str, str | None]]) -> str | None:
        """Return the surname that the second of two siblings has for both."""
        first, second = (self.mentions[symbol].text for symbol, _ in items[:2])
        is_short = " " not in first and " " in second
        before = self.match.string.partition(items[0][0])[0]
        return second.split()[-1] if is_short and are_siblings(before) else None

    def antecedent(self) -> str | None:
        """Return the person whom "the filmmaker" means: the last one named before."""
        before = self.match.string[: self.match.start()]
        named = [m for s, m in self.mentions.items() if s in before and s < COMPANY]
        earlier = self.found.persons_before(self.sentence)
        for mention in (*reversed(named), *earlier):
            if self.people.is_person(mention.text):
                return self.people.name_of(mention)
        return None

    def _producing_company(self, symbol: str) -> Iterator[Proposal]:
        name = self.mentions[symbol].text
        if self.rule.field == "producers" and "producer" not in self.rule.name:
            sure = self.base.is_sure and symbol >= COMPANY
            yield replace(self.base, field="studios", value=name, is_sure=sure)

    def _of_this_clause(
        self, items: list[tuple[str, str | None]]
    ) -> list[tuple[str, str | None]]:
        """Drop the names of a list that belong to another clause.

        In "it stars A and B, and C directs", C is the subject of a new clause.
        """
        if len(items) == 1 or not items:
            return items
        last = items[-1][0]
        after = self.match.string[self.match.string.index(last) + 1 :]
        if self.rule.pattern.startswith(_SUBJECT):
            return items[-1:] if _SINGULAR.match(after) else items
        before = self.match.string[: self.match.string.index(last)]
        is_next = _NEXT_VERB.match(after) and _NEW_CLAUSE.search(before)
        return items[:-1] if is_next else items

    def _is_owner(self, symbol: str) -> bool:
        """Return whether a name only owns what follows: "alongside Lee's company"."""
        return f"{symbol}'s" in self.match.string and "}'s" not in self.rule.pattern

    def _role(
        self, symbol: str, as_role: str | None, own: list[tuple[str, str | None]]
    ) -> str | None:
        """Return the character: "as" after the name, else the rule's own slot."""
        if as_role:
            return self.mentions[as_role].text
        roles = [s for s in self.slots.get("role", "") if s in self.mentions]
        names = [name for name, _ in own]
        if symbol in names and len(roles) == len(names):
            return self.mentions[roles[names.index(symbol)]].text
        return None

    def _text(self, slot: str) -> str:
        return self.mentions[self.slots[slot]].text

    def _field_of_exit(self, standing: str) -> str:
        """Return whether who leaves a film is its director, by the words around."""
        text = self.match.string
        is_exit = self.rule.field == "cast" and standing == "exited"
        if is_exit and _DIRECTS.search(text) and not _ACTS.search(text):
            return "directors"
        return self.rule.field

    def _is_person(self, name: str, count: int) -> bool:
        """Return whether a name is a person's; a lone name is one only in a list."""
        if self.people.is_person(name):
            return True
        return count > 2 and " " not in name and not name.isupper()

    def _companies(self) -> Iterator[Proposal]:
        for symbol in re.findall(rf"{NC}(?!'s)", self.slots.get("names", "")):
            name = self.mentions[symbol].text
            is_named = symbol >= COMPANY
            if not _NO_COMPANY.isdisjoint(name.lower().split()):
                continue
            # "Producing for X": a company, unless something shows a person.
            is_company = self.rule.name == "produces for company"
            is_company &= fold(name) not in self.people.signs
            if is_named or is_company or not self.people.may_be_person(name):
                sure = self.base.is_sure and is_named
                yield replace(self.base, value=name, is_sure=sure)

    def _places(self) -> Iterator[Proposal]:
        places = self.slots["place"]
        town = _TOWN_AND_STATE.fullmatch(places)
        for symbol in [town[1]] if town else re.findall(NC, places):
            name = self.mentions[symbol].text
            if not _NO_PLACE.isdisjoint(name.lower().split()):
                continue
            if symbol >= COMPANY and not name.endswith(_STAGES):
                continue
            if self._is_owner(symbol):
                continue
            is_surname = " " not in name and self.people.complete(name) is not None
            if fold(name) not in self.people.signs and not is_surname:
                yield replace(self.base, value=name)

    def _date(self) -> Proposal:
        symbols = [c for c in self.slots["date"] if c in self.mentions]
        start, end = self.mentions[symbols[0]].start, self.mentions[symbols[-1]].end
        printed = self.sentence.text[start:end]
        value = date_words(printed, self.match.string, self.rule.field)
        return replace(self.base, value=value)

    def _year(self) -> int | None:
        """Return the year in the slot of that name."""
        text = self.slots.get("year", "")
        shown = self.mentions[text].text if text in self.mentions else text
        found = re.search(r"\b(?:1[89]|20)\d\d\b", shown)
        return int(found[0]) if found else None

    def _source(self) -> Iterator[Proposal]:
        by = [
            self.people.name_of(self.mentions[symbol])
            for slot in ("who", "also")
            for symbol, _ in _items(self.slots.get(slot, ""))
            if symbol < COMPANY
        ]
        title = title_of(self._text("source")) if "source" in self.slots else None
        year = self._year()
        kind = WORKS.get(self.slots.get("work", ""))
        if "remake" in self.slots and kind is None:
            kind = "film"
        if not (by or title or kind == "true story") or not (kind or by):
            return
        kind = kind or "novel"
        shown = f"{kind}: {title or ''}{' by ' if by else ''}{' & '.join(by)}"
        source: dict[str, object] = {"type": kind, "title": title, "by": by}
        yield replace(
            self.base,
            value=" ".join(shown.rstrip(": ").split()),
            source={**source, "year": year},
        )


def _items(text: str) -> list[tuple[str, str | None]]:
    """List the names of a slot, each with the symbol of its role."""
    found = _WITH_ROLE.finditer(_CUT.sub("", text))
    return [(m[1], m[2]) for m in found if m[1] < FILM]

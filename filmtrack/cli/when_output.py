"""A date phrase explained: in lines for people, in JSON for programs, by the file."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import BadFileError, NotUnderstoodError, PhraseError
from filmtrack.sanitize import escaped, visible
from filmtrack.when.calendar import tell
from filmtrack.when.everyday import format_count
from filmtrack.when.phrasing import say_days

if TYPE_CHECKING:
    from filmtrack.when import DateMention, Reading, Window

Answer = dict[str, object]
KEYS = (
    "phrase",
    "said",
    "earliest",
    "latest",
    "wrap_earliest",
    "wrap_latest",
    "flags",
    "edtf",
    "error",
)


class Asked(NamedTuple):
    """A phrase to read: the day it was said, its tense and what it is about."""

    phrase: str
    said: date
    past: bool = False
    field: str = "shoot"
    language: str = ""

    def explain(self) -> "Reading":
        """Read it; raises PhraseError."""
        from filmtrack.when import explain

        return explain(
            self.phrase,
            self.said,
            past=self.past,
            field=self.field,
            language=self.language,
        )


def answer(asked: Asked) -> Answer:
    """Give a phrase's window under the promised keys, or what was not understood."""
    from filmtrack.when import read

    try:
        window = read(
            asked.phrase,
            asked.said,
            past=asked.past,
            field=asked.field,
            language=asked.language,
        )
    except PhraseError as error:
        return {
            **dict.fromkeys(KEYS),
            **_asked(asked),
            "flags": [],
            "error": error.what,
        }
    return _answer(asked, window)


def _asked(asked: Asked) -> Answer:
    return {"phrase": asked.phrase, "said": asked.said.isoformat()}


def _answer(asked: Asked, window: "Window") -> Answer:
    wrap = window.wrap
    return {
        **_asked(asked),
        "earliest": _day(window.earliest),
        "latest": _day(window.latest),
        "wrap_earliest": _day(wrap.earliest) if wrap else None,
        "wrap_latest": _day(wrap.latest) if wrap else None,
        "flags": sorted(window.flags),
        "edtf": window.edtf,
        "error": None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def explained_json(asked: Asked) -> str:
    """Give one phrase's window and how it was read, as JSON; raises PhraseError."""
    import json  # a phrase explained in lines needs none

    each = [_explained(release) for release in each_release(asked)]
    whole = each[0] if len(each) == 1 else {**_asked(asked), "releases": each}
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def each_release(asked: Asked) -> list[Asked]:
    """Take the dates of several territories or media apart."""
    if asked.field != "release" or asked.language not in ("", "en"):
        return [asked]
    from filmtrack.when import split_release

    phrases = dict.fromkeys(part.words for part in split_release(asked.phrase))
    return [asked._replace(phrase=phrase) for phrase in phrases]


def _explained(asked: Asked) -> Answer:
    reading = asked.explain()
    return {
        **_answer(asked, reading.window),
        "parts": [
            {"words": part.words, "meaning": part.meaning, "why": part.why}
            for part in reading.parts
        ],
        "skipped": list(reading.skipped),
        "remarks": list(reading.remarks),
        "territories": list(reading.territories),
        "media": list(reading.media),
        "language": reading.language or None,
    }


def explained(asked: Asked) -> str:
    """Explain one phrase in lines, each release by itself; raises PhraseError."""
    return "".join(map(_explained_lines, each_release(asked)))


def _explained_lines(asked: Asked) -> str:
    from filmtrack.when import say_full

    reading = asked.explain()
    window = reading.window
    rows = [
        ("window", say_full(window)),
        ("days", say_days(window)),
        ("width", format_count(window.days, "day") if window.days else ""),
        ("flags", ", ".join(window.flags)),
        ("EDTF", window.edtf or ""),
    ]
    lines = [f"{visible(asked.phrase)}, said on {tell(asked.said)}"]
    lines += [f"  {label:<9}{text}" for label, text in rows if text]
    for part in reading.parts:
        why = f", {part.why}" if part.why else ""
        lines.append(f"  {visible(part.words)} → {visible(part.meaning)}{visible(why)}")
    if reading.language not in ("", "en"):
        lines.append(f"  read as {language_name(reading.language)}")
    kept_apart = {
        "territory": reading.territories,
        "medium": reading.media,
        "skipped": reading.skipped,
    }
    lines += [
        f"  {label}: {', '.join(visible(words) for words in all_words)}"
        for label, all_words in kept_apart.items()
        if all_words
    ]
    lines += [f"  note: {visible(remark)}" for remark in reading.remarks]
    return "".join(f"{line}\n" for line in lines)


def language_name(code: str) -> str:
    """Name a language in English."""
    from filmtrack.when.language.tables import load

    return load(code).name


def languages_lines() -> str:
    """List the languages that are read, with the code that `--read-as` takes."""
    from filmtrack.when.language.tables import MODULES

    return "".join(f"{code}  {language_name(code)}\n" for code in MODULES)


def mentions_lines(mentions: Iterable["DateMention"]) -> str:
    """List the dates found in a text: place, words, days, what they date and why."""
    from filmtrack.when.phrasing import say_days

    lines = []
    for mention in mentions:
        verb = f" ({visible(mention.verb)})" if mention.verb else ""
        days = say_days(mention.window)
        lines.append(
            f"{mention.start}–{mention.end}  {visible(mention.words)} → {days}, "
            f"{mention.dates}{verb}\n"
        )
    return "".join(lines)


def mentions_rows(mentions: Iterable["DateMention"]) -> list[Answer]:
    """Describe the dates found in a text under the promised keys."""
    return [
        {
            "start": mention.start,
            "end": mention.end,
            "dates": mention.dates,
            "verb": mention.verb,
            **_answer(
                Asked(mention.words, mention.window.said, mention.past),
                mention.window,
            ),
        }
        for mention in mentions
    ]


def answers(text: str, said: date) -> Iterator[Answer]:
    """Answer a TSV of phrases in order, past errors: a header, then a phrase a line.

    The columns `phrase`, `said`, `tense` (future, past) and `field` (shoot, wrap,
    release) count, in any order; a row that names no day was said on `said`. Lines end
    in LF. Raises BadFileError for a file that is no such table.
    """
    lines = text.split("\n")
    header = lines[0].split("\t")
    if "phrase" not in header:
        raise BadFileError(
            "the batch has no column `phrase`", hint="a TSV whose first line names them"
        )
    for line in lines[1:]:
        if line.strip():
            cells = dict(zip(header, line.split("\t"), strict=False))
            try:
                yield answer(_row(cells, said))
            except NotUnderstoodError as error:
                yield {
                    **dict.fromkeys(KEYS),
                    "phrase": cells.get("phrase", ""),
                    "said": cells.get("said") or None,
                    "flags": [],
                    "error": error.what,
                }


def _row(cells: dict[str, str], said: date) -> Asked:
    """Read one row; raises NotUnderstoodError."""
    tense, field = cells.get("tense") or "future", cells.get("field") or "shoot"
    if tense not in ("future", "past"):
        raise NotUnderstoodError(f'"{tense}" is no tense: future or past')
    if field not in ("shoot", "wrap", "release"):
        raise NotUnderstoodError(f'"{field}" is no field: shoot, wrap or release')
    try:
        day = date.fromisoformat(cells["said"]) if cells.get("said") else said
    except ValueError as error:
        raise NotUnderstoodError(f'"{cells["said"]}" is no day') from error
    return Asked(cells.get("phrase", ""), day, tense == "past", field)


def as_jsonl(answers: Iterable[Answer]) -> str:
    """Give one JSON object a line, in order."""
    import json

    return "".join(
        escaped(json.dumps(row, ensure_ascii=False)) + "\n" for row in answers
    )


def as_json(answers: Iterable[Answer]) -> str:
    """Give one JSON array."""
    import json

    return escaped(json.dumps(list(answers), ensure_ascii=False, indent=2)) + "\n"


def as_tsv(answers: Iterable[Answer]) -> str:
    """Give a table with a header, a tab between cells."""
    lines = ["\t".join(KEYS)]
    for row in answers:
        values = [row[key] for key in KEYS]
        texts = (",".join(v) if isinstance(v, list) else str(v or "") for v in values)
        lines.append("\t".join(map(visible, texts)))
    return "".join(f"{line}\n" for line in lines)

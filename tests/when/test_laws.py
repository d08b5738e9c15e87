"""What holds for every phrase, tried on phrases made at random from the language."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from filmtrack.errors import PhraseError
from filmtrack.when import Window, read, say_full, say_short
from filmtrack.when.calendar import MONTHS
from tests.when.reading import same

days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
years = st.integers(2015, 2035).map(str)
months = st.sampled_from(MONTHS)
seasons = st.sampled_from(["spring", "summer", "fall", "winter"])
parts = st.sampled_from(["early", "mid", "late", "the end of", "the start of"])
named = st.one_of(months, seasons)


def words(*parts_of: st.SearchStrategy[str] | str) -> st.SearchStrategy[str]:
    """Words that stand one after the other."""
    strategies = [st.just(p) if isinstance(p, str) else p for p in parts_of]
    return st.tuples(*strategies).map(" ".join)


free = st.one_of(named, words(parts, named), words(months, st.integers(1, 28).map(str)))
dated = st.one_of(
    words(free, years),
    years,
    words(parts, years),
    words("Q3", years),
    words("H1", years),
)
relative = st.one_of(
    words(st.sampled_from(["this", "next"]), named),
    words(parts, st.sampled_from(["next year", "this year", "next month"])),
    st.sampled_from(["next month", "this week", "tomorrow", "later this year", "soon"]),
    words(
        "in", st.integers(2, 11).map(str), st.sampled_from(["days", "weeks", "months"])
    ),
)
terms = st.one_of(free, dated, relative)
hedges = st.sampled_from(["", "around ", "possibly ", "hopefully around "])
bounds = st.sampled_from(
    [
        "by ",
        "before ",
        "after ",
        "no earlier than ",
        "as early as ",
        "",
        "",
        "not until ",
    ]
)
single = st.tuples(hedges, bounds, terms).map("".join)
phrases = st.one_of(
    single,
    words(terms, "or", terms),
    words(terms, "to", terms),
    words("between", terms, "and", terms),
    words("from", terms, "through", terms),
    words(terms, "and wrap by", terms),
    words(terms, "for", st.integers(2, 20).map(str), "weeks"),
    words("a", st.integers(2, 90).map(str), "day shoot in", terms),
)
fields = st.sampled_from(["shoot", "wrap", "release"])


def _window(
    phrase: str, said: date, *, past: bool = False, field: str = "shoot"
) -> Window:
    try:
        return read(phrase, said, past=past, field=field)
    except PhraseError:
        assume(condition=False)
        raise


@given(phrases, days, st.booleans(), fields)
def test_reading_what_was_said_gives_the_same_window(
    phrase: str, said: date, past: bool, field: str
) -> None:
    window = _window(phrase, said, past=past, field=field)
    for say in (say_short, say_full):
        assert same(read(say(window), said, past=past, field=field)) == same(window)


@given(phrases, days, fields)
def test_edtf_reads_back_exactly(phrase: str, said: date, field: str) -> None:
    window = _window(phrase, said, field=field)
    assume(window.edtf is not None)
    back = read(window.edtf or "", said)
    assert back.edtf == window.edtf
    assert (back.earliest, back.latest) == (window.earliest, window.latest)
    assert len(back.alternatives) == len(window.alternatives)
    for end, other in ((window.wrap, back.wrap),):
        assert (end and (end.earliest, end.latest)) == (
            other and (other.earliest, other.latest)
        )


@given(phrases, days, st.booleans(), fields)
def test_no_window_ends_before_it_starts(
    phrase: str, said: date, past: bool, field: str
) -> None:
    window = _window(phrase, said, past=past, field=field)
    for one in (window, window.wrap):
        if one and one.earliest and one.latest:
            assert one.earliest <= one.latest
    for first, last in window.alternatives:
        assert first is None or last is None or first <= last
    if window.wrap and window.wrap.latest and window.earliest:
        assert window.wrap.latest >= window.earliest


@given(words(st.sampled_from(["this", "next"]), named), days)
def test_a_year_later_a_name_means_a_year_later(phrase: str, said: date) -> None:
    """Leap days aside: 29 February has no next year, February may be longer."""
    assume((said.month, said.day) != (2, 29))
    now = _window(phrase, said)
    then = _window(phrase, said.replace(year=said.year + 1))
    for one, other in ((now.earliest, then.earliest), (now.latest, then.latest)):
        assert one is not None
        assert other is not None
        assert (one + timedelta(days=1)).replace(day=1).year + 1 == (
            other + timedelta(days=1)
        ).replace(day=1).year
        assert one.month == other.month


@given(st.integers(1, 30), st.sampled_from(["days", "weeks"]), days)
def test_a_day_later_a_count_of_days_means_a_day_later(
    count: int, unit: str, said: date
) -> None:
    """Weekdays and month lengths leave counts of days and weeks alone."""
    one_day = timedelta(days=1)
    now = _window(f"in {count + 1} {unit}", said)
    then = _window(f"in {count + 1} {unit}", said + one_day)
    assert now.earliest is not None
    assert now.latest is not None
    assert (now.earliest + one_day, now.latest + one_day) == (
        then.earliest,
        then.latest,
    )


@given(st.one_of(dated, named), st.one_of(dated, named), days, st.booleans())
def test_alternatives_commute(one: str, two: str, said: date, past: bool) -> None:
    """A year said once belongs to both, so both say one here or neither does."""
    assume(one[-1].isdigit() == two[-1].isdigit())
    first = _window(f"{one} or {two}", said, past=past)
    second = _window(f"{two} or {one}", said, past=past)
    assert (first.earliest, first.latest) == (second.earliest, second.latest)
    assert set(first.alternatives) == set(second.alternatives)


@given(free, days)
def test_a_year_not_said_is_the_first_that_does_not_end_before_it_was_said(
    phrase: str, said: date
) -> None:
    window = _window(phrase, said)
    assert window.latest is not None
    assert said <= window.latest <= said + timedelta(days=366 + 92)


@given(free, days)
def test_of_the_past_a_year_not_said_is_the_last_that_had_begun(
    phrase: str, said: date
) -> None:
    window = _window(phrase, said, past=True)
    assert window.earliest is not None
    assert said - timedelta(days=366) <= window.earliest <= said


@settings(max_examples=50)
@given(st.lists(st.tuples(phrases, days), min_size=2, max_size=6))
def test_the_order_is_total(asked: list[tuple[str, date]]) -> None:
    windows = []
    for phrase, said in asked:
        try:
            windows.append(read(phrase, said))
        except PhraseError:
            continue
    forwards = sorted(windows, key=lambda w: w.sort_key)
    windows.reverse()
    assert sorted(windows, key=lambda w: w.sort_key) == forwards

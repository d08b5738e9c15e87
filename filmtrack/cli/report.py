"""`filmtrack report`: one report about several films, entered in an editor."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from filmtrack.cli.editor import edit_until_right, editing
from filmtrack.cli.fact_options import Typed, report_details, takes_report
from filmtrack.cli.session import Session, session_of
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from filmtrack.ledger.form import FormFilm


@takes_report
def command(ctx: typer.Context, **report: Typed) -> None:
    """Enter one report about several films.

    $EDITOR shows a form: a head for the report, and under each film lines of facts,
    named like the options of `add`. Nothing is written before all of it is right; a
    form left unchanged records nothing, and `undo` takes it back as one step.
    """
    from filmtrack.ledger.form import blank_form, read_form

    session = session_of(ctx)
    session.require_present()
    details = report_details(session, report)
    with editing(session, "report") as editor:
        form = blank_form(details)
        films = edit_until_right(
            session, editor, form, lambda text: read_form(text, details)
        )
        if films:
            record_films(session, "report", films)
    if not films:
        session.info("nothing was recorded")


def record_films(session: Session, line: str, films: "Sequence[FormFilm]") -> None:
    """Record claims about films in one write; show what they changed.

    A film that the slate has by id or whole title gets the claims, another is added.
    Raises AmbiguousError when several productions have the title.
    """
    import msgspec

    from filmtrack.cli.messages import notes_on_titles, tell_added, tell_updated
    from filmtrack.ledger.input import other_titles
    from filmtrack.slate.find import Finder

    answers: list[str] = []
    notes: list[str] = []
    with session.store.change(line, session.now) as change:
        for title, claims in films:
            finder = Finder(change.facts())
            match = finder.match(title)
            if match is None or not match.is_full:
                # The claim of the title comes first, as `add` has it.
                others = [claim for claim in claims if claim.field != "title"]
                like = {"field": "title", "value": title, "standing": None}
                named = msgspec.structs.replace(
                    claims[0], **like, role=None, actual=False, note=None
                )
                added = change.new(title).claiming([named, *others])
                answers.append(tell_added(change.put(added)))
            else:
                number = finder.only(match, title).facts.number
                before = change.document(number)
                kept = other_titles(claims, before)
                notes += notes_on_titles(claims, kept, before)
                production = change.production(number).claiming(kept)
                answers.append(
                    tell_updated(before, change.put(production), change.aliases)
                )
    session.write("".join(answers))
    for note in notes:
        session.info(f"note: {visible(note)}")

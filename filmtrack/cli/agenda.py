"""`filmtrack` alone: the next shoots, and what else needs attention."""

from filmtrack.cli.output import OutputOptions, choose_format
from filmtrack.cli.session import Session


def show_agenda(session: Session) -> None:
    """Write the agenda of the day to stdout."""
    from filmtrack.cli.review import snoozed_keys
    from filmtrack.cli.view_options import screen_of, with_talk
    from filmtrack.slate.agenda import agenda
    from filmtrack.views.agenda import agenda_view
    from filmtrack.views.renderers import write

    snoozed = snoozed_keys(session)
    view = agenda_view(agenda(session.documents(), session.today, snoozed=snoozed))
    options = OutputOptions()
    screen = screen_of(session, options)
    content = write(view, choose_format(session, options, ()), screen)
    talk = [screen.own(line) for line in view.talk()]
    session.write(with_talk(content, talk, screen.width).lstrip("\n"))

"""`filmtrack` alone: the next shoots and what needs attention, or a welcome."""

from filmtrack.cli.output import OutputOptions, choose_format
from filmtrack.cli.session import Session
from filmtrack.sanitize import visible

_WELCOME = """\
filmtrack tracks films that don't exist yet, by dated reports that contradict each
other. There is no slate at {place} yet. Record a first report:

  filmtrack add Heat 2 --director "Michael Mann" --shoot "August 2026" --outlet Variety

After that, `filmtrack` shows what shoots next. `filmtrack --help` lists the commands.
"""


def show_agenda(session: Session) -> None:
    """Write the agenda of the day to stdout; without a slate, show how to begin."""
    if not session.slate.exists:
        session.write(_WELCOME.format(place=visible(str(session.place))))
        return
    from filmtrack.cli.inbox import inbox_count
    from filmtrack.cli.user_data import snoozed_keys
    from filmtrack.cli.view_options import screen_of, with_talk
    from filmtrack.slate.agenda import agenda
    from filmtrack.views.agenda import agenda_view
    from filmtrack.views.renderers import write

    snoozed = snoozed_keys(session)
    waiting = inbox_count(session)
    view = agenda_view(
        agenda(session.documents(), session.today, snoozed=snoozed, inbox=waiting)
    )
    options = OutputOptions()
    screen = screen_of(session, options)
    content = write(view, choose_format(session, options, ()), screen)
    talk = [screen.own(line) for line in view.talk()]
    session.write(with_talk(content, talk, screen.width).lstrip("\n"))

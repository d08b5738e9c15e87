"""The words around dates, as lists: bounds, links, hedges, and what has no date.

Phrases are parted by semicolons or line ends; the kind of token they become is the
name of their list in `WORD_LISTS`.
"""

from __future__ import annotations

# `TBD`, `TBA`, `undated`, `unknown`, `no date`, `on hold`, `indefinitely`, `shelved`
UNKNOWNS = """
tbd; tba; tbc; undated; unknown; unscheduled; undetermined; indefinitely; shelved
on hold; on ice; on hiatus; put on hold; not available; unavailable; n / a
no date; no dates; no date yet; no dates yet; no date set; no date yet set
no start; no start date; no production date; no production start
no production start date; no filming date; no shooting date; no release date
no wrap date; no set date; no firm date; no official date; no confirmed date
no timeline; no timeline yet; no timeline set; no timetable; no timetable set
no timetable yet; no schedule; no schedule yet; no time frame; no timeframe
not dated; not yet dated; not scheduled; not yet scheduled; not set; not yet set
not known; not yet known; not determined; not yet determined; not been set
for an indefinite period; an indefinite period; for an indefinite time
indefinite; indefinite period; until further notice; till further notice
to be determined; to be announced; to be confirmed; yet to be determined
no date has been announced; no date has been set; no dates have been set
no dates have been announced; no start date has been set
no start date has been announced; no date was given; no date announced
yet to be announced; yet to be confirmed; yet to be set; yet to be scheduled
"""

# `soon`, `shortly`, `imminently`; `in the (very) near future`, `in a little bit`
SOON = """
soon; shortly; imminently; imminent; near future; not too distant future
a little bit; any day; any day now; any minute now; about to; before long
"""

APPROXIMATE = """
around; about; circa; ca; roughly; approximately; approx; toward; towards; near
on or about; on or around; in or around; at or around; or so; or thereabouts
territory; ballpark; in the ballpark of; in the region of; give or take; somewhere
somewhere around; nearly; ish; ~
"""

UNCERTAIN = """
possibly; possible; maybe; may be; may begin; may start; may shoot; may film
may happen; may get; may even; may well; may also; may come; may go; may now
may still; may finally; may return; may resume; may see; may take; may have
might; could; perhaps
potentially; potential; tentatively; tentative; hopefully; hoping; hopes; hope
hoped; hopeful; likely; likeliest; most likely; very likely; more likely; probably
probable; presumably; apparently; reportedly; reported; rumored; rumoured
eyeing; eying; eyed; eyes; eye; aiming; aims; aim; aimed; targeting; targets
targeted; target; set as the target; trying; tries; looking; looks; considering
in talks of; in talks for; penciled; pencilled; penciled in; pencilled in
for now; as of now; at the moment; god willing; fingers crossed; with luck
with any luck; with a little luck; all being well; all going well; all goes well
if all goes well; if everything goes well; if all goes to plan
if all goes according to plan; if everything goes according to plan
weather permitting; schedule permitting; schedules permitting; time permitting
in all likelihood; in theory; ideally; conceivably; theoretically; unconfirmed
believed; thought; speculated; provisionally; provisional; subject to change
wants; want; wanting; intends; intending; estimated; loosely; ?
"""

BEFORE = "before; ahead of; prior to; in advance of; anytime before"
AFTER = "after; following the end of; once; subsequent to; past the end of"
JUST_AFTER = """
right after; just after; straight after; immediately after; shortly after
soon after; directly after; right following; immediately following
just following; shortly following
"""
BY = """
by; no later than; not later than; latest by; as late as; by no later than
by as late as; by at the latest; at the latest by; on or before
"""
OPEN_FROM = """
no earlier than; not earlier than; no sooner than; not sooner than; as early as
as soon as; on or after
"""
EARLIEST = """
earliest; at the earliest; at the very earliest; at the soonest; at earliest; soonest
at the absolute earliest
"""
AT_LEAST = "at least; a minimum of"
ONWARD = """
onward; onwards; or later; or after; or beyond; and beyond; and later; and after
and onward; and onwards; if not later; if not beyond; and on; or thereafter
"""
LATEST = """
at the latest; at the very latest; at latest; latest; or earlier; or sooner; or before
"""

# `A to B`, `A through B`, `A until B`, `A`–`B`
TO = "to; all the way to; on to"
THROUGH = """
through; thru; through to; through until; through till; through into; right through
all the way through; straight through; up through
"""
UNTIL = "until; till; 'til; til; up to; up till; right up to; right until; up until"
INTO = "into; on into"
WELL_INTO = "well into; far into; deep into"

NOT = """
not; isn't; is not; won't; will not; wasn't; doesn't; does not; aren't; didn't
hasn't; haven't; can't; cannot; won't even; shouldn't; wouldn't; not even
no filming; no production; no shooting; never
"""
NOT_LIKELY = """
unlikely; unlikely to; may not; might not; could not; likely not; probably not
probably won't; likely won't; not likely; not likely to
"""

PUSHED = """
delayed; delay; delaying; delays; pushed; pushing; pushes; push; pushed back
push back; pushing back; pushed out; pushed off; pushed forward; pushed up
postponed; postponing; postpone; postpones; moved; moving; moves; move; moved back
moved up; moved forward; brought forward; held; held over; held off; held back
shifted; shifting; shifts; shift; bumped; bumped back; deferred; rescheduled
put off; put back; paused; suspended; halted
slipped; slipping; slips; wait; waiting; waits; waited; delayed back
"""

END = """
wrap; wraps; wrapping; wrap up; wraps up; wrapping up; ends; ending
finish; finishes; finishing; finish up; conclude; concludes; concluding; complete
completes; completing; close; closes; lasts; lasting; run; runs; running
continue; continues; continuing; go; goes; going; keep; extend; extends; extending
be completed; be finished; be done; be over; be wrapped
last until; last through; last till; last into; last for; last to
is over; are over; is out; is done; comes to an end; come to an end
come to a close; comes to a close; stretching; stretches; stretch; span; spanning
spans; completion; carry on; carries on; carrying on
"""
ENDED = """
wrapped; wrapped up; ended; finished; concluded; completed; ran; continued; lasted
came to an end; came to a close; has wrapped; have wrapped; had wrapped; closed
"""

FROM = "from; starting from; beginning from; starting with; as from; effective"
ONLY = "only"
ALREADY = """
now; right now; currently; underway; under way; already; already underway
at present; presently; in progress; ongoing; in full swing
"""

FEW = """
a few; few; several; a handful of; a matter of; just a few; a number of
a few more; very few; mere
"""
COUPLE = "a couple of; couple of; a couple; couple; another couple of; a pair of"
WITHIN = """
within; within about; in less than; in fewer than; in under; less than; fewer than
in no more than; no more than; inside of; inside; in not more than
"""
OVER = "over; during; over the course of; in the course of"
FROM_NOW = """
from now; away; out; to go; hence; time; from today; off; down the line; down the road
"""
AGO = "ago"
LATER = "later; later on; still later; later in; later on in"
EARLIER = "earlier; earlier on; earlier in"
NEW_YEAR = "new year"
TURN = "turn of the year; turn of the new year; the turn of the year; turn of year"
UP_TO = "any time up to; at any time up to; anytime up to"
TIME_FROM = "any time from; at any time from; anytime from"
BREAK = "break; hiatus; pause; shutdown; stoppage; breaks; delay of; recess"
CONDITION = """
barring; subject to; pending; assuming; depending on; depending upon; provided
contingent on; contingent upon; conditional on
"""

# what is dated here is neither the shoot nor its wrap
OTHER_EVENTS = """
pre production; preproduction; pre prod; post production; postproduction; post prod
reshoots; re shoots; pickups; pick ups; rehearsals; auditions; casting; table read
"""

WORD_LISTS: dict[str, str] = {
    "unknown": UNKNOWNS,
    "soon": SOON,
    "approximate": APPROXIMATE,
    "uncertain": UNCERTAIN,
    "before": BEFORE,
    "after": AFTER,
    "just after": JUST_AFTER,
    "by": BY,
    "open from": OPEN_FROM,
    "earliest": EARLIEST,
    "at least": AT_LEAST,
    "onward": ONWARD,
    "latest": LATEST,
    "to": TO,
    "through": THROUGH,
    "until": UNTIL,
    "into": INTO,
    "well into": WELL_INTO,
    "not": NOT,
    "not likely": NOT_LIKELY,
    "pushed": PUSHED,
    "end": END,
    "ended": ENDED,
    "from": FROM,
    "only": ONLY,
    "now": ALREADY,
    "few": FEW,
    "couple": COUPLE,
    "within": WITHIN,
    "over": OVER,
    "from now": FROM_NOW,
    "ago": AGO,
    "later": LATER,
    "earlier": EARLIER,
    "new year": NEW_YEAR,
    "turn": TURN,
    "up to": UP_TO,
    "time from": TIME_FROM,
    "break": BREAK,
    "condition": CONDITION,
    "other event": OTHER_EVENTS,
    "or": "or; or even; or else",
    "and": "and; and then; but; plus; &",
    "between": "between; betwixt",
    "of": "of",
    "in": "in",
    "prep": "on; at; across",
    "for": "for",
    "pre": "pre",
    "post": "post",
}

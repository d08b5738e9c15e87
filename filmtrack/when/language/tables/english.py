"""The words of English.

`NUMBERS_BY_KIND` and `NAMES_BY_KIND` map a form to what it stands for; `LINKS` lists
the forms of a kind that needs no more; `FILLERS` lists words that carry no date, by
the mark that they leave on the token after them.
"""

from __future__ import annotations

from filmtrack.when.language.table import (
    ABOUT,
    BEGINS,
    BEGUN,
    DATES,
    FILMING,
    RETURN,
    SHOOT,
    SOMETIME,
    START,
    THE,
    VERB,
    WAS_TO,
    WORD,
    Language,
    Modal,
)

MONTHS = {
    "january jan": 1,
    "february feb febr": 2,
    "march mar": 3,
    "april apr": 4,
    "may": 5,
    "june jun": 6,
    "july jul": 7,
    "august aug": 8,
    "september sept sep": 9,
    "october oct": 10,
    "november nov": 11,
    "december dec": 12,
}

WEEKDAYS = {
    "monday mon": 0,
    "tuesday tues tue": 1,
    "wednesday weds wed": 2,
    "thursday thurs thur thu": 3,
    "friday fri": 4,
    "saturday sat": 5,
    "sunday sun": 6,
}

SEASONS = {
    "spring springtime spr": 1,
    "summer summertime": 2,
    "fall autumn falltime aut": 3,
    "winter wintertime": 4,
}

NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "hundred": 100,
}

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty first": 21,
    "twenty second": 22,
    "twenty third": 23,
    "twenty fourth": 24,
    "twenty fifth": 25,
    "twenty sixth": 26,
    "twenty seventh": 27,
    "twenty eighth": 28,
    "twenty ninth": 29,
    "thirtieth": 30,
    "thirty first": 31,
    "final": -1,
}

HALVES = {
    "front half": 1,
    "former half": 1,
    "back half": 2,
    "latter half": 2,
}

UNITS = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "half": "half",
    "year": "year",
    "calendar year": "year",
    "wk": "week",
    "mth": "month",
    "yr": "year",
    "qtr": "quarter",
    "wknd": "weekend",
    "wkend": "weekend",
}

PLURALS = {
    "days": "day",
    "weeks": "week",
    "months": "month",
    "years": "year",
    "fortnights": "fortnight",
    "wks": "week",
    "mths": "month",
    "mos": "month",
    "yrs": "year",
    "more days": "day",
    "more weeks": "week",
    "more months": "month",
    "more years": "year",
    "additional weeks": "week",
    "additional months": "month",
}

# `early` / `mid` / `late`; `beginning`, `start`, `top` = early; `end`, `close` = late
PARTS = {
    "early": "early",
    "early on": "early",
    "early into": "early",
    "early part of": "early",
    "first part of": "early",
    "mid": "mid",
    "mid part of": "mid",
    "late": "late",
    "late into": "late",
    "late part of": "late",
    "latter part of": "late",
    "later part of": "late",
    "beginning of": "beginning",
    "beginnings of": "beginning",
    "start of": "beginning",
    "top of": "beginning",
    "top end of": "beginning",
    "end of": "end",
    "ends of": "end",
    "close of": "end",
    "back end of": "end",
    "tail end of": "end",
    "tail of": "end",
    "end": "bare end",  # a part before a date, else a verb
    "middle of": "middle",
    "beg of": "beginning",
    "beg": "beginning",
    "first thing": "early",
    "first days of": "early",
    "opening days of": "early",
    "last days of": "late",
    "final days of": "late",
    "closing days of": "late",
    "waning days of": "late",
}

WHICH = {
    "this": "this",
    "this very": "this",
    "next": "next",
    "last": "last",
    "coming": "coming",
    "upcoming": "coming",
    "this coming": "coming",
    "this upcoming": "coming",
    "next coming": "coming",
    "past": "past",
    "this past": "past",
    "previous": "last",
    "following": "following",
    "the same": "same",
    "that same": "same",
}

HOLIDAYS = {
    "thanksgiving": "thanksgiving",
    "thanksgiving day": "thanksgiving",
    "turkey day": "thanksgiving",
    "t'giving": "thanksgiving",
    "turkey is served": "thanksgiving",
    "christmas": "christmas",
    "christmas day": "christmas",
    "christmastime": "christmas",
    "christmas time": "christmas",
    "xmas": "christmas",
    "christmas eve": "christmas eve",
    "boxing day": "boxing day",
    "new year's": "new year",
    "new years": "new year",
    "new year's day": "new year",
    "new years day": "new year",
    "new year's eve": "new year's eve",
    "new years eve": "new year's eve",
    "easter": "easter",
    "easter sunday": "easter",
    "good friday": "good friday",
    "easter monday": "easter monday",
    "memorial day": "memorial day",
    "labor day": "labor day",
    "labour day": "labor day",
    "fourth of july": "fourth of july",
    "4th of july": "fourth of july",
    "july fourth": "fourth of july",
    "independence day": "independence day",
    "republic day": "republic day",
    "mlk": "mlk day",
    "mlk day": "mlk day",
    "martin luther king day": "mlk day",
    "martin luther king jr day": "mlk day",
    "presidents day": "presidents' day",
    "presidents' day": "presidents' day",
    "president's day": "presidents' day",
    "presidents ' day": "presidents' day",
    "juneteenth": "juneteenth",
    "canada day": "canada day",
    "bastille day": "bastille day",
    "veterans day": "veterans day",
    "columbus day": "columbus day",
    "st patrick's day": "st patrick's day",
    "diwali": "diwali",
    "deepavali": "diwali",
    "deepawali": "diwali",
    "holi": "holi",
    "eid": "eid al-fitr",
    "eid al fitr": "eid al-fitr",
    "eid ul fitr": "eid al-fitr",
    "ramzan eid": "eid al-fitr",
    "ramadan eid": "eid al-fitr",
    "eid al adha": "eid al-adha",
    "eid ul adha": "eid al-adha",
    "bakrid": "eid al-adha",
    "pongal": "pongal",
    "sankranti": "sankranti",
    "sankranthi": "sankranti",
    "makar sankranti": "sankranti",
    "onam": "onam",
    "dussehra": "dussehra",
    "dasara": "dussehra",
    "ganesh chaturthi": "ganesh chaturthi",
    "raksha bandhan": "raksha bandhan",
    "ugadi": "ugadi",
    "lunar new year": "lunar new year",
    "chinese new year": "lunar new year",
    "spring festival": "lunar new year",
    "tet": "tet",
    "tết": "tet",
    "fourth of july holiday": "fourth of july",
    "halloween": "halloween",
    "hallowe'en": "halloween",
    "valentine's day": "valentine's day",
    "valentines day": "valentine's day",
    "valentine's": "valentine's day",
    "valentines": "valentine's day",
    "holidays": "holidays",
    "holiday season": "holidays",
    "holiday break": "holidays",
    "christmas holidays": "holidays",
    "winter holidays": "holidays",
    "xmas day": "christmas",
    "first of the year": "new year",
    "1st of the year": "new year",
    "christmas break": "christmas",
    "christmas vacation": "christmas",
    "winter break": "holidays",
    "easter friday": "good friday",
}

TODAY = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "yesterday": -1,
    "last night": -1,
    "last nite": -1,
    "tonite": 0,
}

# One word for several tokens.
PHRASES = {
    "eoy": "part end, unit year",
    "eom": "part end, unit month",
    "next mo": "which next, unit month",
    "year end": "part end, unit year",
}

NUMBERS_BY_KIND: dict[str, dict[str, int]] = {
    "month": MONTHS,
    "weekday": WEEKDAYS,
    "season": SEASONS,
    "number": NUMBERS,
    "ordinal": ORDINALS,
    "shifted day": TODAY,
    "half": HALVES,
}

NAMES_BY_KIND: dict[str, dict[str, str]] = {
    "unit": UNITS,
    "units": PLURALS,
    "part": PARTS,
    "which": WHICH,
    "holiday": HOLIDAYS,
    "phrase": PHRASES,
}

# `TBD`, `TBA`, `undated`, `unknown`, `no date`, `on hold`, `indefinitely`, `shelved`
UNKNOWNS = """
not yet been announced; not been announced
tbd; tba; tbc; undated; unknown; unscheduled; undetermined; indefinitely; shelved
on hold; on ice; on hiatus; put on hold; not available; unavailable; n / a; no date
no dates; no date yet; no dates yet; no date set; no date yet set; no start
no start date; no production date; no production start; no production start date
no filming date; no shooting date; no release date; no wrap date; no set date
without a date; without date; without a release date; without a start date
date unknown; date tbd; dates tbd; date tba; no longer dated; indefinitely postponed
indefinitely delayed; postponed indefinitely; delayed indefinitely
shelved indefinitely; without dates; off the calendar; off the schedule
without a new date; without a new release date; no new date; no new release date
no new start date; no new date yet; no firm date; no official date
no confirmed date; no timeline; no timeline yet; no timeline set; no timetable
no timetable set; no timetable yet; no schedule; no schedule yet; no time frame
no timeframe; not dated; not yet dated; not scheduled; not yet scheduled; not set
not yet set; not known; not yet known; not determined; not yet determined
not been set; for an indefinite period; an indefinite period; for an indefinite time
indefinite; indefinite period; until further notice; till further notice
to be determined; to be announced; to be confirmed; yet to be determined
no date has been announced; no date has been set; no dates have been set
no dates have been announced; no start date has been set
no start date has been announced; no date was given; no date announced
yet to be announced; yet to be confirmed; yet to be set; yet to be scheduled
no date is set; no date is set yet; no date set yet; no production date is set
no production date is set yet; no start date is set; no release date is set
no release date is set yet; no release date has been set
no release date has been announced; no release date yet; no start date yet
has yet to be announced; have yet to be announced; has yet to be set
has yet to be scheduled; has not been announced; hasn't been announced
not been announced; not been scheduled; yet to set a date; has yet to set a date
has no date; has no release date; has no start date; doesn't have a date
does not have a date; doesn't have a release date; does not have a release date
still has no release date; no firm dates; no word yet; to a later date
at a later date; until a later date; a later date; to be dated
to an unspecified date; to an unset date; unspecified; undisclosed; unspecified date
unset date; undetermined date; a date to be announced; at a date to be announced
at a date to be determined
no start yet; no shoot date; no shoot dates; no filming dates; no filming dates yet
no shoot date yet
off the release calendar; off the release schedule; off the slate; undated the film
has undated the film
no release date has been set yet; no release date has been announced yet
no date has been set yet; no date has been announced yet
no start date has been set yet; no dates have been set yet
no dates have been announced yet
does not yet have a release date; doesn't yet have a release date
does not yet have a date; does not have a release date yet
doesn't have a release date yet; has no date yet; has no release date yet
"""

# `soon`, `shortly`, `imminently`; `in the (very) near future`, `in a little bit`
SOON = """
coming soon; soon; shortly; imminently; imminent; near future
not too distant future; a little bit; any day; any day now; any minute now; about to
before long
asap; a s a p; as soon as possible
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
may still; may finally; may return; may resume; may see; may take; may have; might
could; perhaps; potentially; potential; tentatively; tentative; hopefully; hoping
hopes; hope; hoped; hopeful; likely; likeliest; most likely; very likely
more likely; probably; probable; presumably; apparently; reportedly; rumored
rumoured; supposedly; allegedly; ostensibly; purportedly; seemingly; evidently
may yet; would like; eyeing; eying; eyed; eyes; eye; aiming; aims; aim; aimed
targeting; targets; targeted; target; set as the target; trying; tries; looking
looks; considering; in talks of; in talks for; penciled; pencilled; penciled in
pencilled in; for now; as of now; at the moment; god willing; fingers crossed
with luck; with any luck; with a little luck; all being well; all going well
all goes well; if all goes well; if everything goes well; if all goes to plan
if all goes according to plan; if everything goes according to plan
weather permitting; schedule permitting; schedules permitting; time permitting
in all likelihood; in theory; ideally; conceivably; theoretically; unconfirmed
believed; thought; speculated; provisionally; provisional; subject to change; wants
want; wanting; intends; intending; intend; estimated; loosely; optimistically
an eye toward; with an eye toward; an eye on; with an eye on
expectedly; in all probability; contemplating; contemplated; mulling; ?
prob; poss; supposed to; is supposed to; are supposed to; supposed
"""

BEFORE = """
before; ahead of; prior to; in advance of; anytime before
b4
in the lead up to
"""
AFTER = """
after; following the end of; once; subsequent to; past the end of; later than
"""
JUST_AFTER = """
right after; just after; straight after; immediately after; shortly after
soon after; directly after; right following; immediately following; just following
shortly following
asap after; as soon as possible after
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
earliest; at the earliest; at the very earliest; at the soonest; at earliest
soonest; at the absolute earliest
"""
AT_LEAST = "at least; a minimum of"
ONWARD = """
onward; onwards; or later; or after; or beyond; and beyond; and later; and after
and onward; and onwards; if not later; if not beyond; or thereafter
"""
LATEST = """
at the latest; at the very latest; at latest; latest; or earlier; or sooner
or before
"""

# `A to B`, `A through B`, `A until B`, `A`–`B`
TO = "to; all the way to; on to"
THROUGH = """
through; thru; through to; through until; through till; through into; right through
all the way through; straight through; up through
"""
# The shoot has run from that date until now.
SINCE = """
in production since; been in production since; under way since; underway since
has been filming since; have been filming since; has been shooting since
have been shooting since; has been underway since; has been under way since
have been rolling since; has been rolling since; been before the cameras since
before the cameras since; on floors since; has been lensing since
filming since; shooting since; rolling since; been filming since; been shooting since
underway in earnest since; lensing since; before cameras since
since
"""
# Before or after a date that is not valid any more; only a date that replaces it is.
FORMER = """
original schedule; original plan; original date; original release date
original start date; has yet to; have yet to; had yet to; is yet to; are yet to
was yet to; yet to begin; yet to start; originally; initially; formerly; previously
at first; was supposed to; were supposed to; was to have; were to have; should have
would have; could have; had hoped; had planned; had intended; had wanted
had been expected; had been set; had been scheduled; had been slated; had been due
had been planned; had expected; had been hoping; was meant to; were meant to
should already have; had been eyeing; had been aiming; had been dated
had been targeting; was originally; were originally; is no longer; once planned
once set; once scheduled; once slated; will no longer; would no longer; was once
had once been; was initially; were initially; was first; was previously
were previously; had previously been; had originally been; has previously been
original; the original
"""
FROM_ITS = """
from its; from its original; from its originally; from its earlier; from its first
from its initial; from its previous; from its previously announced; from an original
from its current; from its planned; from its scheduled; from its previously set
from the original; from the originally; from the previously announced
from an earlier; from a previous; from a previously announced; from the planned
from the earlier; from its prior; from its old; from its former; from their original
from their
off its; off of its; off their; off its original; off its current; off the original
from their current; from their previous
goes from; went from; going from its
"""
INSTEAD_OF = """
instead of; rather than; in place of; in lieu of; as opposed to; replacing; and not
but not; vs; versus
"""
BUT = """
but; but now; but then; but since; but has since; but is now; but was; yet now
rather; but rather; but has; but will now
"""
# Words that reverse, deny, compare or limit: no rule reads them, none is skipped.
AGAINST = """
yet; as yet; no; none; nor; neither; without; than; hardly; scarcely; barely any
almost; outside; unlike; other than; except; excluding; except for; unless; less
more; fewer; nowhere; refuses; refused; false; untrue; denied; denies; deny; denying
despite; although; though; however; scrapped; scraps; scrapping; scrap; dropped
drop; dropping; drops; cancelled; canceled; cancels; cancel; cancelling; canceling
axed; axes; misses; missed; miss; missing; loses; lost; lose; losing; no longer
any longer; not any more; anymore; stalled; stalls; stalling; fell apart
falls apart; fall apart; collapsed; collapses; scuttled; derailed; derails; pulled
pulls; pulling; failed; fails; fail; failing; rejects; rejected; ruled out
rules out; rule out; ruling out; avoid; avoids; avoiding; avoided; far from
nowhere near; anything but; besides; aside; apart from; each; annual; annually
weekly; daily; monthly; yearly; aged; ages; old; fiscal; fy; doubtful; unlikely
unlikely to; highly unlikely; doubts; doubt; doubted; impossible; improbable; wrong
incorrect; mistaken; mistakenly; erroneously; hoax; debunked; debunks; withdrawn
withdraws; withdrew; removed; removes; removing; minus; short of; beyond; past its
beat; beats; sooner; twice; stopped; stops; stopping; quit; quits; ceased; ceases
unable; unwilling; unready; opposed; contrary; disputed; disputes; disputing
refutes; refuted; shoots down; shot down; shut down; shuts down; shutting down
closed down; same as; as many as; as much as; as few as; dead; nixed; killed; nixes
off the table; out of the question; is out of the question; infeasible; unfeasible
feasible; moot; kaput; called off; calls off; walked away; expired; expires; overdue
late for; too late; too early; two decades; decades; centuries; century; decade
"""
# Verbs that give a date up; only the date that follows is valid.
LEAVES = """
vacates; vacated; vacating; vacate; leaves; leaving; exits; exited; exiting; abandoned
abandons; abandoning; abandon; gave up; gives up; giving up; departs; departed
departing; relinquishes; relinquished; relinquishing; flees; fled; moves off; moved off
moving off; moves off of; moved off of; moving off of; moves out of; moved out of
moving out of; moves away from; moved away from; shifts off; shifted off; bails on
has vacated; has left; bowed out of; bows out of; comes off; came off
out of
pulled it; pulls it; pulled from; pulling it; skip; skips; skipping; skipped
pulled the film
trades; traded; trading; gives back
"""
IF = """
if; whether; when; whenever; while; where; because; even if; in case; as if
as though
"""
# Stages and events that are not the shoot: a date beside one is its date.
EVENTS = """
report; follow up to; followup to; spinoff of; spin off of; spin off from; remake of
reboot of; adaptation of; based on; inspired by; sequel of; prequel of
follow up film; pre production; preproduction; pre prod; preprod; post production
postproduction; post prod; reshoots; reshoot; re shoots; re shoot; reshooting
pickups; pick ups; pick up shots; rehearsals; rehearsal; rehearse; rehearses
rehearsing; auditions; audition; auditioning; auditioned; callbacks; casting
casting call; cast; recast; recasting; table read; table reads; read through
readthrough; table reading; script reading; script; scripts; screenplay; screenplays
draft; drafts; rewrite; rewrites; rewriting; polish; writing; written; writes
writers room; scouting; scout; scouts; scouted; location scout; recce; recces; tests
test; screen test; screen tests; camera test; camera tests; test shoot; test shoots
look test; look tests; makeup tests; fittings; fitting; costume fittings; workshop
workshops; stunt training; training; boot camp; bootcamp; prep; prep work; editing
edit; edits; edited; vfx; visual effects; sound mix; scoring; score; dubbing
colour grading; color grading; additional photography; additional shooting
additional filming; second unit; additional scenes; patchwork; premiere; premieres
premiered; premiering; world premiere; festival; festivals; fest; cannes; sundance
sxsw; tiff; berlinale; comic con; cinemacon; trailer; trailers; teaser; teasers
tickets; ticket; ticket sales; presale; presales; contract; contracts; greenlight
greenlit; green light; green lit; greenlighted; greenlights; announcement
announcements; announced; announce; announces; announcing; unveiled; unveils
revealed; reveals; strike; strikes; walkout; deal; deals; dealmaking; negotiation
negotiations; funding; financing; finance; financed; pitch; pitches; pitched
auction; optioned; acquired; acquires; acquisition; development; sale; sales; market
afm; anniversary; birthday; novel; book; books; published; publishes; publication
memoir; awards; award; oscars; oscar; globes; emmys; election; elections; trial
lawsuit; wedding; tour; concert; album; soundtrack; song; poster; posters
first look; footage; pooja; puja; muhurat; mahurat; muhurtham; promo; promos
promotion; promotions; promotional; campaign; sequel to; prequel to; another film
another movie; another project; another shoot; other film; other films; other movie
other project; other projects; other shoot; previous film; earlier film
previous movie; other production; another production; original film
other commitments; commitments; commitment; born; died; dies; founded; married
screening; screenings; screened; screens for; preview; previews; shooting script
incentive; incentives; tax credit; permit; permits; visa; set construction
set building; sets are built; construction; wrap party; party; press tour; junket
final cut; rough cut; locked picture; picture lock; launch event; launch party
season finale; finale; broadcast; aired; airs; airing; airdate; air date; renewal
renewed; option; options; interview; interviews; as reported; as of the report
reported on; announced on; said on; posted on; tweeted on; as of a report
re release; rerelease; reissue; remaster; adr; another picture; another feature
stage version; stage production; stage adaptation; stage play; the play opens
period piece; release; releases; releasing; released; release date; release dates
theatrical release; theatrically; in theaters; in theatres; in cinemas
hits theaters; hits theatres; hits cinemas; hits screens; hit theaters; hit theatres
hit cinemas; hit screens; bows; bowing; debut; debuts; debuting; rollout; opens
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
may not; might not; could not; likely not; probably not; probably won't
likely won't; not likely; not likely to; not expected; not expected to
"""

PUSHED = """
delayed; delay; delaying; delays; pushed; pushing; pushes; push; pushed back
push back; pushing back; pushed out; pushed off; pushed forward; pushed up
postponed; postponing; postpone; postpones; moved; moving; moves; move; moved back
moved up; moves up; move up; moving up; moves back; moving back; moved forward
bumped up; pushes back; slides; slid; sliding; spilling; spills
brought forward; held; held over; held off; held back
shifted; shifting; shifts; shift; bumped; bumped back; deferred; rescheduled
put off; put back; paused; suspended; halted; slipped; slipping; slips; wait
waiting; waits; waited; delayed back
relocated; relocates; relocating; redated; redates; redating; re dated; re dates
re dating; shuffled; shuffles; jumped; jumps; jumping; kicked; kicks; nudged; nudges
punted; punts; slides back; slid back; slips back; kicked back; dropped back
drops back; bumps; bounced; bounces; reschedules; rescheduling; postpones; pushed it
pushes it; moved it; moves it; delayed it; pushed it back; moved it back
moved it up; moves it up; pushes it back; pushed it forward; moved it forward
moves forward; shifted forward; shifts forward; shifted back; shifts back
shifted up; bumped it; bumps it
changed; changes; changing; swapped; swaps; switched; switches
"""

END = """
wrap; wraps; wrapping; wrap up; wraps up; wrapping up; ends; ending; finish
finishes; finishing; finish up; conclude; concludes; concluding; complete; completes
completing; close; closes; lasts; lasting; continue; continues; continuing; go; goes
going; keep; extend; extends; extending; be completed; be finished; be done; be over
be wrapped; last until; last through; last till; last into; last for; last to
is over; are over; is out; is done; comes to an end; come to an end; come to a close
last day of shooting; last day of filming; last day of production
last day of principal photography; final day of shooting; final day of filming
final day of production; final day of principal photography; comes to a close
stretching; stretches; stretch; span; spanning; spans; completion; carry on
carries on; carrying on; done; be wrapping; called a wrap; last day on set
final day on set; last day of the shoot; final day of the shoot; in the can
be in the can; last shooting day; final shooting day
for completion; last throughout
"""
ENDED = """
wrapped; wrapped up; ended; finished; concluded; completed; continued; lasted
came to an end; came to a close; has wrapped; have wrapped; had wrapped; closed
"""

FROM = "from; starting from; beginning from; starting with; as from; effective"
ONLY = "only"
ALREADY = """
now; right now; currently; underway; under way; already; already underway
at present; presently; in progress; ongoing; in full swing
"""

FEW = """
a few; few; several; a handful of; a matter of; just a few; a number of; a few more
very few; mere
"""
COUPLE = "a couple of; couple of; a couple; couple; another couple of; a pair of"
WITHIN = """
within; within about; in less than; in fewer than; in under; less than; fewer than
in no more than; no more than; inside of; inside; in not more than
"""
OVER = "over; during; over the course of; in the course of"
FROM_NOW = """
from now; away; out; to go; hence; time; off; down the line; down the road
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

# The story of a film, not its shoot, where a year or season follows.
STORY = """
set in; set during; is set in; takes place in; take place in; taking place in
takes place during; take place during; takes place over; story of; the story of
story about; tale of
"""

# Units and lengths that lead to a date of their own.
WEEK_OF = "w / c; week commencing; week starting"
WEEK_ENDING = "week ending"
THIS_TIME = "this time"
MORE_THAN = "more than; greater than; upwards of; a good"

# A film that opens on the same day; a date behind it is that film's.
RIVAL = """
shares a date with; share a date with; sharing a date with; shares its date with
shares the date with; opposite; alongside; up against; same day as; same weekend as
head to head with; going head to head with; the same day as; the same weekend as
day and date with
against
"""

# A reason, up to the next comma, says nothing about the date.
REASON = """
because of; owing to; thanks to; in light of; due to; amid; amidst; on account of
following delays; following pandemic related delays; after delays
after multiple delays; after several delays; after a delay; following a delay
following reshoots; after reshoots; following a series of delays
"""

# What follows is the same date said in another way.
COINCIDING = """
coinciding with; to coincide with; on the occasion of; timed to; timed for
"""

LINKS: dict[str, str] = {
    "reason": REASON,
    "rival": RIVAL,
    "week of": WEEK_OF,
    "week ending": WEEK_ENDING,
    "this time": THIS_TIME,
    "more than": MORE_THAN,
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
    "event": EVENTS,
    "story": STORY,
    "against": AGAINST,
    "leaves": LEAVES,
    "if": IF,
    "since": SINCE,
    "former": FORMER,
    "from its": FROM_ITS,
    "instead of": INSTEAD_OF,
    "but": BUT,
    "comma": COINCIDING,
    "or": "or; or even; or else",
    "and": "and; and then; then; &",
    "between": "between; b / w; btwn; somewhere between; betwixt",
    "of": "of",
    "in": "in",
    "prep": "on; at; @; across; in and around; in and out of; around and in",
    "for": "for",
    "pre": "pre",
    "post": "post",
}

ARTICLES = "a; an; this is; it is; it's; that's; there's; there is"
THE_WORDS = "the"

BE = """
is; are; be; been; being; was; were; will; will be; will have; will have been
to have; to have been; going to be; is to be; are to be; shall be; gonna be
had been; would; shall; should; has; have; had; has been; have been; do; does; did
get; gets; getting; got; it'll; it; its; they; they'll; they're; we; we'll; we're
we've; he; she; i; i'll; i'm; he's; she's; our; their; his; her; to be; to get
expect; expects; expecting; who; which; that; stands; remains; sits; lands; falls
comes; happen; happens; happening; take place; takes place; taking place; occur
occurs
keep its; keeps its; keeping its; retain its; retains its; hold its; holds its
holding its; stick to its; sticks to its; keep the; keeps the; keeping the; keep their
follow; follows; to follow; take; be fast tracked
"""

ADVERBS = """
just; right; again; during the course of; officially; actually; finally; still; also
even; currently scheduled; as well
back; back in; back on; come; very; quite; pretty; relatively; fairly; incredibly
shockingly; really; super; extremely; surprisingly; barely; just barely; hard
firmly; formally; newly; instead; either; reportedly set; as; with; throughout
all of; most of; mostly; mostly in; all through; for the most part; largely
specifically; namely; exactly; precisely; definitely; the whole of; via; per; night
already set; already scheduled; already slated; so; another; literally; merely
simply; in two schedules; in three schedules; in one schedule; in a single schedule
in multiple schedules; in several schedules; in phases; in two phases
in this case; in that case; as expected; as planned; as scheduled; upon; eventually
as previously announced; as announced; ultimately; forward
current; its current; its original; its initial; its planned; their current
its originally; for a second time; for a third time; for the second time
for the third time; for a 2nd time; for a 3rd time; for the 2nd time
for the 3rd time; yet again; once again; once more; start to finish; somehow
on this one; on the film; on the movie; on the project; on the sequel
on the picture; on his film; on the pic
at a later point of time; at a later point; at a later stage; later point of time
awards worthy; awards friendly; awards ready; all important; prime; prized; coveted
plum; lucrative; back to back; back to back with; back to back with its sequel
in the middle of a; in the midst of a; midway through a; halfway through a
partway through a; more or less
one night only; for one night only; local time; here; there; from his own script
from her own script; from their own script; from a script; from a script by
from a screenplay; from a screenplay by; from his script; from her script
from an original script; from his own screenplay; from her own screenplay
up
recently
"""

WAS_TO_WORDS = """
was to; were to; was due to; was set to; was scheduled to; was slated to
was expected to; was due; was set for; was scheduled for; was slated for
was planned for; was expected in; was going to; was due out; was due in
was to come out; were due out; was set to come out; was slated to come out
"""

SCHEDULED = """
set; slated; scheduled; expected; planned; planning; plan; plans; due; poised
gearing; gearing up; gear up; geared up; meant; intended; gears up; lined up
on track; confirmed; locked; locked in; booked; earmarked; arranged; ready; prepping
prepared; preparing; primed; pegged; pegged for; on schedule; on course; marked
dated; fixed; on tap; on the calendar; sets; scheduling; schedules; set up; set down
on the books; plan on; plans on; planned on; planning on; announced that
announces that; announced the film will; announced it will; confirmed that
confirms that; said that; says that; revealed that; announced for
it was announced that; reported that; reported earlier that; reports that; due out
due in; skedded; sked; skeds; going to; is going to; are going to; slotted
penned in; calendared; ticketed; tapped for; there are; there were; there will be
locks in; taking aim at; opts for; opted for; marks; marking; remains set; on deck
bound; bound for; headed; headed for; headed to; fast tracked; fast tracking
being fast tracked; made the decision to; decided to; opted to; elected to; chose to
plans call for; call for; calls for; calling for
in pre production for; in preproduction for; prepping for; in prep for
"""

NOUNS = """
film; movie; picture; pic; feature; project; sequel; prequel; series; sessions; work
starring
schedule; floors; floor; on set; time frame; crew; team; cast and crew; makers
timeframe; timeline; window; slot; the month of; calendar; period
a period of; block; production's; film's; movie's; action; session
of the film; of the movie; of the project; of the picture; of his film; of the pic
first film; second film; third film; fourth film; first movie; second movie
third movie; fourth movie; first installment; second installment; next film
studio; the studio; distributor; filmmakers; producers; director; helmer; berth
spot; frame; corridor; weekend slot; follow through; company
thriller; drama; comedy; dramedy; horror; romcom; biopic; western; musical; epic
threequel; mystery; documentary; action thriller; horror film; horror movie
feature film; this film; this movie; this project; this picture; that film
fifth film; sixth film; seventh film; eighth film; ninth film; tenth film
third installment; fourth installment; fifth installment; latest film
latest installment; next installment; fifth movie
debut feature; feature debut; directorial debut; debut film; first feature film
first feature; second feature; third feature; sophomore feature; latest feature
next feature
"""

PRODUCTION = """
first day of shooting; first day of filming; first day of principal photography
first day of production; day one of shooting; on location; production; productions
principal; photography; principal photography; cameras; camera; main unit
the cameras; shooting schedule; filming schedule; first schedule; next schedule
first shooting schedule; next shooting schedule; production schedule; on floors
on the floors; production of; filming of; shooting of; start of production
start of filming; start of photography; start of shooting
start of principal photography; start of the shoot; start of shoot
beginning of production; beginning of filming; beginning of principal photography
filming period; regular shoot; regular shooting; main shoot
day one of filming; day 1 of filming; day one of production; day 1 of production
day 1 of shooting; day one of principal photography; day one of the shoot
day 1 of the shoot; day one
principal photo
first official day of filming; first official day of production
first official day of shooting
first clapboard; first clapper; first clap; leg; portion; stint; in secret
"""

SHOOT_WORDS = """
shoot; shoots; shooting; filming; films; lens; lenses; lense; lensed; run; runs
running; shooting period; filming period; schedule of; production period
production run; filming block; rolling; lensing; shot list
"""

START_NOUNS = """
start date; start dates; launch; kickoff; resumption; begin date; start time
starts date; go date; launch date; production start; filming start; shooting start
production start date; production start dates; filming start date
shooting start date
"""

RESTARTS = """
restart; return; resume; restart date; return date; return to production
return to work; return to filming; return to set; return to the set
"""

DATE_NOUNS = "dates; date"

START_VERBS = """
start; starts; begin; begins; commence; commences; commencing; kick off; kicks off
kicking off; kick things off; roll; rolls; roll cameras; rolls cameras; start off
starts off; starting off; get underway; gets underway; getting underway
get under way; get started; gets started; getting started; get going; get rolling
go before cameras; go before the cameras; goes before cameras; going before cameras
going before the cameras; goes before the cameras; in front of cameras
in front of the cameras; before the cameras; before cameras; go into production
goes into production; going into production; enter production; enters production
entering production; head into production; heads into production; in production
into production; go on floors; go on the floors; goes on floors; go to camera
goes to camera; set to go; shoot it; shooting it; be underway; be under way
start up; be shot; being shot; to shoot; be filmed; being filmed; cameras to roll
ready to roll; set to roll; be shooting; be filming; be in production
go in front of cameras; go in front of the cameras
hit the floors; hits the floors; hit floors; hits floors; go to floors
goes to floors; get filming; gets filming; getting filming; get shooting
gets shooting; cameras start rolling; start rolling; starts rolling; begin rolling
begins rolling; going on floors; going on the floors; goes on set
to film; to lense; to helm
"""
STARTING = "starting; beginning; starting in; beginning in; as of; starting as of"

BEGUN_VERBS = """
started; began; begun; commenced; kicked off; rolled; gone on floors; went on floors
gone before cameras; gone before the cameras; went before cameras
entered production; went into production; gone into production; filmed; shot
got underway; got started; started off; went before the cameras; gone on the floors
started up; launched
"""

RESUMES = """
resumes; resuming; resumed; returns; returning; restarts; restarting; pick up
picks up; pick back up; return to work; back to work; go back; come back; start back
"""

SOMETIME_WORDS = """
sometime; some time; at some point; any time; anytime; at any time; at some stage
some point; at any point; some day; some day in; one day in
"""

RELEASE_WORDS = """
awards season; out on; is out; are out; release; releases; releasing; release date
release dates; theatrical release; hits; hit; hit theaters; hits theaters; hitting
bow; bows; bowing; premiere; premieres; premiering; opens; open; opening; debut
debuts; debuting; arrive; arrives; arriving; dated for; rollout; roll out; rolls out
rolling out; roll; unspool; unspools; unspooling; launch; launches; launching
stream; streams; streaming; available; drop; drops; dropping; land; landing; expand
expands; expanding; come to; comes to; coming to; day and date; coming soon to
head to; heads to; heading to; world premiere; bow in; run; runs; theatrical run
distribution; be released; hits screens; hit screens; go wide; goes wide; play
plays; playing; screen; screens; screening; screenings; reach; reaches; reaching
heading for; becomes available; be available; on screens; go on release
goes on release; 3d; in 3d; goes out; go out; gets; get; get released; gets released
gets a release; set the release; festival premiere
unleash; unleashes; unleashed; unleashing; be unleashed; come out; comes out
coming out; make its way; makes its way; making its way; reaches theaters
be out; will be out; platform; platforms; platforming; expansion; street; streets
hits cinemas; hit cinemas; hits theatres; hit theatres; hitting screens
hitting theaters; hitting cinemas; hits the screens; hit the screens
hits the big screen
for release; ready for release; for theatrical release; embark; embarks; soar; soars
touch down; touches down; fly; flies; swoop; swoops; haunt; haunts; roar; roars
crash; crashes; invade; invades; take flight; takes flight; blast off; blasts off
swing; swings; storm; storms; charge; sail; sails; set sail; splash down
out in; coming in; coming on
go straight to; goes straight to; going straight to; straight to; go direct to
go directly to; directly to
staked out; stakes out; staking out; stake out; carved out; carves out
holding out for; holds out for; claimed; claims; claiming; grabbed; grabs; landed on
nabs; nabbed; snagged; snags; has secured; secured; reserved; reserves
staked a claim to; zeroed in on; settled on; settles on; lands; picked; picks
chosen; chooses; takes over; took over; taking over; takes the; took the; takes
took; taking; inherits; fills; filling; has booked
"""
RELEASED = """
released; opened; bowed; debuted; premiered; launched; landed; arrived; streamed
unspooled; came out; went wide; rolled out; hit theaters last; came to
"""
# Where a release is seen: words that are kept with the claim (`releases`).
MEDIA = {
    "limited": """
limited; ltd; limited release; limited run; in limited; select cities
in select theaters; select theaters; in select theatres; select theatres
in select cinemas; select cinemas; select; limited theaters; a limited
limited engagement
oscar qualifying; awards qualifying; qualifying; platform release
""",
    "wide": """
wide; wide release; nationwide; nation wide; everywhere; going wide; in wide
""",
    "cinemas": """
theaters; in theaters; theatres; in theatres; cinemas; in cinemas; out in cinemas
out in theaters; out in theatres; theatrical; theatrically; in theater; theater
theatre; in movie theaters; movie theaters; on the big screen; big screen
big screens; multiplexes; only in theaters; a theater near you; theaters near you
a theatre near you; theatres near you; a cinema near you; cinemas near you
""",
    "IMAX": "imax; in imax; imax theaters; on imax; imax screens",
    "digital": """
digital; digitally; on digital; vod; on vod; pvod; on pvod; svod; tvod; on demand
digital platforms; on digital platforms; premium vod; premium video on demand
video on demand; digital hd; streaming platforms; to rent; to buy; for rent
""",
    "streaming": "streaming; on streaming; streamer; the streamer; ott; on ott",
    "home video": """
blu ray; dvd; 4k; uhd; 4k uhd; home video; on dvd; on blu ray; home entertainment
""",
    "festival": "festival; festivals; film festival; the festival; fest; film fest",
    "Netflix": "netflix; on netflix; netflix original",
    "Prime Video": """
prime video; on prime video; amazon prime; amazon prime video; amazon; on amazon
""",
    "Apple TV+": """
apple tv+; on apple tv+; apple tv; on apple tv; apple; apple tv plus
""",
    "Disney+": "disney+; on disney+; disney plus; disney+ hotstar; hotstar",
    "HBO Max": "hbo max; on hbo max; max; on max; hbo; on hbo",
    "Hulu": "hulu; on hulu; hulu original",
    "Peacock": "peacock; on peacock",
    "Paramount+": "paramount+; on paramount+; paramount plus",
    "MUBI": "mubi; on mubi",
    "Shudder": "shudder; on shudder",
    "Crave": "crave; on crave",
    "Stan": "stan; on stan",
}

# Where a release counts, as kept with the claim.
TERRITORIES = {
    "US": """
us; usa; united states; america; american; u s; domestic; domestically; stateside
""",
    "North America": "north america; north american",
    "UK": "uk; united kingdom; britain; great britain; british; u k",
    "UK and Ireland": "uk and ireland; uk / ireland; uk & ireland",
    "worldwide": """
worldwide; world wide; globally; global; around the world; day and date worldwide
""",
    "international": "international; internationally; overseas",
    "Argentina": "argentina",
    "Australia": "australia; australian",
    "Austria": "austria",
    "Belgium": "belgium",
    "Brazil": "brazil",
    "Canada": "canada; canadian",
    "Chile": "chile",
    "China": "china; chinese",
    "Colombia": "colombia",
    "Czech Republic": "czech republic; czechia",
    "Denmark": "denmark; danish",
    "Egypt": "egypt",
    "Europe": "europe; european",
    "Finland": "finland; finnish",
    "France": "france; french",
    "Germany": "germany; german",
    "Greece": "greece",
    "Hong Kong": "hong kong",
    "Hungary": "hungary",
    "Iceland": "iceland",
    "India": "india; indian",
    "Indonesia": "indonesia",
    "Ireland": "ireland; irish",
    "Israel": "israel",
    "Italy": "italy; italian",
    "Japan": "japan; japanese",
    "Latin America": "latin america",
    "Malaysia": "malaysia",
    "Mexico": "mexico",
    "Netherlands": "netherlands; holland",
    "New Zealand": "new zealand",
    "Nigeria": "nigeria",
    "Norway": "norway",
    "Philippines": "philippines",
    "Poland": "poland; polish",
    "Portugal": "portugal",
    "Romania": "romania",
    "Russia": "russia; russian",
    "Saudi Arabia": "saudi arabia",
    "Scandinavia": "scandinavia",
    "Singapore": "singapore",
    "South Africa": "south africa",
    "South Korea": "south korea; korea; korean",
    "Spain": "spain; spanish",
    "Sweden": "sweden; swedish",
    "Switzerland": "switzerland",
    "Taiwan": "taiwan",
    "Thailand": "thailand",
    "Turkey": "turkey",
    "Ukraine": "ukraine",
    "Vietnam": "vietnam",
}

FILLERS: dict[int, str] = {
    0: ARTICLES,
    WORD: ";".join((ADVERBS, SCHEDULED, NOUNS)),
    WORD | ABOUT | FILMING: PRODUCTION,
    WAS_TO: WAS_TO_WORDS,
    THE: THE_WORDS,
    VERB: BE,
    SHOOT | VERB | FILMING: SHOOT_WORDS,
    START | BEGINS: START_NOUNS,
    START | BEGINS | RETURN | VERB: RESTARTS,
    DATES: DATE_NOUNS,
    START | BEGINS | VERB: START_VERBS,
    BEGINS: STARTING,
    BEGINS | BEGUN: BEGUN_VERBS,
    RETURN | VERB: RESUMES,
    SOMETIME: SOMETIME_WORDS,
}

_BEFORE_MAY = """
a an the this next last early mid late in - , possible potential tentative
"""
_AFTER_MAY = """
in on by as at around about sometime some this next late early mid filming
shooting production again before after not until later soon within no principal
"""

# What a date in running text is about, by the words near it.
TOPICS = {
    "shoot": """
shoot; shoots; shooting; film shoot; be shot; begin filming; begins filming; filming
filming begins; filming starts; start filming; starts filming; start shooting
rolling; starts shooting; begin shooting; begins shooting; begin production
begins production; start production; starts production; start principal photography
lensing; cameras; begin principal photography; production begins; production starts
production; principal photography; production is set to begin; photography
cameras roll; roll; go before the cameras; goes before the cameras
go into production; start date; goes into production; heads into production
go before cameras; goes before cameras; enter production; going into production
in production; will film
""",
    "shoot past": """
began filming; started filming; began shooting; started shooting; began production
started production; began principal photography; production began; filming began
filming started; shooting began; production started; shooting started; was shot
was filmed; shot; went before the cameras; went into production; cameras rolled
were filmed
""",
    "any": """
begin; begins; commence; commences; get underway; gets underway; kick off; kicks off
start; starts
""",
    "any past": "began; commenced; got underway; has begun; kicked off; started",
    "wrap": """
wrap; wraps; wrapping; wrap filming; wrap production; finish filming
finishes filming; finish shooting; complete filming; complete production; conclude
concludes; finish; finishes; end filming; ends; filming ends; completes
last through; last until; lasts through; lasts until; continue through
continue until; continues through; continues until; run through; run until
filming through; filming until; shooting through; shooting until; shoot through
shoot until; film until; film through
""",
    "wrap past": """
wrapped; wrapped filming; wrapped production; finished filming; finished shooting
completed filming; completed production; concluded; has wrapped; filming wrapped
production wrapped; filming ended; filming concluded; shooting wrapped
finished; wrapped up; completed
""",
    "release": """
release; releases; releasing; be released; in theaters; in theatres; in cinemas
theatrical; theatrically; hit theaters; hits theaters; hit cinemas; hits cinemas
opens; open; bow; bows; debut; debuts; premiere; premieres; dated for; arrive
arrives; release date; streaming; stream; streams; hit theatres; hits theatres
rollout
theaters; theatres; cinemas; comes to theaters; multiplexes; roll out; rolls out
rolling out; roll outs; goes wide; embark; slot; berth; in select theaters
expand; expands; expanding; playing; theatrical run; to screen
""",
    "release past": """
released; opened; debuted; premiered; bowed; was released; hit screens
""",
    "other": """
born; died; founded; married; announced; reported; published; set in; takes place
bestselling; bestseller; won; nominated; graduated; since; novel; script; casting
auditions; rehearsals; rehearsal; table read; pre production; preproduction
festival; trailer; teaser; writing; written; greenlit; acquired; optioned; strike
sequel to; screenplay; reshoots; additional photography; pickups; post production
editing; tickets; deal; signed; joined; cast; starred; season; episode; told; said
tiff; cannes; sundance; sxsw; berlinale; telluride; tribeca; locarno; film festival
debuted at; premiered at; article
on sale; go on sale; goes on sale; went on sale
""",
}

TABLE = Language(
    code="en",
    name="English",
    numbers=NUMBERS_BY_KIND,
    names=NAMES_BY_KIND,
    links=LINKS,
    fillers=FILLERS,
    release_fillers={VERB | ABOUT: RELEASE_WORDS, ABOUT | BEGUN: RELEASED},
    media=MEDIA,
    foreign_months=frozenset({"set", "begin"}),
    territories=TERRITORIES,
    digits="month",
    ordinals=("st", "nd", "rd", "th"),
    possessives=("'s",),
    slices={"q": "quarter", "h": "half"},
    prefixes={"mid": "mid"},
    suffixes={"ish": "approximate"},
    infinitive="to",
    counting=frozenset({"a", "an", "another"}),
    counted=frozenset({"day", "week", "weekend", "month", "year", "fortnight"}),
    modals={
        "may": Modal(
            nouns=frozenset({"start", "shoot", "return", "film"}),
            before=frozenset(_BEFORE_MAY.split()),
            after=frozenset(_AFTER_MAY.split()),
        )
    },
    ending=frozenset({"in", "on", "by"}),
    topics=TOPICS,
    future=frozenset(
        {"will", "will be", "will have", "will have been", "to be", "would"}
        | {"shall", "shall be", "to have", "to have been", "going to be", "is to be"}
        | {"are to be", "be", "to get", "it'll", "they'll", "we'll", "i'll"}
    ),
    perfect=frozenset(
        {"has", "have", "had", "was", "were", "has been", "have been"} | {"had been"}
    ),
    deadlines=frozenset({"by", "before", "until", "till"}),
)

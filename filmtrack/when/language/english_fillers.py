"""The words that carry nothing about a date: articles, verbs and nouns around it.

A closed list: a word that is on no list is an error that names it. Some fillers
leave a mark on the token that follows, for the few rules that look at them: the
`start` that makes `July–August start` one window, the `shoot` of a `12-week shoot`.
"""

from __future__ import annotations

from typing import Final

START: Final = 1  # a start that can be dated: `an August 10–24 start`
SHOOT: Final = 2  # what can last: `a 12-week shoot`
SOMETIME: Final = 4  # one day in what follows, whatever its shape
DATES: Final = 8  # several dates to choose from
THE: Final = 16  # `in the next month` is not `next month`
BEGUN: Final = 32  # it has happened
VERB: Final = 64  # takes the `to` before it along
BEGINS: Final = 128  # speaks of the start of photography
RETURN: Final = 256  # `break for the holidays and return in …`
WORD: Final = 512  # `2 films March` is not 2 March

ARTICLES = "a; an; this is; it is; it's; that's; there's; there is"
THE_WORDS = "the"

BE = """
is; are; be; been; being; was; were; will; will be; would; shall; should; has; have
had; has been; have been; do; does; did; get; gets; getting; got; it'll; it; its
they; they'll; they're; we; we'll; we're; we've; he; she; i; i'll; i'm; he's; she's
our; their; his; her; to be; to get; expect; expects; expecting; who; which; that
stands; remains; sits; lands; falls; comes; happen; happens; happening; take place
takes place; taking place; occur; occurs
"""

ADVERBS = """
just; right; again; during the course of; officially; actually; finally; still; also
even; currently scheduled; now scheduled; now set; now slated; now expected; as well
back; back in; back on; come; very; quite; pretty; rather; relatively; fairly
incredibly; shockingly; really; super; extremely; surprisingly; barely; just barely
hard; firmly; formally; newly; instead; either; reportedly set; as; with; already set
already scheduled; already slated; so; another; literally; merely; simply; yet
"""

SCHEDULED = """
set; slated; scheduled; expected; planned; planning; plan; plans; due; poised; gearing
gearing up; geared up; gears up; lined up; on track; confirmed; locked; locked in
booked; earmarked; arranged; ready; prepping; prepared; preparing; primed; pegged
pegged for; on schedule; on course; marked; dated; fixed; on tap; on the calendar
sets; scheduling; schedules; set up; set down; on the books
"""

NOUNS = """
production; productions; principal; photography; principal photography; cameras
camera; film; movie; picture; feature; project; sequel; prequel; series; sessions
work; main unit; the cameras; shooting schedule; filming schedule; schedule
first schedule; next schedule; first shooting schedule; next shooting schedule
production schedule; floors; floor; on floors; on the floors; on set; time frame
timeframe; timeline; window; slot; the month of; month of
calendar; period; a period of; block; production's; film's
movie's; production of; filming of; shooting of; action
start of production; start of filming; start of photography; start of shooting
start of principal photography; start of the shoot; start of shoot
beginning of production; beginning of filming; beginning of principal photography
"""

SHOOT_WORDS = """
shoot; shoots; shooting; filming; films; shooting period; filming period; schedule of
production period; production run; filming block; rolling; lensing; shot list
"""

START_NOUNS = """
start date; start dates; launch; kickoff; resumption; begin date; start time
starts date; go date; launch date
production start; filming start; shooting start; production start date
production start dates; filming start date; shooting start date
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
start up; be shot; being shot; to shoot
be filmed; being filmed; cameras to roll; ready to roll; set to roll; be shooting
be filming; be in production; go in front of cameras; go in front of the cameras
"""
STARTING = "starting; beginning; starting in; beginning in; as of; starting as of"

BEGUN_VERBS = """
started; began; begun; commenced; kicked off; rolled; gone on floors; went on floors
gone before cameras; gone before the cameras; went before cameras; entered production
went into production; gone into production; filmed; shot; got underway; got started
started off; went before the cameras; gone on the floors; started up; launched
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
release; released; releases; releasing; release date; in theaters; theaters; theater
in theatres; theatres; in cinemas; cinemas; hits; hit; premiere; premieres; bow; bows
premiering; opens; opening; debut; debuts; arrive; arrives; arriving; theatrical
theatrically; dated for; wide; nationwide; on screens; screens; rollout
"""

TABLES: dict[int, str] = {
    0: ARTICLES,
    WORD: ";".join((ADVERBS, SCHEDULED, NOUNS)),
    THE: THE_WORDS,
    VERB: BE,
    SHOOT | VERB: SHOOT_WORDS,
    START | BEGINS: START_NOUNS,
    START | BEGINS | RETURN | VERB: RESTARTS,
    DATES: DATE_NOUNS,
    START | BEGINS | VERB: START_VERBS,
    BEGINS: STARTING,
    BEGINS | BEGUN: BEGUN_VERBS,
    RETURN | VERB: RESUMES,
    SOMETIME: SOMETIME_WORDS,
}

"""When the film is shot, wraps and comes out: the verb before a date decides."""

from __future__ import annotations

from typing import Any

from filmtrack.articles.rules.rule import ClaimRule


def _rule(
    name: str, field: str, pattern: str, example: str, *gives: str, **more: Any
) -> ClaimRule:
    return ClaimRule(name, field, pattern, example, gives, **more)


_GAP = r"(?:(?!(?: in| on| the)? {d})[^.;:()]){0,70}?"
_SHOOT = r"(?:shoot(?:s|ing)?|filming|(?:to|will|would) film|principal photography|photography|production(?! compan| house| design| outfit)|cameras?|lensing|go(?:es|ing)? (?:on (?:the )?floors|before (?:the )?cameras?|into production|in front of (?:the )?cameras?)|(?:before|in front of) (?:the )?cameras?|the shoot|start shoot|roll(?:s|ing)?|begin work)"
_TARGET = r"(?:on|in|for|by|to|until|till|from|at|as|back|begin|start|target(?:ing|ed)?|eye(?:d|ing)|,|is|set|slated)?"

RULES = (
    _rule("shoot on", "shoot", rf"(?<!resume )(?<!resumed )(?<!resuming )(?<!wrap )(?<!wrapped )(?<!after )(?<!finish )(?<!finished )(?<!of )(?<!were )(?<!was )\b{_SHOOT}(?! (?:wrapped|finished|ended|resum))(?:(?! {{d}}|wrap|finish|resum|release|theaters|theatres|cinemas|premier|open|until|stop|paus|halt|since|ago|arriv|reach|hit|season|debut|mov(?:e|ing)|continu|last|set in|cinema|complet)[^.;:()]){{0,70}}? {{date}}(?! release| theatrical| bow\b| premiere| opening| debut)", "⟪Nightfall⟫ is set to begin filming in May 2027.", "May 2027"),
    _rule("shoot dated", "shoot", r"{date} (?:start|shoot|start date|start of (?:shooting|production|filming)|production start)\b", "The team aims for a May 2027 start.", "May 2027"),
    _rule("date then shoot", "shoot", r"(?<!until )(?<!since ){date},? (?:the |that |they |it |he |she |we |when )?(?:{film} |film |crew |team |cameras |production |filming |shooting |principal photography )(?:will |is to |are to |is set to |should |is expected to )?(?:start|begin|commence|kick off|roll|shoot|film|go)(?:s|ing)?\b", "In May 2027, production will begin.", "May 2027"),
    _rule("start in", "shoot", r"(?:start(?:s|ing)?|begin(?:s|ning)?|commence[s]?|kick(?:s)? off|get(?:s)? under ?way|go(?:es)? on (?:the )?floors|pencilled in for|penciled in for)(?: (?:a|an|the|its|shooting|filming|work|production|shoot))* (?:start )?{date}", "The dacoit film starts in January 2027.", "January 2027", weak=True),
    _rule("film is due to start", "shoot", r"(?:{film}|the {noun}|{noun}|it|they) (?:is|was|are|were) (?:now |still )?(?:due|set|expected|scheduled|slated|supposed|to) (?:to )?(?:start|begin)(?: work| shooting| filming)?(?: (?:in|at) {n})? {date}", "The film is due to start in Oslo in May 2027.", "May 2027"),
    _rule("schedule begins", "shoot", r"(?:begin|start|commence|kick off)s? (?:the |its |their )?(?:first |next )?schedule {date}", "The team will begin the first schedule on May 17, 2027.", "May 17, 2027"),
    _rule("began in", "shoot", rf"(?<!resume )(?:(?:began|begun|started|commenced|kicked off|went into|went before|got under ?way|rolled|went on)(?: (?:the |on |before |into |principal |officially ))*? ?(?:{_SHOOT}|floors|cameras|{{film}})?|{_SHOOT} (?:officially |first |finally )?(?:began|begun|started|commenced|kicked off|got under ?way))(?: {_GAP})?? {{date}}", "⟪Nightfall⟫ began shooting on June 3, 2026.", "June 3, 2026", actual=True),
    _rule("wraps in", "wrap", r"(?:wrap(?:s|ping)?|finish(?:es)?|end(?:s)?|conclude[s]?|complete[s]?|run(?:s|ning)?|go(?:es)? on|last(?:s|ing)?|continue[s]?|through)(?: (?:up|filming|shooting|production|principal photography|the shoot|on|in|by|out|set to|expected to))*? {date}(?! in theaters)", "Filming is to wrap by June 2027.", "by June 2027", weak=True),
    _rule("shoots until", "wrap", r"(?:shoot(?:s|ing)?|film(?:s|ing)?|production|schedule)\b[^.;:]{0,80}? (?P<date>{d})", "It will shoot in Oslo until December.", "until December"),
    _rule("wrapped in", "wrap", r"(?:wrapped|(?:filming|shooting|production|photography|shoot) (?:finished|completed|concluded|ended))(?: (?:up|filming|shooting|production|principal photography|the shoot|its shoot|on {film}|in {n}))*? {date}", "⟪Nightfall⟫ wrapped filming in June.", "June", actual=True),
    _rule("released in", "release", r"(?<![\ue000-\ue7ff\uec00-\uefff] )(?<!who )(?:release[sd]?|releasing|premiere[sd]?|premiering|open(?:s|ing|ed)?|debut(?:s|ing)?|bow(?:s|ing)?|hit(?:s|ting)? (?=(?:the )?(?:big )?(?:theat|cinema|screen|store|stream|multiplex|u\.?s|uk|[\ue000-\ue7ff\uf400-\uf7ff]))|reach(?:es)?|(?<!crew )(?<!crews )(?<!team )arrive[sd]?|arriving|due out|comes? out|coming out|come(?:s)? to (?:the )?(?:screen|theaters|theatres|cinemas)|in theaters|in theatres|in cinemas|land(?:s|ing)?|dated|release date(?: is| of)?|release,? (?:is |was )?(?:still )?planned for|roll(?:s)? out|slated for|scheduled for|set for|due in|out in|out on|theatrical(?:ly)?|screens|streaming on {n}|unspool(?:s)?)(?:(?! {d}|shoot|film(?:ing|ed)|produc|wrap|start|begin|camera|album|single|song|novel|book|season|trailer)[^.,;:()]){0,50}? {date}", "⟪Nightfall⟫ opens in theaters on May 7, 2027.", "May 7, 2027"),
    _rule("release moved", "release", r"(?:release|date|opening|debut|bow|slot|film|movie|sequel|{film})(?: date)?(?:(?! {d}|shoot|filming|produc|camera)[^.;:()]){0,80}? (?:moved|moves|moving|pushed|pushing|pushes|delayed|changed|shifted|shifts|bumped|slides)\b(?:(?! {d}|shoot|filming|produc|camera)[^.;:()]){0,60}?(?: {d}(?: date| release)?(?: \([^()]*\))?)? (?:(?:to|until) )?{date}", "The release was pushed back to May 7, 2027.", "May 7, 2027"),
    _rule("new date of", "release", r"(?:theatrical|release|new|opening) (?:date|slot) (?:of|is|on|for|in) {date}", "It set a new theatrical date of May 7, 2027.", "May 7, 2027"),
    _rule("release dated", "release", r"{date} (?:release|bow|opening|premiere|debut|theatrical)", "It keeps its May 7, 2027 release.", "May 7, 2027"),
    _rule("slated now", "release", r"(?:{film}|the {noun}|it) (?:is|was|remains?) (?:still |now |currently |tentatively )*(?:slated|scheduled|set|dated|due|pencilled in|planned|aiming|eyeing|targeting|eyed) (?:for|on|to arrive|to come out|in)(?: (?:a|theaters|cinemas))? {date}(?! start| shoot)", "⟪Nightfall⟫ is set for May 7, 2027.", "May 7, 2027"),
    _rule("shoot credit", "shoot", r"^(?:shoot(?:s|ing)?|filming|production|start(?: date)?|shoot dates?|principal photography)(?: starts?| begins?| dates?)?: {date}", "Filming: May 2027", "May 2027"),
    _rule("wrap credit", "wrap", r"^(?:wrap(?:s)?|end date): {date}", "Wrap: June 2027", "June 2027"),
    _rule("release credit", "release", r"^(?:release(?: date)?|in theaters|in cinemas|opens|out): {date}", "Release date: May 7, 2027", "May 7, 2027"),
)  # fmt: skip

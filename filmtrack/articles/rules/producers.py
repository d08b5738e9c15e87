"""Who produces the film; executive producers are left out."""

from __future__ import annotations

from filmtrack.articles.rules.rule import ClaimRule


def _rule(name: str, pattern: str, example: str, *gives: str) -> ClaimRule:
    return ClaimRule(name, "producers", pattern, example, gives)


RULES = (
    _rule("produced by", r"(?<!executive )(?<!executive-)(?:co-)?produced by (?:(?:the|producers?) )?{names}", "⟪Nightfall⟫ is produced by Ann Lee and Bo Dahl.", "Ann Lee", "Bo Dahl"),
    _rule("will produce", r"{names},? (?:who )?(?:{will} |(?:is|are|will be) )(?:also |both )?(?:write and |direct and |star in and |star and |co-)?produc(?:e|ing)\b", "Ann Lee and Bo Dahl will produce.", "Ann Lee", "Bo Dahl"),
    _rule("produces", r"{names} (?:(?:of|for|through|via|at|from|under) (?:(?:his|her|their|its|the|own|banner|company|label|[a-z-]+) ){0,4}{c}(?: and {c})? )?(?:{adv})(?:also )?(?:directs and |writes and |direct and |co-)?(?:produce[sd]?|(?:is|are|was|were) producing)(?! by)\b", "Ann Lee and Bo Dahl produce.", "Ann Lee", "Bo Dahl"),
    _rule("produce with", r"(?:produc(?:e|es|ed|ing)|production)(?: (?:it|the film|{film}))?(?: together)?,? (?:along |together |alongside )?(?:with|alongside) {names}", "She produces with Ann Lee.", "Ann Lee"),
    _rule("produces for company with", r"produc(?:e|es|ed|ing) (?:for|through|under|via) (?:[a-z-]+ )?{c}(?: (?:banner|label|shingle))?,? (?:together |along )?(?:with|alongside) (?:{c}'s )?{names}(?! as )", "Bo Dahl is producing for Northway Films alongside Ann Lee.", "Ann Lee"),
    _rule("producing with others", r"produc(?:es|ing)\b[^.;]{0,90}?,? alongside {names}", "Ann Lee is producing through her banner, alongside Bo Dahl.", "Bo Dahl"),
    _rule("produces alongside", r"{names} (?:{will} |is |are )?(?:produc(?:e|es|ing)|produced)(?: the film| it| {film})? (?:along(?:side| with)|together with|with) {names}", "Ann Lee will produce alongside Bo Dahl.", "Ann Lee", "Bo Dahl"),
    _rule("as producers", r"{names},? (?:who )?(?:is|are|serves?|will serve|acts?|will act|join(?:s|ed)?|come(?:s)? on|board(?:s|ed)?|on board|return(?:s|ing)?)(?: on)?(?: on board)?(?: {film})? (?:as )?(?:the |its |co-)?producers?\b", "Ann Lee and Bo Dahl are the producers.", "Ann Lee", "Bo Dahl"),
    _rule("producers are", r"(?<!executive )producers?(?: (?:on|of|for) (?:{film}|the (?:film|project|picture|movie)))?,? (?:are|is|include|includes|will be|:)? ?(?:the )?{names}", "The producers are Ann Lee and Bo Dahl.", "Ann Lee", "Bo Dahl"),
    _rule("producing team", r"(?:producing team|producers|team of producers)(?: [a-z]+){0,3}(?: for {film})? (?:includes?|is|consists? of|comprises?) {names}(?:,? (?:along with|as well as) {names})?", "The producing team for ⟪Nightfall⟫ includes Ann Lee and Bo Dahl.", "Ann Lee", "Bo Dahl"),
    _rule("producing are", r"(?:producing|produce) (?:are|is|will be) {names}", "Producing are Ann Lee and Bo Dahl.", "Ann Lee", "Bo Dahl"),
    _rule("with producing", r"with {names}(?: (?:of|for|from|through) {c})? (?:producing|(?:serving )?as producers?|on board to produce|set to produce)", "It is shot in Rome, with Ann Lee producing.", "Ann Lee"),
    _rule("producer of the film", r"{who}, (?:the|its|a|who is the|who is a) (?:film's )?producer\b(?! of {x})", "Ann Lee, the producer, said so.", "Ann Lee"),
    _rule("directed, wrote and produced", r"{who},? (?:who )?(?:{adv})(?:directs|directed|writes|wrote|stars),? (?:(?:and )?(?:directs|directed|writes|wrote|stars),? ){0,2}and (?:also )?produce[sd]", "Ann Lee, who directed, wrote and produced, spoke.", "Ann Lee"),
    _rule("credit", r"^producers?: {names}", "Producers: Ann Lee, Bo Dahl", "Ann Lee", "Bo Dahl"),
)  # fmt: skip

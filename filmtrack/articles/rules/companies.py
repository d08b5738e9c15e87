"""Which companies make the film: only from a rule, never by a known name."""

from __future__ import annotations

from typing import Any

from filmtrack.articles.rules.rule import ClaimRule


def _rule(name: str, pattern: str, example: str, *gives: str, **more: Any) -> ClaimRule:
    return ClaimRule(name, "studios", pattern, example, gives, **more)


def _distributor(name: str, pattern: str, example: str, *gives: str) -> ClaimRule:
    return ClaimRule(name, "distributors", pattern, example, gives)


RULES = (
    _rule("company makes", r"{names} (?:(?:is|are|will be|has been|have been) )?(?:also )?(?:making|made|makes?|producing|produces?|financing|finances?|financed|co-financ\w+|fully financing|backing|backs?|backed|developing|behind|bankrolling|funding|mounting|set to produce|to produce|will produce|co-produc\w+|pays? for|presents?)(?! by)(?: and \w+)? ?(?:{film}|it\b|the (?:{noun}|pic|film)|$|[,.;]|along|together|with|for)", "Northway Films is producing.", "Northway Films"),
    _rule("made by company", r"(?:produced|made|financed|backed|developed|bankrolled|co-produced|presented|mounted|set up) (?:by|at|with|through|under) (?:the )?(?P<names>{c}(?:(?:,? and |, | with ){c})*)", "⟪Nightfall⟫ is set up at Northway Films.", "Northway Films"),
    _rule("film at company", r"{film}[^.;:]{0,60}? (?:set up |in the works |in development |being developed |under way |lands? |moving ahead |going ahead |is )?(?:at|for|from|via) (?:the )?(?P<names>{c})(?=[,.;]|$| and | with | says | reports )(?!'s)", "He stars in ⟪Nightfall⟫, a drama at Northway Films.", "Northway Films"),
    _rule("noun at company", r"(?:{noun}|project|package) (?:(?:for|from) (?P<names>{c}(?:(?:,? and | & ){c})?)|(?:at|set up at|with) (?P<names>{co}(?:(?:,? and | & ){co})?))(?=[,.;]|$| and | with | that | which )", "He will direct the new film for Northway.", "Northway"),
    _rule("for company", r"(?:direct|directing|adapt|adapting|write|shoot|make|making|film|star)\b[^.;]{0,90}? for (?P<names>{c}(?:(?:, |,? and | & |'s and ){c})*)(?=[,.;]|$| and )", "She will adapt the book for Northway Pictures.", "Northway Pictures"),
    _rule("company's film", r"(?:the|a|an|its|this|upcoming|new) (?P<names>{c}) {pic}\b", "The Northway film comes in May.", "Northway"),
    _rule("company owns the film", r"(?P<names>{c})'s (?:(?:new|next|upcoming|latest|big|[a-z-]+) ){0,4}{film}", "He is in Northway's ⟪Nightfall⟫.", "Northway"),
    _rule("produces for company", r"(?:produce[sd]?|producing) (?:it |{film} )?(?:for|through|under|via) (?:the |his |her |their )?(?P<names>{c}(?:(?:,? and |, ){c})*)(?! alongside)(?=[,.;]|$)", "Ann Lee and Bo Dahl are producing for Northway.", "Northway"),
    _rule("is developing", r"(?P<names>{c}) (?:is|are) developing (?:an?|the) (?:[a-z-]+ ){0,3}(?:adaptation|version|remake|film|movie|biopic|sequel|reboot)", "Northway is developing a film adaptation of a game.", "Northway"),
    _rule("company works on", r"(?P<names>{c}) (?:is|are|has been) (?:working on|prepping|readying|plotting|planning) (?:an?|the|its|{film})", "Northway is working on a remake.", "Northway"),
    _rule("goes into production", r"(?P<names>{c}) (?:will )?(?:go|goes|begins?|start) (?:into )?production on", "Northway will go into production on ⟪Nightfall⟫.", "Northway"),
    _rule("optioned", r"(?P<names>{c}) (?:has |have )?optioned {film}", "Northway Films has optioned ⟪Nightfall⟫.", "Northway Films"),
    _rule("presents in association", r"(?P<names>{c}) (?:presents?|present) (?:[a-z]+ )?in association with (?P<names>{c})", "Northway Films presents in association with Eastway Films.", "Northway Films"),
    _rule("company dated the film", r"(?P<names>{c}) (?:has |have )?(?:set|dated|given|moved|pushed|shifted|delayed|scheduled) (?:{film}|it|the film|an? (?:new )?(?:theatrical|release) date)", "Northway has set a new theatrical date.", "Northway"),
    _rule("company acquired the rights", r"(?P<names>{c}),? (?:who |which )?(?:has |have )?(?:acquired|bought|optioned|procured|purchased|won|landed|snapped up|holds?|owns?|controls?) (?:the )?(?:film |screen |movie )?rights", "Northway, which has acquired the rights, is happy.", "Northway"),
    _rule("company's coming film", r"(?P<names>{c})'s (?:[a-z-]+ ){0,3}(?:biopic|adaptation|film|movie|remake|sequel|reboot) (?:of|about|on)\b", "It is speculation for Northway's upcoming biopic of a poet.", "Northway", weak=True),
    _rule("company has it", r"(?P<names>{c}) (?:has|owns|holds|landed|acquired|bought|picked up|won|snapped up|took|takes|controls|secured|nabbed)(?: it\b(?!s)| the (?:project|film|rights|picture|package|movie)| rights)", "Northway Pictures has the project.", "Northway Pictures"),
    _rule("company announced", r"(?P<names>{c}) (?:has |have )?(?:officially |just |also )*(?:announced|unveiled|confirmed|revealed|dated|set|greenlit|green-lit|fast-tracked|released|will release|releases|will distribute|is releasing|has dated|has set)(?: [^.;:]{0,60}?)?(?:{film}|the {noun}|cast\b|first)", "Northway has announced ⟪Nightfall⟫.", "Northway"),
    _rule("for company to release", r"(?P<names>{c}) (?:will|is set to|is to|plans to|(?:has |had )?planned to|to) (?:release|open|put out|launch)", "Northway will release the film in May.", "Northway", weak=True),
    _rule("company the company", r"(?:the )?(?:company|studio|banner|production company|production house|outfit|label|shingle)s?,? (?:behind {film} )?(?:is |are )?(?P<names>{c}(?:(?:,? and |, ){c})*)", "The company, Northway, needs people.", "Northway"),
    _rule("first film from", r"{film}[^.;]{0,40} (?:film|feature|production|project|title) (?:from|of|by|for) (?P<names>{c}),? the (?:new )?(?:company|label|banner|studio)", "⟪Nightfall⟫ is the first film from Northway, the new company of Ann Lee.", "Northway"),
    _rule("president of", r"(?P<names>{c}) (?:president|co-president|chief|chair(?:man|woman)?|ceo|boss|head|executive|exec)s? {n} (?:said|called|told|announced|confirmed|calls|says)", "Northway president Ann Lee said so.", "Northway", weak=True),
    _rule("producing for company", r"produc(?:e|es|ed|ing|ers?|tion)\b[^.;]{0,90}? (?:for|via|from) (?:the )?(?P<names>{co}(?:(?:,? and |, ){co})*)", "Ann Lee is producing for Northway Films.", "Northway Films"),
    _rule("person for company", r"{n} for (?P<names>{co})(?:,? and {n} for (?P<names>{co}))?", "It is produced by Ann Lee for Northway Films.", "Northway Films"),
    _rule("with company financing", r"with (?P<names>{c}(?:(?:,? and |, ){c})*) (?:financing|co-financing|fully financing|producing|backing|co-producing|presenting|distributing)", "They shoot in May, with Northway Media financing.", "Northway Media"),
    _rule("under the banner", r"(?:under|through) (?:(?:the|his|her|their|its) )?(?:own )?(?:production )?(?:banners?|labels?)(?: of)?,? (?P<names>{c}(?:(?:,? and |, ){c})*)", "It is made under the banner of Northway Films.", "Northway Films"),
    _rule("company's banner", r"(?:under|through|via|for) (?:his|her|their|its|the) (?P<names>{c}) (?:banner|label|shingle)", "She produces under her Northway Films banner.", "Northway Films"),
    _rule("co-production", r"co-?production (?:between|of|by|from|with) (?P<names>(?:the )?{c}(?:(?:,? and |, |,? with ){c})*)", "It is a co-production between Northway Films and Eastway Films.", "Northway Films", "Eastway Films"),
    _rule("backed by", r"(?:backed|supported|financed|funded) by (?P<names>{c}(?:(?:,? and |, ){c})*)", "It is backed by Northway Media.", "Northway Media", weak=True),
    _rule("company moves the film", r"(?P<names>{c}) (?:has |have |is |are )?(?:pushed|moved|delayed|postponed|halted|paused|pushing|moving|backing|developing|making|remaking|fast-tracking|planning|mounting)(?: back| ahead with)?(?: [a-z-]+){0,6} {film}", "Northway has pushed back the start of ⟪Nightfall⟫.", "Northway"),
    _rule("company's noun", r"(?P<names>{c})'s (?:[a-z-]+ ){0,2}{pic}(?=,|\.| and| with)", "She is in Northway's fantasy drama, it is said.", "Northway", weak=True),
    _rule("company which produces", r"(?P<names>{c}), which (?:also )?(?:is |are )?(?:produc|financ|back|mak|develop)\w+", "Northway, which produces, says so.", "Northway"),
    _rule("company pays", r"(?P<names>(?:the )?{c}(?:(?:,? and (?:the )?|, ){c})*) (?:is|are) (?:paying|putting up|behind)", "Northway and Eastway are paying.", "Northway", "Eastway"),
    _rule("company brings it out", r"(?P<names>{c}) (?:(?:brings|puts|is bringing|will bring) (?:it|{film}|the film) out|(?:had |has )?(?:set|dated) (?:it|{film}|the film) for)", "Northway brings it out on May 7, 2027.", "Northway"),
    _rule("company picked it up", r"(?P<names>{c}) (?:has |have )?(?:picked up|acquired|bought|boarded|landed|took|taken|nabbed|snapped up) (?:{film}|(?:the )?(?:film|movie|project|picture|rights|worldwide|global|domestic|us|u\.s\.|international|north american))", "Northway picked up the film.", "Northway"),
    _rule("company's untitled", r"(?P<names>{c})'s (?:(?:as yet |as-yet-?)?untitled|upcoming|new|next|big-budget|long-gestating|planned) (?:[a-z'-]+ ){0,3}(?:{noun}|follow-up)", "She joins Northway's upcoming heist movie.", "Northway"),
    _distributor("distributed by", r"(?:distributed|released)(?: (?:theatrically|worldwide|domestically|in [a-z.\ue000-\ue3ff ]{2,30}))? by (?P<names>{c}(?:(?:,? and |, ){c})*)", "⟪Nightfall⟫ will be distributed by Northway.", "Northway"),
    _distributor("company distributes", r"(?P<names>{c}(?:,? and {c})?) (?:{will} |is |are |has been set to )?(?:(?:theatrically |also )?distribut(?:e|es|ing)|handl(?:e|es|ing) (?:the )?(?:[a-z.]+ )?(?:distribution|sales)|(?:is |are )?(?:selling|launching sales|repping|representing)|launched sales|handles? (?:world|worldwide|international|global) (?:sales|rights))\b", "Northway will distribute.", "Northway"),
    _distributor("company has the rights", r"(?P<names>{c}) (?:has |have |had )?(?:acquired|bought|picked up|landed|taken|took|snapped up|nabbed|secured|won) (?:the )?(?:[a-z.,&\ue000-\ue3ff-]+ ){0,4}(?:distribution )?rights (?:to|for|on) (?:{film}|the {noun}|it)", "Northway has acquired North American rights to ⟪Nightfall⟫.", "Northway"),
    ClaimRule("distributor credit", "distributors", r"^(?:distributors?|distribution|sales|world sales|international sales)(?: by)?: {names}", "Distributor: Northway", ("Northway",)),
    _rule("credit", r"^(?:studios?|production compan(?:y|ies)|companies|company|produced by): {names}", "Production company: Northway Films", "Northway Films"),
)  # fmt: skip

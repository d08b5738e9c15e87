"""Who directs the film."""

from __future__ import annotations

from typing import Any

from filmtrack.articles.rules.rule import ClaimRule


def _rule(name: str, pattern: str, example: str, *gives: str, **more: Any) -> ClaimRule:
    return ClaimRule(name, "directors", pattern, example, gives, **more)


RULES = (
    _rule("directed by", r"(?:co-)?directed by {who}", "⟪Nightfall⟫ is directed by Ann Lee.", "Ann Lee"),
    _rule("owner's directorial", r"{one}'s (?:next|upcoming|new|latest|untitled|as-yet-untitled|forthcoming|directorial) (?:[a-z-]+ ){0,3}(?:directorial|debut|directorial debut)\b", "It is Ann Lee's next directorial.", "Ann Lee"),
    _rule("owner's untitled film", r"{one}'s (?:as-yet-|yet-to-be-|still-|currently )?(?:untitled|titled) (?:[a-z-]+ |{c} ){0,4}{noun}", "⟪Nightfall⟫ was Ann Lee's untitled heist movie.", "Ann Lee"),
    _rule("whose last directorial", r"{one}, whose (?:last|previous|earlier|debut) (?:directorial|film as director)", "Ann Lee, whose last directorial was a hit, is back.", "Ann Lee", weak=True),
    _rule("debut in the chair", r"{one} (?:{will} )?(?:makes?|making|is making) (?:his|her|their) (?:[a-z-]+ ){0,2}(?:debut )?(?:in|from) the director's (?:seat|chair)", "Ann Lee will make her debut in the director's seat.", "Ann Lee"),
    _rule("debut of", r"(?:directorial|directing|feature|solo|screen) debut (?:of|from|for) {who}", "⟪Nightfall⟫ is the feature debut of Ann Lee.", "Ann Lee"),
    _rule("aboard as director", r"{one} (?:is |has )?(?:also )?(?:come |signed )?(?:aboard|on board|on|attached|set|back|returning|serving|serves) as (?:the |its )?(?:writer[/-])?director(?! of photo)", "Ann Lee is aboard as writer/director.", "Ann Lee"),
    _rule("wrote and is directing", r"{one} (?:co-)?(?:wrote|penned|scripted)(?: it| the (?:script|screenplay|film)| {film})?(?: with {n}(?:(?:,| and|, and) {n})*)?,? and (?:is (?:also )?directing|(?:also )?directs|will (?:also )?direct|directed)", "Ann Lee penned the screenplay and is directing.", "Ann Lee"),
    _rule("signed on to direct", r"{who} (?:has |have )?(?:signed|signs) (?:on|up) (?:to (?:direct|the adaptation)|for the adaptation)", "Director Ann Lee signed on to the adaptation.", "Ann Lee"),
    _rule("owner's adaptation", r"{one}'s (?:[a-z0-9'-]+ ){0,3}(?:film|movie|screen|feature|big-screen) (?:adaptation|version) of", "She is in Ann Lee's film adaptation of a play.", "Ann Lee"),
    _rule("writing/directing", r"{one} (?:is |will be )?writing(?:/| and )directing", "Ann Lee is writing/directing ⟪Nightfall⟫.", "Ann Lee"),
    _rule("director is shooting", r"(?:director|filmmaker) {one} (?:has been|is|has) (?:busy |now |currently |already )*(?:shooting|filming|wrapped|begun|started|completed)", "Director Ann Lee has been busy shooting ⟪Nightfall⟫.", "Ann Lee"),
    _rule("hyphen directed", r"{one}-(?:directed|helmed)", "The Ann Lee-directed film is near.", "Ann Lee"),
    _rule("director in talks", r"(?<!casting )(?:director|filmmaker|helmer) {who},? (?:is|are) (?:also |now |currently |reportedly |said to be )*(?:in|undergoing) (?:early |final |advanced |active )?(?:talks|negotiations|discussions)(?! to (?:star|produce|write))", "Director Ann Lee is in talks with the studio.", "Ann Lee", standing="in talks"),
    _rule("in talks to direct", r"{who},? (?:who )?(?:is|are) (?:also |now |currently |reportedly |said to be )*(?:in|undergoing) (?:early |final |advanced |active )?(?:talks|negotiations|discussions) (?:to (?:direct|helm|take the helm)|as director|with {c} to (?:direct|helm))", "Ann Lee is undergoing talks to helm ⟪Nightfall⟫.", "Ann Lee", standing="in talks"),
    _rule("may direct", r"{who} (?:may|might|could) (?:direct|helm)\b|see {who} as (?:its|the) director", "Ann Lee may direct ⟪Nightfall⟫.", "Ann Lee", standing="rumored", weak=True),
    _rule("will direct", r"{who},? (?:(?:who|and|whose) )?{will} (?:write and |produce and |write, produce and |star in and |co-)?direct", "Ann Lee is set to direct ⟪Nightfall⟫.", "Ann Lee"),
    _rule("directs", r"{who},? (?:who )?{adv}(?:both |co-writes and |writes and |produces and |co-)?direct(?:s|ed)(?! by| to)(?: (?:and|from|it|the|what|in|once|again|both|too)\b|[,.;]| {film}|$)", "Ann Lee directs ⟪Nightfall⟫.", "Ann Lee"),
    _rule("is directing", r"{who},? (?:who )?(?:is|are|will be|was|were) {adv}(?:writing and |co-)?directing", "Ann Lee is directing ⟪Nightfall⟫.", "Ann Lee"),
    _rule("with directing", r"with {who} (?:set to direct|directing|at the helm|attached to direct|in the director's chair|behind the camera|on board to direct|helming)", "⟪Nightfall⟫ is on, with Ann Lee directing.", "Ann Lee"),
    _rule("director of the film", r"{who}, (?:the|its|who is the|who is) (?:film's )?(?:director|filmmaker|helmer)\b(?! of {x})(?: of {film})?", "Ann Lee, the director of ⟪Nightfall⟫, came too.", "Ann Lee"),
    _rule("from director", r"(?:from|by|of) (?:(?:the|acclaimed|veteran|first-time|debut|visionary) |writer[-/ ])*(?:co-)?(?:director|filmmaker|helmer|writer-director|writer/director|auteur)s? {who}", "⟪Nightfall⟫ comes from director Ann Lee.", "Ann Lee"),
    _rule("director named", r"(?:the |its |film's |writer[-/ ](?:and )?)?(?<!casting )(?<!music )(?<!photography )(?<!art )(?<!managing )director {who}(?! of {x})", "Director Ann Lee said that ⟪Nightfall⟫ is near.", "Ann Lee", weak=True),
    _rule("filmmaker named", r"(?:filmmaker|helmer|auteur) {who}", "Filmmaker Ann Lee has set ⟪Nightfall⟫ in Rome.", "Ann Lee", weak=True),
    _rule("owner of the film", r"{one}'s (?:(?:new|next|upcoming|latest|highly|much|anticipated|long|awaited|untitled|first|second|third|directorial|feature|own|forthcoming|big|[a-z0-9'-]+|{n}) ){0,4}(?:{noun},? )?{film}(?! fame)", "Ann Lee's ⟪Nightfall⟫ begins soon.", "Ann Lee"),
    _rule("film by", r"{film},? (?:which is |is |was )?(?:the|an?|his|her|its|this) (?:[a-z'-]+ ){0,6}{noun}(?: (?!from\b|script|screenplay|written|produced|based|novel|book)[a-z'-]+){0,3}? (?:by|from director|from filmmaker) (?:(?:the|acclaimed|veteran|debut|first-time|{n}) |writer[-/ ]|(?:[a-z]+ish|[a-z]+an|[a-z]+er) )*(?:director |filmmaker )?{who}", "⟪Nightfall⟫, a thriller by Ann Lee, is near.", "Ann Lee"),
    _rule("owner in apposition", r"{film}, {one}'s (?:[a-z'-]+ ){0,3}{noun}", "He leads ⟪Nightfall⟫, Ann Lee's biopic of a singer.", "Ann Lee"),
    _rule("wants to shoot", r"{who} (?:wants|plans|hopes|intends|is looking|is set|is expected) to (?:shoot|film|start shooting)\b", "Ann Lee wants to shoot in Oslo.", "Ann Lee"),
    _rule("returns to direct", r"{who},? (?:who [^,.;]{1,50},? )?(?:returns?|is back|is returning|will return|comes back|is on board|on board) (?:to direct|as director|behind the camera|to the director's chair|to helm|in the director's chair)", "Ann Lee returns to direct.", "Ann Lee"),
    _rule("replaces director", r"(?:replac(?:e[sd]?|ing)|tak(?:es?|ing) over from|took over from|succeed(?:s|ing)?) {who},? (?:who )?(?:[^.;]{0,40}(?:direct|helm))", "He is replacing Ann Lee, who was to direct.", "Ann Lee", standing="exited"),
    _rule("owner's film", r"{one}'s (?:(?:new|next|upcoming|latest|[a-z-]+) ){0,2}(?:film|movie|picture|pic|sequel|project) (?:goes|begins|starts|is|will|has|gets|lands|heads|comes|takes)", "As Ann Lee's film goes into production, it rains.", "Ann Lee", weak=True),
    _rule("third in series", r"{film}, (?:the )?(?:first|second|third|fourth|latest|next)(?: [a-z]+)? in {who}'s", "⟪Nightfall⟫, third in Ann Lee's series, is near.", "Ann Lee"),
    _rule("filmmaker means to shoot", r"(?P<he>filmmaker|director|helmer)(?:,? who| has)? (?:says|said|told|tells|reveals|revealed|confirms|confirmed|adds|plans|hopes|wants|intends|means|is|aims)\b[^.;]{0,60}?(?:shoot|film|direct|start shooting|begin shooting|roll cameras|start filming)\b(?! was| is| by)", "Ann Lee is back. The filmmaker says that she means to shoot ⟪Nightfall⟫ soon.", "Ann Lee", weak=True),
    _rule("wants in front of cameras", r"{who} wants {film} in front of cameras", "Ann Lee wants ⟪Nightfall⟫ in front of cameras soon.", "Ann Lee"),
    _rule("film X directs", r"{film},? (?:that|which) {who} (?:is )?(?:direct|helm)(?:s|ing)", "It is ⟪Nightfall⟫, which Ann Lee directs.", "Ann Lee"),
    _rule("noun by", r"(?:new|next|latest|upcoming|first|second|third|debut) (?:[a-z-]+ ){0,2}{noun} by (?:(?:the|director|filmmaker|{n}) )?{who}", "He is in the next film by Ann Lee, ⟪Nightfall⟫.", "Ann Lee"),
    _rule("at the helm", r"{who},? (?:who )?(?:{will} )?(?:is |are |be )?(?:helm(?:s|ed|ing)?|at the helm|behind the camera|in the director's chair|takes? the helm|calling the shots|mak(?:e|es|ing) (?:his|her|their) (?:feature )?(?:directorial|directing) debut)", "Ann Lee is at the helm of ⟪Nightfall⟫.", "Ann Lee"),
    _rule("helmed by", r"(?:helmed|handled|being made|steered|made) by {who}", "⟪Nightfall⟫ is helmed by Ann Lee.", "Ann Lee"),
    _rule("to shoot", r"{who},? (?:who )?(?:{will}|is|has|{be} near to|wants) {adv}(?:shoot(?:ing)?|started shooting|begun shooting|begun filming|film(?:ing)?|lens(?:ing)?|started filming|mak(?:e|ing)|start(?:ed)?(?: on)?|wrapped|finished) (?:on )?(?:the picture|{film})", "Ann Lee is shooting ⟪Nightfall⟫.", "Ann Lee"),
    _rule("director left", r"{who},? (?:who )?(?:has|have|had)?(?: also| now| abruptly| reportedly| since)? ?(?:left|exited|departed|stepped down|quit|dropped out|parted ways|leaves|exits|stepped away|walked away|bowed out|steps down|is no longer|are no longer)(?: as| from| the)? [^.;]{0,40}?(?:director|directing|helm)", "Ann Lee has stepped down as director of ⟪Nightfall⟫.", "Ann Lee", standing="exited"),
    _rule("no longer directs", r"{who} (?:is|are) no longer (?:(?:its|the) (?:film's )?director|directing|attached to direct)", "Ann Lee is no longer its director.", "Ann Lee", standing="exited"),
    _rule("will not direct", r"{who}[^.;]{0,60}(?:will not|won't|would not|no longer) direct", "Ann Lee will not direct ⟪Nightfall⟫.", "Ann Lee", standing="exited"),
    _rule("directors left", r"{who} (?:has|have) (?:left|exited|departed) {film}[^.]{0,60}(?:directors?|creative differences)", "Ann Lee has left ⟪Nightfall⟫ over creative differences.", "Ann Lee", standing="exited"),
    _rule("film that somebody will make", r"{film},? (?:the |a |an )?(?:[a-z'-]+ ){0,4}(?:that|which) {who} (?:will|is to|is set to|is) (?:make|making|direct|directing|shoot)", "It is ⟪Nightfall⟫, the spy film that Ann Lee will make.", "Ann Lee"),
    _rule("debut as director", r"{who} (?:will make|makes|is making|{will} make) (?:his|her|their) (?:feature )?(?:debut as (?:a )?director|directorial debut|directing debut|feature debut)", "Ann Lee will make her debut as a director.", "Ann Lee"),
    _rule("to be directed by", r"to be directed by {who}", "It is written and to be directed by Ann Lee.", "Ann Lee"),
    _rule("is the director", r"{who} (?:is|will be|was) (?:the|its) (?:film's )?director\b(?! of {x})", "Ann Lee is the director.", "Ann Lee"),
    _rule("has been preparing", r"{film},? (?:the |a |an )?(?:[a-z'-]+ ){0,4}(?:that|which) {who} (?:has|had) been (?:preparing|developing|planning|trying to make|working on)", "It is ⟪Nightfall⟫, the epic that Ann Lee has been preparing.", "Ann Lee"),
    _rule("no longer makes", r"{who} (?:is|are) no longer (?:making|on|behind|involved with)\b", "Ann Lee is no longer making ⟪Nightfall⟫.", "Ann Lee", standing="exited"),
    _rule("eyes somebody", r"{who} (?:is|was) (?:eyeing|courting|considering) {n} for", "Ann Lee is eyeing Bo Dahl for ⟪Nightfall⟫.", "Ann Lee", weak=True),
    _rule("brings the film", r"{who} (?:brings|is bringing|takes|is taking) {film} to", "Ann Lee brings ⟪Nightfall⟫ to Oslo.", "Ann Lee", weak=True),
    _rule("owner of the next", r"{film}, {one}'s (?:next|latest|new|upcoming|first|second|third|debut)", "She waits for ⟪Nightfall⟫, Ann Lee's next, which is near.", "Ann Lee"),
    _rule("directing for the first time", r"{who}(?:, who)? (?:is|are|will be|was) (?:also )?directing", "Ann Lee, who is directing, said so.", "Ann Lee"),
    _rule("credit", r"^(?:dir(?:ectors?|ected by)?|directed by)[.:] {who}", "Director: Ann Lee", "Ann Lee"),
)  # fmt: skip

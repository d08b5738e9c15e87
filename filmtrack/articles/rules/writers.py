"""Who writes the film: the script, not the book behind it."""

from __future__ import annotations

from filmtrack.articles.rules.rule import ClaimRule


def _rule(name: str, pattern: str, example: str, *gives: str) -> ClaimRule:
    return ClaimRule(name, "writers", pattern, example, gives)


RULES = (
    _rule("script by", r"(?:script|screenplay|dialogues?|adaptation),?(?: (?:is|was|were|comes|has been))?(?: (?:written|penned|co-written))? (?:by|from) (?:(?:the|screenwriters?|writers?|writer[-/]directors?|director|filmmaker) ){0,3}{who}", "The script is by Ann Lee and Bo Dahl.", "Ann Lee", "Bo Dahl"),
    _rule("written by", r"(?:written|penned|scripted|co-written|adapted)(?: (?:and|,) (?:produced|directed))?(?: for the screen)? by (?:(?:the|screenwriters?|writers?|writer[-/]directors?|director|filmmaker) ){0,3}{who}", "⟪Nightfall⟫ is written by Ann Lee.", "Ann Lee"),
    _rule("directs from own script", r"{who},? (?:who )?(?:{will} |is )?direct(?:s|ed|ing)?(?: it| the film| {film})? from (?:his|her|their|an?) (?:own|original) (?:original )?(?:script|screenplay)(?! by)", "Ann Lee directs from her own screenplay.", "Ann Lee"),
    _rule("wrote the script", r"{who},? (?:who )?(?:{adv})(?:co-)?(?:wrote|penned|scripted|writes|pens|has written|have written|is writing|are writing|is penning|was writing|finished writing|has finished writing|is adapting|are adapting|adapts|adapted|co-wrote|has at last finished writing|is scripting|is co-writing)(?: and (?:{will} )?(?:directs?|produces?|directed|stars?))? (?:it|the (?:script|screenplay|dialogue|adaptation|film|picture|pic|movie|story)|this|from|{film}|both|with)", "Ann Lee wrote the screenplay for ⟪Nightfall⟫.", "Ann Lee"),
    _rule("wrote it with", r"{who},? (?:who [^,.;]{1,60},? )?(?:co-)?(?:wrote|penned|scripted|writes|is writing|has written|has co-written|have written)(?: (?:it|the (?:script|screenplay|film)|{film}))? (?:together )?with {also}", "Ann Lee wrote it with Bo Dahl.", "Ann Lee", "Bo Dahl"),
    _rule("aboard as writer-director", r"{one} (?:is |has )?(?:also )?(?:come |signed )?(?:aboard|on board|on|attached|set|back|returning|serving|serves) as (?:the |its )?writer", "Ann Lee is aboard as writer/director.", "Ann Lee"),
    _rule("written and directed later", r"written and (?:will be |is to be )?directed by {who}", "The picture was written and will be directed by Ann Lee.", "Ann Lee"),
    _rule("co-writes with", r"{who},? (?:who )?(?:directs? and |is )?co-?(?:writes?|wrote|writing) (?:it )?with {also}", "Ann Lee directs and co-writes with Bo Dahl.", "Ann Lee", "Bo Dahl"),
    _rule("writing/directing", r"{one} (?:is |will be )?writing(?:/| and )directing", "Ann Lee is writing/directing ⟪Nightfall⟫.", "Ann Lee"),
    _rule("joins to write", r"{who},? (?:who )?(?:joins|joining|joined|is joining|was joined by) {also} to (?:co-)?(?:write|pen|script)", "The script moves on, with Ann Lee joining Bo Dahl to co-write.", "Ann Lee", "Bo Dahl"),
    _rule("hyphen written", r"{who}-(?:penned|written|scripted)", "The Ann Lee-penned film is near.", "Ann Lee"),
    _rule("script comes from", r"(?:script|screenplay)(?:,[^,;.]{1,60},)? (?:comes|came|is) from {who}", "The script, which was on a list, comes from Ann Lee.", "Ann Lee"),
    _rule("developed with writer", r"(?:developed|developing|written|devised) (?:the script |it )?with (?:the )?(?:screen)?writers? {who}", "It is a script that they developed with writer Ann Lee.", "Ann Lee"),
    _rule("will write", r"{who},? (?:who )?{will} (?:direct and |co-)?(?:write|pen|script|adapt|rewrite)\b(?! music| songs| the (?:music|score|songs))", "Ann Lee will write the film.", "Ann Lee"),
    _rule("writes and directs", r"{who},? (?:who )?(?:{adv})(?:directed, wrote|wrote, directed|wrote and directed|writes and directs|write and direct|directs and writes|directed and wrote|(?:is|was|will be) (?:both )?writing and directing|{will} write(?:, produce)? and direct|has written and will direct|(?:{will} )?direct and write)", "Ann Lee writes and directs ⟪Nightfall⟫.", "Ann Lee"),
    _rule("written and directed by", r"written(?:, produced)? and directed by {who}", "It is written and directed by Ann Lee.", "Ann Lee"),
    _rule("writer-director", r"(?:writer[-/ ](?:and )?director|writer-directors?|director-writer)s? {who}", "Writer-director Ann Lee has set ⟪Nightfall⟫ in Rome.", "Ann Lee"),
    _rule("screenwriter", r"(?<!song-)(?<!song)(?:(?:screen|script|co-)?writers?|scribes?|co-writer) {who}(?! of {x})", "Screenwriter Ann Lee is at work on ⟪Nightfall⟫.", "Ann Lee"),
    _rule("from a script by", r"from (?:a|an|the|his|her|their|an original) (?:[a-z-]+ ){0,3}(?:script|screenplay|teleplay|draft)(?: written| penned| co-written)? (?:by|from|he wrote with|she wrote with|that he wrote with|they wrote with) (?:(?:the|screenwriters?|writers?) )?{who}", "She directs from a script by Ann Lee.", "Ann Lee"),
    _rule("writer of the film", r"{who},? (?:who (?:is|was) )?(?:the |its |a |also )?(?:co-)?(?:screen)?writers?\b(?! of {x}| of {n})(?:,| and| of {film}|\.)", "Ann Lee, the writer, came too.", "Ann Lee"),
    _rule("at work on the script", r"{who} (?:is|are|was) (?:[a-z ]{0,20})(?:at work on|working on|far along with|busy with|finishing|polishing|writing) (?:the|a|its) (?:script|screenplay|draft)", "Ann Lee is working on the script.", "Ann Lee"),
    _rule("owner's script", r"{one}'s (?:own )?(?:original )?(?:script|screenplay)\b|script is {one}'s", "Ann Lee's script made a list.", "Ann Lee"),
    _rule("written and to be directed by", r"written,? and (?:to be )?directed by {who}", "It is written and to be directed by Ann Lee.", "Ann Lee"),
    _rule("latest writer", r"{who} (?:is|are|was) (?:now )?(?:the )?(?:latest|new|current|next) (?:screen)?writers? (?:attached|on|to|hired|of)", "Ann Lee is the latest writer attached.", "Ann Lee"),
    _rule("credit", r"^(?:writers?|written by|screenplay|script|story): {who}", "Writer: Ann Lee", "Ann Lee"),
)  # fmt: skip

"""Words around a title, and what they count for or against its being the film's."""

from __future__ import annotations

import re
from typing import NamedTuple

from filmtrack.articles.trade_words import FILM_NOUNS

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΩА-Я"
_CAPITAL = rf"(?:[{_UPPER}][\w’'.!&-]*[\w!’']|[{_UPPER}]|\d+[\w’'-]*|#\w+)"
_SMALL = r"(?:of|the|in|a|an|and|to|for|on|at|with|from|or|vs\.?|de|la|&)"
RUN = rf"{_CAPITAL}(?:(?::|,(?= (?:The|Of)\b))? (?:{_SMALL} ){{0,3}}{_CAPITAL})*"
TITLE = rf"(?P<title>⟪[^⟫]+⟫(?:(?: \d+| [IVX]+)\b)?|{RUN}(?: \((?:of|the|in)\b[^()]{{1,30}}\))?)"

FILM_NOUN = (
    rf"(?:{'|'.join(sorted(map(re.escape, FILM_NOUNS), key=len, reverse=True))})"
)
LOW = r"(?:[a-z][\w'’-]*,? )"
NAME = rf"{_CAPITAL}(?: {_CAPITAL}){{0,3}}"


class Cue(NamedTuple):
    """Words around a title, and what they count for or against it."""

    name: str
    pattern: str
    weight: float

    @property
    def is_past(self) -> bool:
        """Whether the cue is a year, which counts only if it is past."""
        return self.name in ("past year", "year before", "is over")


# How to add a cue: `{T}` is the title, `{film}` a noun for a film, `{low}` one word in
# lower case, `{name}` a run of capitalised words.
CUES = (
    Cue("named", r"(?<!man )(?<!woman )(?<!friend )(?<!girl )(?<!boy )(?<!character )(?<!guy )(?<!someone )(?<!thief )(?<!killer )(?<!son )(?<!daughter )(?<!town )(?<!name )(?<!company )(?<!organization )(?<!group )(?<!band )(?<!creature )(?<!gang )(?:[Cc]alled|calling|calls?|(?<!ntitled )(?<![Uu]n)[Tt]itled|[Ee]ntitled|dubbed|title (?:for now )?is|working title(?: of| is)?|known as|titled as|title:|retitled|renamed),? (?:simply |tentatively |currently |provisionally |aptly )?(?:the )?{T}", 4),
    Cue("version of a book", r"\b(?:film|screen|movie|feature|big-screen|live-action|cinema|cinematic) (?:version|adaptation|take)s? (?:of|on) (?:{name}(?:'s|’s|s'|s’) )?(?:the |his own |her own )?(?:{low}|[\d’'s]+ ){{0,5}}(?:novel|book|play|memoir|bestseller|comic|story|novella|musical|game),? {T}", 8),
    Cue("his film after a comma", r"\b(?:his|her|their|[\w’']+(?:'s|’s)) (?:first|second|third|next|new|latest|upcoming|debut|big-budget|long-awaited) (?:[\w-]+ ){{0,3}}{film}(?: [a-z]+){{0,4}}, {T}", 4),
    Cue("former title", r"\b(?:[Ff]ormerly|[Pp]reviously|[Oo]riginally|[Oo]nce) (?:known as|titled|called|entitled) (?:the )?{T}", -9),
    Cue("book called", r"\b(?:novel|book|memoir|comic|manga|play|story)s? (?:called|titled|entitled) (?:the )?{T}", -9),
    Cue("title line", r"^(?:Title|Project|Film|TITLE|PROJECT|FILM): {T}", 5),
    Cue("film noun before", r"\b{film}s?,? {T}", 3),
    Cue("film noun after", r"{T}(?:,|(?<=,[”’'\x22]⟫)|,? which is| is| was| will be| has been) (?:an?|the|his|her|their|its|this|what is|first|second|third|another|one)\b[^.;:()⟪⟫]{{0,70}}?\b{film}\b(?!-| (?:settings?|series|novels?|books?|writer|director|star|actor|genre|fans?|festival|franchise|world|hero|heroes|company|studio|market)\b)", 3),
    Cue("owner's", r"(?!The |A )[A-ZÀ-Þ][\w.-]* {name}(?:'s|’s|s'|s’) (?:{low}){{0,5}}{T}", 2),
    Cue("somebody's", r"(?!The |A ){name}(?:'s|’s|s'|s’) (?:{low}){{0,5}}{T}", 1),
    Cue("verb before", r"\b(?:join(?:s|ed|ing)?|board(?:s|ed)?|direct(?:s|ed|ing)?|helm(?:s|ed|ing)?|produc(?:e|es|ed|ing)|shoot(?:s|ing)?|film(?:s|ing)?|wrap(?:s|ped)?|finish(?:es|ed)?|leav(?:e|es|ing)|left|exit(?:s|ed|ing)?|lead(?:s|ing)?|headlin(?:e|es|ing)|toplin(?:e|es|ing)|mak(?:e|es|ing)|develop(?:s|ing)?|writing|penning|greenlit|presents?|adapt(?:s|ing)?) (?:on |for |off )?(?:the )?(?:(?:cast|ensemble|crew|set|call sheet) (?:of|for) )?(?:the )?(?:new |upcoming )?{T}", 2),
    Cue("part in", r"\b(?:star(?:s|ring|red)?|appear(?:s|ing)?|role|roles|characters?|part|lead|leads|cameo|cast|castings?|script|screenplay|work|working|trailer|director|star|rights|news|progress|deal|talks|ensemble|budget|debut|scenes|aboard|board|updates?|crew|makers|extras) (?:in|of|on|for|to|up|aboard) (?:the )?(?:new |upcoming )?{T}", 2),
    Cue("shoot of", r"\b(?:shooting|filming|production|photography|cameras|date|schedule|shoot|start) (?:of|on|for) (?:the )?(?:new |upcoming )?{T}", 2),
    Cue("cast in", r"\b(?:to join|joining|cast in|(?:will|to|set to) (?:star|co-star|appear|play) in|signed (?:on|up) (?:for|to)|stars? in|the cast of) (?:the |next year's |this year's )?(?:new |upcoming )?{T}", 1),
    Cue("aboard", r"\b(?:aboard|on board|attached to|set for|cast in|signed (?:on )?for|back for|circling|eyeing) (?:the )?(?:new |upcoming )?{T}", 3),
    Cue("rolling on", r"\b(?:roll(?:s|ing|ed)?|turn(?:s|ing|ed)?|start(?:s|ed)?|wrap(?:s|ped)?|begins?|began|underway|under way) on (?:the )?{T}", 3),
    Cue("film's own verb", r"{T},? (?:which |that )?(?:also )?(?:(?:has |had |have )(?:begun|wrapped|started|finished|lost|found|added|set)|wrapped|begins|began|wraps|shoots|started|starts|(?:will |is set to |is expected to |is due to |is slated to )(?:begin|start|shoot|film|open|hit|arrive|reach|premiere|debut)\b|(?:opens|hits|arrives|reaches|premieres|debuts)\b|(?:is|was|has been) (?:now |still |currently |also )*(?:set for|scheduled|slated|due|expected|based on|adapted|being (?:shot|made|directed|produced)|written by|directed by|produced by|in (?:development|production|pre-production|post-production|the works)|currently|now (?:filming|shooting|in)|looking for)|(?:has|had) been (?:shooting|filming)|adapts|follows|centers|centres|tells|revolves|marks|stars|also stars|reunites|features|(?:(?:directed|written|produced|helmed) by|starring|co-starring|based on|set in)\b|will follow|will star|will be (?:shot|directed|produced|released))", 2),
    Cue("directs somebody in", r"\b(?:direct(?:s|ing)?|star(?:s|ring)?|play(?:s|ing)?(?: the)?(?: [a-z]+)?|join(?:s|ed|ing)?|opposite|alongside|with) {name} in (?:the )?(?:{low}){{0,4}}{T}", 3),
    Cue("sequel of it", r"{T}[’'”\"]* (?:sequel|prequel|reboot|remake|follow-up|spin-?off|adaptation)\b", 2),
    Cue("his latest", r"\b(?:his|her|their) (?:latest|next|new|newest|upcoming|first|second)(?: {film})?,? {T}", 3),
    Cue("somebody directs it", r"{T},? (?:which|that) {name} (?:will|is set to|is to|is|has) (?:direct|helm|write|shoot|make)", 3),
    Cue("list of films", r"(?:titles?|slate|line-?up|include|includes|including|starting with): {T}", 1),
    # Bad company.
    Cue("known for", r"\b(?:stars? of|known for|famous for|fame for|creator of|directors? of|writers? of|behind|made|directed|credits? (?:on|include)|seen in|starred in|appeared in|breakout in|turn in|performance in|role in|won for|nominated for|such as|films like|likes of|like|unlike|since|after|after the success of|success of|failure of|original|compared to|crossed with|meets|adaptation of|version of|take on|retelling of|follow-up to|followup to|sequel to|prequel to|spin-?off (?:of|to|from)|last film was|(?:next|recently|previously|last|also) (?:{low})?(?:appears?|appeared|seen|stars?|starred) in|fresh (?:from|off)(?: {low})?|coming off(?: of)?|after (?:{low})?|last seen in|upcoming in|shorts? |(?:worked|collaborated|teamed|reunited|teamed up) (?:together )?on|previously (?:on|in)|remember(?:ed)? (?:for|from)|from his|from her|was in|were in) (?:the |his |her |their |a )?(?:(?:19|20)\d\d )?(?:{low}){{0,3}}(?:{name}(?:'s|’s) )?{T}", -3),
    Cue("on television", r"{T},? (?:(?:is )?(?:the|a|an) (?:{low}){{0,4}}(?:season|series|miniseries|sitcom|show|pilot)\b|season \d)", -7),
    Cue("season of", r"\b(?:series|season of|miniseries|sitcom|pilot)(?: of| for)?,? {T}", -7),
    Cue("earlier film", r"\b(?:last|previous|earlier|recent|debut|second|other|past) (?:{low})?{film}s? {T}", -6),
    Cue("life of", r"\b(?:biopic|life|story|biography|documentary|film|movie) (?:of|about|on) (?:the )?(?:{low}){{0,3}}{T}", -4),
    Cue("a book", r"{T},? (?:(?:the|a|an|his|her|their) (?:{low}){{0,4}})?(?:novel|book|memoir|comics?|graphic novel|bestseller|podcast|short story)\b", -3),
    Cue("book before", r"\b(?:novel|book|memoir|biography|autobiography|bestseller|comic|graphic novel|play|podcast|series|miniseries|drama series|season of|album|single|song|show|sitcom),? {T}", -4),
    Cue("fame", r"{T}[’'”\"⟫]* (?:fame|director|star|creator|actor|actress|helmer|filmmaker|writer|alum|alumn\w+|breakout|veteran|producer|co-star|scribe|duo)\b", -4),
    Cue("past year", r"{T},? (?:\((?:19|20)\d\d\)|(?:in|of|from) (?:19|20)\d\d\b)", -3),
    Cue("year before", r"\b(?:19|20)\d\d(?:'s|’s)? (?:{low}){{0,3}}{T}", -3),
    Cue("is over", r"{T},? (?:came out|was released|earned|grossed|won|premiered|took in|opened to|underperformed|made \$|bombed|flopped|has grossed|has earned|arrived in (?:19|20))", -3),
    Cue("award", r"\b(?:Oscars?|Emmys?|BAFTA|Globes?|awards?|nominated|nomination|nominee|won|wins?|winning|winner)\b[^.;⟪⟫]{{0,40}} {T}", -4),
    Cue("name before film", r"\b(?:the|a|an|his|her|their|untitled|Untitled|new|next) {T} (?:film|movie|biopic|project|picture|story|documentary|spin-?off)\b", -2),
    Cue("untitled before", r"\b[Uu]ntitled (?:{low})?{T}", -6),
    Cue("in brackets", r"\((?:[^()]*[,;&] ?|[^()]* and )?{T}[^()]*\)", -3),
)  # fmt: skip

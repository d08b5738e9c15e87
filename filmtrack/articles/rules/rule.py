"""What a rule is: a pattern over the shadow of a sentence, and the claim it makes.

A pattern is a regular expression over lower-case text in which each mention is one
symbol. It may use these names in braces:

    {who}     one or several people, as a slot; {also} a second list
    {one}     one person, as a slot · {n} one name · {c} a company · {names} names or companies in a list
    {film}    the film itself, with "the", "the film" before it as may be
    {any}     the film, another film, or "the film", "it", "the project"
    {noun}    a noun for a film · {will} "will", "is set to", "has signed on to", …
    {adv}     an adverb or nothing · {date} a date phrase · {place} places, as a slot
    {role}    a character's name, as a slot · {outlet} an outlet
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from filmtrack.articles.mentions import COMPANY, DATE, FILM, NAME, OTHER, OUTLET
from filmtrack.articles.trade_words import FILM_NOUNS


@dataclass(frozen=True)
class ClaimRule:
    """One rule.

    `field` is the field it claims; `value` a fixed value where no slot gives it.
    `standing` overrides the standing that the words of the clause give. `example` is
    a sentence that fires the rule and `gives` the values that it claims: a test runs
    them. A rule that is `weak` is never sure.
    """

    name: str
    field: str
    pattern: str
    example: str
    gives: tuple[str, ...]
    value: str | None = None
    standing: str | None = None
    weak: bool = False
    actual: bool = False

    @property
    def label(self) -> str:
        """The rule's name with its field."""
        return f"{self.field}: {self.name}"

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern with its names replaced."""
        return re.compile(_expanded(self.pattern))


def _class(*kinds: str) -> str:
    return "[" + "".join(f"{kind}-{chr(ord(kind) + 0x3FF)}" for kind in kinds) + "]"


N, C, T, X, OUT, D = (_class(k) for k in (NAME, COMPANY, FILM, OTHER, OUTLET, DATE))
NC = _class(NAME, COMPANY)

_NOUN = (
    "(?:" + "|".join(sorted(map(re.escape, FILM_NOUNS), key=len, reverse=True)) + ")"
)
# A word before a name in a list: "newcomer", "oscar winner", "british".
_MODIFIER = (
    r"(?:(?!(?:and|or|but|with|by|in|as|at|for|of|to|is|are|was|were|will|who|whose|from|"
    r"has|have|had|that|which|while|when|plus|on|alongside|opposite|directs?|stars?|said|"
    r"says|plays?|joins?|producers?|wrote|writes|features?|featuring|includes?|including|"
    r"follows|gets|adds|takes|makes|marks|sees|tells|starring|directed|written|produced|"
    r"penned|based|shot|set|can|may|would|did|does|it|he|she|they|this|there|then|also|"
    r"not|if|so|because|after|before|until|since|during|about|into|over|under|through|"
    r"between|what|named|called|titled|attached|cast|joined|join|said|told|via|per) )[a-z/'-]+ )"
)
_AS = r"(?: as (?:[a-z'-]+ ){0,4}" + f"(?:{N}|[a-z-]+)(?: (?:and|&|of|the) {N})?" + ")"
ASIDE = r"(?:, (?:who|whom|whose|of|the|an?|his|her|their|its|now|too|from|\d\d)\b[^,;:.\ue000-\ue7ff]{0,60}(?=,| and\b))"
# "Northway's Ann Lee" and "Bo Dahl of Eastway Films" stand in lists of producers.
OF_COMPANY = f"(?: (?:of|from|for|via|through|at) (?:the )?{C})"
_FAME = f"(?:{X}(?:'s)?(?: and {X})? [a-z-]+ )"  # "Dusk scribe Ann Lee"
_ITEM = f"(?:(?:{NC}'s )?{_FAME}?{_MODIFIER}{{0,3}}{N}{OF_COMPANY}?{_AS}?{ASIDE}?)"
_SEPARATOR = r"(?:,? (?:and|&|plus|as well as|along with|and also)(?: also)? |, | & )"
LIST = f"{_ITEM}(?:{_SEPARATOR}{_ITEM})*"
_ANY_ITEM = f"(?:{NC}'s )?{_MODIFIER}{{0,3}}{NC}{OF_COMPANY}?"
_ANY_LIST = f"{_ANY_ITEM}(?:{_SEPARATOR}{_ANY_ITEM})*"

_NAMES = {
    "who": f"(?P<who>{LIST})",
    "one": f"(?P<who>{_MODIFIER}{{0,3}}{N})",
    "also": f"(?P<also>{LIST})",
    "names": f"(?P<names>{_ANY_LIST})",
    "place": rf"(?P<place>(?:the )?{NC}(?:(?:, and |, | and |, then |,? or | as well as )(?:the |in |at |around )*{NC})*)",
    "n": N,
    "c": NC,
    "co": C,
    "t": T,
    "x": X,
    "d": D,
    "film": rf"(?P<film>(?:(?:the|his|her|their|its|a|new|upcoming|{_NOUN}|{N}'s|{NC}'s) ){{0,4}}{T})",
    "any": rf"(?P<film>(?:(?:the|his|her|their|its|new|upcoming|same|forthcoming|next|{_NOUN}|{NC}'s) ){{0,4}}(?:{T}|{X}|{_NOUN}|it|cast|sequel))",
    "noun": _NOUN,
    "pic": "(?:film|movie|picture|feature|pic|production|drama|thriller|comedy)",
    "role": rf"(?:(?:the|a|an|his|her|young|role of|part of|title role of|[a-z-]+) ){{0,4}}(?P<role>{N}(?: and {N})?)",
    "date": f"(?:(?:in|on|at|for|the|a|an|of|to|by|during|around|sometime|from|come) )*(?P<date>{D}(?:,? (?:or|and|to|until|through|but not before) {D})?)",
    "outlet": f"(?P<outlet>{OUT})",
    "adv": r"(?:(?:also|now|then|both|all|next|reportedly|officially|apparently|again|currently|still|likely|soon|once more|just|recently|already|first|finally) )*",
    "be": r"(?:is|are|was|were|will be|has been|have been|being|be)",
    "will": (
        r"(?:(?:will|would|is to|are to|was to|were to|to|shall|is going to|are going to|"
        r"(?:is|are|was|were|has been|have been|being)?(?: \w+ly| now| also| all| both)? ?"
        r"(?:set|slated|due|expected|lined up|attached|confirmed|announced|cast|tapped|hired|"
        r"signed(?: on)?|on board|aboard|in place|poised|ready|booked|recruited|chosen|picked|enlisted|brought on|"
        r"in (?:early |final |advanced |active |late |preliminary )?(?:talks|negotiations|discussions)|"
        r"in the mix|eyed|being eyed|circling|being courted|negotiating|rumou?red|said|reported|likely|considered|said|near(?:ing)? a deal|closing (?:in on )?a deal|close to(?: a deal)?|committed)"
        r"(?: on)? to|"
        r"(?:has|have) (?:also |now |officially |reportedly )?(?:signed (?:on |up )?|closed a deal |agreed |committed |inked a deal |been (?:set|cast|tapped|hired|confirmed|announced|enlisted|chosen|recruited|offered) )to|"
        r"signed (?:on |up )?to|signs (?:on |up )?to|agreed to|plans to|plan to|wants to|hopes to|intends to|means to)"
        r"(?: also| now| both| all| again| once more| next)?)"
    ),
}


_NAME_IN_BRACES = re.compile(r"\{([a-z]+)\}")


@cache
def _expanded(pattern: str) -> str:
    """Replace the names in braces and number the slots that occur more than once."""
    if pattern.startswith("{who} "):  # an aside after the names ends in a comma
        pattern = "{who},? " + pattern.removeprefix("{who} ")
    for _ in range(2):  # a name may stand for a pattern with names in it
        pattern = _NAME_IN_BRACES.sub(lambda found: _NAMES[found[1]], pattern)
    counts: dict[str, int] = {}

    def numbered(found: re.Match[str]) -> str:
        counts[found[1]] = counts.get(found[1], 0) + 1
        return f"(?P<{found[1]}_{counts[found[1]]}>"

    return rf"(?<!\w)(?:{_SLOT.sub(numbered, pattern)})(?!\w)"


_SLOT = re.compile(r"\(\?P<(\w+)>")


def slots(match: re.Match[str]) -> dict[str, str]:
    """Return the slots that a match filled, by name."""
    filled = {k: v for k, v in match.groupdict().items() if v}
    return {name.rpartition("_")[0]: text for name, text in reversed(filled.items())}

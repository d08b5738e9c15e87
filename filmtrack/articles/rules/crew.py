"""Who photographs, scores, cuts and casts the film."""

from __future__ import annotations

from filmtrack.articles.rules.rule import ClaimRule


def _rule(field: str, name: str, pattern: str, example: str, *gives: str) -> ClaimRule:
    return ClaimRule(name, field, pattern, example, gives)


_SHOT_BY = r"(?:cinematography|photography|photographed|lensed)"
_SCORE = r"(?:score|music|original score|soundtrack)"

RULES = (
    _rule("cinematographers", "cinematographer named", r"(?:cinematographer|director of photography|d\.?p\.?) {one}", "Cinematographer Ann Lee is shooting ⟪Nightfall⟫.", "Ann Lee"),
    _rule("cinematographers", "photography by", rf"{_SHOT_BY} (?:is |will be )?by {{one}}", "⟪Nightfall⟫ has cinematography by Ann Lee.", "Ann Lee"),
    _rule("cinematographers", "as cinematographer", r"{one}(?:,? (?:who )?(?:is|serves|will serve|serving|returns|works))? (?:as|is the|the) (?:film's )?(?:cinematographer|director of photography)\b", "⟪Nightfall⟫ has Ann Lee as cinematographer.", "Ann Lee"),
    _rule("cinematographers", "credit", r"^(?:cinematograph(?:y|er)|director of photography|dp|dop|camera): {who}", "Cinematographer: Ann Lee", "Ann Lee"),
    _rule("composers", "composer named", r"composer {one}", "Composer Ann Lee is writing for ⟪Nightfall⟫.", "Ann Lee"),
    _rule("composers", "score by", rf"{_SCORE} (?:is |will be |is being |has been )?(?:composed |written |scored )?by {{who}}", "⟪Nightfall⟫ has a score by Ann Lee.", "Ann Lee"),
    _rule("composers", "will score", rf"{{who}} (?:{{will}} (?:score|compose)|(?:is |are )?(?:scoring|composing)|composes|(?:is|are) (?:writing|composing) the {_SCORE})\b", "Ann Lee will score ⟪Nightfall⟫.", "Ann Lee"),
    _rule("composers", "credit", r"^(?:music|composers?|score)(?: by)?: {who}", "Music: Ann Lee", "Ann Lee"),
    _rule("editors", "editor of the film", r"(?:film editor|edited by|editing (?:is )?by) {who}", "⟪Nightfall⟫ is edited by Ann Lee.", "Ann Lee"),
    _rule("editors", "credit", r"^(?:editors?|editing): {who}", "Editor: Ann Lee", "Ann Lee"),
    _rule("casting_directors", "casting director named", r"casting directors? {one}", "Casting director Ann Lee wants riders for ⟪Nightfall⟫.", "Ann Lee"),
    _rule("casting_directors", "casting credit", r"^(?:casting|casting directors?)(?: by)?: {who}", "Casting: Ann Lee", "Ann Lee"),
)  # fmt: skip

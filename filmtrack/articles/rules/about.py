"""What the film is: its other titles, kind, languages, budget and relatives."""

from __future__ import annotations

from typing import Any

from filmtrack.articles.rules.rule import ClaimRule


def _rule(
    field: str, name: str, pattern: str, example: str, *gives: str, **more: Any
) -> ClaimRule:
    return ClaimRule(name, field, pattern, example, gives, **more)


_MONEY = r"(?P<money>(?:us|a|c)?[$€£₹¥] ?\d[\d.,]*(?:-| )?(?:million|billion|m|bn|crores?|lakhs?)?\b(?: to [$€£₹¥]?\d[\d.,]*(?:-| )?(?:million|m|crores?))?|(?:rs\.?|inr|eur|usd) ?\d[\d.,]* ?(?:crores?|million|lakhs?)?)"
_TONGUE = r"(?P<tongue>english|french|german|spanish|italian|portuguese|danish|swedish|norwegian|finnish|icelandic|dutch|polish|czech|hungarian|romanian|greek|turkish|russian|ukrainian|hebrew|arabic|persian|farsi|hindi|tamil|telugu|malayalam|kannada|bengali|punjabi|marathi|gujarati|urdu|mandarin|cantonese|japanese|korean|thai|vietnamese|irish|welsh|gaelic)"
_OTHER = r"(?P<aka>{x})"

RULES = (
    _rule("aka", "working title", rf"(?:working title(?: is| of)?|(?:also|previously|formerly|originally|once|then|formerly) (?:known as|called|titled|entitled)|aka|a\.k\.a\.),? {_OTHER}", "⟪Nightfall⟫, formerly known as ⟪Dusk⟫, is near.", "Dusk"),
    _rule("kind", "documentary", r"{film},? (?:is )?(?:a|an|the|his|her|their) (?:[a-z-]+ ){0,4}documentary\b", "⟪Nightfall⟫, a documentary about owls, is near.", "documentary", value="documentary"),
    _rule("kind", "short", r"{film},? (?:is )?(?:a|an|the|his|her|their) (?:[a-z-]+ ){0,4}short film\b", "⟪Nightfall⟫, a short film, is near.", "short", value="short"),
    _rule("languages", "language of the film", rf"{_TONGUE}[- ]language(?! (?:debut|remake|version|adaptation|{{x}}))|(?:shot|filmed|shoot|film|filming|told|spoken) (?:entirely |mostly |mainly |partly )?in {_TONGUE}(?: and {_TONGUE})?\b", "⟪Nightfall⟫ will be shot in French.", "French"),
    _rule("budget", "budget of the film", rf"(?:(?:budget|budgeted|price tag|costs?|costing|production budget)(?: (?:of|at|is|for|around|about|under|over|estimated|reported|reportedly|set|with|a|in|the|region|tune|near))* {_MONEY}|{_MONEY}(?: ?-?(?:plus|\+))? (?:budget(?:ed)?|price tag|production|{{pic}}|{{film}}|project))", "⟪Nightfall⟫ has a budget of $40 million.", "$40 million"),
    _rule("related", "sequel to", r"{film},? (?:(?:is|which is|will be) )?(?:an?|the|his|her|its) (?:[a-z-]+ ){0,2}(?P<kin>sequel|prequel|follow-up|spin-?off|remake|reboot) (?:to|of|from) (?:the |his |her |its |their )?(?:[a-z0-9-]+ ){0,3}?(?:{d}'?s? )?(?:(?:hit|film|movie|classic|original|thriller|comedy|drama|horror) ){0,2}(?P<relative>{x})", "⟪Nightfall⟫ is a sequel to ⟪Dusk⟫.", "sequel to Dusk"),
)  # fmt: skip

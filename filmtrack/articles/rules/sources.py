"""What the film is made from."""

from __future__ import annotations

from typing import Any

from filmtrack.articles.rules.rule import ClaimRule


def _rule(name: str, pattern: str, example: str, *gives: str, **more: Any) -> ClaimRule:
    return ClaimRule(name, "source_material", pattern, example, gives, **more)


# The words for a work, and the type of source material that each stands for.
WORKS = {
    "nonfiction book": "novel", "non-fiction book": "novel", "graphic novel": "comic",
    "short story": "short story", "comic book": "comic", "comics": "comic", "comic": "comic",
    "manga": "comic", "webtoon": "comic", "novella": "novel", "memoir": "novel",
    "bestseller": "novel", "best-seller": "novel", "biography": "novel", "novel": "novel",
    "novels": "novel", "books": "novel", "book": "novel", "epic": "novel", "poem": "novel",
    "stage play": "play", "stage musical": "play", "musical": "play", "play": "play",
    "magazine article": "article", "article": "article", "podcast": "article",
    "video game": "game", "game": "game", "tv series": "series", "television series": "series",
    "series": "series", "true story": "true story", "true events": "true story",
    "real events": "true story", "song": "song", "film": "film", "movie": "film",
    "documentary": "film", "arcade game": "game",
}  # fmt: skip
_WORK = "(?P<work>" + "|".join(sorted(WORKS, key=len, reverse=True)) + ")"
_LOW = r"(?:(?:[a-z0-9'-]+|{d}) ){0,5}"
_BY = r"(?:by|from|of) (?:(?:the|author|novelist|writer|playwright|crime|bestselling|best-selling|american|british|acclaimed|pulitzer|nobel|prize-winning|late|journalist|us|french|irish) ){0,4}{who}"
_TITLE = r"(?P<source>{x}|{t})"
_YEAR = r"(?P<year>{d}|(?:1[89]|20)[0-9][0-9])"

RULES = (
    _rule("based on work by", rf"(?:based|draws|drawn|inspired|adapted|taken)(?: loosely| partly| in part)? (?:on|from|by|upon) (?:{{n}}'s )?{_LOW}{_WORK}(?: of the same (?:name|title))?(?:,? (?:called |titled |entitled )?{_TITLE})?,?(?: {{d}},?)?(?: written)? {_BY}", "⟪Nightfall⟫ is based on the novel by Ann Lee.", "novel: by Ann Lee"),
    _rule("based on author's work", rf"(?:based (?:loosely )?on|adapted from|adapts|inspired by|adapting|adaptation of|adapt|from|version of|film of|take on) {{who}}'s (?:own )?{_LOW}(?:{_WORK}(?: of the same (?:name|title)| of {{d}})?)(?:,? {_TITLE})?", "⟪Nightfall⟫ is based on Ann Lee's novel.", "novel: by Ann Lee"),
    _rule("based on title by", rf"(?:based (?:loosely )?on|adapted from|adapts|adapting|adaptation of|adapt|from the) (?:the )?{_TITLE},? (?:(?:the|a|an|which is) {_LOW}{_WORK}|{{who}}'s (?:own )?{_LOW}{_WORK})?(?: {_BY})?", "It will adapt ⟪Dusk⟫, the novel by Ann Lee.", "novel: Dusk by Ann Lee"),
    _rule("adapts work", rf"(?:adapt(?:s|ed|ing)?|adaptation of|version of|film of|films|from(?! the film| the movie| a film)|turn(?:s|ing)?|(?:will|to) bring) (?:the |a |an |his |her |their |{{n}}'s )?(?:own )?{_LOW}{_WORK}(?: of the same (?:name|title))?(?:,? {_TITLE})?,?(?: (?:that|which) [a-z ]{{1,30}})? {_BY}", "The film adapts the novel by Ann Lee.", "novel: by Ann Lee"),
    _rule("author's epic", rf"(?:film|adaptation|version|retelling|take|reimagining) (?:of|on) {{who}}'s {_LOW}{_WORK}", "It is a film of Ann Lee's epic.", "novel: by Ann Lee"),
    _rule("author's book named", rf"(?:based (?:loosely )?(?:up)?on|adapted from|from|rights (?:to|for)|adaptation of|adapting|adapts) (?:the )?{{who}}(?:'s)? (?:own )?{_LOW}(?!film|movie|series){_WORK}(?: about [a-z ]+)?,? {_TITLE}", "It will be based on the Ann Lee biography ⟪Dusk⟫.", "novel: Dusk by Ann Lee"),
    _rule("author's book of the film", rf"{{who}}'s (?:(?!new |next |upcoming )[a-z-]+ ){{0,3}}(?!film|movie|series){_WORK},? (?:called |titled )?(?P<source>{{t}})", "It is a film of Ann Lee's hit novel ⟪Nightfall⟫.", "novel: Nightfall by Ann Lee"),
    _rule("author's play of it", rf"(?:adaptation|version|film|remake|take) (?:of|on) {{who}}'s (?:(?:{{n}}|{{x}}) )?{_LOW}{_WORK}", "It is the adaptation of Ann Lee's Oklahoma family play.", "play: by Ann Lee"),
    _rule("adaptation of the game", rf"adaptation of (?:the )?{_LOW}{_WORK},? (?P<source>{{t}})", "It is an adaptation of the classic video game ⟪Nightfall⟫.", "game: Nightfall"),
    _rule("based on a film", r"based on (?:the )?(?:{d} )?(?:[a-z0-9-]+ ){0,3}(?:film|movie|thriller|comedy|drama|picture|western|horror) (?P<source>{x}|{t})(?=(?P<remake>[,.;]|$| ))", "It is based on the 2004 French thriller ⟪Dusk⟫.", "film: Dusk"),
    _rule("the author novel", r"(?:adaptation of|based on|adapted from|version of) (?:the |a )?{one} (?P<work>novel|book|memoir|short story|play|graphic novel|biography)\b", "It is an adaptation of the Ann Lee novel.", "novel: by Ann Lee"),
    _rule("book written by", rf"(?:the )?(?!film|movie){_WORK} (?:came out in {_YEAR} and )?(?:was|is) (?:co-)?written by {{who}}(?: with (?:the )?(?:crime |fellow )?(?:novelist|writer|author) {{also}})?", "The novel was written by Ann Lee with the novelist Bo Dahl.", "novel: by Ann Lee & Bo Dahl"),
    _rule("put out as a novel", rf"{_TITLE} (?:came out |was published |was put out |appeared )?(?:as|is) an? {_LOW}{_WORK} (?:in|of|from) {_YEAR}", "He put out ⟪Nightfall⟫ as a novel in 2022.", "novel: Nightfall"),
    _rule("own novel", rf"(?:adapting|adapted|adapts|from|on) (?:it )?(?:from )?(?:his|her|their) own {_LOW}{_WORK},? {_TITLE}", "She is adapting it from her own novel ⟪Dusk⟫.", "novel: Dusk"),
    _rule("own work", rf"{{who}} (?:wrote|is writing|writes|adapts|adapted|penned)(?: the (?:script|screenplay)| it)? (?:from|based on) (?:his|her|their) own {_LOW}{_WORK}(?: {_TITLE})?", "Ann Lee wrote the script from her own novel.", "novel: by Ann Lee"),
    _rule("based on a true story", r"(?:based|inspired|draws?)(?: \w+)? (?:on|by|upon|from) (?:the |a |an )?(?:real-life |incredible |remarkable |extraordinary )*(?P<work>true story|true events|real events)", "⟪Nightfall⟫ is based on a true story.", "true story"),
    _rule("remake of", rf"(?:remake|reboot|reimagining|new version|{{film}} is) (?:of|to|is) (?:the )?(?:film|movie|picture|{{n}}'s|classic|original|hit|[a-z-]+)? ?(?:of |from )?(?:{{d}} )?(?:(?:film|movie|classic|picture|thriller|comedy|western) )?{_TITLE}(?=(?P<remake>\b|\s|[,.;]))", "It is a remake of ⟪Dusk⟫.", "film: Dusk"),
    _rule("source credit", rf"^(?:based on|source|source material): (?:(?:the )?{_WORK} )?{_TITLE}?(?: by {{who}})?", "Based on: the novel ⟪Dusk⟫ by Ann Lee", "novel: Dusk by Ann Lee"),
)  # fmt: skip

"""Where the film is shot; where its story is set does not count."""

from __future__ import annotations

from typing import Any

from filmtrack.articles.rules.rule import ClaimRule


def _rule(name: str, pattern: str, example: str, *gives: str, **more: Any) -> ClaimRule:
    return ClaimRule(name, "locations", pattern, example, gives, **more)


_SHOT = r"(?:shoot(?:s|ing)?|shot|film(?:s|ed|ing)|lens(?:es|ed|ing)?|principal photography|photography|production|cameras?(?: [a-z]+){0,3} (?:roll\w*|turn\w*)|roll(?:s|ed|ing)? cameras|rolling|the shoot|its shoot|a shoot|on location|underway|under way|on floors|wrapped)"

RULES = (
    _rule("shot in", rf"{_SHOT}(?: (?:(?!star|arriv|releas|open|theater|cinema|hit|reach)[^,.;:()]){{0,60}}?)? (?:in|at|around|on|near|across|throughout|to) (?:and around )?(?:the )?(?:[a-z-]+ (?:of|in) (?!{{d}}))?(?:{{d}},? (?:in|at) )?(?:(?:north|south|east|west|upstate|downtown|northern|southern|central|eastern|western|rural|historic|parts? of|city of|village of|state of|island of|the) )*{{place}}", "Filming begins in Oslo and Bergen.", "Oslo", "Bergen"),
    _rule("date then place", rf"{_SHOT}(?:(?!arriv|releas|open|premier|debut)[^.;:()]){{0,60}}? {{d}},? (?:in|at|around|across|on location in) (?:the )?(?:[a-z-]+ )?{{place}}", "Filming begins in May 2027 in Oslo.", "Oslo"),
    _rule("schedule in", r"schedule (?:has |has just |recently )?(?:started|begun|begins|starts|will begin|is on) (?:in|at) {place}", "A schedule started in Oslo.", "Oslo"),
    _rule("flying to", r"(?:fly|flying|flies|heading|headed|travel|travell?ing|off) to {place} (?:to|for) (?:the )?(?:shoot|film|next|final|second|schedule)", "The team is flying to Oslo to shoot a song.", "Oslo"),
    _rule("relocated to", r"(?:{film}|{noun}|it|shoot|production)[^.;]{0,120} (?:has been |was |is being )?(?:relocated|moved|transferred) to (?:co\.? )?{place}", "The shoot was due in Rome but has been relocated to Oslo.", "Oslo"),
    _rule("film starts in", r"(?:{film}|the {noun}|{noun}|it) (?:is|was) (?:now |still )?(?:due|set|expected|scheduled|slated|supposed|to) (?:to )?(?:start|begin|shoot)(?: work| shooting| filming)? (?:in|at) {place}", "The film is due to start in Oslo.", "Oslo"),
    _rule("location is", r"(?:locations?|stops?|places|sites)(?: [a-z]+){0,3} (?:include[sd]?|including|are|is|in|such as|like|at):? (?:the )?{place}", "Locations include Oslo and Bergen.", "Oslo", "Bergen"),
    _rule("among the locations", r"{place} (?:is|are|was|were) (?:also )?(?:among|one of|another of|the|used as|chosen as|serving as) (?:the |its |main )*(?:locations?|places|stops|sites|filming)", "Oslo is among the locations.", "Oslo"),
    _rule("chosen for the film", r"{place}(?:, [^,.;]{0,50},)? (?:has|have) been (?:chosen|picked|selected|scouted|booked) (?:for|as)", "Oslo has been chosen for the film.", "Oslo"),
    _rule("comes to", r"(?:{noun}|{film}|project|shoot|production|crew|crews) (?:is |are |has |have )?(?:coming|comes?|moves?|moving|heads?|heading|travels?|headed|relocat\w+|moved|came) (?:on |back )?to (?:the )?(?:[a-z]+ )?{place}", "The film is coming to Oslo.", "Oslo"),
    _rule("being built at", r"(?:set|sets|town|built|build|building|stages|soundstages)(?: [a-z]+){0,4} (?:at|in|on|across) (?:the )?(?:a lane in )?{place}", "A set is being built at Oslo.", "Oslo", weak=True),
    _rule("part shot in", r"(?:part|parts|much|most|some|half|bits|scenes|sequences|portions|all|whole)(?: of [^.;:]{1,30})? (?:will be |is being |are being |was |were |is |are |to be )?(?:shot|filmed|shooting|filming|lensed) (?:at|in|on|around|near) (?:the )?(?:[a-z]+ of )?{place}", "A part of it will be shot in Oslo.", "Oslo"),
    _rule("spotted in", r"(?:on set|on the set|filming|shooting|spotted|seen|crews?|trucks)(?: [^.;:,]{0,40})? (?:in|at|around|near) {place}", "Crews were seen in Oslo.", "Oslo", weak=True),
    _rule("dates then place credit", r"^(?:shoot(?:s|ing)?|filming|production)(?: dates?)?: {d}(?: ?(?:-|–|to|through) ?{d})?,? (?:in|at|around) {place}", "Shoots: March 4, 2027 in Oslo", "Oslo"),
    _rule("credit", r"^(?:locations?|filming locations?|where|shooting in|shoots in): {place}", "Location: Oslo", "Oslo"),
)  # fmt: skip

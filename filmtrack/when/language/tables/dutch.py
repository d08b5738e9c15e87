"""The words of Dutch."""

from __future__ import annotations

from filmtrack.when.language.arrange import EVERY
from filmtrack.when.language.table import ABOUT, BEGINS, BEGUN, VERB, WORD, Language
from filmtrack.when.language.tables.calendar_names import (
    DUTCH_MONTHS,
    DUTCH_WEEKDAYS,
)
from filmtrack.when.language.tables.endings import each, inflect

NUMBERS = {
    "month": DUTCH_MONTHS,
    "weekday": DUTCH_WEEKDAYS,
    "season": {"lente": 1, "voorjaar": 1, "zomer": 2, "herfst": 3, "najaar": 3}
    | {"winter": 4},
    "number": {
        "twee": 2,
        "drie": 3,
        "vier": 4,
        "vijf": 5,
        "zes": 6,
        "zeven": 7,
        "acht": 8,
        "negen": 9,
        "tien": 10,
        "elf": 11,
        "twaalf": 12,
        "vijftien": 15,
        "twintig": 20,
        "dertig": 30,
        "veertig": 40,
    },
    "ordinal": {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4},
    "shifted day": {"vandaag": 0, "morgen": 1, "overmorgen": 2, "gisteren": -1},
}

NAMES = {
    "unit": {
        "dag": "day",
        "week": "week",
        "weekend": "weekend",
        "maand": "month",
        "kwartaal": "quarter",
        "helft": "half",
        "jaarhelft": "half",
        "jaar": "year",
    },
    "units": each("dagen", "day") | each("weken", "week") | each("maanden", "month"),
    "part": {
        "start van": "beginning",
        "slot van": "end",
        "begin": "beginning",
        "het begin van": "beginning",
        "aanvang": "beginning",
        "half": "mid",
        "medio": "mid",
        "midden": "mid",
        "eind": "end",
        "einde": "end",
        "het einde van": "end",
        "het eind van": "end",
    },
    "which": {
        "dit": "this",
        "deze": "this",
        **each("volgend: - e", "next"),
        **each("komend: - e; aankomend: - e; eerstkomende; aanstaande", "coming"),
        **each("afgelopen; vorig: - e; verleden", "past"),
        **each("laatst: e", "last"),
    },
    "holiday": {
        "kerst": "christmas",
        "kerstmis": "christmas",
        "kerstavond": "christmas eve",
        "pasen": "easter",
        "goede vrijdag": "good friday",
        "oudjaar": "new year's eve",
        "oudejaarsavond": "new year's eve",
        "nieuwjaar": "new year",
        "halloween": "halloween",
    },
    "phrase": {
        "jaareinde": "part end, unit year",
        "jaarwisseling": "turn turn",
        "nazomer": "part late, season 2",
        "vroege voorjaar": "part early, season 1",
        "late najaar": "part late, season 3",
        "zomermaanden": "season 2",
        "zomerperiode": "season 2",
        "anderhalve maand": "against against",
    },
}

LINKS = {
    "within": """
binnen
""",
    "ago": """
geleden
""",
    "of or from": "van",
    "in or to": "naar",
    "before or for": "voor",
    "planned": """
gepland; ingepland; voorzien; verwacht; aangekondigd voor; geprogrammeerd; op de agenda
""",
    "ahead": "over",
    "in": """
in; in het; in de; op; om; aan; aan het; tijdens; gedurende; in de loop van
in de loop van het; met
""",
    "from": "vanaf; van af; met ingang van",
    "until": """
tot; tot en met; t/m; tot in; tot aan; t / m
""",
    "until or by": """

""",
    "between": "tussen",
    "and": "en",
    "or": "of; ofwel; dan wel",
    "before": "vóór; voorafgaand aan",
    "after": "na; na afloop van",
    "open from": """
niet voor; niet vóór; niet eerder dan; op zijn vroegst; op z'n vroegst; ten vroegste
op zn vroegst; niet vroeger dan
""",
    "by": "uiterlijk; ten laatste; niet later dan; uiterlijk in; ten laatste in",
    "at least": "minstens; ten minste; tenminste",
    "only": "pas; slechts; alleen",
    "later": "later; later in",
    "soon": "binnenkort; spoedig; weldra; op korte termijn",
    "now": "nu; momenteel; thans; reeds; al; op dit moment",
    "few": "enkele; een paar; paar; enige; aantal; een aantal",
    "approximate": """
rond; rondom; ongeveer; omstreeks; circa; ca; zo'n; richting; tegen
""",
    "uncertain": """
waarschijnlijk; vermoedelijk; mogelijk; misschien; wellicht; naar verwachting; hopelijk
mogelijkerwijs; naar verluidt; zou kunnen; kunnen; kan; eventueel; onder voorbehoud
als alles goed gaat; als alles volgens plan verloopt; voorlopig; wil; willen; hoopt
hopen; streven; streeft; mikt; mikken
""",
    "unknown": """
nog geen releasedatum bekend; geen releasedatum bekend; nog geen datum bekend
nog geen releasedatum; geen datum; nog onbekend; onbekend; voor onbepaalde tijd
voor onbepaalde tijd uitgesteld; nog niet bekend; datum onbekend; nog geen startdatum
""",
    "pushed": """
uitgesteld; verschoven; verplaatst; verschuift; schuift op; vervroegd; opgeschoven
verzet; vertraagd
gewijzigd; veranderd; verhuist; schuift; schuiven
wijzigt
""",
    "end": """
eindigen; eindigt; eindigden; afgerond worden; worden afgerond; wordt afgerond; afronden
afgerond; beëindigd; afloopt; aflopen; klaar zijn; klaar; voltooid; afgelopen zijn
stoppen; stopt; erop zitten; laatste draaidag; laatste opnamedag; de laatste draaidag
afsluiten; sluit af; rondt af; ronden af; wrap; ten einde lopen; lopen ten einde
""",
    "ended": """
eindigde; is afgerond; zijn afgerond; zijn beëindigd; afgesloten; is beëindigd
werden afgerond; werd afgerond
""",
    "lasts": "duren; duurt; loopt; lopen; duren nog; doorlopen; gaan door; gaat door",
    "if": """
als; indien; wanneer; zodra; mits; tenzij; zolang; omdat; want; hoewel; terwijl; nadat
voordat; totdat; waar; waarin; afhankelijk; zo; ingeval; aangezien; doordat; dat; of dat
""",
    "not": """
niet; niet meer; geen
""",
    "against": inflect(
        """
vastgelopen; gestrand; mislukt; mislukte; stilgevallen; bevroren; op losse schroeven
in gevaar; nooit; zonder; niets; niemand; nergens; noch; maar; behalve; in plaats van
ondanks; toch; echter; nauwelijks; amper; bijna; haast; meer dan; minder dan; meer
minder; dan; ook; eveneens; tevens; sinds; sedert; afgelast; afgeblazen; geannuleerd
geschrapt; gestopt; stilgelegd; onderbroken; opgegeven; stopgezet; gestaakt; opgeschort
stil; ligt stil; verboden; verhinderd; ontkend; ontkent; ontkennen; mist; misten; gemist
oorspronkelijk; aanvankelijk; eerder; vroeger; voorheen; destijds; ooit; zou; zouden
had; hadden; was; waren; moest; moesten; wilde; wilden; plande; hoopte; hoopten; elk
elke; ieder; iedere; alle; anderhalf; anderhalve; onwaarschijnlijk; twijfel; twijfelt
onmogelijk; uitgesloten; buiten; tegenover; vals; onjuist; die; welke; wie; door; liever
integendeel; gecanceld; weigert; afgewezen; verworpen; gesneuveld; blijkt; evenmin
beter; kwijt; ziet af; zien af; zag af; af van
zoekt; zoeken; op zoek
"""
    ),
    "event": inflect(
        """
vervolg op de film; vervolg op; vervolg van; casting: - s; audities; auditie
scenario: - 's; script: - s; draaiboek; repetitie: - s; preproductie; voorproductie
voorbereiding: - en; locatiebezoek; locaties; postproductie; montage; nabewerking
heropnames; reshoots; extra opnames; testopnames; proefopnames; festival: - s
filmfestival; trailer: - s; teaser: - s; ticket: - s; kaarten; kaartverkoop; voorverkoop
contract: - en; overeenkomst; aankondiging; aangekondigd; bekendgemaakt; bekend
staking: - en; roman; boek; boeken; prijs; prijzen; oscar: - s; cannes; berlinale
venetië; iffr; jubileum; verjaardag; geboren; overleden; stierf; bruiloft; trouwt
trouwen; proces; rechtszaak; verkiezing: - en; financiering; subsidie: - s; budget
verkoop; album; concert; tour; tournee; poster: - s; beelden; foto's; nasynchronisatie
effecten; schrijft; schrijven; geschreven; speelt; speelt zich; afspeelt; verhaal
gaat over; ontwikkeling; onderhandeling: - en; andere film; ander project; vorige film
persconferentie; presentatie; gepresenteerd; vertoning; screening; gebaseerd; verscheen
seizoen; aflevering; decors; bouw; vergunning: - en; selectie; première; premiere
premières; bioscoop; bioscopen; release; uitkomen; uit; komt uit; te zien; verschijnt
verschijnen; uitgebracht; streaming; markt; interview; training; castingproces
kostuum: - s; lezing; verhuizing; vakantie
geld; kapitaal; investeerder: - s; partner: - s; coproducent: - en; sponsor: - s
toestemming; groen licht; vorig: e werk
"""
    ),
}

SHOOT = """
opnames; opnamen; opname; draaiperiode; draaidagen; draaidag; draai; film; speelfilm
serie; productie; project; wordt gedraaid; worden gedraaid; gedraaid worden
gedraaid wordt; wordt opgenomen; worden opgenomen; opgenomen worden; draaien; draait
gefilmd worden; wordt gefilmd; worden gefilmd; filmen; verfilmd; set; camera's; camera
filmopnames; filmopnamen; komedie; drama; thriller; documentaire; crew; vervolg
eerste draaidag; cameras; verfilming; opnameperiode
"""
BEGIN = """
beginnen; begint; starten; start; gaat van start; gaan van start; van start gaan
van start; startdatum; beginnen met draaien; start met draaien; de start van de opnames
hervat; startschot; aftrap; begin van de opnames; begin van de opnamen
begint met draaien; hervatten; eerste draaidag; eerste opnamedag; eerste klap valt
eerste klap
"""
BEGAN = """
gedraaid; opgenomen; begon; begonnen; startte; startten; gestart; werd gedraaid
werden gedraaid; is gedraaid; werd opgenomen; draaide; draaiden; werd gefilmd
zijn begonnen; zijn gestart; gefilmd
"""
WORDS = """
de; werd; werden; het; een; er; wordt; worden; gaat; gaan; staat; staan; vinden; vindt
plaats; is; zijn; moet; moeten; zal; zullen; nog; eindelijk; officieel; exact; precies
datum; deze film; nieuwe; nieuw; zich; hij; zij; ze; we; wij; hun; haar; opnieuw; weer
dan; daar; hier; ook nog; onder; regie; hoofdrol; hoofdrollen; bevestigd; plan; plannen
heel; hele; geheel; beoogd; beoogde; te; plaatsvinden; plaats vinden; komt; komen
's ochtends; 's avonds; beginnend; lang; nederlandse; vlaamse; belgische; internationale
volgens; bestaan; samen; met z'n; heeft; hebben
"""
RELEASE = """
bioscoop; bioscopen; in de bioscoop; in de bioscopen; in de zalen; zalen; release
premiere; première; in première; komt uit; komen uit; uit; uitkomen; uitgebracht
wordt uitgebracht; verschijnt; verschijnen; te zien; zien; draait; draaien; streaming
beschikbaar; wereldwijd; nederlandse bioscopen; nederlandse; belgische; vlaamse
releasedatum; bioscooprelease; zender; op tv; televisie; grote scherm
op het grote scherm; doek; uitzending; uitgezonden; start; in de nederlandse bioscopen
lancering; in alle bioscopen; alle bioscopen; witte doek; op het witte doek
"""
RELEASED = "kwam uit; verscheen; ging in première; uitgekomen; verschenen"

STANDINGS = {
    "rumored": """
gerucht; volgens geruchten; mogelijk; kandidaat; favoriet; getipt; in beeld
""",
    "in talks": """
in gesprek; in onderhandeling; in onderhandelingen; onderhandelt; in gesprekken
in vergevorderde onderhandelingen; bijna rond; in laatste onderhandelingen
""",
    "attached": """
verbonden; aan boord; in de cast; speelt; speelt mee; regisseert; gecast; sluit zich aan
toegevoegd; gekozen; gaat regisseren; doet mee
""",
    "confirmed": """
bevestigd; officieel; getekend; heeft getekend; contract getekend; aangekondigd
""",
    "exited": """
vertrekt; vertrokken; stapt op; opgestapt; vervangen; weg; verlaat het project
afgehaakt; haakt af; ontslagen; niet langer betrokken
""",
    "denied": "ontkend; ontkent; onwaar; tegengesproken; niet betrokken",
}
STAGES = {
    "announced": "aangekondigd; gepland; project",
    "development": "in ontwikkeling; ontwikkeling",
    "script": "scenario; scenariofase; in scenariofase; scriptfase",
    "pre-production": "preproductie; in preproductie; voorbereiding; in voorbereiding",
    "filming": """
opnames; opnamen; in opname; draaiend; wordt gedraaid; in productie; opnames begonnen
opnames gestart; de opnames zijn begonnen
""",
    "wrapped": """
gedraaid; opnames afgerond; draaiperiode afgerond; opnames voltooid
""",
    "post-production": "postproductie; in postproductie; montage; in montage",
    "completed": "voltooid; klaar; afgerond",
    "released": "uitgebracht; in de bioscoop; verschenen",
    "cancelled": "geannuleerd; afgeblazen; geschrapt; gecanceld",
    "hold": "on hold gezet; uitgesteld; stilgelegd; opgeschort; in de wacht",
}

TABLE = Language(
    code="nl",
    name="Dutch",
    numbers=NUMBERS,
    names=NAMES,
    links=LINKS,
    fillers={
        WORD: WORDS,
        WORD | ABOUT: SHOOT,
        BEGINS | VERB: BEGIN,
        BEGINS | BEGUN: BEGAN,
    },
    standings=STANDINGS,
    stages=STAGES,
    release_fillers={VERB | ABOUT: RELEASE, ABOUT | BEGUN: RELEASED},
    ordinals=("e", "ste", "de"),
    slices={"q": "quarter", "h": "half"},
    counting=frozenset({"een"}),
    counted=frozenset({"dag", "week", "maand", "jaar"}),
    order=EVERY,
    future=frozenset({"wordt", "worden", "zal", "zullen", "moet", "moeten", "gaat"}),
)

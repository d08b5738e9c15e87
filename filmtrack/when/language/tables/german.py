"""The words of German."""

from __future__ import annotations

from filmtrack.when.language.arrange import EVERY
from filmtrack.when.language.table import ABOUT, BEGINS, BEGUN, VERB, WORD, Language
from filmtrack.when.language.tables.calendar_names import (
    GERMAN_MONTHS,
    GERMAN_WEEKDAYS,
)


def _declined(stems: dict[str, int]) -> dict[str, int]:
    """Return a row for each ending that an adjective may have."""
    return {
        stem + ending: number
        for stem, number in stems.items()
        for ending in ("e", "er", "es", "en", "em")
    }


def _compounds() -> dict[str, str]:
    """Return `Maihälfte`, `Junianfang`, `Sommermonate` as the tokens that they join."""
    names = {name: f"month {number}" for name, number in _PLAIN_MONTHS.items()}
    parts = {
        "anfang": "beginning",
        "beginn": "beginning",
        "mitte": "mid",
        "ende": "end",
    }
    units = {"hälfte": "unit half", "woche": "unit week", "wochenende": "unit weekend"}
    joined = {
        f"{name}{part}": f"part {meaning}, {tokens}"
        for name, tokens in names.items()
        for part, meaning in parts.items()
    }
    joined |= {
        f"{name}{unit}": f"{meaning}, of of, {tokens}"
        for name, tokens in names.items()
        for unit, meaning in units.items()
    }
    joined |= {
        f"{count}{unit}{ending}": f"number {number}, units {grain}"
        for count, number in _COUNTS.items()
        for unit, grain in {
            "wöchig": "week",
            "tägig": "day",
            "monatig": "month",
        }.items()
        for ending in ("e", "er", "es", "en", "em")
    }
    return joined | {
        f"{name}{unit}": f"season {number}"
        for name, number in {"sommer": 2, "herbst": 3, "winter": 4}.items()
        for unit in ("monate", "monaten", "zeit")
    }


_COUNTS = {
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
    "fünfzehn": 15,
    "zwanzig": 20,
    "dreißig": 30,
    "vierzig": 40,
}
_PLAIN_MONTHS = {forms.split()[0]: number for forms, number in GERMAN_MONTHS.items()}

NUMBERS = {
    "month": GERMAN_MONTHS
    | {"maerz": 3, "januars": 1, "februars": 2, "mais": 5, "augusts": 8}
    | {"junis": 6, "julis": 7, "oktobers": 10, "aprils": 4},
    "weekday": GERMAN_WEEKDAYS | {"sonnabend": 5},
    "season": {
        "frühling": 1,
        "frühjahr": 1,
        "sommer": 2,
        "herbst": 3,
        "winter": 4,
        "frühlings": 1,
        "frühjahrs": 1,
        "sommers": 2,
        "herbsts": 3,
        "herbstes": 3,
        "winters": 4,
    },
    "number": _COUNTS,
    "ordinal": _declined({"erst": 1, "zweit": 2, "dritt": 3, "viert": 4}),
    "shifted day": {"heute": 0, "morgen": 1, "übermorgen": 2, "gestern": -1},
}

NAMES = {
    "unit": {
        "tag": "day",
        "woche": "week",
        "wochenende": "weekend",
        "monat": "month",
        "monats": "month",
        "quartal": "quarter",
        "quartals": "quarter",
        "halbjahr": "half",
        "halbjahres": "half",
        "halbjahrs": "half",
        "jahreshälfte": "half",
        "hälfte": "half",
        "monatshälfte": "half",
        "jahr": "year",
        "jahres": "year",
        "jahrs": "year",
        "jahre": "year",
        "monate": "month",
    },
    "units": {
        "tage": "day",
        "tagen": "day",
        "wochen": "week",
        "monate": "month",
        "monaten": "month",
        "jahre": "year",
        "jahren": "year",
    },
    "part": {
        "start des": "beginning",
        "start ins": "beginning",
        "anfang": "beginning",
        "beginn": "beginning",
        "mitte": "mid",
        "ende": "end",
        "ausgang": "end",
    },
    "which": {
        **dict.fromkeys(_declined({"dies": 1}), "this"),
        **dict.fromkeys(_declined({"nächst": 1, "naechst": 1}), "next"),
        **dict.fromkeys(_declined({"kommend": 1}), "coming"),
        **dict.fromkeys(_declined({"vergangen": 1, "vorig": 1, "vorherig": 1}), "past"),
        **dict.fromkeys(_declined({"letzt": 1}), "last"),
        **dict.fromkeys(_declined({"folgend": 1, "darauffolgend": 1}), "following"),
    },
    "holiday": {
        "weihnachten": "christmas",
        "heiligabend": "christmas eve",
        "ostern": "easter",
        "ostersonntag": "easter",
        "ostermontag": "easter monday",
        "karfreitag": "good friday",
        "silvester": "new year's eve",
        "neujahr": "new year",
        "halloween": "halloween",
    },
    "phrase": {
        **_compounds(),
        "heuer": "which this, unit year",
        "jahresende": "part end, unit year",
        "jahresanfang": "part beginning, unit year",
        "jahresbeginn": "part beginning, unit year",
        "jahresmitte": "part mid, unit year",
        "monatsende": "part end, unit month",
        "monatsanfang": "part beginning, unit month",
        "sommeranfang": "part beginning, season 2",
        "sommerende": "part end, season 2",
        "spätsommer": "part late, season 2",
        "spätherbst": "part late, season 3",
        "frühsommer": "part early, season 2",
        "frühherbst": "part early, season 3",
        "hochsommer": "part mid, season 2",
        "jahreswechsel": "turn turn",
        "jahreswende": "turn turn",
        "jahresauftakt": "part beginning, unit year",
    },
}

LINKS = {
    "within": """
innerhalb von; innerhalb der
""",
    "before or ago": """
vor
""",
    "in or moved to": """
auf; zum; zur; ins; in den; in die
""",
    "until or by": """
bis; bis zum; bis zur; bis in; bis ins; bis in den; bis in die
""",
    "lasts": """
dauern; dauert; dauern an; andauern; anhalten; laufen; läuft; gehen; geht; fortgesetzt
fortgeführt; erstrecken sich; ziehen sich
""",
    "not": """
nicht; kein; keine; keinen
""",
    "of or from": "von; vom; des; der",
    "ahead": "in",
    "in": """
im; am; während; an; im laufe; im laufe des; im laufe der; im verlauf des; im monat; bei
zu
""",
    "in or for": "für",
    "from": "ab",
    "between": "zwischen",
    "and": "und",
    "or": "oder; bzw; beziehungsweise",
    "before": """

""",
    "after": "nach",
    "open from": """
frühestens; nicht vor; fruehestens; erst nach; nicht früher als; frühstens
""",
    "by": "spätestens; bis spätestens; bis allerspätestens",
    "at least": "mindestens; zumindest",
    "only": "erst; nur",
    "later": "später; später im; später in",
    "soon": """
bald; demnächst; in kürze; in bälde; in naher zukunft; schon bald; kurzfristig
""",
    "now": "derzeit; aktuell; zurzeit; jetzt; momentan; gerade; bereits; schon",
    "few": "wenigen; wenige; einigen; einige; ein paar; mehreren; mehrere",
    "approximate": """
etwa; ungefähr; ca; circa; zirka; gegen; rund; rund um; um herum; in etwa; um den
um die; um
""",
    "uncertain": """
wahrscheinlich; voraussichtlich; vermutlich; möglicherweise; vielleicht; eventuell
hoffentlich; womöglich; könnte; könnten; dürfte; dürften; wohl; unter umständen
angeblich; mutmaßlich; möglich; anvisiert; angepeilt; vorläufig; mag; offenbar
wenn alles klappt; wenn alles gut geht; wenn alles nach plan läuft; theoretisch; hofft
hoffen; anscheinend; möchte; möchten; will; wollen; evtl; ggf
""",
    "unknown": """
ohne termin; noch kein termin; unbestimmt; auf unbestimmte zeit; termin offen; offen
noch offen; kein starttermin; noch kein starttermin; ohne starttermin; unbekannt
auf unbestimmte zeit verschoben; noch nicht bekannt; noch unbekannt; steht noch aus
einen starttermin gibt es noch nicht; gibt es noch nicht; steht noch nicht fest
noch nicht fest; noch keinen starttermin; noch keinen termin; kein kinostart
noch kein kinostart; termin noch offen; ist noch offen; noch kein datum; kein datum
noch kein kinostarttermin
""",
    "pushed": """
verschoben; verschiebt; verschieben; verlegt; verlegen; vertagt; vorgezogen; verzögert
verlegte; verschob; aufgeschoben; rückt; vorverlegt
wandert; wechselt; rutscht; rutschen; geändert; verschoben auf
""",
    "end": """
endet; enden; beendet werden; abgeschlossen werden; abgeschlossen sein; fertig sein
fertiggestellt; abschließen; abschluss; drehschluss; abgedreht sein; abgeschlossen
zu ende gehen; drehende; letzte klappe; abgedreht; abgedreht werden; letzter drehtag
der letzte drehtag; letzten drehtag; letzte drehtag; letzter dreh
""",
    "ended": "beendet; endete; endeten; dauerte; dauerten; liefen",
    "if": """
wenn; falls; sobald; sofern; solange; ob; während der; weil; da; obwohl; indem; nachdem
bevor; ehe; vorausgesetzt; abhängig; sollte; als; wo; damit; im falle; je nachdem; wann
vorbehaltlich; sowie; soweit
""",
    "against": """
scheiterte; scheiterten; stockt; stockte; stagniert; stagnierte; liegt still
steht still; anderen; anderer; anderes; anderem; andere; eingeschlafen; versandet
hinfällig; gefährdet; seit; verzichtet; verzichten; verzicht; platzt; geplatzt
scheitert; gescheitert; absage; abbruch; verhindert; verhindern; verbietet; verboten
blockiert; stoppt; abgelehnt; lehnt; ausgeschlossen; schließt; unmöglich; pausiert
pause; ruhen; ruht; aussetzen; ausgesetzt; ausgefallen; storniert; gekippt; kippt
plante; planten; hoffte; hofften; fehlt; fehlen; zweifelt; zweifeln; weigert; verweigert
nirgends; keinesfalls; keineswegs; abbricht; bricht; sagte; sagt; unsicher
zurückgezogen; begraben; vom tisch; eingefroren; keiner; keinem; keines; nie; niemals
ohne; weder; noch nicht; nichts; niemand; aber; sondern; außer; statt; anstatt; anstelle
trotz; doch; jedoch; abgesagt; abgebrochen; gestrichen; gecancelt; eingestellt
aufgegeben; verworfen; unterbrochen; gestoppt; dementiert; bestreitet; leugnet; falsch
ursprünglich; zunächst; früher; einst; ehemals; bislang; bisher; zuvor; hätte; hätten
wäre; wären; war; waren; hatte; hatten; mehr; weniger; fast; beinahe; kaum; außerhalb
gegenüber; dass; daß; vorher; verpasst; verliert; verlor; jeden; jede; jedes; alle; halb
halbe; halben; halbes; halbem; anderthalb; vor allem; wiederum; unwahrscheinlich
fraglich; zweifelhaft; auch; zusätzlich; außerdem; seitdem; lediglich; eher; dennoch
sonst; ausgenommen; entfällt; entfallen; fällt; wollte; wollten; sollten; musste
mussten; konnte; konnten; durch; fallen; fiel; fielen
sucht; suchen; suchte
""",
    "event": """
fortsetzung des films; fortsetzung zu; fortsetzung des; casting; castings; vorsprechen
drehbuch; skript; proben; probe; probt; probedreh; motivsuche; vorproduktion
vorbereitung; vorbereitungen; preproduction; postproduktion; nachproduktion; schnitt
nachdreh; nachdrehs; kostümproben; leseprobe; festival; festivals; filmfest
filmfestival; trailer; teaser; tickets; karten; vorverkauf; vertrag; verträge; einigung
ankündigung; angekündigt; ankündigen; verkündet; streik; streiks; roman; buch; buches
preis; preise; oscar; oscars; cannes; berlinale; sundance; venedig; jubiläum; geburtstag
geboren; gestorben; starb; hochzeit; prozess; wahl; wahlen; finanzierung; förderung
förderungen; gefördert; verkauf; album; konzert; tour; tournee; plakat; poster; bilder
synchronisation; effekte; geschrieben; schreibt; schreiben; spielt; spielen; spielend
handelt; handlung; geschichte; angesiedelt; entwicklung; verhandlung; verhandlungen
fortsetzung von; anderer film; anderes projekt; anderen film; vorheriger
pressekonferenz; vorgestellt; präsentation; präsentiert; pressetermin; voraufführung
preview; basiert; erschien; veröffentlichte; staffel; folge; bau; bauten; kulissen
genehmigung; genehmigungen; sichtung; screening; lesung; auswahl; besetzung; premiere
kinopremiere; kino; kinos; kinostart; filmstart; ausgestrahlt; ausstrahlung
veröffentlicht; veröffentlichung; start im kino; erscheint; streaming; uraufführung
weltpremiere; messe; markt; interview; bekannt; aufnahmetests; training; testaufnahmen
geld; gelder; kapital; investor; investoren; partner; koproduzent; koproduzenten
geldgeber; sponsoren; grünes licht; grünem licht
vorgängerfilm
budget; drehgenehmigung; drehgenehmigungen; dreherlaubnis
""",
}

SHOOT = """
dreharbeiten; dreh; drehs; produktion; film; films; spielfilm; serie; projekt; kinofilm
drehen; dreht; gedreht werden; gedreht wird; wird gedreht; werden gedreht; verfilmt; set
kameras; kamera; realisiert; umgesetzt; produziert werden; der film; drehzeit
drehzeitraum; filmaufnahmen; aufnahmen; drehphase; vor der kamera; komödie; drama
thriller; dokumentation; team; fortsetzung; drehtag; drehtage; drehtagen; wird verfilmt
"""
BEGIN = """
beginnt; beginnen; starten; startet; start; startschuss; losgehen; los; geht los
gehen los; drehbeginn; drehstart; beginn der dreharbeiten; start der dreharbeiten
anlaufen; anfangen; fängt an; fangen an; fällt die erste klappe; erste klappe
produktionsstart; produktionsbeginn; aufgenommen; aufnehmen; wieder aufgenommen
geht es los; beginn des drehs; beginn der produktion; anfang der dreharbeiten
loszugehen; zu beginnen; zu drehen; starttermin; begonnen werden; die erste klappe fällt
erste klappe fällt; die erste klappe soll fallen; klappe; fällt die klappe
fällt der startschuss; drehbeginn ist; erster drehtag; der erste drehtag; erste drehtag
"""
BEGAN = """
begann; begannen; begonnen; gestartet; startete; starteten; gedreht; angelaufen
haben begonnen; hat begonnen; drehte; drehten; gedreht worden; entstanden; entstand
losgegangen; gedreht wurde; wurde gedreht; gefilmt; drehstart war; drehbeginn war
startschuss war
"""
WORDS = """
am morgen; am abend; am nachmittag; die; das; den; dem; ein; eine; einen; einem; einer
eines; sollen; soll; wird; werden; ist; sind; sein; geplant; angesetzt; vorgesehen
terminiert; angekündigt für; plant; planen; geplante; es; er; sie; wir; ihr; ihre; ihren
seine; seinen; mit; dann; noch; endlich; offiziell; genau; konkret; datum; termin
stattfinden; statt; findet; finden; kommt; kommen; haben; hat; wurde; wurden; muss
müssen; kann; können; uhr; fest; wieder; also; schließlich; so; diesmal; dort; hier
neue; neuen; neuer; neues; weiter; erneut; nämlich; anstehen; steht an; stehen an
ansteht; vorgenommen; gehen soll; im zeitraum; zeitraum; eingeplant; beginnen sollen
regie; hauptrolle; bestätigt; laut; plan; aus; gesetzt; avisiert; darf; ganzen; ganze
gesamten; eigentlich; nun; über; lang; herum; rum
"""
RELEASE = """
kino; kinos; kinostart; filmstart; in die kinos; ins kino; im kino; in den kinos
in den deutschen kinos; in die deutschen kinos; deutschen; deutsche; startet; starten
start; starttermin; erscheint; erscheinen; erscheinung; veröffentlicht; veröffentlichung
leinwand; auf die leinwand; große leinwand; streaming; premiere; weltpremiere
uraufführung; läuft an; läuft; laufen; anlaufen; ausgestrahlt; ausstrahlung; sendung
gesendet; fernsehen; verfügbar; kinopremiere; auf die große leinwand; zu sehen; sehen
abrufbar; heimkino; kommt ins kino; kommt in die kinos; deutschlandweit; bundesweit
"""
RELEASED = """
erschien; erschienen; lief an; angelaufen; kam ins kino; kam in die kinos; kinostart war
"""

STANDINGS = {
    "rumored": """
gerücht; gerüchteweise; angeblich; im rennen; favorit; favoritin; gehandelt
wird gehandelt; möglich; heißer kandidat; kandidat; kandidatin
""",
    "in talks": """
im gespräch; in gesprächen; in verhandlungen; verhandelt; in ersten gesprächen
in fortgeschrittenen verhandlungen; in letzten verhandlungen; in finalen verhandlungen
kurz vor vertragsabschluss; in endverhandlungen
""",
    "attached": """
verpflichtet; besetzt; an bord; stößt dazu; spielt; spielt mit; inszeniert; übernimmt
übernimmt die regie; gecastet; engagiert; dabei; mit dabei; führt regie
wird regie führen
""",
    "confirmed": """
bestätigt; offiziell; unterschrieben; hat unterschrieben; fix; vertrag unterschrieben
offiziell bestätigt
""",
    "exited": """
ausgestiegen; steigt aus; raus; verlässt das projekt; ersetzt; abgesprungen; springt ab
nicht mehr dabei; gefeuert; umbesetzt; zurückgezogen; zieht sich zurück
""",
    "denied": "dementiert; bestritten; bestreitet; falsch; nicht beteiligt",
}
STAGES = {
    "announced": "angekündigt; in planung; geplant; projekt",
    "development": "in entwicklung; entwicklung; stoffentwicklung",
    "script": "drehbuch; drehbuchphase; in der drehbuchphase; drehbucharbeit",
    "pre-production": """
vorproduktion; in vorproduktion; vorbereitung; in vorbereitung; drehvorbereitung
""",
    "filming": """
im dreh; in dreh; dreh; dreharbeiten; in produktion; wird gedreht; dreharbeiten laufen
dreharbeiten gestartet; dreharbeiten haben begonnen
""",
    "wrapped": """
abgedreht; dreharbeiten beendet; dreharbeiten abgeschlossen; drehschluss; dreh beendet
""",
    "post-production": """
postproduktion; in postproduktion; nachbearbeitung; im schnitt; schnitt
in der postproduktion
""",
    "completed": "fertig; fertiggestellt; abgeschlossen",
    "released": "veröffentlicht; im kino; gestartet; erschienen",
    "cancelled": "abgesagt; eingestellt; gestrichen; verworfen",
    "hold": """
pausiert; auf eis; auf eis gelegt; unterbrochen; verschoben; ausgesetzt
""",
}

TABLE = Language(
    code="de",
    name="German",
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
    ordinals=(".", "te", "ten", "ter"),
    slices={"q": "quarter", "h": "half"},
    counting=frozenset({"ein", "eine", "einen", "einem", "einer"}),
    counted=frozenset({"tag", "woche", "monat", "jahr"}),
    order=EVERY,
    future=frozenset({"wird", "werden", "soll", "sollen"}),
    capital_nouns=True,
)

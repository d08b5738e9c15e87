"""The words of Italian."""

from __future__ import annotations

from filmtrack.when.language.arrange import EVERY
from filmtrack.when.language.table import ABOUT, BEGINS, BEGUN, VERB, WORD, Language
from filmtrack.when.language.tables.calendar_names import (
    ITALIAN_MONTHS,
    ITALIAN_WEEKDAYS,
)

NUMBERS = {
    "month": ITALIAN_MONTHS,
    "weekday": ITALIAN_WEEKDAYS
    | {"mar": 1}
    | {"lunedi": 0, "martedi": 1, "mercoledi": 2, "giovedi": 3, "venerdi": 4},
    "season": {"primavera": 1, "estate": 2, "autunno": 3, "inverno": 4},
    "number": {
        "due": 2,
        "tre": 3,
        "quattro": 4,
        "cinque": 5,
        "sei": 6,
        "sette": 7,
        "otto": 8,
        "nove": 9,
        "dieci": 10,
        "undici": 11,
        "dodici": 12,
        "quindici": 15,
        "venti": 20,
        "trenta": 30,
        "quaranta": 40,
    },
    "ordinal": {
        "primo": 1,
        "prima": 1,
        "primi": 1,
        "prime": 1,
        "secondo": 2,
        "seconda": 2,
        "terzo": 3,
        "terza": 3,
        "quarto": 4,
        "quarta": 4,
        "ii": 2,
        "iii": 3,
        "iv": 4,
    },
    "shifted day": {"oggi": 0, "domani": 1, "dopodomani": 2, "ieri": -1},
}

NAMES = {
    "unit": {
        "giorno": "day",
        "settimana": "week",
        "weekend": "weekend",
        "fine settimana": "weekend",
        "mese": "month",
        "trimestre": "quarter",
        "semestre": "half",
        "anno": "year",
        "metà": "half or middle",
    },
    "units": {
        "giorni": "day",
        "settimane": "week",
        "mesi": "month",
        "anni": "year",
    },
    "part": {
        "avvio di": "beginning",
        "avvio del": "beginning",
        "avvio dell'": "beginning",
        "parte finale di": "late",
        "parte finale del": "late",
        "prima parte di": "early",
        "prima parte del": "early",
        "ultima parte di": "late",
        "ultima parte del": "late",
        "chiusura di": "end",
        "chiusura d'": "end",
        "inizio": "beginning",
        "primi di": "beginning",
        "primi giorni di": "beginning",
        "inizi": "beginning",
        "principio": "beginning",
        "fine": "end",
    },
    "which": {
        "questo": "this",
        "questa": "this",
        "quest'": "this",
        "questi": "this",
        "prossimo": "coming",
        "prossima": "coming",
        "prossimi": "coming",
        "prossime": "coming",
        "venturo": "coming",
        "scorso": "past",
        "scorsa": "past",
        "scorsi": "past",
        "passato": "past",
        "ultimo": "last",
        "ultima": "last",
        "ultimi": "last",
        "ultime": "last",
        "ultim'": "last",
        "seguente": "following",
        "successivo": "following",
        "successiva": "following",
    },
    "holiday": {
        "natale": "christmas",
        "vigilia di natale": "christmas eve",
        "pasqua": "easter",
        "capodanno": "new year",
        "halloween": "halloween",
        "pasquetta": "easter monday",
        "santo stefano": "boxing day",
        "san silvestro": "new year's eve",
    },
    "phrase": {
        "quadrimestre": "number 4, units month",
        "fine anno": "part end, unit year",
        "inizio anno": "part beginning, unit year",
        "fine mese": "part end, unit month",
        "metà anno": "part mid, unit year",
    },
}

LINKS = {
    "ahead": """
nel giro di
""",
    "ago": """
fa
""",
    "in or moved to": """
in; nel; nella; nell'; nello; nei; nelle; negli
""",
    "lasts": """
dureranno; durerà; dura; durano; durare; si protrarranno; si protrarrà; proseguiranno
proseguirà; proseguono; prosegue; protrarranno; protrarrà; si svolgeranno; si svolgerà
""",
    "not": """
non; niente
""",
    "of or from": """
di; del; dello; della; dell'; dei; delle; degli; d'; dal; dalla; dall'; dai; da; dalle
della durata di
""",
    "in or to": "a; al; alla; all'; ai; allo; alle; ad",
    "in or for": "durante; per; per il; per la; per una durata di; per l'",
    "in": """
su; sul; nel corso; nel corso del; nel corso dell'; nel corso di; nel corso della
nel mese
""",
    "from": """
a partire da; a partire dal; a partire dalla; a partire dall'; già da; già dal
già dalla; a decorrere dal
""",
    "until": """
fino a; fino al; fino alla; fino all'; fino ai; sino a; sino al; sino alla; fin
""",
    "between": "tra; fra",
    "and": "e; ed",
    "or": "o; oppure; ovvero",
    "before": "prima di; prima del; prima della; prima dell'; prima dei",
    "after": "dopo; dopo il; dopo la; successivamente a",
    "open from": """
non prima di; non prima del; non prima della; non prima dell'; al più presto
non prima dei; mai prima di
""",
    "by": """
entro; entro il; entro la; entro l'; al più tardi; non più tardi di; non oltre
""",
    "at least": "almeno; come minimo; per lo meno",
    "only": "solo; soltanto; solamente",
    "later": "più tardi; più avanti; più tardi nel",
    "soon": """
presto; prossimamente; a breve; tra poco; fra poco; imminente; imminenti; molto presto
""",
    "now": "attualmente; ora; già; adesso; in questo momento",
    "few": "poche; pochi; alcune; alcuni; qualche; varie; diverse",
    "couple": "un paio di",
    "approximate": """
verso; verso la; verso il; circa; intorno a; intorno al; intorno alla; attorno a
attorno al; all' incirca; approssimativamente; più o meno; nei pressi di; verso l'
""",
    "uncertain": """
probabilmente; forse; potrebbe; potrebbero; presumibilmente; possibilmente; magari; può
possono; eventualmente; in teoria; in linea di massima; si spera; spera; sperano
probabile; possibile; ipoteticamente; orientativamente; indicativamente
salvo imprevisti; se tutto va bene; idealmente; vorrebbe; vorrebbero; vuole; vogliono
punta; provvisoriamente; verosimilmente; pare; sembra; ipotizzato; ipotizzata
con ogni probabilità; con tutta probabilità
cerca di girare; cercano di girare; cerca di iniziare; cerca di partire
""",
    "unknown": """
data da definire; da definire; da destinarsi; da annunciare; da confermare; senza data
data da confermare; data da destinarsi; a data da destinarsi; indefinitamente
data sconosciuta; senza una data; data da stabilire; da stabilire; data ignota
non è stata ancora annunciata; non ancora annunciata; non è ancora stata annunciata
ancora senza data; ancora da definire; non ha ancora una data; non è ancora nota
""",
    "pushed": """
rinviato; rinviata; rinviati; rinviate; rinvia; posticipato; posticipata; posticipate
posticipati; spostato; spostata; spostati; spostate; slittato; slittata; slitta
slittano; slitterà; slitteranno; rimandato; rimandata; anticipato; anticipata
anticipate; posticipa; sposta; slittate; slittati
passa; passano; passerà; cambia; cambiata; scivola
""",
    "end": """
finisce; finiscono; finirà; finiranno; finire; termina; terminano; terminerà
termineranno; terminare; conclude; si conclude; si concludono; concluderà; concluderanno
concludere; si concluderà; si concluderanno; concludersi; durerà; dureranno; dura
durano; proseguirà; proseguiranno; prosegue; proseguono; continuerà; continueranno
continua; si protrarrà; si protrarranno; protrarrà; protrarranno; protrarsi
andrà avanti; andranno avanti; ultimerà; fine delle riprese; fine riprese; si chiude
chiuderà; si chiuderanno; chiuderanno; chiudere; ultimo ciak; l'ultimo ciak
ultimo giorno di riprese; ultimo giorno di set
""",
    "ended": """
finito; finita; finite; terminato; terminata; terminate; terminati; concluso; conclusa
concluse; conclusi; si sono concluse; si è concluso; durato; durate; sono finite
""",
    "if": """
se; quando; qualora; appena; non appena; una volta; finché; purché; mentre; perché
poiché; siccome; anche se; sebbene; benché; nonostante; a meno che; salvo che; dove
a patto; a condizione; nel caso; in caso; a seconda; in base; in attesa; dipende
subordinato; subordinata
""",
    "against": """
fermo; ferma; fermi; ferme; bloccato; bloccata; bloccate; arenato; arenata; congelato
congelata; sfumato; sfumata; sfumate; naufragato; naufragata; saltato; saltata
in stallo; a rischio; rinuncia; rinunciano; rinunciato; rinunciare; salta; saltano
saltate; fallisce; fallito; fallita; impedisce; impedito; vieta; vietato; blocca
fermato; fermate; esclude; escluso; esclusa; impossibile; impensabile; annullati
annullamento; sospensione; sospesi; ignora; ignorano; voleva; volevano; pensava
pensavano; prevedeva; sperava; contava; lontano; assente; pausa; stop; scartato
scartata; scarta; rifiutato; desiste; interrompe; interrompono; abbandonate; abbandonano
né; mai; più; senza; nulla; nessuno; nessuna; nessun; ma; bensì; eccetto; tranne; salvo
meno; quasi; fuori; nonostante; invece; anziché; piuttosto; annullato; annullata
annulla; annullate; cancellato; cancellata; cancella; cancellate; abbandonato
abbandonata; abbandona; sospeso; sospesa; sospese; interrotto; interrotte; smentisce
smentito; smentita; nega; negato; rifiuta; inizialmente; originariamente
precedentemente; in precedenza; anteriormente; doveva; dovevano; avrebbe; avrebbero
sarebbe; sarebbero; dovesse; falso; contro; che; cui; però; tuttavia; ogni; tutti; tutte
mezzo; mezza; manca; mancano; perde; dubita; improbabile; difficilmente; appena; anche
inoltre; invano; era; erano; aveva; avevano; da quando; fa; neppure; nemmeno; neanche
antecedente
cerca; cercano; cercando
""",
    "event": """
sequel; sequel del; seguito del film; seguito di; seguito del; casting; audizione
audizioni; provini; provino; sceneggiatura; copione; prova; prove; sopralluogo
sopralluoghi; preproduzione; pre produzione; preparazione; montaggio; postproduzione
post produzione; costumi; lettura; festival; trailer; teaser; biglietti; prevendita
prevendite; contratto; accordo; annuncio; annunciato; annunciata; annuncia; annuncerà
sciopero; romanzo; libro; premio; premi; oscar; david; donatello; cannes; venezia
berlinale; sundance; torino film festival; anniversario; compleanno; nato; nata; morto
morta; matrimonio; processo; elezioni; elezione; finanziamento; finanziamenti
contributo; contributi; vendita; vendite; acquisizione; album; disco; concerto; tour
locandina; poster; immagini; doppiaggio; effetti; scrittura; scrive; scrivere; scritto
scriverà; ambientato; ambientata; ambientati; ambientate; ambientazione; si svolge
svolgerà la storia; storia; vicenda; vicende; racconta; narra; trama; sviluppo
trattativa; trattative; remake di; altro film; altro progetto; precedente; altre riprese
riprese aggiuntive; presentazione; presentato; presentata; presenta; presenterà
presentati; conferenza; anteprima; anteprime; pubblicato; pubblicata; pubblicazione
stagione; episodio; set building; costruzione; permessi; permesso; reclutamento
comparse; selezione; selezioni; firma; proiezione; debutto; prima mondiale; uscita; esce
escono; uscirà; usciranno; uscire; sale; sala; cinema; distribuzione; distribuito
distribuita; streaming; onda; va in onda; trasmissione; lancio; mostra
soldi; denaro; fondi; capitali; investitore; investitori; partner; soci; coproduttore
coproduttori; autorizzazione; autorizzazioni; via libera; film precedente
budget
""",
}

SHOOT = """
riprese; ripresa; girare; girato; girata; gira; girano; girerà; gireranno; giriamo
gireremo; produzione; film; pellicola; lungometraggio; serie; progetto; cortometraggio
set; ciak; macchina da presa; macchine da presa; lavorazione; lavorazioni; sul set
lavorare; il film; filmare; realizzazione; troupe; sarà girato; saranno girate; girarlo
seguito; commedia; dramma; thriller; documentario; sarà girata; verrà girato; girarsi
"""
BEGIN = """
inizia; iniziano; inizierà; inizieranno; iniziare; comincia; cominciano; comincerà
cominceranno; cominciare; partono; parte; partirà; partiranno; partire; avvio; avvia
avvierà; avviare; avvieranno; inizio delle riprese; inizio riprese; avvio delle riprese
via alle riprese; prende il via; prenderà il via; prenderanno il via; prendono il via
al via; primo ciak; inizio della produzione; avvio della produzione; batte; entra in
entrerà in; riprenderà; riprenderanno; riprende; riprendono; inizio della lavorazione
inizio lavorazione; via; primo giorno di riprese; daranno il via; dare il via; si parte
si gira; si girerà; si gireranno; inizieremo; cominceremo; data di inizio
primo giorno di set
"""
BEGAN = """
iniziato; iniziata; iniziate; iniziati; cominciato; cominciata; cominciate; partito
partita; partite; partiti; è iniziato; sono iniziate; sono partite; sono cominciate
iniziò; iniziarono; girato; girata; girate; girati; è stato girato; hanno iniziato
ha iniziato; si sono svolte; si è girato; ha girato; hanno girato; avviato; avviate
"""
WORDS = """
sarà; saranno; è; sono; essere; verrà; verranno; viene; vengono; deve; devono; dovrà
dovranno; dovrebbe; dovrebbero; previsto; prevista; previsti; previste; prevede
prevedono; programmato; programmata; programmate; fissato; fissata; fissate; stata
stato; stati; state; pianificato; pianificata; atteso; attesa; attesi; si; ci; lo; un
uno; una; con; su di; svolgerà; svolgeranno; si svolgerà; si svolgeranno; svolgersi; ha
hanno; avrà; avranno; luogo; avrà luogo; avranno luogo; finalmente; ufficialmente
esattamente; precisamente; proprio; data; date; mese di; corso; corrente; ancora in
intero; intera; tutto; tutta; tra l' altro; confermato; confermata; stabilito; stabilita
slot; nuovo; nuova; nuovi; sua; suo; suoi; sue; loro; di nuovo; nuovamente; infine; poi
quindi; principali; principale; regia; periodo; arco; andrà; andranno; va; vanno
"""
RELEASE = """
uscita; uscite; esce; escono; uscirà; usciranno; uscire; sale; sala; nelle sale; in sala
al cinema; cinema; nei cinema; grande schermo; sul grande schermo; arriva; arrivano
arriverà; arriveranno; arrivare; arrivo; debutta; debutterà; debutto; distribuzione
distribuito; distribuita; distribuirà; distribuiti; streaming; piattaforma; piattaforme
disponibile; disponibili; lancio; data di uscita; approda; approderà; in onda
va in onda; andrà in onda; andranno in onda; onda; trasmesso; trasmissione; visibile
rilascio; schermi; sugli schermi; italiane; nelle sale italiane; sale italiane
cinematografiche; sale cinematografiche; nelle sale cinematografiche; vedere; da vedere
televisione; in cartellone; cartellone
"""
RELEASED = "uscito; uscita il; è uscito; è arrivato; arrivato; debuttato; usciti"

STANDINGS = {
    "rumored": """
indiscrezione; si vocifera; rumor; possibile; in lizza; papabile; favorito; favorita
corteggiato; corteggiata
""",
    "in talks": """
in trattative; in trattativa; tratta; in trattative avanzate; in trattativa avanzata
in trattative finali; in colloqui; vicino alla firma; vicina alla firma
a un passo dalla firma
""",
    "attached": """
legato; legata; nel cast; si unisce; si unisce al cast; entra nel cast; protagonista
interpreterà; interpreta; dirigerà; dirige; scelto; scelta; ingaggiato; ingaggiata
sarà protagonista
""",
    "confirmed": """
confermato; confermata; ufficiale; firmato; ha firmato; annunciato; annunciata
""",
    "exited": """
lascia; ha lasciato; fuori; esce; uscito; uscita; abbandona; ha abbandonato; si ritira
sostituito; sostituita; rimpiazzato; rimpiazzata; licenziato; licenziata
non più coinvolto; rinuncia
""",
    "denied": "smentito; smentita; smentisce; falso; nega; non coinvolto",
}
STAGES = {
    "announced": "annunciato; annunciata; in progetto; progetto",
    "development": "in sviluppo; sviluppo",
    "script": """
sceneggiatura; in fase di sceneggiatura; in scrittura; scrittura
""",
    "pre-production": """
preproduzione; pre-produzione; in preproduzione; in pre-produzione; in preparazione
preparazione
""",
    "filming": """
riprese; in ripresa; riprese in corso; in lavorazione; in produzione; riprese iniziate
sul set; le riprese sono iniziate
""",
    "wrapped": """
girato; riprese terminate; riprese concluse; fine riprese; riprese finite
le riprese sono terminate
""",
    "post-production": """
postproduzione; post-produzione; in postproduzione; in post-produzione; montaggio
in montaggio
""",
    "completed": "completato; completata; terminato; ultimato; ultimata",
    "released": "uscito; al cinema; nelle sale; in sala",
    "cancelled": "cancellato; cancellata; annullato; annullata; abbandonato",
    "hold": """
in pausa; sospeso; sospesa; rinviato; rinviata; fermo; in attesa
""",
}

TABLE = Language(
    code="it",
    name="Italian",
    numbers=NUMBERS,
    names=NAMES,
    links=LINKS,
    fillers={
        0: "il; la; lo; i; gli; le; l'",
        WORD: WORDS,
        WORD | ABOUT: SHOOT,
        BEGINS | VERB: BEGIN,
        BEGINS | BEGUN: BEGAN,
    },
    standings=STANDINGS,
    stages=STAGES,
    release_fillers={VERB | ABOUT: RELEASE, ABOUT | BEGUN: RELEASED},
    ordinals=("º", "ª", "°", "o", "a"),
    slices={"t": "quarter", "q": "quarter", "s": "half"},
    counting=frozenset({"un", "una"}),
    counted=frozenset({"giorno", "settimana", "mese", "anno"}),
    order=EVERY,
    future=frozenset(
        {"sarà", "saranno", "verrà", "verranno", "essere", "deve", "devono", "dovrà"}
        | {"dovrebbe", "dovrebbero", "dovranno", "andrà", "andranno", "va"}
    ),
)

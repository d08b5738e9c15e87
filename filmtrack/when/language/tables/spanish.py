"""The words of Spanish."""

from __future__ import annotations

from filmtrack.when.language.arrange import EVERY
from filmtrack.when.language.table import ABOUT, BEGINS, BEGUN, VERB, WORD, Language
from filmtrack.when.language.tables.calendar_names import (
    SPANISH_MONTHS,
    SPANISH_WEEKDAYS,
)

NUMBERS = {
    "month": SPANISH_MONTHS,
    "weekday": SPANISH_WEEKDAYS | {"miercoles": 2, "sabado": 5, "mar": 1},
    "season": {"primavera": 1, "verano": 2, "otoño": 3, "invierno": 4},
    "number": {
        "dos": 2,
        "tres": 3,
        "cuatro": 4,
        "cinco": 5,
        "seis": 6,
        "siete": 7,
        "ocho": 8,
        "nueve": 9,
        "diez": 10,
        "once": 11,
        "doce": 12,
        "quince": 15,
        "veinte": 20,
        "treinta": 30,
        "cuarenta": 40,
    },
    "ordinal": {
        "primer": 1,
        "primera": 1,
        "primero": 1,
        "primeros": 1,
        "primeras": 1,
        "segundo": 2,
        "segunda": 2,
        "tercer": 3,
        "tercera": 3,
        "cuarto": 4,
        "cuarta": 4,
        "ii": 2,
        "iii": 3,
        "iv": 4,
    },
    "shifted day": {"hoy": 0, "mañana": 1, "pasado mañana": 2, "ayer": -1},
}

NAMES = {
    "unit": {
        "día": "day",
        "dia": "day",
        "semana": "week",
        "fin de semana": "weekend",
        "mes": "month",
        "trimestre": "quarter",
        "semestre": "half",
        "quincena": "half",
        "año": "year",
        "mitad": "half or middle",
    },
    "units": {
        "días": "day",
        "dias": "day",
        "semanas": "week",
        "meses": "month",
        "años": "year",
    },
    "part": {
        "arranque de": "beginning",
        "arranque del": "beginning",
        "recta final de": "late",
        "recta final del": "late",
        "tramo final de": "late",
        "parte final de": "late",
        "parte final del": "late",
        "ecuador de": "mid",
        "principios": "beginning",
        "primeros de": "beginning",
        "últimos de": "end",
        "comienzos": "beginning",
        "inicios": "beginning",
        "principio": "beginning",
        "comienzo": "beginning",
        "inicio": "beginning",
        "mediados": "mid",
        "finales": "end",
        "fines": "end",
        "final": "end",
        "fin": "end",
        "primera parte": "early",
        "última parte": "late",
    },
    "which": {
        "este": "this",
        "esta": "this",
        "este mismo": "this",
        "esta misma": "this",
        "próximo": "coming",
        "próxima": "coming",
        "próximos": "coming",
        "próximas": "coming",
        "proximo": "coming",
        "proxima": "coming",
        "que viene": "coming",
        "entrante": "coming",
        "venidero": "coming",
        "pasado": "past",
        "pasada": "past",
        "anterior": "past",
        "último": "last",
        "última": "last",
        "últimos": "last",
        "últimas": "last",
        "siguiente": "following",
    },
    "holiday": {
        "navidad": "christmas",
        "navidades": "holidays",
        "nochebuena": "christmas eve",
        "nochevieja": "new year's eve",
        "año nuevo": "new year",
        "domingo de pascua": "easter",
        "halloween": "halloween",
        "viernes santo": "good friday",
    },
    "phrase": {
        "cuatrimestre": "number 4, units month",
        "a fin de año": "part end, unit year",
        "fin de año": "part end, unit year",
        "fin de mes": "part end, unit month",
        "fines de año": "part end, unit year",
    },
}

LINKS = {
    "ago first": """
hace
""",
    "in or moved to": """
para
""",
    "lasts": """
durará; durarán; dura; duran; se prolongará; se prolongarán; se extenderá; se extenderán
extenderá; prolongará; se alargará; alargará; prolonga; extiende; se desarrollará
se desarrollarán
""",
    "not": """
no
""",
    "of or from": "de; del",
    "in or to": "a; al",
    "in or for": "durante; por; por espacio de",
    "in": """
en; a lo largo de; a lo largo del; en el mes de
""",
    "ahead": """
dentro de; en cuestión de; en el plazo de
""",
    "from": "desde; a partir de; a partir del; desde el; a contar de",
    "until": "hasta",
    "between": "entre",
    "and": "y; e",
    "or": "o; u; o bien",
    "before": "antes de; antes del; antes de que; previo a",
    "after": """
después de; después del; tras; despues de; pasadas; pasado el; pasada la; pasados los
pasadas las
""",
    "open from": """
no antes de; no antes del; como pronto; como muy pronto; nunca antes de
""",
    "by": "a más tardar; como muy tarde; no más tarde de; a mas tardar",
    "at least": "por lo menos; al menos; como mínimo",
    "only": "solo; sólo; recién",
    "later": "más tarde; más adelante; mas adelante",
    "soon": "pronto; próximamente; proximamente; en breve; inminente; muy pronto",
    "now": "actualmente; ahora; ya; en la actualidad",
    "few": "unas; unos; pocas; pocos; unas pocas; unos pocos; varias; varios; algunas",
    "couple": "un par de",
    "approximate": """
hacia; alrededor de; alrededor del; aproximadamente; cerca de; sobre; en torno a
en torno al; más o menos; circa; en las proximidades de
""",
    "uncertain": """
probablemente; posiblemente; quizá; quizás; tal vez; podría; podrían; puede; pueden
seguramente; previsiblemente; supuestamente; presumiblemente; en principio; ojalá
si todo va bien; provisionalmente; posible; probable; tentativamente; eventualmente
acaso; a lo mejor; quiere; quieren
busca rodar; buscan rodar; busca filmar; buscan filmar; busca empezar; busca comenzar
busca iniciar
""",
    "unknown": """
sin fecha; sin fecha de estreno; sin fecha de rodaje; por determinar; por confirmar
por anunciar; fecha por determinar; sin fecha prevista; indefinidamente; por definir
sin fecha confirmada; aplazado indefinidamente; pospuesto indefinidamente
aplazada indefinidamente; pospuesta indefinidamente; sin fecha definida
aún no tiene fecha; no tiene fecha; todavía no tiene fecha; no hay fecha
aún no hay fecha; todavía sin fecha; aún sin fecha; aún no tiene fecha de estreno
no tiene fecha de estreno; todavía no tiene fecha de estreno
aún no hay fecha de estreno; no hay fecha de estreno; aún sin fecha de estreno
todavía sin fecha de estreno; fecha por confirmar; por concretar; no hay previsión
sin previsión
""",
    "pushed": """
aplazado; aplazada; aplaza; aplazan; aplazó; pospuesto; pospuesta; pospone; pospuso
retrasado; retrasada; retrasa; retrasan; retrasó; trasladado; trasladada; traslada
movido; movida; mueve; reprogramado; reprogramada; postergado; postergada; adelantado
adelantada; adelanta; desplazado; desplazada; pasa; pasan; pasó; pasará
cambia; cambió; cambiado; cambiada
cambia de fecha
""",
    "end": """
termina; terminan; terminar; terminará; terminarán; acaba; acaban; acabar; acabará
acabarán; finaliza; finalizan; finalizar; finalizará; finalizarán; concluye; concluyen
concluirá; concluirán; concluir; culminará; culmina; continuará; continuarán; continúa
seguirá; seguirán; se cerrará; cerrará; acabe; termine; último día de rodaje
última jornada de rodaje; último día de filmación; fin de rodaje; fin del rodaje
final del rodaje; último claquetazo; dará por terminado; termina de rodarse
""",
    "ended": """
terminó; terminaron; finalizó; finalizaron; concluyó; concluyeron; acabó; acabaron
terminado; terminada; finalizado; finalizada; concluido; concluida; acabado; duró
culminó; terminaban
""",
    "if": """
si; cuando; mientras; siempre que; en caso de; en caso de que; en cuanto; una vez
una vez que; donde; porque; aunque; tan pronto como; apenas; a menos que; salvo que
hasta que; dependiendo; según; a la espera; pendiente; pendientes; siempre y cuando
""",
    "against": """
frustrado; frustrada; frustró; fallido; fallida; parado; parada; estancado; estancada
paralizado; paralizada; congelado; congelada; detenido; detenida; truncado; truncada
malogrado; malograda; naufragó; fracasó; en punto muerto; en el aire; renunció
renuncian; renunciar; desiste; desistió; desisten; aborta; abortó; abortado; anula
anuló; anulado; anulada; anulan; impide; impidió; impiden; prohíbe; prohibió; frena
frenó; frenado; paraliza; paralizó; interrumpió; fracasa; bloquea; bloqueado; tumba; cae
rechazó; ausente; ausencia; imposible; impensable; jamas; postura; lejos; falló; detiene
detuvo; cesa; cesó; cierra; pausa; parón; excluido; canceladas; cancelados; cancelación
suspensión; anulación; ignora; ignoran; desconoce; desconocen; soñaba; quería; querían
pensaba; planeaba; preveía; esperaba; ni; nunca; jamás; sin; tampoco; nadie; ningún
ninguna; ninguno; nada; sino; pero; excepto; salvo; menos; más; mas; apenas; casi; fuera
desde que; cancelado; cancelada; cancela; cancelan; canceló; cancelar; descartado
descarta; descartada; descartan; abandonado; abandona; abandonada; suspendido
suspendida; suspende; suspendió; desmiente; niega; negó; desmintió; rechaza; pierde
perdió; inicialmente; originalmente; previamente; anteriormente; antiguamente; en vez
en lugar; a pesar; pese; debía; iba; iban; debían; tenía; tenían; hubiera; habría
habrían; falso; contra; excluye; evita; evitará; deja; dejará; dejó; renuncia; antes
cuyo; cuya; cada; medio; media; interrumpe; interrumpido; duda; dudan; improbable; sería
además; también; todos; todas; menores; mayores; faltan; falta; que; dejado; dejan
dejaron; dejar
busca; buscan; buscando; buscará
""",
    "event": """
continuación de; continuación del; secuela de; secuela del; casting; audición
audiciones; guion; guión; guiones; guionista; ensayo; ensayos; ensaya; ensayar
localizaciones; preproducción; postproducción; posproducción; montaje; pruebas; prueba
vestuario; festival; tráiler; trailer; avance; teaser; entradas; contrato; acuerdo
anuncio; anunció; anunciará; anunciado; anunciada; anuncian; huelga; novela; libro
serie anterior; premio; premios; gala; óscar; oscar; goya; cannes; berlinale; sundance
aniversario; nació; murió; cumple; boda; juicio; elecciones; financiación; ayuda; ayudas
subvención; subvenciones; venta; ventas; compra; adquirió; adquisición; banda; disco
concierto; gira; cartel; póster; imagen; imágenes; doblaje; efectos; remontaje
reescritura; escribe; escribir; escribió; escribirá; ambientada; ambientado; ambientadas
ambientados; transcurre; transcurrirá; sucede; historia; desarrolla; desarrollo; narra
cuenta; precuela; remake; otra película; otro proyecto; otro rodaje; anterior película
negociaciones; pacto; reuniones; reunión; presentación; presenta; presentará; presentó
rueda de prensa; repeticiones; retomas; escenas adicionales; fichaje; ficha; fichó
proyección; preestreno; preventa; permiso; permisos; inspirada; basada; basado; publicó
publicada; publicará; temporada; episodio; construcción; decorados; lectura; selección
estreno; estrena; estrenan; estrenará; estrenarán; estrenar; estrenarse; estrenó
estrenada; estrenado; se estrena; se estrenará; se estrenó; cines; salas; cartelera
lanzamiento; lanzará; lanza; streaming
dinero; capital; fondos; inversor; inversores; inversionistas; socio; socios
coproductor; coproductores; luz verde; película anterior; filme anterior
film anterior; anterior filme
presupuesto; presupuestos
""",
}

SHOOT = """
rodaje; rodajes; grabación; grabaciones; filmación; producción; rodar; rodarse; filmar
filmarse; grabar; grabarse; rueda; ruedan; rodará; rodarán; rodaremos; filmará; filmarán
grabará; grabarán; filma; filman; graba; graban; rodando; filmando; grabando; cámaras
plató; set; producirá; rodar su; producirse; rodaríamos; sesiones de rodaje; película
filme; film; cinta; serie; largometraje; proyecto; cortometraje; equipo; secuela
adaptación; comedia; drama; thriller; documental
"""
BEGIN = """
comienza; comienzan; comenzará; comenzarán; comenzar; comenzaremos; comenzando; empieza
empiezan; empezará; empezarán; empezar; empezaremos; inicia; inician; iniciará
iniciarán; iniciar; iniciarse; arranca; arrancan; arrancará; arrancarán; arrancar
arranque; pondrá en marcha; pone en marcha; se pondrá en marcha; dará comienzo
dan comienzo; darán comienzo; dar comienzo; dará inicio; darán inicio; inicio de rodaje
inicio del rodaje; comienzo del rodaje; comienzo de rodaje; principio del rodaje
inicio de la filmación; inicio de grabación; inicio de la grabación
inicio de producción; inicio de las grabaciones; inicio de filmación; entra en
entrará en; retoma; retomará; reanuda; reanudará; fecha de inicio; se ponga en marcha
empiecen a; comiencen a; empiece a; comience a; empiecen; comiencen; empiece; comience
inicie; se inicie; arranquen; echarán a rodar; arrancaría; comenzaría; empezaría
iniciaría; comenzarían; arrancarían; empezarían; iniciarían; vuelve a rodar
volverá a rodar; vuelve al rodaje; ponerse tras la cámara; se pondrá tras la cámara
se pondrá tras las cámaras; dé inicio; den inicio; dé comienzo; fase de rodaje
entra en rodaje; entrará en rodaje; primer día de rodaje; primera jornada de rodaje
"""
BEGAN = """
comenzó; comenzaron; empezó; empezaron; arrancó; arrancaron; inició; iniciaron
ha comenzado; han comenzado; ha empezado; ha arrancado; se inició; comenzaba; rodó
se rodó; rodaron; filmó; filmaron; se filmó; se grabó; grabó; rodado; rodada; filmado
filmada; grabado; grabada; rodadas; rodados; se ha rodado; ha rodado; ha iniciado
ha filmado; dio comienzo; dio inicio; dieron comienzo
"""
WORDS = """
por la mañana; de la mañana; por la tarde; se; va a; van a; va; van; vamos a; está
están; estará; estarán; ser; será; serán; es; fue; ha; han; sido; previsto; prevista
previstos; previstas; prevé; prevén; fijado; fijada; programado; programada; programados
planea; planean; planeado; planeada; planificado; planificada; anota; tendrá lugar
tendrán lugar; tiene lugar; tiene; tienen; tendrá; tendrán; que se; su; sus; con
inicialmente previsto; marcado; marcada; también en; justo; precisamente; concretamente
exactamente; mismo; misma; fecha; pretende; pretenden; espera; esperan; aspira; fecha de
fechas; por fin; finalmente; definitivamente; oficialmente; todo el; todo; toda; mes
aún en; todavía en; ya en; confirmado; confirmada; agendado; dice; lugar; llevará
llevarán; llevar a cabo; se llevará a cabo; a cabo; principal; y; otra vez; de nuevo
arriba; debe; deben; deberá; deberán; debería; deberían; realizará; realizarán; realizar
realizarse; hará; hacer; previsión; calendario; ha de; según lo previsto
según está previsto; transcurso; curso; en el transcurso de; en el curso de; o sea
protagonizada; dirigida; nueva; nuevo; este nuevo; quedó; santo domingo; plaza de mayo
previsto que; prevista que; se espera que; se prevé que; prevé que; espera que
tiene previsto que; está previsto que; calcula que; estima que; se estima que
se calcula que; los meses de; durante los meses de; empiecen; comiencen; se inicie
inicie; den comienzo; programadas; habrá; hay; carteleras
"""
RELEASE = """
estreno; estrenos; estrena; estrenan; estrenará; estrenarán; estrenar; estrenarse
se estrena; se estrenará; se estrenarán; llega; llegan; llegará; llegarán; llegar; cines
salas; cines de; a los cines; en cines; en salas; cartelera; gran pantalla; a las salas
pantallas; lanza; lanzará; lanzarán; lanzamiento; verá la luz; saldrá; sale; salen
saldrán; desembarca; desembarcará; aterriza; aterrizará; debuta; debutará; disponible
fecha de estreno; a las salas de cine; de cine; cine; plataforma; plataformas; streaming
distribuye; distribuirá; exhibirá; se exhibirá; podrá verse; se podrá ver; podrá; verse
ver; emitirá; emite; emitirán; televisión; emisión; carteleras
"""
RELEASED = """
estrenó; se estrenó; estrenada; estrenado; llegó; llegaron; lanzó; salió; se ha; debutó
se ha estrenado; ha llegado; estrenaron; emitió
"""

STANDINGS = {
    "rumored": """
rumoreado; rumoreada; se rumorea; rumor; sondeado; sondeada; posible; candidato
candidata; favorito; favorita; según rumores; en las quinielas
""",
    "in talks": """
en negociaciones; en conversaciones; negocia; negociando; en tratos
en negociaciones avanzadas; en negociaciones finales; a punto de firmar
en conversaciones avanzadas; cerca de firmar; con oferta; en últimas negociaciones
en negociaciones iniciales
""",
    "attached": """
vinculado; vinculada; ligado; ligada; fichado; fichada; se une; se suma; se incorpora
protagoniza; protagonizará; dirige; dirigirá; interpreta; interpretará; elegido; elegida
en el reparto; incorporado; incorporada
""",
    "confirmed": """
confirmado; confirmada; oficial; firmado; ha firmado; firmó; anunciado; anunciada
contrato firmado
""",
    "exited": """
abandona; abandonó; ha abandonado; fuera; sale; salió; deja el proyecto; se baja
se retira; se retiró; se descuelga; sustituido; sustituida; reemplazado; reemplazada
despedido; despedida; ya no participa; renuncia
""",
    "denied": """
desmentido; desmentida; desmiente; lo niega; falso; no participa
""",
}
STAGES = {
    "announced": "anunciada; anunciado; proyecto anunciado; proyecto",
    "development": "en desarrollo; desarrollo",
    "script": "guion; guión; en fase de guion; en escritura",
    "pre-production": "preproducción; en preproducción; en preparación; preparación",
    "filming": """
rodaje; en rodaje; rodando; en producción; filmando; filmación; en filmación; grabando
en grabación; el rodaje ha comenzado; comenzó el rodaje; ha comenzado el rodaje
rodaje iniciado
""",
    "wrapped": """
rodada; rodado; rodaje terminado; rodaje finalizado; fin de rodaje; terminó el rodaje
ha terminado el rodaje; rodaje concluido
""",
    "post-production": """
postproducción; posproducción; en postproducción; en posproducción; montaje; en montaje
""",
    "completed": "terminada; terminado; completada; completado; finalizada",
    "released": "estrenada; estrenado; en cines; en salas; en cartelera",
    "cancelled": "cancelada; cancelado; descartada; descartado; abandonada",
    "hold": """
en pausa; paralizada; paralizado; suspendida; suspendido; aplazada; pospuesta; en espera
aparcada
""",
}

TABLE = Language(
    code="es",
    name="Spanish",
    numbers=NUMBERS,
    names=NAMES,
    links=LINKS,
    fillers={
        0: "el; la; los; las; lo",
        WORD: WORDS + "; un; una",
        WORD | ABOUT: SHOOT,
        BEGINS | VERB: BEGIN,
        BEGINS | BEGUN: BEGAN,
    },
    standings=STANDINGS,
    stages=STAGES,
    release_fillers={VERB | ABOUT: RELEASE, ABOUT | BEGUN: RELEASED},
    ordinals=("º", "ª", "°", "er", "o", "a", "ro", "ra"),
    slices={"t": "quarter", "q": "quarter", "s": "half"},
    counting=frozenset({"un", "una"}),
    counted=frozenset({"día", "semana", "mes", "año"}),
    order=EVERY,
    future=frozenset(
        {"será", "serán", "ser", "va a", "van a", "va", "van", "debe", "deberá"}
        | {"está", "están", "estará"}
    ),
)

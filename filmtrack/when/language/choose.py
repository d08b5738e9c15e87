"""Choose the language of a phrase: by its words, without loading tables in vain.

English comes first. Another language is tried when English does not know each word,
and only when a word of the phrase shows that language.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from filmtrack.when.language.parsed import Parsed, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

# Words that show a language. English has none of them as words of time.
HINTS = {
    "es": """
1t 2t 3t 4t abr abril acaba acabado acaban acabar acabaron acabará acabarán acabe
acabó acaso adaptación adelanta adelantada adelantado agosto al alargará algunas
alrededor anterior antes aplaza aplazada aplazado aplazan aplazó aproximadamente ayer
año años cerca cerrará cinta comedia comienzo comienzos como concluida concluido
concluir concluirá concluirán concluye concluyen concluyeron concluyó continuará
continuarán continúa cortometraje cuatrimestre culmina culminará culminó cámaras de
del dentro desde desplazada desplazado despues después dia dias dic diciembre
documental domingo dura durante durará durarán duró día días en ene enero
entrante entre equipo esta este eventualmente extenderá extiende febrero fecha filma
filmación filman filmando filmar filmarse filmará filmarán filme fin finales finaliza
finalizada finalizado finalizan finalizar finalizaron finalizará finalizarán finalizó
fines graba grabaciones grabación graban grabando grabar grabarse grabará grabarán
hacia hasta hoy indefinidamente inicio inicios inminente invierno jueves julio junio
largometraje lunes martes marzo mas mayo mañana mediados mes meses miercoles mitad
miércoles movida movido mueve muy más navidad navidades nochebuena nochevieja
noviembre nunca octubre ojalá otoño para pasada pasadas pasado película plató pocas
pocos podría podrían por posible posiblemente pospone pospuesta pospuesto pospuso
postergada postergado presumiblemente previo previsiblemente primavera primera
principio principios probablemente producción producirse producirá prolonga prolongará
pronto provisionalmente proxima proximamente proximo proyecto próxima próximamente
próximas próximo próximos puede pueden que quiere quieren quincena quizá quizás recién
reprogramada reprogramado retrasa retrasada retrasado retrasan retrasó rodaje rodajes
rodando rodar rodaremos rodarse rodará rodarán rodaríamos rueda ruedan sabado se
secuela seguirá seguirán seguramente semana semanas semestre septiembre serie sesiones
setiembre si siguiente sin sobre solo supuestamente sábado sólo t1 t2 t3 t4 tal
tentativamente termina terminaban terminada terminado terminan terminar terminaron
terminará terminarán termine terminó tras traslada trasladada trasladado
trimestre unas unos varias varios venidero verano viernes última últimas último
últimos
""",
    "fr": """
1t 2t 3t 4t achever achevé achevée achèvera année années ans aout août
approximativement après au aujourd' automne autour aux avance avancé avancée avant avr
avril bientôt boucler bouclera bouclé caméra caméras ce ces cet cette comédie
continuera continueront courant court d' dans de decembre demain depuis dernier
derniers dernière dernières des dimanche dit documentaire drame du durant dure durera
dureront dès début débuts déc décale décalé décalée décalés décembre déplacé déplacée
en entre environ envisage envisagent envisagé envisagée est fevrier filme filmer
filmera fin fini finir finira finiront finit févr février hier hiver idéalement
imminente incessamment indéterminé indéterminée janv janvier jeudi jour jours juil
juillet juin jusqu' jusque lundi mai mardi mars mercredi mi milieu mois moitié noel
normalement nouvel novembre noël octobre paraît pas passé passée pendant peut peuvent
plateau plateaux plus plusieurs possiblement potentiellement pour pourraient pourrait
poursuivra prend prendra prendront printemps prises probablement prochain prochaine
prochainement prochaines prochains projet provisoirement pâques quelque quelques qui
quinzaine reporte reportent reporté reportée reportées reportés repousse repoussent
repoussé repoussée repoussées repoussés reprogrammé reprogrammée retardé retardée
réalisation réveillon s' saint samedi sans se semaine semaines semestre septembre
seront seulement si sine souhaite sous suite suivant suivante supposément sur série
sûrement t1 t2 t3 t4 terminer terminera termineront terminé terminée
théoriquement tournage tournages tourne tournent tourner tournera tournerons
tourneront tournons trimestre très ultérieurement uniquement vendredi vers vise visée
vraisemblablement à équipe été éventuellement
""",
    "de": """
ab abgedreht abgeschlossen abschließen abschluss am andauern anfang angeblich
angepeilt anhalten anscheinend anvisiert aprils auf aufgeschoben aufnahmen augusts
ausgang bald beendet beginn bei bis darauffolgende darauffolgendem darauffolgenden
darauffolgender darauffolgendes dauern dauert dauerte dauerten demnächst der des dez
dezember dienstag diese diesem diesen dieser dieses dokumentation donnerstag
dreharbeiten drehen drehende drehphase drehs drehschluss dreht drehtag drehtage
drehtagen drehzeit drehzeitraum dürfte dürften ein einige einigen ende enden endet
endete endeten erst etwa eventuell evtl feber februar februars fertig fertiggestellt
filmaufnahmen folgende folgendem folgenden folgender folgendes fortgeführt fortgesetzt
fortsetzung freitag fruehestens frühestens frühherbst frühjahr frühjahrs frühling
frühlings frühsommer frühstens für gedreht gegen gehen geht gestern ggf halbjahr
halbjahres halbjahrs heiligabend herbst herbstes herbsts heuer heute hochsommer hoffen
hoffentlich hofft hälfte im innerhalb jahr jahre jahren jahres jahresanfang
jahresauftakt jahresbeginn jahresende jahreshälfte jahresmitte jahreswechsel
jahreswende jahrs januar januars juli julis juni junis jänner kamera kameras
karfreitag kein kinofilm kommende kommendem kommenden kommender kommendes komödie
kurzfristig könnte könnten laufen letzte letztem letzten letzter letztes liefen läuft
maerz mag mai mais mehrere mehreren mindestens mitte mittwoch monat monate monaten
monats monatsanfang monatsende monatshälfte montag morgen mutmaßlich mär märz möchte
möchten möglich möglicherweise nach naechste naechstem naechsten naechster naechstes
neujahr nicht noch nur nächste nächstem nächsten nächster nächstes offen offenbar ohne
okt oktober oktobers ostermontag ostern ostersonntag produktion produziert projekt
quartal quartals realisiert rund rückt samstag schon seit serie silvester sommer
sommeranfang sommerende sommers sonnabend sonntag spielfilm später spätestens
spätherbst spätsommer steht tag tage tagen termin theoretisch um umgesetzt
unbekannt unbestimmt ungefähr unter verfilmt vergangene vergangenem vergangenen
vergangener vergangenes verlegen verlegt verlegte vermutlich verschieben verschiebt
verschob verschoben vertagt verzögert vielleicht vom von vor voraussichtlich
vorgezogen vorherige vorherigem vorherigen vorheriger vorheriges vorige vorigem
vorigen voriger voriges vorläufig vorverlegt wahrscheinlich weihnachten wenige wenigen
wenn werden winters woche wochen wochenende wohl wollen womöglich während zirka zu zum
zumindest zur zwischen übermorgen
""",
    "it": """
1t 2t 3t 4t ad agosto ai al alcune alcuni all' alla alle allo almeno andranno andrà
anni anno anticipata anticipate anticipato approssimativamente aprile attorno autunno
capodanno chiuderanno chiudere chiuderà commedia concluderanno concludere concludersi
concluderà conclusa concluse conclusi concluso continua continueranno continuerà
cortometraggio d' da dai dal dall' dalla dalle data degli dei del dell' della delle
dello di dic dicembre diverse documentario domani domenica dopo dopodomani dramma dura
durano durante durate durato dureranno durerà entro estate eventualmente febbraio
filmare fin fine finiranno finire finirà finisce finiscono finita finite finito fino
forse fra gen gennaio giorni giorno giovedi giovedì girano girare girarlo girarsi
girata girato gireranno gireremo girerà giriamo giu giugno già idealmente ieri
imminente imminenti indefinitamente indicativamente inizi inizio intorno inverno
ipoteticamente ipotizzata ipotizzato lavorare lavorazione lavorazioni lug luglio
lunedi lunedì lungometraggio macchina macchine mag magari maggio mai martedi martedì
marzo mercoledi mercoledì mese mesi metà molto natale negli nei nel nell' nella nelle
nello non novembre oggi orientativamente ott ottobre pare pasqua pasquetta passato
pellicola più poche pochi possibile possibilmente possono posticipa posticipata
posticipate posticipati posticipato potrebbe potrebbero presto presumibilmente prima
primavera principio probabile probabilmente produzione progetto prosegue proseguiranno
proseguirà proseguono prossima prossimamente prossime prossimi prossimo protrarranno
protrarrà protrarsi provvisoriamente punta può quadrimestre qualche quest' questa
questi questo realizzazione rimandata rimandato rinvia rinviata rinviate rinviati
rinviato ripresa riprese sabato salvo san santo saranno scorsa scorsi scorso se
seguente seguito sembra semestre senza serie settembre settimana settimane si sino
slitta slittano slittata slittate slittati slittato slitteranno slitterà solamente
solo soltanto sono spera sperano sposta spostata spostate spostati spostato su
successiva successivamente successivo sul t1 t2 t3 t4 termina terminano terminare
terminata terminate terminati terminato termineranno terminerà tra trimestre
troupe ultim' ultima ultime ultimerà ultimi ultimo varie venerdi venerdì venturo
verosimilmente verrà verso vigilia vogliono vorrebbe vorrebbero vuole
""",
    "pt": """
1t 2t 3t 4t abr abril acaba acabam acabar acabaram acabará acabarão acabou adia adiada
adiadas adiado adiados adiam adiou agosto algumas alguns amanhã ano anos antecipa
antecipada antecipado antes ao aos apenas aproximadamente após atrasada atrasado até
brevemente cerca começo comédia conclui concluir concluirá concluirão concluiu
concluída concluídas concluído concluíram continua continuam continuará continuarão
continuação curta câmaras câmeras da daqui das data de dentro depois desde desse desta
deste dez dezembro dia dias documentário domingo dos dura duram durante durar
duraram durará durarão durou em empurrada empurrado encerra encerradas encerrado
encerram encerrar encerraram encerrará encerrarão encerrou entre equipa equipe espera
esperam esse esta estaremos estará este estende estendem estender estenderá estenderão
eventualmente fev fevereiro filma filmado filmagem filmagens filmam filmando filmar
filmaremos filmará filmarão filme filmes fim finais finaliza finalizada finalizadas
finalizado finalizam finalizar finalizaram finalizará finalizou fins gostaria grava
gravam gravando gravar gravará gravarão gravação gravações hoje idealmente iminente
indefinidamente inverno início inícios janeiro julho junho logo longa lá mai maio mais
março meados meio meses metade movida movido muito mês na nas natal nesse nesta neste
nos novembro num numa nunca não o ontem outono outubro para passada passado pelo perto
pode podem poderia poderiam poderá poderão por possivelmente possível postergada
postergado poucas poucos presumivelmente pretende pretendem primavera princípio
princípios produzir produção projecto projeto prolonga prolongam prolongar prolongará
prolongarão prossegue prosseguem provavelmente provisoriamente provável proxima
proximo próxima próximas próximo próximos páscoa quadrimestre quanto quarta que quer
querem quinta quinzena quiçá reagendada reagendado remarcada remarcado reprogramado
rodagem rodagens rodam rodando rodar rodará rodarão sabado se seguem seguinte segunda
sem semana semanas semestre sensivelmente sequência serão setembro sexta somente
supostamente sábado série só t1 t2 t3 t4 talvez tentativamente teoricamente termina
terminada terminadas terminado terminam terminar terminaram terminará terminarão
terminou terça transferida transferido trimestre vai verão várias vários vão
véspera à às última últimas último últimos
""",
    "pl": """
aż bez bezterminowo bieżącego bieżącym blisko boże bożego być będą chce chciałby
chcieliby chcą chyba co czerwca czerwcu czerwiec czwartek czwartku data dni dnia
dniach dniu dobiegnie dobiegną dobiegły dokument domknie dopiero dramat dzień dzisiaj
dziś ekipa ewentualnie fabuła filmować filmowcy filmu finiszują gdzieś grudnia grudniu
grudzien grudzień jedynie jesieni jesienią jesień jeśli jutro już kamera kamery kilka
kilku kolejnych komedia koniec kontynuacja kontynuowane koło końca końcem końcu kończy
kończą końcówce końcówka końcówkę kręcenia kręcenie kręci kręcić kręcona kręcone
kręcony kręcą kwartale kwartał kwartału kwiecien kwiecień kwietnia kwietniu lada lat
lata latem lato lecie lipca lipcu lipiec listopad listopada listopadzie lutego luty
lutym maj maja maju maksymalnie marca marcu marzec miejmy miesiąc miesiąca miesiącach
miesiące miesiącu miesięcy minionego minionym między mniej mogą mogłaby mogłoby
mogłyby może możliwe mógłby na nadchodzącej nadchodzący nadchodzących nadchodzącym
nagrania najbliższe najbliższy najbliższych najbliższym najbliższą najprawdopodobniej
najpóźniej najwcześniej nakręci nakręcony nakręcą następnego następny następnym nie
niebawem niedziela niedziele niedzielę niedługo nieznana nowy obecnym oby od ok około
okres opóźniona opóźnione opóźniono opóźniony orientacyjnie ostatni ostatnich ostatnie
ostatniego ostatniej ostatnim ostatnią paru parę pazdziernik pazdziernika pazdzierniku
październik października październiku piatek piątek piątku planie planowo planu po
początek początkiem początku począwszy pod podczas podobno pojutrze pomiędzy
poniedzialek poniedziałek poniedziałku poprzednim potrwa potrwają potrwać połowa
połowie połowy połową połowę prace pracę prawdopodobnie produkcja produkcji produkcję
projekt projektu przed przeniesiona przeniesiono przeniesiony przesunięta przesunięte
przesunięto przesunięty przesunęła przesuwa przez przełożona przełożone przełożono
przełożony przy przynajmniej przypuszczalnie przyspieszona przyspieszono przyspieszony
przyszłego przyszłej przyszły przyszłym przyszłą półrocza półrocze półroczu później r
realizacja realizacji realizowane realizowany rok roku rzekomo schyłek serial serialu
sierpien sierpień sierpnia sierpniu skończono skończy skończyć skończył skończyły
skończą sobota sobote soboty sobotę sroda srode styczen styczeń stycznia styczniu
sylwester sylwestra ta tego tej teoretycznie termin trwa trwają trwać trwał
trwały tydzień tygodni tygodnia tygodniach tygodnie tygodniu tylko tym tę ubiegłego
ubiegły ubiegłym ukończono wchodzi wchodzą wczoraj weekendu wejdzie wejdą wielkanoc
wigilia wigilię wiosna wiosny wiosną wiosnę wiośnie wkrótce wrzesien wrzesień wrzesnia
wrzesniu września wrześniu wstępnie wstępny wtorek wtorku z za zakończenie zakończone
zakończono zakończy zakończyć zakończył zakończyła zakończyły zakończą zamknie zamkną
zapewne zdjęcia zdjęciom zdjęciowa zdjęciowe zdjęciowy zdjęć zeszłego zeszły zeszłym
zima zimie zimy zimą zimę środa środy środę
""",
}

_WORD = re.compile(r"[^\W_]+['’]?")


@cache
def _hints() -> dict[str, tuple[str, ...]]:
    """Map each hint to the languages that it shows."""
    found: dict[str, list[str]] = {}
    for language, words in HINTS.items():
        for word in words.split():
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


def shown(phrase: str) -> Sequence[str]:
    """Return the languages that a word of a phrase shows, in the order of `HINTS`.

    >>> shown("printemps 2026"), shown("otoño 2026"), shown("early May 2026")
    (['fr'], ['es'], [])
    """
    words = {word.replace("’", "'") for word in _WORD.findall(phrase.lower())}
    found = {language for word in words for language in _hints().get(word, ()) if word}
    return [language for language in HINTS if language in found]


def candidates(phrase: str, field: str) -> list[Parsed]:
    """Parse a phrase by the languages that fit it, the best alone.

    A language that knows each word fits; if none does, the one that knows the most.
    English is the first of those that fit equally well.
    """
    english = parse(phrase, field)
    if not english.unknown:
        return [english]  # what English knows and refuses is no other language
    parsed = [parse(phrase, field, language) for language in shown(phrase)]
    whole = [one for one in parsed if one.node is not None and not one.unknown]
    if whole:
        return whole
    fewest = min((one.unknown for one in parsed), default=english.unknown)
    if english.unknown <= fewest:
        return [english]
    best = [one for one in parsed if one.unknown == fewest]
    return [one for one in best if one.node is not None] or best[:1]

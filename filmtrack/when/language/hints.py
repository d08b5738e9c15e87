"""The words that show a language: of its table, where English does not have them.

Derived from the tables, so that a phrase loads only those that may fit it;
`FILMTRACK_RECORD=1 pytest tests/when/test_languages.py` writes this file anew. A
language with letters of its own needs none (`tables.SCRIPTS`).
"""

from __future__ import annotations

HINTS = {
    "es": """
1s 1t 2s 2t 3s 3t 4s 4t abr abril acaba acabado acaban acabar acabaron acabará
acabarán acabe acabó acaso adaptación adelanta adelantada adelantado agosto al
alargará algunas alrededor anterior antes aplaza aplazada aplazado aplazan aplazó
aproximadamente arranque aterriza aterrizará ayer año años aún busca buscan cambia
cambiada cambiado cambió cartelera carteleras cerca cerrará cine cines cinta comedia
comienzo comienzos como concluida concluido concluir concluirá concluirán concluye
concluyen concluyeron concluyó continuará continuarán continúa cortometraje
cuatrimestre culmina culminará culminó cámaras dará de debuta debutará debutó del
dentro desde desembarca desembarcará desplazada desplazado despues después dia dias
dic diciembre disponible distribuirá distribuye documental domingo dura duran durante
durará durarán duró día días ecuador emisión emite emitirá emitirán emitió en ene
enero entrante entre equipo esta este estrena estrenada estrenado estrenan estrenar
estrenaron estrenarse estrenará estrenarán estreno estrenos estrenó eventualmente
exhibirá extenderá extiende febrero fecha filma filmación filman filmando filmar
filmarse filmará filmarán filme fin finales finaliza finalizada finalizado finalizan
finalizar finalizaron finalizará finalizarán finalizó fines graba grabaciones
grabación graban grabando grabar grabarse grabará grabarán hace hacia hasta hoy
indefinidamente inicio inicios inminente invierno jueves julio junio lanza lanzamiento
lanzará lanzarán lanzó largometraje llega llegan llegar llegaron llegará llegarán
llegó lunes martes marzo mas mayo mañana mediados mes meses miercoles mitad miércoles
movida movido mueve muy más navidad navidades nochebuena nochevieja noviembre nunca
octubre ojalá otoño pantallas para parte pasa pasada pasadas pasado pasados pasan
pasará pasó película plataforma plataformas plató pocas pocos podrá podría podrían por
posible posiblemente pospone pospuesta pospuesto pospuso postergada postergado
presumiblemente previo previsiblemente primavera primera primeros principio principios
probablemente producción producirse producirá prolonga prolongará pronto
provisionalmente proxima proximamente proximo proyecto próxima próximamente próximas
próximo próximos puede pueden que quiere quieren quincena quizá quizás recién recta
reprogramada reprogramado retrasa retrasada retrasado retrasan retrasó rodaje rodajes
rodando rodar rodaremos rodarse rodará rodarán rodaríamos rueda ruedan s1 s2 s3 s4
sabado salas saldrá saldrán salen salió se secuela seguirá seguirán seguramente semana
semanas semestre septiembre serie setiembre si siguiente sin sobre solo supuestamente
sábado sólo t1 t2 t3 t4 tal televisión tentativamente termina terminaban terminada
terminado terminan terminar terminaron terminará terminarán termine terminó todavía
tramo tras traslada trasladada trasladado trimestre un unas unos varias varios
venidero ver verano verse viernes última últimas último últimos
""",
    "fr": """
1s 1t 2s 2t 3s 3t 4s 4t achever achevé achevée achèvera année années ans aout août
approximativement après arrivent arriver arrivera arriveront au aucune aujourd'
automne autour aux avance avancé avancée avant avr avril bascule bientôt boucler
bouclera bouclé caméra caméras ce ces cet cette change cherche cherchent cinéma
cinémas comédie continuera continueront courant d' dans de decembre demain dernier
derniers dernière dernières des diffuse diffusera diffusion diffusé diffusée dimanche
disponible dit documentaire drame du durant dure durera dureront dès débarque
débarquera début débuts déc décale décalera décalé décalée décalés décembre découvrir
déplacé déplacée dévoilé dévoilée en entre environ envisage envisagent envisagé
envisagée est fevrier filme filmer filmera fin fini finir finira finiront finit févr
février glisse hier hiver idéalement il imminente incessamment indéterminé
indéterminée janv janvier jeudi jour jours juil juillet juin jusqu' jusque lancement
lancé lancée le lundi mai mardi mars mercredi mi milieu mois moitié n' noel
normalement nouvel novembre noël octobre paraît pas passe passent passera passé passée
pendant peut peuvent plateau plateaux plateforme plateformes plus plusieurs
possiblement potentiellement pour pourraient pourrait poursuivra première prend
prendra prendront printemps probablement prochain prochaine prochainement prochaines
prochains projet provisoirement pâques quelque quelques qui quinzaine recule reporte
reportent reporté reportée reportées reportés repousse repoussent repoussé repoussée
repoussées repoussés reprogrammé reprogrammée retardé retardée réalisation réveillon
s' s1 s2 s3 s4 saint salle salles samedi sans se semaine semaines semestre septembre
seulement si sine sort sortent sorti sortie sorties sortir sortira sortiront souhaite
sous suite suivant suivante supposément sur série sûrement t1 t2 t3 t4 terminer
terminera termineront terminé terminée théoriquement tournage tournages tourne
tournent tourner tournera tournerons tourneront tournons trimestre très télévision
ultérieurement uniquement vendredi vers vise visible visée voir vraisemblablement à
écran écrans équipe été éventuellement
""",
    "de": """
ab abgedreht abgeschlossen abrufbar abschließen abschluss achtmonatige achtmonatigem
achtmonatigen achtmonatiger achtmonatiges achttägige achttägigem achttägigen
achttägiger achttägiges achtwöchige achtwöchigem achtwöchigen achtwöchiger
achtwöchiges am andauern anfang angeblich angelaufen angepeilt anhalten anlaufen
anscheinend anvisiert aprilanfang aprilbeginn aprilende aprilhälfte aprilmitte aprils
aprilwoche aprilwochenende auf aufgeschoben aufnahmen augustanfang augustbeginn
augustende augusthälfte augustmitte augusts augustwoche augustwochenende ausgang
ausgestrahlt ausstrahlung bald beendet beginn bei bis bundesweit darauffolgende
darauffolgendem darauffolgenden darauffolgender darauffolgendes dauern dauert dauerte
dauerten demnächst der des deutsche deutschen deutschlandweit dez dezember
dezemberanfang dezemberbeginn dezemberende dezemberhälfte dezembermitte dezemberwoche
dezemberwochenende dienstag diese diesem diesen dieser dieses dokumentation donnerstag
dreh dreharbeiten drehen drehende drehphase drehs drehschluss dreht drehtag drehtage
drehtagen drehzeit drehzeitraum dreimonatige dreimonatigem dreimonatigen dreimonatiger
dreimonatiges dreitägige dreitägigem dreitägigen dreitägiger dreitägiges dreiwöchige
dreiwöchigem dreiwöchigen dreiwöchiger dreiwöchiges dreißigmonatige dreißigmonatigem
dreißigmonatigen dreißigmonatiger dreißigmonatiges dreißigtägige dreißigtägigem
dreißigtägigen dreißigtägiger dreißigtägiges dreißigwöchige dreißigwöchigem
dreißigwöchigen dreißigwöchiger dreißigwöchiges dürfte dürften ein einen einige
einigen elfmonatige elfmonatigem elfmonatigen elfmonatiger elfmonatiges elftägige
elftägigem elftägigen elftägiger elftägiges elfwöchige elfwöchigem elfwöchigen
elfwöchiger elfwöchiges ende enden endet endete endeten erscheinen erscheint
erscheinung erschien erschienen erst erstrecken etwa eventuell evtl feber februar
februaranfang februarbeginn februarende februarhälfte februarmitte februars
februarwoche februarwochenende fernsehen fertig fertiggestellt filmaufnahmen filmstart
folgende folgendem folgenden folgender folgendes fortgeführt fortgesetzt fortsetzung
freitag fruehestens frühestens frühherbst frühjahr frühjahrs frühling frühlings
frühsommer frühstens fünfmonatige fünfmonatigem fünfmonatigen fünfmonatiger
fünfmonatiges fünftägige fünftägigem fünftägigen fünftägiger fünftägiges fünfwöchige
fünfwöchigem fünfwöchigen fünfwöchiger fünfwöchiges fünfzehnmonatige fünfzehnmonatigem
fünfzehnmonatigen fünfzehnmonatiger fünfzehnmonatiges fünfzehntägige fünfzehntägigem
fünfzehntägigen fünfzehntägiger fünfzehntägiges fünfzehnwöchige fünfzehnwöchigem
fünfzehnwöchigen fünfzehnwöchiger fünfzehnwöchiges für gegen gehen geht gesendet
gestern geändert ggf gibt halbjahr halbjahres halbjahrs heiligabend heimkino herbst
herbstes herbstmonate herbstmonaten herbsts herbstzeit heuer heute hochsommer hoffen
hoffentlich hofft hälfte im innerhalb ins ist jahr jahre jahren jahres jahresanfang
jahresauftakt jahresbeginn jahresende jahreshälfte jahresmitte jahreswechsel
jahreswende jahrs januar januaranfang januarbeginn januarende januarhälfte januarmitte
januars januarwoche januarwochenende juli julianfang julibeginn juliende julihälfte
julimitte julis juliwoche juliwochenende juni junianfang junibeginn juniende
junihälfte junimitte junis juniwoche juniwochenende jänner kamera kameras karfreitag
kein kino kinofilm kinopremiere kinos kinostart kommende kommendem kommenden kommender
kommendes komödie kurzfristig könnte könnten laufen leinwand letzte letztem letzten
letzter letztes liefen läuft maerz mag mai maianfang maibeginn maiende maihälfte
maimitte mais maiwoche maiwochenende mehrere mehreren mindestens mitte mittwoch monat
monate monaten monats monatsanfang monatsende monatshälfte montag morgen mutmaßlich
mär märz märzanfang märzbeginn märzende märzhälfte märzmitte märzwoche märzwochenende
möchte möchten möglich möglicherweise nach naechste naechstem naechsten naechster
naechstes neujahr neunmonatige neunmonatigem neunmonatigen neunmonatiger neunmonatiges
neuntägige neuntägigem neuntägigen neuntägiger neuntägiges neunwöchige neunwöchigem
neunwöchigen neunwöchiger neunwöchiges nicht noch novemberanfang novemberbeginn
novemberende novemberhälfte novembermitte novemberwoche novemberwochenende nur nächste
nächstem nächsten nächster nächstes offen offenbar ohne okt oktober oktoberanfang
oktoberbeginn oktoberende oktoberhälfte oktobermitte oktobers oktoberwoche
oktoberwochenende ostermontag ostern ostersonntag produktion projekt quartal quartals
realisiert rund rutschen rutscht rückt samstag schon sechsmonatige sechsmonatigem
sechsmonatigen sechsmonatiger sechsmonatiges sechstägige sechstägigem sechstägigen
sechstägiger sechstägiges sechswöchige sechswöchigem sechswöchigen sechswöchiger
sechswöchiges sehen sendung septemberanfang septemberbeginn septemberende
septemberhälfte septembermitte septemberwoche septemberwochenende serie siebenmonatige
siebenmonatigem siebenmonatigen siebenmonatiger siebenmonatiges siebentägige
siebentägigem siebentägigen siebentägiger siebentägiges siebenwöchige siebenwöchigem
siebenwöchigen siebenwöchiger siebenwöchiges silvester sommer sommeranfang sommerende
sommermonate sommermonaten sommers sommerzeit sonnabend sonntag spielfilm später
spätestens spätherbst spätsommer starten startet starttermin steht tag tage tagen
termin theoretisch um umgesetzt unbekannt unbestimmt ungefähr unter uraufführung
verfilmt verfügbar vergangene vergangenem vergangenen vergangener vergangenes verlegen
verlegt verlegte vermutlich verschieben verschiebt verschob verschoben vertagt
verzögert veröffentlicht veröffentlichung vielleicht viermonatige viermonatigem
viermonatigen viermonatiger viermonatiges viertägige viertägigem viertägigen
viertägiger viertägiges vierwöchige vierwöchigem vierwöchigen vierwöchiger
vierwöchiges vierzigmonatige vierzigmonatigem vierzigmonatigen vierzigmonatiger
vierzigmonatiges vierzigtägige vierzigtägigem vierzigtägigen vierzigtägiger
vierzigtägiges vierzigwöchige vierzigwöchigem vierzigwöchigen vierzigwöchiger
vierzigwöchiges vom von vor voraussichtlich vorgezogen vorherige vorherigem vorherigen
vorheriger vorheriges vorige vorigem vorigen voriger voriges vorläufig vorverlegt
wahrscheinlich wandert wechselt weihnachten weltpremiere wenige wenigen wenn
wintermonate wintermonaten winters winterzeit woche wochen wochenende wohl wollen
womöglich während zehnmonatige zehnmonatigem zehnmonatigen zehnmonatiger zehnmonatiges
zehntägige zehntägigem zehntägigen zehntägiger zehntägiges zehnwöchige zehnwöchigem
zehnwöchigen zehnwöchiger zehnwöchiges ziehen zirka zu zum zumindest zur
zwanzigmonatige zwanzigmonatigem zwanzigmonatigen zwanzigmonatiger zwanzigmonatiges
zwanzigtägige zwanzigtägigem zwanzigtägigen zwanzigtägiger zwanzigtägiges
zwanzigwöchige zwanzigwöchigem zwanzigwöchigen zwanzigwöchiger zwanzigwöchiges
zweimonatige zweimonatigem zweimonatigen zweimonatiger zweimonatiges zweitägige
zweitägigem zweitägigen zweitägiger zweitägiges zweiwöchige zweiwöchigem zweiwöchigen
zweiwöchiger zweiwöchiges zwischen zwölfmonatige zwölfmonatigem zwölfmonatigen
zwölfmonatiger zwölfmonatiges zwölftägige zwölftägigem zwölftägigen zwölftägiger
zwölftägiges zwölfwöchige zwölfwöchigem zwölfwöchigen zwölfwöchiger zwölfwöchiges
übermorgen
""",
    "it": """
1s 1t 2s 2t 3s 3t 4s 4t ad agosto ai al alcune alcuni all' alla alle allo almeno
ancora andranno andrà anni anno anticipata anticipate anticipato approda approderà
approssimativamente aprile arriva arrivano arrivare arrivato arriveranno arriverà
arrivo attorno autunno avvio cambia cambiata capodanno cartellone cerca cercano
chiuderanno chiudere chiuderà chiusura ciak cinema cinematografiche commedia con
concluderanno concludere concludersi concluderà conclusa concluse conclusi concluso
continua continueranno continuerà cortometraggio d' da dai dal dall' dalla dalle data
debutta debuttato debutterà debutto degli dei del dell' della delle dello di dic
dicembre disponibile disponibili distribuirà distribuita distribuiti distribuito
distribuzione diverse documentario domani domenica dopo dopodomani dramma dura durano
durante durare durate durato dureranno durerà entro esce escono estate eventualmente
fa febbraio filmare fin fine finiranno finire finirà finisce finiscono finita finite
finito fino forse fra gen gennaio giorni giorno giovedi giovedì gira girano girare
girarlo girarsi girata girato gireranno gireremo girerà giriamo giu giugno già
idealmente ieri imminente imminenti indefinitamente indicativamente inizi inizio
intorno inverno ipoteticamente ipotizzata ipotizzato italiane l'ultimo lancio lavorare
lavorazione lavorazioni lug luglio lunedi lunedì lungometraggio mag magari maggio mai
martedi martedì marzo mercoledi mercoledì mese mesi metà molto natale negli nei nel
nell' nella nelle nello non novembre oggi onda orientativamente ott ottobre pare parte
pasqua pasquetta passa passano passato passerà pellicola piattaforma piattaforme più
poche pochi possibile possibilmente possono posticipa posticipata posticipate
posticipati posticipato potrebbe potrebbero presto presumibilmente prima primavera
primi principio probabile probabilmente produzione progetto prosegue proseguiranno
proseguirà proseguono prossima prossimamente prossime prossimi prossimo protrarranno
protrarrà protrarsi provvisoriamente punta può quadrimestre qualche quest' questa
questi questo realizzazione rilascio rimandata rimandato rinvia rinviata rinviate
rinviati rinviato ripresa riprese s1 s2 s3 s4 sabato sala salvo san santo schermi
scivola scorsa scorsi scorso se seguente seguito sembra semestre senza serie settembre
settimana settimane si sino slitta slittano slittata slittate slittati slittato
slitteranno slitterà solamente solo soltanto sono spera sperano sposta spostata
spostate spostati spostato su successiva successivamente successivo sul t1 t2 t3 t4
televisione termina terminano terminare terminata terminate terminati terminato
termineranno terminerà tra trasmesso trasmissione trimestre troupe ultim' ultima
ultime ultimerà ultimi ultimo un usciranno uscire uscirà uscita uscite usciti uscito
varie vedere venerdi venerdì venturo verosimilmente verso vigilia visibile vogliono
vorrebbe vorrebbero vuole
""",
    "pt": """
1s 1t 2s 2t 3s 3t 4s 4t abr abril acaba acabam acabar acabaram acabará acabarão acabou
adia adiada adiadas adiado adiados adiam adiou agosto ainda algumas alguns alterada
alterado amanhã ano anos antecipa antecipada antecipado anteciparam antecipou antes ao
aos apenas aproximadamente após arranque atrasada atrasado atrasou até brasileiros
brevemente cartaz cerca chega chegam chegar chegaram chegará chegarão chegou cinema
circuito comercial comercialmente começo comédia conclui concluir concluirá concluirão
concluiu concluída concluídas concluído concluíram continuam continuará continuarão
continuação câmaras câmeras da daqui das data de decorrem decorrerá decorrerão dentro
depois desde desembarca desembarcará desse desta deste dez dezembro dia dias
disponível distribuição documentário domingo dos dura duram durante durar duraram
durará durarão durou ecrã ecrãs em empurrada empurrado empurrou encerra encerradas
encerrado encerram encerrar encerraram encerrará encerrarão encerrou entre equipa
equipe espera esperam esse esta estará este estende estendem estender estenderá
estenderão estreado estrear estrearam estreará estrearão estreia estreiam estreias
estreou eventualmente exibida exibido exibirá exibição faz fev fevereiro filma
filmagem filmagens filmam filmando filmar filmaremos filmará filmarão filme filmes fim
finais finaliza finalizada finalizadas finalizado finalizam finalizar finalizaram
finalizará finalizou fins gostaria grava gravam gravando gravar gravará gravarão
gravação gravações hoje há idealmente iminente indefinidamente inverno início inícios
janeiro julho junho lança lançada lançado lançam lançamento lançar lançará lançou logo
longa lá mai maio mais março meados meio meses metade movida movido muda mudada mudado
mudam mudou muito mês na nacionais nacional nas natal nesse nesta neste nos novembro
num numa nunca não o ontem outono outubro para parte passada passado passou pelo perto
plataforma plataformas pode podem poderia poderiam poderá poderão ponta por portuguesa
portuguesas portugueses possivelmente possível postergada postergado poucas poucos
presumivelmente pretende pretendem primavera princípio princípios produzir produção
projecto projeto prolonga prolongam prolongam-se prolongar prolongar-se prolongará
prolongarão prossegue prosseguem provavelmente provisoriamente provável proxima
proximo próxima próximas próximo próximos páscoa quadrimestre quanto quarta que quer
querem quinta quinzena quiçá reagendada reagendado remarcada remarcado remarcou
reprogramado reta roda rodagem rodagens rodam rodando rodar rodará rodarão s1 s2 s3 s4
sabado sai sairá saiu sala salas se seguem seguinte segunda sem semana semanas
semestre sensivelmente sequência setembro sexta somente supostamente sábado série só
t1 t2 t3 t4 talvez tela telas televisão tentativamente teoricamente termina terminada
terminadas terminado terminam terminar terminaram terminará terminarão terminou terça
transferida transferido transferiu transmissão trimestre um vai ver verão visto várias
vários vão véspera à às última últimas último últimos
""",
    "pl": """
antenie aż bez bezterminowo bieżącego bieżącym blisko boże bożego bożym być będą chce
chciałby chcieliby chcą chyba co czerwca czerwcem czerwcu czerwiec czwartek czwartku
data debiut debiutuje dni dnia dniach dniu dobiegnie dobiegną dobiegły dokument
domknie dopiero dostępna dostępny dramat dystrybucja dystrybucji dzień dzisiaj dziś
ekipa ekranach ekrany ekranów emisja emitowany ewentualnie fabuła filmować filmowcy
filmu finiszują gdzieś grudnia grudniem grudniu grudzien grudzień jedynie jesieni
jesienią jesień jeszcze jeśli jutro już kamera kamery kilka kilku kin kina kinach
kinowa kinowy kolejnych komedia koniec kontynuacja kontynuowane koło końca końcem
końcu kończy kończą końcówce końcówka końcówkę kręcenia kręcenie kręci kręcić kręcona
kręcone kręcony kręcą kwartale kwartał kwartału kwiecien kwiecień kwietnia kwietniem
kwietniu lada lat lata latem lato lecie lipca lipcem lipcu lipiec listopad listopada
listopadem listopadzie lutego luty lutym maj maja majem maju maksymalnie marca marcem
marcu marzec miejmy miesiąc miesiąca miesiącach miesiące miesiącu miesięcy minionego
minionym między mniej mogą mogłaby mogłoby mogłyby może możliwe można mógłby na
nadchodzącej nadchodzący nadchodzących nadchodzącym nagrania najbliższe najbliższy
najbliższych najbliższym najbliższą najprawdopodobniej najpóźniej najwcześniej nakręci
nakręcą następnego następny następnym nie niebawem niedziela niedziele niedzielę
niedługo nieznana nowy obecnym obejrzeć obejrzymy obejrzą oby od ok około opóźniona
opóźnione opóźniono opóźniony orientacyjnie ostatni ostatnich ostatnie ostatniego
ostatniej ostatnim ostatnią paru parę pazdziernik pazdziernika pazdzierniku
październik października październikiem październiku piatek piątek piątku planie
planowo planu platforma platformie po początek początkiem początku począwszy pod
podczas podobno pojawi pojawią pojutrze polskich polskie pomiędzy poniedzialek
poniedziałek poniedziałku poprzednim potrwa potrwają potrwać połowa połowie połowy
połową połowę prac prace pracę prawdopodobnie premiera premierowy premiery premierą
premierę produkcja produkcji produkcję projekt projektu przed przeniesiona
przeniesiono przeniesiony przeskakuje przesunięta przesunięte przesunięto przesunięty
przesunęła przesuwa przez przełożona przełożone przełożono przełożony przy
przynajmniej przypuszczalnie przyspieszona przyspieszono przyspieszony przyszłego
przyszłej przyszły przyszłym przyszłą prędzej półrocza półrocze półroczu później r
realizacja realizacji realizowane realizowany rok roku rzekomo schyłek serial serialu
sierpien sierpień sierpnia sierpniem sierpniu skończono skończy skończyć skończył
skończyły skończą sobota sobote soboty sobotę sroda srode styczen styczeń stycznia
styczniem styczniu sylwester sylwestra szybciej ta tego tej telewizji temu
teoretycznie termin trafi trafia trafią trafić trafiła trwa trwają trwać trwał trwały
tydzień tygodni tygodnia tygodniach tygodnie tygodniu tylko tym tę ubiegłego ubiegły
ubiegłym ukazał ukaże ukażą ukończono wchodzi wchodzą wcześniej wczoraj weekendu
wejdzie wejdą wejście wejść weszła widzowie wielkanoc wielkanocy wielkanocą wielkie
wigilia wigilię wiosna wiosny wiosną wiosnę wiośnie wkrótce wrzesien wrzesień wrzesnia
wrzesniu września wrześniem wrześniu wstępnie wstępny wszedł wtorek wtorku z za
zadebiutował zadebiutuje zadebiutują zakończenie zakończone zakończono zakończy
zakończyć zakończył zakończyła zakończyły zakończą zamknie zamkną zapewne zdjęcia
zdjęciom zdjęciowa zdjęciowe zdjęciowy zdjęć zeszłego zeszły zeszłym zima zimie zimy
zimą zimę zmieniona zmieniono zmieniony zobaczymy zobaczyć zobaczą środa środy środę
""",
    "tr": """
alındı ancak ara aralık aralıkta aralıktaki aralıktan aralığa aralığın aralığında
arası arasında ardından ay aya ayda aydan aylar aylarda ayları aylarında ayı ayın
ayına ayında ayından ayının açıklanmadı ağu ağustos ağustosa ağustosta ağustostaki
ağustostan ağustosun aşağı bahar bahara baharda bahardaki bahardan baharı baharın
baharına baharında baharındaki baharından baharının başlanabilir başlangıcı
başlangıcında başları başlarında başlayabilir başlayarak başı başına başında başından
başının belirlenmedi belirsiz belki belli birkaç bitebilir bitecek biter bitirdi
bitirildi bitirilecek bitirmeyi bitiyor bitmesi bitmesinin bitmiş bitti boyunca bu
bugün buluşacak buluşması buluştu buluşuyor büyük civarı civarında cuma cumartesi daha
dek devam değin değiştirildi dijital dizi dizinin dizisi dizisinin dolaylarında doğru
dram dün eki ekim ekimde ekimdeki ekimden ekime ekimin ekran ekrana ekranlara
ekranlarda en erken erteledi ertelendi ertelenen ertelenmiş ertelenmişti evvel eyl
eylül eylülde eylüldeki eylülden eylüle eylülün filmi filmin filmine filmini filminin
gala galiba gelebilir gelecek geliyor gelmesi gerilim geçen geçtiğimiz gibi girdi
girebilir girecek giriyor girmesi gösterim gösterimde gösterime gösterimi gün günde
günler günlerde günlerinde günü gününde güz güzde güzdeki güzden güze güzün güzünde
hafta haftada haftadan haftalar haftalarda haftaları haftalarında haftanın haftasonu
haftası haftasında haftasından haftasının haftaya haz haziran hazirana haziranda
hazirandaki hazirandan haziranın hedefleniyor hedefliyor henüz herhalde iddia iddiaya
ilerleyen ilkbahar ilkbahara ilkbaharda ilkbahardaki ilkbahardan ilkbaharı ilkbaharın
ilkbaharına ilkbaharında ilkbaharındaki ilkbaharından ilkbaharının itibaren itibariyle
itibarıyla izlenebilecek izleyici izleyiciye izleyiciyle içerisinde içinde kadar
kamera kameralar kas kasım kasıma kasımda kasımdaki kasımdan kasımın kaydırılan
kaydırıldı kaydırılmış komedi konuşuluyor kısa kış kışa kışta kıştaki kıştan kışı
kışın kışına kışında kışındaki kışından kışının mart marta martta marttaki marttan
martın mayıs mayısa mayısta mayıstaki mayıstan mayısın muhtemelen mümkün netleşmedi
nis nisan nisana nisanda nisandaki nisandan nisanın noel noel'de noktalanacak
noktalandı noktalanması oca ocak ocakta ocaktaki ocaktan ocağa ocağın olabilir olası
ortaları ortalarında ortası ortasına ortasında ortasından ortasının pazar pazartesi
pek perdede perşembe platformda prodüksiyon prodüksiyonu proje projenin projesi
projesinin prömiyer prömiyeri sadece salı sanırım sene senede senenin senesi senesinde
senesinin seneye sete seti setin sette seyirci seyirciyle sinema sinemada sinemalar
sinemalara sinemalarda sinemaya son sona sonbahar sonbahara sonbaharda sonbahardaki
sonbahardan sonbaharı sonbaharın sonbaharına sonbaharında sonbaharındaki sonbaharından
sonbaharının sonları sonlarına sonlarında sonra sonrası sonrasında sonu sonuna sonunda
sonundan sonunun sularında söyleniyor söylentilere sürdü sürecek sürecektir süren
süresince süresiz süreyle sürmesi sürüyor tahminen takriben tamamladı tamamlamayı
tamamlanabilir tamamlanacak tamamlandı tamamlanması tamamlanmasının tamamlanmış
tamamlanır tamamlanıyor tamamlayacak tarih tarihi tarihinden tarihine tarihleri
tarihsiz taşındı tem temmuz temmuza temmuzda temmuzdaki temmuzdan temmuzun türkiye'de
umuluyor vizyon vizyona vizyonda vizyondan vizyonu yaklaşık yakın yakında yalnızca
yapım yapımı yapımının yarı yarın yarısı yarısında yarısının yarıyıl yarıyılı
yarıyılın yarıyılında yayın yayına yayında yayınlanacak yayınlandı yayınlanması
yayınlanıyor yayını yaz yaza yazda yazdaki yazdan yazı yazın yazına yazında yazındaki
yazından yazının yıl yıla yılbaşı yılbaşında yılbaşından yılda yıldan yıllar yıllarda
yıllarında yılı yılın yılına yılında yılından yılının zarfında çalışma çalışmaları
çarşamba çekecek çekilebilir çekilecek çekilerek çekilir çekiliyor çekilmesi çekim
çekimi çekimine çekiminin çekimler çekimlere çekimleri çekimlerin çekimlerine
çekimlerini çekimlerinin çekimleriyle çekiyor çekmeye çekmeyi çeyrek çeyrekte çeyreği
çeyreğinde çeyreğinin çok çıkabilir çıkacak çıktı çıkıyor önce öncesinde önümüzdeki
ötelendi şub şubat şubata şubatta şubattaki şubattan şubatın
""",
    "nl": """
aan aangekondigd aankomend aankomende aanstaande aantal aanvang afgelopen afgerond
afgesloten afloopt aflopen afronden afsluiten alleen als anderhalve augustus belgische
beschikbaar beëindigd binnen binnenkort bioscoop bioscooprelease bioscopen camera's
dag dagen datum de deze dinsdag dit documentaire doek donderdag doorlopen draai
draaidag draaidagen draaien draaiperiode draait duren duurt een eerstkomende eind
einde eindigde eindigden eindigen eindigt enige enkele erop eventueel februari filmen
filmopnamen filmopnames gaan gaat gedurende geen geleden gepland geprogrammeerd
gewijzigd gisteren goede helft herfst het hoopt hopelijk hopen ingepland jaar
jaareinde jaarhelft jaarwisseling januari juli juni kan kerst kerstavond kerstmis
klaar komedie komend komende kunnen kwartaal laatste lancering lente loopt lopen maand
maandag maanden maart medio mei met midden mikken mikt minstens misschien mogelijk
mogelijkerwijs morgen mrt na naar najaar nazomer nederlandse niet nieuwjaar nog okt
oktober om omstreeks onbekend onder ongeveer op opgeschoven opname opnamen
opnameperiode opnames oudejaarsavond oudjaar overmorgen paar pas pasen première
productie releasedatum richting rond ronden rondom rondt schuift schuiven serie
slechts sluit speelfilm spoedig stoppen stopt streeft streven t t/m tegen televisie
tenminste tijdens tot tussen uit uiterlijk uitgebracht uitgekomen uitgesteld
uitgezonden uitkomen uitzending van vanaf vandaag veranderd verfilmd verfilming
verhuist verleden vermoedelijk verplaatst verscheen verschenen verschijnen verschijnt
verschoven verschuift vertraagd vervolg vervroegd verwacht verzet vlaamse volgend
volgende voltooid voor voorafgaand voorjaar voorlopig voorzien vorig vorige vrijdag
vroege vóór waarschijnlijk weken weldra wellicht werd werden wereldwijd wijzigt wil
willen woensdag worden wordt zalen zaterdag zender zien zijn zo'n zomer zomermaanden
zomerperiode zondag zou
""",
}

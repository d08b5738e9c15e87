"""The words of Polish."""

from __future__ import annotations

from filmtrack.when.language.arrange import EVERY
from filmtrack.when.language.table import ABOUT, BEGINS, BEGUN, VERB, WORD, Language
from filmtrack.when.language.tables.calendar_names import (
    POLISH_MONTHS,
    POLISH_WEEKDAYS,
)

NUMBERS = {
    "month": POLISH_MONTHS
    | {"maju majem": 5, "styczniem": 1, "marcem": 3, "kwietniem": 4, "czerwcem": 6}
    | {"lipcem": 7, "sierpniem": 8, "wrześniem": 9, "październikiem": 10}
    | {"listopadem": 11, "grudniem": 12},
    "weekday": POLISH_WEEKDAYS
    | {"poniedziałku": 0, "wtorku": 1, "środy": 2, "czwartku": 3, "piątku": 4}
    | {"soboty": 5},
    "season": {
        "wiosna wiosną wiosnę wiosny wiośnie": 1,
        "lato latem lata lecie": 2,
        "jesień jesienią jesieni": 3,
        "zima zimą zimę zimy zimie": 4,
    },
    "number": {
        "dwa": 2,
        "dwie": 2,
        "dwóch": 2,
        "trzy": 3,
        "trzech": 3,
        "cztery": 4,
        "czterech": 4,
        "pięć": 5,
        "pięciu": 5,
        "sześć": 6,
        "sześciu": 6,
        "siedem": 7,
        "osiem": 8,
        "ośmiu": 8,
        "dziewięć": 9,
        "dziesięć": 10,
        "jedenaście": 11,
        "dwanaście": 12,
        "piętnaście": 15,
        "dwadzieścia": 20,
        "trzydzieści": 30,
        "czterdzieści": 40,
        "siedmiu": 7,
    },
    "ordinal": {
        "pierwszy": 1,
        "pierwsza": 1,
        "pierwszej": 1,
        "pierwszą": 1,
        "pierwszym": 1,
        "pierwszego": 1,
        "pierwsze": 1,
        "pierwszych": 1,
        "drugi": 2,
        "druga": 2,
        "drugiej": 2,
        "drugą": 2,
        "drugim": 2,
        "drugiego": 2,
        "trzeci": 3,
        "trzecim": 3,
        "trzeciej": 3,
        "trzecią": 3,
        "trzeciego": 3,
        "czwarty": 4,
        "czwartym": 4,
        "czwartego": 4,
        "czwartej": 4,
        "ii": 2,
        "iii": 3,
        "iv": 4,
    },
    "shifted day": {"dziś": 0, "dzisiaj": 0, "jutro": 1, "pojutrze": 2, "wczoraj": -1},
}

NAMES = {
    "unit": {
        "dzień": "day",
        "dnia": "day",
        "dniu": "day",
        "tydzień": "week",
        "tygodnia": "week",
        "tygodniu": "week",
        "weekend": "weekend",
        "weekendu": "weekend",
        "miesiąc": "month",
        "miesiąca": "month",
        "miesiącu": "month",
        "kwartał": "quarter",
        "kwartału": "quarter",
        "kwartale": "quarter",
        "półrocze": "half",
        "półrocza": "half",
        "półroczu": "half",
        "rok": "year",
        "roku": "year",
        "r": "year",
        "połowa": "half or middle",
        "połowie": "half or middle",
        "połowę": "half or middle",
        "połowy": "half or middle",
        "połową": "half or middle",
    },
    "units": {
        "dni": "day",
        "dniach": "day",
        "tygodnie": "week",
        "tygodni": "week",
        "tygodniach": "week",
        "miesiące": "month",
        "miesięcy": "month",
        "miesiącach": "month",
        "lat": "year",
    },
    "part": {
        "początek": "beginning",
        "początku": "beginning",
        "początkiem": "beginning",
        "koniec": "end",
        "pod koniec": "end",
        "końca": "end",
        "końcu": "end",
        "końcem": "end",
        "końcówka": "end",
        "końcówkę": "end",
        "końcówce": "end",
        "schyłek": "end",
    },
    "which": {
        "ten": "this",
        "tym": "this",
        "tego": "this",
        "tę": "this",
        "ta": "this",
        "bieżącym": "this",
        "bieżącego": "this",
        "tej": "this",
        "obecnym": "this",
        "przyszły": "coming",
        "przyszłym": "coming",
        "przyszłego": "coming",
        "przyszłej": "coming",
        "następny": "coming",
        "następnym": "coming",
        "następnego": "coming",
        "najbliższy": "coming",
        "najbliższym": "coming",
        "najbliższych": "coming",
        "najbliższą": "coming",
        "najbliższe": "coming",
        "kolejnych": "coming",
        "nadchodzący": "coming",
        "nadchodzącym": "coming",
        "nadchodzącej": "coming",
        "nadchodzących": "coming",
        "przyszłą": "coming",
        "ubiegły": "past",
        "ubiegłym": "past",
        "ubiegłego": "past",
        "zeszły": "past",
        "zeszłym": "past",
        "zeszłego": "past",
        "minionym": "past",
        "minionego": "past",
        "poprzednim": "past",
        "ostatni": "last",
        "ostatnim": "last",
        "ostatniego": "last",
        "ostatnie": "last",
        "ostatnich": "last",
        "ostatnią": "last",
        "ostatniej": "last",
    },
    "holiday": {
        "boże narodzenie": "christmas",
        "bożego narodzenia": "christmas",
        "wigilia": "christmas eve",
        "wigilię": "christmas eve",
        "wielkanoc": "easter",
        "wielkanocy": "easter",
        "wielkanocą": "easter",
        "bożym narodzeniem": "christmas",
        "sylwester": "new year's eve",
        "sylwestra": "new year's eve",
        "nowy rok": "new year",
        "halloween": "halloween",
    },
}

LINKS = {
    "after or until": """
po
""",
    "ago": """
temu
""",
    "until or by": """
do; do dnia; aż do
""",
    "lasts": """
potrwają; potrwa; trwać; będą trwać; trwają; trwa; potrwać
""",
    "before if denied": """
wcześniej niż; prędzej niż; szybciej niż
""",
    "not": """
nie
""",
    "in": """
w; we; podczas; w ciągu; w trakcie; w miesiącu; w okresie; w terminie; przy
na przestrzeni
""",
    "in or for": "przez; na",
    "ahead": "za",
    "from": "od; począwszy od; od dnia; już od; z",
    "until": """

""",
    "between": "między; pomiędzy; na przełomie",
    "and": "i; a; oraz",
    "or": "lub; albo; bądź; czy; względnie",
    "before": "przed; przed dniem",
    "after": "po zakończeniu",
    "open from": "nie wcześniej niż; najwcześniej; nie prędzej niż; nie przed",
    "by": "najpóźniej; nie później niż; najpóźniej do; maksymalnie do; nie dalej niż",
    "at least": "co najmniej; przynajmniej",
    "only": "dopiero; tylko; jedynie",
    "later": "później",
    "soon": """
wkrótce; niedługo; niebawem; lada dzień; już wkrótce; już niebawem; już niedługo
""",
    "now": "obecnie; teraz; aktualnie; już",
    "few": "kilka; kilku; parę; paru",
    "approximate": """
około; ok; mniej więcej; w okolicach; w okolicy; w przybliżeniu; gdzieś; blisko; koło
circa
""",
    "uncertain": """
prawdopodobnie; być może; może; mogą; możliwe; przypuszczalnie; zapewne; chyba; mógłby
mogłyby; mogłaby; mogłoby; wstępnie; planowo; ewentualnie; podobno; rzekomo; oby
najprawdopodobniej; teoretycznie; miejmy nadzieję; jeśli wszystko pójdzie dobrze; chce
chcą; chciałby; chcieliby; wstępny; orientacyjnie
""",
    "unknown": """
bez daty; data nieznana; do ustalenia; do potwierdzenia; nieznana; bezterminowo
na czas nieokreślony; termin nieznany; bez terminu; data nie jest znana
przełożony bezterminowo; przełożone bezterminowo; nie jest jeszcze znana; nie jest znana
nie została jeszcze ogłoszona; nie została ogłoszona; jeszcze nieznana
bez daty premiery; nie została jeszcze ustalona; nie ma jeszcze daty; nie ma daty
""",
    "pushed": """
przełożono; przełożony; przełożona; przełożone; przesunięto; przesunięty; przesunięta
przesunięte; przesuwa; opóźniono; opóźniony; opóźniona; opóźnione; przeniesiono
przeniesiony; przeniesiona; przyspieszono; przyspieszona; przyspieszony; przesunęła
zmieniono; zmieniona; zmieniony; przesuwa się; przeskakuje
""",
    "end": """
zakończą się; zakończy się; zakończą; zakończy; zakończyć; skończą; skończy; skończyć
kończą; kończy; zakończenie zdjęć; zakończenie; zakończyć się; skończą się; skończy się
kontynuowane; koniec zdjęć; zamkną; zamknie; domknie; dobiegną końca; dobiegnie końca
finiszują; ostatni klaps; ostatni dzień zdjęciowy; ostatni dzień zdjęć; ostatnie ujęcie
""",
    "ended": """
zakończyły; zakończył; zakończono; zakończone; zakończyła; skończyły; skończono
ukończono; trwały; trwał; skończył; dobiegły końca
""",
    "if": """
jeśli; jeżeli; gdy; kiedy; jak; o ile; skoro; gdyby; gdy tylko; jak tylko; kiedy tylko
ponieważ; bo; chociaż; choć; dopóki; gdzie; pod warunkiem; w przypadku; w razie
zależnie; w zależności; czekając; zanim; podczas gdy; póki; odkąd
""",
    "against": """
stoi; stoją; utknął; utknęła; utknęły; utknęło; zamrożony; zamrożone; upadł; upadła
upadły; stanęły; stanął; zagrożone; zagrożony; w martwym punkcie; zrezygnował
zrezygnowała; zrezygnowali; rezygnują; rezygnacja; porzuca; porzucił; porzuciła; anuluje
anulowana; anulowane; uniemożliwia; uniemożliwił; zakazuje; zakazał; blokuje; zablokował
odrzuca; odrzucił; wyklucza; wykluczył; wykluczone; niemożliwe; niemożliwy; przerywa
przerwał; wstrzymuje; wstrzymał; zawiesza; zawiesił; odwołuje; odwołał; odwołania
odwołanie; chciał; chciała; chcieli; planował; planowali; planowano; zamierzał; liczył
pauza; przerwa; wątpi; wątpią; odmawia; odmówił; nieaktualne; nieaktualny; anulacja
wycofał; wycofano; wycofuje; ani; nigdy; bez; nic; nikt; żaden; żadne; żadnych; żadna
ale; lecz; oprócz; poza; prócz; niż; prawie; mimo; pomimo; zamiast; odwołano; odwołany
odwołana; odwołane; anulowano; anulowany; porzucono; porzucony; zawieszono; zawieszone
przerwano; przerwane; wstrzymano; wstrzymane; zaprzecza; zaprzeczył; pierwotnie
początkowo; uprzednio; dawniej; niegdyś; miał; miała; miały; miało; mieli; byłby; byłoby
byłyby; powinien był; fałsz; przeciw; który; która; które; którego; której; jednak
każdy; każdego; wszystkie; pół; półtora; brakuje; wątpliwe; mało; raczej; również; także
też; że; żeby; aby; rezygnuje; zrezygnowano; aniżeli; omija; ominie; co; był; była; były
było; niezależnie; mimo że; przeciwnie; trudno; mniej; więcej; wcześniej
szuka; szukają; poszukuje; poszukują
""",
    "event": """
kontynuacja filmu; kontynuacja; sequel; sequelu; casting; castingi; castingu
przesłuchania; przesłuchanie; scenariusz; scenariusza; próby; próba; prób; dokumentacja
preprodukcja; przygotowania; przygotowań; postprodukcja; montaż; montażu; przymiarki
kostiumy; czytanie; festiwal; festiwalu; festiwalem; zwiastun; zwiastuna; teaser; bilety
biletów; przedsprzedaż; umowa; umowę; ogłoszenie; ogłoszono; ogłosi; ogłoszony
zapowiedziano; strajk; strajku; powieść; książka; książki; nagroda; nagrody; oscar
oscary; cannes; berlinale; sundance; gdynia; gdyni; wenecja; rocznica; urodziny; urodził
urodziła; zmarł; zmarła; ślub; proces; wybory; finansowanie; dofinansowanie; dotacja
sprzedaż; album; płyta; koncert; trasa; plakat; dubbing; efekty; pisze; pisać; napisał
akcja; rozgrywa; dzieje; rozgrywająca; rozgrywający; historia; opowiada; fabuła; rozwój
negocjacje; negocjacji; inny film; innego filmu; inny projekt; poprzedni; dokrętki
dogrywki; prezentacja; prezentacji; konferencja; oparty; oparta; wydana; wydano
publikacja; sezon; odcinek; dekoracje; budowa; zgoda; nabór; selekcja; podpisał
podpisano; pokaz; pokazy; prapremiera; targi; premiera; premierę; premiery; kina; kinach
kin; ekrany; ekranach; ekranów; emisja; emitowany; antenie; dystrybucja; debiut
zadebiutuje; streaming; wejdzie; wejdą; innym filmie; innymi filmami; innym projekcie
innej produkcji; inną produkcję; zagra; wystąpi
pieniędzy; pieniądze; środków; funduszy; kapitału; inwestora; inwestorów; partnera
partnerów; koproducenta; koproducentów; pozwolenie; pozwolenia; zgody; zgodę
zielone światło; zielonego światła; poprzedniego filmu; poprzednia produkcja
budżet; budżetu
""",
}

SHOOT = """
zdjęcia; zdjęć; zdjęciom; zdjęciowy; zdjęciowe; prace; prac; produkcja; produkcji; film
filmu; serial; serialu; projekt; projektu; plan; planie; planu; kręcenie; kręcenia
kręcić; kręcony; kręcona; kręcone; nagrania; okres zdjęciowy; realizacja; realizacji
kamery; kamera; na planie; na plan; wchodzi na plan; wejdzie na plan; zdjęciowa; fabuła
kręcą; kręci; nakręcą; nakręci; filmować; produkcję; filmowcy; ekipa; komedia; dramat
wchodzą na plan; wejdą na plan; thriller; dokument; zdjęcia do; realizowany; realizowane
nakręcony zostanie; pracę; kontynuacja
"""
BEGIN = """
rozpoczną; rozpocznie; rozpoczną się; rozpocznie się; rozpocząć; rozpocząć się
rozpoczyna; rozpoczynają; ruszą; ruszy; ruszyć; rusza; ruszają; zaczną; zacznie; zacząć
zaczyna; zaczynają; startują; startuje; wystartują; wystartuje; wystartować; start
start zdjęć; początek zdjęć; rozpoczęcie; rozpoczęcie zdjęć; rozpoczęciem
pierwszy klaps; wznowi; wznowione; wznowią; powrócą; wrócą; wróci; początku zdjęć
startować; padnie; pierwszy dzień zdjęciowy; pierwszy dzień zdjęć
"""
BEGAN = """
rozpoczęły; rozpoczął; rozpoczęto; rozpoczęła; rozpoczęły się; ruszyły; ruszył; ruszyła
zaczęły; zaczął; zaczęto; wystartowały; wystartował; nakręcony; nakręcono; nakręcona
nakręcił; kręcono; kręcił; realizowano; padł; nagrano; wystartowała
"""
WORDS = """
się; sie; ma; mają; mieć; będzie; będą; być; zostanie; zostaną; jest; są; został
zostały; zaplanowano; zaplanowany; zaplanowana; zaplanowane; planowany; planowana
planowane; planuje; planują; planujemy; przewidziano; przewidziany; przewidziane
przewidziana; powinny; powinien; powinna; powinno; odbędą; odbędzie; odbywać; odbyć
odbywają; jeszcze; wreszcie; oficjalnie; dokładnie; właśnie; termin; data; datę; daty
ustalono; wyznaczono; wyznaczona; ze; o; dla; swój; swoje; jego; jej; ich; my; to; całe
cały; całą; przez całe; nowy; nowa; nowego; nowe; ponownie; znów; znowu; potwierdzono
główne; głównych; przypada; przypadnie; wyznaczony; spodziewać; spodziewany; spodziewana
wtedy; następnie; klaps; klapsu; go; im
"""
RELEASE = """
premiera; premierę; premiery; premierowy; kina; kinach; kin; kinowa; ekrany; ekranach
ekranów; na ekrany; na ekranach; do kin; w kinach; wejdzie; wejdą; wchodzi; wchodzą
trafi; trafią; trafia; trafić; zadebiutuje; zadebiutują; debiut; debiutuje; emisja
emitowany; antenie; na antenie; dystrybucja; dystrybucji; ukaże; ukażą; pojawi; pojawią
zobaczą; zobaczymy; obejrzymy; obejrzą; widzowie; wejście; wejść; streaming; platforma
dostępny; dostępna; zaplanowana premiera; polskich; polskie; wielkie; do polskich kin
premierą; platformie; telewizji; kinowy; zobaczyć; obejrzeć; będzie można; można
na wielkich
"""
RELEASED = (
    "zadebiutował; trafił do kin; wszedł; weszła; ukazał; trafiła; wszedł na ekrany"
)

STANDINGS = {
    "rumored": """
plotka; plotki; według plotek; rozważany; rozważana; typowany; typowana; możliwy
możliwa; faworyt; faworytka; na liście
""",
    "in talks": """
w trakcie negocjacji; negocjuje; prowadzi rozmowy; w trakcie rozmów; w negocjacjach
w zaawansowanych rozmowach; na etapie negocjacji; blisko podpisania umowy
w końcowych negocjacjach
""",
    "attached": """
w obsadzie; dołącza; dołączył; dołączyła; związany; związana; zagra; wystąpi; gra
wyreżyseruje; reżyseruje; zaangażowany; zaangażowana; wybrany; wybrana; na pokładzie
""",
    "confirmed": """
potwierdzony; potwierdzona; potwierdzone; oficjalnie; podpisał; podpisała
podpisał kontrakt; podpisała kontrakt; ogłoszony; ogłoszona
""",
    "exited": """
odchodzi; odszedł; odeszła; rezygnuje; zrezygnował; zrezygnowała; wycofał się
wycofała się; zastąpiony; zastąpiona; poza projektem; zwolniony; zwolniona
opuszcza projekt; wypadł z obsady
""",
    "denied": """
zdementowano; zdementowane; dementuje; zaprzecza; zaprzeczył; nieprawda
""",
}
STAGES = {
    "announced": "zapowiedziany; zapowiedziana; ogłoszony; w planach",
    "development": "w rozwoju; rozwój; development; w fazie rozwoju",
    "script": "scenariusz; na etapie scenariusza; w fazie scenariusza",
    "pre-production": "preprodukcja; w preprodukcji; przygotowania; w przygotowaniu",
    "filming": """
zdjęcia; w trakcie zdjęć; na planie; w produkcji; trwają zdjęcia; zdjęcia ruszyły
zdjęcia trwają; zdjęcia rozpoczęte; ruszyły zdjęcia
""",
    "wrapped": """
po zdjęciach; zdjęcia zakończone; zakończono zdjęcia; zdjęcia zakończyły się; nakręcony
""",
    "post-production": "postprodukcja; w postprodukcji; montaż; w montażu",
    "completed": "ukończony; ukończona; ukończone; gotowy",
    "released": "w kinach; po premierze; wydany",
    "cancelled": "anulowany; anulowana; skasowany; porzucony; odwołany",
    "hold": """
wstrzymany; wstrzymana; zawieszony; zawieszona; odłożony; w zawieszeniu
""",
}

TABLE = Language(
    code="pl",
    name="Polish",
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
    ordinals=(".", "go"),
    slices={"q": "quarter"},
    order=EVERY,
    future=frozenset({"będzie", "będą", "zostanie", "zostaną", "ma", "mają", "być"}),
)

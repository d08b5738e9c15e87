"""The words of Turkish.

A suffix after an apostrophe is a word of its own (`2 Mart'ta`); without one the forms
are made here, by the harmony of vowels (`mayısta`, `eylülden`).
"""

from __future__ import annotations

from filmtrack.when.language.arrange import EVERY
from filmtrack.when.language.table import ABOUT, BEGINS, BEGUN, VERB, WORD, Language
from filmtrack.when.language.tables.calendar_names import (
    TURKISH_MONTHS,
    TURKISH_WEEKDAYS,
)
from filmtrack.when.language.tables.endings import each, inflect

_SEASONS = {
    "bahar": 1,
    "ilkbahar": 1,
    "yaz": 2,
    "sonbahar": 3,
    "güz": 3,
    "kış": 4,
}
# The narrow vowel of an ending follows the last vowel of the word.
_NARROW = dict(zip("aıoueiöü", "ııuuiiüü", strict=True))


class _Forms:
    """The forms of a noun: `in`, `from`, `of` and `to` it."""

    def __init__(self, noun: str, softened: str = "") -> None:
        last = next(sign for sign in reversed(noun) if sign in _NARROW)
        wide = "a" if last in "aıou" else "e"
        narrow = _NARROW[last]
        stem = softened or noun
        vowel = noun[-1] in _NARROW
        at = noun + ("t" if noun[-1] in "fstkçşhp" else "d") + wide
        self.at = [at, at + "ki"]
        self.out_of = at + "n"
        self.of = f"{stem}{'n' * vowel}{narrow}n"
        self.to = f"{stem}{'y' * vowel}{wide}"


_SOFT = {"ocak": "ocağ", "aralık": "aralığ"}
_MONTHS = {form.split()[0]: number for form, number in TURKISH_MONTHS.items()}
_FORMS = {
    **{name: _Forms(name, _SOFT.get(name, "")) for name in (*_MONTHS, *_SEASONS)},
    # `2026 yazında`: of a year
    **{f"{name}ı": _Forms(f"{name}ın") for name in ("yaz", "kış", "bahar")},
    **{f"{name}ı": _Forms(f"{name}ın") for name in ("ilkbahar", "sonbahar")},
}
_NUMBERS = {**_MONTHS, **_SEASONS}
_NUMBERS |= {f"{name}ı": number for name, number in _SEASONS.items()}


def _case(kind: str, names: dict[str, int], case: str) -> dict[str, str]:
    """Spell the tokens of a noun with an ending that leads from it or to it."""
    ends = {"ablative": "out_of", "dative": "to"}[case]
    return {
        str(getattr(_FORMS[name], ends)): f"{kind} {number}, {case} {case}"
        for name, number in names.items()
    }


_OF_YEARS = {f"{n}ı": _SEASONS[n] for n in _SEASONS if n != "güz"}

NUMBERS = {
    "month": TURKISH_MONTHS
    | {
        form: number
        for name, number in _MONTHS.items()
        for form in (*_FORMS[name].at, _FORMS[name].of)
    },
    "weekday": TURKISH_WEEKDAYS,
    "season": _SEASONS
    | _OF_YEARS
    | {
        form: number
        for name, number in {**_SEASONS, **_OF_YEARS}.items()
        for form in (*_FORMS[name].at, _FORMS[name].of)
    }
    | {"güzünde": 3, "yazın": 2, "kışın": 4},
    "number": {
        "iki": 2,
        "üç": 3,
        "dört": 4,
        "beş": 5,
        "altı": 6,
        "yedi": 7,
        "sekiz": 8,
        "dokuz": 9,
        "on": 10,
        "on bir": 11,
        "on iki": 12,
        "on beş": 15,
        "yirmi": 20,
        "otuz": 30,
        "kırk": 40,
    },
    "ordinal": {
        "ilk": 1,
        "birinci": 1,
        "ikinci": 2,
        "üçüncü": 3,
        "dördüncü": 4,
    },
    "shifted day": {"bugün": 0, "yarın": 1, "dün": -1},
}

NAMES = {
    "unit": each("gün: - ü de ünde ler lerinde", "day")
    | each("hafta: - da nın sı sında sının; haftasından", "week")
    | each("hafta sonu; hafta sonunda; haftasonu", "weekend")
    | each("ay: - da ın ı ında ının", "month")
    | each("çeyre: k ği ğinde ğinin kte", "quarter")
    | each("yarı: - sı sında sının; yarıyıl: - ın ında ı", "half")
    | each("yıl: - da ın ı ında ının; sene: - de nin si sinde sinin", "year"),
    "units": each("günler: - de", "day")
    | each("haftalar: - da ı ında; haftalarda", "week")
    | each("aylar: - da ı ında", "month")
    | each("yıllar: - da ında", "year"),
    "part": each("baş: ı ında ları larında ının; başlangıc: ı ında", "beginning")
    | each("orta: sı sında ları larında sının", "mid")
    | each("son: u unda ları larında unun", "end"),
    "which": {
        "bu": "this",
        "önümüzdeki": "coming",
        "gelecek": "next",
        "geçen": "past",
        "geçtiğimiz": "past",
        "son": "last",
    },
    "holiday": {
        "yılbaşı": "new year",
        "yılbaşında": "new year",
        "noel": "christmas",
        "noel'de": "christmas",
    },
    "phrase": {
        **_case("month", _MONTHS, "ablative"),
        **_case("month", _MONTHS, "dative"),
        **_case("season", {**_SEASONS, **_OF_YEARS}, "ablative"),
        **_case("season", {**_SEASONS, **_OF_YEARS}, "dative"),
        "yılbaşından": "holiday new year, ablative ablative",
        "haftaya": "which next, unit week",
        "seneye": "which next, unit year",
        "yıla": "unit year, dative dative",
        "yıldan": "unit year, ablative ablative",
        "yılından": "unit year, ablative ablative",
        "yılına": "unit year, dative dative",
        "aydan": "unit month, ablative ablative",
        "ayından": "unit month, ablative ablative",
        "ayına": "unit month, dative dative",
        "aya": "unit month, dative dative",
        "haftadan": "unit week, ablative ablative",
        "başından": "part beginning, ablative ablative",
        "başına": "part beginning, dative dative",
        "ortasından": "part mid, ablative ablative",
        "ortasına": "part mid, dative dative",
        "sonundan": "part end, ablative ablative",
        "sonuna": "part end, dative dative",
        "sonlarına": "part end, dative dative",
    },
}

LINKS = {
    "ablative": "'dan; 'den; 'tan; 'ten; 'ndan; 'nden; tarihinden",
    "dative": "'a; 'e; 'ya; 'ye; 'na; 'ne; tarihine",
    "post before": "önce; öncesinde; evvel",
    "post after": "sonra; sonrasında; sonrası; ardından",
    "post until": "kadar; dek; değin",
    "post from": "itibaren; başlayarak; itibarıyla; itibariyle",
    "post between": "arasında; arası; aralığında; tarihleri arasında",
    "post within": "içinde; içerisinde; zarfında",
    "post for": "boyunca; süresince; sürecek; süren; süreyle",
    "post about": "civarında; civarı; gibi; sularında; doğru; yakın; dolaylarında",
    "and": "ve; ile; ila",
    "or": "veya; ya da; yahut; veyahut",
    "open from": "en erken; erken",
    "by": "en geç",
    "at least": "en az",
    "only": "ancak; sadece; yalnızca",
    "later": "daha sonra; ilerleyen",
    "soon": "yakında; çok yakında; yakın zamanda; kısa süre içinde; pek yakında",
    "now": "şu anda; şimdi; halen; şu an; hâlen; halihazırda",
    "few": "birkaç",
    "approximate": "yaklaşık; aşağı yukarı; takriben",
    "uncertain": """
muhtemelen; belki; herhalde; büyük ihtimalle; büyük olasılıkla; sanırım; umuluyor
tahminen; iddiaya göre; söylentilere göre; başlayabilir; çekilebilir; girebilir
çıkabilir; bitebilir; olabilir; başlanabilir; tamamlanabilir; gelebilir; galiba
iddia ediliyor; söyleniyor; konuşuluyor; hedefleniyor; hedefliyor; mümkün; olası
""",
    "unknown": """
henüz belli değil; belli değil; belirsiz; henüz açıklanmadı; açıklanmadı; tarihsiz
tarih belli değil; süresiz ertelendi; süresiz olarak ertelendi; belirlenmedi
henüz belirlenmedi; netleşmedi; henüz netleşmedi; belirsiz bir tarihe ertelendi
vizyon tarihi yok; henüz vizyon tarihi yok; tarihi yok; henüz tarih yok
henüz tarihi yok
""",
    "pushed": inflect("""
ertelen: di miş en mişti; erteledi; kaydırıl: dı mış an; ötelendi
alındı; çekilerek; değiştirildi; taşındı; ertelendi
"""),
    "end": inflect("""
bit: ecek er iyor mesi mesinin irilecek irmeyi; sona er: ecek iyor mesi mesinin
tamamlan: acak ması ıyor ır masının; noktalan: acak ması; son bul: acak ması
tamamlay: acak; tamamlamayı; son çekim günü
"""),
    "ended": inflect("""
bit: ti miş irildi irdi; tamamlan: dı mış; sona er: di miş; noktalan: dı; tamamladı
sür: dü; son bul: du
"""),
    "lasts": inflect("""
sür: ecek ecektir üyor mesi; devam ed: ecek iyor; devam etmesi; sürecek
"""),
    "if": """
eğer; olur olmaz; olunca; olduğunda; halinde; takdirde; şartıyla; koşuluyla; çünkü; iken
sürece; bitince; ise; zaman; için; olursa; hazır; bağlı; göre
""",
    "not": inflect("""
değil; başlama: yacak z dı; çekilme: yecek z di; girme: yecek z di; çıkma: yacak z dı
bitme: yecek; tamamlanma: yacak; yapılma: yacak
"""),
    "against": inflect(
        """
suya düş: tü müş; askıda; tıkan: dı; çök: tü; yarım kal: dı; 'daki gibi; 'deki gibi
'taki gibi; 'teki gibi; iptal; yok; hiç; asla; hiçbir; ne; olmadan; rağmen; yerine
önceden; eskiden; aslında; başta; başlangıçta; gerekiyordu; lazımdı; gerekirken
durdurul: du muş an acak; askıya; vazgeç: ti ildi iliyor; reddet: ti miş
yalanla: dı ndı; kaçır: dı; ama; fakat; lakin; her; yarım; buçuk; fazla; az; aşkın
dışında; hariç; neredeyse; hemen hemen; zor; imkansız; şüpheli; engelle: di ndi
yasakla: dı ndı; ara; ara verildi; ara verecek; planlıyordu; istiyordu; düşünüyordu
bekleniyordu; planlanıyordu; olacaktı; ayrıca; sız; gecik: ti me; dek değil; beri; yana
geri çekil: di; rafa; rafa kaldırıldı; ki; tarafından; oysa; halbuki; aksine; sanki
güya; sözde; iddialar; yanlış
arıyor; arıyorlar; arayışında; aranıyor
"""
    ),
    "event": inflect(
        """
filmin devamı; yapımı filmin; yapımı film; oyuncu seçme: leri lerinin lerine si
seçme: ler leri; cast; casting; audition; deneme çekim: leri lerinin i lerine; tanıtım
tanıtım çekim: leri i; klip; reklam; senaryo: - su sunun nun yu; senarist: - i
prova: - lar ları sı larına; okuma: - sı; ön hazırlık: - lar ları
hazırlık: - lar ları larına; mekan; ön prodüksiyon; kurgu: - su; post prodüksiyon
montaj: - ı; festival: - i inde inin ler; festivali; altın portakal; gala: - sı sı sında
prömiyer: - i ini ine; fragman: - ı ını; bilet: - ler leri; ön satış; sözleşme: - si
anlaşma: - sı; imza: - ladı; duyur: du uldu acak ulacak usu; açıkla: dı
açıkla: ndı nacak yacak; grev: - i; roman: - ı ından ının; kitap; kitabı: - nın ndan
ödül: - ü leri; oscar; cannes; berlinale; venedik; yıl dönümü; yıldönümü; doğum; doğdu
öldü; vefat; düğün: - ü; evlen: ecek di iyor; dava: - sı; seçim: - ler leri; bütçe: - si
finansman; destek: - i; fon: - u; satış: - ı a ları; albüm: - ü; konser: - i
turne: - si; afiş: - i; görsel; dublaj: - ı; efekt: - ler leri
yaz: dı ıyor acak ılan ıldı; yazım: - ı; geçiyor; geçecek; geçmekte
anlat: ıyor acak ılan an; hikaye: - si; hikâye: - si; öykü: - sü; konu: - su alıyor
müzakere: - ler; görüşme: - ler leri; başka film; önceki film; ilk film
basın toplantısı; toplantı: - sı; uyarlan: an dı; yayımlan: an dı; sezon: - u
bölüm: - ü; dekor: - lar; inşa; izin: - ler; seri; gösterim: - i e de
vizyon: - a da u dan; sinema; sinemalar: - da a; seyirci; izleyici: - yle
yayınlan: acak ıyor dı ması; yayın: - da a ı; ekran: - a larda lara; platform: - da
girecek; giriyor; girdi; girmesi; tatil: - i; araştırma; ek çekim: - ler leri
yeniden çekim: - ler; yarışma: - sı; başvuru: - lar ları; kayıt: - lar
para; sermaye; yatırımcı: - lar ya yı; ortak: - lar; ortak yapımcı; sponsor: - lar
izin: - i; yeşil ışık; önceki film: i ini inin leri; bir önceki film: - i
"""
    ),
}

SHOOT = inflect("""
çekim: - i ler leri lere lerin lerinin lerine leriyle ine inin lerini; set: - e te i in
film; filmi: - n nin ni ne; filmin; dizi: - nin si sinin; proje: - nin si sinin
yapım: - ı ının; prodüksiyon: - u; çek: ilecek iliyor ecek iyor ilmesi meye meyi ilir
kamera: - lar; kamera karşısına geç: ecek iyor mesi; kamera arkasına geç: ecek iyor
sinema filmi; komedi; dram; gerilim; devam filmi; çalışma: - ları; ana çekimler
çekim takvimi
""")
BEGIN = inflect("""
başla: yacak r ması nacak nması nıyor masının yacağı yacağını yacağının; başlıyor
sete çık: acak ıyor ması acağı; motor di: yecek yor; start al: acak ıyor
start veril: ecek; start ver: ecek iyor; kayda gir: ecek iyor; başlangıç
başlangıç tarihi; devam etmeye; sete gir: ecek iyor mesi; ilk çekim günü
""")
BEGAN = inflect("""
başla: dı ndı mıştı mış nmıştı; çekil: di en miş mişti; sete çık: tı mıştı; motor dedi
start al: dı; start verildi; çek: ti miş
""")
WORDS = inflect("""
'da; 'de; 'ta; 'te; 'nda; 'nde; 'ın; 'in; 'un; 'ün; 'nın; 'nin; 'nun; 'nün; 'ı; 'i; 'u
'ü; 'yı; 'yi; 'yu; 'yü; 'daki; 'deki; 'taki; 'teki; 'ki; 'la; 'le; 'yla; 'yle; 'nı; 'ni
planlan: ıyor mıştır an dı ması makta; bekleniyor; beklenen; öngörülüyor; düşünülüyor
planlıyor; planladı; karar verildi; belirlendi; olarak; olan; ol: acak ması uyor
tarih: - i; tarihinde; tarihi; ile birlikte; yeni; tekrar; yeniden; resmen; nihayet; de
da; bir; yönetmen: - i liğinde; başrol: - de ünde lerinde; yer alacak; edil: ecek iyor
kesin: - leşti; hedef; gereken; gerekiyor; adlı; isimli; günü; şehir; ülke; onun; biz
onlar; yapılacak; gerçekleşecek; gerçekleştirilecek; gerçekleşiyor; yapılması
gerçekleştirilmesi; gerçekleşmesi; yapıldı; gerçekleşti; tüm; bütün
""")
RELEASE = inflect("""
vizyon: - a da u dan; vizyona gir: ecek iyor mesi en er; vizyon tarihi
gösterime gir: ecek; gösterime gir: iyor mesi er; gösterim: - e de i; sinemalar: - da a
sinema: - da ya larda; sinema salonlarında; beyaz perdede; beyaz perdeye; gel: iyor mesi
yayınlan: acak ıyor; yayınlan: ması; yayın: - da a ı; yayına gir: ecek iyor
izleyici: - yle ye; seyirci: - yle; buluş: acak uyor ması; ekran: - a lara larda
platform: - da; çıkacak; çıkıyor; gala; girecek; giriyor; girmesi; yayın tarihi
izlenebilecek; dijital; streaming; prömiyer: - i; türkiye'de; tüm dünyada; vizyonda
tüm türkiye'de; perdede
""")
RELEASED = inflect("""
vizyona gir: di mişti; gösterime gir: di; yayınlan: dı; buluştu; çıktı; girdi
""")

STANDINGS = {
    "rumored": """
söylenti; söylentilere göre; iddia; adı geçiyor; olası; aday; düşünülüyor
""",
    "in talks": """
görüşmelerde; görüşüyor; görüşme halinde; görüşmeler sürüyor; pazarlıkta
anlaşmaya yakın; müzakere ediyor; görüşmelerin son aşamasında
""",
    "attached": """
kadroda; kadroya katıldı; katıldı; oynayacak; başrolde; yönetecek; yönetiyor; rol alacak
seçildi; kadroya dahil oldu
""",
    "confirmed": """
onaylandı; doğrulandı; kesinleşti; resmi; imzaladı; anlaştı; açıklandı
""",
    "exited": """
ayrıldı; ayrılıyor; projeden ayrıldı; çekildi; yerine geçildi; kadrodan çıktı; kovuldu
""",
    "denied": "yalanlandı; yalanladı; asılsız; yanlış",
}
STAGES = {
    "announced": "duyuruldu; açıklandı; planlanıyor",
    "development": "geliştirme aşamasında; geliştirme; geliştiriliyor",
    "script": "senaryo; senaryo aşamasında; yazılıyor",
    "pre-production": """
ön yapım; ön prodüksiyon; hazırlık; ön hazırlık; hazırlık aşamasında
ön yapım aşamasında
""",
    "filming": """
çekiliyor; çekimler; çekimde; çekimler başladı; çekimleri sürüyor; çekim aşamasında
yapım aşamasında; sette; çekimler sürüyor
""",
    "wrapped": """
çekildi; çekimler tamamlandı; çekimler bitti; çekimleri tamamlandı; çekimleri bitti
""",
    "post-production": """
post prodüksiyon; kurgu; kurguda; kurgu aşamasında; post prodüksiyon aşamasında
""",
    "completed": "tamamlandı; bitti; hazır",
    "released": "vizyonda; gösterimde; vizyona girdi; yayınlandı",
    "cancelled": "iptal; iptal edildi; rafa kaldırıldı",
    "hold": "askıda; askıya alındı; durduruldu; ertelendi; beklemede",
}

TABLE = Language(
    code="tr",
    name="Turkish",
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
    ordinals=(".",),
    apostrophe="begins",
    spellings={"i̇": "i"},
    counting=frozenset({"bir"}),
    counted=frozenset({"gün", "hafta", "ay", "yıl", "sene"}),
    order=EVERY,
    reversing=dict.fromkeys(
        (
            *("mayacak", "meyecek", "mayacağı", "meyeceği", "mıyor", "miyor", "muyor"),
            *("müyor", "madı", "medi", "mamış", "memiş", "maz", "mez"),
        ),
        "not",
    )
    | dict.fromkeys(
        (
            *("caktı", "cekti", "ıyordu", "iyordu", "uyordu", "üyordu", "madan"),
            *(
                "meden",
                "ırsa",
                "irse",
                "arsa",
                "erse",
                "mazsa",
                "mezse",
                "masa",
                "mese",
            ),
            *("dığında", "diğinde", "ınca", "ince"),
        ),
        "against",
    ),
)

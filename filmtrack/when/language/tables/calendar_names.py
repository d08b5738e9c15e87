"""Months and weekdays of the languages, in all their forms.

Generated from the Unicode Common Locale Data Repository (CLDR 47, as packed in
babel 2.18.0), wide and abbreviated forms, with the inflected forms of dateparser 1.5.
Left out are abbreviations that a language uses for two of them (Spanish `mar`) and
those of weekdays. The licences of both, Unicode-3.0 and BSD-3-Clause, are beside this
file in `calendar_names.LICENSE.txt`.
"""

from __future__ import annotations

SPANISH_MONTHS = {
    "enero ene": 1,
    "febrero feb": 2,
    "marzo": 3,
    "abril abr": 4,
    "mayo may": 5,
    "junio jun": 6,
    "julio jul": 7,
    "agosto ago": 8,
    "septiembre sept setiembre": 9,
    "octubre oct": 10,
    "noviembre nov": 11,
    "diciembre dic": 12,
}
SPANISH_WEEKDAYS = {
    "lunes": 0,
    "martes": 1,
    "miércoles": 2,
    "jueves": 3,
    "viernes": 4,
    "sábado": 5,
    "domingo": 6,
}

FRENCH_MONTHS = {
    "janvier janv": 1,
    "février févr": 2,
    "mars": 3,
    "avril avr": 4,
    "mai": 5,
    "juin": 6,
    "juillet juil": 7,
    "août": 8,
    "septembre sept": 9,
    "octobre oct": 10,
    "novembre nov": 11,
    "décembre déc": 12,
}
FRENCH_WEEKDAYS = {
    "lundi": 0,
    "mardi": 1,
    "mercredi": 2,
    "jeudi": 3,
    "vendredi": 4,
    "samedi": 5,
    "dimanche": 6,
}

GERMAN_MONTHS = {
    "januar jan jänner": 1,
    "februar feb feber": 2,
    "märz mär": 3,
    "april apr": 4,
    "mai": 5,
    "juni jun": 6,
    "juli jul": 7,
    "august aug": 8,
    "september sept sep": 9,
    "oktober okt": 10,
    "november nov": 11,
    "dezember dez": 12,
}
GERMAN_WEEKDAYS = {
    "montag": 0,
    "dienstag": 1,
    "mittwoch": 2,
    "donnerstag": 3,
    "freitag": 4,
    "samstag": 5,
    "sonntag": 6,
}

ITALIAN_MONTHS = {
    "gennaio gen": 1,
    "febbraio feb": 2,
    "marzo": 3,
    "aprile apr": 4,
    "maggio mag": 5,
    "giugno giu": 6,
    "luglio lug": 7,
    "agosto ago": 8,
    "settembre set": 9,
    "ottobre ott": 10,
    "novembre nov": 11,
    "dicembre dic": 12,
}
ITALIAN_WEEKDAYS = {
    "lunedì": 0,
    "martedì": 1,
    "mercoledì": 2,
    "giovedì": 3,
    "venerdì": 4,
    "sabato": 5,
    "domenica": 6,
}

PORTUGUESE_MONTHS = {
    "janeiro jan": 1,
    "fevereiro fev": 2,
    "março": 3,
    "abril abr": 4,
    "maio mai": 5,
    "junho jun": 6,
    "julho jul": 7,
    "agosto ago": 8,
    "setembro set": 9,
    "outubro": 10,
    "novembro nov": 11,
    "dezembro dez": 12,
}
PORTUGUESE_WEEKDAYS = {
    "segunda-feira": 0,
    "terça-feira": 1,
    "quarta-feira": 2,
    "quinta-feira": 3,
    "sexta-feira": 4,
    "sábado": 5,
    "domingo": 6,
}

POLISH_MONTHS = {
    "stycznia styczeń styczen styczniu": 1,
    "lutego luty lutym": 2,
    "marca marzec marcu": 3,
    "kwietnia kwiecień kwiecien kwietniu": 4,
    "maja maj": 5,
    "czerwca czerwiec czerwcu": 6,
    "lipca lipiec lipcu": 7,
    "sierpnia sierpień sierpien sierpniu": 8,
    "września wrzesień wrzesien wrzesnia wrześniu wrzesniu": 9,
    "października październik pazdziernik pazdziernika październiku pazdzierniku": 10,
    "listopada listopad listopadzie": 11,
    "grudnia grudzień grudzien grudniu": 12,
}
POLISH_WEEKDAYS = {
    "poniedziałek poniedzialek": 0,
    "wtorek": 1,
    "środa sroda środę srode": 2,
    "czwartek": 3,
    "piątek piatek": 4,
    "sobota sobotę sobote": 5,
    "niedziela niedzielę niedziele": 6,
}

RUSSIAN_MONTHS = {
    "января январь янв": 1,
    "февраля февраль февр фев": 2,
    "марта март мар": 3,
    "апреля апрель апр": 4,
    "мая май": 5,
    "июня июнь июн": 6,
    "июля июль июл": 7,
    "августа август авг": 8,
    "сентября сентябрь сент сен": 9,
    "октября октябрь окт": 10,
    "ноября ноябрь нояб ноя": 11,
    "декабря декабрь дек": 12,
}
RUSSIAN_WEEKDAYS = {
    "понедельник": 0,
    "вторник": 1,
    "среда среду": 2,
    "четверг": 3,
    "пятница пятницу": 4,
    "суббота субботу": 5,
    "воскресенье воскресение": 6,
}

TURKISH_MONTHS = {
    "ocak oca": 1,
    "şubat şub": 2,
    "mart": 3,
    "nisan nis": 4,
    "mayıs": 5,
    "haziran haz": 6,
    "temmuz tem": 7,
    "ağustos ağu": 8,
    "eylül eyl": 9,
    "ekim eki": 10,
    "kasım kas": 11,
    "aralık ara": 12,
}
TURKISH_WEEKDAYS = {
    "pazartesi": 0,
    "salı": 1,
    "çarşamba": 2,
    "perşembe": 3,
    "cuma": 4,
    "cumartesi": 5,
    "pazar": 6,
}

DUTCH_MONTHS = {
    "januari jan": 1,
    "februari feb": 2,
    "maart mrt": 3,
    "april apr": 4,
    "mei": 5,
    "juni jun": 6,
    "juli jul": 7,
    "augustus aug": 8,
    "september sep": 9,
    "oktober okt": 10,
    "november nov": 11,
    "december dec": 12,
}
DUTCH_WEEKDAYS = {
    "maandag": 0,
    "dinsdag": 1,
    "woensdag": 2,
    "donderdag": 3,
    "vrijdag": 4,
    "zaterdag": 5,
    "zondag": 6,
}

# The abbreviations of weekdays (`月`, `화`) stand in the tables in brackets only.
JAPANESE_MONTHS = {f"{number}月": number for number in range(1, 13)}
JAPANESE_WEEKDAYS = {
    "月曜日": 0,
    "火曜日": 1,
    "水曜日": 2,
    "木曜日": 3,
    "金曜日": 4,
    "土曜日": 5,
    "日曜日": 6,
}

KOREAN_MONTHS = {f"{number}월": number for number in range(1, 13)}
KOREAN_WEEKDAYS = {
    "월요일": 0,
    "화요일": 1,
    "수요일": 2,
    "목요일": 3,
    "금요일": 4,
    "토요일": 5,
    "일요일": 6,
}

# `一月` becomes `1月` before it is looked up.
CHINESE_MONTHS = {f"{number}月": number for number in range(1, 13)}
CHINESE_WEEKDAYS = {
    "星期一 周一": 0,
    "星期二 周二": 1,
    "星期三 周三": 2,
    "星期四 周四": 3,
    "星期五 周五": 4,
    "星期六 周六": 5,
    "星期日 周日": 6,
}

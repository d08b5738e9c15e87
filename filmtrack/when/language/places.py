"""Where films are shot, and words of other languages.

A place may stand after `in` and says nothing about a day. The list is closed, so that
a word that means something is never taken for a place: a name that is not here is an
error that names it. `WHEN.md` makes all words of place such an error, but its corpus
("from the first week of August in London") and the claims want the known ones read.
"""

from __future__ import annotations

from functools import cache

COUNTRIES = """
afghanistan albania algeria andorra angola argentina armenia aruba australia austria
azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize bermuda bhutan
bolivia bosnia botswana brazil bulgaria cambodia cameroon canada chile china colombia
croatia cuba cyprus czechia denmark ecuador egypt england estonia ethiopia fiji finland
france germany ghana greece greenland guatemala haiti honduras hungary iceland india
indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait
laos latvia lebanon libya liechtenstein lithuania luxembourg madagascar malaysia
maldives malta mauritius mexico moldova monaco mongolia montenegro morocco mozambique
myanmar namibia nepal netherlands nicaragua nigeria norway oman pakistan palestine
panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland
senegal serbia singapore slovakia slovenia spain sudan sweden switzerland syria taiwan
tanzania thailand tunisia turkey türkiye uganda ukraine uruguay uzbekistan venezuela
vietnam wales yemen zambia zimbabwe uk us usa uae britain europe asia africa scandinavia
america oceania antarctica korea
"""

REGIONS = """
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia
hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
massachusetts
michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
alberta manitoba ontario quebec québec saskatchewan queensland tasmania victoria
bavaria tuscany sicily sardinia puglia umbria calabria catalonia andalusia brittany
normandy provence cornwall yorkshire kent surrey hertfordshire wiltshire highlands
transylvania bali goa kerala punjab rajasthan kashmir gujarat karnataka telangana
"""

CITIES = """
london manchester liverpool bristol birmingham leeds edinburgh glasgow cardiff belfast
dublin galway elstree pinewood leavesden shepperton paris lyon marseille cannes brussels
antwerp amsterdam rotterdam berlin munich hamburg cologne potsdam babelsberg vienna
zurich geneva rome cinecittà milan naples venice turin florence bologna palermo trieste
matera madrid barcelona valencia seville málaga malaga lisbon porto athens thessaloniki
budapest prague warsaw krakow kraków łódź lodz bucharest sofia belgrade zagreb dubrovnik
ljubljana riga vilnius tallinn helsinki stockholm oslo bergen copenhagen reykjavik
reykjavík istanbul moscow kyiv kiev tbilisi yerevan beirut amman petra cairo casablanca
marrakech marrakesh ouarzazate tunis nairobi johannesburg durban lagos dakar jerusalem
dubai riyadh neom alula doha mumbai delhi hyderabad chennai kolkata bengaluru bangalore
pune kochi jaipur varanasi lucknow udaipur visakhapatnam vizag mysore kathmandu colombo
dhaka karachi lahore bangkok phuket hanoi saigon manila jakarta tokyo kyoto osaka
hiroshima seoul busan beijing shanghai hengdian macau taipei sydney melbourne brisbane
perth adelaide auckland wellington queenstown christchurch atlanta savannah boston
philadelphia pittsburgh chicago detroit cleveland cincinnati columbus nashville memphis
louisville miami orlando tampa charlotte wilmington richmond baltimore dallas houston
austin albuquerque phoenix tucson denver seattle portland sacramento oakland brooklyn
manhattan queens bronx hollywood burbank malibu vancouver toronto montreal montréal
calgary edmonton winnipeg hamilton halifax ottawa havana bogotá bogota medellín medellin
cartagena lima santiago guadalajara tijuana montevideo copenhague anchorage honolulu
"""

LONGER = """
new zealand; south africa; south korea; north korea; sri lanka; hong kong; costa rica
puerto rico; dominican republic; czech republic; united states; united kingdom
united arab emirates; saudi arabia; abu dhabi; north macedonia; northern ireland
el salvador; cape verde; ivory coast; papua new guinea; new york; new york city
new jersey; new mexico; new hampshire; new orleans; new south wales; new delhi
north carolina; south carolina; north dakota; south dakota; west virginia; rhode island
british columbia; nova scotia; new brunswick; new england; los angeles; san francisco
san diego; san antonio; las vegas; salt lake city; santa fe; santa monica; st louis
cape town; tel aviv; rio de janeiro; são paulo; sao paulo; buenos aires; mexico city
kuala lumpur; ho chi minh city; gold coast; canary islands; isle of man; great britain
middle east; latin america; south america; north america; central america
southeast asia; eastern europe; western europe; northern europe; southern europe
southern california; northern california; upstate new york; western australia
south australia; northern territory; ramoji film city; the hague; kansas city
oklahoma city; long island; staten island; washington dc; palm springs; monte carlo
"""

# what gives a phrase away as another language, where its letters do not
FOREIGN = """
al alla au aux avec avril az cours da dal das de del della den der des di die do
du ein el em en enero entre est et ete fevrier fra fin von im inizio janvier
juillet juin juni juli januar februar oktober dezember mai maj marzo mars med nach
abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio
febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro
maio junho julho setembro outubro novembro dezembro octobre novembre decembre
le les los las il lo mois nel nell och og para per pod por prochain prochaine
previsto prevista primavera estate autunno inverno verano otono invierno printemps
automne hiver riprese rodaje tournage dreh filmagens semana semaine settimana sono
sommer herbst winteren ano annee jahr roku rok styczen luty maja lipca
"""
TAILS = ("studios", "studio", "area", "county", "province", "city", "region")


@cache
def _known() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Gathers the names by first word, the longest name first."""
    names = [tuple(name.split()) for name in LONGER.replace("\n", ";").split(";")]
    names += [(name,) for name in (COUNTRIES + REGIONS + CITIES).split()]
    gathered: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        if name:
            gathered.setdefault(name[0], []).append(name)
    return {
        first: tuple(sorted(them, key=len)[::-1]) for first, them in gathered.items()
    }


def is_foreign(word: str) -> bool:
    """Says whether a word that no table has is of another language."""
    return not word.isascii() or word in FOREIGN.split()


def place_at(texts: list[str], here: int) -> int:
    """Gives the word after the place that starts here, or 0.

    >>> place_at(["new", "zealand", "this", "may"], 0), place_at(["narnia"], 0)
    (2, 0)
    """
    for name in _known().get(texts[here], ()):
        after = here + len(name)
        if tuple(texts[here:after]) == name:
            if after < len(texts) and texts[after] in TAILS:
                return after + 1
            return after
    return 0

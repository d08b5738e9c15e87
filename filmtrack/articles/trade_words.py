"""The words of the trade that readers of articles share: jobs, kinds of film, names."""

from __future__ import annotations

# Nouns for a film. A title beside one of them is a film's.
FILM_NOUNS = tuple(
    "film movie picture pic feature drama thriller comedy romcom rom-com horror western "
    "biopic musical sequel prequel threequel remake reboot spinoff spin-off adaptation "
    "documentary docudrama epic adventure actioner dramedy whodunit whodunnit blockbuster "
    "tentpole slasher giallo romance noir satire fantasy project production installment "
    "instalment follow-up starrer caper mystery debut flick chiller anthology retelling "
    "reimagining romancer fable parable mockumentary melodrama tragicomedy".split()
)

# Words before a name that are no part of it, in either case.
JOB_WORDS = frozenset(
    "director directors co-director writer writers writer-director writer/director "
    "co-writer screenwriter screenwriters scribe producer producers co-producer "
    "executive actor actors actress actresses star stars co-star co-stars filmmaker "
    "filmmakers helmer auteur newcomer newcomers singer rapper comedian comic model "
    "author novelist playwright poet journalist cinematographer composer editor ceo chief "
    "president chairman boss head founder creator showrunner veteran legend icon "
    "mr mrs ms dr sir dame lord lady captain detective superstar megastar debutant "
    "debutante musician frontman host presenter wrestler stuntman critic".split()
)
AWARDS = frozenset(
    "oscar oscars emmy emmys bafta grammy tony academy award awards".split()
)

DEMONYMS = frozenset(
    "american british english irish scottish welsh french german italian spanish "
    "portuguese danish swedish norwegian finnish icelandic dutch belgian swiss austrian "
    "polish czech slovak hungarian romanian greek turkish russian ukrainian israeli "
    "iranian indian pakistani chinese japanese korean thai vietnamese filipino "
    "indonesian australian canadian mexican brazilian argentine argentinian chilean "
    "colombian peruvian cuban african nigerian egyptian moroccan kenyan european asian "
    "latin hispanic hindi tamil telugu malayalam kannada bengali punjabi bollywood "
    "tollywood kollywood hollywood icelander dane swede spaniard kiwi aussie brit "
    "english-language french-language".split()
)

# The last word of a company's name.
COMPANY_WORDS = frozenset(
    "film pictures picture studios studio films filmworks entertainment productions "
    "company media group cinema features animation international distribution "
    "partners ventures labs network networks television tv pvt ltd inc llc corp "
    "corporation releasing sales workshop banner house collective originals "
    "brothers bros casting content creations arts combine movies movement".split()
)

# Words that a sentence may begin with and a name may not.
STARTERS = frozenset(
    "the a an this that these those he she it they we you i his her its their our my "
    "there here then now when while whilst after before since as at by for from in "
    "into of on onto over with without under about between during until till but and "
    "or nor so yet if though although because once both all some any many most more "
    "few several each every another other others such no not none nothing nobody one "
    "two three four five six seven eight nine ten first second third new next last "
    "also still just only even however meanwhile according what who whom whose which "
    "where why how is are was were be been has have had will would could should may "
    "might can must do does did to up out off down again later earlier today "
    "yesterday tomorrow soon filming production shooting cameras camera casting cast "
    "plot details story script sources source insiders insider exclusive breaking "
    "update watch related film films movie movies rumored rumoured elsewhere "
    "previously recently currently originally reportedly apparently allegedly "
    "additionally furthermore moreover besides instead asked speaking talking having "
    "being set based written directed produced starring featuring adapted principal "
    "photography pre-production post-production everyone everything everybody someone "
    "something anyone anything neither either whether despite unlike like given "
    "thanks perhaps maybe indeed well yes ok okay see read tell follow get let his "
    "fans audiences critics viewers readers people men women part parts half work "
    "working shoot shoots rest best good great latest never always nowhere somewhere "
    "news report reports today's photo image video credit via per plus including "
    "little much long back feature features extras crew crews music release "
    "logline synopsis oscar-winner oscar-winning emmy-winning oscar-nominated "
    "producing joining rounding adding returning directing leading completing boarding "
    "penning writing exec executive additional "
    "team locations location dates date budget start wrap project rated genre "
    "distribution distributor distributors sales rights financing deal talks negotiations".split()
)

PARTICLES = frozenset(
    "de von van der den del della di da dos du la le bin ibn al el y ten ter zu af av".split()
)

"""The words of French."""

from __future__ import annotations

from filmtrack.when.language.arrange import EVERY
from filmtrack.when.language.table import ABOUT, BEGINS, BEGUN, VERB, WORD, Language
from filmtrack.when.language.tables.calendar_names import (
    FRENCH_MONTHS,
    FRENCH_WEEKDAYS,
)

NUMBERS = {
    "month": {
        form.replace(" sept", ""): n for form, n in FRENCH_MONTHS.items()
    }  # seven
    | {"aout": 8, "fevrier": 2, "decembre": 12},
    "weekday": FRENCH_WEEKDAYS | {"mar": 1},
    "season": {"printemps": 1, "été": 2, "automne": 3, "hiver": 4},
    "number": {
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
        "dix": 10,
        "onze": 11,
        "douze": 12,
        "quinze": 15,
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
    },
    "ordinal": {
        "premier": 1,
        "première": 1,
        "premiers": 1,
        "premières": 1,
        "second": 2,
        "seconde": 2,
        "deuxième": 2,
        "troisième": 3,
        "quatrième": 4,
    },
    "shifted day": {
        "aujourd' hui": 0,
        "demain": 1,
        "après demain": 2,
        "hier": -1,
        "ce jour": 0,
    },
}

NAMES = {
    "unit": {
        "jour": "day",
        "semaine": "week",
        "week end": "weekend",
        "mois": "month",
        "trimestre": "quarter",
        "semestre": "half",
        "quinzaine": "half",
        "année": "year",
        "an": "year",
        "moitié": "half or middle",
    },
    "units": {
        "jours": "day",
        "semaines": "week",
        "mois": "month",
        "ans": "year",
        "années": "year",
    },
    "part": {
        "dernière partie de": "late",
        "première partie de": "early",
        "début": "beginning",
        "débuts": "beginning",
        "mi": "mid",
        "milieu": "mid",
        "courant": "whole",
        "fin": "end",
    },
    "which": {
        "ce": "this",
        "cet": "this",
        "cette": "this",
        "prochain": "coming",
        "prochaine": "coming",
        "prochains": "coming many",
        "prochaines": "coming many",
        "qui vient": "coming",
        "dernier": "last",
        "dernière": "last",
        "derniers": "last many",
        "dernières": "last many",
        "passé": "past",
        "passée": "past",
        "suivant": "following",
        "suivante": "following",
    },
    "holiday": {
        "noël": "christmas",
        "noel": "christmas",
        "réveillon": "christmas eve",
        "pâques": "easter",
        "nouvel an": "new year",
        "halloween": "halloween",
        "saint sylvestre": "new year's eve",
        "jour de l' an": "new year",
    },
    "phrase": {
        "ce mois ci": "which this, unit month",
        "cette année ci": "which this, unit year",
        "ces jours ci": "soon soon",
    },
}
del NAMES["part"]["courant"]

LINKS = {
    "ahead or by": """
d' ici; d' ici à; d' ici au; d' ici aux
""",
    "ago first": """
il y a
""",
    "in or moved to": """
en
""",
    "lasts": """
durera; dureront; dure; se poursuivra; poursuivra; continuera; continueront
se prolongera; s' étalera; s' étaleront; s' étendra; se déroulera; se dérouleront
""",
    "not": """
ne; n'; pas
""",
    "of or from": "de; du; d'; des",
    "in or to": "à; au; aux",
    "in or for": "pendant; durant; pour; sur; pour une durée de",
    "ahead": """
dans
""",
    "in": """
courant; au cours de; au cours des; au cours du; au cours d'; dans le courant de
dans le courant du
""",
    "from": """
à partir de; à partir du; à partir d'; à compter de; à compter du; dès; à dater du
dès le; à partir des
""",
    "until": "jusqu' à; jusqu' au; jusqu' en; jusqu'; jusque",
    "between": "entre",
    "and": "et",
    "or": "ou; ou bien; voire",
    "before": "avant; avant de; d' avant",
    "after": "après",
    "open from": "pas avant; au plus tôt; au plus tot; pas plus tôt que",
    "by": "d' ici; d' ici à; d' ici la; d' ici le; au plus tard; pas plus tard que",
    "at least": "au moins; au minimum",
    "only": "seulement; uniquement",
    "later": "plus tard; plus tard dans; ultérieurement; plus tard en",
    "soon": """
bientôt; prochainement; sous peu; incessamment; très bientôt; très prochainement
imminent; imminente
""",
    "now": "actuellement; maintenant; déjà; en ce moment",
    "few": "quelques; plusieurs",
    "approximate": """
vers; environ; autour de; autour du; aux alentours de; aux alentours du; aux environs de
aux environs du; approximativement; à peu près; quelque part
""",
    "uncertain": """
probablement; possiblement; peut être; sans doute; pourrait; pourraient; peut; peuvent
vraisemblablement; sûrement; a priori; en principe; éventuellement; théoriquement
normalement; idéalement; on l' espère; si tout va bien; potentiellement; supposément
possible; probable; provisoirement; envisagé; envisagée; envisage; envisagent; souhaite
vise; visée; dit on; paraît il
cherche à tourner; cherchent à tourner; cherche à commencer; cherche à démarrer
""",
    "unknown": """
sans date; date inconnue; à déterminer; à confirmer; date à confirmer; à annoncer
indéterminé; indéterminée; date à déterminer; date indéterminée; prochainement daté
date non communiquée; reporté sine die; reportée sine die; sine die; à définir
pas encore de date; pas encore été annoncée; pas encore annoncée; pas encore fixée
aucune date; pas de date; pas encore connue; n' a pas encore été annoncée
n' a pas encore été fixée; n' a pas encore été dévoilée; n' est pas encore connue
pas encore de date de sortie; sans date de sortie
""",
    "pushed": """
repoussé; repoussée; repoussés; repoussées; repousse; repoussent; reporté; reportée
reportés; reportées; reporte; reportent; décalé; décalée; décalés; décale; retardé
retardée; avancé; avancée; avance; déplacé; déplacée; reprogrammé; reprogrammée
passe; passera; passent; change; glisse; bascule; recule; décalés au; décalera
change de date; change de date de sortie
""",
    "end": """
se termine; se terminera; se termineront; terminera; termineront; terminer; se terminer
s' achève; s' achèvera; s' achèveront; achèvera; s' achever; prend fin; prendra fin
prendront fin; finit; finira; finiront; finir; durera; dureront; dure; se poursuit
se poursuivra; se poursuivront; poursuivra; continue; continuera; continueront
s' étalera; s' étaleront; s' étendra; se conclura; se clôturera; bouclera; boucler
fin du tournage; fin de tournage; fin des prises de vues; s' étendront; se prolongera
achever; s' étend; dureront jusqu'; dernier clap; dernier jour de tournage
le dernier clap
""",
    "ended": """
s' est terminé; s' est achevé; a pris fin; est terminé; terminé; achevé; a duré; fini
bouclé; terminée; achevée; s' est achevée; se sont achevés; s' est terminée
s' est conclu
""",
    "if": """
si; s'; quand; lorsque; lorsqu'; dès que; dès qu'; tant que; à condition; une fois
aussitôt; en cas de; en cas d'; pendant que; tandis; parce; car; bien que; à moins
sous réserve; en attendant; selon; suivant que; afin; où; puisque; faute de; le temps
dans l' attente; en fonction; jusqu' à ce
""",
    "against": """
avorté; avortée; figé; figée; gelé; gelée; à l' arrêt; au point mort; échoué; échouée
échoue; enlisé; enlisée; compromis; compromise; depuis; renonce; renoncent; renoncé
renoncer; renonçant; avorte; empêche; empêché; empêchent; interdit; interdite; freine
bloque; bloqué; bloquée; refusé; refusent; rejette; rejeté; exclut; exclu; exclue
impossible; impensable; arrête; arrêté; arrêtée; stoppe; stoppé; stoppée; cesse; annulés
annulées; annulation; suspension; suspend; suspendus; ignore; ignorent; voulait; pensait
prévoyait; espérait; comptait; loin; absent; pause; arrêt; interruption; abandonnés
abandon; nulle; supprimé; supprimée; ni; plus; jamais; sans; rien; personne; aucun
aucune; non; mais; sauf; excepté; hormis; moins; presque; hors; malgré; au lieu; plutôt
annulé; annulée; annule; annulent; annuler; abandonné; abandonnée; abandonne; abandonner
suspendu; suspendue; interrompu; interrompue; dément; démenti; nie; refuse; initialement
originellement; auparavant; précédemment; autrefois; anciennement; devait; devaient
aurait; auraient; avait; avaient; fallait; à l' origine; d' abord; faux; contre; que
qu'; dont; peine; à peine; guère; cependant; pourtant; toutefois; depuis que; chaque
tous; toutes; il y a; demi; demie; quitte; manque; manquera; rate; ratera; évite; perd
doute; doutent; improbable; difficilement; également; aussi; raté; reste; restent; outre
contrairement; sinon; ailleurs; était; étaient; serait; seraient; jusque là; quant
avant que
cherche; cherchent; cherchant; recherche; recherchent
""",
    "event": """
suite du film; suite de; suite du; suite d'; casting; castings; audition; auditions
scénario; script; répétition; répétitions; répète; repérage; repérages; préproduction
préparation; prépa; postproduction; post production; pré production; montage; essais
essai; costumes; lecture; festival; bande annonce; bande; teaser; billets; billetterie
contrat; accord; annonce; annoncé; annoncée; annoncera; annoncer; grève; roman; livre
prix; césar; césars; oscar; oscars; cannes; berlinale; sundance; venise; deauville
anniversaire; né; née; mort; mariage; procès; élection; élections; financement; aide
aides; subvention; vente; ventes; acquisition; album; disque; concert; tournée; affiche
images; doublage; effets; réécriture; écriture; écrit; écrire; écrira; se déroule
se déroulant; se passe; se passant; se déroulera; histoire; intrigue; action
développement; négociation; négociations; remake de; autre film; autre projet
autre tournage; précédent; reshoots; retakes; scènes additionnelles; présentation
présenté; présentée; présentera; conférence; avant première; avant premières; adapté de
inspiré; publié; publiée; publication; saison; épisode; décor; décors; construction
autorisation; autorisations; recrutement; recrute; figurants; signe; signé; rejoint
projection; sortie; sorties; sort; sortent; sortira; sortiront; sortir; salles; cinéma
cinémas; diffusion; diffusé; diffusée; diffusera; streaming; sorti; lancement
argent; fonds; capitaux; investisseur; investisseurs; partenaire; partenaires
coproducteur; coproducteurs; feu vert; film précédent
budget; budgets; trésorerie
""",
}

SHOOT = """
tournage; tournages; tourner; tourne; tournent; tournera; tourneront; prises de vues
prises de vue; production; film; films; long métrage; série; projet; caméras; caméra
plateau; plateaux; le film; filmera; filmer; filme; réalisation; court métrage; équipe
sera tourné; seront tournés; être tourné; être tournée; sera tournée; suite; comédie
drame; thriller; documentaire; tournerons; tournons; est tourné; va tourner
"""
BEGIN = """
commence; commencent; commencera; commenceront; commencer; débute; débutent; débutera
débuteront; débuter; démarre; démarrent; démarrera; démarreront; démarrer; démarrage
début du tournage; début de tournage; début des prises de vues; lance; lancera
lancement du tournage; débutons; premier tour de manivelle; premier clap; entre en
entrera en; reprend; reprendra; reprendront; reprendre; reprise; reprise du tournage
début de la production; date de début; sera lancé; lancé; débuts du tournage
début des tournages; commencerons; premier jour de tournage
"""
BEGAN = """
a commencé; ont commencé; a débuté; ont débuté; a démarré; ont démarré; a été tourné
commencé; débuté; démarré; commençait; tourné; tournée; tournés; tournées; a tourné
ont tourné; a été tournée; ont été tournés; filmé; filmée; s' est tourné
"""
WORDS = """
sera; seront; est; sont; être; va; vont; doit; doivent; devra; devront; devrait
devraient; prévu; prévue; prévus; prévues; programmé; programmée; programmés; fixé
fixée; calé; calée; planifié; planifiée; attendu; attendue; attendus; se; il; elle; on
nous; ils; elles; son; sa; ses; leur; avec; un; une; lieu; aura lieu; auront lieu
a lieu; prévoit; prévoient; qui; c' est; c'; voici; enfin; officiellement; justement
précisément; exactement; date; dates; la date; datée; daté; a été; ont été; fera; feront
ici; plus précisément; notamment; toujours en; encore en; au mois; confirmé; confirmée
été fixé; été fixée; principales; principal; nouveau; nouvelle; nouveaux; rendez vous
là; aura; auront; réalisé; réalisée; commencer à; sur une période; d' une durée; durée
toute; tout; dès lors; y; est prévu; est prévue; sont prévues; se déroulera à
tourner un; à nouveau; de nouveau
"""
RELEASE = """
sortie; sorties; sort; sortent; sortira; sortiront; sortir; salle; salles; en salles
dans les salles; en salle; cinéma; cinémas; au cinéma; grand écran; écran; écrans
sur les écrans; sur grand écran; débarque; débarquera; arrive; arrivera; arrivent
arriveront; arriver; diffusé; diffusée; diffusion; diffuse; diffusera; streaming
plateforme; plateformes; disponible; lancement; lancé; lancée; date de sortie; découvrir
à découvrir; à l' affiche; l' affiche; sera à l' affiche; visible; voir; à voir; dévoilé
dévoilée; sortie nationale; sortie en salles; mis en ligne; mise en ligne; télévision
verra le jour; verra pas le jour; voit le jour
"""
RELEASED = """
est sorti; est sortie; sont sortis; sorti; sortie le; a été diffusé; est arrivé
a débarqué
"""

STANDINGS = {
    "rumored": """
rumeur; selon la rumeur; pressenti; pressentie; évoqué; évoquée; envisagé; envisagée
possible; favori; favorite; courtisé; courtisée
""",
    "in talks": """
en négociations; en négociation; en pourparlers; en discussions; en discussion; négocie
en négociations avancées; en discussions avancées; proche d'un accord
sur le point de signer; offre en cours
""",
    "attached": """
attaché; attachée; rattaché; rattachée; rejoint; rejoint le casting; au casting; choisi
choisie; engagé; engagée; recruté; recrutée; incarnera; incarne; réalisera; réalise
jouera
""",
    "confirmed": """
confirmé; confirmée; officiel; officielle; signé; a signé; annoncé; annoncée
""",
    "exited": """
quitte; a quitté; parti; partie; quitte le projet; se retire; retiré; remplacé
remplacée; abandonne; a abandonné; renvoyé; renvoyée; n'est plus attaché
claque la porte
""",
    "denied": "démenti; démentie; dément; faux; nie; n'est pas impliqué",
}
STAGES = {
    "announced": "annoncé; annoncée; projet; en projet",
    "development": "en développement; développement",
    "script": "scénario; en écriture; écriture",
    "pre-production": """
préproduction; pré-production; en préproduction; en préparation; préparation
en pré-production
""",
    "filming": """
tournage; en tournage; en cours de tournage; en production; le tournage a commencé
le tournage a débuté; tournage commencé; tournage en cours
""",
    "wrapped": """
tourné; tournée; tournage terminé; tournage achevé; fin de tournage
le tournage est terminé
""",
    "post-production": """
postproduction; post-production; en postproduction; en post-production; montage
en montage
""",
    "completed": "terminé; terminée; achevé; achevée; finalisé",
    "released": "sorti; sortie; en salles; à l'affiche",
    "cancelled": "annulé; annulée; abandonné; abandonnée",
    "hold": """
en pause; suspendu; suspendue; à l'arrêt; reporté; reportée; en attente
""",
}

TABLE = Language(
    code="fr",
    name="French",
    numbers=NUMBERS,
    names=NAMES,
    links=LINKS,
    fillers={
        0: "le; la; les; l'",
        WORD: WORDS,
        WORD | ABOUT: SHOOT,
        BEGINS | VERB: BEGIN,
        BEGINS | BEGUN: BEGAN,
    },
    standings=STANDINGS,
    stages=STAGES,
    release_fillers={VERB | ABOUT: RELEASE, ABOUT | BEGUN: RELEASED},
    ordinals=("er", "ère", "re", "e", "è", "ème", "ième", "nd", "nde"),
    slices={"t": "quarter", "q": "quarter", "s": "half"},
    counting=frozenset({"un", "une"}),
    counted=frozenset({"jour", "semaine", "mois", "an", "année"}),
    order=EVERY,
    future=frozenset(
        {"sera", "seront", "être", "va", "vont", "doit", "doivent", "devrait"}
        | {"devraient", "devra", "devront"}
    ),
)

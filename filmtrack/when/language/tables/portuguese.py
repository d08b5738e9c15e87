"""The words of Portuguese."""

from __future__ import annotations

from filmtrack.when.language.arrange import EVERY
from filmtrack.when.language.table import ABOUT, BEGINS, BEGUN, VERB, WORD, Language
from filmtrack.when.language.tables.calendar_names import (
    PORTUGUESE_MONTHS,
    PORTUGUESE_WEEKDAYS,
)

NUMBERS = {
    "month": PORTUGUESE_MONTHS,
    "weekday": PORTUGUESE_WEEKDAYS | {"sabado": 5},
    "season": {"primavera": 1, "verão": 2, "outono": 3, "inverno": 4},
    "number": {
        "dois": 2,
        "duas": 2,
        "três": 3,
        "quatro": 4,
        "cinco": 5,
        "seis": 6,
        "sete": 7,
        "oito": 8,
        "nove": 9,
        "dez": 10,
        "onze": 11,
        "doze": 12,
        "quinze": 15,
        "vinte": 20,
        "trinta": 30,
        "quarenta": 40,
    },
    "ordinal": {
        "primeiro": 1,
        "primeira": 1,
        "primeiros": 1,
        "primeiras": 1,
        "segundo": 2,
        "segunda": 2,
        "terceiro": 3,
        "terceira": 3,
        "quarto": 4,
        "quarta": 4,
    },
    "shifted day": {"hoje": 0, "amanhã": 1, "depois de amanhã": 2, "ontem": -1},
}

NAMES = {
    "unit": {
        "dia": "day",
        "semana": "week",
        "fim de semana": "weekend",
        "mês": "month",
        "trimestre": "quarter",
        "semestre": "half",
        "quinzena": "half",
        "ano": "year",
        "metade": "half or middle",
    },
    "units": {"dias": "day", "semanas": "week", "meses": "month", "anos": "year"},
    "part": {
        "arranque de": "beginning",
        "arranque do": "beginning",
        "reta final de": "late",
        "reta final do": "late",
        "ponta final de": "late",
        "parte final de": "late",
        "parte final do": "late",
        "início": "beginning",
        "começo": "beginning",
        "princípio": "beginning",
        "inícios": "beginning",
        "princípios": "beginning",
        "meados": "mid",
        "meio": "mid",
        "final": "end",
        "fim": "end",
        "finais": "end",
        "fins": "end",
    },
    "which": {
        "este": "this",
        "esta": "this",
        "neste": "this",
        "nesta": "this",
        "deste": "this",
        "desta": "this",
        "esse": "this",
        "nesse": "this",
        "desse": "this",
        "próximo": "coming",
        "próxima": "coming",
        "próximos": "coming",
        "próximas": "coming",
        "que vem": "coming",
        "proximo": "coming",
        "proxima": "coming",
        "passado": "past",
        "passada": "past",
        "último": "last",
        "última": "last",
        "últimos": "last",
        "últimas": "last",
        "seguinte": "following",
    },
    "holiday": {
        "natal": "christmas",
        "véspera de natal": "christmas eve",
        "páscoa": "easter",
        "ano novo": "new year",
        "halloween": "halloween",
        "sexta feira santa": "good friday",
    },
    "phrase": {
        "quadrimestre": "number 4, units month",
        "fim do ano": "part end, unit year",
        "fim de ano": "part end, unit year",
        "final do ano": "part end, unit year",
        "final de ano": "part end, unit year",
    },
}

LINKS = {
    "ago first": """
há; faz
""",
    "in or moved to": """
para; para o; para a
""",
    "until or by": """
até; até ao; até à; até o; até a; até aos; até os
""",
    "lasts": """
duram; dura; durarão; durará; durar; prolongam-se; prolongar-se; decorrem; decorrerá
decorrerão; estendem; estenderão; seguem; prosseguem; continuam
""",
    "not": """
não
""",
    "of or from": "de; do; da; dos; das",
    "in or to": "a; ao; à; aos; às",
    "in": """
em; no; na; nos; nas; num; numa; ao longo; ao longo do; ao longo de; no decorrer do
no decorrer de; pelo
""",
    "in or for": "durante; por; pelo período de",
    "ahead": "dentro de; daqui a; daqui",
    "from": "a partir de; a partir do; a partir da; desde; desde o; a contar de",
    "between": "entre",
    "and": "e",
    "or": "ou",
    "before": "antes de; antes do; antes da",
    "after": "depois de; depois do; depois da; após; após o; após a",
    "open from": """
não antes de; não antes do; nunca antes de; no mínimo em; quanto muito cedo
""",
    "by": "o mais tardar; no máximo; no mais tardar; no máximo até",
    "at least": "pelo menos; no mínimo; ao menos",
    "only": "só; somente; apenas",
    "later": "mais tarde; mais adiante; mais para a frente; mais à frente",
    "soon": "em breve; brevemente; logo; muito em breve; iminente; para breve",
    "now": "atualmente; actualmente; agora; já; neste momento",
    "few": "poucas; poucos; algumas; alguns; várias; vários",
    "couple": "um par de",
    "approximate": """
por volta de; por volta do; por volta da; cerca de; aproximadamente; em torno de
em torno do; perto de; mais ou menos; lá para; sensivelmente
""",
    "uncertain": """
provavelmente; possivelmente; talvez; poderia; poderiam; poderá; poderão; pode; podem
presumivelmente; eventualmente; em princípio; à partida; supostamente; espera; esperam
se tudo correr bem; se tudo der certo; provável; possível; teoricamente; idealmente
pretende; pretendem; quer; querem; gostaria; provisoriamente; quiçá; tentativamente
""",
    "unknown": """
sem data; sem data definida; sem data prevista; a definir; a anunciar; a confirmar
data a definir; data a anunciar; sem previsão; por definir; por anunciar
data por definir; indefinidamente; por tempo indeterminado; sem data de estreia
sem data marcada; adiado indefinidamente; adiada indefinidamente
adiado por tempo indeterminado; não há previsão; ainda sem previsão; não há data
ainda não há data; não tem data; ainda não tem data; não há previsão para o início
ainda não há previsão
""",
    "pushed": """
adiado; adiada; adiados; adiadas; adia; adiam; adiou; remarcado; remarcada; transferido
transferida; antecipado; antecipada; antecipa; reagendado; reagendada; empurrado
empurrada; atrasado; atrasada; movido; movida; postergado; postergada; reprogramado
antecipou; anteciparam; atrasou; empurrou; transferiu; remarcou; passou
muda; mudou; mudam; mudada; mudado; alterada; alterado
""",
    "end": """
termina; terminam; terminará; terminarão; terminar; acaba; acabam; acabará; acabarão
acabar; conclui; concluirá; concluirão; concluir; concluído; concluída; concluídas
encerra; encerram; encerrará; encerrarão; encerrar; finaliza; finalizará; finalizar
finalizam; duram; dura; durarão; durará; durar; prolonga; prolongam; prolongará
prolongarão; prolongar; estende; estendem; estenderá; estenderão; estender; continuará
continuarão; prossegue; prosseguem; seguem; vão durar; vai durar; estará concluído
fim das filmagens; fim da rodagem; final das filmagens; vão até; último dia de filmagens
último dia de rodagem; último dia de gravação; última diária
""",
    "ended": """
terminou; terminaram; acabou; acabaram; concluiu; concluíram; encerrou; encerraram
finalizou; finalizaram; durou; duraram; terminado; terminada; terminadas; encerrado
encerradas; finalizado; finalizada; finalizadas
""",
    "if": """
se; quando; caso; assim que; logo que; enquanto; desde que; uma vez; porque; embora
mesmo que; ainda que; a menos; salvo se; onde; depende; dependendo; mediante; conforme
consoante; até que; contanto; à espera; na expectativa; sempre que; segundo
""",
    "against": """
parado; parada; paradas; travado; travada; congelado; congelada; engavetado; engavetada
frustrado; frustrada; fracassou; fracassaram; emperrado; emperrada; em risco; desistiu
desiste; desistem; desistir; desistiram; renuncia; renunciou; aborta; abortado; anula
anulado; anulada; impede; impediu; impedem; proíbe; proibiu; proibido; trava; travou
bloqueia; bloqueado; fracassa; falha; falhou; rejeita; rejeitou; exclui; excluiu
excluído; impossível; impensável; pausa; paralisa; paralisou; paralisado; paralisada
paralisadas; interrompidas; interrompe; suspensas; suspensos; cancelados; cancelamento
suspensão; ignora; ignoram; desconhece; queria; queriam; pensava; previa; esperava
longe; ausente; recusou; parou; param; cessou; abandonadas; nem; nunca; jamais; sem
ninguém; nenhum; nenhuma; nada; mas; porém; senão; exceto; excepto; salvo; menos; mais
quase; fora; apesar; em vez; ao invés; cancelado; cancelada; cancela; cancelou
canceladas; descartado; descartada; descarta; abandonado; abandonada; abandona; suspenso
suspensa; suspende; suspendeu; interrompido; interrompida; desmente; nega; negou; recusa
inicialmente; originalmente; anteriormente; previamente; devia; deviam; deveria
deveriam; deveria ter; iria; iriam; teria; teriam; seria; seriam; falso; contra; que
cujo; cada; todos; todas; meia; falta; faltam; perde; perdeu; evita; duvida; improvável
dificilmente; também; além; tinha; tinham; era; eram; havia; há; deixa; deixará; atrás
tampouco; somente se
busca; buscam; procura; procuram; buscando; procurando
""",
    "event": """
sequência do filme; sequência de; sequência do; continuação do filme; continuação de
continuação do; elenco; casting; audição; audições; teste; testes; roteiro; guião
argumento; ensaio; ensaios; ensaia; ensaiar; locações; pré produção; preparação
pós produção; montagem; edição; figurino; leitura; festival; mostra; trailer; teaser
bilhetes; ingressos; ingresso; pré venda; contrato; acordo; anúncio; anunciado
anunciada; anuncia; anunciou; anunciará; greve; romance; livro; prêmio; prémio; prêmios
prémios; oscar; óscar; oscars; cannes; berlinale; sundance; veneza; gramado; aniversário
nasceu; morreu; casamento; julgamento; eleição; eleições; financiamento; apoio; apoios
incentivo; venda; vendas; aquisição; álbum; disco; concerto; show; turnê; cartaz; pôster
imagens; dublagem; dobragem; efeitos; reescrita; escrita; escreve; escrever; escreveu
escreverá; ambientado; ambientada; ambientados; passa; passará; se passa; história
trama; conta; narra; enredo; desenvolvimento; negociação; negociações; outro filme
outro projeto; outra produção; refilmagens; regravações; cenas adicionais; apresentação
apresentado; apresentada; apresenta; coletiva; conferência; pré estreia; antestreia
inspirado; baseado; publicado; publicada; publicação; temporada; episódio; cenários
construção; autorização; autorizações; seleção; recrutamento; figurantes; assina
assinou; exibição; sessão; estreia; estreias; estreiam; estrear; estreará; estrearão
estreou; estreado; cinemas; cinema; salas; lançamento; lançado; lançada; lança; lançará
streaming; transmissão; exibido; exibida; carnaval
dinheiro; verba; capital; fundos; investidor; investidores; sócio; sócios; parceiro
parceiros; coprodutor; coprodutores; luz verde; sinal verde
filme anterior; longa anterior
orçamento; orçamentos
""",
}

SHOOT = """
filmagens; filmagem; rodagem; rodagens; gravações; gravação; filmar; filma; filmam
filmará; filmarão; rodar; roda; rodam; rodará; rodarão; gravar; grava; gravam; gravará
gravarão; produção; filme; filmes; longa; longa metragem; série; projeto; projecto
câmeras; câmaras; set; filmando; gravando; rodando; estaremos filmando; curta metragem
produzir; será filmado; equipe; equipa; sequência; continuação; comédia; drama; thriller
documentário; filmaremos; filmado em; serão filmadas; ser filmado; ser rodado
"""
BEGIN = """
começa; começam; começará; começarão; começar; começamos; começaremos; começaria
começariam; inicia; iniciam; iniciará; iniciarão; iniciar; arranca; arrancam; arrancará
arrancarão; arrancar; arranque; início das filmagens; início da rodagem
início de rodagem; início das gravações; começo das filmagens; início das rodagens
início da produção; início de filmagens; tem início; têm início; terá início
terão início; ter início; dá início; darão início; dará início; entra em; entrará em
retoma; retomará; retomadas; volta; voltará; primeiro dia de filmagens; começando
iniciando; deve começar; primeiro dia de rodagem
"""
BEGAN = """
começou; começaram; iniciou; iniciaram; arrancou; arrancaram; filmado; filmada; filmados
filmadas; rodado; rodada; gravado; gravada; gravadas; filmou; filmaram; rodou; rodaram
gravou; gravaram; teve início; tiveram início; deu início; iniciado; iniciada; iniciadas
foi filmado; foi rodado; começado
"""
WORDS = """
o; os; as; um; uma; será; serão; é; são; ser; vai; vão; deve; devem; deverá; deverão
está; estão; estará; estarão; estar; previsto; prevista; previstos; previstas; prevê
preveem; marcado; marcada; marcadas; agendado; agendada; agendadas; programado
programada; programadas; planejado; planejada; planeado; planeada; fixado; tem; têm
terá; terão; ter; tendo; foi; foram; sido; com; sua; seu; seus; suas; acontece
acontecer; acontecerá; acontecerão; acontecem; realiza; realizar; realizará; realizada
decorrer; decorre; decorrerá; decorrerão; decorrem; lugar; vez; ainda em; ainda no
ainda; finalmente; oficialmente; precisamente; exatamente; exactamente; data; datas
mais precisamente; mais concretamente; mesmo; mesma; confirmado; confirmada; todo o
toda; novo; nova; novos; novas; de novo; novamente; principal; principais; período; lo
la; nós; ficou; fica; definido; definida; previsão; horário; próprio; corrente
se realiza; rio de janeiro; haverá; vai haver
"""
RELEASE = """
estreia; estreias; estreiam; estrear; estreará; estrearão; cinema; cinemas; aos cinemas
nos cinemas; nas salas; salas; às salas; chega; chegam; chegará; chegarão; chegar
lançamento; lançado; lançada; lança; lançam; lançará; lançar; será lançado; streaming
plataforma; plataformas; disponível; data de estreia; data de lançamento; tela; telas
ecrã; ecrãs; grande ecrã; exibição; exibido; exibida; exibirá; transmissão; distribuição
estreia mundial; circuito; nacional; brasileiros; portuguesas; portugueses; cartaz
em cartaz; entra em cartaz; desembarca; desembarcará; circuito comercial; televisão
portuguesa; nacionais; sala; comercial; sai; sairá; ver; visto; comercialmente
"""
RELEASED = "estreou; estrearam; lançou; chegou; chegaram; foi lançado; estreado; saiu"

STANDINGS = {
    "rumored": """
rumor; boato; especulado; especulada; cotado; cotada; cogitado; cogitada; possível
sondado; sondada; favorito; favorita; apontado; apontada
""",
    "in talks": """
em negociações; em negociação; negocia; em conversas; em conversações
em negociações avançadas; em negociações finais; em fase final de negociação
perto de assinar; negociando
""",
    "attached": """
ligado; ligada; vinculado; vinculada; escalado; escalada; junta-se; se junta; no elenco
entra para o elenco; protagoniza; vai protagonizar; dirige; realiza; vai dirigir
vai realizar; contratado; contratada; escolhido; escolhida; interpretará
""",
    "confirmed": """
confirmado; confirmada; oficial; assinou; assinado; anunciado; anunciada
contrato assinado
""",
    "exited": """
deixa; deixou; sai; saiu; fora; abandona; abandonou; desiste; desistiu; substituído
substituída; demitido; demitida; deixou o projeto; não participa mais
""",
    "denied": "desmentido; desmentida; desmente; nega; falso; não participa",
}
STAGES = {
    "announced": "anunciado; anunciada; projeto; projecto",
    "development": "em desenvolvimento; desenvolvimento",
    "script": "roteiro; argumento; em fase de roteiro; em escrita",
    "pre-production": "pré-produção; em pré-produção; em preparação; preparação",
    "filming": """
filmagens; em filmagem; em filmagens; em rodagem; rodagem; rodando; a filmar; filmando
em produção; gravando; em gravação; filmagens iniciadas
""",
    "wrapped": """
filmado; rodado; filmagens concluídas; filmagens terminadas; fim das filmagens
rodagem concluída
""",
    "post-production": "pós-produção; em pós-produção; montagem; em montagem",
    "completed": "concluído; concluída; finalizado; finalizada; pronto",
    "released": "estreado; lançado; nos cinemas; em cartaz; estreou",
    "cancelled": "cancelado; cancelada; abandonado; abandonada",
    "hold": """
em pausa; suspenso; suspensa; parado; adiado; adiada; em espera
""",
}

TABLE = Language(
    code="pt",
    name="Portuguese",
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
    ordinals=("º", "ª", "°", "o", "a"),
    slices={"t": "quarter", "q": "quarter", "s": "half"},
    counting=frozenset({"um", "uma"}),
    counted=frozenset({"dia", "semana", "mês", "ano"}),
    order=EVERY,
    future=frozenset(
        {"será", "serão", "ser", "vai", "vão", "deve", "devem", "deverá", "deverão"}
        | {"estará", "estarão", "tem", "têm"}
    ),
)

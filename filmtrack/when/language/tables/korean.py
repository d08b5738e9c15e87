"""The words of Korean: spaces part words, and particles are glued to them."""

from __future__ import annotations

from filmtrack.when.language.arrange import POSTPOSED
from filmtrack.when.language.table import (
    ABOUT,
    BEGINS,
    BEGUN,
    START,
    VERB,
    WORD,
    Language,
    Unspaced,
    each_with,
)
from filmtrack.when.language.tables.calendar_names import (
    KOREAN_MONTHS,
    KOREAN_WEEKDAYS,
)

_SEASONS = {"봄": 1, "여름": 2, "가을": 3, "겨울": 4}
_UNITS = {
    **dict.fromkeys(("개월", "달"), "month"),
    **dict.fromkeys(("주", "주일"), "week"),
    "일": "day",
    "년": "year",
}

_PLACES = """
한국 서울 부산 제주 제주도 인천 일본 중국 미국 영국 프랑스 유럽 해외 국내 전국 현지
대전 대구 광주 강원도 경기도 북한 태국 베트남 몽골 독일 이탈리아 스페인 호주 캐나다
홍콩 대만 런던 파리 뉴욕 도쿄 베이징
"""
_MOVED = """
연기 연기됐다 연기되었다 연기된다 연기했다 연기한다 연기됐습니다 연기됐으며
연기되면서 연기하기로 미뤄졌다 미뤄진다 미뤘다 미룬다 미뤄져 미루기로 변경 변경됐다
변경되었다 변경했다 변경한다 늦춰졌다 늦췄다 앞당겨졌다 앞당겼다 앞당긴다 옮겼다
밀렸다 조정 조정됐다 조정했다
"""

NUMBERS = {
    "month": KOREAN_MONTHS,
    "weekday": KOREAN_WEEKDAYS,
    "season": _SEASONS,
    "quarter": {f"{number}분기": number for number in range(1, 5)},
    "number": {
        "한": 1,
        "두": 2,
        "세": 3,
        "석": 3,
        "네": 4,
        "넉": 4,
        "다섯": 5,
        "여섯": 6,
    },
    "ordinal": {
        "첫째": 1,
        "둘째": 2,
        "셋째": 3,
        "넷째": 4,
        "다섯째": 5,
        "첫": 1,
        "마지막": -1,
        **{f"{number}째": number for number in range(1, 6)},
        **{f"{number}번째": number for number in range(1, 6)},
    },
    "shifted day": {
        "오늘": 0,
        "내일": 1,
        "모레": 2,
        "어제": -1,
        "그제": -2,
        "그저께": -2,
    },
}

NAMES = {
    "unit": {"주말": "weekend", "년": "year", "달": "month", "주": "week", "일": "day"},
    "units": _UNITS,
    "part": {
        **dict.fromkeys(("초순", "상순", "초반"), "early"),
        **dict.fromkeys(("중순", "중반"), "mid"),
        **dict.fromkeys(("하순", "종반"), "late"),
        "초": "beginning",
        **dict.fromkeys(("말", "막바지", "끝"), "end"),
    },
    "which": {
        **dict.fromkeys(("오는", "다가오는"), "coming"),
        "지난": "past",
        "이번": "this",
        "다음": "next",
        "같은": "same",
    },
    "holiday": {
        "크리스마스": "christmas",
        "성탄절": "christmas",
        "크리스마스이브": "christmas eve",
        "핼러윈": "halloween",
        "할로윈": "halloween",
    },
    "phrase": {
        **dict.fromkeys(("올해", "금년", "올"), "which this, unit year"),
        **dict.fromkeys(("내년", "다음 해"), "which next, unit year"),
        "이듬해": "which following, unit year",
        **dict.fromkeys(("내후년", "후년"), "which after next, unit year"),
        "재작년": "which before last, unit year",
        **dict.fromkeys(("작년", "지난해", "지난 해"), "which last, unit year"),
        **dict.fromkeys(("같은 해", "같은해", "동년"), "which same, unit year"),
        **dict.fromkeys(
            ("이달", "이 달", "이번 달", "이번달", "금월"), "which this, unit month"
        ),
        **dict.fromkeys(
            ("다음 달", "다음달", "내달", "새달"), "which next, unit month"
        ),
        **dict.fromkeys(("지난달", "지난 달", "전달"), "which last, unit month"),
        **dict.fromkeys(("다다음 달", "다다음달"), "which after next, unit month"),
        **dict.fromkeys(("이번 주", "이번주", "금주"), "which this, unit week"),
        **dict.fromkeys(("다음 주", "다음주", "내주"), "which next, unit week"),
        **dict.fromkeys(("지난주", "지난 주"), "which last, unit week"),
        **dict.fromkeys(("다다음 주", "다다음주"), "which after next, unit week"),
        **dict.fromkeys(("이번 주말", "이번주말"), "which this, unit weekend"),
        **dict.fromkeys(("다음 주말", "다음주말"), "which next, unit weekend"),
        **{
            word + name: f"which this, season {number}"
            for word in ("올", "올 ")
            for name, number in _SEASONS.items()
        },
        **{
            f"내년{name}": f"season {number}, which next, unit year"
            for name, number in _SEASONS.items()
        },
        **{
            word + name: f"part {part}, season {number}"
            for word, part in (("초", "early"), ("늦", "late"), ("한", "mid"))
            for name, number in _SEASONS.items()
        },
        "연말": "part end, unit year",
        "연초": "part beginning, unit year",
        "월말": "part end, unit month",
        "월초": "part beginning, unit month",
        "새해": "new year 새해",
        **dict.fromkeys(("연내", "연내에"), "later 연내, which this, unit year"),
        **dict.fromkeys(
            each_with("올해 금년", "_안 _안에 _안으로 _내 _내에 _중 _중에")
            .replace("_", " ")
            .split(";"),
            "later 올해 안, which this, unit year",
        ),
        **dict.fromkeys(
            ("이달 안에", "이달 중", "이달 내", "이번 달 안에", "이번 달 중"),
            "later 이달 안, which this, unit month",
        ),
        **dict.fromkeys(("상반기", "전반기"), "half 1"),
        **dict.fromkeys(("하반기", "후반기"), "half 2"),
        "전반": "ordinal 1, unit half",
        "후반": "ordinal 2, unit half",
        **dict.fromkeys(("초중순", "초중반"), "part early, dash -, part mid"),
        **dict.fromkeys(("중하순", "중후반"), "part mid, dash -, part late"),
        "한달": "number 1, units month",
        "두달": "number 2, units month",
        **{
            f"{unit}{end}": f"units {grain}, behind {kind}"
            for unit, grain in _UNITS.items()
            for end, kind in (("간", "for"), ("뒤", "after"), ("후", "after"))
        },
    },
    "behind": {
        **dict.fromkeys(("부터", "부터는"), "from"),
        **dict.fromkeys(("까지", "까지는", "까지로"), "until"),
        **dict.fromkeys(("전에", "이전에", "전까지", "이전"), "before"),
        **dict.fromkeys(("뒤", "후", "뒤에", "후에"), "after"),
        **dict.fromkeys(("동안", "간"), "for"),
        **dict.fromkeys(("안에", "이내", "이내에", "내에"), "within"),
        "에서": "from",
        **dict.fromkeys(("사이", "사이에"), "between"),
        **dict.fromkeys(
            each_with("로_ 으로_ 까지_", _MOVED).replace("_", " ").split(";"),
            "pushed, until",
        ),
    },
}

LINKS = {
    "former": "당초; 애초; 원래; 본래; 기존",
    "and": "과; 와; 및; 그리고",
    "or": "또는; 혹은; 이나; 나; 아니면; 내지",
    "onward": "이후; 이후에; 이후로; 이후부터",
    "open from": "이르면; 빠르면; 빨라야; 일러야; 빨라도",
    "by": "늦어도; 늦으면",
    "few": "몇",
    "soon": """
곧; 조만간; 머지않아; 곧바로; 조만간에; 가까운 시일 내; 가까운 시일 내에
""",
    "now": "현재; 이미; 지금; 드디어",
    "approximate": """
쯤; 쯤에; 쯤으로; 경; 경에; 경부터; 께; 께부터; 무렵; 무렵에; 즈음; 즈음에; 전후
전후로; 약; 대략; 정도; 가량; 께에
""",
    "uncertain": """
가능성; 가능성이; 가능성도; 목표; 목표로; 목표로 한다; 목표로 하고; 목표로 하고 있다
목표다; 검토; 검토 중; 검토 중이다; 검토하고 있다; 유력; 유력하다; 유력한; 아마
아마도; 잠정; 잠정적으로; 듯; 듯하다; 것으로 보인다; 것으로 알려졌다; 것으로 전해졌다
것으로 예상된다; 것으로 전망된다; 희망; 희망하고 있다; 논의 중; 논의 중이다; 조율 중
조율 중이다; 고려 중; 가능할 것으로; 순조롭다면; 예상; 예상된다; 전망; 전망이다
전망된다; 것으로; 보인다; 알려졌다; 전해졌다; 가시화; 유력시; 유력시된다; 노린다
노리고; 겨냥; 겨냥해; 겨냥한다
""",
    "unknown": """
미정; 미정이다; 미정인; 미정입니다; 무기한 연기; 무기한 연기됐다; 무기한
무기한 연기되었다; 미확정; 정해지지 않았다; 아직 미정; 아직 미정이다
아직 정해지지 않았다; 결정되지 않았다; 확정되지 않았다
""",
    "end": """
크랭크업; 크랭크 업; 종료; 촬영 종료; 마무리; 마무리한다; 마무리할; 마친다; 마칠
마치고; 마칠 예정; 끝낸다; 끝낼; 끝난다; 끝날; 완료; 완료한다; 완료할; 종료한다
종료할; 종료된다; 종료될; 크랭크업한다; 크랭크업할; 크랭크업하는; 마치는; 마무리하는
마무리될; 마무리된다; 이어간다; 이어갈; 이어진다; 이어질; 계속된다; 계속될; 진행된다
진행될; 진행한다; 진행할
""",
    "ended": """
크랭크업했다; 마쳤다; 마무리했다; 끝냈다; 끝났다; 종료했다; 종료됐다; 완료했다
완료됐다; 크랭크업했습니다; 마쳤습니다; 마무리됐다; 마친; 마무리한; 끝낸; 끝난
마쳤으며; 크랭크업한
""",
    "if": """
되면; 하면; 완성되면; 끝나면; 경우; 만약; 만일; 따라; 때; 이루어지면; 확정되면
결정되면; 마무리되면; 대로; 즉시; 한다면; 된다면
""",
    "against": f"""
안; 못; 아니; 아닌; 아니라; 아니다; 없다; 없이; 없는; 없을; 않는다; 않았다; 않고; 않을
않기로; 못한다; 못했다; 취소; 취소됐다; 취소되었다; 중단; 중단됐다; 중단되었다; 무산
무산됐다; 불발; 불발됐다; 포기; 포기했다; 하차; 하차했다; 연기; 연기됐다; 연기되었다
연기했다; 미뤄졌다; 지연; 지연됐다; 지연되고; 보류; 보류됐다; 잠정 중단; 철회; 부인
부인했다; 사실무근; 백지화; 백지화됐다; 엎어졌다; 하지만; 그러나; 이었으나; 였으나
이지만; 지만; 대신; 외; 제외; 매년; 매월; 매주; 각; 회계연도; 연도; 설; 설날; 추석
명절; 연휴; 휴가; 방학; 여름방학; 겨울방학; 구정; 신정; 어린이날; 광복절; 한글날
개천절; 현충일; 삼일절; 장마; 밸런타인데이; 발렌타인데이; 시즌; 주년; 년대; 년생; 살
세기; 만에; 째; 일째; 년째; 개월째; 주째; 미만; 이상; 초과; 도; 라도; 조차; 만; 뿐
불투명; 불가능; 어렵다; 힘들다; 실패; 실패했다; 재개; 반대; 거부; 예정이었다
예정이었으나; 예정이던; 예정이었지만; 예정됐던; 예정되었던; 예정됐으나; 계획이었다
계획이었으나; 계획이었지만; 계획했으나; 계획했던; 반년; 보름; 열흘; 하루; 이틀; 사흘
나흘; 일주일
{each_with("시작할 들어갈 촬영할", "예정이었다")}
""",
    "event": """
오디션; 캐스팅; 대본; 시나리오; 각본; 프리미어; 영화제; 국제영화제; 시사회; 상영
상영회; 제작보고회; 제작발표회; 기자회견; 간담회; 예고편; 티저; 포스터; 티켓; 예매
수상; 시상식; 아카데미; 칸; 칸영화제; 베니스; 선댄스; 부산국제영화제; 원작; 소설; 연재
웹툰; 출간; 발매; 출판; 무대; 콘서트; 공연; 투어; 헌팅; 리허설; 대본리딩; 리딩; 고사
준비; 프리프로덕션; 후반작업; 편집; 재촬영; 추가촬영; 보충촬영; 계약; 협상; 파업; 선거
생일; 결혼; 사망; 개봉; 공개; 방송; 방영; 첫방송; 첫방; 편성; 극장; 극장가; 무대인사
배경; 이야기; 투자; 판권; 모집; 응모; 심사; 마감; 테스트; 카메라테스트; 더빙; 녹음
음악; 속편; 전작; 개막; 개최; 폐막; 전시; 전시회; 발표; 초연; 상견례; 의상; 세트
세트장; 완성; 펀딩; 크라우드펀딩; 제작비
""",
}

SHOOT = """
촬영; 영화; 드라마; 작품; 신작; 제작; 본 촬영; 본촬영; 차기작; 장편; 본편; 로케이션
로케; 촬영 일정; 일정; 촬영 시기; 시기; 촬영한다; 촬영할; 촬영하는; 촬영될; 촬영된다
촬영하기로; 프로젝트; 극영화; 장편영화; 시리즈
"""
BEGIN = f"""
크랭크인; 크랭크 인; 시작; 돌입; 개시; 착수; 첫 촬영; 첫 삽; 시작일; 스타트; 첫촬영
{each_with("시작 돌입 개시 착수 크랭크인", "한다 할 하는 하기로 될 된다 합니다")}
{each_with("시작 돌입 개시 착수 크랭크인", "하며 하고 해 해서 하여 돼")}
앞두고; 앞두고 있다; 앞둔
{each_with("들어", "간다 갈 가는 가기로 갑니다 가며")}
"""
BEGAN = f"""
들어갔다; 들어갔습니다; 시작된; 시작한; 들어간; 촬영했다; 촬영됐다; 진행했다; 진행됐다
들어갔으며; 시작했으며
{each_with("시작 돌입 개시 착수 크랭크인", "했다 됐다 되었다 했습니다 됐습니다 하였다")}
"""
WORDS = """
은; 는; 이; 가; 을; 를; 의; 에; 에는; 로; 으로; 이며; 이고; 이다; 다; 입니다; 예정
예정이다; 예정입니다; 예정인; 예정으로; 예정돼; 예정됐다; 예정되어; 예정되어 있다
예정돼 있다; 있다; 있습니다; 계획; 계획이다; 계획입니다; 계획 중; 계획 중이다
계획하고 있다; 계획으로; 계획인; 방침; 방침이다; 확정; 확정됐다; 확정했다; 결정
결정됐다; 결정했다; 한다; 된다; 합니다; 됩니다; 하기로; 한다고; 밝혔다; 전했다; 말했다
라고; 고; 하고; 중; 중에; 중으로; 내; 감독; 배우; 주연; 씨; 본격; 본격적인; 본격적으로
모든; 모두; 모든 촬영; 전체; 정식; 정식으로; 마침내; 전격; 기간; 두고; 잡고; 잡았다
맞춰; 사이; 사이에; 하순경
"""
RELEASE = f"""
개봉; 개봉일; 개봉 예정; 극장; 극장에서; 극장가; 극장 개봉; 전국; 전국 극장; 공개
공개일; 방송; 첫 방송; 첫방송; 방영; 편성; 상영; 스트리밍; 관객; 관객을; 관객과
만난다; 만날; 찾아온다; 찾는다; 넷플릭스; 디즈니플러스; 디즈니 플러스; 애플tv; 디즈니
티빙; 웨이브; 왓챠; 쿠팡플레이; 국내 개봉; 북미; 북미 개봉; 전세계; 전 세계; 동시
시즌; 시기; 날짜; 출시; 시작; 선보인다; 선보일; 첫선; 프리미어; 예정; 스크린; 에서
글로벌
{each_with("개봉 공개 방송 방영 상영", "한다 할 하는 된다 될")}
{each_with("개봉 공개 방송 방영 상영", "합니다 됩니다 하며 하기로")}
"""
RELEASED = each_with(
    "개봉 공개 방송 방영 상영", "했다 됐다 되었다 했습니다 됐습니다 한 된"
)

STANDINGS = {
    "rumored": "물망; 물망에 올랐다; 거론; 거론 중; 소문; 하마평; 출연설; 캐스팅설",
    "in talks": """
논의 중; 협의 중; 출연 논의 중; 검토 중; 출연 검토 중; 긍정 검토 중; 출연 제안
제안받았다; 출연을 제안받았다; 조율 중; 협상 중; 최종 조율 중; 제안받고 검토 중
""",
    "attached": "합류; 출연; 캐스팅; 낙점; 출연 예정; 연출; 주연; 내정; 참여",
    "confirmed": """
확정; 출연 확정; 캐스팅 확정; 합류 확정; 출연을 확정; 연출 확정; 주연 확정; 계약
계약 완료; 출연 결정; 결정
""",
    "exited": "하차; 하차했다; 불발; 출연 불발; 고사; 출연 고사; 이탈; 교체",
    "denied": "부인; 부인했다; 사실무근; 사실 아님",
}
STAGES = {
    "announced": "발표; 제작 확정; 제작 결정; 제작 발표; 영화화 확정",
    "development": "기획; 기획 중; 개발 중; 기획 개발 중",
    "script": "각본 작업 중; 시나리오 작업 중; 대본 집필 중; 각본; 시나리오",
    "pre-production": """
프리프로덕션; 제작 준비 중; 촬영 준비 중; 준비 중; 프리 프로덕션
""",
    "filming": "촬영 중; 촬영중; 크랭크인; 제작 중; 제작중; 촬영 시작",
    "wrapped": "크랭크업; 촬영 종료; 촬영 완료; 촬영 마무리",
    "post-production": "후반작업; 후반작업 중; 후반 작업; 후반 작업 중; 편집 중",
    "completed": "완성; 제작 완료",
    "released": "개봉; 개봉작; 상영 중; 상영중; 공개; 개봉 완료",
    "cancelled": "취소; 제작 취소; 제작 무산; 무산",
}

TABLE = Language(
    code="ko",
    name="Korean",
    numbers=NUMBERS,
    names=NAMES,
    links=LINKS,
    fillers={
        0: WORDS,
        WORD: each_with(_PLACES, "_ _에서 _의").replace("_", ""),
        WORD | ABOUT: SHOOT,
        BEGINS | VERB | START | ABOUT: BEGIN,
        BEGINS | BEGUN | ABOUT: BEGAN,
    },
    release_fillers={VERB | ABOUT: RELEASE, ABOUT | BEGUN: RELEASED},
    standings=STANDINGS,
    stages=STAGES,
    digits="year",
    ordinals=("일",),
    slices={"q": "quarter", "h": "half"},
    order=POSTPOSED,
    unspaced=Unspaced(
        years="년도?(?!대|간|생|째)",
        months="월(?!호|간|드)",
        days="일(?!간|째)",
        lengths="년 ?(?:간|후(?!반)|뒤|전(?=[ 에까]|$)|만|째|동안|안|이내|내)"
        "|일 ?(?:간|후|뒤|전(?=[ 에까]|$)|째|만|동안|안|이내)",
        weekdays={form[0]: form for form in KOREAN_WEEKDAYS},
        month="월",
        signs="년월일개주분",
        after_name=("에서", "감독", "배우", "씨"),
        whole_words=True,
    ),
)

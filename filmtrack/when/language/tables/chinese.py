"""The words of Chinese, in simplified characters; `SPELLING` has the traditional."""

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
)
from filmtrack.when.language.tables.calendar_names import (
    CHINESE_MONTHS,
    CHINESE_WEEKDAYS,
)

SPELLING = dict(
    zip(
        "機開預計將於個後週達攝製殺關線劃動啟這來從約號間內進組遲導電劇聖誕節結檔確還發"
        "佈聞時無沒說對應傳廣選試鏡審獲國慶暫緩棄絕認訂調準備際獎聲戲爭幾兩歲會隊項畫長"
        "據單點過頭樓觀眾術記錄實現網絡與並續優門見帶劍龍飛車東書語風雲區廠員億萬總統義"
        "務壞難離錯誤歷灣團該執華衛視夠屆陽陰競賽場館辦禮權購買費樂歌詞譯聯簽歡齊連寫閉"
        "鎖終極質問",
        "机开预计将于个后周达摄制杀关线划动启这来从约号间内进组迟导电剧圣诞节结档确还发"
        "布闻时无没说对应传广选试镜审获国庆暂缓弃绝认订调准备际奖声戏争几两岁会队项画长"
        "据单点过头楼观众术记录实现网络与并续优门见带剑龙飞车东书语风云区厂员亿万总统义"
        "务坏难离错误历湾团该执华卫视够届阳阴竞赛场馆办礼权购买费乐歌词译联签欢齐连写闭"
        "锁终极质问",
        strict=True,
    )
)
_DAYS = "一二三四五六日"
_SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}

NUMBERS = {
    "month": CHINESE_MONTHS,
    "weekday": CHINESE_WEEKDAYS
    | {"星期天": 6, "周天": 6, "礼拜天": 6}
    | {f"礼拜{day}": i for i, day in enumerate(_DAYS)},
    "season": {
        name + end: number
        for name, number in _SEASONS.items()
        for end in ("", "天", "季")
    },
    "quarter": {
        f"{first}{sign}季度": number
        for number, kanji in enumerate("一二三四", 1)
        for sign in (kanji, number)
        for first in ("", "第")
    },
    "ordinal": {
        **{f"第{number}": number for number in range(1, 6)},
        **{f"第{kanji}": number for number, kanji in enumerate("一二三四五", 1)},
        "最后一": -1,
    },
    "shifted day": {
        "今天": 0,
        "今日": 0,
        "明天": 1,
        "明日": 1,
        "后天": 2,
        "昨天": -1,
        "昨日": -1,
        "前天": -2,
    },
}

NAMES = {
    "unit": {"年": "year", "月": "month", "周": "week", "日": "day", "周末": "weekend"},
    "units": {
        "个月": "month",
        **dict.fromkeys(("周", "星期", "个星期", "个礼拜", "礼拜"), "week"),
        **dict.fromkeys(("天", "日"), "day"),
        "年": "year",
    },
    "part": {
        **dict.fromkeys(("上旬", "初旬"), "early"),
        **dict.fromkeys(("中旬", "中"), "mid"),
        "下旬": "late",
        "初": "beginning",
        **dict.fromkeys(("底", "末"), "end"),
    },
    "which": {"同": "same"},
    "holiday": {
        "圣诞节": "christmas",
        "圣诞": "christmas",
        "平安夜": "christmas eve",
        "元旦": "new year",
        "万圣节": "halloween",
        "大年初一": "lunar new year",
        "正月初一": "lunar new year",
    },
    "phrase": {
        **dict.fromkeys(("今年", "本年"), "which this, unit year"),
        **dict.fromkeys(("明年", "来年"), "which next, unit year"),
        "后年": "which after next, unit year",
        "前年": "which before last, unit year",
        **dict.fromkeys(("去年", "上年"), "which last, unit year"),
        **dict.fromkeys(("次年", "翌年"), "which following, unit year"),
        "同年": "which same, unit year",
        **dict.fromkeys(("本月", "这个月", "当月"), "which this, unit month"),
        **dict.fromkeys(("下个月", "下月"), "which next, unit month"),
        **dict.fromkeys(("上个月", "上月"), "which last, unit month"),
        "下下个月": "which after next, unit month",
        **dict.fromkeys(("本周", "这周", "这个星期"), "which this, unit week"),
        **dict.fromkeys(("下周", "下个星期", "下星期"), "which next, unit week"),
        **dict.fromkeys(("上周", "上个星期", "上星期"), "which last, unit week"),
        "下下周": "which after next, unit week",
        **dict.fromkeys(("本周末", "这周末", "这个周末"), "which this, unit weekend"),
        **dict.fromkeys(("下周末", "下个周末"), "which next, unit weekend"),
        **{
            f"{word}{unit}{day}": f"which {which}, weekday {i}"
            for word, which in (("下", "next"), ("本", "this"), ("这", "this"))
            for unit in ("周", "星期")
            for i, day in enumerate(_DAYS)
        },
        **{f"上周{day}": f"which last, weekday {i}" for i, day in enumerate(_DAYS)},
        "本季度": "which this, unit quarter",
        **dict.fromkeys(("下季度", "下个季度"), "which next, unit quarter"),
        **dict.fromkeys(("年底", "年末", "岁末"), "part end, unit year"),
        "年初": "part beginning, unit year",
        "年中": "part mid, unit year",
        **dict.fromkeys(("月底", "月末"), "part end, unit month"),
        "月初": "part beginning, unit month",
        **dict.fromkeys(("月中", "月中旬"), "part mid, unit month"),
        "年内": "later 年内, which this, unit year",
        **dict.fromkeys(
            ("今年内", "今年年内", "今年之内", "本年内"),
            "later 今年内, which this, unit year",
        ),
        **dict.fromkeys(("本月内", "月内"), "later 本月内, which this, unit month"),
        **{
            word + name: f"season {number}, which {which}, unit year"
            for word, which in (("明", "next"), ("来", "next"), ("去", "last"))
            for name, number in _SEASONS.items()
        },
        **{
            f"今{name}": f"which this, season {number}"
            for name, number in _SEASONS.items()
        },
        **{
            word + name: f"part {part}, season {number}"
            for word, part in (("初", "early"), ("早", "early"), ("晚", "late"))
            for name, number in _SEASONS.items()
        },
        "盛夏": "part mid, season 2",
        "仲夏": "part mid, season 2",
        "仲春": "part mid, season 1",
        "仲秋": "part mid, season 3",
        "暮春": "part late, season 1",
        "深秋": "part late, season 3",
        "隆冬": "part mid, season 4",
        "上半年": "half 1",
        "下半年": "half 2",
        "上半月": "ordinal 1, unit half",
        "下半月": "ordinal 2, unit half",
        "中下旬": "part mid, dash -, part late",
        "上中旬": "part early, dash -, part mid",
        **{
            verb + to: f"pushed {verb}, until {to}"
            for verb in [
                "推迟",
                "延期",
                "延后",
                "延",
                "改",
                "改期",
                "挪",
                "提前",
                "推",
                "调整",
                "改档",
                "顺延",
                "后延",
                "调",
                "移",
                "移师",
                "变更",
            ]
            for to in ("到", "至", "为")
        },
        **{
            f"年{end}": f"units year, behind {kind}"
            for end, kind in (("前", "before"), ("后", "after"))
        },
    },
    "behind": {
        **dict.fromkeys(("起", "开始", "起至"), "from"),
        **dict.fromkeys(("前", "之前", "以前"), "before"),
        **dict.fromkeys(("后", "之后"), "after"),
        **dict.fromkeys(("内", "之内", "以内"), "within"),
        **dict.fromkeys(("间", "之间"), "between"),
    },
}

LINKS = {
    "in": """
在; 于; 定于; 定在; 选在; 放在; 安排在; 设在; 为; 是; 锁定; 瞄准; 落在
""",
    "from": "从; 自; 由",
    "until": """
到; 至; 直到; 一直到; 拍到; 拍至; 持续到; 持续至; 延续到; 延续至; 进行到; 进行至
""",
    "by": """
最迟; 最晚; 不晚于; 不迟于; 至迟; 截至; 最迟于; 最迟在; 最晚于; 最晚在; 赶在
""",
    "open from": """
最早; 最快; 不早于; 最早于; 最早在; 最快于; 最快在
""",
    "former": """
原定; 原定于; 原定在; 原计划; 原计划于; 原计划在; 原; 原本; 最初; 原拟; 原先
""",
    "and": "和; 与; 及; 以及; 跟; 同",
    "or": "或; 或者; 或是; 抑或; 还是",
    "for": """
为期; 历时; 持续; 耗时; 拍摄周期; 拍摄周期为; 周期; 周期为; 周期约; 拍摄周期约
""",
    "few": "几; 数",
    "soon": """
即将开机; 即将开拍; 即将上映; 近期; 近日; 不久; 很快; 马上; 不久后; 不日; 指日可待
即将; 即将启动; 即将公映; 不久的将来
""",
    "now": "目前; 现在; 正在; 现; 正式; 终于",
    "approximate": """
左右; 前后; 约; 大约; 大概; 约在; 约于; 大致; 上下; 许; 附近; 大约在; 大概在
""",
    "uncertain": """
有望; 可能; 或将; 也许; 争取; 力争; 希望; 目标; 目标是; 暂定; 初定; 初定于; 初定在
暂定于; 暂定在; 据传; 据悉或; 有可能; 初步定于; 初步定在; 或许; 恐; 传; 疑似; 大概率
或于; 或在; 考虑; 预期目标; 传将; 据说; 疑将; 有机会; 期望; 期待; 盼; 望; 预估; 估计
目标定在; 目标定于
""",
    "unknown": """
待定; 未定; 未知; 尚未确定; 未确定; 无限期推迟; 无限期延期; 另行通知; 择日; 择期
尚未公布; 未公布; 不明; 暂未确定; 无限期搁置; 仍未确定; 暂未公布; 尚未定档; 未定档
""",
    "pushed": "推迟; 延期; 延后; 改档; 改期; 顺延",
    "end": """
杀青; 关机; 收官; 完成拍摄; 拍摄完成; 拍完; 结束; 拍摄结束; 结束拍摄; 完成; 全部杀青
正式杀青; 封镜; 完成全部拍摄; 完毕; 拍摄完毕; 将杀青; 停机
""",
    "ended": """
杀青了; 已杀青; 已经杀青; 已关机; 已拍完; 已结束; 拍完了; 已经拍完; 已完成拍摄
宣告杀青; 宣布杀青; 顺利杀青
""",
    "if": """
如果; 若; 等; 待; 当; 倘若; 只要; 一旦; 视; 取决于; 除非; 假如; 只有; 则; 看; 的话
完成后; 之际; 时
""",
    "against": """
不; 没; 没有; 未; 未能; 无; 非; 否; 别; 勿; 莫; 难; 难以; 取消; 停止; 暂停; 中止; 终止
叫停; 搁置; 放弃; 搁浅; 流产; 夭折; 退出; 撤档; 撤; 辞演; 否认; 辟谣; 否定; 谣言; 不实
假; 本来; 本应; 本该; 曾; 曾经; 起初; 此前; 先前; 早前; 日前; 但; 但是; 却; 然而; 而
而非; 而是; 不是; 除; 除了; 以外; 之外; 代替; 取代; 也; 还; 仍; 仅; 只; 尚; 每年; 每月
每周; 各; 年度; 年代; 周年; 岁; 世纪; 时代; 以上; 以下; 超过; 不足; 少于; 多于; 半年
半个月; 一年半; 以后; 以来; 期; 暑期; 暑期档; 暑假; 寒假; 寒假档; 春节; 春节档; 国庆
国庆节; 国庆档; 五一; 五一档; 十一; 十一档; 中秋; 中秋节; 端午; 端午节; 元宵; 元宵节
七夕; 情人节; 清明; 清明节; 劳动节; 贺岁; 贺岁档; 黄金周; 小长假; 假期; 初一; 大年
除夕; 新春; 新年; 跨年; 腊月; 正月; 农历; 阴历; 双十一; 双十二; 冬至; 夏至; 春分; 秋分
立春; 立夏; 立秋; 立冬; 谷雨; 小满; 芒种; 小暑; 大暑; 处暑; 白露; 寒露; 霜降; 小雪
大雪; 小寒; 大寒; 惊蛰; 雨水; 末日; 初中; 中年; 日后; 中天; 自由; 中和; 时年; 现年
感恩节; 儿童节; 妇女节; 母亲节; 父亲节; 中元节; 重阳节; 腊八; 旺季; 淡季; 后天性; 重启
复工; 补拍; 重拍; 停拍; 罢拍; 延迟; 拖延; 推后; 后来; 受阻; 失败; 破裂; 否则; 度; 代
后半; 前半; 季; 月经; 年轻; 年间; 一天; 初次; 初步; 后期; 前期; 中期; 中国年; 同时
同步
""",
    "event": """
试镜; 选角; 剧本; 首映; 首映礼; 首映式; 点映; 电影节; 影展; 路演; 发布会; 记者会
新闻发布会; 开幕; 闭幕; 预告; 预告片; 先导预告; 海报; 预售; 获奖; 颁奖; 颁奖礼
颁奖典礼; 奥斯卡; 戛纳; 威尼斯; 柏林电影节; 圣丹斯; 金鸡奖; 金像奖; 金马奖; 小说; 原著
连载; 漫画; 出版; 发行; 演唱会; 巡演; 勘景; 采风; 排练; 围读; 剧本围读; 定妆; 定妆照
筹备; 前期筹备; 后期制作; 剪辑; 配音; 录音; 音乐; 配乐; 补拍; 签约; 合同; 谈判; 罢工
选举; 生日; 结婚; 去世; 上映; 公映; 上线; 开播; 首播; 播出; 定档; 影院; 院线; 讲述
故事; 背景; 以; 投资; 版权; 招募; 报名; 审查; 送审; 过审; 备案; 立项; 截止; 展映; 展出
展览; 舞台; 话剧; 续集; 前作; 宣布; 宣传; 官宣; 曝光; 发布; 面试; 海选; 培训; 训练
会议; 论坛; 众筹; 融资; 创作; 开发; 演出; 票房; 密钥; 众测; 搭景; 置景
""",
}

SHOOT = """
拍摄; 电影; 影片; 新片; 该片; 本片; 该剧; 本剧; 新剧; 剧; 剧组; 剧集; 电视剧; 网剧
项目; 作品; 制作; 摄制; 影视; 真人电影; 真人版; 拍摄工作; 正式拍摄; 拍摄时间; 拍摄计划
拍; 实拍; 拍戏; 进行拍摄; 展开拍摄
"""
BEGIN = """
开机; 开拍; 开机拍摄; 正式开机; 正式开拍; 启动拍摄; 开始拍摄; 投入拍摄; 进入拍摄; 启动
开镜; 全面开机; 开机时间; 开拍时间; 建组; 进组; 开工; 投拍; 拍摄启动; 动工; 开机日期
开拍日期; 开机仪式
"""
BEGAN = """
开机了; 开拍了; 已开机; 已开拍; 已经开机; 已经开拍; 拍摄了; 宣告开机; 已正式开机
已正式开拍; 顺利开机; 低调开机; 已启动; 开始拍摄了; 已; 已于; 已经; 已在; 已经于
已经在
"""
PLACES = """
全球; 中国; 北京; 上海; 香港; 台湾; 台北; 内地; 大陆; 横店; 青岛; 重庆; 成都; 广州
深圳; 杭州; 西安; 厦门; 海南; 云南; 四川; 新疆; 西藏; 日本; 韩国; 美国; 英国; 法国
欧洲; 泰国; 海外; 当地
"""
WORDS = """
将; 能; 就能; 能够; 可; 可以; 将能; 将于; 将在; 会; 会在; 会于; 拟; 拟于; 拟在; 计划
计划于; 计划在; 预计; 预计于; 预计在; 预计将; 预计将于; 预计将在; 预期; 预定; 预定于
预定在; 定; 确定; 确定于; 已确定; 的; 了; 打算; 准备; 准备于; 准备在; 就; 要; 便; 即
再; 才; 份; 这; 那; 于是; 正式于; 正式在; 全国; 三亚; 国内; 导演; 主演; 执导; 具体
时间; 日期; 日子; 期间; 新; 全片; 首次; 首度; 由导演; 据悉; 日启动; 进行; 展开; 开展
举行; 这部; 这部电影; 将会; 将会在
"""
RELEASE = """
上映; 公映; 上线; 开播; 首播; 播出; 定档; 影院; 院线; 全国上映; 全国公映; 全球上映
上映时间; 上映日期; 档期; 公开上映; 登陆; 登陆院线; 登陆影院; 登陆全国院线; 登陆内地
登陆内地院线; 北美; 北美上映; 内地; 内地上映; 正式上映; 正式公映; 正式上线; 首映; 推出
与观众见面; 发行; 播映; 献映; 重映; 大银幕; 大银幕上映; 登陆大银幕; 院线上映; 网飞
爱奇艺; 腾讯视频; 优酷; 芒果; 流媒体; 平台; 流媒体平台; 平台上线; 宣布定档; 宣布; 官宣
官宣定档; 同步; 同步上映; 时; 零点; 点映
"""
RELEASED = "上映了; 公映了; 已上映; 已公映; 已上线; 已开播; 已播出; 已经上映; 上线了"

STANDINGS = {
    "rumored": "传闻; 传; 网传; 疑似; 有意; 考虑; 传出演; 传闻出演; 候选",
    "in talks": """
洽谈; 洽谈中; 谈判; 谈判中; 接洽; 接洽中; 商谈; 商谈中; 磋商中; 正在洽谈
""",
    "attached": "加盟; 出演; 执导; 主演; 参演; 领衔主演; 加入; 将出演; 将执导",
    "confirmed": """
确认; 确定; 官宣; 签约; 已签约; 确认出演; 确定出演; 正式加盟; 确认加盟; 已确认
""",
    "exited": "退出; 辞演; 离开; 罢演; 退出剧组; 换角; 已退出",
    "denied": "否认; 辟谣; 否认出演",
}
STAGES = {
    "announced": "官宣; 立项; 宣布; 公布; 发布",
    "development": "开发中; 开发; 筹划中; 企划; 企划中",
    "script": "剧本阶段; 剧本创作; 剧本创作中; 编剧中",
    "pre-production": "筹备; 筹备中; 前期筹备; 前期筹备中",
    "filming": "拍摄中; 开机; 开拍; 已开机; 制作中; 正在拍摄",
    "wrapped": "杀青; 关机; 已杀青; 拍摄完成",
    "post-production": "后期; 后期制作; 后期制作中; 剪辑中",
    "completed": "制作完成; 完成",
    "released": "上映; 已上映; 热映中; 上映中; 公映",
    "cancelled": "取消; 已取消; 项目取消; 流产",
}

TABLE = Language(
    code="zh",
    name="Chinese",
    numbers=NUMBERS,
    names=NAMES,
    links=LINKS,
    fillers={
        0: WORDS,
        WORD: PLACES,
        WORD | ABOUT: SHOOT,
        BEGINS | VERB | START | ABOUT: BEGIN,
        BEGINS | BEGUN | ABOUT: BEGAN,
    },
    release_fillers={VERB | ABOUT: RELEASE, ABOUT | BEGUN: RELEASED},
    standings=STANDINGS,
    stages=STAGES,
    digits="year",
    ordinals=("日",),
    slices={"q": "quarter", "h": "half"},
    order=POSTPOSED,
    unspaced=Unspaced(
        years="年(?!度|代|间|生|轻)",
        months="月份?(?!间|经|刊|饼|内|半)",
        days="[日号](?!间|本|子)",
        lengths="年(?:间|后|前|来|内|多)|[日](?:后|前|内|间)",
        weekdays={day: f"周{day}" for day in _DAYS},
        month="月",
        signs="年月日号个周",
        after_name=("导演", "执导", "主演"),
        before_name=("在", "于", "导演", "赴"),
        eras={"民国": 1911},
        spelling=SPELLING,
    ),
)

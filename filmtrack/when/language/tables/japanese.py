"""The words of Japanese."""

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
    JAPANESE_MONTHS,
    JAPANESE_WEEKDAYS,
)

_DAYS = "月火水木金土日"
_SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}
_UNITS = {
    **dict.fromkeys(("か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月"), "month"),
    "週": "week",
    "日": "day",
    "年": "year",
}

_MOVED = """
延期 延期へ 延期され 延期された 延期となった 延期に 延期となり 延期する 延期して
延期になった 延期されている 変更 変更された 変更となった 変更し 変更して
変更になった ずれ込む ずれ込んだ ずれ込み 先送り 先送りされた 後ろ倒し 前倒し
前倒しされた 繰り下げ 繰り上げ
"""

NUMBERS = {
    "month": JAPANESE_MONTHS,
    "weekday": JAPANESE_WEEKDAYS | {f"{day}曜": i for i, day in enumerate(_DAYS)},
    "season": _SEASONS,
    "quarter": {
        form: number
        for number, kanji in enumerate("一二三四", 1)
        for form in (f"第{number}四半期", f"第{kanji}四半期")
    },
    "ordinal": {
        **{f"第{number}": number for number in range(1, 6)},
        **{f"第{kanji}": number for number, kanji in enumerate("一二三四五", 1)},
        "最終": -1,
    },
    "shifted day": {
        "今日": 0,
        "本日": 0,
        "明日": 1,
        "あす": 1,
        "明後日": 2,
        "あさって": 2,
        "昨日": -1,
        "きのう": -1,
        "一昨日": -2,
        "おととい": -2,
    },
}

NAMES = {
    "unit": {"年": "year", "月": "month", "週": "week", "日": "day", "週末": "weekend"},
    "units": _UNITS,
    "part": {
        **dict.fromkeys(("上旬", "初旬", "前期", "序盤"), "early"),
        **dict.fromkeys(("中旬", "半ば", "なかば", "中頃", "中ごろ", "中盤"), "mid"),
        **dict.fromkeys(("下旬", "後期"), "late"),
        **dict.fromkeys(
            ("初め", "はじめ", "頭", "初頭", "あたま", "始め"), "beginning"
        ),
        **dict.fromkeys(("末", "終わり", "終盤", "おわり", "暮れ"), "end"),
    },
    "which": {"同": "same"},
    "holiday": {
        "クリスマス": "christmas",
        "クリスマスイブ": "christmas eve",
        "元日": "new year",
        "大晦日": "new year's eve",
        "ハロウィン": "halloween",
        "ハロウィーン": "halloween",
    },
    "phrase": {
        **dict.fromkeys(("今年", "本年", "ことし"), "which this, unit year"),
        **dict.fromkeys(("来年", "明年"), "which next, unit year"),
        "再来年": "which after next, unit year",
        "一昨年": "which before last, unit year",
        **dict.fromkeys(("昨年", "去年"), "which last, unit year"),
        "翌年": "which following, unit year",
        "同年": "which same, unit year",
        **dict.fromkeys(("今月", "本月"), "which this, unit month"),
        "来月": "which next, unit month",
        "再来月": "which after next, unit month",
        "先月": "which last, unit month",
        "翌月": "which following, unit month",
        "今週": "which this, unit week",
        "来週": "which next, unit week",
        "再来週": "which after next, unit week",
        "先週": "which last, unit week",
        "今週末": "which this, unit weekend",
        "来週末": "which next, unit weekend",
        "年末": "part end, unit year",
        "年初": "part beginning, unit year",
        "年明け": "new year 年明け",
        "月末": "part end, unit month",
        "月初": "part beginning, unit month",
        "年内": "later 年内, which this, unit year",
        "今年内": "later 今年内, which this, unit year",
        "今月中": "later 今月中, which this, unit month",
        **{
            word + name: f"season {number}, which {which}, unit year"
            for word, which in (("来", "next"), ("明", "next"), ("昨", "last"))
            for name, number in _SEASONS.items()
        },
        **{
            word + name: f"which this, season {number}"
            for word in ("今", "この")
            for name, number in _SEASONS.items()
        },
        **{
            word + name: f"part {part}, season {number}"
            for word, part in (("初", "early"), ("早", "early"), ("晩", "late"))
            for name, number in _SEASONS.items()
        },
        "真夏": "part mid, season 2",
        "盛夏": "part mid, season 2",
        "真冬": "part mid, season 4",
        "春先": "part early, season 1",
        **dict.fromkeys(("上半期", "上期", "前半期"), "half 1"),
        **dict.fromkeys(("下半期", "下期", "後半期"), "half 2"),
        "前半": "ordinal 1, unit half",
        "後半": "ordinal 2, unit half",
        "上中旬": "part early, dash -, part mid",
        "中下旬": "part mid, dash -, part late",
        **{
            f"{unit}{end}": f"units {grain}, behind {kind}"
            for unit, grain in (_UNITS | {"週間": "week"}).items()
            for end, kind in (("間", "for"), ("後", "after"), ("前", "before"))
        },
        "週間": "units week, behind for",
        **dict.fromkeys(("週間以内", "週間以内に"), "units week, behind within"),
    },
    "behind": {
        **dict.fromkeys(("から", "より", "からの", "よりの", "からは"), "from"),
        **dict.fromkeys(("まで", "までの", "にかけて"), "until"),
        **dict.fromkeys(("までに", "までには"), "by"),
        **dict.fromkeys(("前に", "より前", "より前に", "前までに", "前には"), "before"),
        **dict.fromkeys(("後", "後に"), "after"),
        **dict.fromkeys(("以内", "以内に", "以内には"), "within"),
        **dict.fromkeys(("の間", "の間に", "間に", "間の"), "between"),
        **dict.fromkeys(
            each_with("に へ まで", _MOVED).split(";"),
            "pushed, until",
        ),
    },
}

LINKS = {
    "former": "当初; 当初の; 当初は; 当初予定の; 当初予定していた; 当初予定されていた",
    "and": "と",
    "or": "か; または; もしくは; あるいは; ないし",
    "onward": "以降; 以降に; 以降の; 以降になる; 以降となる",
    "open from": "早ければ; 早くて; 最短で; 早くても; 最速で",
    "by": "遅くとも; 遅くても",
    "few": "数",
    "soon": """
近日; 近日中; 近日中に; 間もなく; まもなく; もうすぐ; 近く; 近々; ちかぢか; 近いうち
近いうちに
""",
    "now": "現在; すでに; 既に; いよいよ",
    "approximate": """
頃; ころ; ごろ; 頃に; ごろに; 頃の; 前後; あたり; 付近; くらい; ぐらい; 辺り; 約
およそ
""",
    "uncertain": """
の可能性; 可能性; 可能性も; 可能性が高い; 可能性がある; かもしれない; 見込み; を目指す
を目指し; を目指して; を目指している; 目指す; を目標; 目標; を目標に; を希望; を検討
を検討中; 検討中; で調整; で調整中; 調整中; を想定; 想定; 目処; めど; をめど; をめどに
を目処に; メド; 有力; が有力; 濃厚; が濃厚; 仮; おそらく; 恐らく; うまくいけば
順調なら; 順調にいけば; たぶん; 多分; とみられる; と見られる; とみられている; と噂
との噂; だろう; でしょう
""",
    "unknown": """
未定; 未定だ; 未定です; は未定; が未定; 無期限延期; 無期延期; 無期限; 未発表; 不明
調整中のため未定; 決まっていない; まだ決まっていない; 時期未定; 日程未定; 未決定
公開日未定; 公開時期未定; 白紙状態
""",
    "end": """
クランクアップ; 撮影終了; 終了; 撮影を終了; 撮影を終える; 続く; 続ける; 継続
撮影が続く; 撮影完了; 完了; 撮了; 終える; 終わる; 撮り終える; 撮影が終わる; 終える予定
終了する; 終了予定; クランクアップする; クランクアップ予定; 完了する; 完了予定
終わる予定; 撮影を完了
""",
    "ended": """
クランクアップした; 撮影を終えた; 終えた; 終わった; 終了した; 撮り終えた
撮影が終了した; 撮影が終わった; 完了した; クランクアップしました; 終了しました
クランクアップを迎えた; 撮影を完了した; 終えていた; 終え
""",
    "if": """
次第; なら; たら; れば; ならば; 場合; 場合は; 条件; もし; 仮に; とき; 時; 際; てから
完成後; 決まり次第; 終了後; 終了次第; 後には; 済めば; 整えば; 決まれば; 完成すれば
取れれば; 終われば; によっては; 状況; 結果
""",
    "against": f"""
ない; ません; なかった; ず; ずに; ないまま; 中止; 断念; 見送; 見送り; 見送る; 見送った
見送られた; 取りやめ; 取り止め; とりやめ; 白紙; 頓挫; 凍結; 撤回; 否定; 打ち切り; 降板
キャンセル; お蔵入り; 休止; 中断; 延期; 延期された; 延期となった; 遅れ; 遅れる; 遅れた
難航; もともと; 元々; かつて; 以前; だった; でした; はず; はずだった; 予定だった
予定していた; 予定されていた; 計画していた; 計画だった; 見込みだった; つもり; のに
ものの; しかし; だが; だったが; けど; けれど; も; でも; さえ; だけ; 以外; 除く; 除き
代わり; ではなく; じゃなく; でなく; まだ; 未; 不; 非; 無; 無理; 困難; 難しい; 厳しい
超; 以上; 未満; 弱; 強; 毎年; 毎月; 毎週; 各; 隔; 年度; 年代; ぶり; 目; 周年; 歳; 年生
世紀; 時代; 昭和; 月号; gw; ゴールデンウィーク; ゴールデンウイーク; 正月; お正月; お盆
盆; 夏休み; 冬休み; 春休み; 連休; シルバーウィーク; 七夕; 節分; バレンタイン; 年末年始
梅雨; サマー; ウィーク; シーズン; 期; 年中; 再開; 中だった; 消滅; 破談; 不可能; あり得
未だ; いまだ; 去る; 予定はない; 放棄; 停止; 拒否; 反対; 問題; 開始前; 公開前; 終了前
撮影前; 年前; 日目; 年目; 週目; 月目; 回目; 作目; 本目; 半期; 半年; 半月; 通年; 一年中
一日; より早; より遅
{each_with("予定 計画", "でいた だったが だったものの")}
{each_with("予定 計画", "していたが されていたが していたものの")}
""",
    "event": """
金曜ロードショー; 日曜洋画劇場; オーディション; キャスティング; 脚本; シナリオ
プレミア; ワールドプレミア; プレミア上映; 映画祭; 国際映画祭; 上映会; 試写; 試写会
舞台挨拶; 制作発表; 製作発表; 発表会; 会見; 記者会見; 予告; 予告編; 特報; ポスター
チケット; 前売; 前売券; 受賞; 授賞式; アカデミー賞; カンヌ; ヴェネツィア; ベネチア
サンダンス; 原作; 小説; 連載; 漫画; 刊行; 発売; 出版; 舞台; ライブ; コンサート; ツアー
ロケハン; リハーサル; 本読み; 顔合わせ; 準備; プリプロ; ポスプロ; 編集; 追加撮影
再撮影; 再撮; 完成披露; 先行; 契約; 交渉; スト; ストライキ; 選挙; 誕生日; 結婚; 死去
配信; 放送; 公開; 封切; 封切り; 上映; 劇場; ロードショー; 前作; 設定; 描く; 物語
舞台に; を舞台に; 資金; 権利; 取得; 解禁; 情報解禁; 告知; クラウドファンディング
イベント; 完成; 撮影所; 企画; 会議; 会談; 募集; 応募; 審査; 締切; 締め切り; 衣装合わせ
テスト; カメラテスト; テスト撮影; アフレコ; 音楽; 録音; 続編; 別の; 他の; 別作品
次回作の脚本; 展; 展覧会; 開催; 開幕; 開会; 閉幕; 公演; 上演
""",
}

SHOOT = """
撮影; 本作; 映画; ドラマ; 作品; 新作; 製作; 制作; 実写; 実写映画; 長編; 長編映画
最新作; 主要撮影; 本撮影; ロケ; ロケ撮影; 撮影期間; 撮影時期; 撮影日程
撮影スケジュール; 撮影は; 撮影が; 撮影を; の撮影; 本編; 本編撮影; 撮影予定; 撮影する
撮影を行う; 撮影が行われる; 撮影を行う予定; 撮影される; 撮影中; 撮る; 撮影に; 撮影も
"""
BEGIN = f"""
クランクイン; クランク・イン; 撮影開始; 撮影を開始; 撮影が開始; 撮影がスタート
撮影スタート; 撮影に入る; 撮影入り; 撮影が始まる; 撮影を始める; 始まる; 開始; スタート
始動; 着手; 始まり; 始める; 撮影開始日; クランクイン日; 入る; 開始時期; 撮影開始時期
撮影をスタート; 撮影着手; 製作開始
{each_with("クランクイン 撮影開始 開始", "する します される へ となる")}
{each_with("クランクイン 撮影開始 開始", "となります し して")}
{each_with("スタート", "する します される へ となる となります し して")}
"""
BEGAN = f"""
始まった; 始めた; 入った; 撮影した; 撮影された; 撮影が行われた; 撮影を行った; 行われた
始まりました; 撮影に入った; 撮影が始まった; 撮影を始めた
{each_with("クランクイン 撮影開始 開始 スタート", "した しました された しており")}
{each_with("クランクイン 撮影開始 開始 スタート", "していた している しています")}
{each_with("着手 始動", "した しました された していた")}
"""
PLACES = """
日本; 東京; 京都; 大阪; 北海道; 沖縄; 福岡; 長崎; 広島; 神戸; 横浜; 名古屋; 韓国; 中国
台湾; 米国; 英国; イギリス; フランス; ハワイ; 国内; 海外; 都内; 関東; 関西; 九州; 四国
東北; 各地; 県内
"""
WORDS = """
は; が; を; の; に; で; へ; において; における; には; では; との; にて; として; 予定
予定で; 予定だ; 予定です; を予定; を予定している; を予定しており; 予定されている
予定している; 予定となっている; 計画; を計画; 計画中; 計画している; 見通し; 見通しだ
する; します; される; となる; となります; になる; になります; です; だ; こと; ことが
ことに; 決定; 決定した; が決定; が決定した; 決まった; が決まった; に決まった; と発表
と発表した; と発表された; 発表; が発表された; を発表; を発表した; と明かした; と語った
と述べた; と話した; という; とのこと; と報じた; と報じられた; と伝えた; ことが分かった
ことがわかった; ことを明かした; 方針; 行う; 行われる; 行い; アメリカ; 地方; 監督; 主演
さん; 氏; 役; 正式; 正式に; 全て; 全ての; すべて; すべての; 世界; 独占; 本格; 本格的
本格的に; 本格的な; ついに; 現地; 現地で; 全国; 全編; 同地; 中; 中に; 中の; 内; 内に
いっぱい; 時期; 日程; スケジュール; 期間; 開始を; される予定; する予定; する予定だ
する予定です; する見通し; する見込み; する計画; する方針; 入る予定; 始まる予定
始める予定; 撮影する予定; となる予定; になる予定; 本日発表; 今回; ごと
"""
RELEASE = f"""
全米; 全米公開; 北米; 北米公開; 全世界; toho シネマズ; シネマズ; 新宿; 日比谷; 渋谷
有楽町; 公開; 全国公開; 劇場公開; 一般公開; 日本公開; 公開予定; 公開日; 公開時期; 封切
封切り; 上映; 全国上映; ロードショー; 全国ロードショー; 劇場; 映画館; 配信; 配信開始
独占配信; 世界配信; 放送; 放送開始; オンエア; 世界公開; 世界同時公開; 同時公開; 公開へ
公開が; 公開を; 順次公開; 順次; ほか; 他; より順次; 見放題; 見放題配信; 初日; プレミア
ワールドプレミア; 先行公開; 公開決定; 公開が決定; 上映開始; 公開開始; 開始; スタート
劇場版; リリース
{each_with("公開 上映 配信 放送", "する します される されます となる へ")}
"""
RELEASED = (
    each_with("公開 封切 上映 配信 放送", "された した されました しました")
    + ";封切られた"
)

STANDINGS = {
    "rumored": """
噂; うわさ; との噂; 候補; 候補に浮上; 有力候補; 浮上; 名前が挙がる; 名前が挙がっている
""",
    "in talks": """
交渉中; 出演交渉中; 交渉; 出演交渉; 最終交渉中; 打診; 打診中; オファー; オファー中
協議中; 出演を交渉中; 検討中; 出演検討中
""",
    "attached": """
参加; 参加予定; 起用; 主演; 出演; 出演予定; 監督予定; 抜擢; 就任; 内定; 配役
""",
    "confirmed": """
決定; 出演決定; 主演決定; 起用決定; 参加決定; 監督決定; 正式決定; 契約; 契約済み; 確定
正式発表; 続投; 続投決定; 出演が決定
""",
    "exited": "降板; 降板した; 離脱; 辞退; 辞退した; 交代; 降りた",
    "denied": "否定; 否定した; 出演を否定; 事実無根; 不参加",
}
STAGES = {
    "announced": "発表; 製作決定; 制作決定; 映画化決定; 製作発表; 制作発表",
    "development": "企画; 企画中; 開発中; 企画開発中",
    "script": "脚本; 脚本執筆中; 脚本段階",
    "pre-production": """
準備中; 製作準備中; 撮影準備中; プリプロダクション; プリプロ
""",
    "filming": "撮影中; クランクイン; 撮影開始; 製作中; 制作中",
    "wrapped": "クランクアップ; 撮影終了; 撮影完了; 撮了",
    "post-production": "ポストプロダクション; ポスプロ; 編集中; 仕上げ中",
    "completed": "完成; 完成済み",
    "released": "公開; 公開中; 公開済み; 上映中; 配信中",
    "cancelled": "中止; 製作中止; 制作中止; お蔵入り; 頓挫",
}

TABLE = Language(
    code="ja",
    name="Japanese",
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
        years="年(?!度|代|間|生|号)",
        months="月(?!間|号|刊)",
        days="日(?!間|目|本|ぶり|刊)",
        lengths="年(?:間|後(?!半)|前(?!半)|ぶり|目|以内|以上|で)|日(?:後|前|以内|で)",
        weekdays={day: f"{day}曜日" for day in _DAYS},
        month="月",
        signs="年月日週か",
        after_name=("監督", "で", "にて", "さん", "氏", "主演"),
        eras={"令和": 2018, "平成": 1988},
    ),
)

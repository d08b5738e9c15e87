"""The words of trackers and watchlists: for what is not a film, and for viewings."""

from __future__ import annotations

from filmtrack.names import fold

# Folded words for what is not a film, as trackers of every kind write them. A type of
# several words is not a film if one of them is here: "Series / HBO", "Episodic TV".
_NOT_FILMS = frozenset(
    (
        *("series", "serie", "tvseries", "miniseries", "tvminiseries", "episodic"),
        *("season", "episode", "tvepisode", "tvshow", "anime", "tvspecial", "tvpilot"),
        *("sitcom", "webseries", "docuseries", "videogame", "boardgame", "audiobook"),
        *("visualnovel", "musicvideo", "podcast", "podcastseries", "podcastepisode"),
        # In German, French, Spanish, Italian, Portuguese.
        *("fernsehserie", "fernsehminiserie", "miniserie", "webserie", "staffel"),
        *("fernsehfolge", "folge", "videospiel", "fernsehsendung"),
        *("saison", "temporada", "stagione", "episodio", "videojuego", "videogioco"),
        *("puntata", "minisserie", "seriado", "capitulo", "telenovela"),
        # In Polish, Russian, Japanese, Chinese, Korean.
        *("serial", "odcinek", "сериал", "телесериал", "минисериал", "эпизод"),
        *("テレビシリーズ", "テレビドラマ", "电视剧", "剧集", "電視劇", "综艺"),
        *("드라마", "시리즈"),
    )
)
# Whole types that are not films; as one word among others they may tell a genre:
# "Music documentary".
_PHRASES = frozenset(
    (
        *("tv", "show", "shows", "television", "one hour", "half hour", "pilot"),
        *(
            "tv show",
            "tv shows",
            "reality show",
            "talk show",
            "game show",
            "tv special",
        ),
        *("tv pilot", "one hour drama", "one hour pilot", "half hour comedy"),
        *("half hour pilot", "mini serial", "manga", "comic", "comic book", "book"),
        *("audio book", "visual novel", "person", "music", "album", "music video"),
        *("game", "video game", "board game", "jeu video", "commercial", "novela"),
        *("emission", "emission de tele"),
    )
)
# A type that says so is a film in any case: "TV Movie", "Film series".
FILMS = frozenset(
    (
        *("movie", "movies", "film", "films", "telefilm", "feature", "theatrical"),
        *("tvmovie", "adaptation", "fernsehfilm", "spielfilm", "pelicula"),
        *("filme", "telefilme", "фильм"),
    )
)
# Folded words for the kinds of film beside a feature, in our words.
KINDS = {
    **dict.fromkeys(
        (
            *("short", "short film", "tv short", "tvshort", "kurzfilm"),
            *(
                "court metrage",
                "cortometraje",
                "cortometraggio",
                "curta metragem",
                "kortfilm",
            ),
            *("короткометражный фильм", "短片", "短編映画", "단편"),
        ),
        "short",
    ),
    **dict.fromkeys(
        (
            *("documentary", "documentary film", "dokumentarfilm", "dokumentation"),
            *("documentaire", "documental", "documentario", "dokumentar"),
            *("документальный фильм", "纪录片", "ドキュメンタリー", "다큐멘터리"),
        ),
        "documentary",
    ),
}
# What trackers call a film that their user has not seen, or has.
UNSEEN = frozenset(
    (
        *("", "planning", "planned", "plan to watch", "plantowatch", "plan to view"),
        *("watchlist", "wishlist", "want to watch", "to watch", "unwatched", "unseen"),
        *("not watched", "not started", "backlog", "interested", "ptw", "no", "false"),
        *("queue", "queued", "upcoming", "0"),
        *("nicht gesehen", "noch nicht gesehen", "a voir", "pas vu", "por ver"),
        *("pendiente", "da vedere", "quero ver", "want", "想看"),
    )
)
SEEN = frozenset(
    (
        *("watched", "seen", "watching", "in progress", "dropped", "rewatched", "done"),
        *("repeating", "rewatching", "finished", "completed", "on hold", "paused"),
        *("viewed", "logged", "yes", "true", "seenlist", "already watched"),
        *("gesehen", "vu", "visto", "vista", "ja", "oui", "si", "sim", "да"),
    )
)
# Of these, the words that are said of viewers and never of a film.
ONLY_OF_VIEWERS = (UNSEEN | SEEN) - frozenset(
    (
        *("", "planned", "completed", "finished", "on hold", "paused", "done", "no"),
        *("false", "0", "yes", "true", "upcoming", "interested", "in progress"),
    )
)
# Cells of a column "watched" that say no.
NO_MARKS = frozenset(
    (
        *("", "0", "no", "false", "n", "unwatched", "unseen", "unchecked", "not yet"),
        *("nein", "noch nicht", "non", "pas encore", "não", "nao", "nie", "нет"),
        *("nej", "nei", "nee", "ei", "いいえ", "否", "아니오"),
        *("-", "–", "—", "✗", "✘", "☐", "❌"),
    )
)


def is_film(printed: str) -> bool:
    """Tell a word for a film, or an unknown one, from one for anything else.

    >>> is_film("TV Movie"), is_film("tv_season"), is_film("Series / HBO")
    (True, False, False)
    """
    folded = fold(printed)
    words = {*folded.split()}
    if folded in _PHRASES:
        return False
    return words.isdisjoint(_NOT_FILMS) or not words.isdisjoint(FILMS)


def is_seen(status: str) -> bool:
    """Tell whether a tracker's status says that its user has seen the film.

    >>> is_seen("Completed"), is_seen("plantowatch"), is_seen("Planning")
    (True, False, False)
    """
    return fold(status.replace("_", " ")) in SEEN

"""The words of trackers and watchlists: for what is not a film, and for viewings."""

from __future__ import annotations

from filmtrack.names import fold

# Folded words for what is not a film, as trackers of every kind write them.
NOT_FILMS = frozenset(
    (
        *("tv", "tv show", "tv shows", "tvshow", "show", "shows", "television"),
        *("series", "tv series", "tvseries", "tv mini series", "tvminiseries"),
        *("mini series", "miniseries", "tv miniseries", "limited series", "web series"),
        *("season", "tv season", "episode", "tv episode", "tvepisode", "anime"),
        *("tv special", "tvspecial", "tv pilot", "tvpilot", "manga", "comic"),
        *("serie televisee", "fernsehserie", "serie tv", "serie de tv"),
        *("video game", "videogame", "game", "board game", "boardgame"),
        *("book", "audiobook", "comic book", "visual novel", "visualnovel", "person"),
        *("music", "music video", "musicvideo", "album", "podcast", "podcast series"),
        *("podcastseries", "podcast episode", "podcastepisode", "audio book"),
    )
)
SHORTS_AND_DOCUMENTARIES = frozenset(("short", "short film", "documentary"))
# What trackers call a film that their user has not seen, or has.
UNSEEN = frozenset(
    (
        *("", "planning", "planned", "plan to watch", "plantowatch", "plan to view"),
        *("watchlist", "wishlist", "want to watch", "to watch", "unwatched", "unseen"),
        *("not watched", "not started", "backlog", "interested", "ptw", "no", "false"),
        *("queue", "queued", "upcoming", "0"),
    )
)
SEEN = frozenset(
    (
        *("watched", "seen", "watching", "in progress", "dropped", "rewatched", "done"),
        *("repeating", "rewatching", "finished", "completed", "on hold", "paused"),
        *("viewed", "logged", "yes", "true", "seenlist", "already watched"),
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
        *("-", "–", "—", "✗", "✘", "☐", "❌"),
    )
)


def is_film(printed: str) -> bool:
    """Tell a word for a film, or an unknown one, from one for anything else.

    >>> is_film("movie"), is_film("tv_season"), is_film("TV Series")
    (True, False, False)
    """
    return fold(printed.replace("_", " ")) not in NOT_FILMS


def is_seen(status: str) -> bool:
    """Tell whether a tracker's status says that its user has seen the film.

    >>> is_seen("Completed"), is_seen("plantowatch"), is_seen("Planning")
    (True, False, False)
    """
    return fold(status.replace("_", " ")) in SEEN

"""The user's settings in config.toml; the file is optional and small."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from filmtrack.cli.world import config_folder
from filmtrack.errors import NotUnderstoodError, SettingError

CONFIG_NAME = "config.toml"
# The settings of each view.
_VIEWS = {"list": ("columns", "sort"), "upcoming": ("columns", "sort", "long")}
_KEYS = ("store", "outlet", "columns", "sort", "long", "pager", "queries", *_VIEWS)
T = TypeVar("T")


class Config(NamedTuple):
    """The settings of a file; what it does not set is None or empty.

    `columns`, `sort` and `long` are by view. A pager of "" means none.
    """

    path: Path | None = None
    exists: bool = False
    store: str | None = None
    outlet: str | None = None
    columns: Mapping[str, list[str]] = {}
    sort: Mapping[str, list[str]] = {}
    long: Mapping[str, bool] = {}
    pager: str | None = None
    queries: Mapping[str, str] = {}

    def saved_query(self, word: str) -> str:
        """Give the saved query that `@name` stands for; other words stay as they are.

        Raises NotUnderstoodError for an unknown name.
        """
        if not word.startswith("@"):
            return word
        if word[1:] not in self.queries:
            known = ", ".join(f"@{name}" for name in self.queries) or "there are none"
            raise NotUnderstoodError(
                f"no saved query “{word}”",
                hint=f"saved queries: {known}; [queries] in {self.path} defines them",
            )
        return self.queries[word[1:]]


def config_path(environ: Mapping[str, str]) -> Path:
    """Give the path of the configuration, which need not exist."""
    named = environ.get("FILMTRACK_CONFIG")
    if named:
        return Path(named).expanduser()
    return config_folder(environ) / "filmtrack" / CONFIG_NAME


def read_config(environ: Mapping[str, str]) -> Config:
    """Read the configuration if there is one; raises SettingError."""
    path = config_path(environ)
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Config(path)
    except OSError as error:
        raise SettingError(f"cannot read {path}: {error.strerror}") from error
    return _SettingsReader(path, data).read()


class _SettingsReader:
    """One configuration file, read key by key."""

    def __init__(self, path: Path, data: bytes) -> None:
        import tomllib  # most commands have no file to read

        self.path = path
        try:
            self.text = data.decode("utf-8-sig")
            self.table = tomllib.loads(self.text)
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise SettingError(f"cannot read {path}: {error}") from error

    def read(self) -> Config:
        """Check every key and its value."""
        for key in self.table:
            if key not in _KEYS:
                raise self._wrong(
                    key, f'unknown key "{key}"', f"keys: {', '.join(_KEYS)}"
                )
        store = self._text("store")
        queries = self.table.get("queries", {})
        if not isinstance(queries, dict):
            what = "queries must be a table"
            raise self._wrong("queries", what, "as in [queries]")
        for name, query in queries.items():
            if not isinstance(query, str):
                example = f'as in {name} = "status:filming"'
                raise self._wrong(name, f"{name} must be text", example)
        return Config(
            path=self.path,
            exists=True,
            store=str(self.path.parent / Path(store).expanduser())
            if store and "://" not in store
            else store,
            outlet=self._text("outlet"),
            columns=self._by_view("columns", self._names),
            sort=self._by_view("sort", self._names),
            long=self._by_view("long", self._flag),
            pager="" if self.table.get("pager") is False else self._text("pager"),
            queries={name.removeprefix("@"): query for name, query in queries.items()},
        )

    def _by_view(self, key: str, check: Callable[[str, object], T]) -> dict[str, T]:
        """Read a setting for all views, or for one in a table of its name."""
        views = [view for view, keys in _VIEWS.items() if key in keys]
        value = self.table.get(key)
        found: dict[str, T] = {}
        if isinstance(value, dict):
            for view, one in value.items():
                if view not in views:
                    what = f'unknown view "{view}" in [{key}]'
                    raise self._wrong(view, what, f"views: {', '.join(views)}")
                found[view] = check(key, one)
        elif value is not None:
            found = dict.fromkeys(views, check(key, value))
        for view, keys in _VIEWS.items():
            table = self.table.get(view, {})
            if not isinstance(table, dict):
                raise self._wrong(view, f"{view} is not a table", f"as in [{view}]")
            for name in table:
                if name not in keys:
                    what = f'unknown key "{name}" in [{view}]'
                    raise self._wrong(name, what, f"keys: {', '.join(keys)}")
            if key in table:
                found[view] = check(key, table[key])
        return found

    def _text(self, key: str) -> str | None:
        value = self.table.get(key)
        if value is not None and not isinstance(value, str):
            raise self._wrong(key, f"{key} must be text", f'as in {key} = "…"')
        return value or None

    def _names(self, key: str, value: object) -> list[str]:
        """Read a list of names, or names separated by commas."""
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not all(isinstance(n, str) for n in names):
            raise self._wrong(
                key,
                f"{key} is not a list of names",
                f'as in {key} = ["title", "shoot"]',
            )
        return names

    def _flag(self, key: str, value: object) -> bool:
        if not isinstance(value, bool):
            raise self._wrong(
                key, f"{key} is neither true nor false", f"as in {key} = true"
            )
        return value

    def _wrong(self, key: str, what: str, hint: str) -> SettingError:
        """Make the error for a key, with the line on which it stands."""
        lines = self.text.splitlines()
        starts = re.compile(rf"""\s*(?:\[\s*)?["']?{re.escape(key)}\b""")
        found = [at for at, line in enumerate(lines, 1) if starts.match(line)]
        line = f", line {found[0]}" if found else ""
        return SettingError(f"{self.path}{line}: {what}", hint=hint)

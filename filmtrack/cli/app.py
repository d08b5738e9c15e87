"""The root command: commands loaded on demand, and the one error boundary.

Typer builds a pydantic adapter for every parameter of a command that runs, which
costs more than the rest of a short command. Our parameters are only `str`, `bool`,
`int` and lists of `str`, so `_Plain` coerces them by hand. It relies on one private
name of Typer; without that name, Typer works as usual but slower.
"""

import contextlib
import importlib
import os
import re
import sys
from collections.abc import Iterator, MutableMapping, Sequence
from typing import Annotated, Any, NamedTuple, cast

import typer
import typer.main
from typer.core import TyperCommand, TyperGroup

from filmtrack import __version__
from filmtrack.cli.command_names import OTHER_NAMES, SHORT_NAMES
from filmtrack.errors import FilmtrackError, PhraseError, UsageError
from filmtrack.names import closest
from filmtrack.sanitize import visible

# The base class of all usage errors; Typer exports only its subclasses.
_UsageError = cast("type[Exception]", typer.BadParameter.__base__)
_COMPLETE = "_FILMTRACK_COMPLETE"
_COMPLETION_OPTIONS = ("--install-completion", "--show-completion")
_GLOBAL_OPTIONS = ("--store", "--as-of", "--wait")
_GLOBAL_FLAGS = ("--offline",)


class CommandSpec(NamedTuple):
    """One line of the table of commands; without a panel it is not in the main help."""

    name: str
    module: str  # of `filmtrack.cli`; ":name" is the function, if not `command`
    panel: str | None
    line: str


class _Plain:
    """Coerces a parameter of a plain type as Typer would, without pydantic.

    The name of a file is whatever bytes it has; every other text is UTF-8.
    """

    def __init__(self, annotation: object, metavar: str | None) -> None:
        is_path = metavar in _PATHS
        self.one = int if annotation is int else str if is_path else _text

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Convert the value, or each value of a list, to the parameter's type."""
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        try:
            return [self.one(item) for item in value] if many else self.one(value)
        except ValueError:
            raise typer.BadParameter(
                f"{value!r} is not a whole number.", ctx=ctx, param=param
            ) from None


def _text(value: Any) -> Any:
    """Check that a text is UTF-8, which the locale may have hidden from Python."""
    if isinstance(value, str) and not value.isascii():
        try:
            return os.fsencode(value).decode()
        except UnicodeError as error:
            raise typer.BadParameter(f"{value!r} is not UTF-8 text.") from error
    return value


_PLAIN = (str, bool, int, list[str])
_PATHS = ("PATH|URL", "FROM", "TO", "FILE")


def _spare_pydantic(params: list[Any]) -> list[Any]:
    for param in params:
        annotation = getattr(
            getattr(param, "type_descriptor", None), "annotation", None
        )
        if annotation in _PLAIN and hasattr(param, "_runtime_param"):
            param._runtime_param = _Plain(annotation, param.metavar)
    return params


class Command(TyperCommand):
    """One command, with plain coercion."""

    def get_params(self, ctx: Any) -> list[Any]:
        """List the parameters, each with a plain coercer."""
        return _spare_pydantic(super().get_params(ctx))

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """List the arguments as the user types them, then the options."""
        params = [p for p in self.get_params(ctx) if p.param_type_name == "argument"]
        return [*(p.metavar or p.name.upper() for p in params), "[OPTIONS]"]

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page."""
        from filmtrack.cli.help import format_help

        format_help(self, ctx, formatter)


class _Commands(MutableMapping[str, Any]):
    """The commands by name; each is built when it is first looked up."""

    def __init__(self, entries: Sequence[CommandSpec]) -> None:
        self.entries = {entry.name: entry for entry in entries}
        self.built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        entry = self.entries[name]
        if name not in self.built:
            module_name, _, function = entry.module.partition(":")
            module = importlib.import_module(f"filmtrack.cli.{module_name}")
            single = typer.Typer(add_completion=False, rich_markup_mode=None)
            single.command(name, cls=Command)(getattr(module, function or "command"))
            self.built[name] = typer.main.get_command(single)
        return self.built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __setitem__(self, name: str, command: Any) -> None:
        self.built[name] = command

    def __delitem__(self, name: str) -> None:
        del self.entries[name]


class Group(TyperGroup):
    """The root command: finds commands in the table and reports every error."""

    def get_params(self, ctx: Any) -> list[Any]:
        """List the parameters, each with a plain coercer."""
        return _spare_pydantic(super().get_params(ctx))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Find a command by its name or a unique prefix, importing its module."""
        name = self._full_name(cmd_name)
        return self.commands[name] if name else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; another program's name for it names the right one."""
        known = OTHER_NAMES.get(args[0])
        if known:
            raise UsageError(f'no command "{args[0]}"', hint=f"use `filmtrack {known}`")
        starting = self._starting_with(args[0])
        if len(starting) > 1 and not self._full_name(args[0]):
            raise UsageError(
                f'"{args[0]}" is the start of several commands',
                hint=f"{', '.join(starting[:-1])} or {starting[-1]}",
            )
        name = self._full_name(args[0])
        return super().resolve_command(ctx, [name or args[0], *args[1:]])

    def _full_name(self, typed: str) -> str | None:
        """Complete the name of a command; nothing shorter than `remove` removes."""
        if typed in self.commands:
            return typed
        if typed in SHORT_NAMES:
            return SHORT_NAMES[typed]
        starting = self._starting_with(typed)
        return starting[0] if len(starting) == 1 and starting != ["remove"] else None

    def _starting_with(self, typed: str) -> list[str]:
        assert isinstance(self.commands, _Commands)
        entries = self.commands.entries.values()
        return [e.name for e in entries if e.panel and e.name.startswith(typed)]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Accept --store, --as-of, --wait and --offline anywhere on the line."""
        # `-status:filming` excludes, as `^status:filming` does; it is not an option.
        terms = [
            re.sub(r"^-(?=[a-z_]{2,}:)", "^", arg) if arg[:1] == "-" else arg
            for arg in args
        ]
        first: list[str] = []
        rest: list[str] = []
        waiting = iter(terms)
        for arg in waiting:
            if arg == "--":
                rest += [arg, *waiting]
            elif arg in _GLOBAL_OPTIONS:
                value = next(waiting, None)
                first += [arg] if value is None else [arg, value]
            elif arg in _COMPLETION_OPTIONS:  # the shell may be left out
                first += [arg, next(waiting, "")]
            elif arg in _GLOBAL_FLAGS or arg.startswith(
                tuple(f"{option}=" for option in _GLOBAL_OPTIONS)
            ):
                first.append(arg)
            else:
                rest.append(arg)
        return super().parse_args(ctx, first + rest)

    def make_context(self, *args: Any, **more: Any) -> Any:
        """Parse the command line."""
        with _sanitized_messages():
            return super().make_context(*args, **more)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; report our errors on stderr and exit with their code."""
        try:
            with _sanitized_messages():
                return super().invoke(ctx)
        except FilmtrackError as error:
            with contextlib.suppress(OSError):  # the exit code matters more
                sys.stderr.write(format_error(error))
            raise typer.Exit(int(error.exit_code)) from error

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands by panel, from the table alone."""
        panels: dict[str, list[tuple[str, str]]] = {}
        assert isinstance(self.commands, _Commands)
        for entry in self.commands.entries.values():
            if entry.panel:
                panels.setdefault(entry.panel, []).append((entry.name, entry.line))
        for panel, rows in panels.items():
            with formatter.section(panel):
                formatter.write_dl(rows)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the environment and the exit codes below the commands."""
        from filmtrack.cli.help import format_settings

        format_settings(formatter)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Offer the commands that begin with the text, without importing any."""
        from typer._click.shell_completion import CompletionItem

        assert isinstance(self.commands, _Commands)
        if incomplete.startswith("-"):
            return super(TyperGroup, self).shell_complete(ctx, incomplete)
        return [
            CompletionItem(entry.name, help=entry.line)
            for entry in self.commands.entries.values()
            if entry.panel and entry.name.startswith(incomplete)
        ]


@contextlib.contextmanager
def _sanitized_messages() -> Iterator[None]:
    """Sanitize Typer's messages, which repeat what was typed."""
    try:
        yield
    except _UsageError as error:
        message = visible(getattr(error, "message", ""))
        name = getattr(error, "option_name", None)
        if name:  # Typer suggests options that have little in common
            near = closest(name, getattr(error, "possibilities", None) or [])
            error.possibilities = near  # type: ignore[attr-defined]
        if name in ("--overdue", "--undated"):
            message += f"; the query is:{name[2:]} finds them"
        error.message = message  # type: ignore[attr-defined]
        raise


def format_error(error: FilmtrackError) -> str:
    """Format an error: what is wrong, where, and what would work."""
    lines = [f"filmtrack: {visible(error.what)}"]
    if isinstance(error, PhraseError):
        if error.span:  # carets point to the wrong part of the phrase
            start, end = error.span
            before, part = error.phrase[:start], error.phrase[start:end]
            carets = "^" * max(1, len(visible(part)))
            lines.append(f"    {visible(error.phrase)}")
            lines.append(f"    {' ' * len(visible(before))}{carets}")
        if error.nearest:
            offered = " or ".join(f"`{visible(phrase)}`" for phrase in error.nearest)
            lines.append(f"did you mean {offered}?")
    if error.hint:
        lines.append(f"hint: {visible(error.hint)}")
    return "".join(f"{line}\n" for line in lines)


def _show_version(asked: bool) -> None:
    if asked:
        sys.stdout.write(f"filmtrack {__version__}\n")
        raise typer.Exit


_Installed = Annotated[
    str | None,
    typer.Option(
        metavar="[SHELL]",
        help="Install tab completion for bash, zsh or fish. Default: this shell.",
    ),
]
_Shown = Annotated[
    str | None, typer.Option(metavar="[SHELL]", help="Show that script instead.")
]


def _root(
    ctx: typer.Context,
    store: Annotated[
        str | None,
        typer.Option(metavar="PATH|URL", help="The slate (default: FILMTRACK_STORE)."),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="Show the slate as known on that day."),
    ] = None,
    wait: Annotated[
        int,
        typer.Option(metavar="SECONDS", help="How long to wait for a busy store."),
    ] = 10,
    offline: Annotated[
        bool,
        typer.Option("--offline", help="Show a server's slate as it was read last."),
    ] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Show the version.",
            is_eager=True,
            callback=_show_version,
        ),
    ] = False,
    install_completion: _Installed = None,
    show_completion: _Shown = None,
) -> None:
    """Track upcoming films by dated reports that contradict each other."""
    for option, shell in zip(
        _COMPLETION_OPTIONS, (install_completion, show_completion), strict=True
    ):
        if shell is not None and not ctx.resilient_parsing:
            from filmtrack.cli.shells import set_up

            set_up(option, shell)
            raise typer.Exit

    from filmtrack.cli.session import Session
    from filmtrack.cli.world import World

    world = ctx.obj if isinstance(ctx.obj, World) else World.real()
    if not ctx.resilient_parsing:
        ctx.obj = Session.open(
            world, store=store, as_of=as_of, wait=wait, offline=offline
        )
        if ctx.invoked_subcommand is None:
            from filmtrack.cli.agenda import show_agenda

            show_agenda(ctx.obj)


class CommandLine:
    """The whole program as a callable, built from the table of commands."""

    def __init__(self, entries: Sequence[CommandSpec]) -> None:
        self.typer = typer.Typer(
            name="filmtrack",
            cls=Group,
            add_completion=False,  # the options are in `_root`, the scripts in `shells`
            invoke_without_command=True,
            rich_markup_mode=None,
            pretty_exceptions_enable=False,
            context_settings={"help_option_names": ["-h", "--help"]},
        )
        self.typer.callback()(_root)
        self.entries = entries

    def group(self) -> Any:
        """Build the root command with its lazy commands."""
        group = typer.main.get_command(self.typer)
        assert isinstance(group, Group)
        group.commands = _Commands(self.entries)
        return group

    def __call__(self) -> None:
        """Run the command line of this process."""
        group = self.group()
        if _COMPLETE in os.environ:
            from filmtrack.cli.shells import register  # in place of Typer's own

            register()
        group(prog_name="filmtrack")

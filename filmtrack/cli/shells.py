"""Tab completion in bash, zsh and fish: the scripts, and what the shells are told.

Typer's scripts insert names with spaces unquoted, expand titles as file patterns, and
do not complete behind a colon, at which bash breaks words. These scripts hand over the
line as typed, and each shell gets candidates that it can insert as they are.
"""

import os
import re
import sys
from typing import NamedTuple

import typer._completion_shared as shared
from typer._click.core import Context, Parameter
from typer._click.shell_completion import (
    CompletionItem,
    ShellComplete,
    _resolve_context,
    _resolve_incomplete,
    add_completion_class,
)
from typer._completion_classes import BashComplete, FishComplete, ZshComplete

from filmtrack.cli.complete import TYPED
from filmtrack.errors import UsageError
from filmtrack.names import fold

_BASH = """
%(complete_func)s() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            '') ;;
            files) compopt -o default ;;
            nospace) compopt -o nospace ;;
            keep) COMPREPLY+=(' ') ;;
            *) COMPREPLY+=("${line#=}") ;;
        esac
    done < <(_FILMTRACK_LINE="${COMP_LINE:0:COMP_POINT}" \\
        _FILMTRACK_BREAKS="$COMP_WORDBREAKS" %(autocomplete_var)s=complete_bash \\
        "$1" 2>/dev/null)
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""
_ZSH = """
#compdef %(prog_name)s
%(complete_func)s() {
    local line value keep
    local -a values texts open opentexts
    while IFS= read -r line; do
        value=${line%%%%$'\\t'*}
        case $line in
            '') ;;
            files) _files; return ;;
            keep) keep=1 ;;
            nospace) open=($values) opentexts=($texts) values=() texts=() ;;
            *) values+=("${value#=}") texts+=("${${line#=}/$'\\t'/  -- }") ;;
        esac
    done < <(_FILMTRACK_LINE="${(j: :)words[1,CURRENT-1]} ${QIPREFIX}${PREFIX}" \\
        %(autocomplete_var)s=complete_zsh %(prog_name)s 2>/dev/null)
    (( $#open )) && compadd -U -l -S '' -d opentexts -a open
    (( $#values )) && compadd -U -l -d texts -a values
    [[ -n $keep ]] && compstate[insert]=
}
compdef %(complete_func)s %(prog_name)s
if [[ $funcstack[1] == _%(prog_name)s ]]; then
    %(complete_func)s "$@"
fi
"""
_FISH = """
function %(complete_func)s
    _FILMTRACK_LINE=(commandline -cp) %(autocomplete_var)s=complete_fish \\
        %(prog_name)s 2>/dev/null
end
function %(complete_func)s_values
    %(complete_func)s | string match '=*' | string sub -s 2
end
complete -c %(prog_name)s -f -a '(%(complete_func)s_values)'
complete -c %(prog_name)s -n '%(complete_func)s | string match -q files' -F
"""
_ESCAPED_IN_DOUBLE_QUOTES = re.compile(r'(["\\$`])')
_ESCAPED = re.compile(r"([^\w@%+=:,./-])")


def register() -> None:
    """Replace the scripts and classes of Typer."""
    scripts = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}
    shared._completion_scripts.update(scripts)
    for shell in (_Bash, _Zsh, _Fish):
        add_completion_class(shell, shell.name)


def set_up(option: str, shell: str | None) -> None:
    """Install or show the script for a shell, by default the one that is running.

    Typer offers PowerShell as well; its script cannot insert a name with a space.
    """
    register()
    shell = shell or shared._get_shell_name() or "this shell"
    if shell not in ("bash", "zsh", "fish"):
        hint = f"as in `filmtrack {option} zsh`"
        raise UsageError(
            f"tab completion works in bash, zsh and fish, not in {shell}", hint=hint
        )
    names = {"prog_name": "filmtrack", "complete_var": "_FILMTRACK_COMPLETE"}
    if option == "--show-completion":
        script = shared.get_completion_script(**names, shell=shell)
        sys.stdout.write(f"{script}\n")
        return
    _, path = shared.install(shell, **names)
    sys.stdout.write(
        f"{shell} completion installed in {path}\nIt works in a new terminal.\n"
    )


class TypedLine(NamedTuple):
    """A line up to the cursor: its whole words, the last one, and its open quote.

    `raw` is the last word as typed; `unquoted` is how much of it precedes the quote.
    """

    words: list[str]
    last: str
    raw: str
    quote: str
    unquoted: int


def split_line(line: str) -> TypedLine:
    """Split a line as a shell does; the last word may be unfinished.

    >>> split_line('filmtrack show "Heat')
    ... # doctest: +NORMALIZE_WHITESPACE
    TypedLine(words=['filmtrack', 'show'], last='Heat', raw='"Heat', quote='"',
              unquoted=0)
    """
    words: list[str] = []
    word, raw, quote, unquoted, escaped = "", "", "", 0, False
    for char in line:
        if escaped:
            word += char if quote != '"' or char in '"\\$`' else f"\\{char}"
            escaped = False
        elif char == "\\" and quote != "'":
            escaped = True
        elif quote:
            quote, word = ("", word) if char == quote else (quote, word + char)
        elif char in "\"'":
            quote, unquoted = char, len(word)
        elif char in " \t\n":
            words += [word] if raw else []
            word = raw = ""
            continue
        else:
            word += char
        raw += char
    return TypedLine(words, word, raw, quote, unquoted if quote else 0)


class _Completion(NamedTuple):
    """What a shell may insert, and whether files may be meant."""

    line: TypedLine
    items: list[CompletionItem]
    are_files: bool

    @property
    def is_open(self) -> bool:
        """Whether more is to be typed right behind the candidates."""
        return bool(self.items) and all(
            item.value.endswith((":", ",", "=")) for item in self.items
        )

    @property
    def keeps_text(self) -> bool:
        """Whether the candidates have less in common than was typed.

        "jo" finds João and Joe; a shell would replace it by the "J" of both. bash
        leaves it alone if one more candidate, a space, has nothing in common with them.
        """
        length = len(self.line.last)
        return len({item.value[:length] for item in self.items}) > 1


def _complete(shell: ShellComplete) -> _Completion:
    """Find the candidates for the line that a script has handed over."""
    line = split_line(os.environ["_FILMTRACK_LINE"])
    args = line.words[1:]
    minus = re.match(r"-[a-z_]{2,}:", line.last)  # excludes, as "^" does
    typed = f"^{line.last[1:]}" if minus else line.last
    context = _resolve_context(shell.cli, shell.ctx_args, shell.prog_name, args)
    found, incomplete = _resolve_incomplete(context, args, typed)
    items: list[CompletionItem] = []
    if isinstance(found, Parameter):
        items = _continued(found, context, incomplete)
        context.meta[TYPED], incomplete = incomplete, ""
    items = items or found.shell_complete(context, incomplete)
    if "=" in line.last and line.last.startswith("-"):
        option = line.last.partition("=")[0]
        items = [CompletionItem(f"{option}={item.value}") for item in items]
    if minus:
        items = [CompletionItem(f"-{item.value[1:]}") for item in items]
    takes_files = re.search("FILE|PATH", getattr(found, "metavar", None) or "")
    return _Completion(line, items, bool(takes_files) and not items)


def _continued(
    found: Parameter, context: Context, incomplete: str
) -> list[CompletionItem]:
    """Continue a name of several words that needs no quotes: `show heat` offers 2."""
    words: list[str] = context.params.get(found.name or "") or []
    for start in range(len(words) if found.nargs == -1 else 0):
        before = words[start:]
        context.meta[TYPED] = " ".join([*before, incomplete])
        items = [
            CompletionItem(" ".join(parts[len(before) :]), help=item.help)
            for item in found.shell_complete(context, "")
            for parts in [item.value.split(" ")]
            if len(parts) > len(before)
            and list(map(fold, parts[: len(before)])) == list(map(fold, before))
        ]
        if items:
            return items
    return []


def _lines(found: _Completion, values: list[str]) -> str:
    """Write the answer to a script: candidates behind `=`, then what holds for all."""
    lines = [f"={value}" for value in values]
    lines += ["keep"] if found.keeps_text else []
    lines += ["nospace"] if found.is_open else []
    lines += ["files"] if found.are_files else []
    return "\n".join(lines)


class _Bash(BashComplete):
    """Candidates for bash: quoted as the word is, without what bash keeps of it."""

    def complete(self) -> str:
        """Answer the script."""
        if "_FILMTRACK_LINE" not in os.environ:
            return super().complete()
        found = _complete(self)
        return _lines(found, [self._inserted(found.line, i.value) for i in found.items])

    def _inserted(self, line: TypedLine, value: str) -> str:
        if line.quote:  # bash replaces what stands behind the quote
            value = value[line.unquoted :]
            if line.quote == "'":
                return value.replace("'", "'\\''")
            value = _ESCAPED_IN_DOUBLE_QUOTES.sub(r"\\\1", value)
            return value.replace("!", "\"'!'\"")  # else bash looks into its history
        breaks = set(":=") & set(os.environ.get("_FILMTRACK_BREAKS", ":="))
        kept = sum(line.raw.count(char) for char in breaks)
        parts = re.split(f"(?<=[{''.join(breaks)}])", value) if breaks else [value]
        return _ESCAPED.sub(r"\\\1", "".join(parts[kept:]))


class _Zsh(ZshComplete):
    """Candidates for zsh, which quotes them itself, with their descriptions."""

    def complete(self) -> str:
        """Answer the script."""
        if "_FILMTRACK_LINE" not in os.environ:
            return super().complete()
        found = _complete(self)
        return _lines(found, list(map(_with_help, found.items)))


class _Fish(FishComplete):
    """Candidates for fish, which quotes them itself, with their descriptions."""

    def complete(self) -> str:
        """Answer the script."""
        if "_FILMTRACK_LINE" not in os.environ:
            return super().complete()
        found = _complete(self)
        return _lines(found, list(map(_with_help, found.items)))


def _with_help(item: CompletionItem) -> str:
    text = " ".join((item.help or "").split())
    return f"{item.value}\t{text}" if text else item.value

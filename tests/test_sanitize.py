"""What hides text is seen; what a script or an emoji needs stays."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from filmtrack.sanitize import escaped, inert, visible

if TYPE_CHECKING:
    from tests.conftest import Program


def tags(text: str) -> str:
    """Spell a text in Unicode tags, which nobody sees."""
    return "".join(chr(0xE0000 + ord(char)) for char in text)


TAGS = tags("evil")
HIDING = {
    "Unicode tags": f"Heat{TAGS}",
    "a bidi control": "Heat\u2066 2",
    "a run of zero-width characters": "He\u200d\u200dat",
    "a zero-width space in a word": "He\u200bat",
    "a variation selector behind a letter": "Heat\ufe0f",
    "an ideographic variation selector behind a letter": "Heat\U000e0101",
    "a filler": "He\u3164at",
    "a zero-width character at the end": "Heat\u200c",
    "a flag that does not end": f"\U0001f3f4{TAGS}",
}
NEEDED = {
    "an astronaut": "👩‍🚀",
    "a burning heart": "❤️‍🔥",
    "the flag of England": f"\U0001f3f4{tags('gbeng')}\U000e007f",
    "a keycap": "1️⃣",
    "a Persian verb": "می‌خواهم",
    "a Devanagari cluster": "क्‍ष",
    "a form of an ideograph": "葛󠄀",
    "Thai words": "ไทย\u200bแลนด์",
}


@pytest.mark.parametrize("case", HIDING)
def test_what_hides_text_is_made_visible(case: str) -> None:
    assert "<U+" in visible(HIDING[case])
    assert "<U+" in inert(HIDING[case])


@pytest.mark.parametrize("case", NEEDED)
def test_what_a_script_or_an_emoji_needs_stays(case: str) -> None:
    assert visible(NEEDED[case]) == NEEDED[case]


@pytest.mark.parametrize("text", [*HIDING.values(), *NEEDED.values()])
def test_json_on_a_terminal_has_the_same_values(text: str) -> None:
    assert json.loads(escaped(json.dumps(text, ensure_ascii=False))) == text


@pytest.mark.parametrize(
    "command",
    ["list", "upcoming", "show 1", "history 1", "digest --since 2020", "timeline", ""],
)
def test_views_for_people_hide_nothing_and_machines_get_the_data(
    run: Program, command: str
) -> None:
    title = HIDING["Unicode tags"]
    run(["add", title, "--shoot", "2027"])
    assert TAGS not in run(command).out
    assert json.loads(run("list -f json").out)[0]["title"] == title

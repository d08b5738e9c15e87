"""The README's path from a followed name to a changed date, on a loopback server."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

from tests.conftest import ROOT
from tests.feeds.shapes import Story, blogger

if TYPE_CHECKING:
    from tests.conftest import Program
    from tests.loopback import Loopback

ARTICLE = """<!doctype html><html><head><title>Heat 2</title></head><body><article>
<h1>Michael Mann’s ‘Heat 2’ moves to next year</h1>
<p>Michael Mann’s crime drama “Heat 2” will begin filming in March 2027, the director
said on Friday. The studio has not commented on the new date of the film, which Mann
directs from his own novel.</p></article></body></html>"""
LINK = '<!doctype html><link rel="alternate" type="application/rss+xml" href="/rss">'


def test_the_path_of_the_readme_ends_in_a_changed_date(
    sample: Program, server: Loopback
) -> None:
    html = {"Content_Type": "text/html; charset=utf-8"}
    stories = [
        Story(
            "Michael Mann’s ‘Heat 2’ Moves to Next Year",
            link=server.serve("/heat-2", ARTICLE.encode(), **html),
        ),
        Story("Cameras Roll on ‘Night Ferry’"),
    ]
    server.serve("/rss", blogger(stories))
    page = server.serve("/", LINK.encode(), **html)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"(?ms)^```sh\n(filmtrack follow .*?)^```$", readme)
    assert block
    answers = {}
    for line in block[1].splitlines():
        words = shlex.split(line, comments=True)[1:]
        words = [page if word.startswith("https://") else word for word in words]
        ended = sample(words)
        assert ended.code == 0, ended.err
        answers[words[0]] = ended.out
    assert len(answers) == 8
    assert "follows Michael Mann" in answers["inbox"]
    assert re.search(r"Heat 2 +shoot: Aug 2026 → Mar(ch)? 2027", answers["news"])
    assert "Heat 2" in answers["list"]

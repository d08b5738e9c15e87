"""The HTML timeline in a real browser: it is what it says, and nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import unescape
from typing import TYPE_CHECKING

import pytest

from filmtrack.sanitize import visible
from filmtrack.views.renderers import write
from filmtrack.views.screen import Screen
from tests.views.conftest import HOSTILE

if TYPE_CHECKING:
    from pathlib import Path

    from filmtrack.views.renderers import View

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
# What a reader of the page would ask of it; run by the browser, after the page.
PROBE = """<script>
const probe = () => {
const rows = [...document.querySelectorAll("tbody tr[tabindex]")];
const seen = element => getComputedStyle(element).clipPath === "none";
const report = rows[0].querySelector(".report");
const before = seen(report);
rows[0].focus();
const bars = [...document.querySelectorAll(".line i")];
const inside = bars.every(bar => {
  const [b, l] = [bar.getBoundingClientRect(), bar.parentNode.getBoundingClientRect()];
  return b.width > 0 && b.left >= l.left - 1 && b.right <= l.right + 12;
});
// A mark of today that is shorter than its row breaks the line from row to row.
const marks = rows => rows.filter(row => {
  const mark = row.querySelector(".chart b.today").getBoundingClientRect();
  return Math.abs(mark.height - row.getBoundingClientRect().height) > 1.5;
}).length;
document.title = JSON.stringify({
  titles: rows.map(row => row.querySelector("th").textContent),
  hidden: !before, shown: seen(report) && document.activeElement === rows[0],
  inside: inside, bars: bars.length,
  wide: document.documentElement.scrollWidth <= innerWidth,
  broken: marks(rows),
  made: document.querySelectorAll("b b, script").length,
});
};
// A window without a head gets its focus a moment after the page has loaded.
let tries = 0;
const waiting = setInterval(() => {
  if (document.hasFocus() || ++tries > 200) { clearInterval(waiting); probe(); }
}, 25);
</script>"""

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(
        BROWSER is None, reason="no chromium on this machine (Debian: chromium)"
    ),
]


def _opened(page: str, folder: Path, *flags: str) -> dict[str, object]:
    """Open a page, without network, and give what the probe found in it."""
    import json

    assert BROWSER is not None
    # The page forbids scripts; only the probe is let in.
    probed = page.replace("default-src 'none'", "script-src 'unsafe-inline'", 1)
    file = folder / "timeline.html"
    file.write_text(probed.replace("</body>", f"{PROBE}</body>"), encoding="utf-8")
    told = subprocess.run(
        [
            BROWSER,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--virtual-time-budget=8000",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            f"--user-data-dir={folder / 'browser'}",
            "--window-size=1200,900",
            *flags,
            "--dump-dom",
            file.as_uri(),
        ],
        capture_output=True,
        check=True,
        timeout=60,
    ).stdout.decode()
    title = re.search(r"<title>(.*?)</title>", told, re.DOTALL)
    assert title
    found: dict[str, object] = json.loads(unescape(title.group(1)))
    return found


def test_the_page_works_in_a_browser(
    hostile_views: dict[str, View], tmp_path: Path
) -> None:
    """Titles are text, bars lie on the line, focus shows the report."""
    found = _opened(write(hostile_views["timeline"], "html", Screen()), tmp_path)
    titles = found["titles"]
    assert isinstance(titles, list)
    assert sorted(titles) == sorted(visible(title) for title in HOSTILE)
    assert found["hidden"]
    assert found["shown"]
    assert found["inside"]
    assert found["bars"]
    assert found["wide"]
    assert found["made"] == 1, "a title has made an element, or a script has come in"


def test_the_line_of_today_stays_whole_where_titles_wrap(
    sample_views: dict[str, View], tmp_path: Path
) -> None:
    page = write(sample_views["timeline"], "html", Screen())
    found = _opened(page, tmp_path, "--window-size=500,900")
    assert found["broken"] == 0
    assert found["wide"]


def test_the_page_forbids_scripts_and_the_network(
    sample_views: dict[str, View],
) -> None:
    page = write(sample_views["timeline"], "html", Screen())
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert "<script" not in page
    assert "prefers-color-scheme:dark" in page

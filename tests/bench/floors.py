"""What each command is held against: the least Python that does the same job."""

from __future__ import annotations

IMPORT_TYPER = "import typer"

# A list at its floor: read all with orjson, and draw twenty rows with Rich.
RICH_TABLE = """
import sys, orjson
from rich.console import Console
from rich.table import Table
from rich.text import Text
rows = orjson.loads(open(sys.argv[1], "rb").read())["productions"].values()
table = Table()
for name in ("number", "title", "shoot", "status", "director", "studio"):
    table.add_column(name)
for row in list(rows)[:20]:
    shoot = row["shoot"]
    cells = (row["number"], row["title"], shoot and shoot["words"], row["status"],
             row["directors"] and row["directors"][0]["name"],
             row["studios"] and row["studios"][0]["name"])
    table.add_row(*(Text(str(cell)) for cell in cells))
Console(width=100).print(table)
"""

STOCK_INSERT = """
import sys
from tinydb import TinyDB
TinyDB(sys.argv[1]).table("productions").insert({"title": "Heat 2"})
"""

# A write at its floor: read, change, write beside, sync, rename.
SAFE_WRITE = """
import os, sys, typer, orjson
path = sys.argv[1]
data = orjson.loads(open(path, "rb").read())
data["productions"]["0"] = {"title": "Heat 2"}
with open(path + ".new", "wb") as file:
    file.write(orjson.dumps(data))
    file.flush()
    os.fsync(file.fileno())
os.rename(path + ".new", path)
"""

# The same without the sync.
UNSAFE_WRITE = "".join(
    line
    for line in SAFE_WRITE.splitlines(keepends=True)
    if "sync" not in line and "flush" not in line
)

# Our own program with nothing that makes its write safe: no lock, no sync, no look at
# what is there by now, no backup.
UNSAFE_RUN = """
import os, sys
from filmtrack.__main__ import main
from filmtrack.store import atomic, lock

def replace(path, data, expected, kept=None):
    fresh = path.with_suffix(".new")
    fresh.write_bytes(data)
    fresh.replace(path)

atomic.replace = replace
lock.lock = lambda folder, wait: os.open(os.devnull, os.O_RDONLY)
sys.exit(main())
"""

CSV_EXPORT = """
import sys, csv, orjson
rows = orjson.loads(open(sys.argv[1], "rb").read())["productions"].values()
with open(sys.argv[2], "w", newline="") as file:
    writer = csv.writer(file)
    for row in rows:
        writer.writerow([
            row["id"], row["title"], row["original_title"], row["status"],
            "|".join(p["name"] for p in row["directors"]),
            "|".join(p["name"] for p in row["writers"]),
            row["source_material"] and row["source_material"]["title"],
            "|".join(p["name"] for p in row["cast"]),
            "|".join(p["name"] for p in row["studios"]),
            "|".join(row["locations"]),
            *(row[f] and row[f][k] for f in ("shoot", "wrap", "release")
              for k in ("words", "earliest", "latest", "said")),
            row["ids"]["imdb"], row["ids"]["tmdb"], "|".join(row["notes"]),
        ])
"""

JSONL_EXPORT = """
import sys, orjson
rows = orjson.loads(open(sys.argv[1], "rb").read())["productions"].values()
with open(sys.argv[2], "wb") as file:
    for row in rows:
        file.write(orjson.dumps(row) + b"\\n")
"""

# An import at its floor: rows in, a store out, as safe as any write.
JSONL_IMPORT = """
import os, sys, orjson
path = sys.argv[2]
rows = [orjson.loads(line) for line in open(sys.argv[1], "rb")]
with open(path + ".new", "wb") as file:
    file.write(orjson.dumps({"productions": {str(row["number"]): row for row in rows}}))
    file.flush()
    os.fsync(file.fileno())
os.rename(path + ".new", path)
"""

# What a tracker in C++ takes to list twenty tasks of many.
TASKWARRIOR = ("task", "limit:20", "list")

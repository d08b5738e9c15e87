"""Print the lowest release of each dependency that pyproject.toml allows."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
extras = project["optional-dependencies"]
needs = [*project["dependencies"], *extras["web"], *extras["postgres"]]
for need in needs:
    bound = re.match(r"([\w.-]+)>=([\w.]+)", need)
    if bound is None:
        sys.exit(f"{need} in pyproject.toml has no lower bound")
    sys.stdout.write(f"{bound[1]}=={bound[2]}\n")

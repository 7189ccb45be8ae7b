"""Build the site of this folder: `uv run docs/build.py [FOLDER]`. Without a folder it is made in `build/docs`.

A warning (a link that leads nowhere, a heading that is not there) stops it with exit code 1.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from docsite.site import BUILD, build

if __name__ == "__main__":
    try:
        site = build(Path(sys.argv[1]) if len(sys.argv) > 1 else BUILD)
    except subprocess.CalledProcessError:
        sys.exit(1)
    print(f"The site is in {site}; open index.html there.")  # noqa: T201 - what a script has to say

"""Lay a package of so many events in a folder: `python -m tests.bench.laying EVENTS FOLDER`."""

import sys
from pathlib import Path

from tests.generated import generated

if __name__ == "__main__":
    for name, content in generated(int(sys.argv[1])).items():
        path = Path(sys.argv[2], name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

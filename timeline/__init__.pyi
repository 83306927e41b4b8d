# What the root offers, for type checkers; timeline/library.py has the same names for those who run it.

from timeline.commands.door import main as main
from timeline.evidence import dates_in as dates_in
from timeline.evidence import examine as examine
from timeline.reading import load as load
from timeline.received import compare as compare
from timeline.received import read as read
from timeline.received import verify as verify
from timeline.release import publish as publish
from timeline.release import release as release
from timeline.rules import check as check
from timeline.texts import find as find

__version__: str
__all__ = ["check", "compare", "dates_in", "examine", "find", "load", "publish", "read", "release", "verify"]

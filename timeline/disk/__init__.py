"""The door to the disk: a package's files in, a release's files out.

No other room opens, lists or writes a file. What the bytes mean is left to the loader. Names are POSIX paths relative
to the root. No link is followed and nothing is opened but regular files, so that a package from a stranger can
neither show what lies outside it nor block the reader.
"""

from timeline.disk.adding import add, forget, keep
from timeline.disk.cache import Cache, cache, line, program
from timeline.disk.faults import CATALOGUE
from timeline.disk.files import DiskError, absolute, from_here, has_file, is_folder, is_there, lies_in, linked, state
from timeline.disk.own import own_digest, own_files
from timeline.disk.publishing import demand, publish, unfinished
from timeline.disk.reading import package_files, read, read_given, read_one, read_release
from timeline.disk.scratch import Scratch, scratch
from timeline.disk.surveying import KNOWN, ChangedError, Survey, digest, survey
from timeline.disk.writing import alone, demand_empty, start, write

__all__ = [
    "CATALOGUE",
    "KNOWN",
    "Cache",
    "ChangedError",
    "DiskError",
    "Scratch",
    "Survey",
    "absolute",
    "add",
    "alone",
    "cache",
    "demand",
    "demand_empty",
    "digest",
    "forget",
    "from_here",
    "has_file",
    "is_folder",
    "is_there",
    "keep",
    "lies_in",
    "line",
    "linked",
    "own_digest",
    "own_files",
    "package_files",
    "program",
    "publish",
    "read",
    "read_given",
    "read_one",
    "read_release",
    "scratch",
    "start",
    "state",
    "survey",
    "unfinished",
    "write",
]

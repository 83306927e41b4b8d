"""Timelines whose events cite passages of their sources, and the checks of how far these carry each claim.

docs/library.md is the manual of the library. A room is read when something of it is first asked for.
"""

from timeline.library import NAMES as __all__, names as __dir__, offered as __getattr__  # noqa: F401, I001, N811

__version__ = "1.0.0"

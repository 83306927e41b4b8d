"""`validate --watch`: the verdict again whenever a file of the package changes, and what is new in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline import disk
from timeline.commands import reports
from timeline.commands.judging import Judge
from timeline.commands.mouth import at_once
from timeline.commands.validating import Asked, judged
from timeline.commands.verdict import Format, Verdict, status, stop, tell
from timeline.diagnostics import Diagnostic
from timeline.records.package import DATA, DESCRIPTOR, RELEASE, SEEDS

_AGAIN = 500
"""After how many milliseconds the descriptor is looked at again: it may be another file of the same name by then."""


def watch(asked: Asked) -> int:
    """Print the verdict on a package, and what changes in it, until Ctrl-C; return the status of the last one."""
    if asked.format is not Format.text:
        stop("--watch prints text: leave out --format")
    try:
        from watchfiles import watch as watched
    except ImportError:
        stop("--watch needs watchfiles: pip install 'cited-timeline[watch]'")
    folders = [folder for name in (DATA, SEEDS) if disk.is_folder(folder := disk.absolute(asked.root / name))]
    if not folders:
        stop(f"{asked.root} has no {DATA}/ and no {SEEDS}/ to be watched")
    release = disk.absolute(asked.root / RELEASE)
    changes = watched(
        *folders,
        watch_filter=lambda _, path: not Path(path).is_relative_to(release) and not Path(path).name.startswith("."),
        debounce=_AGAIN,
        rust_timeout=_AGAIN,
        yield_on_timeout=True,
        raise_interrupt=True,
    )
    return follow(asked, _changed(changes, asked.root / DESCRIPTOR))


def _changed(changes: Iterable[object], descriptor: Path) -> Iterator[None]:
    """Yield once for each time that files have changed, or the descriptor has; first of all, since they may have."""
    before: tuple[int, ...] | None = None
    for some in changes:
        now = disk.state(descriptor)
        if some or now != before:
            yield
        before = now


def follow(asked: Asked, changes: Iterable[None]) -> int:
    """Print the verdict on a package, and after each change what is new in it; return the status of the last one."""
    judge = Judge()
    verdict = judged(asked, judge)
    tell(verdict)
    at_once("", end="")  # whoever reads it waits
    try:
        for _ in changes:
            before, verdict = verdict, judged(asked, judge)
            _tell_news(before, verdict)
    except KeyboardInterrupt:
        pass
    return status(verdict.diagnostics, strict=asked.strict)


def _tell_news(before: Verdict, now: Verdict) -> None:
    """Print what was found that is no more, what is found that was not, and the line that sums up; or nothing."""
    gone = [f"mended: {one}" for one in _beyond(before.diagnostics, now.diagnostics)]
    news = [*gone, *map(str, _beyond(now.diagnostics, before.diagnostics))]
    if news or before.checked != now.checked:
        at_once("\n".join((*news, reports.sentence(now.diagnostics, now.checked))))


def _beyond(some: Iterable[Diagnostic], others: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings that others do not have, wherever in its file each stands."""
    known = Counter(map(_said, others))
    for one in some:
        if not known[_said(one)]:
            yield one
        known[_said(one)] -= known[_said(one)] > 0


def _said(one: Diagnostic) -> tuple[str, str, str]:
    return one.location.file, one.code, one.message

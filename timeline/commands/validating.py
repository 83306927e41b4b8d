"""The verdict on a package: what was kept of it where nothing has changed, else worked out anew.

What is imported here starts fast, and is all that an unchanged package needs.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import disk
from timeline.commands import keeping
from timeline.commands.verdict import Format, Verdict, status, tell

if TYPE_CHECKING:
    from timeline.commands.judging import Judge


@dataclass(frozen=True, slots=True)
class Asked:
    """What `validate` is asked: `jobs` is how many processes work, 0 as many as are worth it.

    `scheduler` is the address of that of the cluster that works instead, if one does.
    """

    root: Path
    format: Format = Format.text
    strict: bool = False
    jobs: int = 0
    cached: bool = True
    scheduler: str = ""


def validate(asked: Asked) -> int:
    """Print the verdict on a package, and return the exit status."""
    verdict = judged(asked)
    diagnostics = verdict.diagnostics
    if asked.format in (Format.github, Format.sarif):
        from timeline.commands import reports

        diagnostics = reports.from_folder(disk.from_here(asked.root), diagnostics)
    tell(Verdict(diagnostics, verdict.checked), asked.format)
    return status(diagnostics, strict=asked.strict)


def judged(asked: Asked, judge: Judge | None = None) -> Verdict:
    """Return the verdict on a package, and keep it; by who has judged it before, if anybody has."""
    cache = disk.cache(asked.root) if asked.cached and not asked.strict else None
    there = disk.survey(asked.root, cache) if cache else None
    if cache and there:
        key = keeping.digest(there.digests, there.refused)
        if verdict := keeping.of_kept(cache.load(keeping.VERDICT), key):
            return verdict
        from timeline.commands import again

        if not asked.scheduler and (verdict := again.verdict(there, cache)):
            cache.save(keeping.VERDICT, keeping.kept(verdict, key))
            return verdict
    files, refused = (there.files, there.refused) if there and there.whole else disk.read(asked.root)
    from timeline.commands.progress import Progress

    with Progress() as progress:
        if asked.scheduler:
            from timeline.commands import cluster, spread

            with cluster.on_cluster(asked.scheduler) as beside:
                verdict = spread.verdict(files, refused, beside, progress)
        else:
            from timeline.commands.judging import Judge

            verdict = (judge or Judge())(files, refused, asked.jobs, cache, progress)
    if cache:
        key = keeping.digest({path: disk.digest(raw) for path, raw in files.items()}, refused)
        cache.save(keeping.VERDICT, keeping.kept(verdict, key))
    return verdict

"""The verdict on a package, worked out: a map over shards of its records, side by side, and what is asked of the whole.

What the rules found in a record that has not changed, nor what it names, nor anything beside the records, is not asked
again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from multiprocessing import cpu_count
from typing import TYPE_CHECKING, Any
from zlib import crc32

from timeline import disk, rules
from timeline.commands import keeping, parts
from timeline.commands.jobs import side_by_side
from timeline.commands.verdict import Verdict
from timeline.reading import loader
from timeline.records.package import RELEASE, RELEASES, REVIEWS, SCHEMAS, event_at
from timeline.rules import Kept
from timeline.rules.shards import Mapper, Shard, divided, named

if TYPE_CHECKING:
    from timeline.commands.progress import Progress
    from timeline.diagnostics import Diagnostic
    from timeline.disk import Cache
    from timeline.records.package import Files

_WORTH_IT = 500
"""From how many records on several processes are begun where nobody says how many."""
_MOST = 8

Part = tuple[Sequence[str], Kept]


class Judge:
    """Judges a package, and again when some of it has changed: what has not is not read anew."""

    def __init__(self) -> None:
        self._key = self._ground = ""
        self._verdict = Verdict(())
        self._mapper: Mapper | None = None

    def __call__(
        self, files: Files, refused: Sequence[Diagnostic], jobs: int, cache: Cache | None, progress: Progress
    ) -> Verdict:
        """Return the verdict on the files of a package, found by so many processes; 0 for as many as are worth it."""
        digests = {path: disk.digest(raw) for path, raw in files.items()}
        key = keeping.digest(digests, refused)
        if key != self._key:
            self._verdict = self._judged(files, digests, refused, jobs, cache, progress)
            self._key = key
        return self._verdict

    def _judged(
        self,
        files: Files,
        digests: Mapping[str, str],
        refused: Sequence[Diagnostic],
        jobs: int,
        cache: Cache | None,
        progress: Progress,
    ) -> Verdict:
        ground = keeping.digest({path: one for path, one in digests.items() if not event_at(path)}, refused)
        same = self._mapper.after(files) if self._mapper and ground == self._ground else None
        mapper = same or Mapper.of(loader.ground(files, refused), files)
        self._ground, self._mapper = ground, mapper
        paths = mapper.under.package.paths
        before = _Before(digests, refused, cache) if cache else None
        kept = before.found if before else {}
        new = sum(not mapper.has(id) for id in paths)
        jobs = min(jobs or (min(cpu_count(), _MOST) if new >= _WORTH_IT else 1), max(1, new))
        shards = list(_shards(mapper, list(divided(paths, files, jobs)), kept, progress))
        progress.stage("what is asked of the package as a whole")
        evidence, shape = mapper.joined(shards)
        if evidence is None:
            return Verdict(sorted([*refused, *shape]))
        found = {id: there for shard in shards for id, there in shard.found.items()}
        verdict = Verdict(sorted([*refused, *shape, *rules.check_others(evidence, found)]), rules.checked(evidence))
        if cache:
            parts.keep(cache, digests, refused, evidence, verdict)
        if before:
            before.save({id: named(event) for id, event in evidence.package.events.items()}, found)
        return verdict


def _shards(mapper: Mapper, parts: Sequence[Sequence[str]], kept: Kept, progress: Progress) -> Iterator[Shard]:
    """Yield what each part of the records shows: the first worked out here, each other in a process of its own."""
    own, *others = parts
    progress.total = len(own)
    asked = [(part, {id: kept[id] for id in part if id in kept}) for part in others]
    with side_by_side(mapped, mapper, asked) as results:
        yield mapper.shard(own, kept, progress.tick)
        for part, shard in zip(others, results(), strict=True):
            if shard is None:
                progress.say("timeline: another process did not come to its end; what it was to read is read here")
                progress.total += len(part)
            yield shard or mapper.shard(part, kept, progress.tick)


def mapped(mapper: Mapper, part: Part) -> Shard:
    """Return what some records of a package show: the work of a process."""
    return mapper.shard(*part)


class _Before:
    """What was found in records when they were last judged, in files of some thousand records each.

    A record's entry holds what tells it and the records that it names, as they were: "" of one that was not there.
    """

    def __init__(self, digests: Mapping[str, str], refused: Sequence[Diagnostic], cache: Cache) -> None:
        self._cache = cache
        self._digests = ids = keeping.records(digests)
        self._ground = keeping.digest({path: one for path, one in digests.items() if not _is_apart(path)}, refused)
        self._names = 1
        while self._names * _EACH < len(ids):
            self._names *= 2
        self._entries: dict[str, dict[str, Any]] = {}
        for name in map(_name, range(self._names)):
            there = cache.load(name)
            self._entries[name] = there["records"] if there and there["ground"] == self._ground else {}
        self.found: Kept = {id: keeping.of_rows(entry["found"]) for id in ids if (entry := self._entry(id)) is not None}

    def _entry(self, id: str) -> Any:  # noqa: ANN401
        entry = self._entries[self._file(id)].get(id)
        same = entry and all(self._digests.get(one, "") == digest for one, digest in entry["of"].items())
        return entry if same else None

    def _file(self, id: str) -> str:
        return _name(crc32(id.encode()) % self._names)

    def save(self, names: Mapping[str, Sequence[str]], found: Kept) -> None:
        """Keep what was found in records, each with the names of others that it has."""
        entries: dict[str, dict[str, Any]] = {name: {} for name in self._entries}
        for id, there in found.items():
            of = {one: self._digests.get(one, "") for one in (id, *names[id])}
            entries[self._file(id)][id] = {"of": of, "found": keeping.rows(there)}
        self._cache.keep_only({keeping.VERDICT, disk.KNOWN, parts.PARTS, *entries})
        for name, records in entries.items():
            if records != self._entries[name]:
                self._cache.save(name, {"ground": self._ground, "records": records})


_EACH = 1_000


def _name(number: int) -> str:
    return f"records-{number}.json"


def _is_apart(path: str) -> bool:
    """Whether a file is none that the rules see whose findings are kept: a record, a release, what is made of one."""
    return bool(event_at(path)) or path == REVIEWS or path.startswith((f"{RELEASE}/", f"{RELEASES}/", f"{SCHEMAS}/"))

"""What was exported against what the records give: whether a release is stale, and whether it may be changed."""

from __future__ import annotations

from timeline.records.package import DESCRIPTOR, RELEASE, Files, Package


def exported_otherwise(made: Files, package: Package) -> str:
    """Return the first file that the release of this version was signed with other bytes of; files may be damaged."""
    there = package.files.get(f"{RELEASE}/SHA256SUMS")
    if there is None or package.released is None or package.released.version != package.version:
        return ""
    signed = set(there.splitlines())
    new = (line for line in made[f"{RELEASE}/SHA256SUMS"].splitlines() if line not in signed)
    return next((line.decode()[66:] for line in new), "")


def stale(made: Files, there: Files) -> list[tuple[str, str]]:
    """Return the files that differ from what the records give, and how."""
    owned = [path for path in there if path.startswith((f"{RELEASE}/", "data/schemas/")) or path == DESCRIPTOR]
    states = {
        path: "is missing" if path not in there else "is not what the records give"
        for path in made
        if there.get(path) != made[path]
    }
    states |= {path: "does not belong to the release" for path in owned if path not in made}
    return sorted(states.items())

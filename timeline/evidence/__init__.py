"""What the passages show: quotes found, phrases read, intervals worked out, as one value that is handed on."""

from timeline.evidence.examined import Evidence, examine, vocabularies

__all__ = ["Evidence", "examine", "vocabularies"]

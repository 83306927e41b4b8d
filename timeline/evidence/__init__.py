"""What the passages show: quotes found, phrases read, intervals worked out, as one value that is handed on."""

from timeline.evidence.examined import Evidence, examine, examine_again, vocabularies
from timeline.evidence.mentions import dates_in

__all__ = ["Evidence", "dates_in", "examine", "examine_again", "vocabularies"]

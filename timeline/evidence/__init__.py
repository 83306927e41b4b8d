"""What the passages show: quotes found, phrases read, intervals worked out."""

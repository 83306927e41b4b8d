"""`python -m timeline` is the command `timeline`."""

from timeline.commands.cli import main

main()

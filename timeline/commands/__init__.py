"""The command `timeline`: words in, exit status out."""

"""`python -m timeline` is the command `timeline`."""

import timeline

if __name__ == "__main__":  # a process that works beside it reads this, too
    timeline.main()

"""`python -m timeline` is the command `timeline`."""

import timeline

timeline.main()

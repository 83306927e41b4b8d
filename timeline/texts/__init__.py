"""Source texts: how they are read, and how a quoted passage is found in one."""

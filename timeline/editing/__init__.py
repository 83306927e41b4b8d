"""What an editor, or who begins a record, is told and given while records are written: pure functions.

No server knows the half of it, and no command. A place is a file and a stretch of its text, in code points from 0; a
buffer stands for the file that it will be.
"""

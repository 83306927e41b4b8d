"""What an editor is told of a package while its records are written: pure functions, of which no server knows the half.

A place is a file and a stretch of its text, in code points from 0; a buffer stands for the file that it will be.
"""

"""The M4I program: the command line and the window."""

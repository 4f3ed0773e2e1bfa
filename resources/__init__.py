"""Data files of the program, found through importlib.resources."""

"""Recipe of the one-folder build: the program with its own Python, for people who have none."""

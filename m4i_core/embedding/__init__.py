"""Two-dimensional maps of the attack's features."""

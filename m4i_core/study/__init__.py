"""Studies: many targets and shadows, every combination attacked, defenses compared."""

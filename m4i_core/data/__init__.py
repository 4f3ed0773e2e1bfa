"""Records, readers of data sets, health checks, splits, pictures and the built-in demo data."""

"""Pages of the window: start, the wizard's pages, run, results."""

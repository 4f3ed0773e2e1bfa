"""Panels that show one thing each: ROC, explorer, table, curves."""

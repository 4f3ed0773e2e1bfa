"""ROC, intervals, blind baselines, overlap, and the verdict."""

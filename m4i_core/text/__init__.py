"""Words: tokenising, vocabulary and the similarity of two texts."""

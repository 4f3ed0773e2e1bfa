"""The plan, the steps that carry it out, and what they leave on disk."""

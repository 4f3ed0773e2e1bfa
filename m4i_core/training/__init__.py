"""Frozen features, the training loop and checkpoints."""

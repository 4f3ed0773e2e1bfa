"""The pages of the study wizard."""

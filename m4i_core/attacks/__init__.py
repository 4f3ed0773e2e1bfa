"""Membership inference attacks: one file each, one registry."""

"""Small reusable controls without knowledge of audits."""

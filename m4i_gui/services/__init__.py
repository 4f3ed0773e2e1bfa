"""What pages and panels share: jobs, selection, settings, recent audits."""

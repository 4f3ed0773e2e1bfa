"""Progress, cancelling, remaining time, and work in a child process."""

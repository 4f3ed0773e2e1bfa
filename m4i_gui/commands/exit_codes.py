"""Exit codes of the command `m4i`."""

EXIT_DONE = 0
EXIT_FAULT = 1
EXIT_BAD_INPUT = 2
EXIT_CANCELLED = 3

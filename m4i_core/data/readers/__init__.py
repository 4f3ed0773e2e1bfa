"""One file for each data set format, and the registry that finds the right one."""

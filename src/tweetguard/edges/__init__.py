"""Where the outside comes in: YAML with positions, and errors that name file, line, key and the nearest right one."""

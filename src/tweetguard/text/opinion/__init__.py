"""The writer's own opinions."""

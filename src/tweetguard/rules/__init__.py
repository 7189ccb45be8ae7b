"""Rules: data in YAML files, checked where they enter, joined with what a school changes."""

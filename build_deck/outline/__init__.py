"""Outline: what the teacher means, read from YAML, typed, each text with its place."""

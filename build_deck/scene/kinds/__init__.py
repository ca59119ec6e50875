"""Kinds of slide: each module composes one kind into pages."""

"""Blocks of a slide's body, each able to place itself in a box and to say what is left over."""

"""Diagrams: how nodes and edges are sized, laid out, routed and drawn.

texts.py measures ─▶ layered.py, tree.py, ring.py, matrix.py lay out ─▶ drawing.py draws

Layered diagrams and trees are laid out in `u`, the way that they lead, and `v`, across it; so that to
the right and down are the same work.
"""

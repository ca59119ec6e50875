"""Figures: a chart's data drawn as a picture, for what PowerPoint has no chart of.

The layout is ours and measured (`draw.py` and a module a kind make a `Drawing` in points, without
matplotlib); matplotlib turns a drawing into SVG and PNG (`paint.py`), and is imported only then.
"""

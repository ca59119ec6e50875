"""The words of the format: namespaces, tags, kinds of relationship."""

from __future__ import annotations

A_URI = "http://schemas.openxmlformats.org/drawingml/2006/main"
P_URI = "http://schemas.openxmlformats.org/presentationml/2006/main"
R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
C_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"
STRICT = "http://purl.oclc.org/ooxml/"
"""How namespaces begin in a file saved as "Strict Open XML"."""

A, P, R, C = (f"{{{uri}}}" for uri in (A_URI, P_URI, R_URI, C_URI))
ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
ASVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
DC = "{http://purl.org/dc/elements/1.1/}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"

TITLES = ("title", "ctrTitle")
SHAPES = frozenset(f"{P}{tag}" for tag in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp"))
EMU = 12_700
"""English Metric Units in a point (ECMA-376 part 1, 20.1.10.16)."""
YES = ("1", "true", "on")
"""How a truth is written (ECMA-376 part 1, 22.9.2.7)."""

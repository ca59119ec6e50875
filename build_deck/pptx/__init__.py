"""PowerPoint: a scene becomes the bytes of a .pptx file. `write.write` is the way in.

The parts are written here rather than by a library, because every shape must inherit from its
layout, every run must name its language, and the cost must stay linear in slides.
"""

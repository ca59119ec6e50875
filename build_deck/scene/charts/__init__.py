"""Charts that PowerPoint draws itself: planned here, so that every label is measured and has its place."""

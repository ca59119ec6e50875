"""Scene: what stands where on each slide, measured, in points; plain frozen data."""

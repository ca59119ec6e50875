"""Theme: how a deck looks, as data: colours, type, fonts and their metrics, frames."""

"""build_deck: a teacher's outline becomes an editable, accessible PowerPoint deck."""

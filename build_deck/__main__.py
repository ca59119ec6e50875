"""`python -m build_deck`: the same as the command `build-deck`."""

from build_deck.cli import main

if __name__ == "__main__":
    main()

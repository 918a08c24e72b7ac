"""One published layout each, read into blocks of marked text."""

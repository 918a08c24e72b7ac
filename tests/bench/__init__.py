"""A synthetic edition of any size, shaped like the real resolutions, and the measuring of the whole pipeline on it."""

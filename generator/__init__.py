"""Recalling: an annotated edition of United Nations resolutions, and the generator that makes it."""

__version__ = "0.1.0"

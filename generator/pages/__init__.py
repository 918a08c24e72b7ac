"""The edition as Markdown pages."""

"""Prose to citations: numbers and symbols, then names, then anaphora, then pinpoints."""

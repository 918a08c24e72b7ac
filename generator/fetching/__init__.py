"""Official documents, fetched politely from where the official document system keeps them. Never part of a build."""

from generator.fetching.download import Clock
from generator.fetching.run import Outcome, fetch, missing

__all__ = ["Clock", "Outcome", "fetch", "missing"]

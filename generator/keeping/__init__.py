"""What earlier builds found out, and what it was found out with."""

from generator.keeping.identity import code, frame
from generator.keeping.store import Store, digest, in_memory, opened

__all__ = ["Store", "code", "digest", "frame", "in_memory", "opened"]

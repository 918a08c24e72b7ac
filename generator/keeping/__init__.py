"""What earlier builds found out, and what it was found out with."""

from generator.keeping.files import State
from generator.keeping.identity import code, frame
from generator.keeping.store import Store, digest, in_memory, opened
from generator.keeping.watched import Watched, still_so

__all__ = ["State", "Store", "Watched", "code", "digest", "frame", "in_memory", "opened", "still_so"]

"""The timeline at a glance: phases and years, a lane for each body and kind, a mark for each stop.

Drawn twice from the same lanes: time runs across where there is room, and down on a phone. The style sheet shows one.
"""

from __future__ import annotations

from markupsafe import Markup

from generator.edition import Edition
from generator.pictures.across import across
from generator.pictures.down import down
from generator.pictures.drawing import drawn

__all__ = ["overview"]


def overview(edition: Edition) -> Markup:
    """The figure for the head of the timeline's page; its links lead to places on that page. Empty without a stop."""
    if not any(stretch.stops for stretch in edition.timeline):
        return Markup("")
    return drawn("overview", pictures=(across(edition), down(edition)))

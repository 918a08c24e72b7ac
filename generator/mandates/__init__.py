"""The grammar of requests: who is asked to do what, for whom, by when.

``read(paragraph, below, context)`` gives the requests of an operative paragraph and its sub-paragraphs,
each with its verb, those addressed, the action, the product, the forum and the times, as spans of the words.
"""

from generator.mandates.model import Addressee, Bound, Context, Request, RequestVerb, Span, Time
from generator.mandates.reading import read
from generator.mandates.when import DayOfYear, Duration, Every, Period, Session, When

__all__ = [
    "Addressee",
    "Bound",
    "Context",
    "DayOfYear",
    "Duration",
    "Every",
    "Period",
    "Request",
    "RequestVerb",
    "Session",
    "Span",
    "Time",
    "When",
    "read",
]

"""What is kept of a passage serves the next text that has it, and tells it nothing of the text before."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.citations import Context, Passage, PassageKind, Target, read
from generator.symbols import Symbol

PIECES = [
    "Recalling ", "its resolution ", "60/252", "16/18", " of 27 March 2006", ", paragraph 2", ", and ",
    "paragraph 3 above",
    "the present resolution", "paragraph 8 of ", "the Tunis Agenda", "the Agenda", "that resolution", "A/60/L.50",
    "Human Rights Council ", "(“the Plan”)", "the Plan", "Ibid.", "resolution ", " ", "; ",
]  # fmt: skip
TEXTS = st.lists(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), min_size=1, max_size=4)
AGENDA, OTHER = Target(Symbol("A/60/687")), Target(Symbol("A/62/1"))
CONTEXTS = [
    Context(),
    Context(symbol=Symbol("A/RES/61/1"), date=date(2006, 12, 1), names={"Tunis Agenda": AGENDA}),
    Context(organ="Human Rights Council", symbol=Symbol("A/HRC/RES/40/1"), names={"Tunis Agenda": OTHER}),
]


@given(TEXTS, st.permutations(CONTEXTS))
@settings(max_examples=60, deadline=None)
def test_a_text_is_read_as_if_no_other_had_been(words, contexts):
    """The same words in texts of other bodies, dates and names change nothing of what they mean in this one."""
    passages = [Passage(str(place), text, PassageKind.PREAMBULAR) for place, text in enumerate(words)]
    first = {id(context): read(passages, context) for context in contexts}
    assert all(read(passages, context) == first[id(context)] for context in reversed(contexts))


def test_the_text_itself_is_each_its_own():
    """ "The present resolution" is whichever text it stands in."""
    passage = Passage("p", "Decides that paragraph 8 of the present resolution stands")
    own = [read([passage], Context(symbol=Symbol(f"A/RES/60/{number}")))[0].targets[0].symbol for number in (1, 2)]
    assert own == [Symbol("A/RES/60/1"), Symbol("A/RES/60/2")]

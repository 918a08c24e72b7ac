"""What a text's numbers leave in doubt is told with its place."""

from pathlib import Path

import pytest

from generator.readers import read
from generator.structure import build

CASES = {
    "in order": ("1. Decides;\n\n2. Decides;", []),
    "one left out": ("1. Decides;\n\n3. Decides;", [(5, "Paragraph 3 follows upon paragraph 1.")]),
    "out of order": (
        "1. Decides;\n\n3. Decides;\n\n2. Decides;",
        [(5, "Paragraph 3 follows upon paragraph 1."), (7, "Paragraph 2 follows upon paragraph 3.")],
    ),
    "the first left out": ("2. Decides;", [(3, "Paragraph 2 follows upon no other.")]),
    "begun again in the next section": ("I\n\n1. Decides;\n\nII\n\n1. Decides;", []),
}


@pytest.mark.parametrize(("body", "told"), CASES.values(), ids=CASES)
def test_numbers(body, told):
    document = build(read(f"The General Assembly,\n\n{body}\n".encode(), Path("text")))
    assert [(place.line, sentence) for place, sentence in document.doubts] == told

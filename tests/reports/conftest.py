from __future__ import annotations

import pytest
from samples import TEXT, finding, knowledge, place

from factlint import reports
from factlint.finding import Finding, Step


@pytest.fixture
def sample() -> Finding:
    """The finding of the manual, with its whole proof."""
    return finding(
        steps=(
            Step('"80th straight day": day 80, the first day counted', place(TEXT, "80th straight day")),
            Step("published 2022-05-13", place(TEXT, "2022-05-13")),
            Step("Russia's invasion of Ukraine began on 2022-02-24", knowledge(4)),
        ),
        proof=("2022-02-24 + 79 days = 2022-05-14, one day after publication",),
    )


@pytest.fixture
def lines():
    """Return the lines of a report in a format."""

    def written(form: str, *stream: object, **view: object) -> list[str]:
        return list(reports.named(form).report(stream, reports.View(**view)))

    return written

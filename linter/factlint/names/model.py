"""People as an article names them: individuals, their mentions, their roles."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from factlint.text import Span


class Parts(NamedTuple):
    """A run of capitals that names somebody: words of a title before, the name, and where they stand in the run.

    *title* is where the words of the title stand, *name* where the name does; *sex* is what honorifics tell, *courtesy*
    that there is one. A name of one word, and one that nothing told as a person's, has no *given*; *sure* tells that
    something did. *tail* is where the run goes on behind the name: "of Texas".
    """

    title: tuple[int, int] | None
    name: tuple[int, int]
    given: tuple[str, ...]
    surname: str
    suffix: str
    sex: str
    courtesy: bool
    sure: bool
    tail: int


class Named(Struct, frozen=True, gc=False):
    """A place that names somebody: *who* is the number of the individual, *how* a word of "full", "title", "courtesy",
    "surname", "first", "headline"; *title* is the span of the title before the name, in the same run of capitals.
    """

    span: Span
    who: int
    how: str
    block: int
    title: Span | None = None
    form: str = ""
    tail: int = 0


class Role(Struct, frozen=True, gc=False):
    """What an article says somebody is: words of an office or occupation, and those that say of what.

    *title* ends in the word that tells the office ("foreign minister"), *before* is what stands before it ("French"),
    *body* what it is of ("the European Commission"). *stands* is where: "front", "behind", "as" or "is". *past*,
    *pending*, *under* and *standing* tell that it is said to be over, yet to come, a deputy's, or held for now;
    *definite* that an article says there is one. *at* is the mention it stands beside.
    """

    who: int
    span: Span
    title: str
    before: str
    body: str
    stands: str
    at: Named
    past: bool = False
    pending: bool = False
    under: bool = False
    standing: bool = False
    definite: bool = False


class Seat(Struct, frozen=True, gc=False):
    """A party and a state beside a name: "R-Texas"."""

    who: int
    span: Span
    party: str
    place: str
    at: Named


class Age(Struct, frozen=True, gc=False):
    """An age beside a name."""

    who: int
    span: Span
    years: int
    at: Named


class Individual(Struct, frozen=True):
    """Somebody of the article: the fullest *name* there, its parts, and every form with a first name or a title.

    *given* is empty where the article never tells a first name. *forms* are full names in order, each once.
    """

    number: int
    name: str
    given: tuple[str, ...]
    surname: str
    suffix: str
    sex: str
    forms: tuple[str, ...]

"""The closed list of relations that rules may require."""

from factlint.relations.bodies import BODIES
from factlint.relations.clocks import CLOCKS
from factlint.relations.cycles import CYCLES
from factlint.relations.dates import DATES
from factlint.relations.model import Link, Relation, Verdict
from factlint.relations.names import NAMES
from factlint.relations.offices import OFFICES
from factlint.relations.order import ORDER
from factlint.relations.places import PLACES
from factlint.relations.speech import SPEECH
from factlint.relations.titles import TITLES

_EVERY = (*ORDER, *DATES, *CLOCKS, *CYCLES, *SPEECH, *NAMES, *TITLES, *OFFICES, *BODIES, *PLACES)
RELATIONS: dict[str, Relation] = {relation.name: relation for relation in _EVERY}

__all__ = ["RELATIONS", "Link", "Relation", "Verdict"]

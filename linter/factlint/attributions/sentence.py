"""Who says what in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from factlint.attributions.grammar import is_clause
from factlint.attributions.model import Found, Range, Sentence
from factlint.attributions.nouns import nouns
from factlint.attributions.settling import settled
from factlint.attributions.verbs import verbs
from factlint.language.cues import Cues

ACCORDING = "ct"
TELLING = re.compile("[KkIJEcQ]")
LEAST = {"Q": 12, "q": 30}
"""Characters: a quotation of more that no cue takes belongs to whoever is quoted in its sentence."""
_QUOTED = frozenset({"before", "inverted", "quote", "that", "clause", "told", "according"})


def attributed(sentence: Sentence, cues: Cues) -> list[Found]:
    """Return the attributions of a sentence, in order."""
    if not TELLING.search(sentence.marked):
        return []
    found = _according(sentence, cues) if ACCORDING in sentence.classes else []
    quoted = "Q" in sentence.classes
    if quoted:
        found += _named(sentence, cues)
    said = verbs(sentence, cues)
    taken = {each.at for each in said}
    every = sorted((*found, *said, *nouns(sentence, cues, taken)), key=lambda each: each.at)
    kept = [each for each in settled(every, sentence.classes, cues) if not _is_unsaid(sentence, each, cues)]
    return _with_left_over(sentence, kept, cues) if quoted or "q" in sentence.classes else kept


def _is_unsaid(sentence: Sentence, found: Found, cues: Cues) -> bool:
    """Tell whether it is asked, or denied of everybody, that something is said."""
    if found.speaker and found.frame not in ("before", "inverted"):
        start, end = found.speaker
        if start + 3 > end and all(sentence.word(at) in cues.words["nobody"] for at in range(start, end)):
            return True
    if not sentence.classes.endswith(".") or sentence.text[sentence.places[-1][0]] != "?":
        return False
    asked = cues.patterns["question"].match(sentence.classes)
    return asked is not None and found.frame in _ASKED and not sentence.classes[: found.at].count(",")


_ASKED = frozenset({"that", "clause", "told", "wh", "quote"})


def _according(sentence: Sentence, cues: Cues) -> list[Found]:
    """Read "according to", before or behind its content."""
    classes, end = sentence.classes, sentence.end
    found: list[Found] = []
    for at in _places(classes, ACCORDING):
        after = at + len(ACCORDING)
        phrase = cues.patterns["speaker"].match(classes, after)
        if phrase is None:
            continue
        speaker = (after, phrase.end())
        if _is_measure(sentence, speaker, cues):
            continue
        if not classes[:at].strip("CA") or classes[:at].endswith("T,"):
            comma = _comma(sentence, speaker[1], cues)
            name = cues.patterns["name"].match(classes, after)
            if classes[speaker[1] : speaker[1] + 1] != "," and name:  # According to Reuters the talks went on
                speaker, comma = (after, name.end()), name.end() - 1
            content: tuple[Range, ...] = ((comma + 1, end),) if 0 < comma < end else ()
        else:
            start = classes.rfind(";", 0, at) + 1
            stop = at - 1 if classes[at - 1] in ",-" else at
            content = ((start, stop),)
            if classes[speaker[1] : speaker[1] + 2] == ":Q":
                content = (*content, (speaker[1] + 1, end))
            if classes[speaker[1] : speaker[1] + 1] == "," and not cues.patterns["finite"].search(classes, start, stop):
                content = (*content, (speaker[1] + 1, end))
        if content and content[0][1] > content[0][0]:
            found.append(Found(at, "", "according", content, speaker, (at, after)))
    return found


def _places(classes: str, wanted: str) -> Iterator[int]:
    at = classes.find(wanted)
    while at >= 0:
        yield at
        at = classes.find(wanted, at + 1)


def _is_measure(sentence: Sentence, speaker: Range, cues: Cues) -> bool:
    """Tell whether what is called upon is no source: according to an old recipe, according to plan."""
    last = sentence.word(speaker[1] - 1)
    return last in cues.words["measure"] or (speaker[1] - speaker[0] == 1 and last in cues.words["bare-measure"])


def _comma(sentence: Sentence, start: int, cues: Cues) -> int:
    """Return the comma that ends whom content comes from, what is added about it included."""
    classes = sentence.classes
    comma = classes.find(",", start)
    if comma != start or classes[comma + 1 : comma + 2] not in _ADDED:
        return comma
    second = classes.find(",", comma + 1)
    if second < 0 or not cues.patterns["finite"].search(classes, second, sentence.end):
        return comma
    return comma if classes[comma + 1] in "DNn" and is_clause(classes, comma + 1, second, cues) else second


_ADDED = frozenset("DNnWKe")


def _named(sentence: Sentence, cues: Cues) -> list[Found]:
    """Read a quotation with a name behind a dash, and a sentence that begins with its cue."""
    classes = sentence.classes
    dash = cues.patterns["dash"].search(classes) if "Q-" in classes else None
    if dash:
        at = dash.start()
        return [Found(at, "", "according", ((at, at + 1),), dash.span(1), (at + 1, at + 2))]
    name = cues.patterns["said-name"].match(classes)
    if name and cues.verbs.get(sentence.word(0)) is not None and "inverted" in cues.verbs[sentence.word(0)].frames:
        return [Found(0, "", "according", ((name.end() - 1, sentence.end),), name.span(1), (0, 1))]
    return []


def _with_left_over(sentence: Sentence, found: list[Found], cues: Cues) -> list[Found]:
    """Give quotations that no cue takes to the last speaker who is quoted in the sentence."""

    def quotes(each: Found) -> bool:
        inside = "".join(sentence.classes[start:end] for start, end in each.content)
        proper = (each.frame in _QUOTED and each.side != "ing") or each.lemma in cues.sets["spoken"]
        return proper and ("Q" in inside or "q" in inside)

    last = next((i for i in range(len(found) - 1, -1, -1) if quotes(found[i])), None)
    if last is None:
        return found
    left = [
        (i, i + 1)
        for i, kind in enumerate(sentence.classes)
        if kind in LEAST and sentence.places[i][1] - sentence.places[i][0] > LEAST[kind]
        and not any(each.covers(i) for each in found)
    ]  # fmt: skip
    found[last] = replace(found[last], content=(*found[last].content, *left))
    return found


_IMPROPER = frozenset({"passive", "noun", "bare"})


def is_proper(found: Found, cues: Cues) -> bool:
    """Tell whether an attribution is speech rather than an attitude."""
    if found.frame in ("relative", "fronted"):
        return found.lemma in cues.sets["fronting"] and not found.side
    return found.frame in cues.proper and found.side not in _IMPROPER

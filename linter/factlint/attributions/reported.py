"""Speech that another reports: the paper quoted the mayor as saying that it would rain."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.attributions import postposed
from factlint.attributions.cue import Cue
from factlint.attributions.frames import behind
from factlint.attributions.grammar import group, subject
from factlint.attributions.model import Found, Sentence
from factlint.language.cues import Cues


def as_saying(sentence: Sentence, at: int, cues: Cues) -> list[Found]:
    """Return whose words a verb like "to quote" reports, and who reports them where that is told."""
    verb = cues.verbs.get(sentence.word(at))
    match = cues.patterns["as-saying"].match(sentence.classes, at + 1)
    if verb is None or match is None or verb.lemma not in cues.sets["reporting"]:
        return []
    start, saying, whom = group(sentence, at, cues), match.start("saying"), match.span("whom")
    who, said = subject(sentence, start, cues), cues.verbs.get(sentence.word(saying))
    passive = "B" in sentence.classes[start:at]
    if who is None or said is None or (whom[0] == whom[1] and not passive):
        return []
    cue = Cue(sentence, cues, said, saying, start, who, "finite", False, saying + 1, False)
    made = postposed.before(cue) or behind(cue)
    if made is None:
        return []
    if passive:
        return [made]
    content = made.content if made.frame == "before" else ((whom[0], made.content[-1][1]),)
    outer = Found(at, "", "according", content, who, (start, at + 1))
    return [outer, replace(made, speaker=whom, cue=(saying - 1, saying + 1))]

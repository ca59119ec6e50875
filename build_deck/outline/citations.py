"""Citations: works cited in a text become words, "(Liang et al., 2018, p. 430)", and references.

The words of all citations known beforehand are made in one go when the first is asked for; others are
made when asked for, told apart from those. Where nothing is cited, no citation processor is loaded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from build_deck.diagnostics import Place
from build_deck.outline.bibliography import Bibliography
from build_deck.outline.citation_style import Style, find
from build_deck.outline.text import Cite, Notes, Span, Text
from build_deck.outline.wording import Group, Wording, word

_APA = Style("apa")
_NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Citations:
    """The works of a bibliography in the words of a style. Whatever is asked for a key that the
    bibliography does not have raises KeyError; what the style's processor refuses, InputError.
    """

    bibliography: Bibliography = field(default_factory=Bibliography)
    style: Style = _APA
    language: str = "en-GB"
    cited: tuple[Group, ...] = ()
    _made: dict[tuple[Group, ...], Wording] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        bibliography: Bibliography,
        style: str,
        language: str,
        root: Path,
        cited: Sequence[Group] = (),
        place: Place = _NOWHERE,
    ) -> Citations:
        """Citations in the style that the course names at `place`, for the groups `cited` in order of
        reading. Raises InputError for an unknown style; none is looked for without a bibliography."""
        if not bibliography.works:
            return cls(bibliography, language=language)
        groups = (*cited, *((cite,) for group in cited for cite in group))
        return cls(bibliography, find(style, root, place), language, tuple(dict.fromkeys(groups)))

    @property
    def keys(self) -> frozenset[str]:
        """The keys that can be cited."""
        return self.bibliography.keys

    def in_text(self, cites: Group) -> str:
        """Works as cited in a text, in brackets: "(Liang et al., 2018, p. 430)"."""
        words = self._known.in_text.get(cites)
        return words if words is not None else self._with((cites,)).in_text[cites]

    def short(self, cite: Cite) -> str:
        """A work as named in a source line: "Liang et al., 2018, p. 430"; a number keeps its brackets."""
        words = self.in_text((cite,))
        return words[1:-1] if words.startswith("(") and words.endswith(")") else words

    def reference(self, key: str) -> tuple[Span, ...]:
        """A work as worded in a list of references, with its italics and links."""
        for made in (self._known, *self._made.values()):
            if key in made.references:
                return made.references[key]
        return self._with(((Cite(key),),)).references[key]

    def order(self, keys: Sequence[str]) -> tuple[str, ...]:
        """The keys, each once, as the style sorts references."""
        wanted = frozenset(keys)
        made = self._with(tuple((Cite(key),) for key in dict.fromkeys(keys)))
        return tuple(key for key in made.references if key in wanted)

    @property
    def _known(self) -> Wording:
        if () not in self._made:
            self._made[()] = word(self.bibliography, self.style, self.language, self.cited)
        return self._made[()]

    def _with(self, groups: tuple[Group, ...]) -> Wording:
        """The words for groups, told apart from what is cited beforehand."""
        known = self._known
        if all(group in known.in_text for group in groups):
            return known
        if groups not in self._made:
            before = tuple((Cite(key),) for key in known.references)
            self._made[groups] = word(self.bibliography, self.style, self.language, (*before, *groups))
        return self._made[groups]


def groups(model: object) -> Iterator[Group]:
    """Every citation in a part of the outline, in the order of the language's fields."""
    found: list[Group] = []
    _gather(model, found)
    return iter(found)


def _gather(model: object, found: list[Group]) -> None:
    """Note citations in the order of `groups`. Most fields hold nothing, or what cannot cite."""
    if model is None or isinstance(model, _NEVER_CITING):
        return
    if isinstance(model, Cite):
        found.append((model,))
    elif isinstance(model, Text):
        found.extend(span.cites for span in model.spans if span.cites)
    elif isinstance(model, Notes):
        for paragraph in model.paragraphs:
            _gather(paragraph.text, found)
    elif isinstance(model, tuple | list):
        for item in model:
            _gather(item, found)
    else:
        kind: type = type(model)
        for name in _fields(kind):
            _gather(getattr(model, name), found)


_NEVER_CITING = (str, int, float, Place)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The fields of a part of the language; of anything else none."""
    from build_deck.outline.fields import Model

    return tuple(kind.model_fields) if issubclass(kind, Model) else ()


def worded(text: Text, citations: Citations) -> Text:
    """The text with its citations in words; their spans keep their `cites`."""
    if not text.cites:
        return text
    return replace(text, spans=tuple(_worded(span, citations) for span in text.spans))


def _worded(span: Span, citations: Citations) -> Span:
    return replace(span, text=citations.in_text(span.cites)) if span.cites else span

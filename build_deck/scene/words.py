"""The few words that the tool itself puts on a slide, by language; English where a language lacks."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "lecture": "Lecture",
        "objectives": "Objectives",
        "objectives-title": "After this lecture you can do {count} things",
        "objectives-title-1": "After this lecture you can do one thing",
        "contents": "Contents",
        "agenda-title": "{count} steps make up this lecture",
        "agenda-title-1": "One step makes up this lecture",
        "agenda-now": "Part {number} of {count}: {name}",
        "part": "Part",
        "topic": "Topic",
        "paper": "Paper",
        "minutes-head": "Minutes",
        "together": "The whole lecture",
        "minutes": "minutes",
        "minute": "minute",
        "min": "min",
        "claim": "Claim",
        "steps": "Steps",
        "evidence": "Evidence",
        "image": "Image",
        "terms": "Terms",
        "number": "One number",
        "statement": "In short",
        "quote": "In their words",
        "views": "Side by side",
        "discussion": "Discussion",
        "code": "Code",
        "source-check": "Source check",
        "summary": "Summary",
        "references": "References",
        "references-title": "This lecture draws on {count} sources",
        "references-title-1": "This lecture draws on one source",
        "next": "Next",
        "lecturer": "Lecturer",
        "institution": "Institution",
        "date": "Date",
        "reading": "Reading",
        "paper-sections": "Paper, {sections}",
        "term": "Term",
        "source": "Source",
        "sources": "Sources",
        "answer": "Answer",
        "continued": "Continued from slide {number}",
        "start": "Opening",
        "two": "Two",
        "three": "Three",
        "four": "Four",
        "five": "Five",
        "six": "Six",
        "seven": "Seven",
        "eight": "Eight",
        "nine": "Nine",
        "ten": "Ten",
        "eleven": "Eleven",
        "twelve": "Twelve",
    },
    "it": {
        "lecture": "Lezione",
        "objectives": "Obiettivi",
        "objectives-title": "Dopo questa lezione saprete fare {count} cose",
        "objectives-title-1": "Dopo questa lezione saprete fare una cosa",
        "contents": "Indice",
        "agenda-title": "{count} passi compongono questa lezione",
        "agenda-title-1": "Un passo compone questa lezione",
        "agenda-now": "Parte {number} di {count}: {name}",
        "part": "Parte",
        "topic": "Argomento",
        "paper": "Articolo",
        "minutes-head": "Minuti",
        "together": "L’intera lezione",
        "minutes": "minuti",
        "minute": "minuto",
        "min": "min",
        "claim": "Tesi",
        "steps": "Passi",
        "evidence": "Prove",
        "image": "Immagine",
        "terms": "Termini",
        "number": "Un numero",
        "statement": "In breve",
        "quote": "Parole loro",
        "views": "A confronto",
        "discussion": "Discussione",
        "code": "Codice",
        "source-check": "Vaglio fonte",
        "summary": "In sintesi",
        "references": "Fonti",
        "references-title": "Questa lezione si basa su {count} fonti",
        "references-title-1": "Questa lezione si basa su una fonte",
        "next": "Prossima",
        "lecturer": "Docente",
        "institution": "Istituzione",
        "date": "Data",
        "reading": "Lettura",
        "paper-sections": "Articolo, {sections}",
        "term": "Periodo",
        "source": "Fonte",
        "sources": "Fonti",
        "answer": "Risposta",
        "continued": "Continua dalla diapositiva {number}",
        "start": "Apertura",
        "two": "Due",
        "three": "Tre",
        "four": "Quattro",
        "five": "Cinque",
        "six": "Sei",
        "seven": "Sette",
        "eight": "Otto",
        "nine": "Nove",
        "ten": "Dieci",
        "eleven": "Undici",
        "twelve": "Dodici",
    },
}

_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def languages() -> tuple[str, ...]:
    """The languages the tool speaks."""
    return tuple(_WORDS)


def words_for(language: str) -> Mapping[str, str]:
    """The tool's words in a language ("en-GB" speaks "en"), English where it has none."""
    return _WORDS.get(language.split("-")[0].lower(), _WORDS["en"])


def counted(words: Mapping[str, str], count: int) -> str:
    """A number in words up to twelve, with a capital, as a title begins with it; digits beyond."""
    return words[_COUNTS[count - 2]] if 2 <= count <= len(_COUNTS) + 1 else str(count)

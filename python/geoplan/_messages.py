"""Messages in the user's language, from the library's one catalogue."""

from __future__ import annotations

from . import _core

_VIETNAMESE_SEPARATORS = str.maketrans(",.", ".,")


def say(english: str, *parts: object) -> str:
    """A message in the current language; each ``{}`` takes the next part.

    `english` is both the English text and the key of the catalogue
    (libgeoplan/src/core/messages/vi_python.cpp).
    """
    return str(_core.core.say(english, [str(part) for part in parts]))


def number_text(number: float, form: str) -> str:
    """A number in a format of Python's, with the separators of the current language."""
    text = format(number, form)
    return text.translate(_VIETNAMESE_SEPARATORS) if language() == "vi" else text


def language() -> str:
    """The language of messages: ``"vi"`` or ``"en"``.

    Until `set_language` is called, the first of the environment's GEOPLAN_LANG, LC_ALL,
    LC_MESSAGES and LANG that is not empty decides.
    """
    return str(_core.core.language())


def set_language(language: str) -> None:
    """Choose the language of all messages from now on: ``"vi"`` or ``"en"``.

    Raises
    ------
    geoplan.Error
        For another language.

    Examples
    --------
    >>> set_language("en")
    >>> language()
    'en'
    """
    _core.core.set_language(language)

"""The language of a command line, and typer's own words in it.

Imported before the modules that make help texts, which take the language when they do.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from typer.core import TyperCommand, TyperGroup

from ._errors import Error
from ._messages import language, say, set_language


def speak_as_asked() -> None:
    """Choose the language of ``--lang`` before the first help text is made.

    A language that is not there is left to the option itself, which refuses it.
    """
    words = " ".join(sys.argv[1:])
    asked = re.search(r"(?:^|\s)--lang[ =](\S+)", words)
    if asked is None:
        return
    try:
        set_language(asked[1])
    except Error:
        return


def translate_typer() -> None:
    """Put typer's titles and hints into the current language.

    Called where they are about to be shown: what draws them takes long to import.
    """
    from typer import rich_utils

    titles = {
        "ARGUMENTS_PANEL_TITLE": say("Arguments"),
        "OPTIONS_PANEL_TITLE": say("Options"),
        "COMMANDS_PANEL_TITLE": say("Commands"),
        "ERRORS_PANEL_TITLE": say("Error"),
        "ABORTED_TEXT": say("Stopped."),
        "REQUIRED_LONG_STRING": say("[required]"),
        "DEFAULT_STRING": say("[default: {}]", "{}"),
        "RICH_HELP": say("For help: {}", "[blue]{command_path} {help_option}[/]"),
    }
    for name, text in titles.items():
        setattr(rich_utils, name, text)


# What typer says of a wrong command line, in English, and what we say instead.
_ERRORS: list[tuple[str, Callable[..., str]]] = [
    (r"Missing command\.?", lambda: say("a command is missing")),
    (r"Missing \w+ (.+?)\.?", lambda name: say("{} is missing", name)),
    (r"No such command ('.*?')\..*", lambda name: say("there is no command {}", name)),
    (r"No such option: (\S+).*", lambda name: say("there is no option {}", name)),
    (
        r"Got unexpected extra argument\S* \((.*)\)",
        lambda words: say("these words are too many: {}", words),
    ),
    (r"Option (\S+) requires an argument\.?", lambda name: say("{} needs a value", name)),
    (r"Option (\S+) does not take a value\.?", lambda name: say("{} takes no value", name)),
    (
        r"Invalid value for (.+?): (.*)",
        lambda name, why: say("the value of {} cannot be used ({})", name, why),
    ),
]


def error_text(english: str) -> str:
    """An error of typer's in the current language."""
    if language() == "en":
        return english
    for pattern, text in _ERRORS:
        found = re.fullmatch(pattern, english, re.DOTALL)
        if found:
            return text(*found.groups())
    return say("the command line cannot be read ({})", english)


@contextmanager
def _spoken_errors() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        translate_typer()
        if hasattr(error, "format_message"):
            text = error_text(error.format_message())
            error.format_message = lambda: text
        raise


class _Spoken:
    """The usage line and the help of ``--help`` in the current language."""

    def get_usage(self, ctx: Any) -> str:
        usage: str = super().get_usage(ctx)  # type: ignore[misc]
        return usage.replace("Usage:", say("Usage:"), 1)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        translate_typer()
        super().format_help(ctx, formatter)  # type: ignore[misc]

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = say("Show this help.")
        return option


class SpokenCommand(_Spoken, TyperCommand):
    """A command that speaks the user's language."""


class SpokenGroup(_Spoken, TyperGroup):
    """The commands, whose errors are in the user's language."""

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        with _spoken_errors():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        with _spoken_errors():
            return super().invoke(ctx)


speak_as_asked()

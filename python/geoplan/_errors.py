"""What geoplan raises. Every class is an `Error` and the built-in that Python users expect."""

from __future__ import annotations


class Error(Exception):
    """Something geoplan cannot do; `code` does not change with the language.

    Attributes
    ----------
    code : str
        ``"bad_argument"``, ``"io"``, ``"crs"``, ``"config"``, …
    """

    code: str

    def __init__(self, message: str, code: str = "bad_argument") -> None:
        super().__init__(message)
        self.code = code


class BadValueError(Error, ValueError):
    """A wrong call, a wrong value, or a study that cannot be done."""


class FileError(Error, OSError):
    """A file that cannot be opened, read or written."""

    def __str__(self) -> str:
        return str(self.args[0])


class MissingColumnError(Error, KeyError):
    """A column, layer or key that is not there."""

    def __str__(self) -> str:
        return str(self.args[0])


class InfeasibleError(BadValueError):
    """Demands that exclude each other."""


_CLASSES: dict[str, type[Error]] = {
    "io": FileError,
    "missing_column": MissingColumnError,
    "infeasible": InfeasibleError,
}


def make_error(code: str, message: str) -> Error:
    """The exception for one of the library's error codes."""
    return _CLASSES.get(code, BadValueError)(message, code)

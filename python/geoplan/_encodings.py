"""Text in the encodings of Vietnam's older software: decoding and detecting."""

from __future__ import annotations

import os
import pathlib
from typing import Literal

import pandas as pd

from . import _core
from ._errors import FileError

Encoding = Literal[
    "utf-8",
    "utf-16le",
    "utf-16be",
    "windows-1252",
    "windows-1258",
    "tcvn3",
    "vni",
    "viscii",
    "tcvn3-as-utf8",
    "vni-as-utf8",
    "utf8-twice",
]


def detect_encoding(data: bytes | str | os.PathLike[str]) -> pd.DataFrame:
    """Which encoding text is in, with a confidence and the evidence for it.

    Parameters
    ----------
    data : bytes, str or path
        Bytes as they stand in a file; text that reads wrong; or, as `pathlib.Path`, a file of
        text.

    Returns
    -------
    DataFrame
        The likeliest first: encoding, confidence, words, vietnamese, sample. ``words`` counts
        the different words with a byte above 0x7F, ``vietnamese`` those of them that are a
        Vietnamese syllable when read so, and ``sample`` is the first of these words.
        ``confidence`` is the probability of the encoding among those listed, by Bayes' rule,
        where a word is a syllable in 95 of 100 cases when read right and in 20 when read
        wrong; the confidences sum to 1. One word gives little, five give much. Text of ASCII
        only is utf-8 with confidence 1.

    Raises
    ------
    FileError
        For a file that cannot be read.

    Examples
    --------
    >>> import geoplan as gp
    >>> guess = gp.io.detect_encoding("M\\xad\\xeang La, B¾c Yªn, Phï Yªn").iloc[0]
    >>> guess.encoding, guess["sample"]
    ('tcvn3-as-utf8', 'Mường')
    """
    if isinstance(data, os.PathLike):
        try:
            data = pathlib.Path(data).read_bytes()
        except OSError as error:
            raise FileError(str(error)) from error
    found = _core.io.detect_encoding(_bytes(data))
    columns = ["encoding", "confidence", "words", "vietnamese", "sample"]
    return pd.DataFrame([[getattr(g, c) for c in columns] for g in found], columns=columns)


def decode(data: bytes | str, encoding: Encoding, *, capital_font: bool = False) -> str:
    """Bytes, or text that reads wrong, as right Unicode (NFC).

    Parameters
    ----------
    data : bytes or str
        A text counts as its UTF-8, which is what the ``…-as-utf8`` forms are for.
    encoding : str
        ``"utf-8"``, ``"utf-16le"``, ``"utf-16be"``, ``"windows-1252"``, ``"windows-1258"``,
        ``"tcvn3"`` (ABC fonts), ``"vni"``, ``"viscii"``; and text whose bytes a program took
        for Western ones and saved as UTF-8: ``"tcvn3-as-utf8"``, ``"vni-as-utf8"``,
        ``"utf8-twice"``.
    capital_font : bool
        The text was set in a capital font (.VnTimeH), which shows small letters as capitals.

    Returns
    -------
    str

    Raises
    ------
    BadValueError
        For a byte or character that the encoding does not have, with its place; an encoding
        that is not known.

    Examples
    --------
    >>> import geoplan as gp
    >>> gp.io.decode("M\\xad\\xeang La", "tcvn3-as-utf8")
    'Mường La'
    >>> gp.io.decode(b"S\\xacn La", "tcvn3", capital_font=True)
    'SƠN LA'
    """
    text: str = _core.io.decode(_bytes(data), encoding, capital_font=capital_font)
    return text


def _bytes(data: bytes | str) -> bytes:
    return data.encode() if isinstance(data, str) else data

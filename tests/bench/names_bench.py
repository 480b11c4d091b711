"""Joining 11,000 names against 11,000: pandas on a normalised key, then RapidFuzz for the rest.

Both sides get the same names: made ones, of syllables that Vietnamese names have, spoilt in
fixed ways (capitals, decomposed, without the kind of unit, one letter another).
"""

from __future__ import annotations

import random
import statistics
import time
import unicodedata
from collections.abc import Callable
from typing import Any

import geoplan as gp
import numpy as np
import pandas as pd
import rapidfuzz

ROWS, REPEATS = 11_000, 3
KINDS = ("Xã ", "Phường ", "Thị trấn ")
FIRST = "Chiềng Mường Nậm Tân Phú Hòa Bình Thanh Vĩnh Long An Đông Nam Tây Bắc Sơn Yên".split()
ONSETS = ["", *"b c ch d đ g h kh l m n ng nh ph qu s t th tr v x".split()]
RIMES = "a à á ạ an ang anh ao ât âu ăng e en ê ế êu inh ình o ong ó ô ôn ơi ơn u ung ư".split()
LETTERS = "aăâeêioôơuưybcdđghklmnpqrstvx"


def made_names() -> list[str]:
    """Names that differ from each other."""
    rng = random.Random(20260101)
    names: dict[str, None] = {}
    while len(names) < ROWS:
        syllable = (rng.choice(ONSETS) + rng.choice(RIMES)).capitalize()
        last = (rng.choice(ONSETS) + rng.choice(RIMES)).capitalize()
        names[f"{rng.choice(FIRST)} {syllable} {last}"] = None
    return [rng.choice(KINDS) + name for name in names]


def spoilt(names: list[str]) -> list[str]:
    """Seven in ten written otherwise, three in ten with one letter another."""
    rng = random.Random(7)
    out = []
    for name in names:
        way = rng.random()
        if way < 0.2:
            out.append(name.upper())
        elif way < 0.4:
            out.append(unicodedata.normalize("NFD", name))
        elif way < 0.7:
            out.append(name[len(next(k for k in KINDS if name.startswith(k))) :])
        else:
            at = rng.randrange(len(name) - 4, len(name))
            out.append(name[:at] + rng.choice(LETTERS) + name[at + 1 :])
    return out


def key(name: str) -> str:
    """Composed, in lower case, without the kind of unit and spaces."""
    text = unicodedata.normalize("NFC", name).casefold()
    for kind in KINDS:
        text = text.removeprefix(kind.casefold())
    return text.replace(" ", "")


def peer(left: list[str], right: list[str]) -> tuple[np.ndarray, dict[int, list[int]]]:
    """Row of each name that one row has, -1 otherwise; and three near rows of each other."""
    rows = pd.DataFrame({"key": [key(n) for n in right], "row": range(len(right))})
    single = rows[~rows["key"].duplicated(keep=False)].set_index("key")["row"]
    keys = pd.Series([key(n) for n in left])
    found = keys.map(single).fillna(-1).astype(np.int64)
    found[found.duplicated(keep=False)] = -1  # several left rows want one
    choices = rows["key"].tolist()
    near = {
        int(i): [row for _, _, row in rapidfuzz.process.extract(
            keys[i], choices, scorer=rapidfuzz.distance.Levenshtein.distance, limit=3,
            score_cutoff=2,
        )]
        for i in np.flatnonzero(found < 0)
    }  # fmt: skip
    return found.to_numpy(), near


def median_seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    """Median time of several calls, and what the last one gave."""
    seconds = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), result


def run() -> list[dict[str, Any]]:
    """One row: one thread a side. The matches agree; so do the near names that count."""
    right = made_names()
    left = spoilt(right)
    our_s, got = median_seconds(lambda: gp.admin.join_names(left, right, threads=1))
    their_s, (rows, near) = median_seconds(lambda: peer(left, right))
    # What both match is the same row; what only one matches is told apart by kind or tones.
    ours = got["row"].to_numpy()
    both = (ours >= 0) & (rows >= 0)
    np.testing.assert_array_equal(ours[both], rows[both])
    assert abs(int((ours >= 0).sum()) - int((rows >= 0).sum())) < 0.02 * ROWS
    # The name that was spoilt is among the suggestions at least as often as among the peer's.
    open_rows = [i for i in near if got["reason"].iloc[i] == "no_such_name"]
    hits = sum(any(s.row == i for s in got["suggestions"].iloc[i]) for i in open_rows)
    their_hits = sum(i in near[i] for i in open_rows)
    assert len(open_rows) > 0.2 * ROWS and hits >= 0.95 * their_hits
    return [
        {
            "work": f"names, {ROWS:,} against {ROWS:,}, {len(open_rows):,} of them with near "
            "names only, one thread",
            "other": "pandas, RapidFuzz",
            "other_s": their_s,
            "geoplan_s": our_s,
            "ratio": their_s / our_s,
        }
    ]


if __name__ == "__main__":
    for row in run():
        print(f"{row['work']}: {row['geoplan_s']:.2f} s, {row['other']} {row['other_s']:.2f} s")

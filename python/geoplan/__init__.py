"""geoplan: from a folder of uneven files to gaps, priorities and pilots with proof.

Start with `read_study`; each step also stands alone in the modules `crs`, `geom`, `io`,
`admin`, `zonal`, `terrain`, `access`, `telecom`, `indicator`, `score` and `choose`.
"""

from __future__ import annotations

from . import (
    access,
    admin,
    choose,
    crs,
    geom,
    indicator,
    io,
    report,
    score,
    telecom,
    terrain,
    zonal,
)
from ._check import check
from ._core.core import versions as _versions
from ._errors import BadValueError, Error, FileError, InfeasibleError, MissingColumnError
from ._mend import mend, mends
from ._messages import language, set_language
from ._new import new_study, write_new_study
from .demo import demo_folder
from .progress import show_progress
from .study import Results, Study, parse_study, read_study, study_schema

__version__: str = dict(_versions())["geoplan"]

__all__ = [
    "BadValueError",
    "Error",
    "FileError",
    "InfeasibleError",
    "MissingColumnError",
    "Results",
    "Study",
    "__version__",
    "access",
    "admin",
    "check",
    "choose",
    "crs",
    "demo_folder",
    "geom",
    "indicator",
    "io",
    "language",
    "mend",
    "mends",
    "new_study",
    "parse_study",
    "read_study",
    "report",
    "score",
    "set_language",
    "show_progress",
    "study_schema",
    "telecom",
    "terrain",
    "write_new_study",
    "zonal",
]

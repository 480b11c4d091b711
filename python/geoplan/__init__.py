"""geoplan: from a folder of uneven files to gaps, priorities and pilots with proof.

Start with `read_study`; each step also stands alone in the modules `crs`, `geom`, `io`,
`zonal`, `access`, `telecom`, `indicator`, `score` and `choose`.
"""

from __future__ import annotations

from ._errors import BadValueError, Error, FileError, InfeasibleError, MissingColumnError

__all__ = ["BadValueError", "Error", "FileError", "InfeasibleError", "MissingColumnError"]

"""
libgeoplan. Use the package's own modules (geoplan.zonal, …) instead.
"""
from __future__ import annotations
from . import core
from . import crs
from . import geom
from . import data
from . import score
from . import choose
from . import io
from . import admin
from . import zonal
from . import terrain
from . import access
from . import telecom
from . import indicator
from . import check
from . import mend
from . import study
__all__: list[str] = ['access', 'admin', 'check', 'choose', 'core', 'crs', 'data', 'geom', 'indicator', 'io', 'mend', 'score', 'study', 'telecom', 'terrain', 'zonal']

"""The note that stands beside the data: what it is, from where, under what terms."""

import hashlib
from pathlib import Path

from .settings import CREATED, CRS, PROVINCE, SEED

FILES = {
    "communes.gpkg": "60 communes: code, name, class",
    "dan_so.csv": "official totals of people, up to 15 % off the grid",
    "population_100m.tif": "people a cell of 100 m; nodata -99999",
    "dem_100m.tif": "height, m; nodata -32768",
    "roads.gpkg": "roads by class (`cap_duong`)",
    "schools.geojson": "schools",
    "health_posts.geojson": "health posts",
    "post_offices.geojson": "post offices",
    "culture_points.geojson": "culture points; `wifi`: có, không or null (unknown)",
    "coverage.gpkg": "reported coverage by operator and technology, untidy on purpose",
    "stations.geojson": "base stations that send 4G: mast, carrier, radiated power",
    "khao_sat.xlsx": "survey of the communes; blanks are missing answers",
    "ngan_sach.csv": "cost of a pilot in each commune, VND",
    "study.toml": "the study file (written by hand)",
    "access.toml": "a study of travel times (written by hand)",
    "signal.toml": "a study of predicted signal (written by hand)",
    "planted.json": "the right answers that were planted, with their working",
}

TEXT = """# The demo province {province}

**Everything in this folder is made.** There is no province of {province}; its communes, names,
codes, people, roads, places, coverage and money were made by `generate.py` (package
`generator/`, NumPy's Philox generator, seed {seed}). The CRS has to put it somewhere: it lies
where real communes lie, and has nothing to do with them. Do not use a number of it for anything
but trying geoplan.

| | |
| --- | --- |
| made by | `python datasets/demo/generate.py [folder]` |
| source | none: made, by this project |
| licence | that of the project |
| date | {created} |
| CRS | {crs} (VN-2000 / TM-3 104-00, metres); GeoJSON: WGS 84, RFC 7946 |
| grid | 700 x 600 cells of 100 m |

Since it is made, right answers are known: `planted.json` lists {planted} of them, each with the
hand working, and `tests/python/demo` checks them with other tools than geoplan.

On purpose, as in real folders: one commune has two parts and one surrounds a town; official
totals and the grid disagree; some survey answers are blank; coverage polygons of one operator
overlap each other, and one polygon crosses itself.

## Files

| file | what | bytes | SHA-256 |
| --- | --- | ---: | --- |
{rows}

## Making it again

```
python datasets/demo/generate.py            # into this folder
python datasets/demo/generate.py elsewhere  # into another one
```

needs NumPy, SciPy, pandas, geopandas, shapely, pyogrio, rasterio and XlsxWriter. It takes about
half a minute. With the same versions of these libraries, on the same machine, the files come
out the same, byte for byte. Other versions of SQLite, GDAL or zlib may write other bytes;
whether other versions or processors ever change a value has not been tried.
"""


def write_readme(folder: Path, planted: int) -> None:
    """README.md with the checksum of every file in it."""
    rows = []
    for name, what in FILES.items():
        data = (folder / name).read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        rows.append(f"| `{name}` | {what} | {len(data):,} | `{digest}` |")
    text = TEXT.format(
        province=PROVINCE, seed=SEED, created=CREATED, crs=CRS, planted=planted,
        rows="\n".join(rows),
    )  # fmt: skip
    (folder / "README.md").write_text(text, encoding="utf-8")

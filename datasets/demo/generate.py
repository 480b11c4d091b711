"""Make the demo province of Mường Mây, which does not exist.

    python datasets/demo/generate.py [folder]

The folder is this file's own unless another one is named.
"""

import shutil
import sys
from pathlib import Path

from generator.cast import flatten, make_cast
from generator.communes import make_communes
from generator.coverage import make_coverage
from generator.facts import planted
from generator.people import make_people
from generator.places import make_places
from generator.readme import write_readme
from generator.roads import make_roads
from generator.settings import DEM_NODATA, DESCRIPTION, PEOPLE_NODATA
from generator.stations import make_stations, table_of_4g
from generator.survey import make_costs, make_survey
from generator.terrain import make_terrain
from generator.write import (
    normalised,
    write_csv,
    write_geojson,
    write_geopackage,
    write_json,
    write_raster,
    write_survey,
)  # fmt: skip

HERE = Path(__file__).parent


def main(folder: Path) -> None:
    """Every step in turn, then the files."""
    folder.mkdir(parents=True, exist_ok=True)
    terrain = make_terrain()
    communes = make_communes(terrain)
    cast = make_cast(terrain, communes)
    terrain = flatten(terrain, communes, cast.flat)
    roads = make_roads(terrain, communes, cast)
    people = make_people(terrain, communes, cast, roads)
    places = make_places(communes, cast, roads, people)
    coverage = make_coverage(terrain, communes, cast, roads, people)

    zones = communes.frame.copy()
    zones.insert(2, "khu_vuc", cast.klass)
    write_geopackage(normalised(zones), folder / "communes.gpkg")
    write_geopackage(roads.frame, folder / "roads.gpkg")
    write_geopackage(coverage, folder / "coverage.gpkg")
    stations = table_of_4g(make_stations(communes, cast, roads))
    write_geojson(stations, folder / "stations.geojson")
    write_raster(
        people.grid, folder / "population_100m.tif", "float32", PEOPLE_NODATA, "people",
        "People per cell",
    )  # fmt: skip
    write_raster(terrain.height, folder / "dem_100m.tif", "int16", DEM_NODATA, "m", "Height")
    for name, frame in places.items():
        write_geojson(frame, folder / f"{name}.geojson")
    write_csv(people.totals, folder / "dan_so.csv")
    write_csv(make_costs(communes, cast), folder / "ngan_sach.csv")
    write_survey(make_survey(communes, cast), folder / "khao_sat.xlsx")
    facts = planted(communes, cast)
    write_json({"description": DESCRIPTION, "planted": facts}, folder / "planted.json")
    if folder.resolve() != HERE.resolve():
        for name in ("study.toml", "access.toml", "signal.toml"):
            shutil.copyfile(HERE / name, folder / name)
    write_readme(folder, len(facts))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)

"""Writing every kind of file so that a second run gives the same bytes, labelled as made."""

import json
from datetime import datetime
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import rasterio
import shapely
import xlsxwriter

from .settings import CREATED, CRS, DESCRIPTION, TRANSFORM


def write_geopackage(frame: gpd.GeoDataFrame, path: Path) -> None:
    """One layer named as the file, with a fixed date and a description."""
    path.unlink(missing_ok=True)
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{CREATED}T00:00:00.000Z"})
    pyogrio.write_dataframe(
        frame, path, layer=path.stem, driver="GPKG",
        layer_options={"DESCRIPTION": DESCRIPTION, "IDENTIFIER": path.stem},
    )  # fmt: skip
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


def write_geojson(frame: gpd.GeoDataFrame, path: Path) -> None:
    """Longitude and latitude on WGS 84 (RFC 7946), to a centimetre."""
    points = frame.geometry.to_crs("EPSG:4326")
    columns = [c for c in frame.columns if c != frame.geometry.name]
    features = []
    for values, point in zip(
        frame[columns].astype(object).values.tolist(), points, strict=True
    ):
        properties = {
            c: None if pd.isna(v) else v for c, v in zip(columns, values, strict=True)
        }
        place = {"type": "Point", "coordinates": [round(point.x, 7), round(point.y, 7)]}
        features.append({"type": "Feature", "properties": properties, "geometry": place})
    lines = ",\n".join(json.dumps(f, ensure_ascii=False) for f in features)
    head = json.dumps(
        {"type": "FeatureCollection", "name": path.stem, "description": DESCRIPTION},
        ensure_ascii=False,
    )
    path.write_text(f'{head[:-1]}, "features": [\n{lines}\n]}}\n', encoding="utf-8")


def write_raster(
    cells: np.ndarray, path: Path, kind: str, nodata: float, unit: str, title: str
) -> None:
    """A deflated GeoTIFF whose tag says that it is made."""
    predictor = 3 if kind == "float32" else 2
    with rasterio.open(
        path, "w", driver="GTiff", height=cells.shape[0], width=cells.shape[1], count=1,
        dtype=kind, crs=CRS, transform=TRANSFORM, nodata=nodata, compress="deflate",
        zlevel=9, predictor=predictor, tiled=True, blockxsize=256, blockysize=256,
    ) as raster:  # fmt: skip
        raster.write(cells.astype(kind), 1)
        raster.units = (unit,)
        raster.update_tags(
            TIFFTAG_IMAGEDESCRIPTION=f"{title}. {DESCRIPTION}",
            TIFFTAG_DATETIME=f"{CREATED.replace('-', ':')} 00:00:00",
        )


def write_csv(table: pd.DataFrame, path: Path) -> None:
    """UTF-8, commas, one line feed a row."""
    table.to_csv(path, index=False, lineterminator="\n", encoding="utf-8")


def write_survey(table: pd.DataFrame, path: Path) -> None:
    """A workbook as an office would send it: codes are text, blanks are blank."""
    book = xlsxwriter.Workbook(str(path))
    book.set_properties(
        {"title": "Khảo sát (dữ liệu giả lập)", "comments": DESCRIPTION,
         "created": datetime.fromisoformat(CREATED)}
    )  # fmt: skip
    sheet = book.add_worksheet("khao_sat")
    bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    for c, name in enumerate(table.columns):
        sheet.write_string(0, c, name, bold)
        sheet.set_column(c, c, 24 if name != "nguon" else 60)
    for r, row in enumerate(table.itertuples(index=False), start=1):
        for c, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(r, c, value, text)
            elif value is not None and not pd.isna(value):
                sheet.write_number(r, c, float(value))
    book.close()


def write_json(value: object, path: Path) -> None:
    """Readable JSON, Vietnamese letters as they are."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def normalised(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """A frame with its geometry normalised, so that vertex order does not hang on a library."""
    return frame.set_geometry(shapely.normalize(frame.geometry.values), crs=frame.crs)

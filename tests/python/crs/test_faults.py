"""Faults planted by pyproj in the real layers, and no alarm where nothing is wrong."""

import geopandas as gpd
import geoplan as gp
import numpy as np
import pyproj
import pytest
import rasterio
import shapely
from affine import Affine

# The province's maps with k = 0.9996 have no EPSG code.
VN2000 = (
    "+ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,"
    "{},{},{},0.252906278 +units=m +no_defs +type=crs"
)
RIGHT_SIGNS = VN2000.format("0.00928836", "-0.01975479", "0.00427372")
WRONG_SIGNS = VN2000.format("-0.00928836", "0.01975479", "-0.00427372")
TM = "+proj=tmerc +lat_0=0 +lon_0=104 +k={} +x_0=500000 +y_0=0 "
PLACE = (104.63, 20.85)  # of the facts page


@pytest.fixture(scope="module")
def communes(real_data):
    return gpd.read_file(real_data / "sonla_communes_new_2025_gso.gpkg").set_index("code")


@pytest.fixture(scope="module")
def other_communes(real_data):
    """The same communes, drawn by another office."""
    layer = gpd.read_file(real_data / "sonla_communes_new_2025_vnsdi.gpkg")
    return layer.set_index("commune_code")


def swap(layer):
    turned = layer.copy()
    turned.geometry = shapely.transform(layer.geometry.array, lambda xy: xy[:, ::-1])
    return turned


def stated(layer, crs):
    return layer.set_crs(crs, allow_override=True)


LAYERS = [
    "sonla_communes_new_2025_bando.gpkg",
    "sonla_communes_new_2025_gso.gpkg",
    "sonla_communes_new_2025_vnsdi.gpkg",
    "sonla_communes_old_census2009.gpkg",
    "sonla_communes_old_gadm41.gpkg",
    "sonla_districts_old.gpkg",
    "sonla_hydropower_plants.geojson",
    "sonla_osm_pois.geojson",
    "sonla_osm_roads.gpkg",
]


@pytest.mark.parametrize("file", LAYERS)
@pytest.mark.parametrize("code", [4326, 9206, 3405])
def test_a_clean_layer_raises_no_alarm(real_data, communes, file, code):
    layer = gpd.read_file(real_data / file).to_crs(code)
    assert len(gp.crs.diagnose(layer, region=communes)) == 0
    assert len(gp.crs.diagnose(layer)) == 0


@pytest.mark.parametrize("year", [2000, 2020])
def test_a_clean_raster_raises_no_alarm(real_data, communes, year):
    with rasterio.open(real_data / f"sonla_worldpop_{year}_1km_unadj.tif") as raster:
        place, shape, crs = raster.transform, raster.shape, raster.crs
    assert len(gp.crs.diagnose_grid(place, shape, crs=crs)) == 0
    assert len(gp.crs.diagnose_grid(place, shape, crs=crs, region=communes)) == 0
    # A raster of a larger area than the region is right, too.
    assert len(gp.crs.diagnose_grid(place, shape, crs=crs, region=(104, 21, 104.5, 21.5))) == 0
    found = gp.crs.diagnose_grid(place, shape, crs=9206)
    assert list(found.fault) == ["degrees_in_metric"] and "0.0083" in found.evidence[0]


@pytest.mark.parametrize(
    ("plant", "fault", "mend"),
    [
        (lambda z: stated(z, None), "missing", "assign-crs EPSG:4326"),
        (lambda z: stated(z.to_crs(9206), None), "missing", "assign-crs EPSG:9206"),
        (lambda z: stated(z, 9206), "degrees_in_metric", "assign-crs EPSG:4326"),
        (lambda z: stated(z.to_crs(9206), 4326), "metres_in_degrees", "assign-crs EPSG:9206"),
        (swap, "swapped_axes", "swap-axes"),
        (lambda z: swap(z.to_crs(9206)), "swapped_axes", "swap-axes"),
        (lambda z: stated(z.to_crs(9206), 9207), "wrong_meridian", "assign-crs EPSG:9206"),
        (lambda z: stated(z.to_crs(9206), 9205), "wrong_meridian", "assign-crs EPSG:9206"),
        (lambda z: stated(z.to_crs(9206), 3405), "wrong_meridian", "assign-crs EPSG:9206"),
        (lambda z: stated(z.to_crs(3857), 9206), "wrong_crs", "assign-crs EPSG:3857"),
    ],
    ids=[
        "no_crs_degrees",
        "no_crs_metres",
        "degrees_under_metres",
        "metres_under_degrees",
        "swapped_degrees",
        "swapped_metres",
        "meridian_104_30",
        "meridian_103",
        "utm",
        "web_mercator",
    ],
)
def test_a_planted_fault_is_named_with_its_mend(communes, other_communes, plant, fault, mend):
    found = gp.crs.diagnose(plant(communes), region=other_communes)
    assert list(found.fault) == [fault]
    assert found.mend[0] == mend
    assert found.evidence[0] and found.advice[0] and found.text[0]


def test_the_mend_is_the_end_of_the_fault(communes, other_communes):
    planted = stated(communes.to_crs(9206), 9208)
    mend = gp.crs.diagnose(planted, region=other_communes).mend[0]
    mended = stated(planted, mend.removeprefix("assign-crs "))
    assert len(gp.crs.diagnose(mended, region=other_communes)) == 0
    assert gp.crs.explain_shift(other_communes, mended).cause == "none"


def test_x_and_y_with_no_crs_are_judged_too():
    found = gp.crs.diagnose([20.9, 21.3], [104.1, 103.9])
    assert list(found.fault) == ["missing"]
    assert found.mend[0] == "swap-axes; assign-crs EPSG:4326"


def test_a_layer_states_its_own_crs(communes):
    with pytest.raises(gp.Error):
        gp.crs.diagnose(communes, crs=4326)
    with pytest.raises(gp.Error):
        gp.crs.diagnose([104.0])
    with pytest.raises(gp.Error):
        gp.crs.diagnose_grid(Affine.rotation(10), (5, 5), crs=9206)


def test_faults_are_told_in_vietnamese():
    gp.set_language("vi")
    try:
        found = gp.crs.diagnose([103.9, 104.6], [21.3, 20.9], crs="EPSG:9206")
    finally:
        gp.set_language("en")
    assert "tọa độ tính bằng độ" in found.text[0]
    assert found.mend[0] == "assign-crs EPSG:4326"


# Shifts: between two offices' drawings of the same communes, with an error planted in one.


def test_two_drawings_of_the_communes_agree(communes, other_communes):
    shift = gp.crs.explain_shift(communes, other_communes)
    assert shift.cause == "none" and shift.pairs == 75


@pytest.mark.parametrize(
    ("really", "taken_for", "cause", "mend"),
    [
        (4756, 4326, "datum", "EPSG:4756"),
        (4326, 4756, "datum", "EPSG:4326"),
        (9206, TM.format(0.9999) + "+datum=WGS84", "datum", "EPSG:9206"),
        (TM.format(0.9996) + RIGHT_SIGNS, 9206, "scale", TM.format(0.9996) + RIGHT_SIGNS),
        (9206, 9207, "meridian", "EPSG:9206"),
        (3405, 9206, "projection", "EPSG:3405"),
        (32648, 9206, "projection", "EPSG:32648"),
    ],
)
def test_a_known_error_is_recognised_across_drawings(
    communes, other_communes, really, taken_for, cause, mend
):
    planted = stated(other_communes.to_crs(really), taken_for).sample(frac=1, random_state=1)
    shift = gp.crs.explain_shift(communes, planted)
    assert shift.cause == cause
    assert shift.explanations.mend[0] == f"assign-crs {mend}"
    assert shift.explanations.remaining_m[0] < shift.tolerance_m


def test_swapped_axes_are_recognised_across_drawings(communes, other_communes):
    shift = gp.crs.explain_shift(communes, swap(other_communes.to_crs(9206)))
    assert shift.cause == "swapped_axes" and shift.explanations.mend[0] == "swap-axes"


def test_a_shift_of_unknown_cause_gets_no_mend(communes, other_communes):
    moved = other_communes.to_crs(9206)
    moved.geometry = moved.translate(350.0, -120.0)
    shift = gp.crs.explain_shift(communes, moved)
    assert shift.cause == "constant_shift" and len(shift.explanations) == 0
    assert shift.length_m == pytest.approx(np.hypot(350, 120), abs=15)


def place_in(crs):
    return pyproj.Transformer.from_crs(4326, crs, always_xy=True).transform(*PLACE)


def shift_at_place(really, taken_for):
    b = np.array([place_in(really)])
    shift = gp.crs.explain_shift(np.array([PLACE]), b, crs_a=4326, crs_b=taken_for)
    lon, lat = pyproj.Transformer.from_crs(taken_for, 4326, always_xy=True).transform(*b[0])
    want = pyproj.Geod(ellps="WGS84").inv(*PLACE, lon, lat)[2]
    assert shift.length_m == pytest.approx(want, abs=0.002)
    return shift


def test_worked_examples_of_the_facts_page():
    datum = shift_at_place(4756, 4326)
    assert datum.cause == "datum" and datum.length_m == pytest.approx(223, abs=1)
    # 2,306,474.082 m · 0.0003 / 0.9999 = 692.0 m to the south.
    scale = shift_at_place(TM.format(0.9996) + RIGHT_SIGNS, 9206)
    assert scale.cause == "scale" and scale.north_m == pytest.approx(-692.0, abs=0.5)


def test_a_wrong_sign_of_the_rotations_is_below_what_layers_show():
    shift = shift_at_place(TM.format(0.9999) + WRONG_SIGNS, 9206)
    assert shift.length_m == pytest.approx(0.77, abs=0.02)  # by place
    assert shift.cause == "none"


def test_layers_are_matched_by_their_labels(communes):
    with pytest.raises(gp.Error, match="same labels"):
        gp.crs.explain_shift(communes, communes.iloc[1:])
    with pytest.raises(gp.Error):
        gp.crs.explain_shift([1.0, 2.0], communes, crs_a=4326)


def test_no_pair_has_no_shift():
    shift = gp.crs.explain_shift(np.empty((0, 2)), np.empty((0, 2)), crs_a=4326, crs_b=9206)
    assert shift.pairs == 0 and np.isnan(shift.length_m)

"""Catchments by id: against PySAL's `access` and plain NumPy, and what is refused."""

import warnings

import geoplan as gp
import numpy as np
import pandas as pd
import pytest

STEPS = {10: 1.0, 20: 0.68, 30: 0.22}


@pytest.fixture(scope="module")
def region():
    """200 villages and 15 clinics on a plane of 100 km, at 60 km/h; only pairs within 45."""
    rng = np.random.default_rng(5)
    village, clinic = rng.uniform(0, 100, (200, 2)), rng.uniform(0, 100, (15, 2))
    minutes = np.hypot(*(village[:, None] - clinic[None]).transpose(2, 0, 1))
    people = pd.Series(
        rng.integers(50, 900, 200).astype(float), [f"{i:05}" for i in range(200)]
    )
    doctors = pd.Series(rng.integers(1, 9, 15).astype(float), [f"C{i}" for i in range(15)])
    frame = pd.DataFrame(minutes, people.index, doctors.index)
    pairs = frame.stack().rename("minutes").reset_index()
    pairs.columns = ["origin", "destination", "minutes"]
    pairs = pairs[pairs.minutes <= 45].sample(frac=1, random_state=2).reset_index(drop=True)
    return pairs, people, doctors, frame


def pysal(call, pairs, people, doctors, limit, weight):
    """Accessibility by village as PySAL gives it; it knows only villages in someone's reach."""
    fca = pytest.importorskip("access.fca")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return getattr(fca, call)(
            people.rename("demand").rename_axis("geoid").to_frame(),
            doctors.rename("supply").rename_axis("geoid").to_frame(),
            pairs.copy(),
            limit,
            demand_index=True,
            cost_dest="destination",
            cost_name="minutes",
            weight_fn=weight,
        )


def assert_agree(got, expected):
    """Villages that PySAL leaves out reach nobody."""
    np.testing.assert_allclose(
        got.origins["accessibility"], expected.reindex(got.origins.index).fillna(0), rtol=1e-12
    )


def test_two_step_is_that_of_pysal(region):
    pairs, people, doctors, _ = region
    got = gp.access.two_step(pairs, people, doctors, 30)
    assert_agree(got, pysal("two_stage_fca", pairs, people, doctors, 30, None))


@pytest.mark.parametrize(
    "decay",
    [gp.access.steps(STEPS), gp.access.gaussian(30), gp.access.power(1.5, limit=30)],
    ids=repr,
)
def test_weighed_two_step_is_that_of_pysal(region, decay):
    pairs, people, doctors, _ = region
    got = gp.access.two_step(pairs, people, doctors, decay)
    weight = lambda minutes: float(decay(minutes))  # noqa: E731
    assert_agree(got, pysal("two_stage_fca", pairs, people, doctors, 30, weight))


def test_three_step_is_that_of_pysal(region):
    pairs, people, doctors, _ = region
    decay = gp.access.steps(STEPS)
    # PySAL divides 0 by 0 for villages without a clinic in reach, and sums NaN as 0.
    near = pairs[pairs.minutes <= 30]
    got = gp.access.three_step(pairs, people, doctors, decay)
    weight = lambda minutes: float(decay(minutes))  # noqa: E731
    assert_agree(got, pysal("three_stage_fca", near, people, doctors, 30, weight))


def test_gravity_and_cumulative_are_products_of_matrices(region):
    _, _, doctors, matrix = region
    costs = gp.access.travel_costs_from_matrix(matrix)
    decay = gp.access.exponential(0.05, limit=60)
    np.testing.assert_allclose(
        gp.access.gravity(costs, doctors, decay), decay(matrix) @ doctors, rtol=1e-12
    )
    within = gp.access.cumulative(costs, doctors, [15, 30])
    np.testing.assert_array_equal(within[15], (matrix <= 15) @ doctors)
    np.testing.assert_array_equal(within[30], (matrix <= 30) @ doctors)


def test_a_list_and_a_matrix_give_the_same(region):
    pairs, people, doctors, matrix = region
    listed = gp.access.two_step(pairs, people, doctors, 45)
    given = gp.access.travel_costs_from_matrix(matrix.where(matrix <= 45))
    pd.testing.assert_frame_equal(
        listed.origins, gp.access.two_step(given, people, doctors, 45).origins
    )


def test_supply_that_is_reached_is_given_out(region):
    pairs, people, doctors, _ = region
    got = gp.access.three_step(pairs, people, doctors, gp.access.gaussian(40))
    reached = doctors[got.facilities["ratio"].notna()].sum()
    assert (people * got.origins["accessibility"]).sum() == pytest.approx(reached, rel=1e-12)


def test_series_are_matched_by_their_labels(region):
    pairs, people, doctors, _ = region
    costs = gp.access.travel_costs(pairs, origins=people.index, destinations=doctors.index)
    expected = gp.access.two_step(costs, people, doctors, 30).origins
    got = gp.access.two_step(costs, people[::-1], doctors[::-1], 30).origins
    pd.testing.assert_frame_equal(got, expected)


def test_what_is_not_known_is_left_out_and_named(region):
    pairs, people, doctors, _ = region
    people, doctors = people.copy(), doctors.copy()
    people["00003"] = np.nan
    doctors["C4"] = np.nan
    got = gp.access.two_step(pairs, people, doctors, 30)
    assert got.origins.loc["00003", "state"] == "missing"
    assert np.isnan(got.origins.loc["00003", "accessibility"])
    named = got.problems.set_index("row")["code"]
    assert named["00003"] == "missing_demand" and named["C4"] == "missing_supply"
    without = pairs[(pairs.origin != "00003") & (pairs.destination != "C4")]
    rest = gp.access.two_step(without, people.drop("00003"), doctors.drop("C4"), 30)
    pd.testing.assert_series_equal(
        got.origins["accessibility"].drop("00003"), rest.origins["accessibility"]
    )
    assert gp.access.gravity(pairs, doctors, 30).attrs["left_out"] == ["C4"]


@pytest.mark.parametrize(
    ("change", "code", "text"),
    [
        (lambda p: p.rename(columns={"minutes": "t"}), "missing_column", "no column 'minutes'"),
        (lambda p: p.assign(origin="nowhere"), "bad_value", "origin 'nowhere'"),
        (lambda p: p.assign(minutes=-1.0), "bad_value", "row 0 of the travel costs has -1"),
        (lambda p: pd.concat([p, p[:1]]), "bad_value", "the same pair"),
        (lambda p: p.assign(minutes="5 min"), "bad_type", "'minutes' must hold numbers"),
        (lambda p: p.to_numpy(), "bad_type", "ndarray"),
    ],
)
def test_wrong_costs_are_named(region, change, code, text):
    pairs, people, doctors, _ = region
    with pytest.raises(gp.Error, match=text) as caught:
        gp.access.two_step(change(pairs), people, doctors, 30)
    assert caught.value.code == code


def test_wrong_amounts_are_named(region):
    pairs, people, doctors, _ = region
    costs = gp.access.travel_costs(pairs)
    with pytest.raises(gp.Error, match="labels of the travel costs"):
        gp.access.two_step(costs, people[:-1], doctors, 30)
    with pytest.raises(gp.Error, match="must be a Series"):
        gp.access.two_step(pairs, people.tolist(), doctors, 30)
    with pytest.raises(gp.Error, match="twice or none"):
        gp.access.two_step(pairs, pd.concat([people, people]), doctors, 30)
    with pytest.raises(gp.Error, match="above 0"):
        gp.access.two_step(pairs, people, doctors, 0)
    with pytest.raises(gp.Error, match="at least one time"):
        gp.access.cumulative(pairs, doctors, [])


def test_threads_do_not_change_a_bit():
    rng = np.random.default_rng(1)
    costs = gp.access.travel_costs_from_matrix(rng.uniform(0, 90, (5000, 60)))
    people, clinics = pd.Series(rng.uniform(0, 9, 5000)), pd.Series(rng.uniform(0, 9, 60))
    one = gp.access.three_step(costs, people, clinics, gp.access.gaussian(60), threads=1)
    many = gp.access.three_step(costs, people, clinics, gp.access.gaussian(60), threads=8)
    pd.testing.assert_frame_equal(one.origins, many.origins, check_exact=True)

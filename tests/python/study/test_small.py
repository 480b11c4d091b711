"""A study of four squares, worked by hand."""

from pathlib import Path

import geoplan as gp
import pytest


@pytest.fixture
def results(squares: Path) -> gp.Results:
    return gp.read_study(squares / "study.toml").run()


def test_has_no_problem_but_the_missing_answer(squares: Path) -> None:
    assert gp.read_study(squares / "study.toml").check().empty


def test_priorities_are_those_worked_by_hand(results: gp.Results) -> None:
    # need by internet: (0.9 - v) / 0.8 = 1, 0.5, 0, missing; by office: 0, 1, 0, 1.
    # Half each: 0.5, 0.75, 0; zone 04 by its office alone: 1.
    ranks = results.ranks.set_index("zone_id")
    assert ranks["priority"].to_dict() == pytest.approx(
        {"01": 0.5, "02": 0.75, "03": 0.0, "04": 1.0}
    )
    assert ranks["rank"].to_dict() == {"04": 1, "02": 2, "01": 3, "03": 4}
    assert ranks.loc["04", "known_share"] == 0.5
    assert ranks.loc["04", "unknown_inputs"] == 1


def test_gaps_stand_in_the_unit_and_in_people(results: gp.Results) -> None:
    gaps = results.gaps.set_index(["zone_id", "indicator"])
    assert gaps.loc[("02", "internet"), "gap"] == pytest.approx(0.4)  # 0.9 - 0.5
    assert gaps.loc[("02", "internet"), "gap_people"] == 200  # everyone of the zone
    assert gaps.loc[("02", "internet"), "people_basis"] == "zone"
    assert gaps.loc[("03", "internet"), "gap_people"] == 0
    assert gaps.loc[("04", "internet"), "state"] == "missing"


def test_people_are_scaled_to_the_official_totals(results: gp.Results) -> None:
    assert results.zones.set_index("zone_id")["people"].to_dict() == {
        "01": 100,
        "02": 200,
        "03": 300,
        "04": 400,
    }
    assert results.method["people"]["raster"]["total"] == 100  # 10 + 20 + 30 + 40
    assert results.method["people"]["raster"]["outside_all_zones"] == pytest.approx(0, abs=1e-9)


def test_chooses_the_two_of_greatest_need_that_money_suffices_for(results: gp.Results) -> None:
    assert results.portfolio["zone_id"].tolist() == ["02", "04"]
    proof = results.method["choose"]["proof"]
    assert proof["objective"] == pytest.approx(1.75)
    assert proof["bound"] == pytest.approx(1.75)
    assert proof["total_cost_vnd"] == 20


def test_refusing_missing_values_leaves_the_zone_unranked(squares: Path) -> None:
    text = (squares / "study.toml").read_text()
    (squares / "study.toml").write_text(
        text.replace("[choose]", 'missing = "refuse"\n[choose]')
    )
    ranks = gp.read_study(squares / "study.toml").run().ranks.set_index("zone_id")
    assert ranks["rank"].isna()["04"]
    assert ranks.loc["02", "rank"] == 1


def test_other_weights_need_no_measuring(results: gp.Results, squares: Path) -> None:
    again = results.rank(weights={"telecom": 0.25, "services": 0.75})
    text = (squares / "study.toml").read_text()
    (squares / "study.toml").write_text(
        text.replace("telecom = 0.5, services = 0.5", "telecom = 0.25, services = 0.75")
    )
    fresh = gp.read_study(squares / "study.toml").run().ranks
    assert again.equals(fresh)
    with pytest.raises(gp.Error, match="sum to 1"):
        results.rank(weights={"telecom": 0.5, "services": 0.6})
    with pytest.raises(gp.Error, match="did you mean 'telecom'"):
        results.rank(weights={"telecoms": 1.0})

"""The planted right answers, each with the hand working that leads to it."""

from .cast import FLAT_HEIGHT, Cast
from .communes import TOWN_AREA, Communes
from .people import COUNTED_TOTAL, HALF_PEOPLE, LONELY_PEOPLE, OUTSIDE_PEOPLE
from .places import SCHOOLS_COUNTED
from .roads import TOWN_ROADS
from .survey import COUNTED_STAFF

Fact = dict[str, object]


def planted(communes: Communes, cast: Cast) -> list[Fact]:
    """The list of planted.json. `result` says where in the results the answer stands."""
    codes = list(communes.frame["ma_xa"])

    def fact(
        part: int | None, indicator: str | None, answer: Fact, tolerance: float,
        what: str, why: str, result: str = "indicator",
    ) -> Fact:  # fmt: skip
        zone = None if part is None else codes[part]
        head = {"what": what, "zone_id": zone, "result": result, "indicator": indicator}
        return {**head, **answer, "tolerance": tolerance, "why": why}

    density = TOWN_ROADS / 1e3 / (TOWN_AREA / 1e6)
    trained, staff = COUNTED_STAFF
    facts = [
        fact(
            cast.dark, "people_without_4g", {"value": 1.0}, 1e-12,
            "No operator has 4G or 5G in the commune.",
            "Its polygon was cut out of every 4G and 5G polygon: all people are uncovered, 1.",
        ),
        fact(
            cast.half, "people_without_4g", {"value": 0.5}, 1e-9,
            "Exactly half of the people live in 4G coverage.",
            f"All {HALF_PEOPLE} people live in a block of 10 x 16 cells whose eastern half "
            f"mirrors the western one ({HALF_PEOPLE // 2} each). The only 4G polygon there "
            f"ends on the line of cell corners in the middle: "
            f"{HALF_PEOPLE // 2} / {HALF_PEOPLE} = 0.5.",
        ),
        fact(
            cast.half, "two_operators_4g", {"value": 0.0}, 1e-12,
            "Nobody has the 4G of two operators.",
            "Only one operator's polygon was put back into the commune, so no one has two.",
        ),
        fact(
            cast.town, "road_density", {"value": density}, 0.001 * density,
            "Known length of road on a known area.",
            f"The town has {TOWN_AREA / 1e6:g} km2 and {TOWN_ROADS / 1e3:g} km of road by "
            f"construction (planar): {density:g} km per km2. On the ellipsoid lengths are "
            "divided by the map's scale (0.9999) and areas by its square, so about "
            "1.49985: 0.1 %.",
        ),
        fact(
            cast.lonely, "post_office_distance", {"value": 5000.0}, 5.0,
            "All people live in one cell, 5 km from the nearest post office.",
            f"The {LONELY_PEOPLE} people live in one cell; the post office stands 3 km and "
            "4 km from its centre: sqrt(3^2 + 4^2) = 5 km on the map. On the ellipsoid it is "
            "5000 / 0.9999 = 5000.5 m, and the file rounds to 1e-7 degrees (1 cm): 0.1 %.",
        ),
        fact(
            cast.flat, "mean_elevation", {"value": FLAT_HEIGHT}, 1e-9,
            "The commune is flat.",
            f"Every cell that the commune touches has {FLAT_HEIGHT:g} m, so has any mean.",
        ),
        fact(
            cast.blank, "households_with_internet", {"state": "missing"}, 0.0,
            "The survey has no answer.",
            "The cell of ho_internet_pct is blank in khao_sat.xlsx: missing, not 0.",
        ),
        fact(
            cast.culture_no, "culture_wifi", {"value": 0.0}, 0.0,
            "There are culture points, none has Wi-Fi.",
            "wifi is 'không' for every culture point of the commune.",
        ),
        fact(
            cast.culture_yes, "culture_wifi", {"value": 1.0}, 0.0,
            "One of the culture points has Wi-Fi.",
            "wifi is 'có' for its first culture point and 'không' for the others.",
        ),
        fact(
            cast.culture_unknown, "culture_wifi", {"state": "missing"}, 0.0,
            "Nobody knows whether the culture points have Wi-Fi.",
            "wifi is null for every culture point of the commune: missing, not 0.",
        ),
        fact(
            cast.counted, "schools_per_1000", {"value": 0.5}, 1e-12,
            "Known numbers of schools and people.",
            f"{SCHOOLS_COUNTED} schools for the official total of {COUNTED_TOTAL} people: "
            "4 / 8 thousand = 0.5. The grid holds about 6 % more people there, so 0.47 means "
            "that it was not scaled.",
        ),
        fact(
            cast.counted, "staff_trained_share", {"value": trained / staff}, 1e-12,
            "Known numbers of staff.",
            f"{trained} of {staff} staff were trained: {trained / staff:g}.",
        ),
        fact(
            cast.worst, "two_operators_4g", {"state": "not_applicable"}, 0.0,
            "No target applies to the commune.",
            "The indicator has targets for the classes I and II only; the commune is of class "
            "III. Its value is known (0), its gap is not applicable.", "gap",
        ),
        fact(
            cast.worst, None, {"value": 1}, 0.0,
            "The commune is last in everything, so it comes first.",
            "No signal, 8 % of households with internet, hardly a road, no school, health post "
            "or Wi-Fi near, no online services, nobody trained: each is at or beyond 'worst', "
            "so each score is 1 and any weighted mean of them is 1; no other commune is "
            "there in all.",
            "rank",
        ),
        fact(
            None, None, {"value": OUTSIDE_PEOPLE}, 1e-6,
            "People on the grid who live in no commune.",
            "500 + 400 + 234 + 100 people live in four cells about 600 m beyond the province; "
            "no cell that the province's border crosses has people.", "people_outside",
        ),
    ]  # fmt: skip
    return facts

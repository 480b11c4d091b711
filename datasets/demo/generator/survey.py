"""The survey of the communes and the cost of a pilot."""

import numpy as np
import pandas as pd

from .cast import Cast
from .communes import Communes
from .settings import NGUON, stream

INTERNET = {"I": (0.72, 0.95), "II": (0.50, 0.82), "III": (0.26, 0.66)}  # share of households
ONLINE = {"I": 0.92, "II": 0.62, "III": 0.35}  # share of communes
TRAINED = {"I": (0.55, 0.95), "II": (0.40, 0.85), "III": (0.25, 0.70)}  # share of staff
COST = {"I": (9.0, 10.8), "II": (9.6, 11.8), "III": (10.6, 13.0)}  # billion VND a pilot
COUNTED_STAFF = (9, 12)  # planted: trained, all
WORST_INTERNET = 0.08


def make_survey(communes: Communes, cast: Cast) -> pd.DataFrame:
    """One row a commune; None is a question that was not answered."""
    rng = stream(50)
    rows = []
    for i, (code, name) in enumerate(
        zip(communes.frame["ma_xa"], communes.frame["ten_xa"], strict=True)
    ):
        klass = cast.klass[i]
        draws = rng.random(6)
        low, high = INTERNET[klass]
        internet = round(low + (high - low) * float(draws[0]), 3) if draws[1] >= 0.05 else None
        online: str | None = "có" if draws[2] < ONLINE[klass] else "không"
        if draws[3] < 0.06:
            online = None
        staff = int(rng.integers(14, 27))
        low, high = TRAINED[klass]
        trained = round(staff * (low + (high - low) * float(draws[4])))
        if i == cast.worst:
            internet, online, trained, staff = WORST_INTERNET, "không", 0, 18
        elif i == cast.blank:
            internet = None
        elif i == cast.counted:
            trained, staff = COUNTED_STAFF
        rows.append((code, name, internet, online, trained, staff, NGUON))
    return pd.DataFrame(
        rows,
        columns=[
            "ma_xa", "ten_xa", "ho_internet_pct", "dich_vu_cong_truc_tuyen",
            "can_bo_tap_huan", "can_bo_tong", "nguon",
        ],
    ).astype({"dich_vu_cong_truc_tuyen": object})  # fmt: skip


def make_costs(communes: Communes, cast: Cast) -> pd.DataFrame:
    """Whole VND, in steps of ten million."""
    draws = stream(51).random(len(communes.frame))
    bounds = np.array([COST[k] for k in cast.klass])
    billions = np.round(bounds[:, 0] + (bounds[:, 1] - bounds[:, 0]) * draws, 2)
    cost = (np.round(billions * 100.0) * 10_000_000).astype("int64")
    return pd.DataFrame(
        {"ma_xa": communes.frame["ma_xa"], "chi_phi_thi_diem_vnd": cost, "nguon": NGUON}
    )

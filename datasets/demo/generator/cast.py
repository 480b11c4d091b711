"""Which commune plays which part in the planted answers, and which class each one has."""

from dataclasses import dataclass

import numpy as np
from rasterio import features
from scipy import ndimage

from .communes import Communes
from .settings import CLASSES, TRANSFORM, stream
from .terrain import Terrain

FLAT_HEIGHT = 612.0  # m, the plain of the flat commune
CLASS_SIZES = (12, 22, 26)


@dataclass
class Cast:
    """Row numbers of the planted communes; klass: "I", "II" or "III" of every commune."""

    town: int  # known area and road length
    worst: int  # last in every indicator
    dark: int  # no 4G or 5G at all
    flat: int  # one height everywhere
    half: int  # half of its people in 4G
    lonely: int  # all people in one cell
    blank: int  # a blank in the survey
    culture_no: int  # culture points, none with Wi-Fi
    culture_yes: int  # one culture point with Wi-Fi
    culture_unknown: int  # nobody knows
    counted: int  # known numbers of people, schools and trained staff
    klass: list[str]


def make_cast(terrain: Terrain, communes: Communes) -> Cast:
    """Each part to the commune that fits it best by nature."""
    labels, centres, town = communes.labels, communes.centres, communes.town
    count = len(centres)
    height = terrain.work("height")
    relief = ndimage.standard_deviation(height, labels, np.arange(count))
    room = np.array([ndimage.distance_transform_edt(labels == i).max() for i in range(count)])
    away = np.hypot(*(centres - centres[town]).T) / 1000.0
    around = int(np.argmax(room * (np.arange(count) != town)))
    free = [i for i in np.argsort(-away, kind="stable") if i not in (town, communes.exclave)]
    worst = int(free.pop(0))
    apart = np.hypot(*(centres - centres[worst]).T) / 1000.0
    dark = int(next(i for i in free if apart[i] > 20.0))
    free.remove(dark)
    flat = int(min(free, key=lambda i: (apart[i] < 15.0, relief[i])))
    free.remove(flat)
    half = int(
        max((i for i in free if i != around), key=lambda i: room[i] - (apart[i] < 15.0) * 99)
    )
    free.remove(half)
    inner = [i for i in free if room[i] > 11 and apart[i] > 15.0 and 12.0 < away[i] < 40.0]
    lonely, blank, no, yes, unknown, counted = (int(i) for i in inner[:: len(inner) // 6][:6])
    score = away / 40.0 + ndimage.mean(height, labels, np.arange(count)) / 1200.0
    score += 0.5 * stream(10).random(count)
    score[[worst, dark]], score[town] = 90.0, -90.0
    klass = [""] * count
    bounds = np.repeat(CLASSES, CLASS_SIZES)
    for name, i in zip(bounds, np.argsort(score, kind="stable"), strict=True):
        klass[i] = str(name)
    return Cast(
        town, worst, dark, flat, half, lonely, blank, no, yes, unknown, counted, klass
    )  # fmt: skip


def flatten(terrain: Terrain, communes: Communes, commune: int) -> Terrain:
    """A plain over one commune and every cell it touches, rising gently to the hills around."""
    polygon = communes.frame.geometry.iloc[commune]
    inside = features.rasterize(
        [polygon], terrain.height.shape, transform=TRANSFORM, all_touched=True
    ).astype(bool)
    inside = ndimage.binary_dilation(inside)
    share = np.minimum(ndimage.distance_transform_edt(~inside) / 30.0, 1.0)
    share = share * share * (3.0 - 2.0 * share)
    height = np.round(FLAT_HEIGHT + (terrain.height - FLAT_HEIGHT) * share)
    return Terrain(height, terrain.above_river * (0.3 + 0.7 * share), terrain.river)

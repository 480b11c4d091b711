"""The passes over a profile against the Recommendation's equations as they stand, in NumPy."""

from __future__ import annotations

import geoplan as gp
import numpy as np
import pytest


def knife_edge(nu):
    """(12)"""
    return 6.9 + 20 * np.log10(np.hypot(nu - 0.1, 1) + nu - 0.1) if nu > -0.78 else 0.0


def bullington(d, g, hts, hrs, a, f):
    """(13) to (21)"""
    length, lam = d[-1], 0.2998 / f
    di, gi = d[1:-1], g[1:-1]
    rest = length - di
    bulge = 500 / a * di * rest
    steepest = np.max((gi + bulge - hts) / di)
    if steepest < (hrs - hts) / length:
        line = (hts * rest + hrs * di) / length
        nu = np.max((gi + bulge - line) * np.sqrt(0.002 * length / (lam * di * rest)))
    else:
        back = np.max((gi + bulge - hrs) / rest)
        at = (hrs - hts + back * length) / (steepest + back)
        line = (hts * (length - at) + hrs * at) / length
        nu = (hts + steepest * at - line) * np.sqrt(0.002 * length / (lam * at * (length - at)))
    edge = knife_edge(nu)
    return edge + (1 - np.exp(-edge / 6)) * (10 + 0.02 * length)


def worked(d, h, clutter, hts, hrs, ae, f):
    """Attachment 1, section 5, and the Bullington losses at the radii ae and 3 * 6371."""
    length = d[-1]
    g = h + clutter
    g[0], g[-1] = h[0], h[-1]
    step = np.diff(d)
    v1 = np.sum(step * (h[1:] + h[:-1]))
    v2 = np.sum(step * (h[1:] * (2 * d[1:] + d[:-1]) + h[:-1] * (d[1:] + 2 * d[:-1])))
    hst, hsr = (2 * v1 * length - v2) / length**2, (v2 - v1 * length) / length**2
    di, hi = d[1:-1], h[1:-1]
    rest = length - di
    over = hi - (hts * rest + hrs * di) / length
    hobs, obt, obr = np.max(over), np.max(over / di), np.max(over / rest)
    out = {"hst_fit": hst, "hsr_fit": hsr}
    cut = max(hobs, 0) / (obt + obr)
    out["hstd"], out["hsrd"] = min(hst - cut * obt, h[0]), min(hsr - cut * obr, h[-1])
    angles = 1000 * np.arctan((hi - hts) / (1000 * di) - di / (2 * ae))
    direct = 1000 * np.arctan((hrs - hts) / (1000 * length) - length / (2 * ae))
    if np.max(angles) > direct:
        backward = 1000 * np.arctan((hi - hrs) / (1000 * rest) - rest / (2 * ae))
        out["theta_t"], out["theta_r"] = np.max(angles), np.max(backward)
        first, last = np.argmax(angles) + 1, len(backward) - np.argmax(backward[::-1])
    else:
        out["theta_t"] = direct
        out["theta_r"] = 1000 * np.arctan((hts - hrs) / (1000 * length) - length / (2 * ae))
        clear = (over + 500 / ae * di * rest) * np.sqrt(1 / (di * rest))
        first = last = len(clear) - np.argmax(clear[::-1])
    out["dlt"], out["dlr"] = d[first], length - d[last]
    hst, hsr = min(hst, h[0]), min(hsr, h[-1])
    part = slice(first, last + 1)
    out["hm"] = np.max(h[part] - (hst + (hsr - hst) / length * d[part]))
    flat, htc, hrc = np.zeros_like(h), hts - out["hstd"], hrs - out["hsrd"]
    out["Lbulla50"] = bullington(d, g, hts, hrs, ae, f)
    out["Lbulla"] = bullington(d, g, hts, hrs, 3 * 6371, f)
    out["Lbulls50"] = bullington(d, flat, htc, hrc, ae, f)
    out["Lbulls"] = bullington(d, flat, htc, hrc, 3 * 6371, f)
    return out


@pytest.mark.parametrize("seed", range(120))
def test_the_passes_are_the_equations(seed):
    random = np.random.default_rng(seed)
    points = int(random.integers(3, 60))
    length = float(random.choice([0.3, 2.0, 15.0, 90.0, 600.0]))
    even = np.linspace(0, length, points)
    uneven = np.concatenate([[0], np.sort(random.uniform(0, length, points - 2)), [length]])
    d = even if seed % 2 else uneven
    h = random.choice([1.0, 30.0, 300.0]) * random.uniform(0, 1, points)
    clutter = random.uniform(0, 25, points) if seed % 3 else np.zeros(points)
    htg, hrg = random.choice([1.0, 30.0, 400.0, 3000.0], 2)
    f = float(random.choice([0.03, 0.7, 6.0]))
    got = gp.telecom.p1812_details(
        d,
        h,
        frequency=f,
        transmitter_height=htg,
        receiver_height=hrg,
        latitude=21,
        clutter=clutter if seed % 3 else None,
    )
    expected = worked(d, h, clutter, h[0] + htg, h[-1] + hrg, 6371 * 157 / 117, f)
    for symbol, value in expected.items():
        assert got.value[symbol] == pytest.approx(value, abs=1e-8, rel=1e-9), symbol

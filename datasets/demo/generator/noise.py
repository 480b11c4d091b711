"""Value noise on a lattice. Only + - * /, so that every machine makes the same landscape."""

import numpy as np


def lattice_noise(rng: np.random.Generator, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Smooth noise in [-1, 1] at positions in lattice units (any sign)."""
    x = x - np.floor(x.min())
    y = y - np.floor(y.min())
    shape = (int(y.max()) + 2, int(x.max()) + 2)
    lattice = rng.random(shape) * 2.0 - 1.0
    column, row = x.astype(int), y.astype(int)
    u, v = x - column, y - row
    u = u * u * u * (u * (u * 6.0 - 15.0) + 10.0)
    v = v * v * v * (v * (v * 6.0 - 15.0) + 10.0)
    top = lattice[row, column] * (1.0 - u) + lattice[row, column + 1] * u
    bottom = lattice[row + 1, column] * (1.0 - u) + lattice[row + 1, column + 1] * u
    return top * (1.0 - v) + bottom * v


def fractal_noise(
    rng: np.random.Generator, x: np.ndarray, y: np.ndarray, period: float, octaves: int
) -> np.ndarray:
    """Sum of octaves of value noise, about [-1, 1]; `period` in the unit of x and y."""
    total, weight, amplitude = np.zeros(np.broadcast_shapes(x.shape, y.shape)), 0.0, 1.0
    x, y = np.broadcast_arrays(x, y)
    for _ in range(octaves):
        total += amplitude * lattice_noise(rng, x / period, y / period)
        weight += amplitude
        amplitude *= 0.5
        period *= 0.5
    return total / weight


def grid_noise(
    rng: np.random.Generator, shape: tuple[int, int], period: float, octaves: int
) -> np.ndarray:
    """Fractal noise on a grid; `period` in cells."""
    rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]].astype(float)
    return fractal_noise(rng, columns, rows, period, octaves)

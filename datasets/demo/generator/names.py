"""Commune names of our own making, with every kind of Vietnamese diacritic."""

FIRST_CODE = 9750
FIRST = [
    "Nậm",
    "Pá",
    "Chiềng",
    "Bản",
    "Huổi",
    "Mường",
    "Nà",
    "Phiêng",
    "Noong",
    "Púng",
    "Tà",
    "Đin",
]
SECOND = [
    "Mẵng", "Đượm", "Khưởi", "Lặn", "Chẫm", "Vượi", "Tơng", "Đẫy", "Xuổm", "Ngạnh",
    "Phẫu", "Rượng", "Sẳm", "Ẳng Mơ", "Ỏm", "Hỡi", "Quẩy", "Đỉu", "Mỵn", "Giượt",
]  # fmt: skip


def commune_names(count: int) -> list[str]:
    """`count` different names; the first word changes fastest."""
    pairs = [
        f"{FIRST[i % len(FIRST)]} {SECOND[(i + i // len(FIRST) * 7) % len(SECOND)]}"
        for i in range(len(FIRST) * len(SECOND))
    ]
    unique = list(dict.fromkeys(pairs))
    return unique[:count]


def commune_codes(count: int) -> list[str]:
    """Five digits with a leading zero, none of them a code of a real commune, old or new."""
    return [f"{FIRST_CODE + 3 * i:05d}" for i in range(count)]

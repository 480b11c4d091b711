"""Legacy text, against Python's and glibc's codecs and by round trips."""

import subprocess
import unicodedata
from pathlib import Path

import geopandas as gpd
import geoplan as gp
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

# Letters without tone, and what the two encodings make of each letter and tone. TCVN3 rows
# after TCVN 5712:1993 (VN3), VNI after xvnkb's vni.h; tones: huyền, hỏi, ngã, sắc, nặng.
TONES = "\u0300\u0309\u0303\u0301\u0323"
TCVN3 = {
    "a": "61 B5 B6 B7 B8 B9",
    "ă": "A8 BB BC BD BE C6",
    "â": "A9 C7 C8 C9 CA CB",
    "e": "65 CC CE CF D0 D1",
    "ê": "AA D2 D3 D4 D5 D6",
    "i": "69 D7 D8 DC DD DE",
    "o": "6F DF E1 E2 E3 E4",
    "ô": "AB E5 E6 E7 E8 E9",
    "ơ": "AC EA EB EC ED EE",
    "u": "75 EF F1 F2 F3 F4",
    "ư": "AD F5 F6 F7 F8 F9",
    "y": "79 FA FB FC FD FE",
}
VNI = {
    "a": "a aø aû aõ aù aï",
    "ă": "aê aè aú aü aé aë",
    "â": "aâ aà aå aã aá aä",
    "e": "e eø eû eõ eù eï",
    "ê": "eâ eà eå eã eá eä",
    "i": "i ì æ ó í ò",
    "o": "o oø oû oõ où oï",
    "ô": "oâ oà oå oã oá oä",
    "ơ": "ô ôø ôû ôõ ôù ôï",
    "u": "u uø uû uõ uù uï",
    "ư": "ö öø öû öõ öù öï",
    "y": "y yø yû yõ yù î",
}


def toned(letter: str) -> list[str]:
    return [unicodedata.normalize("NFC", letter + tone) for tone in ("", *TONES)]


to_tcvn3 = {"đ": b"\xae"} | {c: bytes([0xA1 + i]) for i, c in enumerate("ĂÂÊÔƠƯĐ")}
to_vni = {"đ": b"\xf1"}
for plain, row in TCVN3.items():
    to_tcvn3 |= zip(toned(plain), (bytes.fromhex(code) for code in row.split()), strict=True)
for plain, row in VNI.items():
    to_vni |= zip(toned(plain), (code.encode("latin-1") for code in row.split()), strict=True)
to_vni |= {
    letter.upper(): code.decode("latin-1").upper().encode("latin-1")
    for letter, code in to_vni.items()
}

ASCII = "".join(map(chr, range(0x20, 0x7F)))
CASES = {
    "tcvn3": lambda text: b"".join(to_tcvn3.get(c, c.encode()) for c in text),
    "vni": lambda text: b"".join(to_vni.get(c) or c.encode() for c in text),
}


def test_the_tables_have_every_letter() -> None:
    assert len(to_tcvn3) == 74 + 6  # the six vowels of ASCII
    assert len(to_vni) == 2 * 73


@given(st.text(alphabet=ASCII + "".join(to_tcvn3)))
def test_tcvn3_goes_there_and_back(text: str) -> None:
    stored = CASES["tcvn3"](text)
    assert gp.io.decode(stored, "tcvn3") == text
    assert gp.io.decode(stored.decode("latin-1"), "tcvn3-as-utf8") == text


@given(st.text(alphabet=ASCII + "".join(to_vni)))
def test_vni_goes_there_and_back(text: str) -> None:
    stored = CASES["vni"](text)
    assert gp.io.decode(stored, "vni") == text
    assert gp.io.decode(stored.decode("latin-1"), "vni-as-utf8") == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff")))
def test_unicode_goes_there_and_back(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert gp.io.decode(text, "utf-8") == composed
    assert gp.io.decode(text.encode("utf-16-le"), "utf-16le") == composed
    assert gp.io.decode(text.encode("utf-16-be"), "utf-16be") == composed
    assert gp.io.decode(text.encode().decode("latin-1"), "utf8-twice") == composed


@given(st.binary())
def test_no_bytes_break_the_detector(data: bytes) -> None:
    guesses = gp.io.detect_encoding(data)
    assert guesses.confidence.sum() == pytest.approx(1)
    assert guesses.confidence.between(0, 1).all()


@pytest.mark.parametrize(
    ("ours", "python"), [("windows-1252", "cp1252"), ("windows-1258", "cp1258")]
)
def test_code_pages_are_those_of_python(ours: gp.io.Encoding, python: str) -> None:
    for byte in range(256):
        one = bytes([byte])
        try:
            expected = unicodedata.normalize("NFC", one.decode(python))
        except UnicodeDecodeError:
            with pytest.raises(ValueError, match="at byte 1 is not in"):
                gp.io.decode(one, ours)
        else:
            assert gp.io.decode(one, ours) == expected


def by_iconv(data: bytes, encoding: str) -> str:
    try:
        done = subprocess.run(["iconv", "-f", encoding, "-t", "UTF-8"], input=data,
                              capture_output=True, check=True)  # fmt: skip
    except (FileNotFoundError, subprocess.CalledProcessError):
        pytest.skip(f"no iconv with {encoding}")
    return unicodedata.normalize("NFC", done.stdout.decode())


def test_viscii_is_that_of_glibc() -> None:
    every = b" ".join(bytes([byte]) for byte in range(256))
    assert gp.io.decode(every, "viscii") == by_iconv(every, "VISCII")


def test_tcvn3_has_the_letters_of_glibcs_tcvn5712() -> None:
    letters = b" ".join(code for code in to_tcvn3.values())
    assert gp.io.decode(letters, "tcvn3") == by_iconv(letters, "TCVN5712-1")


def test_a_tone_is_not_left_alone() -> None:
    with pytest.raises(ValueError, match="0xF9 at byte 3 is not in vni"):
        gp.io.decode(b"t \xf9", "vni")


def test_an_unknown_encoding_is_answered_with_the_nearest() -> None:
    with pytest.raises(ValueError, match="did you mean 'tcvn3'"):
        gp.io.decode(b"", "tcvn-3")  # type: ignore[arg-type]


def test_bytes_text_and_files_are_looked_at_alike(tmp_path: Path) -> None:
    stored = CASES["tcvn3"]("Phường Chiềng Lề, Tạ Bú")
    path = tmp_path / "a.txt"
    path.write_bytes(stored)
    assert gp.io.detect_encoding(stored).equals(gp.io.detect_encoding(path))
    assert gp.io.detect_encoding(stored).encoding[0] == "tcvn3"
    assert gp.io.detect_encoding(stored.decode("latin-1")).encoding[0] == "tcvn3-as-utf8"


def test_a_file_that_is_not_there_is_a_file_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no_such"):
        gp.io.detect_encoding(tmp_path / "no_such")


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_a_shapefile_of_another_writer_is_read_in_full(
    encoding: gp.io.Encoding, tmp_path: Path
) -> None:
    names = ["Mường Bú", "Chiềng Đen", "ắằẳẵặ"]
    stored = [CASES[encoding](name).decode("latin-1") for name in names]
    frame = gpd.GeoDataFrame({"ten": stored}, geometry=[shapely.Point(104, 21)] * 3, crs=4326)
    frame.to_file(tmp_path / "a.shp", encoding="ISO-8859-1")
    assert gp.io.read_vector(tmp_path / "a.shp", encoding=encoding).ten.tolist() == names
    assert gp.io.read_table(tmp_path / "a.shp", encoding=encoding).ten.tolist() == names


def test_a_spoilt_workbook_is_mended(tmp_path: Path) -> None:
    spoilt = CASES["tcvn3"]("Mường Bú").decode("latin-1")
    pd.DataFrame({"ten": [spoilt]}).to_excel(tmp_path / "a.xlsx", index=False)
    read = gp.io.read_table(tmp_path / "a.xlsx", encoding="tcvn3-as-utf8")
    assert read.ten.tolist() == ["Mường Bú"]


@pytest.mark.parametrize(
    ("charset", "encoding", "refused"),
    [("Neutral", "tcvn3", None), ("WindowsLatin1", "tcvn3-as-utf8", "tcvn3")],
)
def test_a_mapinfo_file_gives_bytes_or_spoilt_text_by_its_character_set(
    charset: str, encoding: gp.io.Encoding, refused: gp.io.Encoding | None, tmp_path: Path
) -> None:
    stored = CASES["tcvn3"]("Mường Bú").decode("latin-1")
    frame = gpd.GeoDataFrame({"ten": [stored]}, geometry=[shapely.Point(104, 21)], crs=4326)
    path = tmp_path / "a.tab"
    frame.to_file(path, driver="MapInfo File", encoding="ISO-8859-1")
    path.write_text(path.read_text().replace("Neutral", charset))
    assert gp.io.read_vector(path, encoding=encoding).ten.tolist() == ["Mường Bú"]
    if refused:
        with pytest.raises(ValueError, match="tcvn3-as-utf8"):
            gp.io.read_vector(path, encoding=refused)

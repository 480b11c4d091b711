"""Every message is in the catalogue, whole and once, and nothing else is."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections import Counter

import pytest
from sources import (
    STRING,
    calls,
    catalogue,
    cpp_files,
    meanings_of_required_keys,
    parts,
    python_files,
    said_in_cpp,
    said_in_python,
    unsaid_texts,
    without_say,
)

# Texts that reach `say` as variables: the binding, and what it or the study's keys are given.
PASSED_ON = {
    "libgeoplan/src/core/message.cpp": 1,  # one form of `say` calls the other
    "libgeoplan/src/study/toml_reader.cpp": 1,  # the meaning of a required key
    "python/bindings/bind_core.cpp": 1,  # what Python says
}


def said() -> set[str]:
    texts = {text for _, text in (*said_in_cpp(), *said_in_python()) if text is not None}
    return texts | meanings_of_required_keys()


def test_every_message_begins_with_its_text() -> None:
    others = Counter(f for f, text in (*said_in_cpp(), *said_in_python()) if text is None)
    assert others == PASSED_ON


def test_every_message_is_translated_once() -> None:
    english = Counter(english for english, _ in catalogue())
    assert {text for text, count in english.items() if count > 1} == set()
    assert said() - set(english) == set()


def test_every_translation_is_of_a_message() -> None:
    assert {english for english, _ in catalogue()} - said() == set()


def test_translations_take_the_parts_of_the_message() -> None:
    assert [e for e, v in catalogue() if parts(e) != parts(v)] == []


def test_translations_are_composed_letters() -> None:
    assert [v for _, v in catalogue() if unicodedata.normalize("NFC", v) != v or not v] == []


# What makes an error or a problem; their other texts are codes and column names.
MADE = [
    r"Error\(",
    r"Problem\{",
    r"push_back\(\s*\{(?=\s*Severity)",
    r"\{(?=\s*Severity::)",
    r"value_error\(",
    r"(?:fail|stop|refuse|require|unusable|error_of|problem_of)\(",
]


@pytest.mark.parametrize("made", MADE)
def test_no_error_or_problem_of_cpp_is_built_from_bare_texts(made: str) -> None:
    bare = [
        (file, text)
        for file, code in cpp_files()
        for inside in calls(code, made)
        for text in re.findall(STRING, without_say(inside))
        if not re.fullmatch(r'"[\w.]*"', text)
    ]
    assert bare == []


# Sentences of other kinds: of PROJ and EPSG, of names, of the study's keys (see
# `meanings_of_required_keys`), of GEOS, of the schema, of the method record (which is the same
# in both languages), of a style.
NOT_MESSAGES = (
    "libgeoplan/src/crs/candidates.cpp",
    "libgeoplan/src/crs/vn2000.cpp",
    "libgeoplan/src/crs/vn2000_provinces.cpp",
    "libgeoplan/src/detail/proj/local.cpp",
    "libgeoplan/src/study/keys.cpp",
    "libgeoplan/src/detail/geos/reason.cpp",
    "libgeoplan/src/study/schema.cpp",
    "libgeoplan/src/study/method.cpp",
    "libgeoplan/src/study/method_travel.cpp",
    "libgeoplan/src/study/write.cpp",
    "python/bindings/module.cpp",
    "libgeoplan/src/access/speed_table.cpp",  # sources of speeds
    # words that are looked for in data
    "libgeoplan/src/check/columns/cells.cpp",
    "libgeoplan/src/check/columns/date_out_of_range.cpp",
    "libgeoplan/src/check/columns/total_row.cpp",
    "libgeoplan/src/check/columns/zero_for_unknown.cpp",
)
STEPS_AND_ASSERTIONS = {'"people outside all zones"', '"bytes are swapped for big endian"'}


def test_cpp_holds_no_sentence_that_is_not_said() -> None:
    sentences = {
        (file, text)
        for file, code in cpp_files()
        if file not in NOT_MESSAGES
        for text in re.findall(STRING, without_say(code))
        if re.search(r"[a-z]{2,}(,? [a-z]+){3,}", text)
    }
    assert {text for _, text in sentences} - STEPS_AND_ASSERTIONS == set(), sentences


def test_no_error_of_python_is_built_from_bare_texts() -> None:
    bare = [
        (file, text)
        for file, tree in python_files()
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise) and "AssertionError" not in ast.unparse(node)
        for text in unsaid_texts(node)
    ]
    assert bare == []


def test_the_command_line_says_what_it_prints() -> None:
    (tree,) = (tree for file, tree in python_files() if file.endswith("geoplan/cli.py"))
    printed = [
        call
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", "")
        in ("print", "echo", "add_column", "Option", "Argument", "Typer", "command")
    ]
    words = {
        text
        for call in printed
        for text in unsaid_texts(call)
        if re.search(r"[a-z] [a-z]|: ", text)
    }
    assert words == set()
    commands = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and any("app.command" in ast.unparse(d) for d in node.decorator_list)
    ]
    assert [
        c.name for c in commands if "help=say(" not in ast.unparse(c.decorator_list[0])
    ] == []

"""Reads geoplan's sources for what they say, and the catalogue for what is translated."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CATALOGUE = ROOT / "libgeoplan/src/core/messages"
KEYS = ROOT / "libgeoplan/src/study/keys.cpp"

STRING = r'"(?:[^"\\\n]|\\.)*"'
LITERALS = rf"(?:{STRING}\s*)+"
ESCAPES = {r"\"": '"', r"\\": "\\", r"\n": "\n"}


def text_of(literals: str) -> str:
    """Adjacent string literals of C++ as one text."""
    joined = "".join(s[1:-1] for s in re.findall(STRING, literals))
    return re.sub(r"\\.", lambda m: ESCAPES.get(m[0], m[0]), joined)


def without_comments(code: str) -> str:
    """C++ without comments, raw strings and characters, which hold no messages."""
    code = re.sub(r'R"(\w*)\(.*?\)\1"', '""', code, flags=re.DOTALL)
    token = rf"({STRING})|(?<!\w)'(?:[^'\\]|\\.)+?'|//[^\n]*|/\*.*?\*/"
    return re.sub(token, lambda m: m[1] or " ", code, flags=re.DOTALL)


def cpp_files() -> Iterator[tuple[str, str]]:
    """Path from the root, and code, of every C++ file but the catalogue."""
    for folder in ("libgeoplan/src", "libgeoplan/include", "python/bindings"):
        for path in sorted((ROOT / folder).rglob("*.[ch]pp")):
            if path.parent != CATALOGUE:
                yield (
                    path.relative_to(ROOT).as_posix(),
                    without_comments(path.read_text(encoding="utf-8")),
                )


def arguments(code: str, start: int) -> str:
    """What stands between the bracket that opens before `start` and the one that closes it."""
    depth = 1
    for m in re.compile(rf"{STRING}|[()\[\]{{}}]").finditer(code, start):
        depth += (m[0] in "([{") - (m[0] in ")]}") if len(m[0]) == 1 else 0
        if depth == 0:
            return code[start : m.start()]
    raise ValueError("a bracket is not closed")


def calls(code: str, name: str) -> Iterator[str]:
    """The arguments of every call (or construction) of what the pattern `name` matches."""
    for m in re.finditer(rf"(?<![\w.]){name}", code):
        yield arguments(code, m.end())


def without_say(code: str) -> str:
    """C++ with the arguments of each `say` left out."""
    while m := re.search(r"(?<![\w.])say\(", code):
        inside = arguments(code, m.end())
        code = code[: m.start()] + "SAID" + code[m.end() + len(inside) + 1 :]
    return code


def said_in_cpp() -> Iterator[tuple[str, str | None]]:
    """File and text of every `say`; None for a text that is no literal."""
    for file, code in cpp_files():
        if file.endswith(("core/message.hpp", "core/message.cpp")):
            code = re.sub(r"std::string say\(", "", code)  # its declarations
        for inside in calls(code, r"say\("):
            m = re.match(rf"\s*({LITERALS})(?:,|$)", inside)
            yield file, text_of(m[1]) if m else None


def python_files() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "python/geoplan").rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def is_say(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"
    )


def said_in_python() -> Iterator[tuple[str, str | None]]:
    for file, tree in python_files():
        for node in filter(is_say, ast.walk(tree)):
            first = node.args[0]  # type: ignore[attr-defined]
            yield file, first.value if isinstance(first, ast.Constant) else None


def unsaid_texts(node: ast.AST) -> Iterator[str]:
    """Texts with a blank, and texts with places, that are not an argument of `say`."""
    if is_say(node):
        return
    if isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value
    ):
        yield ast.unparse(node)
        return
    for child in ast.iter_child_nodes(node):
        yield from unsaid_texts(child)


def meanings_of_required_keys() -> set[str]:
    """What a message says of a key that the study lacks."""
    keys = without_comments(KEYS.read_text(encoding="utf-8"))
    return {
        text_of(m[1]) for m in re.finditer(rf'\{{"\w+", [\w| ]+, true,\s*({LITERALS})', keys)
    }


def catalogue() -> list[tuple[str, str]]:
    """English and Vietnamese of every entry."""
    entries = []
    for path in sorted(CATALOGUE.glob("vi_*.cpp")):
        code = without_comments(path.read_text(encoding="utf-8"))
        for m in re.finditer(rf"Translation\{{\s*({LITERALS}),\s*({LITERALS})\}}", code):
            entries.append((text_of(m[1]), text_of(m[2])))
    return entries


def parts(text: str) -> set[int]:
    """Numbers of the parts that a text takes, by the rule of `say`."""
    numbers, following = set(), 0
    for named in re.findall(r"\{(\d?)\}", text):
        number = int(named) if named else following
        numbers.add(number)
        following = number + 1
    return numbers

"""The room check: who may include what in libgeoplan. `check_layers.py [repository]`.

The rooms stand in lines; a room includes only rooms of the lines above its own, and itself.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LINES = (
    ("core",),
    ("crs", "score", "choose"),
    ("geom",),
    ("data",),
    ("io", "admin", "zonal", "terrain"),
    ("access", "telecom"),
    ("indicator", "check"),
    ("mend",),
    ("study",),
)
LEVEL = {room: level for level, line in enumerate(LINES) for room in line}
ONLY_CORE = ("score", "choose")  # numbers in, numbers out
OF_DETAIL = {"core", "crs", "geom"}  # the rooms whose types detail/ may use

# Each wrapped library's headers, and the places that may include them beside core/version.cpp,
# which asks each for its version.
WRAPPED = {
    r"(gdal|ogr|cpl)_\w+\.h|gdal\.h": ("detail/gdal/", "io/"),
    r"geos_c\.h": ("detail/geos/",),
    r"(proj|geodesic)\.h": ("detail/proj/",),
    r"(.*/)?highs_c_api\.h": ("detail/highs/",),
}
VERSIONS = "core/version.cpp"

STANDARD = set(
    """algorithm any array atomic bit bitset charconv chrono compare complex concepts
    condition_variable deque exception execution filesystem format forward_list fstream
    functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits
    list locale map memory memory_resource mutex new numbers numeric optional ostream queue
    random ranges ratio regex semaphore set shared_mutex source_location span sstream stack
    stdexcept stop_token streambuf string string_view syncstream system_error thread tuple
    type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector
    version cassert cctype cerrno cfenv cfloat cinttypes climits clocale cmath csetjmp csignal
    cstdarg cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar cwctype""".split()
)

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
BLOCK = re.compile(r"geoplan_room\(\s*(\w+)(.*?)\)", re.DOTALL)


@dataclass(frozen=True)
class Include:
    """One include line."""

    path: Path  # of the file that has it
    line: int
    name: str  # what stands between the marks
    quoted: bool


def includes(path: Path) -> Iterator[Include]:
    """The include lines of one file."""
    text = path.read_text(encoding="utf-8")
    for match in INCLUDE.finditer(text):
        line = text.count("\n", 0, match.start(2)) + 1
        yield Include(path, line, match[2], match[1] == '"')


def files_in(folder: Path) -> list[Path]:
    """Headers and sources under a folder, in a fixed order."""
    return sorted(p for p in folder.rglob("*") if p.suffix in (".hpp", ".cpp"))


def may_use(room: str, other: str) -> bool:
    """Whether `room` may use `other`, both known."""
    if room in ONLY_CORE:
        return other in (room, "core")
    return room == other or LEVEL[other] < LEVEL[room]


class Tree:
    """The library's folders, and what is wrong in them."""

    def __init__(self, repository: Path) -> None:
        self.repository = repository
        self.public = repository / "libgeoplan" / "include" / "geoplan"
        self.source = repository / "libgeoplan" / "src"
        self.found: list[str] = []

    def say(self, include: Include, what: str) -> None:
        """Note one include that breaks a rule."""
        path = include.path.relative_to(self.repository)
        self.found.append(f"{path}:{include.line}: includes {include.name}: {what}")

    def check(self) -> list[str]:
        """Everything that breaks a rule, one line each."""
        for top, rooms in ((self.public, set(LEVEL)), (self.source, {*LEVEL, "detail"})):
            for folder in sorted(p for p in top.iterdir() if p.is_dir()):
                if folder.name not in rooms:
                    name = folder.relative_to(self.repository)
                    self.found.append(f"{name}: no such room; they are {', '.join(LEVEL)}")
                    continue
                for path in files_in(folder):
                    for include in includes(path):
                        self.check_include(folder.name, include, is_public=top == self.public)
        self.check_listed()
        return self.found

    def check_include(self, room: str, include: Include, *, is_public: bool) -> None:
        """One include of a file that belongs to `room` (or to detail/)."""
        first, _, rest = include.name.partition("/")
        if first == "geoplan":
            other, slash, _ = rest.partition("/")
            if slash:
                self.check_room(room, other, include)
        elif is_public:
            if include.quoted or include.name not in STANDARD:
                self.say(
                    include, "a public header includes geoplan and the standard library only"
                )
        elif include.quoted:
            self.check_private(room, include)
        else:
            self.check_wrapped(include)

    def check_room(self, room: str, other: str, include: Include) -> None:
        """A public header of the room `other`."""
        if other not in LEVEL:
            self.say(include, "no such room")
        elif room == "detail":
            if other not in OF_DETAIL:
                self.say(include, f"detail/ may use {', '.join(sorted(OF_DETAIL))} only")
        elif not may_use(room, other):
            self.say(include, f"{room} may not use {other}: it does not stand above it")

    def check_private(self, room: str, include: Include) -> None:
        """A header under src/: of the same room, or of detail/ and then what that brings."""
        first = include.name.partition("/")[0]
        beside = (include.path.parent / include.name).is_file()
        if first != "detail":
            if not beside and first != room:
                self.say(include, "private headers of another room stay there")
        elif room != "detail":
            for other in sorted(self.brought_by(self.source / include.name, set())):
                if not may_use(room, other):
                    self.say(include, f"it brings {other}, which {room} may not use")

    def brought_by(self, header: Path, seen: set[Path]) -> set[str]:
        """Rooms that a header of detail/ includes, itself or through others of detail/."""
        if header in seen or not header.is_file():
            return set()
        seen.add(header)
        rooms: set[str] = set()
        for include in includes(header):
            parts = include.name.split("/")
            if parts[0] == "geoplan" and len(parts) > 2 and parts[1] in LEVEL:
                rooms.add(parts[1])
            elif parts[0] == "detail":
                rooms |= self.brought_by(self.source / include.name, seen)
        return rooms

    def check_wrapped(self, include: Include) -> None:
        """A header of a library that is wrapped in one place."""
        place = include.path.relative_to(self.source).as_posix()
        for pattern, allowed in WRAPPED.items():
            if re.fullmatch(pattern, include.name) and place != VERSIONS:
                if not place.startswith(allowed):
                    self.say(include, f"only {' and '.join(allowed)} may include it")

    def check_listed(self) -> None:
        """Every public header and every source stands in its room's CMakeLists.txt."""
        for room in sorted(p.name for p in self.source.iterdir() if p.is_dir()):
            lists = self.source / room / "CMakeLists.txt"
            text = lists.read_text(encoding="utf-8") if lists.is_file() else ""
            if room == "detail":
                words = re.split(r"[\s()]+", text.replace("${CMAKE_CURRENT_SOURCE_DIR}/", ""))
                listed = {w for w in words if w.endswith(".cpp")}
            else:
                body = "".join(b for name, b in BLOCK.findall(text) if name == room)
                listed = {w for w in body.split() if w.endswith((".hpp", ".cpp"))}
            sources, headers = self.source / room, self.public / room
            there = {p.relative_to(sources).as_posix() for p in sources.rglob("*.cpp")}
            if headers.is_dir():
                there |= {p.relative_to(headers).as_posix() for p in headers.rglob("*.hpp")}
            name = lists.relative_to(self.repository)
            self.found += [f"{name}: {file} is not listed" for file in sorted(there - listed)]
            self.found += [f"{name}: {file} is not there" for file in sorted(listed - there)]


def check(repository: Path) -> list[str]:
    """Everything in the repository that breaks a rule, one line each."""
    return Tree(repository).check()


def main() -> int:
    """Print what breaks a rule and one closing line; 1 when there is any."""
    repository = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    found = check(repository)
    print("".join(f"{line}\n" for line in found), end="")
    rooms = [p.name for p in (repository / "libgeoplan" / "src").iterdir() if p.name in LEVEL]
    print(f"rooms: {len(rooms)} checked, {len(found)} broken rules")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

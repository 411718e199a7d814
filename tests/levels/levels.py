#!/usr/bin/env python3
"""Holds the #include lines of src/ against the level table of docs/architecture.md, and checks that every header
compiles alone.

usage: levels.py SOURCE_FOLDER BUILD_FOLDER

Fails on: an include of a folder that the table does not allow, an upward include, a third-party header outside its
folder, a header of a library that nobody named, a folder that the table misses, a link that src/CMakeLists.txt has and
the table has not, a header that needs another one before it."""
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# The first match names the library, as the table's last column does.
LIBRARIES = [
    (r"unicode/", "ICU"), (r"fmt/", "fmt"), (r"nlohmann/", "nlohmann-json"), (r"nettle/", "nettle"),
    (r"stb/|stb_", "stb_image"), (r"isa-l/", "ISA-L"),
    (r"ft2build\.h|freetype/", "FreeType"), (r"hb(-\w+)?\.h|harfbuzz/", "HarfBuzz"), (r"proj\w*\.h|geodesic\.h", "PROJ"),
    (r"libxml/", "libxml2"), (r"glad/|KHR/", "glad"), (r"imgui\w*\.h|misc/", "Dear ImGui"), (r"GLFW/", "GLFW"),
    (r"EGL/", "EGL"), (r"CLI/", "CLI11"), (r"dbus/", "D-Bus"),
    (r"cairo(-\w+)?\.h", "Cairo"), (r"qpdf/", "qpdf"), (r"pugixml\.hpp", "pugixml"), (r"zip\.h", "libzip"),
]
# POSIX and Linux: no library, and no "." or "/" in a standard C++ header's name.
SYSTEM = re.compile(r"sys/\w+\.h|linux/\w+\.h|(dirent|dlfcn|fcntl|poll|pwd|sched|signal|spawn|termios|time|unistd)\.h|\w+")


def read_table(page):
    """{folder: (folders it may include, its libraries)} in the table's order."""
    rows, inside = {}, False
    for line in page.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if cells[0] == "`src/`":
            inside = True
        elif inside and not line.startswith("|"):
            break
        elif inside and re.fullmatch(r"`\w+`", cells[0]):
            rows[cells[0].strip("`")] = (cells[2], cells[3])
    table = {}
    for folder, (may, libraries) in rows.items():
        earlier = list(table)
        if may == "everything":
            allowed = set(earlier)
        else:
            theirs = may.endswith(" and theirs")
            named = {name.strip() for name in may.removesuffix(" and theirs").split(",")} - {"–", ""}
            for name in named - set(earlier):
                sys.exit(f"{page}: {folder} may include {name}, which is not in an earlier row")
            allowed = set(named)
            for name in named if theirs else ():
                allowed |= table[name][0]
        table[folder] = (allowed, {name.strip() for name in libraries.split(",")} - {"–", ""})
    return table


def includes(file):
    """(line, the name with its quotes or brackets) of each #include; those in comments do not count."""
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", lambda m: "\n" * m[0].count("\n"), text, flags=re.S)
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*(["<][^">]+[">])', line)
        if match:
            yield number, match[1]


def library_of(header):
    return next((library for pattern, library in LIBRARIES if re.match(pattern, header)), None)


def check_include(folder, name, table):
    """What is wrong with this include in this folder; None where nothing is."""
    header = name[1:-1]
    allowed, libraries = table[folder]
    if name[0] == '"':
        target = header.split("/")[0]
        if "/" not in header or target not in table:
            return f"{name} is not written relative to src/"
        if target != folder and target not in allowed:
            return f"{folder} may not include {target} ({name})"
        return None
    library = library_of(header)
    if library is None:
        return None if SYSTEM.fullmatch(header) else f"{name} belongs to no library that tests/levels knows"
    return None if library in libraries else f"{folder} may not use {library} ({name})"


def check_includes(source, table):
    problems = []
    for file in sorted((source / "src").rglob("*.[ch]pp")):
        where = file.relative_to(source)
        folder = where.parts[1]
        if folder not in table:
            problems.append(f"{where}: the table has no folder {folder}")
            continue
        for line, name in includes(file):
            problem = check_include(folder, name, table)
            if problem:
                problems.append(f"{where}:{line}: {problem}")
    return problems


def check_links(source, table):
    """src/CMakeLists.txt gives a folder no more than the table does."""
    problems = []
    text = (source / "src" / "CMakeLists.txt").read_text(encoding="utf-8")
    for folder, rest in re.findall(r"^dateline_folder\((\w+)\s*([^)]*)\)", text, flags=re.M):
        if folder not in table:
            problems.append(f"src/CMakeLists.txt: the table has no folder {folder}")
            continue
        named = re.search(r"INCLUDES\s+((?:[a-z]+\s*)+)", rest)
        for name in sorted(set(named[1].split() if named else ()) - table[folder][0]):
            problems.append(f"src/CMakeLists.txt: {folder} is linked with {name}, which the table does not allow")
    return problems


def headers_not_proven(source):
    """Headers that no .cpp includes before all else: for the others the build itself is the proof."""
    first = set()
    for file in (source / "src").rglob("*.cpp"):
        names = [name for _, name in includes(file)]
        if names and names[0][0] == '"':
            first.add(names[0][1:-1])
    headers = sorted((source / "src").rglob("*.hpp"))
    return [header for header in headers if str(header.relative_to(source / "src")) not in first]


def compile_flags(build, source):
    """{folder: the compiler and its flags}, from the build's own commands."""
    flags = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        file = Path(entry["directory"], entry["file"]).resolve()
        if (source / "src") not in file.parents:
            continue
        folder = file.relative_to(source / "src").parts[0]
        words = [word for word in shlex.split(entry["command"]) if not word.endswith("ccache")]
        kept, skip = [], False
        for word in words:
            if skip or word in ("-c", str(file), entry["file"]):
                skip = False
            elif word in ("-o", "-MF", "-MT"):
                skip = True
            elif not word.startswith(("-M", "-fsanitize", "-g", "-O")):
                kept.append(word)
        flags.setdefault(folder, (kept, entry["directory"]))
    return flags


def check_headers(source, build):
    flags = compile_flags(build, source)

    def compiles(header):
        folder = header.relative_to(source / "src").parts[0]
        if folder not in flags:
            return None  # A folder without sources is no target yet.
        words, directory = flags[folder]
        command = [*words, "-O0", "-fsyntax-only", "-x", "c++", "-include", str(header), "/dev/null"]
        done = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return None
        reason = next((line for line in done.stderr.splitlines() if "error" in line), done.stderr[:300])
        return f"{header.relative_to(source)}: does not compile alone: {reason}"

    headers = headers_not_proven(source)
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        problems = [problem for problem in pool.map(compiles, headers) if problem]
    print(f"{len(headers)} headers compiled alone, the others are the first include of a source")
    return problems


def main(argv):
    if len(argv) != 3:
        sys.exit(__doc__)
    source, build = Path(argv[1]).resolve(), Path(argv[2]).resolve()
    table = read_table(source / "docs" / "architecture.md")
    if len(table) < 10:
        sys.exit("docs/architecture.md: the level table is not found")
    problems = check_includes(source, table) + check_links(source, table) + check_headers(source, build)
    for problem in problems:
        print(problem)
    print(f"{len(table)} folders, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))

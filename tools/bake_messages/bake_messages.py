#!/usr/bin/env python3
"""Turns a gettext file (.po) into a C++ table sorted by key, which base/message.cpp searches.

usage: bake_messages.py FILE.po OUT.cpp

Takes what msgfmt takes, less contexts: comments, msgid, msgid_plural, msgstr, msgstr[0], msgstr[1], strings over several
lines, C escape sequences. A fault ends it with "FILE:LINE: what is wrong"."""
import re
import sys

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
KEYWORDS = ("msgid", "msgid_plural", "msgstr", "msgstr[0]", "msgstr[1]")


class PoError(Exception):
    """What is wrong, and in which line."""

    def __init__(self, line, what):
        super().__init__(what)
        self.line = line


def unquote(text, line):
    """The value of a string literal, quotes included."""
    if len(text) < 2 or not text.startswith('"') or not text.endswith('"'):
        raise PoError(line, f"a string in double quotes is missing: {text}")
    body, out, at = text[1:-1], [], 0
    while at < len(body):
        c = body[at]
        if c == '"':
            raise PoError(line, "a double quote inside a string needs a backslash")
        if c != "\\":
            out.append(c)
            at += 1
            continue
        if at + 1 == len(body):
            raise PoError(line, "the string does not end (its last quote is escaped)")
        number = re.match(r"x([0-9a-fA-F]{1,2})|([0-7]{1,3})", body[at + 1:])
        if number:
            out.append(chr(int(number[1], 16) if number[1] else int(number[2], 8)))
            at += 1 + number.end()
        elif body[at + 1] in ESCAPES:
            out.append(ESCAPES[body[at + 1]])
            at += 2
        else:
            raise PoError(line, f"unknown escape sequence \\{body[at + 1]}")
    return "".join(out)


def check(entry, line):
    """Holds one entry against the rules: all parts there, the same arguments on both sides."""
    if "msgid" not in entry:
        raise PoError(line, "msgstr without a msgid before it")
    plural = "msgid_plural" in entry
    wanted = ("msgstr[0]", "msgstr[1]") if plural else ("msgstr",)
    for name in wanted:
        if name not in entry:
            raise PoError(line, f'{name} is missing for "{entry["msgid"]}"')
    extra = {"msgstr", "msgstr[0]", "msgstr[1]"} - set(wanted)
    if any(name in entry for name in extra):
        raise PoError(line, f'"{entry["msgid"]}" has forms that do not fit (msgid_plural goes with msgstr[0] and [1])')
    count = max(len(re.findall(r"\{\}", entry[key])) for key in ("msgid", "msgid_plural") if key in entry)
    for name in wanted:
        said = entry[name]
        highest = max((int(n) + 1 for n in re.findall(r"\{(\d)\}", said)), default=0)
        if len(re.findall(r"\{\}", said)) > count or highest > count:
            raise PoError(line, f'{name} of "{entry["msgid"]}" has more arguments than the English')


def parse(text):
    """(header, {msgid: (one, many, line)})."""
    entries, header = {}, None
    entry, first_line, current = {}, 0, None

    def finish():
        nonlocal header
        if not entry:
            return
        check(entry, first_line)
        if entry["msgid"] == "":
            header = entry["msgstr"]
            return
        said = (entry.get("msgstr", entry.get("msgstr[0]", "")), entry.get("msgstr[1]", ""))
        old = entries.get(entry["msgid"])
        if old and old[:2] != said:
            raise PoError(first_line, f'"{entry["msgid"]}" is translated otherwise in line {old[2]}')
        if not old:
            entries[entry["msgid"]] = (*said, first_line)

    for line, raw in enumerate(text.split("\n"), 1):
        stripped = raw.strip()
        if not stripped or stripped.startswith("#"):
            current = None
            continue
        if stripped.startswith('"'):
            if current is None:
                raise PoError(line, "a string without a keyword before it")
            entry[current] += unquote(stripped, line)
            continue
        keyword, _, rest = stripped.partition(" ")
        if keyword not in KEYWORDS:
            raise PoError(line, f"unknown keyword {keyword}")
        if keyword == "msgid":
            finish()
            entry, first_line = {}, line
        if keyword in entry:
            raise PoError(line, f"{keyword} stands twice")
        if not entry:
            first_line = line
        entry[keyword] = unquote(rest.strip(), line)
        current = keyword
    finish()
    return header, entries


def literal(text):
    """A C++ string literal; what is not printable ASCII as octal, which cannot swallow the digit behind it."""
    out = []
    for byte in text.encode("utf-8"):
        c = chr(byte)
        if c in '"\\':
            out.append("\\" + c)
        elif 0x20 <= byte < 0x7F and c != "?":
            out.append(c)
        else:
            out.append(f"\\{byte:03o}")
    return '"' + "".join(out) + '"'


def cpp(entries, source):
    """The table as a translation unit."""
    rows = [f"    {{{literal(key)}, {literal(one)}, {literal(many)}}},"
            for key, (one, many, _) in sorted(entries.items(), key=lambda item: item[0].encode("utf-8")) if one]
    return "\n".join([
        f"// Generated from {source} by tools/bake_messages; do not edit.",
        "#include <array>", "", '#include "base/catalogue.hpp"', "", "namespace dateline::base {", "namespace {", "",
        f"constexpr std::array<CatalogueEntry, {len(rows)}> entries{{{{", *rows, "}};", "", "}  // namespace", "",
        "std::span<const CatalogueEntry> frenchCatalogue() { return entries; }", "", "}  // namespace dateline::base",
        ""])


def main(argv):
    if len(argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    source, target = argv[1:]
    try:
        with open(source, "rb") as file:
            raw = file.read()
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise PoError(raw[:error.start].count(b"\n") + 1, "this is not UTF-8") from error
        header, entries = parse(text)
        if header is None or "charset=utf-8" not in header.lower():
            raise PoError(1, 'the header (msgid "") must say "Content-Type: text/plain; charset=UTF-8"')
    except PoError as error:
        print(f"{source}:{error.line}: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{source}: {error.strerror}", file=sys.stderr)
        return 2
    with open(target, "w", encoding="utf-8") as file:
        file.write(cpp(entries, "assets/messages/fr.po"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))

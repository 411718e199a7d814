#!/usr/bin/env python3
"""Holds the program's command line to its promises: bad input of every kind is one line on standard error (what, where,
what to do) and exit status 2, and nothing is written; good input does what it says, twice the same.

    command_line_test.py PROGRAM [PATTERN]

PROGRAM is the built dateline with its data folder beside it; PATTERN runs the tests whose name contains it."""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
import zipfile
from pathlib import Path

PROGRAM = Path("dateline")
BUILT_IN = Path("builtin.fr.geojson")
MEGABYTE = 1 << 20


def dossier():
    return json.loads(BUILT_IN.read_text(encoding="utf-8"))


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="dateline-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def json_file(self, name, value):
        return self.file(name, json.dumps(value, ensure_ascii=False))

    def run_program(self, *arguments, program=None, environment=None, timeout=120):
        clean = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE")}
        clean |= {"LC_ALL": "C.UTF-8", "HOME": str(self.folder), "XDG_STATE_HOME": str(self.folder / "state")}
        clean |= environment or {}
        return subprocess.run([str(program or PROGRAM), *map(str, arguments)], capture_output=True, timeout=timeout,
                              env=clean, cwd=self.folder)

    def refused(self, *arguments, says=(), language="en", **more):
        """The arguments are refused as promised; returns the sentence."""
        before = sorted(p.name for p in self.folder.iterdir())
        result = self.run_program(*arguments, **more)
        sentence = result.stderr.decode("utf-8")
        shown = f"{' '.join(map(str, arguments))[:300]}\n{result.returncode}: {sentence[:500]}"
        self.assertEqual(result.returncode, 2, shown)
        self.assertEqual(result.stdout, b"", shown)
        self.assertEqual(sentence.count("\n"), 1, shown)
        self.assertTrue(sentence.startswith("dateline: ") and sentence.endswith(("\n",)), shown)
        self.assertLess(len(sentence), 500, shown)
        # What to do follows the problem.
        self.assertIn("; " if language == "en" else "\u00a0; ", sentence, shown)
        for part in [says] if isinstance(says, str) else says:
            self.assertIn(part, sentence, shown)
        self.assertEqual(before, sorted(p.name for p in self.folder.iterdir()), "something was written\n" + shown)
        return sentence

    def refused_everywhere(self, path, says=(), publishes=()):
        """A file that no command takes: not read, drawn, audited nor opened in a window."""
        says = [path.name, *([says] if isinstance(says, str) else says)]
        out = self.folder / "out"
        self.refused("render", path, "-o", f"{out}.png", says=says)
        self.refused(path, says=says)
        self.refused("read", path, "-o", f"{out}.geojson", says=says)
        if path.suffix in (".geojson", ".json"):
            self.refused("check", path, says=says)


class BadFiles(Case):
    def test_missing(self):
        self.refused_everywhere(self.folder / "missing.geojson", "there is no such file")
        self.refused_everywhere(self.folder / "missing.txt", "there is no such file")

    def test_folder(self):
        (self.folder / "folder.geojson").mkdir()
        self.refused_everywhere(self.folder / "folder.geojson", "folder")

    def test_empty(self):
        self.refused_everywhere(self.file("empty.geojson", ""))
        self.refused_everywhere(self.file("empty.txt", ""))
        self.refused_everywhere(self.file("blank.txt", " \n\n\t "))
        self.refused_everywhere(self.file("empty.html", ""))

    def test_truncated(self):
        whole = BUILT_IN.read_bytes()
        for share in (0.01, 0.3, 0.7, 0.99):
            self.refused_everywhere(self.file(f"cut{share}.geojson", whole[: int(len(whole) * share)]), "line ")

    def test_not_utf8(self):
        self.refused_everywhere(self.file("latin1.txt", "Les soldats arrivés à Almaty".encode("latin-1")), "UTF-8")
        self.refused_everywhere(self.file("utf16.txt", "Les soldats".encode("utf-16")), "UTF-16")
        bad = BUILT_IN.read_bytes().replace("é".encode(), b"\xe9", 1)
        self.refused_everywhere(self.file("latin1.geojson", bad))

    def test_binary(self):
        noise = bytes((i * 7919 + i * i) % 256 for i in range(20000))
        for name in ("noise.txt", "noise.html", "noise.md", "noise.pdf", "noise.geojson", "noise.png", "noise.zip"):
            self.refused_everywhere(self.file(name, noise))

    def test_a_line_of_50_megabytes(self):
        self.refused("read", self.file("long.txt", b"In Paris he said so. " * (50 * MEGABYTE // 21)), says="long.txt")
        self.refused("read", self.file("word.md", b"x" * (50 * MEGABYTE)), says="word.md")
        self.refused("check", self.file("deep.geojson", b"[" * (50 * MEGABYTE)), says="deep.geojson")
        self.refused("check", self.file("wide.geojson", b'{"type": "' + b"x" * (50 * MEGABYTE) + b'"}'),
                     says="wide.geojson")

    def test_wrong_types(self):
        changes = {
            "collection": lambda d: d.update(type="Feature"),
            "features": lambda d: d.update(features={}),
            "feature": lambda d: d["features"].__setitem__(0, 7),
            "coordinates": lambda d: d["features"][0]["geometry"].update(coordinates="here"),
            "latitude": lambda d: d["features"][0]["geometry"].update(coordinates=[76.9, 143.2]),
            "role": lambda d: d["features"][0]["properties"].update(role="hero"),
            "status": lambda d: d["features"][0]["properties"].update(status=True),
            "articles": lambda d: d.update(articles="none"),
            "text": lambda d: d["articles"][0].update(text=["a", "b"]),
            "passages": lambda d: d.update(passages=3),
            "selector": lambda d: d["passages"][0].update(selector="all"),
            "start": lambda d: d["passages"][0]["selector"][1].update(start=-5),
            "date": lambda d: d["passages"][0].update(when={"happened": "yesterday"}),
            "flows": lambda d: d.update(flows=[["rus", "kaz"]]),
            "briefing": lambda d: d.update(briefing=[{"camera": "near"}]),
            "twice": lambda d: d["features"].append(d["features"][0]),
            "version": lambda d: d["dateline"].update(version=99),
        }
        for name, change in changes.items():
            with self.subTest(name):
                value = dossier()
                change(value)
                self.refused_everywhere(self.json_file(f"wrong-{name}.geojson", value))

    def test_numbers_that_are_none(self):
        text = BUILT_IN.read_text(encoding="utf-8")
        place = re.compile(r'("coordinates": \[\s*)-?[\d.]+')
        self.assertRegex(text, place)
        for name, number in {"nan": "NaN", "infinity": "Infinity", "huge": "1e999", "large": "1e300"}.items():
            changed = place.sub(lambda m: m.group(1) + number, text, count=1)
            self.refused_everywhere(self.file(f"{name}.geojson", changed))
        start = re.compile(r'"start": \d+')
        for name, number in {"start-huge": "99999999999999999999999", "start-negative": "-1", "start-half": "1.5"}.items():
            self.refused_everywhere(self.file(f"{name}.geojson", start.sub(f'"start": {number}', text, count=1)))

    def test_names_of_files_stay_on_one_line(self):
        self.refused("read", self.folder / "a\nb\x1b[31m.txt")

    def test_many_files_with_one_bad(self):
        good = self.file("good.txt", "Soldiers from France arrived in Warsaw on 3 May 2021.\n")
        bad = self.file("bad.txt", b"\xff\xfe\xfd")
        self.refused("read", good, bad, "-o", self.folder / "out.geojson", says="bad.txt")


class EventSets(Case):
    ROWS = "lon,lat,time,type,text\n" + "".join(
        f"{60 + i % 30},{40 + i % 11},2022-01-{i % 28 + 1:02},{'riot' if i % 3 else 'strike'},row {i}\n" for i in range(300))

    def picture(self, *arguments):
        result = self.run_program("render", *arguments, "-o", self.folder / "out.png", "--size", "320x240")
        self.assertEqual(result.returncode, 0, result.stderr.decode("utf-8"))
        return (self.folder / "out.png").read_bytes()

    def test_what_is_shown(self):
        table = self.file("set.csv", self.ROWS)
        whole = self.picture(table)
        self.assertEqual(whole, self.picture(table), "the same table gives the same bytes")
        for options in (["--density"], ["--types", "riot"], ["--time", "2022-01-01/2022-01-05"], ["--from", "2022-01-20"],
                        ["--to", "2022-01-03"]):
            self.assertNotEqual(whole, self.picture(table, *options), options)
        self.assertEqual(whole, self.picture(table, "--time", "2022-01"), "all of it is in that month")
        self.assertEqual(whole, self.picture(table, "--types", "Strike,riot"))

    def test_tables_that_are_none(self):
        self.refused("render", self.file("a.csv", "name,place\nx,y\n"), "-o", "x.png", says=("a.csv:1", "name, place"))
        self.refused("render", self.file("b.csv", ""), "-o", "x.png", says="empty")
        self.refused("render", self.file("c.csv", "lon,lat\nx,y\n"), "-o", "x.png", says="c.csv:2")
        self.refused("render", self.folder / "none.csv", "-o", "x.png", says="there is no such file")

    def test_filters_that_are_none(self):
        table = self.file("set.csv", self.ROWS)
        self.refused("render", table, "-o", "x.png", "--types", "rain", says=("rain", "riot, strike"))
        self.refused("render", table, "-o", "x.png", "--time", "soon", says="soon")
        self.refused("render", table, "-o", "x.png", "--time", "2022-02/2022-01", says="ends before it begins")
        self.refused("render", "-o", "x.png", "--density", says="none is open")


class BadOptions(Case):
    def test_options_that_are_not_understood(self):
        out = self.folder / "out.png"
        for arguments, part in [
            (["--size", "0x0"], "--size"), (["--size", "1920"], "--size"), (["--size", "-5x100"], "--size"),
            (["--size", "99999x99999"], "--size"), (["--size", "100x100x100"], "--size"), (["--size", ""], "--size"),
            (["--crs", "nonsense"], "nonsense"), (["--crs", "EPSG:999999"], "EPSG:999999"), (["--crs", "+proj=aea"], "+proj=aea"),
            (["--fit", "nowhere"], "nowhere"), (["--fit", "1,2,3"], "1,2,3"), (["--fit", "10,20,5,200"], "--fit"),
            (["--select", "nobody"], "nobody"), (["--step", "99"], "99"), (["--step", "0"], "--step"),
            (["--step", "two"], "--step"), (["--theme", "neon"], "neon"), (["--language", "xx"], "xx"),
            (["--scale", "0"], "--scale"), (["--scale", "nan"], "--scale"), (["--what", "moon"], "moon"),
            (["--published", "2022-13"], "2022-13"), (["--published", "soon"], "soon"),
            (["--no-such-option"], "--no-such-option"), (["--size"], "--size"),
        ]:
            with self.subTest(arguments):
                self.refused("render", "-o", out, *arguments, says=part)

    def test_pictures_that_are_too_large(self):
        for what in ("map", "window"):
            self.refused("render", "-o", self.folder / "x.png", "--size", "16384x16384", "--what", what, says="64 million")
        self.refused("render", "-o", self.folder / "x.png", "--size", "16384x64", "--what", "window", says="8192")
        self.assertFalse((self.folder / "x.png").exists())

    def test_reading_options(self):
        article = self.file("a.txt", "Soldiers from France arrived in Warsaw on 3 May 2021.\n")
        self.refused("read", article, "--published", "2022-13", says="2022-13")
        self.refused("read", article, "--published", "2022-02-30", says="2022-02-30")
        self.refused("read", article, "--article-language", "klingon", says="klingon")
        self.refused("read")
        self.refused("read", article, "--size", "10x10", says="--size")

    def test_options_of_reading_lines(self):
        lines = self.json_file("a.ndjson", {"id": 1, "text": "Soldiers from France arrived in Warsaw."})
        for jobs in ("0", "-1", "two", "257"):
            self.refused("read", "--ndjson", "--jobs", jobs, lines, says=["--jobs", jobs])
        self.refused("read", "--jobs", "2", lines, says="--ndjson")
        self.refused("read", "--ndjson", "--published", "2022", lines, says="published")
        self.refused("read", "--ndjson", self.folder / "missing.ndjson", says="missing.ndjson")
        self.refused("read", "--ndjson", lines, "-o", lines, says="a.ndjson")

    def test_a_dossier_never_replaces_its_article(self):
        text = "Soldiers from France arrived in Warsaw on 3 May 2021.\n"
        article = self.file("a.txt", text)
        other = self.file("b.txt", text)
        self.refused("read", article, "-o", article, says="a.txt")
        (self.folder / "link.txt").symlink_to(article)
        self.refused("read", other, article, "-o", self.folder / "link.txt", says="link.txt")
        self.assertEqual(article.read_text(), text)

    def test_an_empty_name_is_not_the_built_in_dossier(self):
        self.refused("check", "")
        self.refused("render", "", "-o", self.folder / "out.png")

    def test_a_box_that_is_none(self):
        for box in ("10,20,20,10", "1,2,3", "0,0,0,200"):
            self.refused("render", "-o", self.folder / "out.png", "--fit", box, says=["--fit", "west"])

    def test_window_options(self):
        self.refused("--theme", "neon", says="neon")
        self.refused("render", "-o", "x.png", "--vision", "x-ray", says="x-ray")
        self.refused("--no-such-option", says="--no-such-option")
        self.refused("--crs", "nonsense", says="nonsense")

    def test_output_that_cannot_be_written(self):
        article = self.file("a.txt", "Soldiers from France arrived in Warsaw on 3 May 2021.\n")
        nowhere = self.folder / "no" / "such" / "folder"
        self.refused("render", "-o", nowhere / "out.png", "--size", "320x200", says="out.png")
        self.refused("read", article, "-o", nowhere / "out.geojson", says="out.geojson")
        (self.folder / "taken.png").mkdir()
        self.refused("render", "-o", self.folder / "taken.png", "--size", "320x200", says="taken.png")
        self.refused("render", "-o", self.folder / "picture.jpg", says=".jpg")
        self.refused("render", says="-o")

    def test_full_disk(self):
        if not Path("/dev/full").exists():
            self.skipTest("no /dev/full here")
        article = self.file("a.txt", "Soldiers from France arrived in Warsaw on 3 May 2021.\n")
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "read", article], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertEqual(result.stderr.count(b"\n"), 1, result.stderr)
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "check"], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(result.returncode, 2, result.stderr)

    def test_french(self):
        missing = self.folder / "absent.geojson"
        sentence = self.refused("check", missing, "--language", "fr", language="fr", says=["absent.geojson", "n’existe pas"])
        self.assertNotIn("there is no such file", sentence)
        self.refused("render", "-o", "x.png", "--size", "0x0", "--language", "fr", language="fr", says="--size")
        # Also when the command line itself is at fault, and by the system's language alone.
        self.refused("--language", "fr", "render", "-o", "x.png", "--theme", "neon", language="fr", says="thème")
        french = {"LC_ALL": "fr_FR.UTF-8", "LANG": "fr_FR.UTF-8"}
        self.refused("check", missing, environment=french, language="fr", says="n’existe pas")
        for arguments in (["--no-such-option"], ["render", "-o", "x.png", "--no-such"], ["read", "a.txt", "--published"]):
            sentence = self.refused("--language", "fr", *arguments, language="fr")
            self.assertIn("dateline --help", sentence)
            self.assertNotRegex(sentence, r"(?i)\b(the|was|not|is|required|argument)\b")


class BadBriefings(Case):
    def test_what_a_briefing_cannot_become(self):
        self.refused("brief", says="-o")
        self.refused("brief", "-o", "briefing.docx", says="docx")
        self.refused("brief", "-o", self.folder / "no" / "such" / "folder" / "b.pdf", says="b.pdf")
        self.refused("brief", "-o", self.folder / "no" / "such" / "folder", says="folder")
        self.refused("brief", "-o", "film.mp4", "--size", "641x360", says="641x360")
        self.refused("brief", self.folder / "missing.geojson", "-o", self.folder / "out", says="missing.geojson")

    def test_a_dossier_without_a_briefing(self):
        value = dossier()
        del value["briefing"]
        self.refused("brief", self.json_file("none.geojson", value), "-o", self.folder / "out", says="none.geojson")

    def test_a_file_where_the_folder_shall_be(self):
        self.file("taken", "mine")
        self.refused("brief", "-o", self.folder / "taken", says="taken")
        self.assertEqual((self.folder / "taken").read_text(), "mine")

    def test_what_has_no_vectors(self):
        self.refused("render", "-o", self.folder / "x.svg", "--what", "window", says="x.svg")
        self.refused("render", "-o", self.folder / "x.pdf", "--vision", "greyscale", says="--vision")


class Machine(Case):
    def test_no_display(self):
        self.refused(says="dateline render")
        self.refused("--language", "fr", language="fr")
        self.refused(environment={"DISPLAY": ":987"})

    def test_no_data(self):
        alone = self.folder / "dateline"
        shutil.copy(PROGRAM, alone)
        self.refused("render", "-o", self.folder / "out.png", program=alone, says="data")
        self.refused("check", program=alone, says="data")
        (self.folder / "data").mkdir()
        self.refused("render", "-o", self.folder / "out.png", program=alone, says="data")

    def test_damaged_data(self):
        alone = self.folder / "dateline"
        shutil.copy(PROGRAM, alone)
        data = PROGRAM.parent / "data"
        for name in ("basemap.bin", "gazetteer.bin", "glyphs.bin", "dossiers/builtin.en.geojson"):
            with self.subTest(name):
                copy = self.folder / "data"
                shutil.rmtree(copy, ignore_errors=True)
                copy.mkdir()
                for entry in data.iterdir():
                    (copy / entry.name).symlink_to(entry)
                if "/" in name:
                    (copy / "dossiers").unlink()
                    shutil.copytree(data / "dossiers", copy / "dossiers")
                whole = (data / name).read_bytes()
                (copy / name).unlink()
                self.refused("render", "-o", self.folder / "out.png", "--size", "320x200", program=alone, says=Path(name).name)
                (copy / name).write_bytes(whole[: len(whole) // 3])
                self.refused("render", "-o", self.folder / "out.png", "--size", "320x200", program=alone, says=Path(name).name)
                (copy / name).write_bytes(b"x" * 4096)
                self.refused("render", "-o", self.folder / "out.png", "--size", "320x200", program=alone, says=Path(name).name)

    def test_a_reader_that_leaves_early(self):
        for arguments in (["--help"], ["check"], ["read", self.file("a.txt", "He arrived in Warsaw on 3 May 2021. " * 2000)]):
            process = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            process.stdout.close()
            told = process.stderr.read()
            process.stderr.close()
            self.assertIn(process.wait(timeout=60), (0, 2, -signal.SIGPIPE), told)
            self.assertLessEqual(told.count(b"\n"), 1, told)


class Good(Case):
    def test_lines_in_readings_out(self):
        texts = ["Soldiers from France arrived in Warsaw.", "Des émeutes à Almaty.", "В Москве прошла встреча."]
        lines = [json.dumps({"id": i, "text": text}) for i, text in enumerate(texts)]
        first = self.file("a.ndjson", "\n".join(lines[:2] + ["no json", ""]))
        second = self.file("b.ndjson", lines[2])
        result = self.run_program("read", "--ndjson", "--jobs", "2", first, second)
        self.assertEqual(result.returncode, 1)
        told = result.stderr.decode("utf-8")
        self.assertEqual(told.count("\n"), 1)
        self.assertIn("a.ndjson: line 3", told)
        read = [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]
        self.assertEqual([r["id"] for r in read], [0, 1, 2])
        names = [[m["exact"] for m in r["mentions"]] for r in read]
        self.assertEqual(names, [["France", "Warsaw"], ["Almaty"], ["Москве"]])
        out = self.folder / "out.ndjson"
        self.assertEqual(self.run_program("read", "--ndjson", second, "-o", out).returncode, 0)
        self.assertEqual(out.read_bytes(), result.stdout.splitlines(keepends=True)[2])
        clean = {k: v for k, v in os.environ.items() if k != "LANGUAGE"}
        piped = subprocess.Popen([str(PROGRAM), "read", "--ndjson"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                 env=clean)
        for line in lines:  # each reading comes before the next document is asked for
            piped.stdin.write(line.encode() + b"\n")
            piped.stdin.flush()
            self.assertIn(b'"mentions"', piped.stdout.readline())
        piped.stdin.close()
        self.assertEqual(piped.wait(60), 0)
        piped.stdout.close()

    def done(self, *arguments, status=0, **more):
        result = self.run_program(*arguments, **more)
        self.assertEqual(result.returncode, status, result.stderr.decode() + result.stdout.decode())
        return result.stdout.decode("utf-8")

    def test_help_and_version(self):
        self.assertRegex(self.done("--version"), r"^dateline \d+\.\d+\.\d+\n$")
        for arguments in (["--help"], ["render", "--help"], ["read", "--help"], ["brief", "--help"],
                          ["check", "--help"]):
            self.assertIn("--language", self.done(*arguments))

    def test_the_same_command_gives_the_same_bytes(self):
        for what in ("map", "window"):
            for theme in ("paper", "dark"):
                first, second = self.folder / "1.png", self.folder / "2.png"
                for out in (first, second):
                    self.done("render", "-o", out, "--size", "640x400", "--what", what, "--theme", theme)
                self.assertEqual(first.read_bytes(), second.read_bytes(), f"{what} {theme}")
                self.assertEqual(first.read_bytes()[:8], b"\x89PNG\r\n\x1a\n")

    def test_vector_pictures(self):
        for kind, start in (("svg", b"<?xml"), ("pdf", b"%PDF-1.")):
            first, second = self.folder / f"1.{kind}", self.folder / f"2.{kind}"
            for out in (first, second):
                self.done("render", "-o", out, "--size", "640x400", "--language", "fr")
            self.assertEqual(first.read_bytes(), second.read_bytes(), kind)
            self.assertTrue(first.read_bytes().startswith(start), kind)
        # Neither needs OpenGL.
        nowhere = {"EGL_PLATFORM": "x11", "__EGL_VENDOR_LIBRARY_FILENAMES": "/nonexistent"}
        self.done("render", "-o", self.folder / "3.pdf", "--size", "640x400", "--language", "fr", environment=nowhere)
        self.assertEqual((self.folder / "3.pdf").read_bytes(), (self.folder / "1.pdf").read_bytes())

    def test_a_briefing_becomes_pictures_with_notes(self):
        out = self.folder / "brief"
        out.mkdir()
        (out / "mine.txt").write_text("mine")
        self.done("brief", "-o", out, "--size", "640x360", "--language", "fr")
        steps = dossier()["briefing"]
        pictures = sorted(out.glob("*.png"))
        self.assertEqual(len(pictures), len(steps))
        notes = (out / "notes.md").read_text(encoding="utf-8")
        for step, picture in zip(steps, pictures):
            self.assertIn(step["title"], notes)
            self.assertIn(step["notes"], notes)
            self.assertIn(f"]({picture.name})", notes)
        self.assertIn("Dateline", notes)
        self.assertEqual((out / "mine.txt").read_text(), "mine")
        self.assertEqual([p.name for p in self.folder.iterdir() if p.name.endswith(".tmp")], [])

    def test_a_briefing_becomes_a_handout(self):
        first, second = self.folder / "1.pdf", self.folder / "2.pdf"
        for out in (first, second):
            self.done("brief", "-o", out, "--language", "fr")
        self.assertEqual(first.read_bytes(), second.read_bytes())
        text = subprocess.run(["pdftotext", first, "-"], capture_output=True, check=True).stdout.decode("utf-8")
        words = " ".join(text.split())  # pdftotext gives a space that does not break as a plain one
        for step in dossier()["briefing"]:
            self.assertIn(" ".join(step["title"].split()), words)
        self.assertGreaterEqual(text.count("\f"), len(dossier()["briefing"]))

    def test_a_briefing_becomes_slides(self):
        first, second = self.folder / "1.pptx", self.folder / "2.pptx"
        for out, zone in ((first, "UTC"), (second, "Asia/Almaty")):
            self.done("brief", "-o", out, "--language", "fr", "--size", "960x540", environment={"TZ": zone})
        self.assertEqual(first.read_bytes(), second.read_bytes())
        steps = dossier()["briefing"]
        with zipfile.ZipFile(first) as slides:
            self.assertIsNone(slides.testzip())
            for number, step in enumerate(steps, 1):
                slide = slides.read(f"ppt/slides/slide{number}.xml").decode("utf-8")
                self.assertIn(step["title"], slide)
                self.assertIn(step["caption"], slide)
                self.assertIn('descr="Carte', slide)
                self.assertIn(step["notes"], slides.read(f"ppt/notesSlides/notesSlide{number}.xml").decode("utf-8"))
            for name in slides.namelist():
                if name.endswith((".xml", ".rels")):
                    xml.etree.ElementTree.fromstring(slides.read(name))
        if shutil.which("soffice") is None:
            self.skipTest("LibreOffice is not installed: nobody else has opened the slides")
        subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", self.folder, first],
                       check=True, capture_output=True, timeout=120, env=os.environ | {"HOME": str(self.folder)})
        text = subprocess.run(["pdftotext", self.folder / "1.pdf", "-"], capture_output=True, check=True).stdout.decode("utf-8")
        for step in steps:
            self.assertIn(" ".join(step["title"].split()), " ".join(text.split()))

    def test_a_briefing_becomes_a_film(self):
        nothing = self.folder / "empty"
        nothing.mkdir()
        result = self.run_program("brief", "-o", self.folder / "no.mp4", environment={"PATH": str(nothing)})
        self.assertEqual((result.returncode, result.stderr.decode().count("\n")), (2, 1))
        self.assertIn("ffmpeg", result.stderr.decode())
        self.assertEqual([p.name for p in self.folder.iterdir()], ["empty"])
        if shutil.which("ffmpeg") is None:
            self.skipTest("ffmpeg is not installed: no film was made")
        out = self.folder / "film.gif"
        self.done("brief", "-o", out, "--size", "160x90", timeout=300)
        seconds = float(subprocess.run(["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", out],
                                       capture_output=True, check=True).stdout)
        steps = len(dossier()["briefing"])
        self.assertGreater(seconds, 4 * steps)
        self.assertLess(seconds, 20 * steps)

    def test_options_change_the_picture(self):
        pictures = set()
        for arguments in ([], ["--theme", "print"], ["--language", "fr"], ["--select", "almaty"], ["--fit", "almaty"],
                          ["--fit", "all"], ["--fit", "60,40,80,50"], ["--step", "2"], ["--crs", "EPSG:3857"],
                          ["--what", "window"]):
            out = self.folder / "out.png"
            self.done("render", "-o", out, "--size", "480x300", *arguments)
            pictures.add(out.read_bytes())
        self.assertEqual(len(pictures), 10)

    def test_a_dossier_can_be_read_again(self):
        article = self.file("a.txt", "Almaty, 7 January 2022. Soldiers from Russia arrived in Kazakhstan, the ministry said.\n")
        out = self.folder / "out.geojson"
        self.done("read", article, "-o", out)
        self.assertEqual(self.done("read", article).encode(), out.read_bytes())
        self.done("check", out)
        value = json.loads(out.read_text(encoding="utf-8"))
        self.assertEqual(value["type"], "FeatureCollection")
        self.assertTrue(value["features"])
        self.done("render", out, "-o", self.folder / "out.png", "--size", "320x200")

    def test_check(self):
        self.assertIn("0 errors", self.done("check"))
        self.assertIn("0 errors", self.done("check", BUILT_IN))
        self.assertIn("0 erreur", self.done("check", BUILT_IN, "--language", "fr"))

    def test_check_names_the_passage_whose_text_changed(self):
        value = dossier()
        passage = value["passages"][2]
        exact = passage["selector"][0]["exact"]
        text = value["articles"][0]["text"]
        at = text.index(exact) + len(exact) // 2
        value["articles"][0]["text"] = text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1:]
        told = self.done("check", self.json_file("changed.geojson", value), status=1)
        self.assertRegex(told, rf"(?m)^error: .*\b{passage['id']}\b")
        told = self.done("check", self.json_file("changed.geojson", value), "--language", "fr", status=1)
        self.assertRegex(told, rf"(?m)^erreur.*\b{passage['id']}\b")
        # The quote altered instead of the text: the same.
        value = dossier()
        quote = value["passages"][2]["selector"][0]
        quote["exact"] = quote["exact"].replace("e", "a", 1)
        told = self.done("check", self.json_file("quote.geojson", value), status=1)
        self.assertRegex(told, rf"(?m)^error: .*\b{passage['id']}\b")
        # It can still be drawn: its marker says that it is unsupported.
        self.done("render", self.folder / "quote.geojson", "-o", self.folder / "out.png", "--size", "320x200")

    def test_check_names_what_refers_to_nothing(self):
        value = dossier()
        value["features"][0]["properties"]["passages"] = ["p99"]
        self.assertIn("p99", self.done("check", self.json_file("broken.geojson", value), status=1))

    def test_check_sends_no_commands_to_the_terminal(self):
        changed = dossier()
        changed["features"][0]["properties"]["passages"] = ["p\x1b[31m\nx"]
        result = self.run_program("check", self.json_file("changed.geojson", changed))
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertNotIn(b"\x1b", result.stdout)
        self.assertEqual(sum(b"does not exist" in line for line in result.stdout.splitlines()), 1)
        self.assertTrue(all(line.split(b":")[0] in (b"error", b"notice") for line in result.stdout.splitlines()[:-1]))

    def test_strict(self):
        value = dossier()
        value["features"][0]["properties"]["status"] = "unreviewed"
        value["features"][0]["properties"].pop("reviewed", None)
        path = self.json_file("unreviewed.geojson", value)
        self.assertIn("notice", self.done("check", path))
        self.done("check", path, "--strict", status=1)

    def test_timings(self):
        result = self.run_program("render", "-o", self.folder / "out.png", "--size", "320x200", "--timings")
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stderr.decode(), r"(?m)^total +\d+\.\d ms$")


if __name__ == "__main__":
    PROGRAM = Path(sys.argv[1]).resolve()
    BUILT_IN = PROGRAM.parent / "data" / "dossiers" / "builtin.fr.geojson"
    patterns = [f"*{p}*" for p in sys.argv[2:]]
    options = ["command_line_test.py", "-v"] + [a for p in patterns for a in ("-k", p)]
    unittest.main(argv=options)

#!/usr/bin/env python3
"""What an installed Dateline brings along: its files are valid, and manual page and completion know every option.

    desktop_test.py PROGRAM SOURCE BUILD

Programs of others that are not installed are skipped with a line that says so."""
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, SOURCE, BUILD = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
DESKTOP = SOURCE / "assets/desktop"
ID = "org.dateline.Dateline"


def run(*command, **more):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=120, **more)


def commands():
    """The commands that --help tells, and "" for the window."""
    told = run(PROGRAM, "--help").stdout.split("Subcommands:")[1]
    return [""] + re.findall(r"^  (\w+)", told, re.M)


def options(command):
    text = run(PROGRAM, *filter(None, [command]), "--help").stdout
    return set(re.findall(r"^  (?:-\w,)?(--[a-z-]+)", text, re.M))


class Desktop(unittest.TestCase):
    def tool(self, name):
        if shutil.which(name) is None:
            self.skipTest(f"{name} is not installed")
        return name

    def valid(self, *command):
        done = run(*command)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def test_the_menu_entry_is_valid(self):
        self.assertEqual(self.valid(self.tool("desktop-file-validate"), DESKTOP / f"{ID}.desktop"), "")

    def test_the_metadata_are_valid(self):
        self.valid(self.tool("appstreamcli"), "validate", "--no-net", DESKTOP / f"{ID}.metainfo.xml")

    def test_a_dossier_is_known_as_one(self):
        update = self.tool("update-mime-database")
        self.tool("gio")
        with tempfile.TemporaryDirectory() as folder:
            packages = Path(folder) / "data/mime/packages"
            packages.mkdir(parents=True)
            shutil.copy(DESKTOP / f"{ID}.mime.xml", packages / f"{ID}.xml")
            told = self.valid(update, Path(folder) / "data/mime")
            self.assertNotIn("error", told.lower())
            dossier = Path(folder) / "almaty.dossier.geojson"
            shutil.copy(SOURCE / "assets/dossiers/builtin.en.geojson", dossier)
            environment = {"XDG_DATA_HOME": str(Path(folder) / "data"), "PATH": "/usr/bin:/bin", "HOME": folder}
            kind = run("gio", "info", "-a", "standard::content-type", dossier, env=environment).stdout
            self.assertIn("application/vnd.dateline.dossier+json", kind)

    def test_the_manual_page_has_every_option(self):
        page = (SOURCE / "docs/dateline.1").read_text().replace("\\-", "-")
        for command in commands():
            self.assertIn(command, page)
            for option in options(command):
                self.assertRegex(page, re.escape(option) + r"\b", f"{command} {option}")

    def test_the_manual_page_is_written_well(self):
        self.tool("man")
        done = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", SOURCE / "docs/dateline.1",
                   env={"MANROFFSEQ": "", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "MANWIDTH": "100"})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("every marker can be defended", done.stdout)

    def complete(self, *words):
        line = " ".join(words)
        script = (f"source {BUILD}/completions/dateline; COMP_WORDS=({line!s} ); COMP_CWORD={len(words) - 1}; "
                  f"COMP_WORDS[{len(words) - 1}]='{words[-1]}'; _dateline; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
        done = run("bash", "-c", script)
        self.assertEqual(done.stderr, "")
        return set(done.stdout.split())

    def test_completion(self):
        self.assertEqual(self.complete("dateline", "re"), {"read", "render"})
        self.assertEqual(self.complete("dateline", "render", "--theme", "p"), {"paper", "print"})
        for command in filter(None, commands()):
            self.assertTrue(options(command) <= self.complete("dateline", command, "--"), command)

    def test_completion_for_an_unknown_shell(self):
        done = run(PROGRAM, "--language", "en", "completion", "tcsh")
        self.assertEqual(done.returncode, 2)
        self.assertIn("choose bash or zsh", done.stderr)

    def test_installed_it_draws_and_reads(self):
        with tempfile.TemporaryDirectory() as folder:
            self.valid("cmake", "--install", BUILD, "--prefix", folder)
            program = Path(folder) / "bin/dateline"
            self.valid(program, "render", "-o", Path(folder) / "map.png", "--size", "320x200")
            self.assertEqual((Path(folder) / "map.png").read_bytes()[:4], b"\x89PNG")
            self.valid(program, "render", "-o", Path(folder) / "map.svg", "--size", "320x200")
            self.assertEqual((Path(folder) / "map.svg").read_bytes()[:5], b"<?xml")
            self.valid(program, "check")
            for file in (f"applications/{ID}.desktop", f"icons/hicolor/scalable/apps/{ID}.svg", f"metainfo/{ID}.metainfo.xml",
                         "bash-completion/completions/dateline", "man/man1/dateline.1.gz", "doc/dateline/copyright"):
                self.assertTrue((Path(folder) / "share" / file).is_file(), file)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)

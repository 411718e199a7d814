#!/usr/bin/env python3
"""Kills dateline in a real window at random moments while real keys edit a dossier, and looks at what is left.

    kill_window_test.py PROGRAM REPLAY_KEYS DOSSIER

REPLAY_KEYS is the little program beside this file that says which states the keys pass through. After each kill the file
must be readable, and what the next start offers must be one of those states, none of them half done. DATELINE_KILLS says
how often (20), DATELINE_KILL_SEED where chance begins. Needs Xvfb and xdotool; without them it exits with 77."""
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from window_test import SKIPPED, Failure, Screen

LOAD = ["n", "r", "n", "v", "n", "r", "ctrl+z", "n", "v", "ctrl+s", "n", "r", "ctrl+z", "ctrl+shift+z", "n", "v"]
KEYS = 48
LONGEST = 1.6  # seconds of typing, of which some are killed before the first key arrives


class Window:
    def __init__(self, program, display, file, state):
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(("WAYLAND", "DBUS"))}
        self.environment |= {"DISPLAY": display, "LC_ALL": "C.UTF-8", "LIBGL_ALWAYS_SOFTWARE": "1",
                             "XDG_STATE_HOME": str(state), "XDG_SESSION_TYPE": "x11"}
        self.process = subprocess.Popen([program, "--scale", "1", str(file)], env=self.environment,
                                        stderr=subprocess.PIPE)

    def xdotool(self, *arguments, **options):
        return subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, capture_output=True, text=True,
                              timeout=60, **options).stdout.strip()

    def focus(self):
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Failure(f"dateline ended by itself: {self.process.stderr.read().decode()}")
            found = self.xdotool("search", "--pid", self.process.pid, "--name", "Dateline")
            if found:
                self.xdotool("windowfocus", "--sync", found.split()[0])
                return
            time.sleep(0.05)
        raise Failure("dateline shows no window")

    def type(self, keys):
        return subprocess.Popen(["xdotool", "key", "--delay", "25", *keys], env=self.environment,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def kill(self):
        ended = self.process.poll()
        if ended is not None:
            raise Failure(f"dateline ended by itself with {ended}: {self.process.stderr.read().decode()}")
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stderr.close()


def told(command, state):
    """The words that the little program prints; it keeps to the window's own state folder."""
    result = subprocess.run([str(one) for one in command], capture_output=True, text=True, timeout=120,
                            env={**os.environ, "XDG_STATE_HOME": str(state)})
    if result.returncode != 0:
        raise Failure(f"{' '.join(map(str, command[:3]))}: {result.stderr}")
    return result.stdout.split()


def round_of(program, replay, screen, folder, chance):
    """One kill; returns how many keys had done their work."""
    file, state = folder / "news.geojson", folder / "state"
    first = chance.randrange(len(LOAD))
    keys = [LOAD[(first + i) % len(LOAD)] for i in range(KEYS)]
    states = told([replay, "states", file, *keys], state)
    window = Window(program, screen.display, file, state)
    try:
        window.focus()
        typing = window.type(keys)
        time.sleep(chance.uniform(0, LONGEST))
        window.kill()
    finally:
        if window.process.poll() is None:
            window.process.kill()
            window.process.wait()
    typing.terminate()
    typing.wait()
    found = told([replay, "recover", file], state)[0]  # no file is unreadable
    if found not in states:
        raise Failure(f"after the kill a state is offered that no key led to ({' '.join(keys)})")
    if any(one.name not in ("state", "news.geojson") for one in folder.iterdir()):
        raise Failure(f"the next start leaves something lying about: {sorted(folder.iterdir())}")
    return max(i for i, one in enumerate(states) if one == found)


def main():
    program, replay, dossier = (Path(one).resolve() for one in sys.argv[1:4])
    missing = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
    if missing:
        print(f"skipped: {' and '.join(missing)} not installed (on Debian: apt install xvfb xdotool)")
        return SKIPPED
    kills = int(os.environ.get("DATELINE_KILLS", "20"))
    chance = random.Random(int(os.environ.get("DATELINE_KILL_SEED", "1")))
    base = Path(tempfile.mkdtemp(prefix="dateline-kills-"))
    folder = base / "desk"
    folder.mkdir()
    shutil.copy(dossier, folder / "news.geojson")
    (folder / "news.geojson").chmod(0o600)
    screen, done, working = None, 0, 0
    try:
        screen = Screen(base)
        for number in range(kills):
            try:
                reached = round_of(program, replay, screen, folder, chance)
            except Failure as failure:
                raise Failure(f"kill {number + 1}: {failure}") from None
            done += reached
            working += reached > 0
        print(f"{kills} kills, {working} of them amid edits, {done} keys done: nothing lost but what was not finished")
        if kills >= 10 and working < kills / 4:
            raise Failure("most kills came before the first edit: they show nothing")
        return 0
    except Failure as failure:
        print(f"failed: {failure}")
        return 1
    finally:
        if screen is not None:
            screen.close()
        shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())

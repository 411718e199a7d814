#!/usr/bin/env python3
"""Starts dateline in a real window on a virtual screen, points and clicks with a real mouse, and looks at the screen.

    window_test.py PROGRAM WINDOW_TARGETS

WINDOW_TARGETS is the little program beside this file that tells where markers and panels lie.
Needs Xvfb and xdotool; without them it says so and exits with 77, which counts as skipped. The screen is read from
Xvfb's own framebuffer file (XWD), so nothing else is needed."""
import mmap
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
SKIPPED = 77
MOST_WHEN_IDLE = 0.03  # of a core, for an idle window; the aim is 0.01


class Failure(Exception):
    pass


class Screen:
    """A virtual screen whose pixels lie in a file."""

    def __init__(self, folder):
        reading, writing = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder),
             "-nolisten", "tcp", "-noreset", "-dpi", "96"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise Failure("Xvfb does not start")
        self.display = f":{number}"
        self.file = folder / "Xvfb_screen0"

    def pixels(self):
        """Rows of red, green, blue bytes."""
        with open(self.file, "rb") as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as map_:
            fields = struct.unpack(">25I", map_[:100])
            header, width, height, stride, colours = fields[0], fields[4], fields[5], fields[12], fields[19]
            start = header + colours * 12
            data = map_[start:start + stride * height]
        assert (width, height) == (WIDTH, HEIGHT) and stride == 4 * width, fields
        return data

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)


def rendered(program, *arguments):
    """The window as dateline draws it to a PNG, in the screen's format."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "window.png"
        subprocess.run([program, "render", "-o", out, "--what", "window", "--size", f"{WIDTH}x{HEIGHT}", "--scale", "1",
                        "--language", "en", *arguments], check=True)
        data = out.read_bytes()
    at, packed = 8, b""
    while at < len(data):
        length = int.from_bytes(data[at:at + 4], "big")
        if data[at + 4:at + 8] == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += 12 + length
    # Rows of red, green, blue behind a zero for "no filter": what dateline writes.
    raw, stride = zlib.decompress(packed), 1 + WIDTH * 3
    assert len(raw) == stride * HEIGHT and not any(raw[y * stride] for y in range(HEIGHT))
    pixels = bytearray(WIDTH * HEIGHT * 4)
    for y in range(HEIGHT):
        row = raw[y * stride + 1:(y + 1) * stride]
        for channel in range(3):
            pixels[y * WIDTH * 4 + 2 - channel:(y + 1) * WIDTH * 4:4] = row[channel::3]
    return bytes(pixels)


def differing(before, after, box, tolerance=0):
    """The share of a box's pixels that differ by more than the tolerance in a channel."""
    left, top, right, bottom = box
    count = 0
    for y in range(top, bottom):
        a = before[(y * WIDTH + left) * 4:(y * WIDTH + right) * 4]
        b = after[(y * WIDTH + left) * 4:(y * WIDTH + right) * 4]
        if a != b:
            count += sum(any(abs(a[i + c] - b[i + c]) > tolerance for c in range(3)) for i in range(0, len(a), 4))
    return count / ((right - left) * (bottom - top))


class Desktop:
    """The program in its window on the screen, and a person's hands."""

    def __init__(self, program, screen, folder):
        self.screen = screen
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(("WAYLAND", "DBUS"))}
        self.environment |= {"DISPLAY": screen.display, "LC_ALL": "C.UTF-8", "LIBGL_ALWAYS_SOFTWARE": "1",
                             "XDG_STATE_HOME": str(folder / "state"), "XDG_SESSION_TYPE": "x11"}
        self.program = program
        self.process = subprocess.Popen([program, "--scale", "1"], env=self.environment, stderr=subprocess.PIPE)
        self.window = self.wait("its window", lambda: self.xdotool("search", "--pid", self.process.pid, "--name", "Dateline"))
        self.window = self.window.split()[0]
        # There is no window manager here: the window is put where the test looks for it.
        self.xdotool("windowsize", "--sync", self.window, WIDTH, HEIGHT)
        self.xdotool("windowmove", self.window, 0, 0)
        self.xdotool("windowfocus", self.window)
        self.settle()

    def xdotool(self, *arguments):
        result = subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, capture_output=True, text=True,
                                timeout=30)
        return result.stdout.strip()

    def wait(self, what, ready, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Failure(f"dateline ended while waiting for {what}: {self.process.stderr.read().decode()}")
            found = ready()
            if found:
                return found
            time.sleep(0.1)
        raise Failure(f"waited {seconds} s for {what}")

    def settle(self):
        """Until the screen shows something and stays the same for half a second."""
        last, since = None, time.monotonic()
        end = since + 60
        while time.monotonic() < end:
            now = self.screen.pixels()
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since > 0.5 and any(now[i] != now[0] for i in range(0, len(now), 4096)):
                return now
            time.sleep(0.05)
        raise Failure("the picture does not come to rest")

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def places_of_things(program):
    """Where markers and panels lie, as (left, top, right, bottom)."""
    told = subprocess.run([program, str(WIDTH), str(HEIGHT)], check=True, capture_output=True, text=True).stdout
    things = {}
    for line in told.splitlines():
        name, x, y, width, height = line.rsplit(" ", 4)
        things[name] = (int(x), int(y), int(x) + int(width), int(y) + int(height))
    return things


def middle(box):
    return (box[0] + box[2]) // 2, (box[1] + box[3]) // 2


def measure_idle(desktop):
    # The pointer rests and everything has landed; what was undone is told for six seconds, and fades.
    time.sleep(8)
    desktop.settle()
    before, start = desktop.cpu_seconds(), time.monotonic()
    time.sleep(5)
    share = (desktop.cpu_seconds() - before) / (time.monotonic() - start)
    print(f"idle: {share * 100:.2f} % of a core over 5 s")
    if share >= MOST_WHEN_IDLE:
        raise Failure(f"an idle window takes {share * 100:.1f} % of a core")


def look_like_step(desktop, step, seen):
    apart = differing(seen, rendered(desktop.program, "--step", str(step)), (0, 0, WIDTH, HEIGHT), tolerance=12)
    print(f"step {step}: {apart * 100:.3f} % of the pixels are other than in dateline render --step {step}")
    if apart > 0.005:
        raise Failure(f"step {step} on stage is not the picture that render draws")


def present(desktop, back):
    """Every step with a clicker's keys, the second window, and back to the desk."""
    desktop.xdotool("key", "F5")
    time.sleep(0.5)
    look_like_step(desktop, 1, desktop.settle())
    for step in (2, 3, 4, 5):
        desktop.xdotool("key", "Next")
        time.sleep(1)
        look_like_step(desktop, step, desktop.settle())
    desktop.xdotool("key", "2")
    desktop.xdotool("key", "Return")
    time.sleep(1)
    look_like_step(desktop, 2, desktop.settle())
    before = desktop.settle()
    desktop.xdotool("key", "b")
    time.sleep(0.5)
    black = desktop.screen.pixels()
    if differing(before, black, (0, 0, WIDTH, HEIGHT)) < 0.9:
        raise Failure("B does not make the screen black")
    desktop.xdotool("key", "b")
    desktop.settle()
    desktop.xdotool("key", "p")
    desktop.wait("the presenter's window", lambda: desktop.xdotool("search", "--name", "for who speaks"))
    second = desktop.xdotool("search", "--name", "for who speaks").split()[0]
    desktop.xdotool("windowfocus", second)
    desktop.xdotool("key", "--window", second, "p")
    end = time.monotonic() + 20
    while desktop.xdotool("search", "--name", "for who speaks"):
        if time.monotonic() > end:
            raise Failure("P in the presenter's window does not close it")
        time.sleep(0.1)
    desktop.xdotool("windowfocus", desktop.window)
    desktop.xdotool("key", "Escape")
    time.sleep(0.5)
    desktop.xdotool("windowsize", "--sync", desktop.window, WIDTH, HEIGHT)
    desktop.xdotool("windowmove", desktop.window, 0, 0)
    left = differing(back, desktop.settle(), (0, 0, WIDTH, HEIGHT))
    print(f"after presenting {left * 100:.2f} % of the pixels are other than before")
    if left > 0.01:
        raise Failure("Escape does not lead back to where one was")


def play(desktop, boxes):
    print("the window is open")
    desktop.settle()
    desktop.xdotool("mousemove", WIDTH // 4, 20)
    start = desktop.settle()
    apart = differing(start, rendered(desktop.program), (0, 0, WIDTH, HEIGHT), tolerance=12)
    print(f"{apart * 100:.3f} % of the pixels are other than in the picture drawn without a window")
    if apart > 0.005:
        raise Failure("the window and the picture of it differ")
    desktop.xdotool("mousemove", *middle(boxes["marker:almaty"]))
    hovered = desktop.settle()
    lit = differing(start, hovered, boxes["passage:p3"])
    print(f"hovering the marker changes {lit * 100:.0f} % of its passage in the text")
    if lit < 0.5:
        raise Failure("hovering the marker does not light its passage")
    desktop.xdotool("click", 1)
    time.sleep(0.2)
    clicked = desktop.settle()
    flown = differing(start, clicked, boxes["map"])
    print(f"clicking it changes {flown * 100:.0f} % of the map")
    if flown < 0.2:
        raise Failure("a click on the marker does not frame it")
    for name in ("selected:button:verify", "selected:quote:p3"):
        if differing(start, clicked, boxes[name]) < 0.03:
            raise Failure(f"a click on the marker shows no card: nothing new at {name}")
    desktop.xdotool("mousemove", *middle(boxes["selected:button:reject"]))
    before = desktop.settle()
    desktop.xdotool("click", 1)
    if differing(before, desktop.settle(), boxes["map"]) < 0.0005:
        raise Failure("rejecting the place leaves its marker on the map")
    desktop.xdotool("key", "ctrl+z")
    desktop.settle()
    measure_idle(desktop)
    desktop.xdotool("key", "Escape")
    desktop.xdotool("key", "Home")
    desktop.xdotool("mousemove", WIDTH // 4, 20)
    time.sleep(0.2)
    back = desktop.settle()
    left = differing(start, back, boxes["map"])
    if left > 0.01:
        raise Failure(f"Home does not show everything again: {left * 100:.1f} % of the map differ")
    present(desktop, back)
    # Signs are keys by what they type, also behind Shift.
    desktop.xdotool("key", "question")
    keys = desktop.settle()
    if differing(back, keys, boxes["map"]) < 0.05:
        raise Failure("? does not show the list of keys")
    desktop.xdotool("key", "Escape")
    desktop.settle()
    desktop.xdotool("windowsize", "--sync", desktop.window, 900, 600)
    smaller = desktop.settle()
    if differing(back, smaller, boxes["map"]) < 0.05:
        raise Failure("a smaller window shows the same")
    desktop.xdotool("key", "ctrl+q")
    try:
        status = desktop.process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        raise Failure("Ctrl+Q does not end the program") from None
    told = desktop.process.stderr.read().decode()
    if status != 0 or told:
        raise Failure(f"it ended with {status}: {told}")


def main():
    program = Path(sys.argv[1]).resolve()
    missing = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
    if missing:
        print(f"skipped: {' and '.join(missing)} not installed (on Debian: apt install xvfb xdotool)")
        return SKIPPED
    boxes = places_of_things(sys.argv[2])
    folder = Path(tempfile.mkdtemp(prefix="dateline-window-"))
    screen, desktop = None, None
    try:
        screen = Screen(folder)
        desktop = Desktop(str(program), screen, folder)
        play(desktop, boxes)
        print("passed")
        return 0
    except Failure as failure:
        print(f"failed: {failure}")
        if desktop is not None:
            kept = Path(tempfile.gettempdir()) / "dateline-window-test.xwd"
            shutil.copy(screen.file, kept)
            print(f"the screen then: {kept}")
        return 1
    finally:
        if desktop is not None and desktop.process.poll() is None:
            desktop.process.send_signal(signal.SIGKILL)
            desktop.process.wait()
        if screen is not None:
            screen.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())

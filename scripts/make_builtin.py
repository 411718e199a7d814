#!/usr/bin/env python3
"""Writes the built-in dossier, assets/dossiers/builtin.{fr,en}.geojson, from our own account of the events.

usage: make_builtin.py [--check]      --check writes nothing and exits 1 where a file is not what it would write

Quotes stand here as text; offsets (code points), prefix, suffix and SHA-256 are computed, so that they stay right when
a sentence is mended. Both languages are built from one table: each passage carries the other language's as its
translation. Standard library only.
"""
import hashlib
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "assets" / "dossiers"
CONTEXT = 32  # code points of prefix and suffix
REVIEWED = {"by": "Dateline", "at": "2026-11-22"}
LICENSE = "CC-BY-4.0"

HEAD = {
    "fr": ["Almaty sous le choc, l’OTSC envoie des troupes",
           "Récit rédigé pour Dateline d’après un article de presse de janvier 2022."],
    "en": ["Almaty under attack, the CSTO sends troops",
           "An account written for Dateline after a press article of January 2022."],
}

TOKAYEV = {"fr": "Kassym-Jomart Tokaïev", "en": "Kassym-Jomart Tokayev"}
MINISTRY = {"fr": "ministère de l’Intérieur du Kazakhstan", "en": "Kazakhstan’s Interior Ministry"}
CSTO = {"fr": "Organisation du traité de sécurité collective",
        "en": "Collective Security Treaty Organization"}

# One entry a sentence; `paragraph` starts a new one. `mentions`: words, place, kind.
PASSAGES = [
    {"paragraph": True, "event": "statement", "places": {"kaz": "actor"},
     "fr": "Le 7 janvier 2022, dans un discours à la télévision, le président kazakh Kassym-Jomart Tokaïev a juré de "
           "venir à bout de ceux qu’il nomme des « bandits armés ».",
     "en": "On 7 January 2022, in a televised speech, the Kazakh president, Kassym-Jomart Tokayev, vowed to put an end "
           "to those whom he calls “armed bandits”.",
     "when": {"said": "2022-01-07", "basis": {"fr": "Le 7 janvier 2022", "en": "On 7 January 2022"}},
     "claim": {"by": TOKAYEV, "cue": {"fr": "a juré de", "en": "vowed to"}, "mode": "planned"},
     "mentions": [({"fr": "kazakh", "en": "Kazakh"}, "kaz", "demonym")]},
    {"event": "order", "places": {"kaz": "site"},
     "fr": "La police peut désormais tirer sans avertir.",
     "en": "The police may now shoot without warning.",
     "when": {"happened": "2022-01-07"}},
    {"paragraph": True, "event": "attack", "places": {"almaty": "site"},
     "fr": "À l’en croire, Almaty, première ville du pays et foyer principal des émeutes, a subi l’assaut de quelque "
           "20\u202f000 hommes entraînés, qui suivaient un plan.",
     "en": "By his account, Almaty, the country’s largest city and the main scene of the riots, was stormed by some "
           "20,000 trained men who were following a plan.",
     "when": {"happened": "2022-01~", "said": "2022-01-07"},
     "claim": {"by": TOKAYEV, "surface": {"fr": "l’", "en": "his"},
               "cue": {"fr": "À l’en croire", "en": "By his account"}, "mode": "asserted"},
     "figures": [(20000, {"fr": "hommes entraînés", "en": "trained men"},
                  {"fr": "quelque 20\u202f000 hommes entraînés", "en": "some 20,000 trained men"}, True)],
     "mentions": [({"fr": "Almaty", "en": "Almaty"}, "almaty", "toponym")]},
    {"event": "statement", "places": {"kaz": "site"},
     "fr": "Il a reconnu que, si l’essentiel du territoire était de nouveau tenu par l’État, des hommes armés y "
           "restaient actifs.",
     "en": "He acknowledged that, although the state again held most of the territory, armed men were still active "
           "there.",
     "when": {"happened": "2022-01-07", "said": "2022-01-07"},
     "claim": {"by": TOKAYEV, "surface": {"fr": "Il", "en": "He"},
               "cue": {"fr": "a reconnu que", "en": "acknowledged that"}, "mode": "asserted"}},
    {"paragraph": True, "event": "protest", "places": {"kaz": "site"},
     "fr": "Le mouvement était parti de rassemblements contre le prix du gaz.",
     "en": "The movement had begun with rallies against the price of gas.",
     "when": {"happened": "2022-01~"}},
    {"event": "casualties", "places": {"kaz": "site"},
     "fr": "Le ministère de l’Intérieur du Kazakhstan compte 26 « criminels armés » et 18 membres des forces de l’ordre "
           "tués ; les blessés se chiffrent en centaines de part et d’autre.",
     "en": "Kazakhstan’s Interior Ministry counts 26 “armed criminals” and 18 members of the security forces killed; "
           "the wounded number in the hundreds on both sides.",
     "when": {"happened": "2022-01~"},
     "claim": {"by": MINISTRY, "cue": {"fr": "compte", "en": "counts"}, "mode": "asserted"},
     "figures": [(26, {"fr": "criminels armés", "en": "armed criminals"},
                  {"fr": "26 « criminels armés »", "en": "26 “armed criminals”"}, False),
                 (18, {"fr": "membres des forces de l’ordre", "en": "members of the security forces"},
                  {"fr": "18 membres des forces de l’ordre", "en": "18 members of the security forces"}, False)],
     "mentions": [({"fr": "Kazakhstan", "en": "Kazakhstan"}, "kaz", "toponym")]},
    {"paragraph": True, "event": "operation", "places": {"kaz": "site"},
     "fr": "Le 6 janvier, les forces kazakhes ont repris plusieurs bâtiments publics occupés par des émeutiers.",
     "en": "On 6 January, Kazakh forces retook several public buildings that rioters had occupied.",
     "when": {"happened": "2022-01-06", "basis": {"fr": "Le 6 janvier", "en": "On 6 January"}},
     "mentions": [({"fr": "kazakhes", "en": "Kazakh"}, "kaz", "demonym")]},
    {"event": "fire", "places": {"kaz": "site"},
     "fr": "Des immeubles et des véhicules de police avaient brûlé.",
     "en": "Buildings and police vehicles had burned.",
     "when": {"happened": "2022-01~"}},
    {"paragraph": True, "event": "arrival",
     "places": {"kaz": "destination", "rus": "origin", "arm": "origin", "blr": "origin", "kgz": "origin",
                "tjk": "origin"},
     "fr": "Le même jour, des militaires russes, arméniens, biélorusses, kirghizes et tadjiks ont atterri au "
           "Kazakhstan.",
     "en": "The same day, Russian, Armenian, Belarusian, Kyrgyz and Tajik soldiers landed in Kazakhstan.",
     "when": {"happened": "2022-01-06", "basis": {"fr": "Le même jour", "en": "The same day"}},
     "mentions": [({"fr": "russes", "en": "Russian"}, "rus", "demonym"),
                  ({"fr": "arméniens", "en": "Armenian"}, "arm", "demonym"),
                  ({"fr": "biélorusses", "en": "Belarusian"}, "blr", "demonym"),
                  ({"fr": "kirghizes", "en": "Kyrgyz"}, "kgz", "demonym"),
                  ({"fr": "tadjiks", "en": "Tajik"}, "tjk", "demonym"),
                  ({"fr": "Kazakhstan", "en": "Kazakhstan"}, "kaz", "toponym")]},
    {"event": "statement", "places": {"kaz": "destination"},
     "fr": "L’Organisation du traité de sécurité collective (OTSC), que le gouvernement kazakh avait appelée à l’aide, "
           "présente cette mission comme brève et destinée à stabiliser le pays, qu’elle dit victime d’une ingérence "
           "venue de l’extérieur.",
     "en": "The Collective Security Treaty Organization (CSTO), which the Kazakh government had called on for help, "
           "describes this mission as brief and meant to stabilise the country, which it says is the victim of "
           "interference from abroad.",
     "when": {"happened": "2022-01-06", "said": "2022-01~"},
     "claim": {"by": CSTO, "cue": {"fr": "présente cette mission comme", "en": "describes this mission as"},
               "mode": "asserted"},
     "mentions": [({"fr": "Organisation du traité de sécurité collective",
                    "en": "Collective Security Treaty Organization"}, "", "organisation"),
                  ({"fr": "OTSC", "en": "CSTO"}, "", "organisation"),
                  ({"fr": "kazakh", "en": "Kazakh"}, "kaz", "demonym")]},
]

# Positions checked by hand: Almaty's centre, Kazakhstan's label point, the capitals of the five contributors.
PLACES = [
    ("almaty", {"fr": "Almaty", "en": "Almaty"}, "city", "KAZ", 1526384, 76.95, 43.25, None),
    ("kaz", {"fr": "Kazakhstan", "en": "Kazakhstan"}, "country", "KAZ", 1522867, 67.3, 48.3, None),
    ("rus", {"fr": "Russie", "en": "Russia"}, "country", "RUS", 2017370, 37.6156, 55.7522,
     {"fr": "Moscou", "en": "Moscow"}),
    ("arm", {"fr": "Arménie", "en": "Armenia"}, "country", "ARM", 174982, 44.5136, 40.1811,
     {"fr": "Erevan", "en": "Yerevan"}),
    ("blr", {"fr": "Biélorussie", "en": "Belarus"}, "country", "BLR", 630336, 27.5667, 53.9,
     {"fr": "Minsk", "en": "Minsk"}),
    ("kgz", {"fr": "Kirghizistan", "en": "Kyrgyzstan"}, "country", "KGZ", 1527747, 74.59, 42.87,
     {"fr": "Bichkek", "en": "Bishkek"}),
    ("tjk", {"fr": "Tadjikistan", "en": "Tajikistan"}, "country", "TJK", 1220409, 68.7791, 38.5358,
     {"fr": "Douchanbé", "en": "Dushanbe"}),
]
ROLES = ["site", "origin", "destination", "actor", "mention"]  # strongest first

FLOW = {"from": ["rus", "arm", "blr", "kgz", "tjk"], "to": "kaz", "what": {"fr": "militaires", "en": "soldiers"},
        "date": "2022-01-06", "event": "arrival"}

BRIEFING = [
    {"title": {"fr": "Kazakhstan : du prix du gaz à l’émeute", "en": "Kazakhstan: from the price of gas to riots"},
     "caption": {"fr": "En janvier 2022, des rassemblements contre le prix du gaz tournent à l’émeute dans le plus grand "
                       "pays d’Asie centrale.",
                 "en": "In January 2022, rallies against the price of gas turned into riots in Central Asia’s largest "
                       "country."},
     "notes": {"fr": "Situer le Kazakhstan : de la Caspienne à l’Altaï, près de 3 000 km d’ouest en est. Le récit ne dit "
                     "pas dans quelles villes le mouvement a commencé : tout le pays est teinté.",
               "en": "Place Kazakhstan: from the Caspian to the Altai, close to 3,000 km from west to east. The account "
                     "does not say in which cities the movement began: the whole country is tinted."},
     "select": "", "camera": (67.3, 47.9, 4700), "until": "2022-01-05"},
    {"title": {"fr": "Almaty, foyer principal des émeutes", "en": "Almaty, the main scene of the riots"},
     "caption": {"fr": "Selon le président, quelque 20 000 hommes entraînés ont donné l’assaut à la première ville du "
                       "pays. Le chiffre est le sien, et de lui seul.",
                 "en": "By the president’s account, some 20,000 trained men stormed the country’s largest city. The "
                       "figure is his, and his alone."},
     "notes": {"fr": "Cliquer sur le marqueur et lire le passage à haute voix, avec « À l’en croire » : personne d’autre "
                     "ne donne ce nombre.",
               "en": "Click the marker and read the passage aloud, with “By his account”: nobody else gives this "
                     "number."},
     "select": "almaty", "camera": (76.2, 43.6, 1300), "until": "2022-01-05"},
    {"title": {"fr": "6 janvier : l’État reprend ses bâtiments", "en": "6 January: the state takes its buildings back"},
     "caption": {"fr": "Les forces kazakhes reprennent plusieurs bâtiments publics occupés par des émeutiers. Des "
                       "immeubles et des véhicules de police ont brûlé.",
                 "en": "Kazakh forces retook several public buildings that rioters had occupied. Buildings and police "
                       "vehicles had burned."},
     "notes": {"fr": "Le récit ne nomme pas les villes : le marqueur est celui du pays entier.",
               "en": "The account names no cities: the marker is that of the whole country."},
     "select": "kaz", "camera": (67.3, 47.9, 4300), "until": "2022-01-06",
     "filters": {"type": ["fire", "operation"]}},
    {"title": {"fr": "Cinq pays envoient des soldats", "en": "Five countries send soldiers"},
     "caption": {"fr": "Le même jour, des militaires russes, arméniens, biélorusses, kirghizes et tadjiks atterrissent : le "
                       "gouvernement kazakh avait appelé l’OTSC à l’aide.",
                 "en": "The same day, Russian, Armenian, Belarusian, Kyrgyz and Tajik soldiers landed: the Kazakh "
                       "government had called on the CSTO for help."},
     "notes": {"fr": "Les flèches partent des capitales ; elles ne montrent pas les routes suivies, et le récit ne donne "
                     "aucun effectif.",
               "en": "The arrows start at the capitals; they do not show the routes taken, and the account gives no "
                     "strengths."},
     "select": "", "camera": (56.5, 47.6, 6500), "until": "2022-01-06",
     "filters": {"type": ["arrival"]}},
    {"title": {"fr": "Trois voix, trois récits", "en": "Three voices, three accounts"},
     "caption": {"fr": "Le ministère compte 26 « criminels armés » et 18 membres des forces de l’ordre tués ; le président "
                       "parle de 20 000 assaillants, l’OTSC d’ingérence.",
                 "en": "The ministry counts 26 “armed criminals” and 18 members of the security forces killed; the "
                       "president speaks of 20,000 attackers, the CSTO of interference."},
     "notes": {"fr": "Cliquer sur le Kazakhstan et comparer les trois sources, sans les mêler : chaque parole a son "
                     "auteur.",
               "en": "Click Kazakhstan and compare the three sources without blending them: every claim has its "
                     "owner."},
     "select": "kaz", "camera": (67.3, 47.9, 4300), "until": "2022-01-07",
     "filters": {"speaker": [TOKAYEV, MINISTRY, CSTO]}},
]


def french_spaces(text):
    """No line may begin with a closing mark or part a number: the spaces inside « » and before ; : are unbreakable."""
    return (text.replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" ;", "\u202f;").replace(" :", "\u00a0:")
            .replace("20 000", "20\u202f000").replace("3 000", "3\u202f000"))


def said(value, language):
    """A text of one language out of the tables above."""
    text = value[language] if isinstance(value, dict) else value
    return french_spaces(text) if language == "fr" else text


class Text:
    """The account in one language, and where each of its sentences stands in it."""

    def __init__(self, language):
        self.language = language
        self.text = ""
        self.headers = []
        for line in HEAD[language]:
            line = said(line, language)
            self.headers.append({"start": len(self.text), "end": len(self.text) + len(line)})
            self.text += line + "\n\n"
        self.ranges = []
        for number, passage in enumerate(PASSAGES):
            if number:
                self.text += "\n\n" if passage.get("paragraph") else " "
            quote = said(passage[language], language)
            self.ranges.append((len(self.text), len(self.text) + len(quote)))
            self.text += quote
        self.text += "\n"

    def find(self, words, passage):
        """The range of words in a passage, which must hold them exactly once."""
        start, end = self.ranges[passage]
        quote = self.text[start:end]
        words = said(words, self.language)
        found = list(re.finditer(r"(?<!\w)" + re.escape(words) + r"(?!\w)", quote))
        if len(found) != 1:
            raise SystemExit(f"make_builtin: “{words}” stands {len(found)} times in “{quote}”")
        at = start + found[0].start()
        return words, at, at + len(words)


def passage_json(text, other, number):
    entry, language = PASSAGES[number], text.language
    start, end = text.ranges[number]
    quote = {"type": "TextQuoteSelector", "exact": text.text[start:end],
             "prefix": text.text[max(0, start - CONTEXT):start], "suffix": text.text[end:end + CONTEXT]}
    result = {"id": f"p{number + 1}", "article": "a1",
              "selector": [quote, {"type": "TextPositionSelector", "start": start, "end": end}],
              "when": {key: said(value, language) for key, value in entry["when"].items()}}
    if "basis" in entry["when"]:
        text.find(entry["when"]["basis"], number)
    if "claim" in entry:
        claim = entry["claim"]
        for key in ("cue", "surface"):
            if key in claim and said(claim[key], language) not in quote["exact"]:
                raise SystemExit(f"make_builtin: p{number + 1} does not hold its {key}")
        keys = [key for key in ("by", "surface", "cue", "mode") if key in claim]
        result["claim"] = {key: said(claim[key], language) for key in keys}
    if "figures" in entry:
        result["figures"] = []
        for value, unit, words, approximate in entry["figures"]:
            exact, at, stop = text.find(words, number)
            figure = {"value": value}
            if approximate:
                figure["approx"] = True
            result["figures"].append({**figure, "unit": said(unit, language), "exact": exact, "start": at, "end": stop})
    if "mentions" in entry:
        result["mentions"] = []
        for words, place, kind in entry["mentions"]:
            exact, at, stop = text.find(words, number)
            named = {"place": place} if place else {}
            result["mentions"].append({"exact": exact, "start": at, "end": stop, **named, "kind": kind})
    other_start, other_end = other.ranges[number]
    result["translations"] = {other.language: {"text": other.text[other_start:other_end], "by": "human"}}
    result["event"] = entry["event"]
    return result


def place_json(place, language):
    id_, name, kind, country, geonames, lon, lat, capital = place
    roles = [(f"p{i + 1}", entry["places"][id_]) for i, entry in enumerate(PASSAGES) if id_ in entry["places"]]
    role = min((r for _, r in roles), key=ROLES.index)
    properties = {"name": said(name, language), "kind": kind, "country": country, "geonames": geonames,
                  "precision": "country" if kind == "country" else "city"}
    if capital:
        properties["capital"] = said(capital, language)
    properties.update({"role": role, "status": "verified", "reviewed": REVIEWED, "confidence": 1,
                       "passages": [p if r == role else {"id": p, "role": r} for p, r in roles]})
    return {"type": "Feature", "id": id_, "geometry": {"type": "Point", "coordinates": [lon, lat]},
            "properties": properties}


def step_json(step, language):
    lon, lat, width = step["camera"]
    result = {key: said(step[key], language) for key in ("title", "caption", "notes")}
    if step["select"]:
        result["select"] = step["select"]
    result["camera"] = {"lon": lon, "lat": lat, "width_km": width}
    result["until"] = step["until"]
    if "filters" in step:
        result["filters"] = {key: sorted(said(value, language) for value in values)
                             for key, values in step["filters"].items()}
    return result


def dossier(language):
    texts = {code: Text(code) for code in ("fr", "en")}
    text, other = texts[language], texts["en" if language == "fr" else "fr"]
    title = said(HEAD[language][0], language)
    arrival = next(f"p{i + 1}" for i, entry in enumerate(PASSAGES) if entry["event"] == FLOW["event"])
    return {
        "type": "FeatureCollection",
        "dateline": {"version": 1, "title": title, "language": language, "license": LICENSE,
                     "attribution": "Dateline", "retells": "a press article of January 2022"},
        "articles": [{"id": "a1", "title": title, "publisher": "Dateline", "published": "2022-01", "language": language,
                      "sha256": hashlib.sha256(text.text.encode()).hexdigest(), "headers": text.headers,
                      "text": text.text, "license": LICENSE}],
        "features": [place_json(place, language) for place in PLACES],
        "passages": [passage_json(text, other, number) for number in range(len(PASSAGES))],
        "flows": [{"from": country, "to": FLOW["to"], "what": said(FLOW["what"], language), "date": FLOW["date"],
                   "status": "done", "passages": [arrival]} for country in FLOW["from"]],
        "briefing": [step_json(step, language) for step in BRIEFING],
    }


def main():
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        raise SystemExit(__doc__.strip())
    stale = []
    for language in ("fr", "en"):
        path = FOLDER / f"builtin.{language}.geojson"
        content = json.dumps(dossier(language), ensure_ascii=False, indent=2) + "\n"
        if check:
            if not path.exists() or path.read_text(encoding="utf-8") != content:
                stale.append(str(path))
        else:
            FOLDER.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
    if stale:
        raise SystemExit("make_builtin: run it again, these are not what it writes: " + ", ".join(stale))


if __name__ == "__main__":
    main()

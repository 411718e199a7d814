#!/usr/bin/env python3
"""Turns the tagger's model (feature, tab, weight in thousandths) into a C++ table sorted by the features' hashes.

usage: bake_tagger.py MODEL.tsv OUT.cpp

A line that starts with # is a comment. A fault ends it with "FILE:LINE: what is wrong"."""
import sys


def hash_of(text):
    """FNV-1a, as src/reading/tagger_features.hpp has it."""
    h = 0xCBF29CE484222325
    for byte in text.encode("utf-8"):
        h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def main(argv):
    if len(argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    weights = {}
    with open(argv[1], encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.startswith("#"):
                continue
            feature, tab, weight = line.rstrip("\n").rpartition("\t")
            if not tab or not weight.lstrip("-").isdigit():
                print(f"{argv[1]}:{number}: a feature, a tab and a whole number were expected", file=sys.stderr)
                return 2
            key = hash_of(feature)
            if key in weights:
                print(f"{argv[1]}:{number}: the feature stands twice, or two share a hash", file=sys.stderr)
                return 2
            weights[key] = int(weight)
    rows = [f"    {{0x{key:016X}u, {weight / 1000:.3f}F}}," for key, weight in sorted(weights.items())]
    with open(argv[2], "w", encoding="utf-8") as out:
        out.write("\n".join([
            "// Generated from assets/reading/tagger.tsv by tools/bake_tagger; do not edit.", "#include <array>", "",
            '#include "reading/tagger.hpp"', "", "namespace dateline::reading {", "namespace {", "",
            f"constexpr std::array<TaggerWeight, {len(rows)}> weights{{{{", *rows, "}};", "", "}  // namespace", "",
            "std::span<const TaggerWeight> shippedWeights() { return weights; }", "",
            "}  // namespace dateline::reading", ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))

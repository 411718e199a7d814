#include "dossier/contested.hpp"

#include <algorithm>
#include <cmath>

#include "base/fold.hpp"

namespace dateline::dossier {

namespace {

struct Interval {
  double least = 0;
  double most = 0;
  bool overlaps(const Interval& o) const { return least <= o.most && o.least <= most; }
};

/// What a figure can mean: its own bounds, and a tenth around a number that is said to be about.
Interval meant(const Figure& figure) {
  constexpr double about = 0.1;
  const double least = figure.min.value_or(figure.value);
  const double most = figure.max.value_or(figure.value);
  const double slack = figure.approximate ? about * std::max(std::abs(least), std::abs(most)) : 0;
  return {std::min(least, most) - slack, std::max(least, most) + slack};
}

/// Who answers for it: the speaker, else the article itself.
std::string ownerOf(const Passage& passage) {
  const bool spoken = passage.claim && !passage.claim->by.empty();
  return spoken ? "by " + base::fold(passage.claim->by) : "in " + passage.article;
}

/// True when both tell when it happened and no day is common to them.
bool onDifferentDays(const Passage& a, const Passage& b) {
  bool compared = false;
  for (const When& one : a.when) {
    for (const When& other : b.when) {
      if (!one.happened || !other.happened) continue;
      compared = true;
      if (!(one.happened->last < other.happened->first) && !(other.happened->last < one.happened->first)) return false;
    }
  }
  return compared;
}

/// True when both say what kind of event it was, and it was not the same.
bool ofDifferentEvents(const Passage& a, const Passage& b) {
  const auto event = [](const Passage& p) {
    return p.extra.is_object() ? p.extra.value("event", base::Json()) : base::Json();
  };
  const base::Json one = event(a);
  const base::Json other = event(b);
  // A statement may be about anything.
  return one.is_string() && other.is_string() && one != other && one != "statement" && other != "statement";
}

/// The first unit that they count differently, as the first of them names it.
std::string unitInDispute(const Passage& a, const Passage& b) {
  for (const Figure& one : a.figures) {
    const std::string unit = base::fold(one.unit);
    if (unit.empty()) continue;
    bool common = false;
    bool agree = false;
    // Each may give several figures of one unit (men here, men there): one that fits is enough.
    for (const Figure& other : b.figures) {
      if (base::fold(other.unit) != unit) continue;
      common = true;
      agree = agree || std::ranges::any_of(a.figures, [&](const Figure& own) {
                return base::fold(own.unit) == unit && meant(own).overlaps(meant(other));
              });
    }
    if (common && !agree) return one.unit;
  }
  return {};
}

bool oneDenies(const Passage& a, const Passage& b) {
  if (!a.claim || !b.claim) return false;
  const auto says = [](const Claim& claim) {
    return claim.mode == ClaimMode::Asserted || claim.mode == ClaimMode::Reported;
  };
  return (a.claim->mode == ClaimMode::Denied && says(*b.claim)) ||
         (b.claim->mode == ClaimMode::Denied && says(*a.claim));
}

std::vector<const Passage*> tellingPassages(const Place& place, const PassagesById& passages) {
  std::vector<const Passage*> telling;
  for (const PassageRef& ref : place.passages) {
    const auto found = passages.find(ref.passage);
    if (found == passages.end() || !found->second->supported()) continue;
    if (!holds(ref) || ref.role.value_or(place.role) == Role::Mention) continue;
    if (!found->second->claim && found->second->figures.empty()) continue;
    telling.push_back(found->second);
  }
  return telling;
}

}  // namespace

PassagesById passagesById(const Dossier& dossier) {
  PassagesById byId;
  byId.reserve(dossier.passages.size());
  for (const Passage& passage : dossier.passages) byId.emplace(passage.id, &passage);
  return byId;
}

std::vector<Disagreement> disagreements(const Place& place, const PassagesById& passages) {
  std::vector<Disagreement> found;
  const std::vector<const Passage*> telling = tellingPassages(place, passages);
  for (std::size_t i = 0; i < telling.size(); ++i) {
    for (std::size_t k = i + 1; k < telling.size(); ++k) {
      const Passage& a = *telling[i];
      const Passage& b = *telling[k];
      if (ownerOf(a) == ownerOf(b) || onDifferentDays(a, b) || ofDifferentEvents(a, b)) continue;
      const std::string unit = unitInDispute(a, b);
      if (!unit.empty()) {
        found.push_back({a.id, b.id, unit});
      } else if (oneDenies(a, b)) {
        found.push_back({a.id, b.id, {}});
      }
    }
  }
  return found;
}

bool isContested(const Place& place, const PassagesById& passages) {
  return !disagreements(place, passages).empty();
}

}  // namespace dateline::dossier

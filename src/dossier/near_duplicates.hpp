// Passages of several articles that are nearly the same text: what an agency wrote and two papers printed. They are one
// testimony, told twice, so that a card shows them together; both stay in the dossier.
#pragma once
#include <vector>

#include "dossier/model.hpp"

namespace dateline::dossier {

/// How alike two texts are, from 0 to 1: the Jaccard index of their sets of three words in a row after folding (the
/// resemblance by shingles of Broder, "On the resemblance and containment of documents", 1997).
double resemblance(std::string_view a, std::string_view b);

/// From here on two passages are called nearly the same: a sentence of twenty words in which two were changed.
inline constexpr double leastResemblance = 0.5;

/// The passages in groups of nearly the same text, each from another article, in their order; what is like no other is
/// a group of one. A passage joins the first group whose first passage it is like.
std::vector<std::vector<const Passage*>> groupedByText(const std::vector<const Passage*>& passages);

/// How many sources passages come from: publishers, where they are known, else articles.
std::size_t sourcesOf(const Dossier& dossier, const std::vector<const Passage*>& passages);

}  // namespace dateline::dossier

// The audit behind `dateline check`: does every marker still have its passages?
#pragma once
#include <string>
#include <vector>

#include "base/message.hpp"
#include "dossier/model.hpp"

namespace dateline::dossier {

struct Finding {
  bool error = false;  ///< false: a notice
  std::string object;  ///< "passage p4", "place almaty", "flow 2"
  base::Message text;
};

/// Errors: a passage that no longer matches its article, an article whose text does not have its SHA-256, a marker
/// without a passage, a broken reference. Notices: passages without a marker, what is not verified. In file order.
std::vector<Finding> audit(const Dossier& dossier);

}  // namespace dateline::dossier

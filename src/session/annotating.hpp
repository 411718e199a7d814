// What the state knows of annotations beside those that the dossier holds: the one that is being drawn, and the one
// that is chosen; and the Actions on them.
#pragma once
#include <optional>
#include <string>

#include "dossier/annotation.hpp"
#include "geo/lonlat.hpp"

namespace dateline::session {

struct Annotating {
  std::optional<dossier::Annotation> draft{};  ///< its points are being set on the map
  bool asksForText = false;                    ///< its points are all set
  std::string selected{};                      ///< an annotation's id, or empty

  /// Clicks on the map set points.
  bool setsPoints() const { return draft && !asksForText; }
};

/// Begins to draw one; it rests on the selected passage, if there is one.
struct StartAnnotation {
  dossier::AnnotationKind kind = dossier::AnnotationKind::Callout;
};
/// The next corner; of a ring first its centre, then a point that it runs through.
struct SetAnnotationPoint {
  geo::LonLat at;
};
/// Takes the last point back.
struct TakeBackAnnotationPoint {};
/// No more points: its text is asked for.
struct EndAnnotationPoints {};
/// Puts the annotation that was drawn, or the chosen one with another text, into the dossier.
struct FinishAnnotation {
  std::string text;
  double radiusKm = 0; /* of a ring; 0: as it was drawn */
};
struct CancelAnnotation {};
struct SelectAnnotation {
  std::string annotation;
};
/// Asks for another text of the chosen one.
struct EditAnnotation {};
struct RemoveAnnotation {
  std::string annotation;
};

}  // namespace dateline::session

// The model: what a dossier file holds, as values. Members that this version does not know are kept in `extra`.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/anchor.hpp"
#include "article/article.hpp"
#include "base/date.hpp"
#include "base/json.hpp"
#include "dossier/annotation.hpp"
#include "dossier/shared_list.hpp"
#include "geo/lonlat.hpp"

namespace dateline::dossier {

/// Strongest first. A place's main role is the strongest of its passages'.
enum class Role { Site, Origin, Destination, Actor, Mention };
enum class Status { Unreviewed, Verified, Rejected };
enum class Precision { Country, Region, City, Exact, Vague };
enum class ClaimMode { Asserted, Reported, Denied, Planned, Demanded };
enum class FlowStatus { Done, Promised, Denied };

/// The word in the file: "site", "verified", "country", "asserted", "done" …
std::string_view wordOf(Role role);
std::string_view wordOf(Status status);
std::string_view wordOf(Precision precision);
std::string_view wordOf(ClaimMode mode);
std::string_view wordOf(FlowStatus status);
/// The other way; nothing for a word that the file format does not have.
std::optional<Role> roleFrom(std::string_view word);
std::optional<Status> statusFrom(std::string_view word);
std::optional<Precision> precisionFrom(std::string_view word);
std::optional<ClaimMode> claimModeFrom(std::string_view word);
std::optional<FlowStatus> flowStatusFrom(std::string_view word);

/// How precise a place of such a kind is ("country", "city", "quarter", "water" …).
Precision precisionOfKind(std::string_view kind);

struct Figure {
  double value = 0;
  std::optional<double> min;
  std::optional<double> max;
  bool approximate = false;
  std::string unit;
  std::string exact;                 ///< as it stands in the text
  std::optional<std::size_t> start;  ///< code points, as in the file
  std::optional<std::size_t> end;
  base::Json extra = base::Json::object();
  bool operator==(const Figure&) const = default;
};

struct Claim {
  std::string by;
  std::string surface;
  std::string through;
  std::string cue;
  ClaimMode mode = ClaimMode::Asserted;
  base::Json extra = base::Json::object();
  bool operator==(const Claim&) const = default;
};

struct When {
  std::optional<base::DateSpan> happened;
  std::optional<base::DateSpan> said;
  std::optional<base::DateSpan> published;
  std::string basis;
  base::Json extra = base::Json::object();
  bool operator==(const When&) const = default;
};

/// A name within a passage.
struct Mention {
  std::string exact;
  std::size_t start = 0;  ///< code points into the article
  std::size_t end = 0;
  std::string place;  ///< a place's id; empty when it has none
  std::string kind;   ///< "toponym", "demonym", "organisation"
  base::Json extra = base::Json::object();
  bool operator==(const Mention&) const = default;
};

struct Translation {
  std::string language;
  std::string text;
  std::string by;  ///< "human" or "machine"
  base::Json extra = base::Json::object();
  bool operator==(const Translation&) const = default;
};

/// What a passage's selectors hold beside the two that Dateline reads.
struct SelectorExtra {
  base::Json quote = base::Json::object();     ///< more members of its TextQuoteSelector
  base::Json position = base::Json::object();  ///< more members of its TextPositionSelector
  base::Json others = base::Json::array();     ///< selectors of other types
  bool operator==(const SelectorExtra&) const = default;
};

/// How far a source is trusted, by the Admiralty's code: its reliability A to F, and the credibility of what it says
/// here, 1 to 6; 0 where nobody rated that.
struct SourceRating {
  char reliability = 0;
  int credibility = 0;
  bool operator==(const SourceRating&) const = default;
};

struct Passage {
  std::string id;
  std::string article;
  article::Anchor anchor;
  std::optional<base::TextRange> range;  ///< derived: the anchor resolved; nothing makes the passage unsupported
  std::vector<When> when;
  std::optional<Claim> claim;
  std::vector<Figure> figures;
  std::vector<Mention> mentions;
  std::vector<Translation> translations;
  std::optional<SourceRating> source;
  std::string notes;
  SelectorExtra selectorExtra;
  base::Json extra = base::Json::object();

  bool supported() const { return range.has_value(); }
  bool operator==(const Passage&) const = default;
};

struct Reviewed {
  std::string by;
  std::string at;  ///< ISO 8601
  base::Json extra = base::Json::object();
  bool operator==(const Reviewed&) const = default;
};

/// A place's tie to a passage; without a role or a status of its own it has the place's. A rejected tie is kept, and
/// supports nothing.
struct PassageRef {
  std::string passage;
  std::optional<Role> role;
  std::optional<Status> status{};
  std::optional<Reviewed> reviewed{};
  base::Json extra = base::Json::object();
  bool operator==(const PassageRef&) const = default;
};

struct Candidate {
  std::string name;
  std::string kind;
  std::string country;
  std::string region;  ///< what tells it from others of its name in the country; may be empty
  std::uint32_t geonames = 0;
  geo::LonLat at;
  double score = 0;
  std::string reason;
  base::Json extra = base::Json::object();
  bool operator==(const Candidate&) const = default;
};

struct Place {
  std::string id;
  bool numericId = false;  ///< the file has the id as a number, as other programs write them
  std::string name;
  std::string kind;     ///< "country", "region", "city", "water" …
  std::string country;  ///< ISO 3166-1 alpha-3, may be empty
  std::uint32_t geonames = 0;
  Precision precision = Precision::City;
  Role role = Role::Mention;
  Status status = Status::Unreviewed;
  double confidence = 0;
  std::optional<geo::LonLat> at;  ///< where the marker stands; none for a feature without usable geometry
  bool atCapital = false;         ///< a country's marker stands on its capital, not on its label point
  std::string capital;            ///< the capital's name when atCapital
  base::Json geometry;            ///< kept as imported when it is more than a Point of two numbers; else null
  std::vector<PassageRef> passages;
  std::vector<Candidate> candidates;
  std::optional<Reviewed> reviewed;
  std::string notes;
  base::Json extra = base::Json::object();            ///< of the feature
  base::Json extraProperties = base::Json::object();  ///< of its properties
  bool operator==(const Place&) const = default;
};

struct Flow {
  std::string from;  ///< place ids
  std::string to;
  std::string what;
  std::optional<double> count;
  std::optional<base::DateSpan> date;
  FlowStatus status = FlowStatus::Done;
  std::vector<std::string> passages;
  base::Json extra = base::Json::object();
  bool operator==(const Flow&) const = default;
};

struct CameraStep {
  geo::LonLat centre;
  double widthKm = 1000;
  base::Json extra = base::Json::object();
  bool operator==(const CameraStep&) const = default;
};

struct Step {
  std::string title;
  std::string caption;
  std::string notes;
  std::string select;  ///< a place's id or empty
  std::optional<CameraStep> camera;
  std::optional<base::Date> until;
  std::string theme;
  base::Json filters = base::Json::object();
  base::Json extra = base::Json::object();
  bool operator==(const Step&) const = default;
};

/// A view of the map that was kept under a name.
struct Bookmark {
  std::string name;
  CameraStep camera;
  base::Json extra = base::Json::object();
  bool operator==(const Bookmark&) const = default;
};

/// A large event set that belongs to the dossier: referred to, not copied in. Its rows are events, not markers.
struct EventSetRef {
  std::string path;    ///< of a CSV file, relative to the dossier's own folder or absolute
  std::string sha256;  ///< of the file as it was; empty: not sealed yet
  base::Json extra = base::Json::object();
  bool operator==(const EventSetRef&) const = default;
};

/// What an article's entry in the file holds beside what Dateline reads.
struct ArticleExtra {
  base::Json members = base::Json::object();
  std::vector<base::Json> headers;  ///< more members of each header range; may be shorter than the headers
  bool hashMissing = false;         ///< the file has no SHA-256 for it, and gets none: nobody knows what was read
  std::string source{};             ///< the path of the file that it was read from, to read it again
  /// Where its file lies says nothing of an article: it is no part of what is compared. Headers without more members
  /// are as good as none.
  bool operator==(const ArticleExtra& other) const;
};

/// Articles, places and passages are shared: an edit copies pointers to them, and the one that it changes.
struct Dossier {
  std::string title;
  std::string language;
  std::vector<std::shared_ptr<const article::Article>> articles;
  std::vector<ArticleExtra> articleExtras;  ///< by the articles' index; may be shorter
  SharedList<Place> places;
  SharedList<Passage> passages;
  std::vector<Flow> flows;
  std::vector<Annotation> annotations;
  std::vector<Step> briefing;
  std::vector<Bookmark> bookmarks;
  std::vector<EventSetRef> eventSets;
  base::Json extraDateline = base::Json::object();  ///< of the "dateline" member
  base::Json extra = base::Json::object();          ///< of the collection

  const Place* place(std::string_view id) const;
  const Passage* passage(std::string_view id) const;
  const article::Article* article(std::string_view id) const;
  const Annotation* annotation(std::string_view id) const;
  /// The file that an article was read from; empty where nobody knows.
  std::string sourceOf(std::string_view article) const;
  void setSource(std::size_t article, std::string path);
  /// Same in every value, the articles' texts included.
  bool operator==(const Dossier& other) const;
};

/// A tie that a person has not rejected.
bool holds(const PassageRef& ref);
/// A place is drawn when it is not rejected, has a position, and has a passage (no passage, no marker).
bool isDrawn(const Place& place);
/// Derived: none of its passages is found in its article any more.
bool isUnsupported(const Dossier& dossier, const Place& place);
/// The role that a place has in a passage (its own there, else the place's).
Role roleIn(const Place& place, std::string_view passage);
/// What was decided about a place in a passage (the tie's own status, else the place's).
Status statusIn(const Place& place, const PassageRef& ref);
/// The places that a passage supports, strongest role first.
std::vector<const Place*> placesOf(const Dossier& dossier, std::string_view passage);

}  // namespace dateline::dossier

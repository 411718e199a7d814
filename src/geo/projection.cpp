#include "geo/projection.hpp"

#include <proj.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "geo/orthographic.hpp"
#include "geo/projection_text.hpp"

namespace dateline::geo {
namespace {

struct DestroyContext {
  void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct DestroyPj {
  void operator()(PJ* pj) const { proj_destroy(pj); }
};
using Context = std::unique_ptr<PJ_CONTEXT, DestroyContext>;
using Pj = std::unique_ptr<PJ, DestroyPj>;

/// Beyond this a point is at "infinity" for a map of the Earth, whose circumference is 4·10⁷ m.
constexpr double farthestMetres = 1e8;
/// A point must come back to where it was within this, or the plane has no place there (outside a cone's fan).
constexpr double roundTripMetres = 100;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Context makeContext() {
  Context context(proj_context_create());
  // What it has to say comes as our own error; a log level alone does not silence all of it.
  proj_log_func(context.get(), nullptr, [](void*, int, const char*) {});
  proj_context_set_enable_network(context.get(), 0);
  return context;
}

base::UsageError unknown(const std::string& crs) {
  return {"this is no coordinate system that PROJ knows", crs,
          "give a PROJ string such as \"+proj=aea +lat_1=44 +lat_2=52\" or a code such as EPSG:3857"};
}

base::UsageError notAPlane(const std::string& crs) {
  return {"this coordinate system is not a flat map in metres", crs,
          "give a projected one, such as EPSG:3857 or \"+proj=robin\""};
}

double wrappedDegrees(double lon) {
  return std::remainder(lon, 360.0);
}

/// The unit of a projected system's first axis in metres; nothing for other kinds of system.
std::optional<double> planarUnit(PJ_CONTEXT* context, const PJ* crs) {
  switch (proj_get_type(crs)) {
    case PJ_TYPE_BOUND_CRS: {
      const Pj source(proj_get_source_crs(context, crs));
      return source ? planarUnit(context, source.get()) : std::nullopt;
    }
    case PJ_TYPE_COMPOUND_CRS: {
      const Pj horizontal(proj_crs_get_sub_crs(context, crs, 0));
      return horizontal ? planarUnit(context, horizontal.get()) : std::nullopt;
    }
    case PJ_TYPE_PROJECTED_CRS: {
      const Pj system(proj_crs_get_coordinate_system(context, crs));
      double metres = 0;
      if (!system || proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr, &metres, nullptr,
                                           nullptr, nullptr) == 0) {
        return std::nullopt;
      }
      return metres > 0 ? std::optional(metres) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace

/// Half-way between two projections.
struct Blend {
  std::shared_ptr<const Projection> from, to;
  Camera fromCamera, toCamera;
  double t = 0;
  double metresPerPx = 1;
};

struct Projection::Handles {
  Context context;
  Pj pj;
  double inputPerDegree = 1;  ///< radians for an operation made from a PROJ string
  double metresPerOutput = 1;
  bool invertible = false;
  double centralMeridian = 0;
  Domain domain;
  std::optional<Orthographic> globe;
  std::optional<Blend> blend;
  std::optional<GeoBox> areaOfUse;
  std::string crs;
  std::string name;

  Projected forward(const LonLat& p) const {
    if (!isValid(p)) return {nan, nan};
    if (globe) return globe->forward(p);
    if (blend) return blended(p);
    const PJ_COORD out = proj_trans(pj.get(), PJ_FWD, proj_coord(p.lon * inputPerDegree, p.lat * inputPerDegree, 0, 0));
    const Projected at{out.xy.x * metresPerOutput, out.xy.y * metresPerOutput};
    // Written so that NaN fails too; PROJ's own sign of failure is HUGE_VAL.
    if (!(std::abs(at.x) <= farthestMetres && std::abs(at.y) <= farthestMetres)) return {nan, nan};
    return at;
  }

  /// A blend's point: pixels from the middle of either picture, mixed.
  Projected blended(const LonLat& p) const {
    const auto seen = [&](const Projection& projection, const Camera& camera) {
      const Projected at = projection.m_handles->forward(projection.domain().clamped(p));
      return Projected{(at.x - camera.centre.x) / camera.metresPerPx, (at.y - camera.centre.y) / camera.metresPerPx};
    };
    const Projected a = seen(*blend->from, blend->fromCamera);
    const Projected b = seen(*blend->to, blend->toCamera);
    return {(a.x + (b.x - a.x) * blend->t) * blend->metresPerPx, (a.y + (b.y - a.y) * blend->t) * blend->metresPerPx};
  }

  /// Newton's method on the plane, from where either of the two has the point.
  std::optional<LonLat> unblended(const Projected& p) const {
    const double px = p.x / blend->metresPerPx;
    const double py = p.y / blend->metresPerPx;
    for (const auto& [projection, camera] :
         {std::pair(blend->from.get(), blend->fromCamera), std::pair(blend->to.get(), blend->toCamera)}) {
      auto at =
          projection->unproject({camera.centre.x + px * camera.metresPerPx, camera.centre.y + py * camera.metresPerPx});
      constexpr double stepDegrees = 1e-4;
      for (int i = 0; at && i < 12; ++i) {
        const Projected here = forward(*at);
        const double dx = p.x - here.x;
        const double dy = p.y - here.y;
        if (std::hypot(dx, dy) < blend->metresPerPx / 10) return at;
        const double lonStep = at->lon > 0 ? -stepDegrees : stepDegrees;
        const double latStep = at->lat > 0 ? -stepDegrees : stepDegrees;
        const Projected east = forward({at->lon + lonStep, at->lat});
        const Projected north = forward({at->lon, at->lat + latStep});
        const double a = (east.x - here.x) / lonStep, b = (north.x - here.x) / latStep;
        const double c = (east.y - here.y) / lonStep, d = (north.y - here.y) / latStep;
        const double determinant = a * d - b * c;
        const LonLat next{wrappedDegrees(at->lon + (d * dx - b * dy) / determinant),
                          std::clamp(at->lat + (a * dy - c * dx) / determinant, -90.0, 90.0)};
        at = isValid(next) ? std::optional(next) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  static std::unique_ptr<Handles> fromText(const std::string& crs);
  static std::unique_ptr<Handles> fromCode(const std::string& crs);
};

/// A PROJ string needs no proj.db, but proj_create opens it in any case (5 ms): so it is told that there is none.
std::unique_ptr<Projection::Handles> Projection::Handles::fromText(const std::string& crs) {
  ProjectionText text(crs);
  if (isInterrupted(text)) {
    throw base::UsageError("this projection cuts the Earth into pieces, which Dateline does not draw", crs,
                           "choose one that keeps it whole, such as robinson or \"+proj=eqearth\"");
  }
  // A map needs metres, whatever unit a survey would want; false origins are in metres in any case.
  for (const char* key : {"type", "units", "to_meter", "no_defs", "wktext"}) text.remove(key);
  bool hasFigure = false;
  for (const char* key : {"ellps", "datum", "R", "a"}) hasFigure = hasFigure || text.has(key);
  if (!hasFigure) text.add("ellps", "WGS84");

  auto handles = std::make_unique<Handles>();
  handles->context = makeContext();
  // A path that cannot exist: for none at all PROJ would go on to look in its own folders.
  const auto noFiles = [](PJ_CONTEXT*, const char*, void*) -> const char* { return "/dev/null/no-database"; };
  proj_context_set_file_finder(handles->context.get(), noFiles, nullptr);
  handles->pj.reset(proj_create(handles->context.get(), text.text().c_str()));
  if (!handles->pj) throw unknown(crs);
  if (proj_angular_input(handles->pj.get(), PJ_FWD) == 0 || proj_angular_output(handles->pj.get(), PJ_FWD) != 0) {
    throw notAPlane(crs);
  }
  handles->inputPerDegree = proj_torad(1.0);
  handles->centralMeridian = text.centralMeridian();
  handles->domain = domainOf(text);
  handles->globe = Orthographic::of(text);
  handles->name = projectionName(text.value("proj"));
  return handles;
}

std::unique_ptr<Projection::Handles> Projection::Handles::fromCode(const std::string& crs) {
  auto handles = std::make_unique<Handles>();
  handles->context = makeContext();
  PJ_CONTEXT* context = handles->context.get();
  const Pj target(proj_create(context, crs.c_str()));
  if (!target) throw unknown(crs);
  if (proj_is_crs(target.get()) == 0) throw notAPlane(crs);
  GeoBox use;
  constexpr double worldDegrees = 350;
  if (proj_get_area_of_use(context, target.get(), &use.west, &use.south, &use.east, &use.north, nullptr) != 0 &&
      use.south >= -90 && use.widthDegrees() < worldDegrees) {
    handles->areaOfUse = use;
  }
  const auto unit = planarUnit(context, target.get());
  if (!unit) throw notAPlane(crs);

  const Pj raw(proj_create_crs_to_crs(context, "EPSG:4326", crs.c_str(), nullptr));
  if (!raw) throw unknown(crs);
  handles->pj.reset(proj_normalize_for_visualization(context, raw.get()));
  if (!handles->pj) throw unknown(crs);
  handles->metresPerOutput = *unit;
  if (const char* asText = proj_as_proj_string(context, target.get(), PJ_PROJ_4, nullptr)) {
    const ProjectionText text(asText);
    handles->centralMeridian = text.centralMeridian();
    handles->domain = domainOf(text);
  } else {
    handles->domain.mayTear = true;
  }
  if (const char* name = proj_get_name(target.get())) handles->name = name;
  return handles;
}

Projection::Projection(std::unique_ptr<Handles> handles) : m_handles(std::move(handles)) {}
Projection::~Projection() = default;
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;

Projection Projection::fromCrs(const std::string& crs) {
  auto handles = ProjectionText::isProjectionText(crs) ? Handles::fromText(crs) : Handles::fromCode(crs);
  handles->crs = crs;
  if (handles->name.empty()) handles->name = crs;
  // Something between three axes (geocentric, topocentric) moves the height too: not a plane.
  const double perDegree = handles->inputPerDegree;
  const PJ_COORD probe =
      proj_trans(handles->pj.get(), PJ_FWD, proj_coord(handles->centralMeridian * perDegree, 45 * perDegree, 0, 0));
  if (std::isfinite(probe.xyz.z) && std::abs(probe.xyz.z) > 1000) throw notAPlane(crs);
  // An operation that PROJ chooses anew for each point tells nothing here; those from codes all have inverses.
  handles->invertible = perDegree == 1 || proj_pj_info(handles->pj.get()).has_inverse != 0;
  return Projection(std::move(handles));
}

Projection Projection::between(std::shared_ptr<const Projection> from, const Camera& fromCamera,
                               std::shared_ptr<const Projection> to, const Camera& toCamera, double t) {
  auto handles = std::make_unique<Handles>();
  // Every number that the picture depends on, so that a blend is never taken for another.
  const auto camera = [](const Camera& c) {
    return '/' + std::to_string(c.centre.x) + '/' + std::to_string(c.centre.y) + '/' + std::to_string(c.metresPerPx);
  };
  handles->crs = "between " + from->crs() + camera(fromCamera) + " and " + to->crs() + camera(toCamera) + " at " +
                 std::to_string(t);
  handles->name = to->name();
  // The edges of either are reached by clamping, so that only the cuts are left.
  for (const Projection* one : {from.get(), to.get()}) {
    for (const double cut : one->domain().cuts) {
      if (std::ranges::find(handles->domain.cuts, cut) == handles->domain.cuts.end())
        handles->domain.cuts.push_back(cut);
    }
    handles->domain.mayTear = handles->domain.mayTear || one->domain().mayTear;
  }
  const double metresPerPx = betweenCamera(fromCamera, toCamera, t).metresPerPx;
  handles->blend = Blend{std::move(from), std::move(to), fromCamera, toCamera, t, metresPerPx};
  return Projection(std::move(handles));
}

Camera Projection::betweenCamera(const Camera& from, const Camera& to, double t) {
  return {{0, 0}, from.metresPerPx * std::pow(to.metresPerPx / from.metresPerPx, t)};
}

std::optional<Projected> Projection::project(const LonLat& p) const {
  if (!m_handles->domain.contains(p)) return std::nullopt;
  const Projected at = m_handles->forward(p);
  return isFinite(at) ? std::optional(at) : std::nullopt;
}

std::optional<LonLat> Projection::unproject(const Projected& p) const {
  if (m_handles->blend) return isFinite(p) ? m_handles->unblended(p) : std::nullopt;
  if (!m_handles->invertible || !isFinite(p)) return std::nullopt;
  const PJ_COORD out = proj_trans(m_handles->pj.get(), PJ_INV,
                                  proj_coord(p.x / m_handles->metresPerOutput, p.y / m_handles->metresPerOutput, 0, 0));
  const LonLat at{wrappedDegrees(out.lp.lam / m_handles->inputPerDegree), out.lp.phi / m_handles->inputPerDegree};
  if (!isValid(at)) return std::nullopt;
  const Projected back = m_handles->forward(at);
  const bool returns = std::hypot(back.x - p.x, back.y - p.y) <= roundTripMetres;
  return returns ? std::optional(at) : std::nullopt;
}

void Projection::project(std::span<const LonLat> from, std::span<Projected> to) const {
  assert(from.size() == to.size());
  for (std::size_t i = 0; i < from.size(); ++i) to[i] = m_handles->forward(from[i]);
}

const std::optional<GeoBox>& Projection::areaOfUse() const {
  return m_handles->areaOfUse;
}

const Domain& Projection::domain() const {
  return m_handles->domain;
}

std::optional<LonLat> Projection::globeCentre() const {
  return m_handles->globe ? std::optional(m_handles->domain.centre) : std::nullopt;
}

const std::string& Projection::crs() const {
  return m_handles->crs;
}

const std::string& Projection::name() const {
  return m_handles->name;
}

}  // namespace dateline::geo

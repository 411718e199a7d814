// The way of a camera: van Wijk and Nuij's path.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "geo/flight_path.hpp"

using namespace dateline::geo;

namespace {

constexpr Viewport window{1000, 600};

}  // namespace

TEST_CASE("the flight between two cameras begins and ends at them and backs away in between") {
  const Camera from{{0, 0}, 500};
  const Camera to{{4'000'000, 1'000'000}, 800};
  CHECK(between(from, to, window, 0) == from);
  CHECK(between(from, to, window, 1) == to);
  const auto early = between(from, to, window, 1e-9);
  CHECK(early.metresPerPx == Approx(500).epsilon(1e-3));
  CHECK(early.centre.x == Approx(0).margin(10));
  const auto late = between(from, to, window, 1 - 1e-9);
  CHECK(late.metresPerPx == Approx(800).epsilon(1e-3));
  CHECK(late.centre.x == Approx(4'000'000).margin(10));
  CHECK(between(from, to, window, 0.5).metresPerPx > 1'500);
  double last = -1;
  for (double t = 0; t <= 1; t += 0.05) {
    const auto now = between(from, to, window, t);
    CHECK(now.centre.x > last);
    last = now.centre.x;
  }
}

TEST_CASE("a flight on the spot only zooms") {
  const Camera from{{7, 7}, 100};
  const Camera to{{7, 7}, 10'000};
  CHECK(between(from, to, window, 0.5).metresPerPx == Approx(1'000));
  CHECK(between(from, to, window, 0.5).centre == from.centre);
  CHECK(between(from, from, window, 0.5) == from);
}

TEST_CASE("a flight changes the picture at one pace from its start to its end") {
  // The metric of the paper: a pan of du in a view of width w, and a zoom by dw, are seen as so much change.
  constexpr double rho = 1.42;
  const FlightPath path(800, 300, 9000);
  constexpr int steps = 2000;
  double least = 1e9;
  double most = 0;
  double sum = 0;
  FlightPath::Point last = path.at(0);
  for (int i = 1; i <= steps; ++i) {
    const FlightPath::Point now = path.at(static_cast<double>(i) / steps);
    const double width = (now.width + last.width) / 2;
    const double pan = rho * (now.wayShare - last.wayShare) * 9000 / width;
    const double zoom = (now.width - last.width) / (rho * width);
    const double seen = std::hypot(pan, zoom);
    least = std::min(least, seen);
    most = std::max(most, seen);
    sum += seen;
    last = now;
  }
  CHECK(most / least < 1.01);
  CHECK(sum == Approx(path.length()).epsilon(0.001));
}

TEST_CASE("the path is the shortest: a flight that backs away less or more shows more change") {
  constexpr double rho = 1.42;
  const double way = 6000;
  const FlightPath path(500, 500, way);
  const auto changeOf = [&](double depth) {
    double sum = 0;
    FlightPath::Point last = path.at(0);
    for (int i = 1; i <= 1000; ++i) {
      FlightPath::Point now = path.at(i / 1000.0);
      now.width = 500 * std::pow(now.width / 500, depth);
      const double width = (now.width + last.width) / 2;
      sum += std::hypot(rho * (now.wayShare - last.wayShare) * way / width, (now.width - last.width) / (rho * width));
      last = now;
    }
    return sum;
  };
  CHECK(changeOf(1) < changeOf(0.9));
  CHECK(changeOf(1) < changeOf(1.1));
  CHECK(changeOf(1) < 0.5 * changeOf(0));
}

TEST_CASE("there and back are equally long, and nowhere takes no time") {
  CHECK(FlightPath(300, 900, 4000).length() == Approx(FlightPath(900, 300, 4000).length()));
  CHECK(FlightPath(300, 300, 0).length() == 0);
  CHECK(FlightPath(300, 600, 0).length() == Approx(FlightPath(300, 600, 0.01).length()).epsilon(0.001));
}

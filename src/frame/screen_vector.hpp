// Sums, multiples and directions of points on the screen, for those who build shapes from them.
#pragma once
#include <cmath>

#include "geo/camera.hpp"

namespace dateline::frame {

inline geo::ScreenPoint operator+(const geo::ScreenPoint& a, const geo::ScreenPoint& b) {
  return {a.x + b.x, a.y + b.y};
}
inline geo::ScreenPoint operator-(const geo::ScreenPoint& a, const geo::ScreenPoint& b) {
  return {a.x - b.x, a.y - b.y};
}
inline geo::ScreenPoint operator*(const geo::ScreenPoint& a, double k) {
  return {a.x * k, a.y * k};
}
inline double length(const geo::ScreenPoint& v) {
  return std::hypot(v.x, v.y);
}

/// To the right where the vector has no length.
inline geo::ScreenPoint unit(const geo::ScreenPoint& v) {
  const double l = length(v);
  return l > 1e-9 ? v * (1 / l) : geo::ScreenPoint{1, 0};
}

/// To the left of a direction; y grows downwards.
inline geo::ScreenPoint leftOf(const geo::ScreenPoint& along) {
  return {along.y, -along.x};
}

}  // namespace dateline::frame

// dateline_make_events N OUT.csv [SEED]: a set of N events with a fixed seed, for benchmarks, tests by hand and the
// style sheet. Clusters about cities with their surroundings, scattered ones between, a rising trend with bursts, eight
// types of uneven frequency, texts for most rows, sources. The same N and seed give the same bytes on every machine.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

/// SplitMix64 (G. Steele and others, "Fast splittable pseudorandom number generators", 2014): small, and the same
/// everywhere, which the distributions of the standard library are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : m_state(seed) {}
  std::uint64_t bits() {
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  double unit() { return static_cast<double>(bits() >> 11) * 0x1p-53; }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(unit() * static_cast<double>(n)); }
  /// About a bell of width 1 (the sum of four uniform numbers), without functions that machines round differently.
  double bell() { return (unit() + unit() + unit() + unit() - 2) * 1.7; }

 private:
  std::uint64_t m_state;
};

struct City {
  const char* name;
  double lon, lat;
  int weight;  ///< how much happens there
};

constexpr std::array<City, 56> cities{{
    {"Almaty", 76.95, 43.25, 60},
    {"Astana", 71.43, 51.13, 22},
    {"Shymkent", 69.6, 42.3, 14},
    {"Aktobe", 57.17, 50.28, 10},
    {"Atyrau", 51.88, 47.12, 9},
    {"Aktau", 51.15, 43.65, 12},
    {"Zhanaozen", 52.86, 43.34, 16},
    {"Kyzylorda", 65.51, 44.85, 8},
    {"Taraz", 71.37, 42.9, 9},
    {"Taldykorgan", 78.37, 45.02, 8},
    {"Karaganda", 73.1, 49.8, 10},
    {"Oskemen", 82.61, 49.95, 7},
    {"Semey", 80.23, 50.41, 6},
    {"Pavlodar", 76.95, 52.3, 5},
    {"Kostanay", 63.63, 53.21, 4},
    {"Oral", 51.37, 51.23, 6},
    {"Bishkek", 74.59, 42.87, 18},
    {"Tashkent", 69.24, 41.3, 20},
    {"Dushanbe", 68.78, 38.56, 9},
    {"Kabul", 69.17, 34.53, 40},
    {"Kandahar", 65.71, 31.61, 18},
    {"Tehran", 51.39, 35.69, 26},
    {"Baghdad", 44.37, 33.31, 44},
    {"Mosul", 43.13, 36.34, 20},
    {"Damascus", 36.29, 33.51, 30},
    {"Aleppo", 37.16, 36.2, 34},
    {"Beirut", 35.5, 33.89, 14},
    {"Istanbul", 28.98, 41.01, 22},
    {"Kyiv", 30.52, 50.45, 40},
    {"Kharkiv", 36.23, 49.99, 36},
    {"Donetsk", 37.8, 48.0, 50},
    {"Odesa", 30.72, 46.48, 14},
    {"Moscow", 37.62, 55.75, 16},
    {"Minsk", 27.57, 53.9, 14},
    {"Tbilisi", 44.83, 41.72, 9},
    {"Yerevan", 44.51, 40.18, 10},
    {"Cairo", 31.24, 30.04, 24},
    {"Khartoum", 32.53, 15.59, 38},
    {"Addis Ababa", 38.75, 9.03, 20},
    {"Mogadishu", 45.34, 2.04, 36},
    {"Nairobi", 36.82, -1.29, 16},
    {"Goma", 29.22, -1.68, 30},
    {"Lagos", 3.38, 6.52, 26},
    {"Maiduguri", 13.15, 11.83, 28},
    {"Bamako", -8.0, 12.65, 18},
    {"Tripoli", 13.19, 32.89, 18},
    {"Paris", 2.35, 48.86, 16},
    {"Delhi", 77.21, 28.61, 34},
    {"Srinagar", 74.8, 34.08, 24},
    {"Yangon", 96.16, 16.8, 36},
    {"Manila", 120.98, 14.6, 22},
    {"Bogota", -74.07, 4.71, 20},
    {"Caracas", -66.9, 10.48, 18},
    {"Mexico City", -99.13, 19.43, 34},
    {"Port-au-Prince", -72.34, 18.54, 26},
    {"Santiago", -70.65, -33.45, 14},
}};

constexpr std::array<const char*, 8> types{"Protest", "Armed clash", "Riot",   "Shelling", "Violence against civilians",
                                           "Arrests", "Strike",      "Looting"};
constexpr std::array<int, 8> typeWeights{36, 22, 13, 10, 8, 6, 3, 2};
constexpr std::array<const char*, 8> what{
    "Several hundred people gathered in front of the administration",
    "Armed men and soldiers exchanged fire",
    "Demonstrators clashed with the police, and cars were set on fire",
    "Shells hit houses",
    "Residents were attacked by armed men",
    "The police arrested demonstrators",
    "Workers stopped work over their pay",
    "Shops and a bank were looted",
};
constexpr std::array<const char*, 5> sources{"Regional newspaper", "News agency", "Broadcaster", "Ministry",
                                             "Human rights group"};

template <std::size_t N>
std::size_t pick(Random& random, const std::array<int, N>& weights) {
  int sum = 0;
  for (const int weight : weights) sum += weight;
  auto left = static_cast<int>(random.below(static_cast<std::size_t>(sum)));
  std::size_t i = 0;
  while (left >= weights[i]) left -= weights[i++];
  return i;
}

/// Days since 1970-01-01 as "2022-01-05" (H. Hinnant, "chrono-compatible low-level date algorithms").
std::string dayText(int days) {
  const int z = days + 719'468;
  const int era = z / 146'097;
  const int ofEra = z - era * 146'097;
  const int year = (ofEra - ofEra / 1460 + ofEra / 36'524 - ofEra / 146'096) / 365;
  const int ofYear = ofEra - (365 * year + year / 4 - year / 100);
  const int m = (5 * ofYear + 2) / 153;
  const int month = m < 10 ? m + 3 : m - 9;
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year + era * 400 + (month <= 2 ? 1 : 0), month,
                ofYear - (153 * m + 2) / 5 + 1);
  return text;
}

void writeEvent(std::FILE* out, Random& random, const std::array<int, cities.size()>& weights, long number) {
  const City& city = cities[pick(random, weights)];
  // Most in the city, the rest around it, a few anywhere between it and another one.
  const double kind = random.unit();
  const double reach = kind < 0.62 ? 0.12 : kind < 0.9 ? 0.9 : 3;
  double lon = city.lon + random.bell() * reach * 1.3;
  double lat = city.lat + random.bell() * reach;
  if (kind > 0.97) {
    const City& other = cities[std::min(cities.size() - 1, static_cast<std::size_t>(&city - cities.data()) + 1)];
    const double t = random.unit();
    lon += (other.lon - city.lon) * t;
    lat += (other.lat - city.lat) * t;
  }
  // Four years: a rising trend, and every eighth event in one of a few bad weeks.
  constexpr int firstDay = 17'532;  // 2018-01-01
  constexpr int days = 4 * 365 + 1;
  const double u = random.unit();
  int day = firstDay + static_cast<int>((1 - (1 - u) * (0.55 + 0.45 * (1 - u))) * days);
  if (random.below(8) == 0)
    day = firstDay + static_cast<int>((random.below(5) + 1) * 257) + static_cast<int>(random.below(9));
  const std::size_t type = pick(random, typeWeights);
  const auto minute = static_cast<int>(random.below(1440));
  const std::string date = dayText(day);
  std::fprintf(out, "e%ld,%.5f,%.5f,%sT%02d:%02dZ,%s,", number, lon, lat, date.c_str(), minute / 60, minute % 60,
               types[type]);
  if (random.below(12) != 0) {
    std::fprintf(out, "\"%s in %s on %s; a witness said \"\"%zu people\"\".\"", what[type], city.name, date.c_str(),
                 random.below(90) + 10);
  }
  std::fprintf(out, ",%s\n", sources[random.below(sources.size())]);
}

}  // namespace

int main(int argc, char** argv) {
  const long count = argc > 2 ? std::strtol(argv[1], nullptr, 10) : 0;
  std::FILE* const out = count > 0 ? std::fopen(argv[2], "wb") : nullptr;
  if (out == nullptr) {
    std::fprintf(stderr, "usage: dateline_make_events N OUT.csv [SEED]\n");
    return 2;
  }
  Random random(argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 20220105);
  std::array<int, cities.size()> weights{};
  for (std::size_t i = 0; i < cities.size(); ++i) weights[i] = cities[i].weight;
  std::fputs("event_id,lon,lat,time,type,text,source\n", out);
  for (long i = 0; i < count; ++i) writeEvent(out, random, weights, i + 1);
  if (std::fclose(out) == 0) return 0;
  std::fprintf(stderr, "dateline_make_events: %s could not be written\n", argv[2]);
  return 2;
}

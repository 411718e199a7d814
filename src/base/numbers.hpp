// Numbers as a person reads them in either language: "20,000", "20 000" (narrow no-break space), "1.5", "1,5".
#pragma once
#include <string>

#include "base/language.hpp"

namespace dateline::base {

/// At most `decimals` digits after the separator, none that are only zeros.
std::string sayNumber(double value, Language language, int decimals = 0);

/// "250 km", "800 m", with a no-break space: a length on a scale bar or a card.
std::string sayDistance(double metres, Language language);

/// "43.25° N, 76.95° E" / "43,25° N, 76,95° E" with `decimals` digits and no-break spaces.
std::string sayCoordinates(double lon, double lat, Language language, int decimals = 2);

/// "60° E", "120.5° W", "180°", "45° N", "0°": what stands at the end of a line of the graticule.
std::string sayMeridian(double lon, Language language);
std::string sayParallel(double lat, Language language);

}  // namespace dateline::base

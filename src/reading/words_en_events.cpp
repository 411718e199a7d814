// English: what happens. An event noun or verb makes the place that it happens in a site.
#include "reading/lexicon.hpp"

namespace dateline::reading {
namespace {

using enum WordClass;

constexpr WordList lists[] = {
    {bit(EventNoun),
     "attack attacks bombing bombings explosion explosions blast blasts strike strikes airstrike airstrikes shelling "
     "fighting clash clashes battle riot riots protest protests protesters demonstration demonstrations rally rallies "
     "earthquake earthquakes quake tremor aftershock flood floods flooding fire fires wildfire wildfires shooting "
     "shootings gunman gunmen massacre massacres assassination kidnapping abduction assault offensive invasion coup "
     "election elections vote referendum poll accident crash shipwreck eruption hurricane cyclone storm typhoon "
     "tornado "
     "landslide outbreak epidemic drought famine violence unrest crackdown arrest arrests looting siege war raid raids "
     "crisis curfew dead deaths death injured casualties victims avalanche tsunami collapse derailment collision "
     "mutiny hostage hostages "
     "summit trial massacre ambush gunfire"},
    {bit(EventVerb),
     "attack* bombed bombard* struck strike hit hits kill killed kills killing wounded injured shook shaken shakes "
     "explod* destroy* ravaged flooded burned burnt torched shot stabbed assassinated kidnapped abducted seized "
     "stormed "
     "invaded besieged erupt* protest* march* gather* ralli* arrest* detained raided died dies clash* loot* occupied "
     "evacuat* collapsed crashed capsized voted dispersed targeted shelled ambush* displaced happened occurred rocked "
     "detonated opened fired releas* freed rescued captured batter* burst swept hurt stranded blocked looted hijacked "
     "drowned sank boarded burn burning"},
};

}  // namespace

std::span<const WordList> englishEventWords() {
  return lists;
}

}  // namespace dateline::reading

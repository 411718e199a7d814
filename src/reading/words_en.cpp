// English: the words of grammar, of people and bodies, of speech and of time. Folded.
#include "reading/lexicon.hpp"

namespace dateline::reading {
namespace {

using enum WordClass;

constexpr WordList lists[] = {
    {Function | Definite, "the this that these those his her its their our your my both"},
    {bit(Function),
     "a an some any each every no all other another such same i you we me us them who which what when where why how "
     "there here not now then so too very more most less least many much few several one two three four five six seven "
     "eight nine ten hundred thousand million only just even still yet already also but or nor if as than because "
     "while "
     "although though since until after before however meanwhile therefore yes never always often sometimes last next "
     "first second yesterday today tomorrow local new old its and"},
    {Function | Preposition,
     "in at on to from by for with without into onto over under near across through throughout between among against "
     "during since until after before about around behind beyond toward towards via despite amid along and or but as "
     "who which that when while where because than if per up down out off outside inside within following according"},
    {Of | Preposition, "of"},
    {bit(Locative),
     "in at off near to into from across throughout around outside inside toward towards within on over"},
    {bit(And), "and or"},
    {bit(That), "that"},
    {Pronoun | Function, "he him"},
    {Pronoun | Function | FemalePronoun, "she her it"},
    {Pronoun | Function | PluralPronoun, "they them"},
    {Auxiliary | Function | VerbEnd,
     "has have had having do does did can could may might must shall should will would ll"},
    {Auxiliary | Be | Function | VerbEnd, "is are was were be been being"},
    {bit(Conditional), "reportedly allegedly purportedly apparently"},
    {bit(Future), "will would shall plans planned expected due scheduled set slated upcoming"},
    {Adverb | Function,
     "also later reportedly allegedly further again earlier now already previously separately repeatedly publicly "
     "officially then monday tuesday wednesday thursday friday saturday sunday flatly strongly"},
    {Negation | Function, "not no never n't didn't don't doesn't hasn't haven't wasn't weren't none"},
    {bit(Title),
     "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame king queen prince princess "
     "pope sheikh ayatollah imam sultan emir general gen gen. colonel col col. captain capt capt. lieutenant "
     "commodore brigadier superintendent constable lt lt. major maj sgt sgt. sergeant admiral adm commander senator "
     "sen sen. representative rep rep. "
     "congressman congresswoman judge justice rev rev. reverend father bishop archbishop governor gov gov. "
     "mayor coach officer detective"},
    {Leader | HeadOfState | Government, "president leader premier head"},
    {Leader | Government,
     "minister secretary chancellor governor ambassador spokesman spokeswoman spokesperson vice-president monarch king "
     "queen emir sultan mayor prosecutor senator lawmaker"},
    {bit(Leader),
     "director chief founder commander captain general lawyer candidate expert analyst researcher seismologist doctor "
     "witness reporter author commissioner coordinator official manager chairman chairwoman executive activist "
     "ombudsman envoy delegate negotiator economist representative resident survivor sheriff superintendent prime "
     "foreign"},
    {Body | Government,
     "ministry government presidency parliament senate assembly army navy police embassy kremlin court commission "
     "administration state military congress department"},
    {bit(Body), "cross crescent"},
    {bit(Body),
     "agency organisation organization ngo centre center institute observatory office service bureau company group "
     "union "
     "party movement coalition alliance council committee federation association foundation mission newspaper channel "
     "media authority network chamber delegation fund bureau board team tribunal watchdog embassy opposition hospital "
     "university bank bloc junta militia regime operator survey watchdog charity statement"},
    {People | Government, "authorities officials officers diplomats lawmakers"},
    {bit(People),
     "witnesses sources media residents protesters doctors rescuers experts observers rebels insurgents organisers "
     "organizers investigators analysts researchers activists medics survivors source relatives prosecutors police "
     "firefighters "
     "seismologists scientists villagers locals"},
    {bit(Government), "authorities regime diplomacy"},
    {bit(Forces),
     "forces army armies troops soldiers military police policemen navy guard units battalion brigade drones missiles "
     "warplanes jets tanks artillery commandos militias fighters mercenaries paratroopers airforce marines "
     "peacekeepers"},
    {bit(Movable),
     "soldiers soldier troops forces peacekeepers contingent contingents reinforcements police officers observers "
     "rescuers firefighters doctors medics experts teams team aid food medicine medicines weapons ammunition tanks "
     "missiles drones jets helicopters ships convoy convoys shipment "
     "shipments refugees migrants fighters mercenaries "
     "paratroopers tents rations wheat grain vaccines doses tonnes tons supplies battalion brigade advisers trainers "
     "inspectors volunteers marines warships frigate frigates vaccine blankets nationals citizens "
     "civilians "
     "diplomats evacuees divers engineers equipment generators relief"},
    {bit(Promise), "offered offers offering"},
    {bit(Arrive), "arriv* landed lands reached reaches entered enters enter disembarked flew fled crossed"},
    {bit(Send),
     "send sends sent sending deploy deploys deployed deploying dispatch dispatches dispatched dispatching deliver "
     "delivers delivered delivering flew airlift ship ships shipped shipping fly flies flown provide provides provided "
     "pledge "
     "airlifted evacuate evacuated evacuating transport transported "
     "withdraw withdraws withdrew withdrawn transfer transferred contribute contributed"},
    {Medium | Function,
     "statement speech address interview briefing message tweet video report letter post conference "
     "broadcast"},
    {bit(Report),
     "figures figure count data estimates estimate toll information testimony reports tally poll survey "
     "census sources"},
    {Subordinator | Function, "while although though as when since after before because whereas if"},
    {bit(OrgNoun),
     "university hospital bank club agency journal institute association foundation company stadium airport academy "
     "orchestra museum hotel ministry court school college church cathedral mosque party street avenue road boulevard "
     "square tower bridge station fc united city times post news herald tribune gazette press daily radio tv airlines "
     "airways motors corp inc ltd llc group center centre department office park library league cup award prize police "
     "international association research"},
    {bit(Direction),
     "north south east west northern southern eastern western northeast northwest southeast southwest northeastern "
     "northwestern southeastern southwestern central upper lower greater mid downtown"},
    {bit(CommonWord),
     "reading mobile bath sale nice orange split date many police march may august of university most best bell battle "
     "union independence liberty progress hope justice peace war president general state states city county town north "
     "south east west center centre park lake river bay beach hill hills mountain valley island islands forest field "
     "spring springs summer winter fall falls bridge church court house school street grand great green white black "
     "red "
     "brown young long short hall rice price page golden rock rose stone wood woods young king queen prince price "
     "temple "
     "media enterprise commerce normal imperial industry eagle buffalo bird chance home man men women "
     "earth sun moon star god christian democrat republican sunday monday friday tuesday wednesday thursday saturday "
     "january february april june july september october november december east bend salem over deal sandy opportunity "
     "island republic free columbia trail media price earlier police surprise lead leader "
     "leaders force forces nation world press post "
     "times"},
    {bit(Weekday) | Function,
     "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs "
     "fri"},
    {bit(Month),
     "january february march april may june july august september october november december jan feb mar apr "
     "jun jul aug sep sept oct nov dec"},
    {bit(TimeUnit),
     "hour hours minute minutes second seconds day days week weeks month months year years century "
     "centuries decade decades times night nights am pm hrs"},
    {bit(AgeWord), "aged"},
    {bit(NumberedThing),
     "article articles page pages resolution chapter number no no. law group series volume section "
     "annex route highway flight boeing airbus zone phase room apollo psalm act title line"},
    {OrganisationNoun | Body, "organisation organization alliance bloc"},
    {bit(CountryNoun), "country nation"},
    {bit(VerbEnd),
     "died killed wounded injured arrived gathered marched attacked voted said fled protested clashed stormed demanded "
     "took were was began started lost turned came went remained live lived need needed attended participated stood "
     "left "
     "arrive die face faced received saw made got told waited joined fought missing dead displaced arrested detained "
     "monday tuesday wednesday thursday friday saturday sunday yesterday today using carrying armed"},
    {Speech | Participle,
     "adding saying claiming stressing noting announcing insisting warning telling arguing stating "
     "explaining accusing pledging"},
    {bit(Speech),
     "said says say told tells announced announces announce claimed claims claim added adds stated states explained "
     "explains affirmed insisted insists stressed stresses noted notes reported reports confirmed confirms "
     "acknowledged "
     "acknowledges admitted admits argued argues believes believed estimated estimates warned warns declared declares "
     "revealed reveals accused accuses condemned condemns recalled replied testified wrote writes tweeted maintained "
     "maintains blamed blames thanked thanks praised praises welcomed welcomes hailed hails criticised criticized "
     "countered observed lamented contended indicated remarked responded hinted cautioned commented posted joked "
     "quoted "
     "reiterated conceded concedes suggested alleged alleges emphasised emphasized"},
    {Speech | Deny, "denied denies deny refuted refutes rejected rejects dismissed disputes disputed"},
    {Speech | Demand, "ordered demanded demands urged urges called calls asked asks appealed requested requests"},
    {Speech | Promise, "promised promises vowed vows pledged pledges threatened threatens"},
};

}  // namespace

std::span<const WordList> englishWords() {
  return lists;
}

}  // namespace dateline::reading

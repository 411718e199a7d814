#include "reading/event_words.hpp"

#include <algorithm>

namespace dateline::reading {
namespace {

constexpr std::size_t shortestStem = 3;
constexpr std::size_t longestStem = 26;  ///< bytes

/// Folded words with spaces between; one that ends in * stands for all that begin so.
struct EventList {
  EventWord word;
  std::string_view words;
};

constexpr EventList english[] = {
    {EventWord::Battle,
     "fighting battle battles battled gunbattle* offensive* frontline ambush* skirmish* firefight* crossfire besieg* "
     "siege recaptur* overran insurgency"},
    {EventWord::Explosion,
     "airstrike* bomb* blast* explos* explod* detonat* missile* rocket* shell shells shelled shelling shellfire drone "
     "drones mortar* artillery grenade* landmine* warplane* ied"},
    {EventWord::Violence,
     "massacr* kidnap* abduct* execut* rape raped rapes lynch* tortur* beheaded hostage* assassinat* murder* stabb* "
     "gunned slaughter* mutilat*"},
    {EventWord::Protest,
     "protest* demonstrat* tear dispers* rally rallied rallies march marched marches marching sit-in picket* walkout* "
     "walkouts "
     "unionist* strikers boycott*"},
    {EventWord::Riot, "riot* loot* vandal* torched ransack* rampag* barricade* unrest mob mobs"},
    {EventWord::Strategic,
     "election* ballot* vote voted votes voting referendum* poll polls coup* putsch junta ceasefire* truce treaty "
     "accord* agreement* summit* talks negotiat* sanction* arrest* detain* detention jailed sentenc* verdict trial "
     "trials convict* prosecut* extradit* curfew* emergency troops deploy* withdraw* annex* mobilis* mobiliz* "
     "inaugurat* sworn parliament impeach* resign* disarm* diplomat* expel* indict* court tribunal"},
    {EventWord::Disaster,
     "flood* quake* earthquake* aftershock* tremor* magnitude landslide* mudslide* avalanche* cyclone* hurricane* "
     "typhoon* tornado* storm storms tsunami* erupt* eruption* volcan* wildfire* blaze* drought* famine epidemic* "
     "outbreak* pandemic* cholera ebola measles mpox dengue polio virus disease* infect* accident* crash* collision* "
     "collid* derail* capsiz* sank sunk sinking shipwreck* aground spill* collapsed drown* rescuer* monsoon rains "
     "heatwave* stampede* disaster* fire ferry oil"},
    {EventWord::Harm,
     "kill* dead death deaths died dies injur* wound* hurt casualt* victim* destroy* damag* evacuat* displac* missing "
     "toll fled fleeing burned burnt homeless"},
    {EventWord::Attack, "attack* raid raids raided assault* shot shooting gunfire storm stormed ambush*"},
    {EventWord::Clash, "clash*"},
    {EventWord::Armed,
     "gunmen gunman rebel* insurgent* militant* jihadist* militia* fighters paramilitar* bandits gang gangs guerrilla* "
     "extremist* terrorist* assailant* attackers armed"},
    {EventWord::Soldier,
     "soldier* troops army barracks convoy* garrison* gendarme* checkpoint* outpost* military fighters peacekeeper* "
     "policemen brigade* battalion*"},
    {EventWord::Civilian,
     "civilian* villager* village villages market shops homes church mosque school hospital women children passers-by "
     "worshippers farmers residents journalist* aid students refugees traders"},
    {EventWord::Crowd,
     "protester* demonstrators crowd crowds strikers workers dockers students police union supporters"},
    {EventWord::Opinion,
     "condemn* hail* praise* welcom* urge* urged demand* denounc* criticis* criticiz* congratulat* thank* regret* "
     "deplor* appeal* called"}};

constexpr EventList french[] = {
    {EventWord::Battle,
     "combat combats bataille* offensive* embuscade* escarmouche* accrochage* front assieg* siege reconqu* guerilla"},
    {EventWord::Explosion,
     "bombard* bombe* explos* frappe frappes roquette* missile* obus drone* mortier* artillerie grenade* mine "
     "aerienne* aeriennes attentat* kamikaze* piege piegee deflagration*"},
    {EventWord::Violence,
     "massacr* enlev* enlevement* kidnapp* execut* viol viols violee* lynch* tortur* decapit* otage* assassin* "
     "meurtre* egorg* poignard* tuerie* exactions"},
    {EventWord::Protest,
     "manifest* rassembl* dispers* lacrymogene* defil* greve* grevistes debrayage* sit-in mobilisation piquet* "
     "cortege* boycott*"},
    {EventWord::Riot, "emeut* pill* saccag* vandal* incendi* barricade* insurrection* echauffouree* troubles"},
    {EventWord::Strategic,
     "election* electoral* scrutin* vote votes votent presidentielle* legislatives referendum* bulletins suffrage* "
     "coup putsch* junte treve cessez accord* traite sommet* negociation* pourparlers sanction* arret* interpell* "
     "detenu* emprisonn* condamn* proces verdict* jug* juges tribunal cour inculp* extrad* couvre-feu couvre urgence "
     "deploi* deploy* retrait annex* investi* demission* destitu* expuls* prison reclusion depouillement evad* "
     "evasion* "
     "reforme transfere"},
    {EventWord::Disaster,
     "inondation* crue crues seisme* tremblement* secousse* replique* magnitude glissement* eboulement* avalanche* "
     "coulee* cyclone* ouragan* typhon* tornade* tempete* tsunami* eruption* volcan* feu feux incendie incendies "
     "secheresse* famine epidemi* pandemi* cholera ebola rougeole virus maladie* accident* crash* collision* deraill* "
     "naufrag* chavir* coule echoue* maree effondr* noye* noyes secours secouristes canicule* bousculade* catastroph* "
     "hectares"},
    {EventWord::Harm,
     "tue tues tuee tuees tuer tuant mort morts morte mortes deces decede* bless* victime* detrui* endommag* ravag* "
     "evacu* deplac* disparu* bilan peri perdu fui fuient carbonis* trouve corps"},
    {EventWord::Attack, "attaqu* assaut* raid raids fusillade* tir tirs tire tirent ouvert"},
    {EventWord::Clash, "affrontement* affront* heurts heurt"},
    {EventWord::Armed,
     "rebelle* insurge* milici* milice* djihadiste* jihadiste* combattant* paramilitaire* bandit* gang gangs "
     "guerillero* extremiste* terroriste* assaillant* hommes armes arme"},
    {EventWord::Soldier,
     "soldat* armee caserne* convoi* garnison* gendarme* militaire* poste casques brigade* bataillon* patrouille*"},
    {EventWord::Civilian,
     "civil civils civiles villageois village villages marche commerces maisons eglise mosquee ecole hopital femmes "
     "enfants passants fideles paysans habitants journaliste* refugies quartiers humanitaires"},
    {EventWord::Crowd, "manifestants foule grevistes dockers etudiants policiers police partisans"},
    {EventWord::Opinion,
     "salue saluent salua condamne condamnent condamnait felicit* denonc* deplor* regrett* critiqu* reclam* exig* "
     "appele appelle appellent exhort* "
     "remerci* demand*"}};

constexpr EventList russian[] = {
    {EventWord::Battle, "бои боев боях боем боестолкн* наступлени* штурм* засад* осад* отбил* фронт*"},
    {EventWord::Explosion,
     "обстрел* ракет* бомб* взрывчат* взорв* авиаудар* дрон* беспилотник* артиллери* снаряд* мины миномет* теракт* "
     "подорва* удар удара удары ударов ударом"},
    {EventWord::Violence,
     "убииств* похити* похищ* заложник* казни* казнен* пытк* резн* изби* избит* застрели* изнасил* зарезал* расправ*"},
    {EventWord::Protest,
     "протест* митинг* водомет* слезоточив* шестви* пикет* забастовк* демонстрант* демонстраци* акци* манифестаци*"},
    {EventWord::Riot, "беспорядк* погром* разгром* поджог* подожгл* мародер* бунт* баррикад*"},
    {EventWord::Strategic,
     "выбор* голосовани* проголосова* референдум* кандидат* переворот* путч* перемири* соглашени* договор* саммит* "
     "встреч* переговор* санкци* арест* задержа* приговор* суд суда суде уголовн* дело дела комендантск* чрезвычаин* "
     "войск* воиск* мобилизаци* отставк* парламент* выдач* декрет* обсуди* обсужд* тур турне эмбарго закон* "
     "инаугураци* нот ноту"},
    {EventWord::Disaster,
     "землетрясени* толчк* толчки магнитуд* наводнени* паводк* затоп* оползн* лавин* сель селя циклон* ураган* таифун* "
     "шторм* цунами извержени* вулкан* пожар* засух* голод* эпидеми* вспышк* холер* вирус* заболе* авари* крушени* "
     "катастроф* столкнул* затонул* разлив* мазут* обруш* шахт* метан* завал* спасател* стихи* дтп утону* мель"},
    {EventWord::Harm,
     "погиб* убит* убил* ранен* пострада* жертв* разруш* уничтож* эвакуир* пропал* сгоре* скончал* умер* потер* "
     "повре*"},
    {EventWord::Attack, "атак* нападени* напал* стрельб* перестрелк* налет* рейд*"},
    {EventWord::Clash, "столкновени*"},
    {EventWord::Armed, "боевик* повстанц* террорист* экстремист* вооруженн* бандит* наемник* мятежник* неизвестные"},
    {EventWord::Soldier,
     "солдат* военн* арми* колонн* казарм* пограничник* миротворц* бригад* батальон* военнослужащ* патрул* блокпост*"},
    {EventWord::Civilian,
     "мирн* жител* деревн* рынок рынке магазин* домов больниц* школ* мечет* церкв* женщин* дет* журналист* беженц* "
     "наблюдател*"},
    {EventWord::Crowd, "демонстрант* протестующ* толп* полицеиск* полици* участник* студент* рабоч*"},
    {EventWord::Opinion, "осуди* осужда* призва* призыва* потребова* требу* поздрави* приветств* раскритик* одобри*"}};

}  // namespace

EventLexicon::EventLexicon(std::string_view language) {
  const bool russianOne = language == "ru" || language == "kk";
  if (russianOne)
    for (const EventList& list : russian) add(list.word, list.words);
  if (!russianOne && language != "en")
    for (const EventList& list : french) add(list.word, list.words);
  if (!russianOne && language != "fr")
    for (const EventList& list : english) add(list.word, list.words);
}

void EventLexicon::add(EventWord word, std::string_view stems) {
  while (!stems.empty()) {
    const std::string_view stem = stems.substr(0, stems.find(' '));
    stems.remove_prefix(std::min(stems.size(), stem.size() + 1));
    if (stem.empty()) continue;
    if (stem.back() == '*') {
      m_stems[stem.substr(0, stem.size() - 1)] |= bit(word);
    } else {
      m_words[stem] |= bit(word);
    }
  }
}

EventWords EventLexicon::of(std::string_view foldedWord) const {
  EventWords words = 0;
  if (const auto found = m_words.find(foldedWord); found != m_words.end()) words = found->second;
  for (std::size_t size = shortestStem; size <= std::min(foldedWord.size(), longestStem); ++size)
    if (const auto found = m_stems.find(foldedWord.substr(0, size)); found != m_stems.end()) words |= found->second;
  return words;
}

}  // namespace dateline::reading

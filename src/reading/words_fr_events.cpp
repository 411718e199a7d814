// French: what happens. An event noun or verb makes the place that it happens in a site.
#include "reading/lexicon.hpp"

namespace dateline::reading {
namespace {

using enum WordClass;

constexpr WordList lists[] = {
    {bit(EventNoun),
     "attaque attaques attentat attentats explosion explosions bombardement bombardements frappe frappes combat "
     "combats "
     "affrontement affrontements emeute emeutes manifestation manifestations manifestants rassemblement rassemblements "
     "greve greves seisme seismes tremblement secousse secousses inondation inondations crue crues incendie incendies "
     "fusillade fusillades tuerie massacre massacres assassinat enlevement prise assaut offensive invasion coup putsch "
     "election elections scrutin referendum vote accident crash naufrage eruption ouragan cyclone tempete typhon "
     "glissement eboulement epidemie secheresse famine violences violence troubles repression arrestation arrestations "
     "pillages pillage siege guerre tirs tir raid raids operation crise couvre-feu morts mort blesses victimes deces "
     "avalanche tsunami effondrement deraillement collision mutinerie otage otages sommet proces deploiement "
     "emeutiers"},
    {bit(EventVerb),
     "attaqu* bombard* frapp* tue tues tuee tuees tuer tuent touche touches touchee touchees secou* explos* detrui* "
     "ravag* inond* incendi* bless* abattu* assassin* enlev* pris* repris reprise reprises envahi* assieg* eclat* "
     "manifest* defil* rassembl* arret* interpell* perquisition* produit produite produits survenu* effondr* dispers* "
     "affront* pille* pilles occup* evacu* priv* deplor* deced* mort morts peri* tremble trembl* vote votent degenere* "
     "brul* libere liberes liberee liberees liberer relach* instaur* decret* noye* coule coules bloqu* captur* emport* "
     "submerg* deferl* mobilis* fuient "
     "tire tires ouvert visee visees vise* viole* endommag* empar* poignard* kidnapp* decapit*"},
};

}  // namespace

std::span<const WordList> frenchEventWords() {
  return lists;
}

}  // namespace dateline::reading

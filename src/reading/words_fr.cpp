// French: the words of grammar, of people and bodies, of speech and of time. Folded (no accents).
#include "reading/lexicon.hpp"

namespace dateline::reading {
namespace {

using enum WordClass;

constexpr WordList lists[] = {
    {Function | Definite, "le la les l' ce cet cette ces leur leurs son sa ses notre nos votre vos mon ma mes"},
    {bit(Function),
     "un une des aucun aucune certains certaines chaque plusieurs quelques tout toute tous toutes autre autres tel "
     "telle "
     "tels telles meme memes je j' tu nous vous on se s' me m' te t' ne n' y qui dont ou quand comme si car donc or ni "
     "mais puis aussi alors ainsi enfin ensuite ici la-bas cela ceci ca c' rien personne beaucoup peu plus moins tres "
     "trop assez bien mal mieux jamais toujours souvent parfois hier demain aujourd'hui pourquoi comment combien oui "
     "non "
     "voici voila quoi quel quelle quels quelles lequel laquelle lesquels cependant toutefois neanmoins pourtant "
     "deux trois quatre cinq six sept huit neuf dix cent cents mille million millions premier premiere derniere "
     "dernier"},
    {Function | Preposition,
     "a au aux en dans par pour sur sous avec sans vers chez entre contre depuis pendant durant apres avant devant "
     "derriere malgre selon outre hors parmi lors jusque jusqu' envers des suite grace face concernant dont et ou mais "
     "car que qu' qui lorsque lorsqu' alors tandis afin ni puis comme"},
    {Of | Preposition, "de d' du des"},
    {bit(Locative), "a au aux en dans vers sur chez pres depuis jusqu' jusque"},
    {bit(And), "et ou"},
    {bit(That), "que qu'"},
    {Pronoun | Function, "il lui celui-ci"},
    {Pronoun | Function | FemalePronoun, "elle"},
    {Pronoun | Function | PluralPronoun, "ils eux"},
    {Pronoun | Function | PluralPronoun | FemalePronoun, "elles"},
    {Auxiliary | Function | VerbEnd,
     "a ont avait avaient ayant eu aura auront eut eurent aurait auraient peut peuvent pourrait pourraient doit "
     "doivent "
     "devait devaient va vont veut veulent fait font ai avons avez"},
    {Auxiliary | Be | Function | VerbEnd,
     "est sont etait etaient ete fut furent sera seront serait seraient etre etant soit soient"},
    {bit(Conditional), "serait seraient aurait auraient"},
    {bit(Future),
     "va vont devrait devraient sera seront doit doivent pourrait pourraient compte prevoit attendu attendue attendus "
     "attendues prevu prevue prevus prevues d'ici"},
    {Adverb | Function,
     "egalement encore deja toujours notamment aussi ensuite enfin depuis ainsi bien par ailleurs immediatement "
     "rapidement officiellement publiquement recemment dit-il vivement fermement clairement precedemment aussitot "
     "longuement solennellement  jeudi "
     "vendredi "
     "samedi dimanche lundi mardi mercredi"},
    {Negation | Function, "pas n' ne jamais aucun aucune"},
    {bit(Title),
     "m. m mm. mme mlle mr dr docteur monsieur madame maitre me general generale colonel capitaine "
     "commandant lieutenant amiral marechal pere sir lord lady roi reine prince princesse pape cheikh ayatollah "
     "imam sultan emir monseigneur mgr professeur pr saint-pere juge senateur senatrice depute deputee maire"},
    {Leader | HeadOfState | Government, "president presidente dirigeant dirigeante chef cheffe leader"},
    {Leader | Government,
     "premier premiere ministre secretaire porte-parole gouverneur gouverneure ambassadeur ambassadrice chancelier "
     "chanceliere vice-president monarque souverain roi reine emir sultan maire prefet prefete procureur procureure "
     "depute deputee diplomatie"},
    {bit(Leader),
     "directeur directrice patron patronne fondateur fondatrice responsable avocat avocate opposant opposante candidat "
     "candidate ministre representant representante coordinateur coordinatrice expert experte analyste chercheur "
     "chercheuse sismologue medecin temoin journaliste auteur commissaire capitaine general porte parole"},
    {Body | Government,
     "ministere ministeres gouvernement presidence parlement senat assemblee etat-major armee marine diplomatie "
     "ambassade parquet police gendarmerie mairie prefecture kremlin justice etat commission cour chancellerie"},
    {bit(Body), "croix croissant"},
    {bit(Body),
     "agence organisation ong protection croix-rouge centre institut observatoire office service services bureau "
     "direction societe compagnie entreprise groupe syndicat parti mouvement coalition alliance conseil comite "
     "federation "
     "association fondation mission journal quotidien chaine media radio television opposition rebellion hopital "
     "universite banque autorite instance chambre reseau delegation fonds ambassade collectif tribunal bloc junte "
     "milice regime operateur secours pompiers"},
    {People | Government, "autorites responsables militaires services forces officiels elus diplomates"},
    {bit(People),
     "temoins sources medias habitants manifestants medecins secouristes experts observateurs rebelles insurges "
     "organisateurs enqueteurs analystes chercheurs humanitaires autorites syndicats ong proches avocats policiers "
     "pompiers secours sismologues scientifiques survivants source"},
    {bit(Government), "autorites pouvoir regime diplomatie tribunal douanes"},
    {bit(Forces),
     "forces armee armees troupes soldats militaires police policiers marine aviation garde gendarmes gendarmerie "
     "unites bataillon brigade regiment drones missiles avions chars artillerie paras commandos milices combattants "
     "mercenaires parachutistes"},
    {bit(Movable),
     "soldats soldat troupes militaires forces casques contingent contingents soldats renforts policiers gendarmes "
     "observateurs secouristes sauveteurs pompiers medecins experts equipes equipe aide vivres medicaments armes "
     "munitions chars missiles drones avions helicopteres navires convoi convois cargaison refugies migrants deplaces "
     "combattants mercenaires parachutistes tentes rations ble cereales vaccins doses tonnes bataillon brigade "
     "instructeurs inspecteurs conseillers volontaires ressortissants civils diplomates couvertures fregate fregates "
     "materiel generateurs"},
    {bit(Promise), "propose proposent proposait proposera"},
    {bit(Arrive),
     "arriv* atterri* debarqu* parven* afflu* decoll* franchi* attendu attendue attendus attendues rejoint rejoignent "
     "rejoindre "
     "achemine"},
    {bit(Send),
     "envoi deploiement livraison envoy* envoie envoient enverra enverront enverrait deploy* deploie deploient "
     "deploiera depech* expedi* achemin* "
     "evacue evacues evacuee evacuees evacuer evacuent evacuera evacueront transporte transportes transportent "
     "transporter "
     "livr* fourni* fournir fourniront fournira mobilis* transfer* achemine retir* rapatri*"},
    {Medium | Function,
     "communique discours allocution declaration entretien interview conference message tweet video "
     "intervention rapport texte lettre publication point"},
    {bit(Report),
     "chiffres chiffre bilan donnees estimations estimation informations information temoignages decompte "
     "rapport sondage recensement propos dires sources source bulletin"},
    {Subordinator | Function,
     "tandis alors bien quand lorsque lorsqu' comme si quoique quoiqu' puisque puisqu' "
     "pendant apres avant depuis"},
    {bit(OrgNoun),
     "universite hopital banque club agence journal institut association fondation societe compagnie stade aeroport "
     "academie orchestre musee hotel ministere tribunal cour ecole lycee college eglise cathedrale mosquee parti rue "
     "avenue boulevard place tour pont metro gare fc ac sc as olympique radio times post news street road tv"},
    {bit(Direction),
     "nord sud est ouest nord-est nord-ouest sud-est sud-ouest septentrional septentrionale meridional meridionale "
     "oriental orientale occidental occidentale central centrale haut haute bas basse grand grande"},
    {bit(CommonWord),
     "nice tours orange vienne lens sens mans autres vers police date etat etats interieur exterieur ministere "
     "president "
     "general justice paix guerre union force forces presse nation monde pays ville region province nord sud est ouest "
     "centre pont port tour mer lac saint sainte notre dame rose blanc noir rouge bon bonne grand petit haut bas long "
     "cours bourg bourse marne ain aube var lot gard cher nord jura tarn loire allier orne oise somme eure indre "
     "manche "
     "landes vosges ardennes creuse drome savoie gers doubs meuse moselle nievre sarthe vendee yonne bains roche fort "
     "foix albi arles mende laon dole auch vannes brest dieu vie mort dieppe eu y us die bar bray coeur sedan calais "
     "republique ile golfe libre front ligue coalition conseil chef cri boue feu bois champ champs plage foret "
     "montagne riviere vent"},
    {bit(Weekday) | Function, "lundi mardi mercredi jeudi vendredi samedi dimanche"},
    {bit(Month), "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"},
    {bit(TimeUnit),
     "heure heures h minute minutes min seconde secondes jour jours semaine semaines mois an ans annee "
     "annees siecle siecles decennie decennies fois nuit nuits"},
    {bit(AgeWord), "age agee ages agees"},
    {bit(NumberedThing),
     "article articles page pages resolution chapitre numero n° no numeros loi groupe serie tome "
     "alinea annexe route ligne vol boeing airbus zone phase chambre"},
    {OrganisationNoun | Body, "organisation alliance bloc"},
    {bit(CountryNoun), "pays"},
    {bit(VerbEnd),
     "meurent mourront tombent restent arrivent dorment vivent defilent attendent manquent participent periront "
     "disent affirment fuient manifestent descendent errent se s' y ne n' en selon hier lundi mardi mercredi jeudi "
     "vendredi samedi dimanche"},
    {Speech | Participle,
     "ajoutant affirmant precisant assurant expliquant soulignant indiquant declarant estimant "
     "annoncant rappelant promettant evoquant denoncant accusant reconnaissant"},
    {bit(Speech),
     "declare declarent declarait declaraient declara declarera declarer affirme affirment affirmait affirma affirmer "
     "annonce annoncent annoncait annonca annoncer indique indiquent indiquait indiqua indiquer explique "
     "expliquent expliquait expliqua expliquer ajoute ajoutent ajoutait ajouta ajouter estime estiment estimait "
     "estimaient "
     "estima estimer assure assurent assurait assura assurer precise precisent precisait precisa preciser souligne "
     "soulignent soulignait souligna souligner reconnait reconnaissent reconnaissait reconnu reconnut reconnaitre dit "
     "disent disait disaient dira rapporte rapportent rapportait rapporter revele revelent revelait reveler confirme "
     "confirment confirmait confirma confirmer raconte racontent racontait raconta temoigne temoignent justifie "
     "justifient detaille detaillent observe observent ironise denonce "
     "denoncent "
     "denoncait denoncer accuse accusent accusait accuser rappelle rappellent rappelait rappele evoque evoquent "
     "evoquait "
     "insiste insistent insistait insiste repondu repond signale signalent signalait averti avertit "
     "soutient soutient soutenu pretend pretendent pretendait juge jugent jugeait considere considerent martele "
     "regrette "
     "regrettent prevenu prevenus prevint proclame proclament releve relevent ecrit ecrivent reagi martele plaide "
     "plaident "
     "felicite felicitent remercie remercient critique critiquent blame impute attribue attribuent revendique "
     "revendiquent avance avancent fustige fustigent qualifie qualifient previent previennent poursuit poursuivent "
     "lance conclut commente resume repond repondent avoue "
     "avouent admet admettent deplore deplorent salue saluent condamne condamnent compte recense recensent"},
    {Speech | Deny,
     "exclu exclut excluent excluait ecarte ecartent refuse refusent dement dementi dementent dementait nie nient "
     "niait refute refutent rejette rejettent rejete conteste "
     "contestent"},
    {Speech | Demand,
     "presse pressent ordonne ordonnent demande demandent demandait exige exigent exigeait reclame reclament reclamait "
     "appelle appellent "
     "appele appelait exhorte exhortent somme implore"},
    {Speech | Promise,
     "promis promet promettent promettait promit promettre jure jurent jurait engage prevoit prevu "
     "prevoient envisage envisagent menace"},
};

}  // namespace

std::span<const WordList> frenchWords() {
  return lists;
}

}  // namespace dateline::reading

// First names of many countries: weak evidence that a capitalised word begins a person's name, not a place's.
#include "reading/lexicon.hpp"

namespace dateline::reading {
namespace {

using enum WordClass;

constexpr WordList lists[] = {
    {bit(FirstName),
     "aaron abdel abdallah abdullah abdelaziz abdul abigail adam adele adrian adrien agnes ahmad ahmed aicha akbar "
     "alain "
     "alan albert alberto aleksandr aleksei alessandro alex alexander alexandra alexandre alexei alexis alfonso alfred "
     "ali alice alicia alison alistair amanda amina amir amy ana anastasia andre andrea andreas andrei andrej andres "
     "andrew "
     "andrzej andy angela angelo anita ann anna anne annie anthony antoine anton antonio antony ariel arnaud arnold "
     "arthur ashley ashraf audrey august austin ayman aziz barack barbara bashar beata beatrice ben benedict benjamin "
     "bernard bernardo bernie beth bill billy bob boris bradley brandon brenda brian bruce bruno bryan camille carl "
     "carla "
     "carlos carmen carol caroline catherine cecile chad charles charlie charlotte cheryl chris christian christina "
     "christine christophe christopher claire clara claude claudia claudio colin corinne craig cristina cynthia cyril "
     "dalia damien dan dana daniel daniela daniele danielle danny darren dave david dean deborah denis dennis diana "
     "diane didier diego dieter dimitri dmitri dmitry dominic dominique don donald dorothy doug douglas dylan ed eddie "
     "edith edouard eduardo edward elena eli elias elisabeth elise elizabeth ella ellen elon emily emma emmanuel "
     "enrico "
     "enrique eric erica erik ernesto ethan etienne eugene eva evan evelyn evo fabien fabrice farid fatima faustin "
     "federico felipe felix fernando fernand fidel florence francesco francis francisco franck francois francoise "
     "frank "
     "franz fred frederic frederick gabriel gary gavin genevieve geoffrey george georges georgia gerald gerard gerhard "
     "gilbert gilles giorgia giorgio giovanni giulia giuseppe glenn gloria gordon grace graham greg gregory gregoire "
     "guillaume gustavo guy hamid hannah hans harold harry hassan heather hector heidi helen helena helene helmut "
     "henri "
     "henry herbert hillary hiroshi hisham howard hubert hugo hussein ian ibrahim ignacio igor ilya imran ines irene "
     "iris "
     "isabel isabelle ismail ivan jack jackie jacob jacques jair jake jalal james jamie jan jane janet jasmine jason "
     "javier jean jeanne jeff jeffrey jennifer jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joachim joan "
     "joao "
     "joe joel johan johanna john johnny jonathan jorge jose joseph josephine joshua josh juan juliette judith julia "
     "julian julie julien justin kaitlyn kamala karen karim karin karl kassym kate katherine kathleen kathy katie "
     "keith "
     "kelly ken kenneth kevin khaled khalid kim kimberly kofi konstantin kristina kurt kyle larry laura laurence "
     "laurent "
     "lawrence lea leila leo leon leonard leonid leslie liam lilian linda lionel lisa liz lorenzo louis louise luc "
     "lucas "
     "lucia lucie ludovic luigi luis luiz lukas lula lynn madeleine mahmoud mamadou manuel marc marcel marco margaret "
     "maria mariam marie marina mario marion marine mark martha martin martine mary mathieu matt matteo matthew "
     "maurice "
     "max maxime maya megan melanie melissa mercedes michael michel michele michelle miguel mikhail mike mohamed "
     "mohammad "
     "mohammed mohamad monica monique moussa muhammad murat mustafa myriam nadia nancy natalia natalie natasha "
     "nathalie "
     "nathan naomi nicholas nick nicola nicolas nicole nigel nikita nikol nikolai nina noah noel nora norman nursultan "
     "olaf oleg oleksandr olga oliver olivia olivier omar oscar osman otto pablo pamela paris pascal patrice patricia "
     "patrick paul paula paulo pavel pedro penelope peter petra petro philip philippe phil pierre quentin rachel "
     "rafael "
     "rahul ralph ramon ramzan raphael raul ray raymond rebecca recep reinhard remi renaud rene ricardo richard rick "
     "rishi "
     "rita rob robert roberto robin rodrigo roger roland roman romain ron ronald rosa rose ross roy ruben rudolf "
     "russell "
     "ruth ryan sabine sabrina salah salim salman sally sam samantha samir samuel sandra sandrine sara sarah scott "
     "sean "
     "sebastian sebastien serge sergei sergey sergio sharon shawn sheila shinzo silvia silvio simon simone sofia sonia "
     "sophie stefan stefano stephan stephane stephanie stephen steve steven stuart susan suzanne sven sylvain sylvie "
     "tamara tanya tariq tatiana taylor ted teresa terry theo theresa thierry thomas tiffany tim timothy tina todd tom "
     "tommy tony tracy travis ulrich umberto ursula valentina valerie vanessa vera veronica veronique victor victoria "
     "viktor vincent viola virginie vitali vitaly vivian vladimir volodymyr walid walter wang warren wayne wendy "
     "werner "
     "wilfried will william winston wolfgang xavier xi yair yan yann yasmine yoko yolanda youssef yuri yves yvonne "
     "zachary "
     "zoe jordan israel sydney savannah madison chelsea lincoln jackson houston dallas india brooklyn london awa "
     "bishnu "
     "raila fred boubacar ousmane aminata ngozi chukwu kwame wole thabo sipho zanele ahmet mehmet emine hakan ayse "
     "kemal "
     "nguyen tran hiro kenji yuki akira satoshi min soo ji wei li zhang chen jing hao priya rahul sanjay anil narendra "
     "arun ravi sunita imelda rodrigo benigno corazon joko sri budi aung ayu olena andriy petro yulia svetlana natalya "
     "maksim denis aliya aigerim nurlan daniyar bolat serik askar karim timur ruslan kairat erlan marat dinara"},
};

}  // namespace

std::span<const WordList> firstNames() {
  return lists;
}

}  // namespace dateline::reading

// Lists whose entries are shared: copies share until one of them changes.
#include "dossier/shared_list.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "dossier/edit.hpp"
#include "dossier/file.hpp"
#include "sample.hpp"

using namespace dateline;
using dossier::SharedList;

TEST_CASE("A copy shares its entries, and a change touches one list only") {
  SharedList<std::string> first{"a", "b", "c"};
  SharedList<std::string> second = first;
  CHECK(second.sharesAll(first));
  second[1] = "changed";
  CHECK(first.constAt(1) == "b");
  CHECK(second.constAt(1) == "changed");
  CHECK(second.sharesEntry(0, first, 0));
  CHECK_FALSE(second.sharesEntry(1, first, 1));
  CHECK_FALSE(first == second);
  second[1] = "b";
  CHECK(first == second);
}

TEST_CASE("Entries are put in, taken out and walked as in a vector") {
  SharedList<int> list{3, 1, 2};
  const SharedList<int> before = list;
  list.insert(list.begin() + 1, 7);
  list.erase(std::as_const(list).begin());
  CHECK(list == SharedList<int>{7, 1, 2});
  CHECK(list.eraseIf([](int one) { return one == 1; }) == 1);
  for (int& one : list) one *= 10;
  CHECK(list == SharedList<int>{70, 20});
  CHECK(before == SharedList<int>{3, 1, 2});
  CHECK(std::ranges::find(std::as_const(list), 20) - std::as_const(list).begin() == 1);
}

TEST_CASE("An edit of one place shares all other places and every passage") {
  const dossier::Dossier before = dossier::parseDossier(sample::json().dump(), "sample");
  const dossier::Dossier after = dossier::withRole(before, before.places.front().id, dossier::Role::Mention);
  CHECK(after.passages.sharesAll(before.passages));
  for (std::size_t i = 1; i < before.places.size(); ++i) CHECK(after.places.sharesEntry(i, before.places, i));
}

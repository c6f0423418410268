// docs/pack-errors.md lists exactly the codes of problem_codes.h, under the same titles.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "rules/problem_codes.h"

namespace postlint::rules {
namespace {

std::vector<std::string> listed_codes() {
  std::ifstream page(std::string(POSTLINT_SOURCE_DIR) + "/docs/pack-errors.md");
  std::vector<std::string> codes;
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("| P")) continue;
    const std::size_t end = line.find(" | ", line.find(" | ") + 1);
    codes.push_back(line.substr(2, end - 2));
  }
  return codes;
}

TEST(PackErrorsPage, ListsEveryCodeOnceInOrder) {
  std::vector<std::string> codes;
  for (const CodeInfo& info : kCodes) {
    codes.push_back(std::string(info.id) + " | " + std::string(info.title));
  }
  EXPECT_EQ(listed_codes(), codes);
}

}  // namespace
}  // namespace postlint::rules

// Prints 1 or 0 for each line "name<TAB>value" on standard input: whether the validator of that
// name accepts the value. Ends with status 2 at a line that names no validator.
#include <iostream>
#include <string>
#include <string_view>

#include "validators/validators.h"

int main() {
  using namespace postlint::validators;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const std::string_view text = line;
    const std::size_t tab = text.find('\t');
    const Entry* const entry = find(text.substr(0, tab));
    if (entry == nullptr || tab == std::string_view::npos) return 2;
    std::cout << (judge(*entry, text.substr(tab + 1), {2026, 1, 1}) == Verdict::kAccept ? '1' : '0')
              << '\n';
  }
  return 0;
}

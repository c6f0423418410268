/// Account number structures by country: ISO 13616 as registered with SWIFT, "IBAN Registry",
/// release 101. A count and a class for each part: n digits, a capital letters, c either.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace postlint::validators {

struct IbanCountry {
  std::string_view code;
  std::string_view structure;  ///< Of what follows the country code and the two check digits.
};

inline constexpr std::array kIbanCountries{
    IbanCountry{"AD", "8n12c"},    IbanCountry{"AE", "19n"},      IbanCountry{"AL", "8n16c"},
    IbanCountry{"AT", "16n"},      IbanCountry{"AZ", "4a20c"},    IbanCountry{"BA", "16n"},
    IbanCountry{"BE", "12n"},      IbanCountry{"BG", "4a6n8c"},   IbanCountry{"BH", "4a14c"},
    IbanCountry{"BI", "23n"},      IbanCountry{"BR", "23n1a1c"},  IbanCountry{"BY", "4c4n16c"},
    IbanCountry{"CH", "5n12c"},    IbanCountry{"CR", "18n"},      IbanCountry{"CY", "8n16c"},
    IbanCountry{"CZ", "20n"},      IbanCountry{"DE", "18n"},      IbanCountry{"DJ", "23n"},
    IbanCountry{"DK", "14n"},      IbanCountry{"DO", "4c20n"},    IbanCountry{"EE", "16n"},
    IbanCountry{"EG", "25n"},      IbanCountry{"ES", "20n"},      IbanCountry{"FI", "14n"},
    IbanCountry{"FK", "2a12n"},    IbanCountry{"FO", "14n"},      IbanCountry{"FR", "10n11c2n"},
    IbanCountry{"GB", "4a14n"},    IbanCountry{"GE", "2a16n"},    IbanCountry{"GI", "4a15c"},
    IbanCountry{"GL", "14n"},      IbanCountry{"GR", "7n16c"},    IbanCountry{"GT", "24c"},
    IbanCountry{"HN", "4a20n"},    IbanCountry{"HR", "17n"},      IbanCountry{"HU", "24n"},
    IbanCountry{"IE", "4a14n"},    IbanCountry{"IL", "19n"},      IbanCountry{"IQ", "4a15n"},
    IbanCountry{"IS", "22n"},      IbanCountry{"IT", "1a10n12c"}, IbanCountry{"JO", "4a4n18c"},
    IbanCountry{"KW", "4a22c"},    IbanCountry{"KZ", "3n13c"},    IbanCountry{"LB", "4n20c"},
    IbanCountry{"LC", "4a24c"},    IbanCountry{"LI", "5n12c"},    IbanCountry{"LT", "16n"},
    IbanCountry{"LU", "3n13c"},    IbanCountry{"LV", "4a13c"},    IbanCountry{"LY", "21n"},
    IbanCountry{"MC", "10n11c2n"}, IbanCountry{"MD", "20c"},      IbanCountry{"ME", "18n"},
    IbanCountry{"MK", "3n10c2n"},  IbanCountry{"MN", "16n"},      IbanCountry{"MR", "23n"},
    IbanCountry{"MT", "4a5n18c"},  IbanCountry{"MU", "4a19n3a"},  IbanCountry{"NI", "4a20n"},
    IbanCountry{"NL", "4a10n"},    IbanCountry{"NO", "11n"},      IbanCountry{"OM", "3n16c"},
    IbanCountry{"PK", "4a16c"},    IbanCountry{"PL", "24n"},      IbanCountry{"PS", "4a21c"},
    IbanCountry{"PT", "21n"},      IbanCountry{"QA", "4a21c"},    IbanCountry{"RO", "4a16c"},
    IbanCountry{"RS", "18n"},      IbanCountry{"RU", "14n15c"},   IbanCountry{"SA", "2n18c"},
    IbanCountry{"SC", "4a20n3a"},  IbanCountry{"SD", "14n"},      IbanCountry{"SE", "20n"},
    IbanCountry{"SI", "15n"},      IbanCountry{"SK", "20n"},      IbanCountry{"SM", "1a10n12c"},
    IbanCountry{"SO", "19n"},      IbanCountry{"ST", "21n"},      IbanCountry{"SV", "4a20n"},
    IbanCountry{"TL", "19n"},      IbanCountry{"TN", "20n"},      IbanCountry{"TR", "6n16c"},
    IbanCountry{"UA", "6n19c"},    IbanCountry{"VA", "18n"},      IbanCountry{"VG", "4a16n"},
    IbanCountry{"XK", "16n"},      IbanCountry{"YE", "4a4n18c"},
};
static_assert(std::ranges::is_sorted(kIbanCountries, {}, &IbanCountry::code));

}  // namespace postlint::validators

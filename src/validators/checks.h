/// The validators behind the registry, one function per registered name. Their contract is that of
/// `Validator`; what each accepts is its summary in registry.cpp, its source stands above its body.
#pragma once

#include <string_view>

#include "validators/validators.h"

namespace postlint::validators {

// ages.cpp, calendar.cpp
Verdict age_over_89(std::string_view match) noexcept;
Verdict birth_year_over_89(std::string_view match, Date today) noexcept;
Verdict calendar_month_day(std::string_view match) noexcept;

// codes.cpp
Verdict cas(std::string_view match) noexcept;
Verdict icd10cm(std::string_view match) noexcept;
Verdict loinc(std::string_view match) noexcept;
Verdict luhn_number(std::string_view match) noexcept;
Verdict nct(std::string_view match) noexcept;
Verdict ndc(std::string_view match) noexcept;
Verdict not_all_same_digit(std::string_view match) noexcept;
Verdict sctid(std::string_view match) noexcept;

// contact.cpp
Verdict nanp_phone(std::string_view match) noexcept;

// devices.cpp, udi.cpp
Verdict gtin14_udi_di(std::string_view match) noexcept;
Verdict imei(std::string_view match) noexcept;
Verdict udi_gs1(std::string_view match) noexcept;
Verdict udi_hibc(std::string_view match) noexcept;
Verdict vin(std::string_view match) noexcept;

// finance.cpp
Verdict aba_routing(std::string_view match) noexcept;
Verdict card(std::string_view match) noexcept;
Verdict iban(std::string_view match) noexcept;

// health_ids.cpp, us_health_ids.cpp
Verdict au_ihi(std::string_view match) noexcept;
Verdict au_medicare(std::string_view match) noexcept;
Verdict bc_phn(std::string_view match) noexcept;
Verdict chi_scotland(std::string_view match) noexcept;
Verdict dea(std::string_view match) noexcept;
Verdict hicn_legacy(std::string_view match) noexcept;
Verdict mbi(std::string_view match) noexcept;
Verdict nhs_uk(std::string_view match) noexcept;
Verdict npi(std::string_view match) noexcept;
Verdict ohip(std::string_view match) noexcept;
Verdict quebec_ramq(std::string_view match) noexcept;

// national_ids.cpp
Verdict itin(std::string_view match) noexcept;
Verdict passport_mrz(std::string_view match) noexcept;
Verdict ssn(std::string_view match) noexcept;
Verdict us_passport(std::string_view match) noexcept;

// network.cpp
Verdict ipv4(std::string_view match) noexcept;
Verdict ipv6(std::string_view match) noexcept;
Verdict mac(std::string_view match) noexcept;

// places.cpp
Verdict decimal_latitude_longitude(std::string_view match) noexcept;
Verdict zip3_restricted(std::string_view match) noexcept;

// publications.cpp
Verdict doi(std::string_view match) noexcept;
Verdict isbn13(std::string_view match) noexcept;
Verdict issn(std::string_view match) noexcept;
Verdict orcid(std::string_view match) noexcept;

}  // namespace postlint::validators

/// Pure checks on a match, named so that a rule's `validate` key can ask for them.
///
/// A validator decides whether a slice that a pattern found really is what the rule names: a
/// number whose check digit agrees, a date that exists. It is a precision filter after the cue,
/// not a detector: 23.8 % of random ten-digit numbers pass at least one health-number checksum.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "postlint/date.h"

namespace postlint::validators {

enum class Verdict : std::uint8_t { kReject, kAccept };

/// Judges one match of normalised text: ASCII digits, '-' for every dash, ' ' for every space.
/// Separators may stand where people write them and letters may have either case. Empty, overlong
/// and malformed input is rejected. Linear in `match`, allocates nothing, keeps no reference to it.
using Validator = Verdict (*)(std::string_view match) noexcept;

/// The same, for what depends on the day of the scan.
using DatedValidator = Verdict (*)(std::string_view match, Date today) noexcept;

struct Entry {
  std::string_view name;
  Validator function;        ///< Null when `dated` is set.
  std::string_view summary;  ///< One line: what it accepts, and the source.
  DatedValidator dated = nullptr;
};

/// The entry's verdict on a match; `today` is the day of the scan.
Verdict judge(const Entry& entry, std::string_view match, Date today) noexcept;

/// All validators in ascending order of name. The views and the table live as long as the program.
std::span<const Entry> all() noexcept;

/// The entry called exactly `name`, or nullptr when there is none. Logarithmic in the table.
const Entry* find(std::string_view name) noexcept;

}  // namespace postlint::validators

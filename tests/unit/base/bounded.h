// Time limits for tests, in CPU time so that a busy machine does not fail them.
#pragma once

#include <gtest/gtest.h>

#include <ctime>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define POSTLINT_TEST_SANITIZED 1
#else
#define POSTLINT_TEST_SANITIZED 0
#endif

/// Stands first in a test whose input is too large for an instrumented build. Such tests are in
/// suites whose names end in "BoundedTime".
#define POSTLINT_SKIP_WHEN_SANITIZED() \
  if (POSTLINT_TEST_SANITIZED) GTEST_SKIP() << "too large for an instrumented build"

namespace postlint::testing {

/// CPU seconds that `work` takes.
template <typename Work>
double cpu_seconds(Work work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace postlint::testing

# Compiler settings of our own targets; an interface library, so that nothing leaks to consumers.
add_library(postlint_options INTERFACE)
target_compile_options(postlint_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
  $<$<BOOL:${POSTLINT_WARNINGS_AS_ERRORS}>:-Werror>)
# g++ 12 warns of overlapping copies in `"literal" + std::string` where there are none (GCC bug
# 105651, mended in 13).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(postlint_options INTERFACE -Wno-restrict)
endif()
target_compile_features(postlint_options INTERFACE cxx_std_20)

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)


# Compiler settings of our own targets; an interface library, so that nothing leaks to consumers.
add_library(postlint_options INTERFACE)
target_compile_options(postlint_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
  $<$<BOOL:${POSTLINT_WARNINGS_AS_ERRORS}>:-Werror>)
target_compile_features(postlint_options INTERFACE cxx_std_20)

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)


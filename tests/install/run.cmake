# Installs the build into a scratch folder, builds the README's C++ example against it with
# find_package(postlint), and runs it and the installed command away from the source tree.
set(scratch ${BUILD}/install-test)
file(REMOVE_RECURSE ${scratch})
file(MAKE_DIRECTORY ${scratch}/consumer)

function(run)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${scratch}
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  set(output "${output}" PARENT_SCOPE)
  set(status "${status}" PARENT_SCOPE)
endfunction()

function(run_or_fail)
  run(${ARGN})
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}\nended with ${status}:\n${output}")
  endif()
endfunction()

run_or_fail(${CMAKE_COMMAND} --install ${BUILD} --prefix ${scratch}/prefix)

file(READ ${SOURCE}/README.md readme)
string(REGEX MATCH "```cpp\n([^`]+)```" found "${readme}")
if(NOT found)
  message(FATAL_ERROR "README.md holds no C++ example")
endif()
file(WRITE ${scratch}/consumer/main.cpp "${CMAKE_MATCH_1}")
file(COPY ${SOURCE}/tests/install/CMakeLists.txt DESTINATION ${scratch}/consumer)

run_or_fail(${CMAKE_COMMAND} -S consumer -B consumer-build -G ${GENERATOR}
  -D CMAKE_PREFIX_PATH=${scratch}/prefix -D CMAKE_BUILD_TYPE=Release)
run_or_fail(${CMAKE_COMMAND} --build consumer-build)

# The example's draft names a patient: it must say so and end with 1.
run(consumer-build/consumer)
if(NOT status EQUAL 1 OR NOT output MATCHES "hipaa/")
  message(FATAL_ERROR "the README example ended with ${status} and printed:\n${output}")
endif()

# The installed command finds its packs without any configuration.
file(WRITE ${scratch}/draft.txt "MRN 00481516 is back today.\n")
run(prefix/bin/postlint check draft.txt)
if(NOT status EQUAL 1 OR NOT output MATCHES "hipaa/")
  message(FATAL_ERROR "the installed command ended with ${status} and printed:\n${output}")
endif()

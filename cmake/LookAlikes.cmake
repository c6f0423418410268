# Writes the table of look-alike letters into a generated C++ source, from the ICU that is built with.
function(postlint_look_alikes out_variable)
  add_executable(make_look_alikes ${PROJECT_SOURCE_DIR}/cmake/make_look_alikes.cpp)
  target_link_libraries(make_look_alikes PRIVATE postlint_options ICU::uc ICU::i18n)
  set(output ${PROJECT_BINARY_DIR}/generated/look_alikes.cpp)
  set(extra ${PROJECT_SOURCE_DIR}/cmake/look_alikes.tsv)
  add_custom_command(
    OUTPUT ${output}
    COMMAND make_look_alikes ${extra} ${output}
    DEPENDS make_look_alikes ${extra}
    COMMENT "Making the table of look-alike letters"
    VERBATIM)
  set(${out_variable} ${output} PARENT_SCOPE)
endfunction()

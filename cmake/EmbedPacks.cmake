# Writes the built-in packs into a generated C++ source, so that an installed binary needs no files.
function(postlint_embed_packs out_variable)
  file(GLOB_RECURSE packs CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/rules/common/*.json
    ${PROJECT_SOURCE_DIR}/rules/dictionaries/*.tsv
    ${PROJECT_SOURCE_DIR}/rules/education/*.json
    ${PROJECT_SOURCE_DIR}/rules/hipaa/*.json
    ${PROJECT_SOURCE_DIR}/rules/profiles/*.json
    ${PROJECT_SOURCE_DIR}/rules/reidentification/*.json
    ${PROJECT_SOURCE_DIR}/rules/professionalism/*.json)
  set(output ${PROJECT_BINARY_DIR}/generated/embedded_packs.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -D OUTPUT=${output} -D ROOT=${PROJECT_SOURCE_DIR}/rules
      -D "FILES=${packs}" -P ${PROJECT_SOURCE_DIR}/cmake/write_embedded_packs.cmake
    DEPENDS ${packs} ${PROJECT_SOURCE_DIR}/cmake/write_embedded_packs.cmake
    COMMENT "Embedding the built-in rule packs"
    VERBATIM)
  set(${out_variable} ${output} PARENT_SCOPE)
endfunction()

# Installs the library, its headers, the command and a CMake package for find_package(postlint).
include(CMakePackageConfigHelpers)

install(TARGETS postlint EXPORT postlint-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS postlint_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/postlint DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY rules/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/postlint)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES rules/dictionaries/LICENSES.md DESTINATION ${CMAKE_INSTALL_DOCDIR}
  RENAME LICENSES-dictionaries.md)

set(package_directory ${CMAKE_INSTALL_LIBDIR}/cmake/postlint)
install(EXPORT postlint-targets NAMESPACE postlint:: DESTINATION ${package_directory})
configure_package_config_file(cmake/postlint-config.cmake.in postlint-config.cmake
  INSTALL_DESTINATION ${package_directory})
write_basic_package_version_file(postlint-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/postlint-config.cmake
  ${PROJECT_BINARY_DIR}/postlint-config-version.cmake
  DESTINATION ${package_directory})

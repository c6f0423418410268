# Debian's RE2 and md4c ship pkg-config files; nlohmann/json and CLI11 are header-only and are
# included only by the modules named in docs/architecture.md.
find_package(Threads REQUIRED)
find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
find_package(PkgConfig REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)

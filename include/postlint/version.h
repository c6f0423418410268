// The version of this library. CMakeLists.txt reads it from here.
#pragma once

#define POSTLINT_VERSION "0.1.0"

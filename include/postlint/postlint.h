// The public C++ API of postlint in one include.
#pragma once

#include "postlint/date.h"
#include "postlint/finding.h"
#include "postlint/pack_problem.h"
#include "postlint/reporter.h"
#include "postlint/result.h"
#include "postlint/rule_info.h"
#include "postlint/ruleset.h"
#include "postlint/scanner.h"
#include "postlint/span.h"
#include "postlint/version.h"

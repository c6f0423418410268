#!/usr/bin/env python3
"""Checks who includes whom: the module table of docs/architecture.md, enforced.

Usage: check_layers.py [ROOT]. Prints each forbidden include as file:line and exits 1; exits 2 when
the tree does not look as expected, so that an empty run never passes.
"""
import pathlib
import re
import sys

# Module -> modules of src/ it may include, beside itself. Transitive knowledge is spelt out.
MODULES = {
    "base": set(),
    "text": {"base"},
    "formats": {"base", "text"},
    "rules": {"base"},
    "validators": {"base"},
    "match": {"base", "text", "rules"},
    "scan": {"base", "text", "formats", "rules", "validators", "match"},
    "report": {"base"},
    "eval": {"base", "scan"},
    "cli": {"base", "scan", "report", "eval"},
}

# Third-party header prefix -> modules that may include it. No public header may include any.
THIRD_PARTY = {
    "unicode/": {"text"},
    "md4c.h": {"formats"},
    "nlohmann/": {"rules", "report", "eval"},
    "re2/": {"match"},
    "CLI/": {"cli"},
}

# Public header -> modules that may include it; the others belong to the lowest layer. A header
# that declares the engine may not be used below it.
PUBLIC_OF_THE_ENGINE = {
    "postlint/postlint.h": {"cli", "eval"},
    "postlint/ruleset.h": {"scan", "report", "eval", "cli"},
    "postlint/scanner.h": {"scan", "report", "eval", "cli"},
    "postlint/reporter.h": {"report", "eval", "cli"},
}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


def fault(module, header):
    """Why `module` (None for a public header) may not include `header`; None when it may."""
    for prefix, allowed in THIRD_PARTY.items():
        if header.startswith(prefix) and module not in allowed:
            return "only %s may include <%s…>" % (", ".join(sorted(allowed)), prefix)
    if header.startswith("postlint/"):
        allowed = PUBLIC_OF_THE_ENGINE.get(header)
        if module is None or allowed is None or module in allowed:
            return None
        return "%s lies above module %s" % (header, module)
    target = header.split("/")[0]
    if "/" not in header or target not in MODULES:
        return None
    if module is None:
        return "a public header may not include src/"
    if target != module and target not in MODULES[module]:
        return "module %s may not know module %s" % (module, target)
    return None


def module_of(root, path):
    parts = path.relative_to(root).parts
    return parts[1] if parts[0] == "src" else None


def check(root):
    """All faults below `root` as (file, line number, text), and the number of files read."""
    faults, files = [], 0
    for folder in ("include/postlint", "src"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            files += 1
            module = module_of(root, path)
            if module is not None and module not in MODULES:
                faults.append((path, 1, "module %s is not in the table" % module))
                continue
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                why = match and fault(module, match.group(1))
                if why:
                    faults.append((path, number, why))
    return faults, files


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    root = root if root.is_dir() else root.parent.parent
    faults, files = check(root)
    for path, number, why in faults:
        print("%s:%d: %s" % (path.relative_to(root), number, why))
    if files < 10:
        print("only %d files found below %s" % (files, root))
        return 2
    print("%d files checked, %d forbidden includes" % (files, len(faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Runs the tests of the 66 fault cases of annotations and prints them by number with their results.

usage: fault_cases.py [SWIFT]        (the tests must have been built: make faults does that)

A test belongs to a case by its name: `case 12: …`, `case 46 and 47: …`, `case 1, 8, 12 and 18: …`.
Ends with 1 when a test fails or a number from 1 to 66 has none.
"""

import re
import subprocess
import sys

# Other notes number their cases too; theirs are tested in other modules and suites.
MODULES = "AnnotationsTests|StorageTests|ExportsTests|ReadingTests|EndToEndTests"
OTHERS = "TrickyCaseTests"
CASES = range(1, 67)
FLAGS = ["--explicit-target-dependency-import-check", "error", "--skip-build"]
# Tests that run at once may write into one line.
RESULT = re.compile(r"Test \"?(case [0-9][^\"\n]*?)\"? (?:with \d+ test cases? )?"
                    r"(passed|failed) after")


def numbers(name):
    head = name[len("case "):].split(":")[0]
    return [int(number) for number in re.findall(r"\d+", head)]


def main(swift):
    command = [swift, "test", *FLAGS, "--filter", rf"^({MODULES})\..*case [0-9]", "--skip", OTHERS]
    run = subprocess.run(command, capture_output=True, text=True)
    results = {}
    for match in RESULT.finditer(run.stdout + run.stderr):
        results.setdefault(match[1], []).append(match[2])
    missing = []
    for case in CASES:
        tests = sorted(name for name in results if case in numbers(name))
        if not tests:
            missing.append(case)
            print(f"{case:2}  NO TEST")
        for name in tests:
            state = "failed" if "failed" in results[name] else "passed"
            print(f"{case:2}  {state}  {name}")
    failed = [name for name, states in results.items() if "failed" in states]
    print(f"\n{len(CASES) - len(missing)} of {len(CASES)} cases have tests; "
          f"{len(results)} tests, {len(failed)} failed")
    if not results:
        print(run.stdout[-2000:] + run.stderr[-2000:])
    return 1 if missing or failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "swift"))

# Lectern. `make run` and `make test` are all that a new machine needs.
SHELL  := /bin/bash
SWIFT  ?= swift
PREFIX ?= /usr/local
FLAGS  := --explicit-target-dependency-import-check error
ARGS   ?= corpus
# The flags of one release build are those of all: others would build every module anew.
STATIC  = -c release --static-swift-stdlib $(shell scripts/link-flags.sh $(CURDIR)/.build/archives)
PATH_OF = $(shell $(SWIFT) build $(STATIC) --show-bin-path)

# The system packages, by Debian's names.
PACKAGES      := libncursesw5-dev libmd4c-dev libssl-dev libuchardet-dev libfribidi-dev libhyphen-dev \
                 libpcre2-dev libsqlite3-dev libzstd-dev libxxhash-dev
TEST_PACKAGES := $(PACKAGES) libvterm-dev tmux hyphen-en-us hyphen-ru unicode-data
BENCH_PACKAGES := $(PACKAGES) hyphen-en-us hyphen-ru par dict-devil miscfiles
# The small peers of `make bench`; vim, recoll and tantivy's Python package join where they are.
PEER_PACKAGES := $(PACKAGES) python3 less most w3m ripgrep sqlite3

.PHONY: run build test faults lint format golden bench bench-plots bench-anchoring
.PHONY: bench-durability bench-killing bench-lines bench-links bench-matching bench-relinking bench-repeats
.PHONY: widths install clean setup setup-tests

run: setup ## build and open the bundled corpus (ARGS=FOLDER for another)
	$(SWIFT) build $(FLAGS) $(STATIC) --product lectern
	"$(PATH_OF)/lectern" $(ARGS)

build: setup ## debug build
	$(SWIFT) build $(FLAGS)

test: setup-tests lint ## lint, then every test
	$(SWIFT) build $(FLAGS) --build-tests
	$(SWIFT) test $(FLAGS) --skip-build

faults: setup-tests ## the 66 fault cases of annotations: their tests by number, with results
	$(SWIFT) build $(FLAGS) --build-tests
	python3 scripts/fault_cases.py $(SWIFT)

lint: ## formatting and doc comments
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift

format: ## format every file in place
	$(SWIFT) format format --in-place --recursive --parallel Sources Tests Package.swift

golden: setup-tests ## rewrite the golden files; read the diff before you commit it
	UPDATE_GOLDEN=1 $(SWIFT) test $(FLAGS)

bench: ## speed, bytes and memory beside peers (SIZES="100 100000" CASES="paging importing")
	@scripts/setup.sh $(PEER_PACKAGES)
	$(SWIFT) build $(FLAGS) $(STATIC) --product lectern
	python3 Tests/Benchmarks/bench.py "$(PATH_OF)/lectern" $(if $(SIZES),--sizes $(SIZES)) \
	  $(if $(CASES),--cases $(CASES)) $(BENCH_ARGS)

bench-plots: ## cost against size of the last run of bench, here and as SVG
	python3 Tests/Benchmarks/plot.py --svg .build/benchmarks/plots

bench-anchoring: setup ## where annotations are found after 29 kinds of edits (TRIALS='--seed 2')
	$(SWIFT) build $(FLAGS) -c release --product anchoring-benchmark
	"$$($(SWIFT) build -c release --show-bin-path)/anchoring-benchmark" $(TRIALS)

bench-lines: ## evenness of lines beside par and fmt, and the time to set them
	@scripts/setup.sh $(BENCH_PACKAGES)
	$(SWIFT) build $(FLAGS) $(STATIC) --product lectern
	$(SWIFT) build $(FLAGS) $(STATIC) --product layout-bench
	python3 Tests/Benchmarks/filling.py "$(PATH_OF)/lectern"
	"$(PATH_OF)/layout-bench"

bench-durability: setup ## sessions killed at random, and the time of a save beside the disk's own
	$(SWIFT) build $(FLAGS) -c release --product store-probe
	scripts/bench-durability.sh "$$($(SWIFT) build -c release --show-bin-path)/store-probe"

bench-killing: setup ## indexing killed at random, and every answer beside a fresh index (ROUNDS=50)
	$(SWIFT) build $(FLAGS) $(STATIC) --product lectern
	scripts/kill_indexing.py --rounds $(or $(ROUNDS),50) "$(PATH_OF)/lectern"

bench-matching: setup ## the matcher beside grep, ugrep and pyahocorasick, in one run
	$(SWIFT) build $(FLAGS) $(STATIC) --product matching-bench
	python3 Tests/Benchmarks/matching.py "$(PATH_OF)/matching-bench"

bench-relinking: setup ## one alias more in a library of 10,000 articles; two runs compared
	$(SWIFT) build $(FLAGS) $(STATIC) --product relink-bench
	$(SWIFT) build $(FLAGS) $(STATIC) --product lectern
	python3 Tests/Benchmarks/relinking.py "$(PATH_OF)/relink-bench" "$(PATH_OF)/lectern"

bench-repeats: setup ## copied passages found in a made library of 10,000 articles (COPIES='2000 7')
	$(SWIFT) build $(FLAGS) -c release --product repeats-bench
	"$$($(SWIFT) build -c release --show-bin-path)/repeats-bench" $(COPIES)

bench-links: setup ## false links on unrelated documents of Debian packages
	$(SWIFT) build $(FLAGS) $(STATIC) --product lectern
	python3 Tests/Benchmarks/false_links.py "$(PATH_OF)/lectern"

widths: setup-tests ## the columns of tricky strings in the terminals that are installed
	$(SWIFT) build $(FLAGS) --product display-probe
	python3 Tests/Benchmarks/widths.py "$$($(SWIFT) build --show-bin-path)/display-probe"

install: setup ## release binary, corpus, manual page and completions below PREFIX
	$(SWIFT) build $(FLAGS) $(STATIC) --product lectern
	scripts/install.sh "$(PATH_OF)/lectern" "$(DESTDIR)$(PREFIX)"

clean: ## forget every build
	rm -rf .build

setup: ## install the system packages that are missing
	@scripts/setup.sh $(PACKAGES)

setup-tests: ## the same, and what only tests need
	@scripts/setup.sh $(TEST_PACKAGES)

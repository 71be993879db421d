# Every verb is done by make.py, which also runs where there is no make: python make.py VERB
PYTHON ?= python3
ARGS ?=
VERBS = help setup check lab book serve notebooks runs bench bench-quick release student-bundle grade new-question mutants lint test lock clean

.DEFAULT_GOAL = help
.PHONY: $(VERBS)
# ARGS passes words on: make runs ARGS=all
$(VERBS):
	@$(PYTHON) make.py $@ $(ARGS)

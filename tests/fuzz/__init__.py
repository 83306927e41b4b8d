"""Fuzzing: what comes from strangers, made by chance and held to more than not to crash.

Each target is a function of a `Draw`, in the file of its door. `make fuzz` drives them by atheris, which looks for
inputs that take other branches; the suite drives the same by Hypothesis (`test_targets`).
"""

"""What the tool costs, beside others: `make bench` measures, and writes docs/performance.md. No test measures time."""

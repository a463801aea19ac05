"""The command `factlint`, also as `python -m factlint`."""

from __future__ import annotations

import gc
import sys

from factlint import cli

SELDOM = 200_000
"""Objects made, and not yet gone, after which garbage is looked for: hardly any of what drafts leave is cyclic."""


def main() -> int:
    """Run the command line; return its exit code. Its start and end are not searched for garbage."""
    gc.set_threshold(SELDOM, 20, 100)
    code = cli.main()
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(main())

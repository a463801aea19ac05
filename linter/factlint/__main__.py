"""The command `factlint`, also as `python -m factlint`."""

from __future__ import annotations

import gc
import sys

from factlint import cli


def main() -> int:
    """Run the command line; return its exit code. At the end nothing is searched for garbage once more."""
    code = cli.main()
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(main())

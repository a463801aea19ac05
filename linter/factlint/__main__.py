"""The command `factlint`, also as `python -m factlint`."""

from __future__ import annotations

import sys

from factlint import cli


def main() -> int:
    """Run the command line; return its exit code. Its start and end are not searched for garbage."""
    cli.at_rest()
    code = cli.main()
    cli.at_rest()
    return code


if __name__ == "__main__":
    sys.exit(main())

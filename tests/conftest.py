"""All tests share one cache of the compiled book: to read the whole knowledge takes seconds."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("FACTLINT_CACHE", str(Path(tempfile.gettempdir()) / f"factlint-tests-{os.getuid()}"))

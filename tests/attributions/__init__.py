"""Attributions, quotations and wordings: who says what."""

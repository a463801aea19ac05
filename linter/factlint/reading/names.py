"""The names that front matter, meta elements and JSON-LD give to the same field of an article."""

from __future__ import annotations

FIELD_NAMES: dict[str, str] = {
    source: field
    for field, sources in {
        "published": (
            "published date pubdate datepublished publishdate publish_date publish-date publicationdate"
            " publication_date published_at published_time published_date article:published_time"
            " article:published og:published_time dc.date dc.date.issued dc.date.published dcterms.date"
            " dcterms.issued parsely-pub-date sailthru.date"
        ),
        "updated": (
            "updated datemodified modified lastmod last_modified last-modified updated_at"
            " article:modified_time article:modified og:updated_time dc.date.modified dcterms.modified"
        ),
        "title": "title headline og:title twitter:title dc.title dcterms.title parsely-title",
        "byline": "byline author authors article:author dc.creator dcterms.creator parsely-author",
        "section": "section articlesection article:section parsely-section",
        "lang": "lang language inlanguage locale og:locale dc.language dcterms.language content-language",
        "timezone": "timezone tz",
        "dateline": "dateline",
        "story": "story",
    }.items()
    for source in sources.split()
}
"""Technical names of the sources, in lower case, and the field each of them fills."""


def field_name(name: str) -> str:
    """Return the field that a source's name fills; a name of no field keeps itself."""
    return FIELD_NAMES.get(name.lower(), name)

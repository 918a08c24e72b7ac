// The search page: Pagefind's own interface, with the question that came in the address.
"use strict";

const root = new URL("../../", document.currentScript.src); // the folder the site stands in

function showSearch() {
  const shown = new PagefindUI({
    element: "#search",
    bundlePath: new URL("pagefind/", root).href,
    baseUrl: root.pathname,
    showImages: false,
    showSubResults: false,
    showEmptyFilters: false,
    pageSize: 10,
    openFilters: matchMedia("(min-width: 60rem)").matches ? ["body", "held"] : [],
    translations: { placeholder: "A word, a name, a symbol", zero_results: "Nothing found for [SEARCH_TERM]" },
  });
  const asked = new URLSearchParams(location.search).get("q");
  const field = document.querySelector("#search input");
  field.setAttribute("aria-label", "Search the edition");
  if (!asked) return; // the index is loaded when there is something to look for
  shown.triggerSearch(asked);
  field.focus();
}

if (window.PagefindUI) showSearch();

// Places of a text in words: the names of the links to them, and the reader's own, shown in the map of its paragraphs.
"use strict";

{
  // --- An anchor as a reader says it; the same rules as generator/pages/links.py ------------------------------------------

  const PLACES = {
    pp: "preambular paragraph", op: "paragraph", para: "paragraph", s: "section", annex: "annex", appendix: "appendix", fn: "note",
  };

  function inWords(anchor) {
    const said = [];
    for (const step of anchor.split("-")) {
      const [, kind, number] = /^(.*?)(\d*)$/.exec(step);
      if (PLACES[kind] && (number || kind === "annex")) said.push(`${PLACES[kind]} ${number}`.trim());
      else if (said.length) said.push(`${said.pop()} (${step})`);
    }
    return said.join(", ");
  }

  for (const number of document.querySelectorAll(".resolution > p[id] > a:first-child")) {
    number.setAttribute("aria-label", `Address of ${inWords(number.hash.slice(1))}`);
  }

  // --- The map ---------------------------------------------------------------------------------------------------------------

  const map = document.querySelector(".map");
  const links = new Map([...(map?.querySelectorAll("a") ?? [])].map((link) => [link.hash.slice(1), link]));
  const owners = new Map(); // each paragraph's words, and the link they belong to: (a) and (b) to the paragraph above
  const seen = new Set();

  for (const [anchor, link] of links) {
    const said = inWords(anchor);
    if (said) link.setAttribute("aria-label", said);
  }

  function mark(now) {
    const before = map.querySelector("[aria-current]");
    if (now === before) return;
    before?.removeAttribute("aria-current");
    now.setAttribute("aria-current", "location");
    map.querySelector(".map-place").textContent = now.getAttribute("aria-label") ?? now.textContent;
    const strip = now.closest("ol");
    strip.scrollTop = now.offsetTop - strip.clientHeight / 2; // where the strip itself scrolls, the place stays in view
  }

  const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop); // where a paragraph comes to rest
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) isIntersecting ? seen.add(target) : seen.delete(target);
    const first = [...owners.keys()].find((each) => seen.has(each));
    if (first) mark(owners.get(first));
  }, { rootMargin: `-${top + 2}px 0px -60% 0px` });

  map?.addEventListener("click", ({ target }) => target.closest("a") && (map.open = false)); // it would hide the place

  let owner = null;
  for (const words of map ? document.querySelectorAll(".resolution > :not(.map, .margin)") : []) {
    owner = links.get(words.id) ?? owner;
    if (!owner) continue;
    owners.set(words, owner);
    watch.observe(words);
  }
}

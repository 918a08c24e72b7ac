// The reader's place in a long text, shown in the map of its paragraphs.
"use strict";

{
  const map = document.querySelector(".map");
  const links = new Map([...(map?.querySelectorAll("a") ?? [])].map((link) => [link.hash.slice(1), link]));
  const owners = new Map(); // each paragraph's words, and the link they belong to: (a) and (b) to the paragraph above
  const seen = new Set();

  function mark(now) {
    const before = map.querySelector("[aria-current]");
    if (now === before) return;
    before?.removeAttribute("aria-current");
    now.setAttribute("aria-current", "location");
    map.querySelector(".map-place").textContent = now.getAttribute("aria-label");
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
  for (const paragraph of map ? document.querySelectorAll(".resolution > .paragraph") : []) {
    owner = links.get(paragraph.id) ?? owner;
    const words = paragraph.querySelector(".words");
    if (!owner || !words) continue;
    owners.set(words, owner);
    watch.observe(words);
  }
}

// What the cards show: a note at its marker, a document or a paragraph where it is cited, a term's explanation.
// A page that is cited is fetched once and read here; where that cannot be (a saved page, no network) the link is a link.
"use strict";

{
  const RETURNS = '.returns, [href^="#fnref"]';
  const pages = new Map(); // by address, the page on its way or here

  async function fetched(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  function pageAt(address) {
    if (address === location.href.split("#")[0]) return document;
    if (!location.protocol.startsWith("http")) return null;
    if (!pages.has(address)) pages.set(address, fetched(address));
    return pages.get(address).catch(() => pages.delete(address) && null);
  }

  // --- Copies: the words as they stand, without anchors and without what only the page itself can do ---------------------

  function copied(part, without) {
    const copy = document.importNode(part, true);
    for (const each of copy.querySelectorAll(without)) each.remove();
    for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
    return copy;
  }

  function plain(part) {
    const copy = copied(part, `sup, ${RETURNS}, .sources, .copy, .cite, .card, .margin b`);
    for (const each of copy.querySelectorAll("a, button")) each.replaceWith(...each.childNodes);
    return copy;
  }

  function line(name, ...words) {
    const made = document.createElement("p");
    made.className = `card-${name}`;
    made.append(...words);
    return made;
  }

  // --- The three kinds of card -------------------------------------------------------------------------------------------

  function note(link, place) {
    if (!place) return null;
    const kind = place.matches("p") ? "note" : place.classList[0];
    return { kind, label: link.getAttribute("aria-label"), parts: [...copied(place, `${RETURNS}, .sources, .unfold`).childNodes] };
  }

  function term(entry) {
    const name = entry.querySelector("dt").textContent;
    const said = document.createElement("div");
    said.append(...plain(entry.querySelector("dd")).childNodes);
    return { kind: "term", label: `What “${name}” means`, parts: [line("title", name), said] };
  }

  function words(page, place) {
    const shown = place ?? page.querySelector(".abstract");
    if (!shown) return [];
    const said = document.createElement("div");
    said.className = place ? "card-words" : "card-abstract";
    said.append(...plain(shown).childNodes);
    return [said];
  }

  function cited(link, page, place) {
    const symbol = page.querySelector("p.symbol");
    const when = page.querySelector(".facts .when")?.textContent.replace(/\s+/g, " ").trim() ?? "";
    const parts = [
      line("symbol", ...plain(symbol).childNodes),
      line("title", page.querySelector("h1").textContent),
      ...(when ? [line("facts", when)] : []),
      ...(link.dataset.verb ? [line("facts", `Cited here with “${link.dataset.verb}”`)] : []),
      ...words(page, place),
    ];
    return { kind: "document", label: `About ${symbol.firstChild.textContent.trim()}`, parts };
  }

  async function preview(link) {
    const [address, anchor] = link.href.split("#");
    const page = await pageAt(address);
    const place = anchor ? page?.getElementById(decodeURIComponent(anchor)) : null;
    if (!page || (page === document && !place)) return null;
    if (place?.matches(".term-entry")) return term(place);
    return page.querySelector("p.symbol") ? cited(link, page, place) : null;
  }

  cards.offer("sup a", note);
  // Not where the title stands beside the link anyway; and for a finger only where a text, a note or a term is read.
  const links = ".page a:is(.held, .known, .internal, .term):not(p[id] > :first-child, nav *, .item *, .citations > li > *, .card *, svg *)";
  cards.offer(links, preview, { wait: 200, taps: ".resolution *, .term" });
}

// The search page: a question, what narrows it down, what was found. The question stands in the address.
"use strict";

const NAMES = { body: "Body", session: "Session", year: "Year", kind: "Kind", held: "Held" };
const PAGE = 10; // results that are shown at a time
const PAUSE = 300; // milliseconds after the last letter until a small edition is asked

const home = document.querySelector(".wordmark").href;
const finder = new Finder(home);
const form = document.getElementById("search");
const part = (name) => form.querySelector(`.search-${name}`);
const field = form.elements.q;
const chosen = new Map(Object.keys(NAMES).map((name) => [name, new Set()]));
let inquiry = null;
let shown = 0;
let questions = 0;
let turn = 0;

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function fits({ facets }, but) {
  return [...chosen].every(([name, values]) => name === but || !values.size || values.has(facets[name]));
}

function narrowed() {
  return new Map([...chosen].filter(([, values]) => values.size));
}

// An excerpt comes as HTML; only its words and marks are taken over.
function words(markup) {
  const { body } = new DOMParser().parseFromString(markup, "text/html");
  return [...body.childNodes].map((node) => (node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent));
}

// The text around the words found lies in a file as long as the document: it is fetched when the result is looked at.
const watcher = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    watcher.unobserve(target);
    target.result.data().then(({ excerpt }) => target.append(...words(excerpt)));
  }
});

function item(result) {
  const { title, address, facets } = result;
  const facts = [facets.kind, facets.body, facets.year].filter(Boolean).join(" · ");
  const text = element("p", { className: "search-excerpt", result });
  watcher.observe(text);
  return element("li", {}, element("a", { href: address }, title || address), element("p", { className: "search-facts" }, facts), text);
}

function show(from, results) {
  const list = part("results");
  const items = results.slice(from, from + PAGE).map(item);
  if (from === 0) list.replaceChildren(...items);
  else list.append(...items);
  shown = from + items.length;
}

// In the words of a reader: how many, how far, and what has not been looked at.
function say(results) {
  const next = inquiry.next(narrowed());
  const quoted = (words) => [...words].map((word) => `“${word}”`).join(" and ");
  const like = inquiry.loose.size ? `No page has ${quoted(inquiry.loose)} itself; ` : "";
  const found = `${results.length === 1 ? "1 page" : `${results.length} pages`} found${next ? " so far" : ""}`;
  part("status").textContent = inquiry.unknown.length ? `No page has ${quoted(inquiry.unknown)}.`
    : `${like}${found}${like && " with words like it"}.`;
  const button = part("more");
  button.hidden = shown >= results.length && !next;
  button.textContent = shown < results.length || !next ? "Show more" : `Search on, ${span(next)}`;
}

function span(group) {
  const years = Object.keys(group.facets.year ?? {}).map(Number);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length ? `in documents of ${first === last ? first : `${first} to ${last}`}` : "in the other pages";
}

function count(name, results) {
  const found = new Map();
  for (const result of results) {
    const value = result.facets[name];
    if (value && fits(result, name)) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}

// Values that only groups have which were not asked yet are offered too: choosing one asks them.
function facet(name) {
  const counts = count(name, inquiry.results);
  const pending = new Set(inquiry.groups.flatMap((group) => Object.keys(group.facets[name] ?? {})));
  const order = ["session", "year"].includes(name) ? -1 : 1; // the newest first
  const values = [...new Set([...counts.keys(), ...pending, ...chosen.get(name)])]
    .sort((one, other) => order * one.localeCompare(other, "en", { numeric: true }));
  const choices = values.map((value) => {
    const box = element("input", { type: "checkbox", name, value, checked: chosen.get(name).has(value) });
    const number = pending.has(value) ? counts.has(value) && `(${counts.get(value)} so far)` : `(${counts.get(value) ?? 0})`;
    return element("label", {}, box, ` ${value} `, element("span", { className: "search-count" }, number || ""));
  });
  const group = part(`facet[data-name="${name}"]`);
  group.hidden = !values.length;
  group.querySelector("fieldset").replaceChildren(group.querySelector("legend"), ...choices);
}

function facets() {
  const at = document.activeElement;
  Object.keys(NAMES).forEach(facet);
  if (at?.type === "checkbox") form.querySelector(`[name="${at.name}"][value="${CSS.escape(at.value)}"]`)?.focus();
}

// Results that are shown stay where they are; more come below them.
async function go(from) {
  const mine = turn += 1; // what was asked for later goes before
  part("results").setAttribute("aria-busy", "true");
  let results = inquiry.results.filter((result) => fits(result));
  if (results.length <= from && inquiry.next(narrowed())) {
    await inquiry.more(narrowed(), fits);
    if (mine !== turn) return;
    results = inquiry.results.filter((result) => fits(result));
  }
  show(from, results);
  part("results").removeAttribute("aria-busy");
  facets();
  say(results);
}

async function ask(question) {
  const address = new URL(location.href);
  address.searchParams.set("q", question);
  history.replaceState(null, "", address);
  const mine = questions += 1;
  part("status").textContent = "Searching …";
  part("direct").replaceChildren();
  if (/\d/.test(question)) direct(question);
  try {
    const found = await finder.inquiry(question);
    if (mine !== questions) return;
    inquiry = found;
    await go(0);
  } catch (error) {
    part("status").textContent = "The search did not answer. It needs a web server; all documents are listed under “Documents”.";
    throw error;
  }
}

// A symbol or a number leads to its document without the index.
async function direct(question) {
  const symbols = await meant(home, question);
  if (symbols.length > 5 || field.value.trim() !== question) return;
  const links = symbols.map((symbol) => element("a", { href: new URL(`${symbol}/`, home).href }, symbol));
  if (links.length) part("direct").replaceChildren("Straight to ", ...links.flatMap((link, at) => (at ? [", ", link] : [link])));
}

function begin() {
  form.hidden = false;
  let waiting;
  const now = () => { if (field.value.trim()) ask(field.value.trim()); };
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); now(); });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (!finder.signposts?.length) waiting = setTimeout(now, PAUSE);
  });
  part("facets").addEventListener("change", ({ target }) => {
    chosen.get(target.name)[target.checked ? "add" : "delete"](target.value);
    go(0);
  });
  part("more").addEventListener("click", () => go(shown));
  const wide = matchMedia("(min-width: 60rem)").matches;
  for (const name of ["body", "held"]) part(`facet[data-name="${name}"]`).open = wide;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.focus();
  now(); // the index is loaded when there is something to look for
}

begin();

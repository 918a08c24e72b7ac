// Single keys, for those who read by keyboard: "?" lists them. They never answer to who is writing, nor together with
// another key, and can be turned off for good (WCAG 2.2, 2.1.4).
"use strict";

const keys = (() => {
  const answers = new Map(); // by key: what it does, in words, and the doing
  let dialog = null;

  const isOff = () => document.documentElement.dataset.keys === "off";

  function turn(state) {
    document.documentElement.dataset.keys = state;
    try {
      localStorage.setItem("keys", state);
    } catch { /* not kept */ }
  }

  function made(tag, ...children) {
    const element = document.createElement(tag);
    element.append(...children);
    return element;
  }

  function list() {
    const rows = [...answers].map(([key, { words }]) => [key, words]);
    rows.push(["?", "this list"], ["Esc", "close a card, or this list"]);
    return made("dl", ...rows.map(([key, words]) => made("div", made("dt", made("kbd", key)), made("dd", words))));
  }

  function choice() {
    const box = made("input");
    box.type = "checkbox";
    box.checked = !isOff();
    box.addEventListener("change", () => turn(box.checked ? "on" : "off"));
    return made("label", box, " Answer to single keys");
  }

  function help() {
    dialog?.remove();
    const close = made("button", "Close");
    close.autofocus = true;
    close.addEventListener("click", () => dialog.close());
    const title = made("h2", "Keys");
    title.id = "keys";
    dialog = made("dialog", title, list(), made("p", choice(), close));
    dialog.className = "keys";
    dialog.setAttribute("aria-labelledby", title.id);
    document.body.append(dialog);
    dialog.showModal();
  }

  function onKey(event) {
    const busy = event.target.closest("input, textarea, select, [contenteditable], dialog");
    const found = event.key === "?" ? { act: help } : answers.get(event.key);
    if (!found || busy || isOff() || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    found.act();
  }

  function offerHelp() {
    const button = made("button", "Keyboard shortcuts");
    button.type = "button";
    button.className = "keys-open";
    button.addEventListener("click", help);
    document.querySelector("footer.site").append(button);
  }

  document.addEventListener("keydown", onKey);
  offerHelp();

  return {
    // `key` as the keyboard names it; `words` for the list; `act` is what happens.
    answer: (key, words, act) => answers.set(key, { words, act }),
  };
})();

// --- The keys of every page, and of a text ---------------------------------------------------------------------------------

{
  const go = (name) => () => document.querySelector(`header.site [aria-keyshortcuts="${name}"]`).click();

  function isSeen(one) {
    const box = one.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  }

  // The next or the last before: from the one that has the focus, else from the top of the window.
  function neighbour(all, by) {
    const now = all.findIndex((each) => each.contains(document.activeElement) && isSeen(each));
    if (now >= 0) return all[now + by];
    const rest = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 4; // where one comes to rest
    const below = all.findIndex((each) => each.getBoundingClientRect().top > rest);
    return all[(below < 0 ? all.length : below) - (by < 0 ? 1 : 0)];
  }

  const paragraphs = [...document.querySelectorAll(".resolution > p[id]")];
  const markers = [...document.querySelectorAll(".resolution > :not(.margin) sup a")];

  const toParagraph = (by) => () => {
    const one = neighbour(paragraphs, by);
    one?.querySelector("a").focus({ preventScroll: true });
    one?.scrollIntoView();
  };
  const toMarker = (by) => () => neighbour(markers, by)?.focus();

  if (paragraphs.length) {
    keys.answer("j", "next paragraph", toParagraph(1));
    keys.answer("k", "paragraph before", toParagraph(-1));
  }
  if (markers.length) {
    keys.answer("n", "next note", toMarker(1));
    keys.answer("p", "note before", toMarker(-1));
  }
  keys.answer("/", "search", () => (document.querySelector("#search input") ?? document.getElementById("q")).focus());
  keys.answer("t", "timeline", go("t"));
  keys.answer("h", "home", go("h"));
}

// Comforts of reading. Every page is complete without them: each is added to links that work by themselves.
"use strict";

// --- A card shows a note at its marker, where the note itself is out of sight -----------------------------------------

const card = document.createElement("div");
card.className = "card";
card.id = "card";
card.popover = "manual";
card.setAttribute("role", "note");
let marker = null; // the link whose note is shown
let closing = 0;

function noteOf(link) {
  return document.getElementById(decodeURIComponent(link.hash.slice(1)));
}

function beside(note, link) {
  const box = note.getBoundingClientRect();
  const seen = box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
  return seen && box.left > link.getBoundingClientRect().right;
}

function fill(note) {
  card.replaceChildren(...[...note.cloneNode(true).childNodes]);
  for (const part of card.querySelectorAll("[id]")) part.removeAttribute("id");
  for (const part of card.querySelectorAll(".returns, .sources")) part.remove();
  card.dataset.kind = note.className.split(" ")[0];
  card.setAttribute("aria-label", marker.getAttribute("aria-label"));
}

function place() {
  const at = marker.getBoundingClientRect();
  const box = card.getBoundingClientRect();
  const below = at.bottom + 6;
  const fits = below + box.height <= innerHeight || at.top - 6 - box.height < 0;
  card.style.top = `${fits ? below : at.top - 6 - box.height}px`;
  card.style.left = `${Math.max(16, Math.min(at.left - 16, document.documentElement.clientWidth - box.width - 16))}px`;
}

function open(link) {
  clearTimeout(closing);
  if (marker === link) return;
  close();
  const note = noteOf(link);
  if (!note) return;
  marker = link;
  note.classList.add("lit");
  if (beside(note, link)) return;
  fill(note);
  (link.closest("sup") ?? link).after(card);
  link.setAttribute("aria-describedby", card.id);
  card.showPopover();
  place();
}

function close() {
  clearTimeout(closing);
  if (!marker) return;
  noteOf(marker).classList.remove("lit");
  marker.removeAttribute("aria-describedby");
  marker = null;
  if (card.isConnected) card.hidePopover();
  card.remove();
}

function closeSoon() {
  clearTimeout(closing);
  closing = setTimeout(close, 250);
}

function previewNotes() {
  const markers = ".marker a, .sigil a";
  const over = (event) => {
    const link = event.target.closest(markers);
    if (link) open(link);
    else if (event.target.closest(".card")) clearTimeout(closing);
    else if (marker) closeSoon();
  };
  document.addEventListener("pointerover", (event) => event.pointerType === "mouse" && over(event));
  document.addEventListener("focusin", over);
  document.addEventListener("click", (event) => {
    const link = event.target.closest(markers);
    if (!link) return event.target.closest(".card") || close();
    if (event.pointerType === "touch" && !beside(noteOf(link), link)) {
      event.preventDefault();
      open(link);
    } else close();
  });
  addEventListener("scroll", () => marker && card.isConnected && place(), { passive: true });
}

// --- The address of a paragraph, copied --------------------------------------------------------------------------------

const said = document.createElement("p");
said.className = "unseen";
said.setAttribute("role", "status");

async function copy(button, address) {
  await navigator.clipboard.writeText(address);
  button.textContent = "copied";
  button.classList.add("done");
  said.textContent = `Address copied: ${address}`;
  setTimeout(() => {
    button.textContent = "copy";
    button.classList.remove("done");
    said.textContent = "";
  }, 2000);
}

function offerAddresses() {
  if (!navigator.clipboard) return; // no secure context: the number is a link all the same
  document.body.append(said);
  for (const number of document.querySelectorAll(".words a.number")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "copy";
    button.setAttribute("aria-label", `Copy the address of ${number.textContent.trim()}`);
    button.addEventListener("click", () => copy(button, number.href));
    number.closest(".words").append(button);
  }
}

// --- The colours: as the system has them, light, dark --------------------------------------------------------------------

const COLOURS = { "": "Auto", light: "Light", dark: "Dark" };

function setColours(chosen) {
  document.documentElement.dataset.colours = chosen;
  document.querySelector(".colours-now").textContent = COLOURS[chosen];
  try {
    localStorage.setItem("colours", chosen);
  } catch { /* not kept */ }
}

function offerColours() {
  const button = document.querySelector(".colours");
  const order = Object.keys(COLOURS);
  const now = () => document.documentElement.dataset.colours ?? "";
  button.hidden = false;
  button.querySelector(".colours-now").textContent = COLOURS[now()] ?? COLOURS[""];
  button.addEventListener("click", () => setColours(order[(order.indexOf(now()) + 1) % order.length]));
}

// --- Keys: "/" to search, Escape to close --------------------------------------------------------------------------------

function onKey(event) {
  if (event.key === "Escape") return close();
  const writing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  (document.querySelector("#search input") ?? document.getElementById("q")).focus();
}

previewNotes();
offerAddresses();
offerColours();
document.addEventListener("keydown", onKey);

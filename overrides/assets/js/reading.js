// Comforts of reading. Every page is complete without them: each is added to links that work by themselves.
"use strict";

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
  for (const number of document.querySelectorAll(".resolution > p[id] > a:first-child")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "copy";
    button.setAttribute("aria-label", `Copy the address of ${number.textContent.trim()}`);
    button.addEventListener("click", () => copy(button, number.href));
    number.parentElement.append(button);
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

offerAddresses();
offerColours();

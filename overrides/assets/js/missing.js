// On the page for addresses that lead nowhere: where the address holds the symbol of a document, that document is offered.
"use strict";

async function offer() {
  const home = document.querySelector(".wordmark").href;
  const asked = decodeURIComponent(location.href.slice(home.length)).replace(/[?#].*|(\/index)?\.html$/g, "");
  const [found] = await meant(home, asked);
  if (!found) return;
  const link = document.createElement("a");
  link.href = new URL(`${found}/`, home).href;
  link.textContent = found;
  document.getElementById("missing").replaceChildren("Did you look for ", link, "?");
}

offer();

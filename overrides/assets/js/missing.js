// On the page for addresses that lead nowhere: where the address holds the symbol of a document, that document is offered.
"use strict";

// "a-res-60-252" and "A/RES/60/252" are one: what counts of a symbol is its letters and figures, in their order.
function plain(symbol) {
  return `/${symbol.toUpperCase().replace(/[^A-Z0-9]+/g, "/").replace(/^\/|\/$/g, "")}`;
}

// An address may hold more than the symbol (en/A/RES/60/252) or less (60/252).
function alike(asked, symbol) {
  return asked.endsWith(symbol) || (/^\/\d/.test(asked) && symbol.endsWith(asked));
}

async function documents(list) {
  const answer = await fetch(list);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return [...page.querySelectorAll(".item > a")].map((link) => ({
    symbol: link.textContent.trim(),
    address: new URL(link.getAttribute("href"), list).href,
  }));
}

async function offer() {
  const home = document.querySelector(".wordmark").href;
  const asked = plain(decodeURIComponent(location.href.slice(home.length)).replace(/[?#].*|(\/index)?\.html$/g, ""));
  const found = (await documents(new URL("documents/", home))).find(({ symbol }) => alike(asked, plain(symbol)));
  if (!found) return;
  const link = document.createElement("a");
  link.href = found.address;
  link.textContent = found.symbol;
  document.getElementById("missing").replaceChildren("Did you look for ", link, "?");
}

offer();

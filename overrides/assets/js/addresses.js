// Where a document stands whose symbol somebody wrote, in an address or as a question: "60/252", "1325 (2000)".
"use strict";

// "a-res-60-252" and "A/RES/60/252" are one: what counts of a symbol is its letters and figures, in their order.
function plain(symbol) {
  const parts = symbol.toUpperCase().replace(/(\d)(?=[A-Z])/g, "$1/").replace(/[^A-Z0-9]+/g, "/");
  return `/${parts.replace(/^\/|\/$/g, "")}`;
}

// What was written may hold more than the symbol (en/A/RES/60/252, resolution 60/252) or less (60/252).
function alike(asked, symbol) {
  if (asked.endsWith(symbol)) return true;
  const number = asked.slice(asked.search(/\/\d/)); // one figure alone is the number of many a document
  return /^\/\d+\/./.test(number) && symbol.endsWith(number);
}

// "1-7 9 270B": what lies in a folder, numbers in a row as one.
function* spelt(names) {
  for (const name of names.split(" ")) {
    const [, first, last] = name.match(/^(\d+)-(\d+)$/) ?? [];
    if (!first) yield name;
    else for (let number = +first; number <= +last; number += 1) yield String(number);
  }
}

// The symbols of the documents of the edition that are meant; their pages' addresses below the home are the same.
async function meant(home, written) {
  const answer = await fetch(new URL("pagefind/addresses.json", home));
  if (!answer.ok) return [];
  const found = [];
  for (const [folder, names] of Object.entries(await answer.json())) {
    for (const name of spelt(names)) {
      const symbol = folder ? `${folder}/${name}` : name;
      if (alike(plain(written), plain(symbol))) found.push(symbol);
    }
  }
  return found;
}

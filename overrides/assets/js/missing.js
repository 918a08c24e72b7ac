// On the page for addresses that lead nowhere: a symbol in the address is offered, where the edition has its page.
"use strict";

async function offer() {
  const home = document.querySelector(".wordmark").pathname;
  const asked = decodeURIComponent(location.pathname.slice(home.length)).replace(/(\/index\.html|\/)?$/, "");
  const address = `${home}${asked.toUpperCase().replaceAll(" ", "")}/`;
  if (!/\d/.test(asked) || address === location.pathname) return;
  const answer = await fetch(address, { method: "HEAD" });
  if (!answer.ok) return;
  const link = document.createElement("a");
  link.href = address;
  link.textContent = asked.toUpperCase();
  document.getElementById("missing").replaceChildren("Did you look for ", link, "?");
}

offer().catch(() => {});

// One card at a time: beside a link, what the link leads to. It opens when the link is pointed at, has the focus or is
// tapped once; it can itself be pointed at, stays until the reader leaves both, and Escape closes it (WCAG 2.2, 1.4.13).
"use strict";

const cards = (() => {
  const card = document.createElement("div");
  card.className = "card";
  card.id = "card";
  card.popover = "manual";
  card.setAttribute("role", "note");

  const offers = []; // what the other scripts have to show
  let link = null; // the link whose card is open, or on its way
  let pointed = null; // where the pointer was last, to set the card beside the right line of a broken link
  let touched = false;
  let timer = 0;
  let silent = false; // while the focus goes back to a link whose card was dismissed

  // --- Where a link leads within this page, and whether the reader sees that place already -----------------------------

  function placeOf(one) {
    const [here, there] = [location, one].map(({ href }) => href.split("#")[0]);
    return here === there && one.hash ? document.getElementById(decodeURIComponent(one.hash.slice(1))) : null;
  }

  function isBeside(place, one) {
    const box = place.getBoundingClientRect();
    const seen = box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
    return seen && box.left > one.getBoundingClientRect().right;
  }

  // --- The card: filled, set at its link, taken away ---------------------------------------------------------------------

  function lineOf(one) {
    const lines = [...one.getClientRects()];
    return lines.find(({ top, bottom }) => pointed >= top - 2 && pointed <= bottom + 2) ?? lines[0];
  }

  function settle() {
    const line = lineOf(link);
    const box = card.getBoundingClientRect();
    if (!line || line.bottom < 0 || line.top > innerHeight) return close();
    const below = line.bottom + 6;
    const above = line.top - 6 - box.height;
    const top = below + box.height <= innerHeight || above < 0 ? Math.min(below, innerHeight - box.height - 8) : above;
    const left = Math.min(line.left - 16, document.documentElement.clientWidth - box.width - 16);
    card.style.top = `${Math.max(8, top)}px`;
    card.style.left = `${Math.max(16, left)}px`;
  }

  function fill({ kind, label, parts }) {
    card.replaceChildren(...parts);
    card.dataset.kind = kind;
    card.setAttribute("aria-label", label);
    if (!touched) return;
    const way = document.createElement("a");
    way.href = link.href;
    way.textContent = "Open";
    way.className = "card-open";
    card.append(way);
  }

  function show(content) {
    fill(content);
    (link.closest("sup") ?? link).after(card);
    link.setAttribute("aria-describedby", card.id);
    card.showPopover();
    settle();
    if (card.scrollHeight > card.clientHeight) card.tabIndex = 0; // what scrolls can be reached by keyboard
    else card.removeAttribute("tabindex");
  }

  // True where the link has been answered: by a card, or by lighting what stands beside it anyway.
  async function open(one, content) {
    clearTimeout(timer);
    if (link === one) return true;
    close();
    link = one;
    const place = placeOf(one);
    place?.classList.add("lit");
    if (place && isBeside(place, one)) return true;
    const found = await content(one, place);
    if (link !== one) return true; // the reader has moved on
    if (found) show(found);
    else close();
    return Boolean(found);
  }

  function close() {
    clearTimeout(timer);
    if (!link) return;
    placeOf(link)?.classList.remove("lit");
    link.removeAttribute("aria-describedby");
    link = null;
    if (card.isConnected) card.hidePopover();
    card.remove();
  }

  function soon(act, wait) {
    clearTimeout(timer);
    if (wait) timer = setTimeout(act, wait);
    else act();
  }

  // --- What the reader does ----------------------------------------------------------------------------------------------

  function offered(target) {
    for (const offer of offers) {
      const one = target.closest(offer.links);
      if (one) return { one, ...offer };
    }
    return null;
  }

  function over({ target }) {
    if (silent) return;
    const found = offered(target);
    if (target.closest(".card") || (found && found.one === link)) clearTimeout(timer);
    else if (found) soon(() => open(found.one, found.content), found.wait);
    else if (link) soon(close, 250);
    else clearTimeout(timer);
  }

  async function tap(event) {
    const found = offered(event.target);
    if (!found) return event.target.closest(".card") || close();
    const place = placeOf(found.one);
    const asked = touched && event.detail > 0 && found.one.matches(found.taps);
    if (!asked || link === found.one || (place && isBeside(place, found.one))) return close();
    event.preventDefault();
    if (!(await open(found.one, found.content))) location.assign(found.one.href);
  }

  function dismiss() {
    const one = link;
    const inside = card.contains(document.activeElement);
    close();
    silent = true;
    if (inside) one.focus();
    silent = false;
  }

  document.addEventListener("pointerdown", ({ pointerType }) => (touched = pointerType === "touch"), true);
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    [pointed, touched] = [event.clientY, false];
    over(event);
  });
  document.addEventListener("focusin", (event) => {
    if (touched || !event.target.matches(":focus-visible")) return;
    pointed = null;
    over(event);
  });
  document.addEventListener("click", tap);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && dismiss());
  document.documentElement.addEventListener("pointerleave", () => link && soon(close, 250));
  addEventListener("scroll", () => card.isConnected && settle(), { passive: true });

  return {
    // `links`: a selector; `content`: what to show for such a link and the place in this page that it leads to, as
    // { kind, label, parts }, or nothing; `wait`: how long a pointer rests on the link before; `taps`: those of the links
    // at which a finger's first tap opens the card too, and the second follows.
    offer: (links, content, { wait = 0, taps = links } = {}) => offers.push({ links, content, wait, taps }),
  };
})();

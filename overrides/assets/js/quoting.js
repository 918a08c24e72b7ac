// Citations copied: of the document from the list of formats, of a paragraph from a button beside it or by the key "c".
// The list is complete without this; a paragraph's citation is the document's with one gap, in which its place stands.
"use strict";

{
  const list = document.querySelector(".quotations");
  const formats = [...(list?.querySelectorAll("[data-format]") ?? [])];
  const page = document.querySelector("link[rel=canonical]")?.href ?? location.href.split(/[?#]/)[0];
  const said = document.createElement("p");
  said.className = "quoted";
  said.setAttribute("role", "status");
  let silence = 0;

  // --- A paragraph's place in words; the same words and rules as generator/quoting/pinpoint.py ------------------------

  const UN = {
    pp: "~ preambular paragraph", op: "para. #", s: "sect. #", part: "part #", chap: "chap. #", art: "art. #",
    annex: "annex #", appendix: "appendix #", point: " (#)",
  };
  const CHICAGO = { ...UN, pp: "preambular para. #", s: "sec. #", point: "(#)" };
  const OSCOLA = { ...CHICAGO, pp: "preambular para #", op: "para #", s: "s #", chap: "ch #", art: "art #" };
  const BLUEBOOK = { ...CHICAGO, pp: "pmbl. ¶ #", op: "¶ #", s: "§ #", chap: "ch. #", appendix: "app. #" };
  const WORDS = {
    un: UN, "un-own": UN, chicago: CHICAGO, oscola: OSCOLA, bluebook: BLUEBOOK, bibtex: CHICAGO, ris: CHICAGO,
  };

  const DIVISION = /(?:(s|part|chap|art)-?(\d+|[a-z](?=-))|(annex|appendix)(\d+|[a-z])?)-/y;
  const PARAGRAPH = /(pp|op|para)(\d+)(?=-|$)/y;
  const POINT = /-([a-z]{1,6}|\d{1,2})(?=-|$)/y;
  const ROMAN = [[50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
  const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];
  const SUFFIXES = { one: "st", two: "nd", few: "rd", other: "th" };
  const plural = new Intl.PluralRules("en", { type: "ordinal" });

  function roman(number) {
    if (!/^\d+$/.test(number)) return number.toUpperCase();
    let rest = Number(number);
    return ROMAN.map(([value, figure]) => {
      const times = Math.floor(rest / value);
      rest %= value;
      return figure.repeat(times);
    }).join("");
  }

  const ordinal = (number) => ORDINALS[number - 1] ?? `${number}${SUFFIXES[plural.select(number)]}`;

  function pinpoint(anchor, words) {
    let place = 0;
    const next = (pattern) => {
      pattern.lastIndex = place;
      const match = pattern.exec(anchor);
      if (match) place = pattern.lastIndex;
      return match;
    };
    const steps = [];
    for (let match; (match = next(DIVISION)); ) {
      const kind = match[1] ?? match[3];
      const number = match[2] ?? match[4] ?? "";
      steps.push(words[kind].replace("#", kind === "art" ? number : roman(number)).trim());
    }
    const paragraph = next(PARAGRAPH);
    if (!paragraph || anchor.includes("--")) return "";
    const said = words[paragraph[1] === "pp" ? "pp" : "op"];
    let last = said.replace("#", paragraph[2]).replace("~", ordinal(Number(paragraph[2])));
    for (let match; (match = next(POINT)); ) last += words.point.replace("#", match[1]);
    return [...steps, last].join(", ");
  }

  // --- The citation of the document, or of the paragraph at an anchor --------------------------------------------------

  function citation(format, anchor = "") {
    const name = format.dataset.format;
    const address = anchor ? `${page}#${anchor}` : page;
    if (name === "address") return address;
    const shown = format.querySelector("dd");
    const words = shown.querySelector("pre, span").textContent;
    const place = anchor && pinpoint(anchor, WORDS[name]);
    if (!place) return words;
    const own = { "⟨place⟩": place, "⟨address⟩": address };
    const [, before, after, gap] = /^(\d+) (\d+) ([^]*)$/.exec(shown.dataset.gap);
    const signs = [...words];
    const filled = gap.replace(/⟨(?:place|address)⟩/g, (one) => own[one]);
    const made = [...signs.slice(0, before), filled, ...signs.slice(signs.length - after)].join("");
    return name === "bibtex" ? made.replace(",", () => `-${anchor},`) : made; // the key of an entry ends at its first comma
  }

  const label = (format) => format.querySelector("dt").textContent;

  async function copy(format, anchor, button) {
    const words = citation(format, anchor);
    await navigator.clipboard.writeText(words);
    said.textContent = `Copied for ${label(format)}: ${words.replace(/\n[^]*/, " …")}`;
    button?.classList.add("done");
    clearTimeout(silence);
    silence = setTimeout(() => {
      said.textContent = "";
      button?.classList.remove("done");
    }, 4000);
  }

  // --- The format that the reader chose, remembered in this browser ----------------------------------------------------

  function chosen() {
    let name = null;
    try {
      name = localStorage.getItem("citation");
    } catch { /* not kept */ }
    return formats.find((format) => format.dataset.format === name) ?? formats[0];
  }

  function choose(name) {
    try {
      localStorage.setItem("citation", name);
    } catch { /* not kept */ }
  }

  function offerChoice() {
    const line = document.createElement("p");
    const choice = document.createElement("select");
    line.className = "choice";
    choice.id = "citation";
    for (const format of formats) choice.append(new Option(label(format), format.dataset.format));
    choice.value = chosen().dataset.format;
    choice.addEventListener("change", () => choose(choice.value));
    const before = document.createElement("label");
    before.htmlFor = choice.id;
    before.textContent = "“Cite” beside a paragraph, and the key c, copy for";
    line.append(before, " ", choice);
    list.after(line);
  }

  // --- Buttons -----------------------------------------------------------------------------------------------------------

  function button(words, named, pressed) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.setAttribute("aria-label", named);
    made.addEventListener("click", () => pressed(made));
    return made;
  }

  function offerDocument() {
    for (const format of formats) {
      const made = button("copy", `Copy for ${label(format)}`, (self) => copy(format, "", self));
      made.className = "take";
      format.querySelector("dd").append(made);
    }
    const address = list.querySelector("[data-format=address] a");
    address.textContent = page;
  }

  const paragraphs = [...document.querySelectorAll(".resolution > p[id]")];

  function offerParagraphs() {
    for (const paragraph of paragraphs) {
      const where = pinpoint(paragraph.id, UN);
      if (!where) continue;
      const made = button("cite", `Copy the citation of ${where}`, (self) => copy(chosen(), paragraph.id, self));
      made.className = "cite";
      paragraph.append(made);
    }
  }

  // --- The key "c": the paragraph that has the focus, else the one the address names, else the first in the window -------

  function isSeen(paragraph) {
    const box = paragraph.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  }

  function current() {
    const focused = document.activeElement?.closest(".resolution > p");
    if (paragraphs.includes(focused)) return focused;
    const seen = paragraphs.filter(isSeen);
    const named = document.querySelector(".resolution > p:target");
    return seen.includes(named) ? named : seen.find((each) => each.getBoundingClientRect().top >= 0) ?? seen[0];
  }

  function copyCurrent() {
    const paragraph = current();
    copy(chosen(), paragraph?.id ?? "", paragraph?.querySelector(".cite"));
  }

  if (list && navigator.clipboard) {
    document.body.append(said);
    offerDocument();
    if (list.querySelector("[data-gap]")) {
      offerChoice();
      offerParagraphs();
    }
    keys.answer("c", paragraphs.length ? "copy the citation of the paragraph" : "copy the citation", copyCurrent);
  }
}

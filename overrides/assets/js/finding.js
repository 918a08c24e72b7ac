// Asks Pagefind's index for a question. A small edition is one group of pages; of a larger one, signposts tell which
// groups have the words, and these are asked one after the other, those first whose titles have them, then the newest.
"use strict";

const ENOUGH = 10; // results for which groups are asked at one go,
const PATIENCE = 4; // and the groups that are asked for them at most

// Words that every page has tell nothing, and would be fetched from every group.
const EMPTY = new Set("a an and are as at be by for from in into is it its of on or that the their this to was were which with".split(" "));

class Finder {
  constructor(home) {
    this.home = new URL(home);
    this.place = new URL("pagefind/", home);
  }

  async ready() {
    if (this.program) return;
    const [program, listed] = await Promise.all([import(new URL("pagefind.js", this.place)), this.told("groups.json")]);
    Object.assign(this, { program, ...listed });
    this.groups.forEach((group) => { group.newest = Math.max(0, ...Object.keys(group.facets.year ?? {}).map(Number)); });
  }

  async told(name) {
    return (await fetch(new URL(name, this.place))).json();
  }

  // Every question begins with the signposts alone, so that it fetches nothing of the groups that only others asked.
  async inquiry(question) {
    await this.ready();
    if (this.signposts.length || !this.index) {
      await this.index?.destroy();
      this.index = this.program.createInstance({ basePath: this.place.pathname, noWorker: true });
      await Promise.all(this.signposts.filter(Boolean).map((at) => this.join(at)));
    }
    const inquiry = new Inquiry(this, question);
    await inquiry.begin();
    return inquiry;
  }

  // What lies in a folder has its name of what it holds, so a browser may keep it.
  async join(at) {
    const { pathname } = new URL(at, this.place);
    await this.index.mergeIndex(pathname, { metaCacheTag: "kept" });
  }

  async found(words) {
    const { results } = await this.index.search(words);
    return new Map(results.map((result) => [result.id, result]));
  }
}

class Inquiry {
  constructor(finder, question) {
    this.finder = finder;
    this.isPhrase = /^".+"$/.test(question.trim());
    const words = question.toLowerCase().replace(/[/.,;:()[\]"“”]+/g, " ").split(/\s+/).filter(Boolean);
    const telling = words.filter((word) => !EMPTY.has(word));
    this.words = this.isPhrase || !telling.length ? words : telling;
    this.text = this.words.join(" ");
    this.loose = new Set(); // words that stand nowhere in the edition, but others like them do
    this.unknown = []; // words that stand nowhere, nor any like them
    this.groups = []; // that may hold an answer and have not been asked
    this.results = [];
  }

  async begin() {
    const { groups, signposts } = this.finder;
    const known = await Promise.all(this.words.map((word) => this.standing(word)));
    if (!signposts.length) this.groups = this.words.length ? [...groups] : [];
    else this.groups = groups.filter(({ mark }) => known.every((found) => !found || found.has(mark)));
    for (const group of this.groups) {
      group.titled = known.filter((found) => found?.get(group.mark)?.words.some((at) => at < group.titles)).length;
    }
    this.groups.sort((one, other) => other.titled - one.titled || other.newest - one.newest);
    if (this.unknown.length) this.groups = [];
  }

  // Where a word stands by its stem; where no page has it, words that begin like it. Signposts say nothing of figures.
  async standing(word) {
    if (/\d/.test(word) && this.finder.signposts.length) return null;
    const exactly = await this.finder.found(`"${word}"`);
    if (exactly.size) return exactly;
    const found = await this.finder.found(word);
    if (found.size) this.loose.add(word);
    else this.unknown.push(word);
    return found;
  }

  // The next group that can hold what was chosen: a set of values for each facet.
  next(chosen) {
    const holds = (group) => [...chosen].every(([facet, values]) => [...values].some((value) => group.facets[facet]?.[value]));
    return this.groups.find(holds);
  }

  // Ask groups until there is enough to show; those results come back.
  async more(chosen, fits) {
    const found = [];
    for (let asked = 0; asked < PATIENCE && found.filter(fits).length < ENOUGH; asked += 1) {
      const group = this.next(chosen);
      if (!group) break;
      this.groups.splice(this.groups.indexOf(group), 1);
      found.push(...await this.ask(group));
    }
    found.sort((one, other) => other.score - one.score);
    this.results.push(...found);
    return found;
  }

  // A page answers that has every word. Pagefind alone would pass over words that a group has not.
  async ask(group) {
    const [pages] = await Promise.all([this.finder.told(`${group.at}pages.json`), group.at && this.finder.join(group.at)]);
    const text = this.isPhrase ? `"${this.text}"` : this.text;
    const asked = [text, ...this.words.map((word) => (this.loose.has(word) ? word : `"${word}"`))];
    const [ranked, ...each] = await Promise.all(asked.map((words) => this.finder.found(words)));
    const answers = [...ranked.values()].filter(({ id }) => pages[id] && each.every((found) => found.has(id)));
    return answers.map((answer) => this.named(answer, pages[answer.id]));
  }

  named({ score, data }, [address, title, ...values]) {
    const facets = Object.fromEntries(this.finder.facets.map((facet, at) => [facet, values[at]]));
    return { title, facets, score, data, address: new URL(address ? `${address}/` : "", this.finder.home).href };
  }
}

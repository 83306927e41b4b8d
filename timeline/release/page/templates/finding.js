"use strict";
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);

// What somebody finds who types: words, names, sources, dates.

// Words are compared without case and accents, from their beginnings: "16" finds "16 October", not "2016".
// A date in digits is one word: "2025-10" finds "2025-10-16".
const fold = (text) => ` ${text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/(?!(?<=\d{4}(-\d\d)?)-\d\d(?!\d))[^\p{L}\p{N}]+/gu, " ").trim()}`;
const tokens = (event, name) => (event.dataset[name] ?? "").split(" ").filter(Boolean);
const within = (event, wanted) => tokens(event, "days").some((days) => {
  const [first, last = first] = days.split("/");
  return first <= `${wanted}~` && `${last}~` >= `${wanted}`;
});

const finding = (events) => {
  // Searched is what the record says and what it quotes, its short title too, not what leads from it to others.
  const FIELDS = "h4, .summary, .when, .who, .kind, .status, dd, .claim > .note, blockquote";
  const called = new Map();
  for (const link of all("a[href^='#']:not([data-day])")) {
    const id = link.hash.slice(1);
    called.set(id, (called.get(id) ?? new Set()).add((one("b", link)?.firstChild ?? link).textContent));
  }
  const texts = new Map();
  const text = (event) => {
    if (!texts.has(event)) texts.set(event, fold([...all(FIELDS, event).map((field) => field.textContent), ...(called.get(event.id) ?? []), event.dataset.days, event.dataset.tag].join(" ")));
    return texts.get(event);
  };

  // Whoever looks for one name of somebody means all of them; who names a source, means what it is cited for.
  const forms = (entry) => all("b, i", entry).map((name) => fold(name.textContent));
  const people = all("[data-named]").map((entry) => [entry.dataset.named, forms(entry)]);
  const sources = all(".source > h3").map((head) => {
    const id = head.id.replace(/_text$/, "");
    return [id, [fold(id), fold(head.firstChild.textContent)]];
  });
  const named = (words) => {
    const run = fold(words.join(" "));
    const meant = people.filter(([, names]) => names.includes(run));
    const cited = sources.filter(([, names]) => names.includes(run)).map(([id]) => id);
    if (!meant.length && !cited.length) return null;
    const names = [run, ...meant.flatMap(([, all]) => all)];
    const ids = meant.map(([id]) => id).filter(Boolean);
    return (event) => names.some((name) => text(event).includes(name))
      || tokens(event, "who").some((who) => ids.includes(who.split(":")[0]))
      || tokens(event, "source").some((source) => cited.includes(source));
  };

  // A day or a month means the events of it; the page's language names the months.
  const months = Array.from({ length: 12 }, (_, month) => fold(new Date(Date.UTC(2000, month)).toLocaleDateString(document.documentElement.lang, { month: "long", timeZone: "UTC" })));
  const years = [...new Set(events.flatMap((event) => event.dataset.days.match(/\d{4}(?=-)/g) ?? []))];
  const days = (words) => {
    if (words.length === 1) return /^\d{4}-\d\d/.test(words[0]) ? words : [];
    const month = words.find((word) => word.length > 2 && months.some((name) => name.startsWith(` ${word}`)));
    const [year, day] = [/^\d{4}$/, /^([1-9]|[12]\d|3[01])\D{0,2}$/].map((form) => words.find((word) => form.test(word)));
    if (!month || words.length !== [month, year, day].filter(Boolean).length) return [];
    const at = months.findIndex((name) => name.startsWith(` ${month}`)) + 1;
    return (year ? [year] : years).map((one) => [one, at, ...(day ? [parseInt(day, 10)] : [])].map((part) => String(part).padStart(2, "0")).join("-"));
  };
  const dated = (words) => {
    const [wanted, ends] = [days(words), new Set(events.flatMap((event) => event.dataset.days.split(/[ /]/)))];
    const known = wanted.filter((day) => ends.has(day)); // of a day without its year, those of which something is told
    const meant = (event) => (known.length ? known : wanted).some((day) => within(event, day));
    return events.some(meant) ? meant : null;
  };

  const LONGEST = 5;
  const parts = (wanted) => {
    const words = fold(wanted).trim().split(" ");
    const found = [];
    while (words.length) {
      let [length, meant] = [Math.min(words.length, LONGEST), null];
      while (!(meant = named(words.slice(0, length)) ?? dated(words.slice(0, length))) && length > 1) length--;
      const [word] = words.splice(0, length);
      found.push(meant ?? ((event) => text(event).includes(` ${word}`)));
    }
    return found;
  };
  // Where no event has all that is asked for, those are found that have most of it.
  let last = {};
  return (wanted) => {
    if (last.wanted === wanted) return last.meant;
    const wishes = parts(wanted);
    const has = (event) => wishes.filter((wish) => wish(event)).length;
    const most = Math.max(0, ...events.map(has));
    const meant = Object.assign((event) => most > 0 && has(event) === most, { whole: most === wishes.length });
    last = { wanted, meant };
    return meant;
  };
};

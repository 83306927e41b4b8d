// What somebody finds who types: words, names, sources, dates.

// Words are compared without case and accents, from their beginnings: "16" finds "16 October", not "2016".
// A date in digits is one word: "2025-10" finds "2025-10-16".
const fold = (text) => ` ${text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/(?!(?<=\d{4}(-\d\d)?)-\d\d(?!\d))[^\p{L}\p{N}]+/gu, " ").trim()}`;
// Whether one of some stretches of days meets what is asked for: a day, a month, a year.
const meets = (days, wanted) => days.some((stretch) => {
  const [first, last = first] = stretch.split("/");
  return first <= `${wanted}~` && `${last}~` >= `${wanted}`;
});

// A day or a month means the events of it; the page's language names the months.
const monthNames = () => Array.from({ length: 12 }, (_, month) => fold(new Date(Date.UTC(2000, month)).toLocaleDateString(document.documentElement.lang, { month: "long", timeZone: "UTC" })));
const daysMeant = (words, years) => {
  const months = monthNames();
  if (words.length === 1) return /^\d{4}-\d\d/.test(words[0]) ? words : [];
  const month = words.find((word) => word.length > 2 && months.some((name) => name.startsWith(` ${word}`)));
  const [year, day] = [/^\d{4}$/, /^([1-9]|[12]\d|3[01])\D{0,2}$/].map((form) => words.find((word) => form.test(word)));
  if (!month || words.length !== [month, year, day].filter(Boolean).length) return [];
  const at = months.findIndex((name) => name.startsWith(` ${month}`)) + 1;
  return (year ? [year] : years).map((one) => [one, at, ...(day ? [parseInt(day, 10)] : [])].map((part) => String(part).padStart(2, "0")).join("-"));
};

// As many words together as have a meaning; what has none is looked for word by word.
const LONGEST = 5;
const wishes = (wanted, meaning, having) => {
  const words = fold(wanted).trim().split(" ");
  const found = [];
  while (words.length) {
    let [length, meant] = [Math.min(words.length, LONGEST), null];
    while (!(meant = meaning(words.slice(0, length))) && length > 1) length--;
    const [word] = words.splice(0, length);
    found.push(meant ?? having(word));
  }
  return found;
};

// What was asked, in words; `whole` says whether something has all words.
const toldOf = (state, controls, whole) => state.map(([name, wanted]) => {
  if (name === "q") return whole ? "" : "No event has all of these words; here is what has most of them";
  const control = controls.find((one) => one.dataset.facet === name);
  const [option] = control.selectedOptions ?? [];
  return `${control.closest("label").firstChild.textContent.trim()}: ${option ? option.dataset.words ?? option.textContent : wanted}`;
}).filter(Boolean).join(" · ");

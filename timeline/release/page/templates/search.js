// The search of a timeline of many pages: lists of events by word and by filter, in an index on this page.
const searchOn = () => {
  const SHOWN = 100;
  const wide = matchMedia("(min-width: 62rem)").matches;
  const index = JSON.parse(one("[data-index]").textContent);
  const { events, pages } = index;
  const lists = (packed) => {
    const read = new Map();
    const all = new Map(Object.entries(packed ?? {}));
    const numbers = (key) => {
      let at = 0;
      if (!read.has(key)) read.set(key, all.has(key) ? all.get(key).split(" ").map((step) => (at += Number.parseInt(step, 36))) : []);
      return read.get(key);
    };
    return { keys: [...all.keys()], numbers };
  };
  const words = lists(index.words);
  const values = Object.fromEntries(Object.entries(index.facets).map(([name, packed]) => [name, lists(packed)]));
  const found = (name, value) => new Set(values[name]?.numbers(value));
  const both = (one, other) => new Set([...one].filter((number) => other.has(number)));
  const either = (sets) => new Set(sets.flatMap((set) => [...set]));

  const beginning = (start) => either(words.keys.filter((word) => word.startsWith(start)).map(words.numbers));
  const spelt = (name) => name.split(" ").map(beginning).reduce(both);
  // Whoever looks for one name of somebody means all of them; who names a source, means what it is cited for.
  const named = (typed) => {
    const run = typed.join(" ");
    const [people, sources] = [index.names, index.sources].map((listed) => listed.filter(([, names]) => names.includes(run)));
    if (!people.length && !sources.length) return null;
    const forms = people.flatMap(([id, names]) => [...names.filter(Boolean).map(spelt), found("who", id)]);
    return either([spelt(run), ...forms, ...sources.map(([id]) => found("source", id))]);
  };
  const dates = events.map(([, , , , days]) => days.split(" ").filter(Boolean));
  const years = [...new Set(dates.flatMap((days) => days.join(" ").match(/\d{4}(?=-)/g) ?? []))];
  const ends = new Set(dates.flatMap((days) => days.flatMap((stretch) => stretch.split("/"))));
  const within = (wanted) => new Set([...events.keys()].filter((number) => meets(dates[number], wanted)));
  const dated = (typed) => {
    const wanted = daysMeant(typed, years);
    const known = wanted.filter((day) => ends.has(day)); // of a day without its year, those of which something is told
    const meant = either((known.length ? known : wanted).map(within));
    return meant.size ? meant : null;
  };
  // Where no event has all that is asked for, those are found that have most of it.
  let last = {};
  const asked = (wanted) => {
    if (last.wanted === wanted) return last;
    const sets = wishes(wanted, (typed) => named(typed) ?? dated(typed), beginning);
    const counts = new Map();
    for (const set of sets) for (const number of set) counts.set(number, (counts.get(number) ?? 0) + 1);
    const most = Math.max(0, ...new Set(counts.values()));
    last = { wanted, whole: most === sets.length, set: new Set([...counts.keys()].filter((number) => counts.get(number) === most)) };
    return last;
  };
  const matching = (state) => {
    const { q, day, who, role, ...rest } = state;
    const sets = q ? [asked(q).set] : [];
    if (day) sets.push(within(day));
    if (who && role) sets.push(found("as", `${who}:${role}`));
    else if (who || role) sets.push(who ? found("who", who) : found("role", role));
    for (const [name, value] of Object.entries(rest)) sets.push(found(name, value));
    return sets.length ? sets.reduce(both) : new Set(events.keys());
  };

  const controls = all("[data-facet]");
  const search = one("[data-facet=q]");
  const facets = controls.filter((control) => control.matches("select"));
  const count = (facet, state) => {
    const { [facet.dataset.facet]: own, ...rest } = state;
    const others = matching(rest);
    const name = facet.dataset.facet;
    const other = { who: rest.role, role: rest.who }[name];
    for (const option of facet.options) {
      option.dataset.words ??= option.textContent;
      if (!option.value) continue;
      const there = other ? found("as", name === "who" ? `${option.value}:${other}` : `${other}:${option.value}`) : found(name, option.value);
      option.textContent = `${option.dataset.words} (${both(there, others).size})`;
    }
  };
  let shown = [];
  const list = one("[data-found]");
  const more = () => {
    const from = list.children.length;
    for (const number of shown.slice(from, from + SHOWN)) {
      const [id, title, date, status, , page] = events[number];
      const entry = made("li", {}, made("span", { className: "when", textContent: date }), " ", made("a", { href: `${pages[page]}#${id}`, textContent: title, dir: "auto" }));
      if (status !== "occurred") entry.append(" ", made("span", { className: `status ${status}`, textContent: status }));
      list.append(entry);
    }
    one("[data-more]").hidden = list.children.length >= shown.length;
  };
  const show = () => {
    const state = Object.fromEntries(controls.map((control) => [control.dataset.facet, control.value.trim()]).filter(([, wanted]) => wanted));
    const part = Object.keys(state).length > 0;
    shown = [...matching(state)].sort((number, other) => number - other);
    list.replaceChildren();
    more();
    if (!one(".filters").hidden) for (const facet of facets) count(facet, state);
    const result = one("[data-result]");
    result.textContent = shown.length ? (part ? `${shown.length} of ${events.length} events` : `${events.length} events`) : "Nothing found";
    result.classList.toggle("part", part);
    one("[data-asked]").textContent = toldOf(Object.entries(state), controls, !state.q || !shown.length || asked(state.q).whole);
    one("[data-clear]").hidden = !part;
    return state;
  };
  const write = (how) => {
    const query = new URLSearchParams(show()).toString();
    history[how](null, "", (query && `?${query}`) || location.pathname);
  };
  const filters = (open) => {
    one(".filters").hidden = !open;
    one("[data-filters]").ariaExpanded = String(open);
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const control of controls) {
      control.value = query.get(control.dataset.facet) ?? "";
      if (control.value === "" && control.matches("select")) control.selectedIndex = 0;
    }
    if (query.has("filters") || (wide && controls.some((control) => control !== search && control.value))) filters(true);
    show();
  };
  one("[data-filters]").addEventListener("click", () => { filters(one(".filters").hidden); show(); });
  one("[data-more]").addEventListener("click", more);
  one("[data-clear]").addEventListener("click", () => {
    history.pushState(null, "", location.pathname);
    read();
    search.focus();
  });
  let typing;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => write("replaceState"), 120);
  });
  for (const control of controls) if (control !== search) control.addEventListener("change", () => write("pushState"));
  if (matchMedia("(pointer: fine)").matches) search.focus();
  return { read, empty: () => { search.value = ""; write("replaceState"); }, reveal: () => {}, missing: () => {} };
};

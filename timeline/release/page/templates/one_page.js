// The search of a timeline on one page: what is found stays to be seen.

const tokens = (event, name) => (event.dataset[name] ?? "").split(" ").filter(Boolean);
const within = (event, wanted) => meets(tokens(event, "days"), wanted);

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

  // A day or a month means the events of it.
  const years = [...new Set(events.flatMap((event) => event.dataset.days.match(/\d{4}(?=-)/g) ?? []))];
  const dated = (words) => {
    const [wanted, ends] = [daysMeant(words, years), new Set(events.flatMap((event) => event.dataset.days.split(/[ /]/)))];
    const known = wanted.filter((day) => ends.has(day)); // of a day without its year, those of which something is told
    const meant = (event) => (known.length ? known : wanted).some((day) => within(event, day));
    return events.some(meant) ? meant : null;
  };

  // Where no event has all that is asked for, those are found that have most of it.
  let last = {};
  return (wanted) => {
    if (last.wanted === wanted) return last.meant;
    const asked = wishes(wanted, (words) => named(words) ?? dated(words), (word) => (event) => text(event).includes(` ${word}`));
    const has = (event) => asked.filter((wish) => wish(event)).length;
    const most = Math.max(0, ...events.map(has));
    const meant = Object.assign((event) => most > 0 && has(event) === most, { whole: most === asked.length });
    last = { wanted, meant };
    return meant;
  };
};

const searchOn = (events) => {
  const controls = all("[data-facet]");
  const search = one("[data-facet=q]");
  const facets = controls.filter((control) => control.matches("select"));
  const wide = matchMedia("(min-width: 62rem)").matches;
  for (const event of events) {
    event.dataset.status ??= "occurred";
    event.dataset.part ??= event.closest(".chapter").dataset.in;
    event.dataset.source = [...new Set(all(".from > a:first-child", event).map((link) => link.hash.slice(1).replace(/_p\d+$/, "")))].join(" ");
  }

  // The words of a folded event stand once on the page: in its source, from where they are fetched.
  for (const citation of all(".evidence li:not(:has(blockquote))")) {
    const { text, words } = wordsAt(one(".from > a", citation).hash.slice(1));
    const quote = document.createElement("blockquote");
    Object.assign(quote, { textContent: words, lang: text.lang, dir: text.dir });
    citation.prepend(quote);
  }
  const finder = finding(events);

  // Filters. The state is the address's query: name to value, as the controls have it.
  const takesPart = (event, who, role) => tokens(event, "who").some((token) => {
    const [id, as] = token.split(":");
    return (!who || id === who) && (!role || as === role);
  });
  const tests = (state) => {
    const { q, day, who, role, ...rest } = Object.fromEntries(state);
    return {
      q: q ? finder(q) : () => true,
      day: (event) => !day || within(event, day),
      who: (event) => takesPart(event, who, role) || !(who || role),
      ...Object.fromEntries(Object.entries(rest).map(([name, wanted]) => [name, (event) => tokens(event, name).includes(wanted)])),
    };
  };
  const matching = (state) => {
    const tried = Object.values(tests(state));
    return events.filter((event) => tried.every((test) => test(event)));
  };

  // What is found is listed by title, since on a phone each event is a screen; above stands what was asked.
  const list = document.createElement("div");
  one("#part_story").after(list);
  const tell = (state, shown) => {
    const q = new Map(state).get("q");
    const asked = toldOf(state, controls, !q || !shown.length || finder(q).whole);
    const titles = (shown.length > 1 && found ? shown : []).map((event) => made("li", {},
      made("a", { href: `#${event.id}`, textContent: one("h4", event).textContent }), " ",
      made("span", { className: "by", textContent: one(".when", event).textContent })));
    list.replaceChildren(made("p", { className: "explain", textContent: asked }), made("ul", { className: "hardest" }, ...titles));
  };

  // Words that stand in a passage alone are seen.
  const unfold = (event, words) => {
    const [claim, evidence] = [one(".claim", event), one(".evidence", event)];
    const has = (element) => fold(element.textContent).includes(words);
    evidence.open ||= has(evidence) && !has(claim);
  };

  let found = false;
  const show = () => {
    const state = controls.map((control) => [control.dataset.facet, control.value.trim()]).filter(([, wanted]) => wanted);
    const shown = matching(state);
    const visible = new Set(shown);
    for (const event of events) event.hidden = !visible.has(event);
    for (const group of all(".chapter, .untimed, [data-fold]")) group.hidden = !one("[data-event]:not([hidden])", group);
    if (found || state.length) for (const part of all("[data-fold]")) part.open = state.length > 0;
    for (const facet of facets) count(facet, state);
    found = state.length > 0;
    document.body.classList.toggle("finding", found);
    const result = one("[data-result]");
    result.textContent = shown.length ? (found ? `${shown.length} of ${events.length} events` : `${events.length} events`) : "Nothing found";
    tell(state, shown);
    if (search.value) for (const event of shown) unfold(event, fold(search.value));
    result.classList.toggle("part", found);
    one("[data-clear]").hidden = !found;
    return state;
  };
  const count = (facet, state) => {
    const name = facet.dataset.facet;
    const others = matching(state.filter(([other]) => other !== name));
    for (const option of facet.options) {
      option.dataset.words ??= option.textContent;
      if (!option.value) continue;
      const fits = name === "who" || name === "role"
        ? (event) => takesPart(event, ...(name === "who" ? [option.value, one("[data-facet=role]")?.value] : [one("[data-facet=who]")?.value, option.value]))
        : (event) => tokens(event, name).includes(option.value);
      option.textContent = `${option.dataset.words} (${others.filter(fits).length})`;
    }
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const control of controls) {
      control.value = query.get(control.dataset.facet) ?? "";
      if (control.value === "" && control.matches("select")) control.selectedIndex = 0;
    }
    if (controls.some((control) => control !== search && control.value)) filters(wide);
    show();
  };
  const write = (how) => {
    const query = new URLSearchParams(show()).toString();
    history[how](null, "", (query && `?${query}`) || location.pathname);
    if (query) one("#part_story").scrollIntoView();
  };
  const clear = (how, hash = "") => {
    history[how](null, "", location.pathname + hash);
    read();
  };
  const filters = (open) => {
    one(".filters").hidden = !open;
    one("[data-filters]").ariaExpanded = String(open);
  };
  one("[data-filters]").addEventListener("click", () => filters(one(".filters").hidden));
  let typing;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => write("replaceState"), 120);
  });
  for (const control of controls) if (control !== search) control.addEventListener("change", () => write("pushState"));
  one("[data-clear]").addEventListener("click", () => { clear("pushState"); search.focus(); });
  for (const day of all("[data-day]")) {
    day.addEventListener("click", (press) => {
      press.preventDefault();
      one("[data-facet=day]").value = day.dataset.day;
      filters(wide);
      write("pushState");
    });
  }
  // What something leads to is shown even where a search has hidden it; the button back then leads to the search.
  const reveal = (target) => {
    if (target.closest("[hidden]") || (found && target.closest(".front"))) clear("replaceState", location.hash);
  };
  return { read, reveal, empty: () => { search.value = ""; write("replaceState"); }, missing: () => {} };
};

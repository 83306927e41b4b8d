// The page is whole without this. It adds search and filters, keys, citations to copy, and a choice of light or dark.

// A browser may refuse to keep anything, above all for files opened from a disk.
const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* then it lasts until the page closes */ } };

const theme = kept("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

addEventListener("DOMContentLoaded", () => {
  const events = all("[data-event]");
  const controls = all("[data-facet]");
  const search = one("[data-facet=q]");
  const facets = controls.filter((control) => control.matches("select"));
  const served = /^https?:$/.test(location.protocol);
  const wide = matchMedia("(min-width: 62rem)").matches;

  for (const event of events) {
    event.tabIndex = -1;
    event.dataset.status ??= "occurred";
    event.dataset.part ??= event.closest(".chapter").dataset.in;
    event.dataset.source = [...new Set(all(".from > a:first-child", event).map((link) => link.hash.slice(1).replace(/_p\d+$/, "")))].join(" ");
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: "Cite", ariaLabel: `Cite: ${one("h4", event).textContent}` });
    button.dataset.cite = "";
    one(".kicker", event).append(button);
  }
  all("[data-cite], [data-help], [data-finder], [data-ask]").forEach((control) => { control.hidden = false; });

  // The words of a folded event stand once on the page: in its source, from where they are fetched.
  const wordsAt = (id) => {
    const [, source, number] = /^(.+)_p(\d+)$/.exec(id);
    const section = document.getElementById(`${source}_text`).closest("section");
    const marks = all("mark", section).filter((mark) => mark.dataset.p.split(" ").includes(number));
    return { marks, text: one(".text", section), words: marks.map((mark, at) => (at ? joint(marks[at - 1], mark) : "") + mark.textContent).join("") };
  };
  const joint = (before, mark) => {
    const between = document.createRange();
    between.setStartAfter(before);
    between.setEndBefore(mark);
    const rest = between.cloneContents();
    all("sup, .notes", rest).forEach((note) => note.remove());
    if (rest.textContent.trim()) return " […] ";
    return before.closest(".paragraph") === mark.closest(".paragraph") ? "" : "\n";
  };
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
  const made = (name, properties, ...within) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...within);
    return element;
  };
  const tell = (state, shown) => {
    const asked = state.map(([name, wanted]) => {
      if (name === "q") return finder(wanted).whole || !shown.length ? "" : "No event has all of these words; here is what has most of them";
      const control = controls.find((one) => one.dataset.facet === name);
      return `${control.closest("label").firstChild.textContent.trim()}: ${control.selectedOptions?.[0].dataset.words ?? wanted}`;
    }).filter(Boolean).join(" · ");
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

  const called = (hash) => { try { return decodeURIComponent(hash.slice(1)); } catch { return ""; } };
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
  addEventListener("popstate", () => { read(); follow(); });

  // Links lead somewhere even if it is filtered away or folded; a passage lights up in all its pieces.
  const follow = () => {
    const id = called(location.hash);
    const target = id && document.getElementById(id);
    for (const mark of all("mark.lit")) mark.classList.remove("lit");
    if (!target) return;
    if (target.closest("[hidden]") || (found && target.closest(".front"))) clear("replaceState", location.hash); // the button back then leads to the search
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target.matches("article")) one("details", target).open = true;
    if (/_p\d+$/.test(id)) wordsAt(id).marks.forEach((mark) => mark.classList.add("lit"));
    target.scrollIntoView();
  };
  addEventListener("hashchange", follow);

  // Long evidence is folded where it stands below its event, not beside it, and opens for print.
  for (const evidence of all(".evidence")) evidence.open = wide;
  addEventListener("beforeprint", () => all("details").forEach((one) => { one.open = true; }));

  // Keys: single characters can be switched off (WCAG 2.1.4).
  const dialog = (name) => one(`[data-dialog=${name}]`);
  const keys = one("[data-keys]");
  keys.checked = kept("keys") !== "off";
  keys.addEventListener("change", () => keep("keys", keys.checked ? "on" : "off"));
  const step = (by) => {
    const shown = events.filter((event) => !event.hidden && event.offsetParent);
    const now = shown.indexOf(document.activeElement?.closest("[data-event]"));
    const next = now >= 0 ? now + by : shown.findIndex((event) => event.getBoundingClientRect().top > 0);
    const event = shown[Math.min(Math.max(next, 0), shown.length - 1)];
    event?.focus({ preventScroll: true });
    event?.scrollIntoView();
  };
  addEventListener("keydown", (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey || one("dialog[open]")) return;
    if (press.key === "Escape" && press.target === search) { search.value = ""; write("replaceState"); search.blur(); }
    if (!keys.checked || press.target.matches("input, select, textarea")) return;
    const act = { "/": () => { search.focus(); search.select(); }, j: () => step(1), k: () => step(-1), "?": () => dialog("help").showModal() }[press.key];
    if (act) { press.preventDefault(); act(); }
  });
  one("[data-help]").addEventListener("click", () => dialog("help").showModal());
  for (const button of all("[data-close]")) button.addEventListener("click", () => button.closest("dialog").close());

  // Citations, of an event or of the whole.
  const about = dialog("cite").dataset;
  const home = about.home || (served ? location.href.replace(/[?#].*$/, "") : ""); // no folder of the reader's disk
  const tex = (text) => text.replace(/[\\{}$&#%_~^]/g, (sign) => ({ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" })[sign] ?? `\\${sign}`);
  const address = (event) => (event && home ? `${home}#${event.id}` : home);
  const cite = (event) => {
    const title = event ? one("h4", event).textContent : about.title;
    const within = event ? `In: ${about.title}. ` : "";
    one("[data-text=plain]").value = `${about.creators}. “${title}”. ${within}Version ${about.version}, ${about.created}. ${address(event)}`.trim();
    one("[data-text=bibtex]").value = [
      `@misc{${event ? event.id : about.name},`,
      `  author = {{${tex(about.creators)}}},`,
      `  title = {{${tex(title)}}},`,
      ...(event ? [`  howpublished = {In: ${tex(about.title)}},`] : []),
      `  year = {${about.created.slice(0, 4)}},`,
      `  note = {Version ${about.version}},`,
      ...(address(event) ? [`  url = {${address(event)}},`] : []),
      "}",
    ].join("\n");
    one("[data-copied]").textContent = "";
    dialog("cite").showModal();
  };
  for (const button of all("[data-cite]")) button.addEventListener("click", () => cite(button.closest("[data-event]")));
  for (const button of all("[data-copy]")) {
    button.addEventListener("click", async () => {
      const field = one(`[data-text=${button.dataset.copy}]`);
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        one("[data-copied]").textContent = "Copied.";
      } catch {
        one("[data-copied]").textContent = "Selected: copy it with your keyboard.";
      }
    });
  }

  // What is said to be wrong is said with the event, the version and the words that it rests on.
  for (const link of all("[data-wrong]")) {
    link.addEventListener("click", () => {
      const event = link.closest("[data-event]");
      const words = all(".evidence li", event).map((quote, number) => `${number + 1}. “${one("blockquote", quote).textContent}” (${one(".from a", quote).textContent})`);
      const body = [`Event: ${event.id} (${one("h4", event).textContent})`, `Version: ${about.version}`, `Address: ${address(event)}`, "Field that is wrong: ", "What it should say: ", "Passages:", ...words].join("\r\n").slice(0, 1500);
      link.href = link.getAttribute("href").replace(/(#.*)?$/, `&body=${encodeURIComponent(body)}$1`);
    }, { once: true });
  }

  // Where the timeline is hosted, each event and each disagreement has a page of its own, with a picture of it.
  for (const [kind, pages] of about.home ? [["e", events], ["d", all(".card")]] : []) {
    for (const one of pages) {
      const name = one.querySelector("h3, h4").textContent;
      const link = made("a", { href: `${about.home}${kind}/${one.id.replace(/^d_/, "")}/`, textContent: "Share", ariaLabel: `Share: ${name}` });
      (one.querySelector(".claim") ?? one).append(made("p", { className: "wrong" }, link));
    }
  }

  // Light or dark.
  const toggle = one("[data-theme-switch]");
  const dark = () => (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const label = () => { toggle.textContent = dark() ? "Light" : "Dark"; toggle.ariaLabel = `${toggle.textContent} mode`; };
  toggle.addEventListener("click", () => {
    document.documentElement.dataset.theme = dark() ? "light" : "dark";
    keep("theme", document.documentElement.dataset.theme);
    label();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  label();

  // A calendar subscribes to an address of its own scheme.
  if (served) {
    const feed = one("[data-subscribe]");
    feed.href = feed.href.replace(/^https?:/, "webcal:");
  }

  read();
  follow();
});

"use strict";
// The page is whole without this. It adds search and filters, keys, citations to copy, and a choice of light or dark.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);

// A browser may refuse to keep anything, above all for files opened from a disk.
const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* then it lasts until the page closes */ } };

const theme = kept("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

addEventListener("DOMContentLoaded", () => {
  const events = all("[data-event]");
  const controls = all("[data-facet]");
  const search = one("[data-facet=q]");
  const facets = controls.filter((control) => control !== search);
  const served = /^https?:$/.test(location.protocol);
  const marks = new Map(all(".lane a").map((mark) => [mark.getAttribute("href").slice(1), mark]));

  for (const event of events) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: "Cite", ariaLabel: `Cite: ${one("h5", event).textContent}` });
    button.dataset.cite = "";
    one(".kicker", event).append(button);
  }
  all("[data-cite], [data-help], [data-theme-switch], [data-finder]").forEach((control) => { control.hidden = false; });

  // Words are compared without case and accents, from their beginnings: "16" finds "16 October", not "2016".
  // A date in digits is one word: "2025-10" finds "2025-10-16".
  const fold = (text) => ` ${text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/(?!(?<=\d{4}(-\d\d)?)-\d\d(?!\d))[^\p{L}\p{N}]+/gu, " ").trim()}`;
  const texts = new Map();
  const text = (event) => {
    if (!texts.has(event)) texts.set(event, fold(`${event.textContent} ${event.dataset.days}`));
    return texts.get(event);
  };

  // Filters. The state is the address's query: name to value, as the controls have it.
  const value = (control) => (control.type === "checkbox" ? (control.checked ? "yes" : "") : control.value);
  const has = (event, name, wanted) => {
    if (!wanted) return true;
    if (name === "q") return fold(wanted).trim().split(" ").every((word) => text(event).includes(` ${word}`));
    return (event.dataset[name] ?? "").split(" ").includes(wanted);
  };
  const matches = (event, state, except) => state.every(([name, wanted]) => name === except || has(event, name, wanted));

  const named = (hash) => { try { return decodeURIComponent(hash.slice(1)); } catch { return ""; } };

  const show = () => {
    const state = controls.map((control) => [control.dataset.facet, value(control)]).filter(([, wanted]) => wanted);
    const shown = events.filter((event) => matches(event, state));
    const visible = new Set(shown);
    for (const event of events) {
      event.hidden = !visible.has(event);
      marks.get(event.id)?.classList.toggle("out", event.hidden);
    }
    for (const group of all("section.day, section.year")) group.hidden = !one("[data-event]:not([hidden])", group);
    for (const link of all(".dates a")) {
      const group = document.getElementById(named(link.hash)).closest("section");
      link.parentElement.hidden = group.hidden;
      const count = link.parentElement.querySelector(":scope > .count");
      if (count) count.textContent = all("[data-event]:not([hidden])", group).length;
    }
    for (const facet of facets) count(facet, state);
    const part = shown.length < events.length;
    const result = one("[data-result]");
    result.textContent = shown.length ? `${part ? `${shown.length} of ` : ""}${events.length} events` : "Nothing found";
    result.classList.toggle("part", part);
    one("[data-clear]").hidden = !state.length;
    return state;
  };
  const count = (facet, state) => {
    const name = facet.dataset.facet;
    const tally = {};
    for (const event of events) {
      if (matches(event, state, name)) for (const one of new Set((event.dataset[name] ?? "").split(" "))) tally[one] = (tally[one] ?? 0) + 1;
    }
    for (const option of facet.options ?? [facet.nextElementSibling]) {
      const wanted = option.value ?? "yes";
      option.dataset.words ??= option.textContent;
      if (wanted) option.textContent = `${option.dataset.words} (${tally[wanted] ?? 0})`;
    }
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const control of controls) {
      const wanted = query.get(control.dataset.facet) ?? "";
      if (control.type === "checkbox") control.checked = wanted === "yes";
      else control.value = wanted;
      if (control.value === "" && control.matches("select")) control.selectedIndex = 0;
    }
    show();
  };
  const write = (how) => {
    const query = new URLSearchParams(show()).toString();
    history[how](null, "", (query && `?${query}`) || location.pathname);
  };
  const clear = (how, hash = "") => {
    history[how](null, "", location.pathname + hash);
    read();
  };
  let typing;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => write("replaceState"), 120);
  });
  for (const facet of facets) facet.addEventListener("change", () => write("pushState"));
  one("[data-clear]").addEventListener("click", () => { clear("pushState"); search.focus(); });
  addEventListener("popstate", () => { read(); follow(); });

  // Links lead somewhere even if it is filtered away or folded; a passage lights up in all its pieces.
  const follow = () => {
    const id = named(location.hash);
    const target = id && document.getElementById(id);
    for (const mark of all("mark.lit")) mark.classList.remove("lit");
    if (!target) return;
    if (target.closest("[hidden]")) clear("replaceState", location.hash); // the button back then leads to the search
    target.closest("details")?.setAttribute("open", "");
    if (target.matches("article")) one("details", target).open = true;
    const [, source, number] = /^(.+)_p(\d+)$/.exec(id) ?? [];
    if (source) {
      const section = document.getElementById(`${source}_text`)?.closest("section");
      if (section) all("mark", section).filter((mark) => mark.dataset.passage.split(" ").includes(number)).forEach((mark) => mark.classList.add("lit"));
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", follow);

  // Long evidence is folded where it stands below its event, not beside it, and opens for print.
  const wide = matchMedia("(min-width: 62rem)").matches;
  for (const evidence of all(".evidence")) evidence.open = wide || all("li", evidence).length < 4;
  addEventListener("beforeprint", () => all(".evidence").forEach((evidence) => { evidence.open = true; }));

  // Keys: single characters can be switched off (WCAG 2.1.4).
  const dialog = (name) => one(`[data-dialog=${name}]`);
  const keys = one("[data-keys]");
  keys.checked = kept("keys") !== "off";
  keys.addEventListener("change", () => keep("keys", keys.checked ? "on" : "off"));
  const step = (by) => {
    const shown = events.filter((event) => !event.hidden);
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
  const cite = (event) => {
    const title = event ? one("h5", event).textContent : about.title;
    const within = event ? `In: ${about.title}. ` : "";
    const address = event && home ? `${home}#${event.id}` : home;
    one("[data-text=plain]").value = `${about.creators}. “${title}”. ${within}Version ${about.version}, ${about.created}. ${address}`.trim();
    one("[data-text=bibtex]").value = [
      `@misc{${event ? event.id : about.name},`,
      `  author = {{${tex(about.creators)}}},`,
      `  title = {{${tex(title)}}},`,
      ...(event ? [`  howpublished = {In: ${tex(about.title)}},`] : []),
      `  year = {${about.created.slice(0, 4)}},`,
      `  note = {Version ${about.version}},`,
      ...(address ? [`  url = {${address}},`] : []),
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

  // Light or dark.
  const toggle = one("[data-theme-switch]");
  const dark = () => (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const label = () => { toggle.textContent = dark() ? "Light mode" : "Dark mode"; };
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
    feed.parentElement.hidden = false;
  }

  read();
  follow();
  const drawn = one(".scroll");
  if (drawn && drawn.scrollWidth > drawn.clientWidth * 1.1) drawn.scrollLeft = (one(".marks .unit-day")?.getBBox().x ?? 0) - 24;
});

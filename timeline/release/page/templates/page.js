// Every page is whole without this. It adds keys, citations to copy, and a choice of light or dark.

// A browser may refuse to keep anything, above all for files opened from a disk.
const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* then it lasts until the page closes */ } };

const theme = kept("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

// The words of a cited passage, in all its pieces.
const wordsAt = (id) => {
  const [number] = /\d+$/.exec(id);
  const section = document.getElementById(id).closest("section");
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

// How events are found on this page is said by `searchOn`, of the script that follows this one.
addEventListener("DOMContentLoaded", () => {
  const events = all("[data-event]");
  const searching = searchOn(events);
  const search = one("[data-facet=q]");
  const served = /^https?:$/.test(location.protocol);
  const wide = matchMedia("(min-width: 62rem)").matches;

  for (const event of events) {
    event.tabIndex = -1;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: "Cite", ariaLabel: `Cite: ${one("h4", event).textContent}` });
    button.dataset.cite = "";
    one(".kicker", event).append(button);
  }
  all("[data-cite], [data-help], [data-finder], [data-ask]").forEach((control) => { control.hidden = false; });

  const called = (hash) => { try { return decodeURIComponent(hash.slice(1)); } catch { return ""; } };
  // Links lead somewhere even if it is filtered away or folded; a passage lights up in all its pieces.
  const follow = () => {
    const id = called(location.hash);
    const target = id && document.getElementById(id);
    for (const mark of all("mark.lit")) mark.classList.remove("lit");
    if (!target) {
      if (id) searching.missing(location.hash);
      return;
    }
    searching.reveal(target);
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target.matches("article")) one("details", target).open = true;
    if (/_p\d+$/.test(id)) wordsAt(id).marks.forEach((mark) => mark.classList.add("lit"));
    target.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  addEventListener("popstate", () => { searching.read(); follow(); });

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
    if (press.key === "Escape" && press.target === search) { searching.empty(); search.blur(); }
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
  for (const feed of served ? all("[data-subscribe]") : []) feed.href = feed.href.replace(/^https?:/, "webcal:");

  searching.read();
  follow();
});

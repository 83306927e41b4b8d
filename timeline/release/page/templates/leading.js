// A timeline of many pages is searched on a page of its own, and what another page has is looked up on one.
const searchOn = () => {
  const { pages } = document.body.dataset;
  const ASKED = ["q", "part", "tag", "kind", "who", "role", "day", "status", "source", "disputed"];
  const search = one("[data-facet=q]");
  const ask = (query) => { location.href = `${pages}search.html?${new URLSearchParams(query)}`; };
  const go = () => ask({ q: search.value.trim() });
  search.addEventListener("keydown", (press) => { if (press.key === "Enter") go(); });
  one("[data-find]").addEventListener("click", go);
  for (const day of all("[data-day]")) {
    day.addEventListener("click", (press) => {
      press.preventDefault();
      ask({ day: day.dataset.day });
    });
  }
  const read = () => {
    const query = new URLSearchParams(location.search);
    if (ASKED.some((name) => query.get(name))) location.replace(`${pages}search.html${location.search}`);
  };
  return { read, empty: () => { search.value = ""; }, reveal: () => {}, missing: (hash) => location.replace(`${pages}where.html${hash}`) };
};

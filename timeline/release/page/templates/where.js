"use strict";
// An address of the front page that names an event, a disagreement or a source leads to the page that it stands on.
addEventListener("DOMContentLoaded", () => {
  const ids = JSON.parse(document.querySelector("[data-index]").textContent);
  let id = "";
  try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* then it is nobody's */ }
  const within = id.replace(/_c\d+$/, "").replace(/_[pn]\d+$/, "_text");
  const [page] = Object.entries(ids).find(([, there]) => there.split(" ").includes(within)) ?? [];
  if (page) location.replace(page + location.hash);
  else document.querySelector("[data-lost]").textContent = id ? `Nothing is called “${id}” here, or not any more.` : "";
});

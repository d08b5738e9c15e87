
"use strict";
const body = document.querySelector("#productions tbody");
const heads = [...document.querySelectorAll("#productions thead th")];
const compare = new Intl.Collator(undefined, { numeric: true }).compare;

function key(row, column) {
  const cell = row.cells[column];
  return cell.dataset.key ?? cell.textContent;
}

function sort(column) {
  const isUp = heads[column].getAttribute("aria-sort") !== "ascending";
  for (const head of heads) head.setAttribute("aria-sort", "none");
  heads[column].setAttribute("aria-sort", isUp ? "ascending" : "descending");
  for (const part of body.querySelectorAll(".part")) part.remove();
  const rows = [...body.rows].sort((one, two) => {
    const a = key(one, column), b = key(two, column);
    if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
    return (isUp ? 1 : -1) * compare(a, b);
  });
  body.append(...rows);
}

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const texts = new Map();
for (const article of document.querySelectorAll("article")) {
  texts.set(article.dataset.id, fold(article.textContent));
}

function filter(words) {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const part of document.querySelectorAll("[data-id]")) {
    const text = texts.get(part.dataset.id);
    part.hidden = !wanted.every((word) => text.includes(word));
    if (part.closest("#productions") && !part.hidden) shown += 1;
  }
  for (const part of body.querySelectorAll(".part")) {
    let row = part.nextElementSibling;
    while (row && row.hidden) row = row.nextElementSibling;
    part.hidden = !row || row.className === "part";
  }
  document.querySelector("#count").textContent = shown;
}

heads.forEach((head, column) =>
  head.firstElementChild.addEventListener("click", () => sort(column)));
document.querySelector("#filter").addEventListener("input", (event) =>
  filter(event.target.value));

// Choosing who holds a phone: a searchable list grouped by cell.
import { el, icon, sheet } from "./dom.js";
import { byCell, fold, hueOf, initials, nameOf, noteOf, roster, STRANGER } from "./people.js";
import { t } from "./strings.js";

export function avatar(chat) {
  const sign = chat === STRANGER ? icon("person") : initials(nameOf(chat));
  return el("span", { class: "avatar", "data-hue": hueOf(chat), "aria-hidden": "true" }, sign);
}

// Resolves to the chosen chat, or null when the sheet was closed.
export function chooseHolder(current) {
  return new Promise((resolve) => {
    let chosen = null;
    const choose = (chat) => { chosen = chat; dialog.close(); };
    const results = el("div", { class: "holders" });
    const search = el("input", { type: "search", label: "holderSearch", "data-testid": "holder-search", autocomplete: "off", spellcheck: "false" });
    const box = el("div", { class: "search" }, icon("search"), search);
    const show = () => fill(results, search.value, current, choose);
    search.addEventListener("input", show);
    show();
    const dialog = sheet("holder", box, results);
    dialog.classList.add("chooser");
    dialog.addEventListener("keydown", (event) => walk(dialog, search, event));
    dialog.addEventListener("close", () => resolve(chosen));
    results.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
    // On a touch screen the keyboard would cover the list before anybody asked for it.
    if (matchMedia("(hover: hover)").matches) search.focus();
  });
}

function fill(results, words, current, choose) {
  const wanted = fold(words).split(" ").filter(Boolean);
  const fits = (...texts) => wanted.every((word) => fold(texts.join(" ")).includes(word));
  const groups = [...byCell(roster.people.filter((one) => fits(one.name, one.role || t("member"), one.cell)))]
    .map(([cell, people]) => group(cell, people.map((one) => option(String(one.id), one.role || t("member"), one.joined))));
  const stranger = fits(t("stranger"), t("strangerNote")) ? option(STRANGER, noteOf(STRANGER), true) : null;
  const nobody = groups.length || stranger ? null : el("p", { class: "nobody", t: "holderNone" });
  results.replaceChildren(...[stranger, ...groups, nobody].filter(Boolean));

  function option(chat, note, joined) {
    const name = el("span", { class: "holder-name", text: nameOf(chat) });
    const under = el("span", { class: "holder-note", text: note });
    const attributes = { class: "holder-option", "data-testid": "holder-option", "data-chat": chat, "aria-current": chat === current && "true" };
    return el("button", { ...attributes, on: { click: () => choose(chat) } }, avatar(chat), el("span", { class: "holder-words" }, name, under),
      joined ? null : el("span", { class: "tag", t: "notJoined" }), chat === current ? icon("check") : null);
  }
}

function group(cell, options) {
  return el("section", { "aria-label": cell }, el("h3", { text: cell }), ...options);
}

function walk(dialog, search, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const options = [...dialog.querySelectorAll(".holder-option")];
  // A search field takes the first Escape for itself; here one press always leaves.
  if (event.key === "Escape") { event.preventDefault(); dialog.close(); }
  if (event.key === "Enter" && document.activeElement === search) {
    event.preventDefault();
    if (search.value.trim()) options[0]?.click();
  }
  if (!step || !options.length) return;
  event.preventDefault();
  const next = options.indexOf(document.activeElement) + step;
  (next < 0 ? search : options[Math.min(next, options.length - 1)]).focus();
}

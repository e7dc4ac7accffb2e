// The bar above the desk: whose programme this is, the clock, text size, language, and one more phone.
import { el, icon } from "./dom.js";
import { recall, remember } from "./memory.js";
import { roster } from "./people.js";
import { currentLanguage, speak } from "./strings.js";

const SIZES = ["normal", "large", "larger"];
// How many em the bar needs for each arrangement. Container queries are not read anew when the text size changes.
const ROOMS = { snug: 82, tight: 68.5, folded: 61.5, small: 30, tiny: 24, least: 21 };

export class Topbar {
  constructor(clock, add) {
    this.name = el("span", { class: "committee" });
    this.offline = el("span", { class: "offline", t: "offline", role: "status", hidden: true });
    this.more = el("button", { class: "add", label: "addPhone", "data-testid": "add-phone", on: { click: add } }, icon("plus"), icon("device"), el("span", { t: "addPhone" }));
    const brand = el("div", { class: "brand" }, el("img", { src: "/static/mark.svg", alt: "" }), el("div", {}, el("strong", { text: "chibo" }), this.name));
    const size = el("button", { class: "tool size", label: "textSize", "data-testid": "text-size", on: { click: () => this.grow() } }, "A", el("b", { text: "A" }));
    const language = el("button", { class: "tool language", label: "language", "data-testid": "language", on: { click: () => this.turn() } }, el("span", { t: "languageShort" }), el("b", { t: "languageCode" }));
    const tools = el("div", { class: "tools" }, size, language, this.more);
    this.bar = document.getElementById("topbar");
    this.bar.append(el("div", { class: "topbar-row" }, brand, clock.element, tools));
    document.body.append(this.offline);
    this.size(recall("size", SIZES[0]));
    new ResizeObserver(() => this.fit()).observe(this.bar);
  }

  committee() {
    this.name.textContent = roster.committee;
    document.title = `chibo · ${roster.committee}`;
  }

  full(reached) {
    this.more.disabled = reached;
  }

  connected(yes) {
    this.offline.hidden = yes;
  }

  size(chosen) {
    document.documentElement.dataset.size = SIZES.includes(chosen) ? chosen : SIZES[0];
    this.fit();
  }

  fit() {
    const room = this.bar.clientWidth / parseFloat(getComputedStyle(document.documentElement).fontSize);
    for (const [name, enough] of Object.entries(ROOMS)) this.bar.classList.toggle(name, room <= enough);
  }

  grow() {
    const next = SIZES[(SIZES.indexOf(document.documentElement.dataset.size) + 1) % SIZES.length];
    remember("size", next);
    this.size(next);
  }

  turn() {
    const next = currentLanguage() === "vi" ? "en" : "vi";
    remember("language", next);
    speak(next);
  }
}

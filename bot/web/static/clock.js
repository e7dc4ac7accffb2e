// The programme's clock: what it shows, and the buttons that move it forward. Time only goes forward.
import { get, persist, post, Refused } from "./api.js";
import { dateText, dayOf, localInput, momentText, timeText, wall, weekdayText } from "./dates.js";
import { el, icon, sheet, toast } from "./dom.js";
import { t } from "./strings.js";

const LONGEST_MOVE = 600_000;

export class Clock extends EventTarget {
  // `phones`: gives those that the next thing is to be said to, such as "web/12".
  constructor(phones) {
    super();
    this.phones = phones;
    this.base = null;
    this.element = this.build();
    setInterval(() => this.show(), 1000);
    document.addEventListener("language", () => { this.shown = null; this.show(); });
  }

  // Wall-clock milliseconds in the server's zone (see dates.js).
  now() {
    return this.base === null ? Date.now() : this.base + performance.now() - this.since;
  }

  set({ now, shifted }) {
    this.base = wall(now);
    this.since = performance.now();
    this.mark.hidden = !shifted;
    this.show();
  }

  async load() {
    this.set(await persist(() => get("/api/clock")));
  }

  build() {
    const button = (testid, key, sign, act) =>
      el("button", { class: "clock-button", "data-testid": testid, on: { click: act } }, sign ? icon(sign) : null, el("span", { t: key }));
    this.buttons = [
      button("clock-hour", "clockHour", null, () => this.move({ forward_minutes: 60 })),
      button("clock-day", "clockDay", null, () => this.move({ forward_minutes: 1440 })),
      button("clock-next", "clockNext", "skip", () => this.move({ next: true, phones: this.phones() })),
      button("clock-set", "clockSet", "calendar", () => this.choose()),
    ];
    this.day = el("span", { class: "clock-day" });
    this.time = el("span", { class: "clock-time" });
    this.mark = el("span", { class: "clock-mark", t: "clockShifted", hidden: true });
    this.working = el("span", { class: "clock-working", role: "status" });
    this.opener = el("button", { class: "clock-opener", label: "clockPanel", "aria-expanded": "false", on: { click: () => this.toggle() } }, icon("chevron"));
    const words = el("span", { class: "clock-words" }, el("span", { class: "clock-now", "data-testid": "clock-now" }, this.day, " ", this.time), this.mark);
    this.face = el("div", { class: "clock-face" }, icon("clock"), words, this.opener);
    this.panel = el("div", { class: "clock-buttons" }, ...this.buttons, this.working);
    return el("section", { class: "clock", label: "clock" }, this.face, this.panel);
  }

  toggle() {
    const open = this.element.classList.toggle("open");
    this.opener.setAttribute("aria-expanded", String(open));
  }

  show() {
    const now = this.now();
    const shown = `${weekdayText(now)} ${timeText(now)} ${dateText(now)}`;
    if (this.base === null || shown === this.shown) return;
    this.shown = shown;
    this.day.textContent = `${weekdayText(now)}, ${dateText(now)}`;
    this.time.textContent = timeText(now);
    const newDay = dayOf(now) !== this.dayShown;
    this.dayShown = dayOf(now);
    this.dispatchEvent(new CustomEvent("tick", { detail: { newDay } }));
  }

  // A move whose answer was lost is not repeated: it may have happened. The true time is asked for instead.
  async move(how) {
    this.busy(true);
    try {
      this.set(await post("/api/clock", how, LONGEST_MOVE));
    } catch (failure) {
      toast(failure instanceof Refused ? failure.message : t("refused"));
      await this.load();
    } finally {
      this.busy(false);
    }
  }

  busy(working) {
    for (const button of this.buttons) button.disabled = working;
    this.element.classList.toggle("busy", working);
    this.element.setAttribute("aria-busy", String(working));
    this.working.textContent = working ? t("clockMoving") : "";
  }

  choose() {
    const earliest = localInput(this.now() + 60_000);
    const input = el("input", { type: "datetime-local", value: earliest, min: earliest, required: true, "data-testid": "clock-to" });
    const spelled = el("output", { class: "spelled" });
    const note = el("p", { class: "sheet-error", role: "alert" });
    const go = el("button", { class: "primary wide", type: "submit", "data-testid": "clock-apply", t: "clockGo" });
    const form = el("form", { class: "sheet-body", novalidate: true }, el("p", { t: "clockSetHint" }),
      el("label", { class: "field" }, el("span", { t: "clockSet" }), input), spelled, note, go);
    // The browser writes the date in its own order (12/05 or 05/12): spelled out nobody can misread it.
    const spell = () => { spelled.textContent = input.value ? momentText(wall(input.value)) : ""; note.textContent = ""; };
    input.addEventListener("input", spell);
    spell();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!input.value || input.value <= localInput(this.now())) { note.textContent = t("clockPast"); return; }
      dialog.close();
      this.move({ to: input.value.slice(0, 16) });
    });
    const dialog = sheet("clockSet", form);
    input.focus();
  }
}

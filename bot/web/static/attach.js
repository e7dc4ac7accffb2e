// The attach menu, the file picker, and the sheet for a location.
import { el, icon, sheet } from "./dom.js";
import { canRecord } from "./recorder.js";
import { t } from "./strings.js";

// The middle of the sample commune: a sensible start where the device does not tell its place.
const SAMPLE = { lat: 21.10712, lon: 105.53861 };

// Resolves to "photo" | "file" | "voice" | {location} | null.
export function attachMenu(anchor) {
  return new Promise((resolve) => {
    const choose = (choice) => { menu.remove(); stop.abort(); resolve(choice); };
    const item = (key, sign, act = () => choose(key)) =>
      el("button", { role: "menuitem", "data-testid": `attach-${key}`, "data-kind": key, on: { click: act } }, icon(sign), el("span", { t: key }));
    const locate = async () => { menu.remove(); stop.abort(); resolve(await askLocation()); };
    const menu = el("div", { class: "attach-menu", role: "menu" }, item("photo", "photo"), item("file", "file"),
      canRecord() ? item("voice", "mic") : null, item("location", "pin", locate));
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener("pointerdown", (event) => { if (!menu.contains(event.target)) choose(null); }, { signal, capture: true });
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { choose(null); anchor.focus(); }
      walk(menu, event);
    });
    anchor.closest(".compose").append(menu);
    menu.firstChild.focus();
  });
}

function walk(menu, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const items = [...menu.children];
  items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
  event.preventDefault();
}

// Resolves to the chosen File, or null when the picker was left.
export function pick(accept) {
  return new Promise((resolve) => {
    const input = el("input", { type: "file", accept, hidden: true, "data-testid": "file-input" });
    input.addEventListener("change", () => { resolve(input.files[0] ?? null); input.remove(); });
    input.addEventListener("cancel", () => { resolve(null); input.remove(); });
    document.body.append(input);
    input.click();
  });
}

function askLocation() {
  return new Promise((resolve) => {
    const field = (key, value) => el("input", { type: "text", inputmode: "decimal", required: true, value: String(value), id: `place-${key}`, "data-testid": key });
    const lat = field("latitude", SAMPLE.lat);
    const lon = field("longitude", SAMPLE.lon);
    const note = el("p", { class: "sheet-error", role: "alert" });
    const here = el("button", { class: "plain wide", on: { click: () => locate(lat, lon, note) } }, icon("pin"), el("span", { t: "locationHere" }));
    const send = el("button", { class: "primary wide", type: "submit", "data-testid": "location-send" }, icon("send"), el("span", { t: "locationSend" }));
    const form = el("form", { class: "sheet-body" }, el("p", { t: "locationHint" }), here,
      el("div", { class: "pair" }, named("latitude", lat), named("longitude", lon)), note, send);
    let location = null;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location = { lat: decimal(lat), lon: decimal(lon) };
      if (Math.abs(location.lat) <= 90 && Math.abs(location.lon) <= 180) dialog.close();
    });
    const dialog = sheet("locationTitle", form);
    dialog.addEventListener("close", () => resolve(location && { location }));
    send.focus();
  });
}

// People here write 21,107 as often as 21.107.
const decimal = (input) => Number(input.value.trim().replace(",", ".") || NaN);

const named = (key, input) => el("label", { class: "field" }, el("span", { t: key }), input);

function locate(lat, lon, note) {
  const failed = () => { note.textContent = t("locationDenied"); };
  if (!navigator.geolocation) return failed();
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    lat.value = coords.latitude.toFixed(5);
    lon.value = coords.longitude.toFixed(5);
    note.textContent = "";
  }, failed, { timeout: 10_000, enableHighAccuracy: true });
}

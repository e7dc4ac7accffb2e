// Building page elements without markup strings: nothing that came from elsewhere is ever parsed as HTML here.
import { label, t } from "./strings.js";

const SVG = "http://www.w3.org/2000/svg";

// el("button", {class: "send", label: "send", on: {click}}, child…): `t` and `label` are keys of strings.js.
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [event, heard] of Object.entries(value)) node.addEventListener(event, heard);
    else if (name === "t") { node.dataset.t = value; node.textContent = t(value); }
    else if (name === "label") label(node, value);
    else if (name === "text") node.textContent = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  if (tag === "button" && !node.hasAttribute("type")) node.type = "button";
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const strokes = {
  plus: "M12 5v14M5 12h14",
  close: "M6 6l12 12M18 6 6 18",
  chevron: "m6 9 6 6 6-6",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5 12 4.500 4.500",
  clip: "m20 11-8.500 8.500a5 5 0 0 1-7-7L13 4a3.500 3.500 0 0 1 5 5l-8.500 8.500a1.800 1.800 0 0 1-2.600-2.600L14.500 7.500",
  photo: "M4 5h16v14H4zm0 11 5-5 4 4 2.500-2.500L20 17M15.500 9.500h.01",
  file: "M6 3h8l4 4v14H6zm8 0v5h4M9 13h6m-6 4h6",
  pin: "M12 21s7-6.500 7-11.500a7 7 0 0 0-14 0C5 14.500 12 21 12 21zm0-9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  mic: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0m-6 6v4",
  calendar: "M4 6h16v14H4zm0 5h16M8 3v5m8-5v5",
  skip: "m5 5 9 7-9 7zm13 0v14",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3.500 2",
  down: "M12 5v14m-6-6 6 6 6-6",
  check: "m5 12.500 4.500 4.500L19 7.500",
  checks: "m2 12.500 4.500 4.500L16 7.500M11.500 16l1 1L22 7.500",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9c0-4.500 3.500-7 8-7s8 2.500 8 7",
  device: "M8 2.500h8A1.500 1.500 0 0 1 17.500 4v16a1.500 1.500 0 0 1-1.500 1.500H8A1.500 1.500 0 0 1 6.500 20V4A1.500 1.500 0 0 1 8 2.500zM11 18.500h2",
  stop: "M7 7h10v10H7z",
};

const fills = {
  send: "M3 20.500 22 12 3 3.500l.01 6.600L15 12 3.010 13.900z",
  signal: "M2 17h3v4H2zm5-4h3v8H7zm5-4h3v12h-3zm5-5h3v17h-3z",
  wifi: "M12 18.500 9 15.300a4.300 4.300 0 0 1 6 0zm-5.100-5.400L4.800 11a10.200 10.200 0 0 1 14.400 0l-2.100 2.100a7.200 7.200 0 0 0-10.200 0zM2.700 8.800.600 6.700a16.200 16.200 0 0 1 22.800 0l-2.100 2.100a13.200 13.200 0 0 0-18.600 0z",
  battery: "M3 7h15a2 2 0 0 1 2 2v1h1.500v4H20v1a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2zm.500 2.300v5.400h11V9.300z",
};

// Icons are decoration: the control around them carries the name.
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", name in fills ? "icon solid" : "icon");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", strokes[name] ?? fills[name]);
  svg.append(path);
  return svg;
}

export function iconButton(name, key, attributes = {}) {
  return el("button", { ...attributes, label: key, class: `round ${attributes.class ?? ""}` }, icon(name));
}

// A modal sheet that is gone when closed; Escape and a press outside close it.
export function sheet(titleKey, ...children) {
  const title = el("h2", { t: titleKey });
  const dialog = el("dialog", { class: "sheet" });
  const shut = () => dialog.close();
  dialog.append(el("header", {}, title, iconButton("close", "close", { on: { click: shut } })), ...children);
  dialog.setAttribute("aria-label", t(titleKey));
  dialog.addEventListener("click", (event) => { if (event.target === dialog) shut(); });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function toast(sentence) {
  const node = el("p", { class: "toast", text: sentence });
  document.getElementById("toasts").append(node);
  setTimeout(() => node.remove(), 7000);
}

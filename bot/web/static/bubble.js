// One message as a bubble: text, attachment, time, and beneath it the buttons where the look has them.
import { fileView, placeView } from "./attachments.js";
import { timeText, wall } from "./dates.js";
import { el, icon } from "./dom.js";
import { rich } from "./rich.js";
import { t } from "./strings.js";

// `pressed` is called with (data, message id); `command` with a command word, or null where the look has none.
export function bubble(message, { buttons, pressed, pressing, command }) {
  const body = el("div", { class: "bubble" });
  if (message.file) body.append(fileView(message.file));
  if (message.location) body.append(placeView(message.location));
  if (message.html) body.append(el("div", { class: "text" }, rich(message.html, command)));
  body.append(stamp(message));
  if (message.file?.kind === "photo" && !message.html) body.classList.add("bare");
  const column = el("div", { class: "column" }, body);
  if (buttons && message.rows?.length) column.append(keyboard(message, pressed, pressing));
  return row(message.mine, "message", column);
}

export function ghost(part, stuck) {
  const body = el("div", { class: "bubble" });
  if (part.file) body.append(preview(part));
  if (part.location) body.append(placeView(part.location));
  const words = part.text ?? part.caption;
  if (words) body.append(el("div", { class: "text", text: words }));
  body.append(el("span", { class: "stamp" }, stuck ? t("waiting") : t("sending"), icon("clock")));
  const node = row(true, "pending", el("div", { class: "column" }, body));
  node.classList.add("ghost");
  return node;
}

function row(mine, testid, column) {
  const node = el("li", { class: mine ? "row mine" : "row theirs", "data-testid": testid, "data-mine": String(Boolean(mine)) });
  if (!mine) node.append(el("img", { class: "speaker", src: "/static/mark.svg", alt: "" }));
  node.append(column);
  return node;
}

function preview(part) {
  const address = part.url ?? (part.url = URL.createObjectURL(part.file));
  return fileView({ name: part.file.name, url: address, size: part.file.size, kind: part.kind });
}

function stamp(message) {
  const time = el("time", { datetime: message.at, text: timeText(wall(message.at)) });
  return el("span", { class: "stamp" }, time, message.mine ? icon("checks") : null);
}

function keyboard(message, pressed, pressing) {
  const rows = message.rows.map((choices) => el("div", { class: "keys" }, ...choices.map((choice) => key(choice))));
  const board = el("div", { class: message.tapped ? "keyboard answered" : "keyboard" }, ...rows);
  return board;

  function key({ label, data }) {
    const chosen = message.tapped === label;
    const going = pressing === data;
    const attributes = { class: "key", "data-testid": "button", "data-data": data, "aria-pressed": String(chosen) };
    const node = el("button", { ...attributes, on: { click: () => pressed(data, message.id) } });
    if (chosen) node.append(icon("check"));
    node.append(el("span", { text: label }));
    if (going) { node.classList.add("going"); node.setAttribute("aria-busy", "true"); }
    return node;
  }
}

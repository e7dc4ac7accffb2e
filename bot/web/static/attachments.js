// Files, photos, voice notes and places inside a message.
import { el, icon } from "./dom.js";
import { t } from "./strings.js";

const KINDS = [
  [/\.pdf$/i, "pdf"], [/\.(docx?|odt|rtf)$/i, "word"], [/\.(xlsx?|ods|csv)$/i, "sheet"],
  [/\.(pptx?|odp)$/i, "slides"], [/\.ics$/i, "calendar"], [/\.(png|jpe?g|gif|webp|heic)$/i, "image"], [/\.(zip|rar|7z)$/i, "zip"],
];
const LABELS = { pdf: "PDF", word: "DOC", sheet: "XLS", slides: "PPT", image: "IMG", zip: "ZIP" };

const typeOf = (name) => KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "other";

export function sizeText(bytes) {
  if (!bytes) return "";
  const units = ["B", "KB", "MB", "GB"];
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), 3);
  const amount = bytes / 1024 ** power;
  return `${amount.toFixed(power && amount < 10 ? 1 : 0).replace(".", ",")} ${units[power]}`;
}

// Only addresses a page may safely open: a "javascript:" address would run as ours.
function safe(address) {
  const url = new URL(address, location.href);
  return ["http:", "https:", "blob:"].includes(url.protocol) ? url.href : "#";
}

export function badge(name) {
  const type = typeOf(name);
  const sign = type === "calendar" ? icon("calendar") : LABELS[type] ?? icon("file");
  return el("span", { class: "file-badge", "data-type": type, "aria-hidden": "true" }, sign);
}

function card(file) {
  const words = el("span", { class: "file-words" },
    el("span", { class: "file-name", text: file.name }), el("span", { class: "file-size", text: sizeText(file.size) }));
  const named = t("openFile", { name: file.name });
  return el("a", { class: "file", href: safe(file.url), target: "_blank", rel: "noopener", "aria-label": named }, badge(file.name), words);
}

function photo(file) {
  const named = t("openPhoto", { name: file.name });
  const picture = el("img", { src: safe(file.url), alt: file.name, loading: "lazy" });
  return el("a", { class: "photo", href: safe(file.url), target: "_blank", rel: "noopener", "aria-label": named }, picture);
}

const voice = (file) =>
  el("div", { class: "voice" }, el("audio", { controls: true, preload: "metadata", src: safe(file.url), "aria-label": t("voiceMessage") }));

const video = (file) =>
  el("div", { class: "photo" }, el("video", { controls: true, preload: "metadata", src: safe(file.url), "aria-label": file.name }));

export function fileView(file) {
  if (file.kind === "video") return video(file);
  if (file.kind === "photo") return photo(file);
  return file.kind === "voice" ? voice(file) : card(file);
}

export function placeView({ lat, lon }) {
  const where = el("span", { class: "file-words" },
    el("span", { class: "file-name", text: t("location") }),
    el("span", { class: "file-size", text: `${Number(lat).toFixed(5)}, ${Number(lon).toFixed(5)}` }));
  return el("div", { class: "file place" }, el("span", { class: "file-badge", "data-type": "place" }, icon("pin")), where);
}

// Message text: only <b> and <i> survive, every other tag is reduced to its words, no attribute is ever kept.
import { el } from "./dom.js";

const KEPT = new Set(["B", "I"]);
const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])|(\/[a-z][a-z0-9_]{1,31})(?![\p{L}\w/])/gu;

const parse = (html) => new DOMParser().parseFromString(`<body>${html}`, "text/html").body;

export const plain = (html) => parse(html).textContent;

// `command`, where given, is called with "/menu" when such a word is pressed (Telegram makes commands pressable).
export function rich(html, command = null) {
  const out = document.createDocumentFragment();
  copy(parse(html), out, command);
  return out;
}

function copy(from, to, command) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(...linked(node.data, command));
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches("script, style, template")) continue;
    const kept = KEPT.has(node.tagName) ? document.createElement(node.tagName) : null;
    copy(node, kept ?? to, command);
    if (kept) to.append(kept);
  }
}

function linked(text, command) {
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(LINK)) {
    const [whole, address, word] = found;
    if (word && !(command && startsWord(text, found.index))) continue;
    parts.push(text.slice(end, found.index), address ? anchor(address) : pressable(word, command));
    end = found.index + whole.length;
  }
  return [...parts, text.slice(end)];
}

// "và/hoặc" holds no command. (A look-behind would say this too, but older iPhones cannot read one.)
const startsWord = (text, index) => index === 0 || /[\s(“"]/.test(text[index - 1]);

const anchor = (address) => el("a", { href: address, target: "_blank", rel: "noopener noreferrer", text: address });

const pressable = (word, command) => el("button", { class: "command", text: word, on: { click: () => command(word) } });

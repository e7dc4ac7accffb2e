// Message text: only <b> and <i> survive, every other tag is reduced to its words, no attribute is ever kept.
// Read token by token and built node by node: what the server sent is never handed to an HTML parser.
import { el } from "./dom.js";

const TOKEN = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>|[^<]+|</gi;
const KEPT = ["b", "i"];
const SIGNS = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])|(\/[a-z][a-z0-9_]{1,31})(?![\p{L}\w/])/gu;

export const plain = (html) => rich(html).textContent;

// `command`, where given, is called with "/menu" when such a word is pressed (Telegram makes commands pressable).
export function rich(html, command = null) {
  const open = [document.createDocumentFragment()];
  for (const [token, closing, tag] of html.matchAll(TOKEN)) {
    if (!tag) open.at(-1).append(...linked(unescaped(token), command));
    else if (KEPT.includes(tag.toLowerCase())) mark(open, tag.toLowerCase(), Boolean(closing));
  }
  return open[0];
}

function mark(open, tag, closing) {
  if (closing) {
    const started = open.map((node) => node.localName).lastIndexOf(tag);
    if (started > 0) open.length = started;
    return;
  }
  const node = document.createElement(tag);
  open.at(-1).append(node);
  open.push(node);
}

function unescaped(text) {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return SIGNS[name.toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
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

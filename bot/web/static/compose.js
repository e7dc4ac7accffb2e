// The bar one writes in: text, one attachment with its caption, voice, location. What was typed is kept until it is sent.
import { attachMenu, pick } from "./attach.js";
import { badge, sizeText } from "./attachments.js";
import { el, iconButton } from "./dom.js";
import { recall, remember } from "./memory.js";
import { record } from "./recorder.js";
import { label, t } from "./strings.js";

const TALLEST = 160;

export class Compose {
  // `send` is called with a part: {text} | {file, kind, caption} | {location}.
  constructor(chat, send) {
    this.send = send;
    this.key = `draft.${chat.channel}.${chat.chat}`;
    this.file = null;
    this.text = el("textarea", { rows: "1", label: "write", "data-testid": "compose", enterkeyhint: "send", autocomplete: "off", on: {
      input: () => { this.warn(""); this.typed(); }, keydown: (event) => this.keyed(event), paste: (event) => this.pasted(event),
    } });
    this.text.value = recall(this.key, "");
    this.attach = iconButton("clip", "attach", { class: "attach", "data-testid": "attach", "aria-haspopup": "menu", on: { click: () => this.menu() } });
    this.go = iconButton("send", "send", { class: "send", "data-testid": "send", on: { click: () => this.submit() } });
    this.held = el("div", { class: "held", hidden: true });
    this.alert = el("div", { class: "alert", role: "alert", hidden: true });
    this.bar = el("div", { class: "bar" }, this.attach, this.text, this.go);
    this.element = el("div", { class: "compose" }, this.alert, this.held, this.bar);
    this.typed();
  }

  typed() {
    remember(this.key, this.text.value);
    this.text.style.height = "auto";
    if (this.text.scrollHeight) this.text.style.height = `${Math.min(this.text.scrollHeight, TALLEST)}px`;
    this.go.disabled = !this.file && !this.text.value.trim();
  }

  // While Vietnamese is being composed (Telex, VNI) Enter ends the word, not the message.
  keyed(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.submit();
  }

  pasted(event) {
    const file = event.clipboardData?.files[0];
    if (!file) return;
    event.preventDefault();
    this.hold(file);
  }

  hold(file, kind = file.type.startsWith("image/") ? "photo" : "document") {
    this.file = file;
    this.kind = kind;
    const words = el("span", { class: "file-words" },
      el("span", { class: "file-name", text: file.name }), el("span", { class: "file-size", text: sizeText(file.size) }));
    this.held.replaceChildren(badge(file.name), words, iconButton("close", "removeFile", { on: { click: () => this.release() } }));
    this.held.hidden = false;
    label(this.text, "caption");
    this.typed();
    this.text.focus();
  }

  release() {
    this.file = null;
    this.held.hidden = true;
    label(this.text, "write");
    this.typed();
  }

  submit() {
    const text = this.text.value.trim();
    if (!text && !this.file) return this.text.focus();
    this.warn("");
    this.send(this.file ? { file: this.file, kind: this.kind, caption: text } : { text });
    this.text.value = "";
    this.release();
    this.text.focus();
  }

  // A refused message gives its words (and file) back, unless something new is being written.
  refused(part, sentence) {
    this.warn(sentence);
    if (this.text.value || this.file) return;
    this.text.value = part.text ?? part.caption ?? "";
    if (part.file && part.kind !== "voice") this.hold(part.file, part.kind);
    this.typed();
  }

  warn(sentence) {
    this.alert.replaceChildren(el("span", { text: sentence }), iconButton("close", "close", { on: { click: () => this.warn("") } }));
    this.alert.hidden = !sentence;
  }

  async menu() {
    const choice = await attachMenu(this.attach);
    if (choice === "photo") this.holdSeen(await pick("image/*,video/*"));
    if (choice === "file") this.holdPicked(await pick(""), "document");
    if (choice === "voice") this.speak();
    if (choice?.location) this.send({ location: choice.location });
  }

  holdSeen(file) {
    this.holdPicked(file, file?.type.startsWith("video/") ? "video" : "photo");
  }

  holdPicked(file, kind) {
    if (file) this.hold(file, kind);
  }

  async speak() {
    const file = await record(this.element).catch(() => this.warn(t("recordDenied")));
    if (file) this.send({ file, kind: "voice", caption: "" });
  }
}

// What one chat has to send, in order, one at a time. Nothing typed is lost: texts survive a reload, a failure is tried
// again under the same id, and only a refusal gives the words back to the person.
import { newId, persist, post, Refused } from "./api.js";
import { recall, remember } from "./memory.js";

const LASTING = ["text", "start", "tap", "location"];
const squeeze = (text) => text.replace(/\s+/g, " ").trim();

export class Outgoing extends EventTarget {
  constructor(channel, chat) {
    super();
    this.path = `/api/phones/${channel}/${encodeURIComponent(chat)}/events`;
    this.key = `unsent.${channel}.${chat}`;
    this.parts = recall(this.key, []);
    this.stuck = false;
    this.busy = false;
  }

  get visible() {
    return this.parts.filter((part) => !part.settled && (part.text !== undefined || part.file || part.location));
  }

  has(kind) {
    return this.parts.some((part) => part[kind] !== undefined);
  }

  add(part) {
    this.parts.push({ ...part, id: newId() });
    this.changed();
    this.go();
  }

  async go() {
    if (this.busy) return;
    this.busy = true;
    while (this.parts.length) await this.deliver(this.parts[0]);
    this.busy = false;
  }

  async deliver(part) {
    try {
      await persist(() => post(this.path, bodyOf(part)), () => this.mark(true));
      this.dispatchEvent(new CustomEvent("delivered", { detail: part }));
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      this.dispatchEvent(new CustomEvent("refused", { detail: { part, sentence: failure.message } }));
    }
    this.parts = this.parts.filter((other) => other !== part);
    this.mark(false);
  }

  mark(stuck) {
    this.stuck = stuck;
    this.changed();
  }

  changed() {
    const lasting = this.parts.filter((part) => LASTING.some((kind) => part[kind] !== undefined));
    remember(this.key, lasting.map(({ settled, ...part }) => part));
    this.dispatchEvent(new Event("change"));
  }

  // The stream may show my message before the POST is answered: then its grey twin must go at once.
  settle(message, plainText) {
    const twin = this.visible.find((part) =>
      part.file ? message.file : part.location ? message.location : squeeze(part.text) === squeeze(plainText));
    if (twin) twin.settled = true;
  }
}

function bodyOf(part) {
  if (!part.file) {
    const { settled, ...body } = part;
    return body;
  }
  const form = new FormData();
  form.set("id", part.id);
  form.set("kind", part.kind);
  form.set("caption", part.caption ?? "");
  form.set("file", part.file, part.file.name);
  return form;
}

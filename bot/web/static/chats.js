// One chat of one person on one channel: its messages by id, as the server last told them, and what is still to be sent.
import { get, persist } from "./api.js";
import { Outgoing } from "./outgoing.js";
import { plain } from "./rich.js";

export const CHANNELS = { telegram: "web", zalo: "web-numbers" };
const opened = new Map();

export class Chat extends EventTarget {
  constructor(channel, chat) {
    super();
    this.channel = channel;
    this.chat = chat;
    this.messages = new Map();
    this.loaded = false;
    this.linked = false;
    this.outgoing = new Outgoing(channel, chat);
    this.outgoing.addEventListener("change", () => this.changed());
    this.outgoing.addEventListener("delivered", () => this.load());
    this.outgoing.go();
  }

  get sorted() {
    return [...this.messages.values()].sort((one, other) => one.id - other.id);
  }

  // While a fetch is under way the stream may bring something newer: the stream then wins.
  async load() {
    if (this.loading) { this.again = true; return; }
    this.loading = true;
    this.newer = new Set();
    const path = `/api/phones/${this.channel}/${encodeURIComponent(this.chat)}/messages`;
    try {
      const told = await persist(() => get(path));
      this.linked = told.linked;
      this.replace(told.messages);
    } finally {
      this.loading = false;
    }
    if (this.again) { this.again = false; await this.load(); }
  }

  replace(told) {
    const before = this.messages;
    this.messages = new Map(told.map((message) => [message.id, message]));
    for (const id of this.newer) this.messages.set(id, before.get(id));
    const fresh = this.loaded ? told.filter(({ id }) => !before.has(id)) : [];
    this.loaded = true;
    this.changed(fresh);
  }

  receive(message) {
    const fresh = !this.messages.has(message.id);
    this.messages.set(message.id, message);
    this.newer?.add(message.id);
    if (message.mine) this.outgoing.settle(message, plain(message.html ?? ""));
    this.changed(fresh ? [message] : []);
  }

  changed(fresh = []) {
    this.dispatchEvent(new CustomEvent("change", { detail: fresh }));
  }
}

export function chatOf(channel, chat) {
  const key = `${channel}/${chat}`;
  if (!opened.has(key)) opened.set(key, new Chat(channel, chat));
  return opened.get(key);
}

export const openedChats = () => [...opened.values()];
export const openedChat = (channel, chat) => opened.get(`${channel}/${chat}`);

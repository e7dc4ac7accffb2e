// The scrolling list of one chat. It follows the newest message unless the person has scrolled up to read.
import { bubble, ghost } from "./bubble.js";
import { dayOf, dayText, wall } from "./dates.js";
import { el, icon } from "./dom.js";
import { currentLanguage, t } from "./strings.js";

const NEAR = 60;

export class Thread {
  // `options`: now() → wall ms, buttons, command, tap(data, id), looked() when the newest message is in view.
  constructor(chat, options) {
    this.chat = chat;
    this.options = options;
    this.nodes = new Map();
    this.list = el("ol", { class: "list" });
    this.scroller = el("div", { class: "scroller", role: "log", label: "messages", tabindex: "0", on: { scroll: () => this.scrolled() } }, this.list);
    this.pillText = el("span", {});
    this.pill = el("button", { class: "pill", hidden: true, "data-testid": "new-messages", on: { click: () => this.toEnd(true) } }, this.pillText, icon("down"));
    this.element = el("div", { class: "thread" }, this.scroller, this.pill);
    this.following = true;
    this.missed = 0;
    this.last = 0;
    this.sizes = new ResizeObserver(() => { if (this.following) this.toEnd(this.calm); });
    this.sizes.observe(this.list);
    this.sizes.observe(this.scroller);
  }

  close() {
    this.sizes.disconnect();
  }

  draw(fresh = []) {
    const wanted = [];
    const messages = this.chat.sorted;
    messages.forEach((message, index) => {
      const [before, after] = [messages[index - 1], messages[index + 1]];
      if (!sameDay(before, message)) wanted.push(this.separator(wall(message.at)));
      const node = this.nodeOf(message);
      node.classList.toggle("first", !together(before, message));
      node.classList.toggle("last", !together(message, after));
      wanted.push(node);
    });
    wanted.push(...this.chat.outgoing.visible.map((part) => ghost(part, this.chat.outgoing.stuck)));
    place(this.list, wanted);
    this.arrived(fresh);
  }

  // A bubble is built anew only when its message changed, so that a playing voice note goes on.
  nodeOf(message) {
    const pressing = this.chat.outgoing.parts.find((part) => part.tap !== undefined && part.message === message.id)?.tap;
    const face = JSON.stringify([message, pressing, currentLanguage()]);
    const known = this.nodes.get(message.id);
    if (known?.face === face) return known.node;
    const { buttons, command, tap } = this.options;
    const node = bubble(message, { buttons, command, pressed: tap, pressing });
    if (!known && this.drawn) node.classList.add("fresh");
    this.nodes.set(message.id, { face, node });
    return node;
  }

  separator(at) {
    return el("li", { class: "day" }, el("span", { text: dayText(at, this.options.now()) }));
  }

  arrived(fresh) {
    const news = fresh.filter((message) => !message.mine);
    if (!this.following && news.length) this.missed += news.length;
    this.drawn = this.chat.loaded;
    if (this.following) this.toEnd(this.calm);
    this.calm = this.chat.loaded;
    this.showPill();
  }

  toEnd(smoothly = false) {
    this.following = true;
    this.missed = 0;
    this.last = this.scroller.scrollTop; // a move upwards from before may be told only after this
    const far = this.scroller.scrollHeight - this.scroller.clientHeight - this.scroller.scrollTop > 2500;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smoothly && !far ? "smooth" : "instant" });
    this.showPill();
  }

  // A smooth scroll downwards passes through places far from the end; only moving up means "let me read".
  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    const atEnd = scrollHeight - clientHeight - scrollTop < NEAR;
    if (atEnd) { this.following = true; this.missed = 0; this.options.looked(); }
    else if (scrollTop < this.last - 2) this.following = false;
    this.last = scrollTop;
    this.showPill();
  }

  showPill() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.pill.hidden = this.following || scrollHeight - clientHeight - scrollTop < NEAR;
    this.pillText.textContent = this.missed ? `${t("newMessages")} (${this.missed})` : "";
    this.pill.setAttribute("aria-label", t("newMessages"));
    this.pill.classList.toggle("quiet", !this.missed);
  }
}

const sameDay = (one, other) => Boolean(one && other) && dayOf(wall(one.at)) === dayOf(wall(other.at));
const together = (one, other) => sameDay(one, other) && one.mine === other.mine;

// Moves only what is out of place: moving a node in the page would stop its sound and restart its picture.
function place(list, wanted) {
  const staying = new Set(wanted);
  let cursor = list.firstChild;
  for (const node of wanted) {
    while (cursor && !staying.has(cursor)) cursor = dropped(cursor);
    if (node === cursor) cursor = cursor.nextSibling;
    else list.insertBefore(node, cursor);
  }
  while (cursor) cursor = dropped(cursor);
}

function dropped(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

// One phone on the desk: who holds it, which app it looks like, and the chat on its screen.
import { avatar, chooseHolder } from "./chooser.js";
import { CHANNELS, chatOf } from "./chats.js";
import { Compose } from "./compose.js";
import { timeText } from "./dates.js";
import { el, icon, iconButton } from "./dom.js";
import { nameOf, noteOf, personOf, STRANGER } from "./people.js";
import { label, t } from "./strings.js";
import { Thread } from "./thread.js";

export class Phone extends EventTarget {
  constructor(place, clock) {
    super();
    this.clock = clock;
    this.unread = 0;
    this.build();
    this.put(place);
  }

  build() {
    this.holder = el("button", { class: "holder", "data-testid": "holder-select", "aria-haspopup": "dialog", on: { click: () => this.change() } });
    this.looks = ["telegram", "zalo"].map((look) => this.lookButton(look));
    this.shut = iconButton("close", "closePhone", { class: "shut", "data-testid": "close-phone", on: { click: () => this.tell("close") } });
    const looks = el("div", { class: "looks", role: "group", label: "look" }, ...this.looks);
    this.time = el("span", { class: "status-time" });
    const status = el("div", { class: "status", "aria-hidden": "true" }, this.time, el("i", { class: "island" }),
      el("span", { class: "status-icons" }, icon("signal"), icon("wifi"), icon("battery")));
    const title = el("div", { class: "app-words" }, el("strong", { text: "chibo" }), el("span", { t: "tagline" }));
    this.app = el("div", { class: "app" }, el("img", { src: "/static/mark.svg", alt: "" }), title);
    this.body = el("div", { class: "screen-body" });
    this.screen = el("div", { class: "screen" }, status, this.app, this.body, el("i", { class: "home", "aria-hidden": "true" }));
    const frame = el("div", { class: "frame" }, el("i", { class: "side left" }), el("i", { class: "side right" }), this.screen);
    this.element = el("section", { class: "phone" }, el("div", { class: "toolbar" }, this.holder, looks, this.shut), frame);
    frame.addEventListener("animationend", ({ animationName }) => { if (animationName === "glow") this.element.classList.remove("arrived"); });
    this.acceptDrops();
  }

  lookButton(look) {
    const key = look === "telegram" ? "lookTelegram" : "lookZalo";
    const press = () => { if (look !== this.place.look) { this.put({ ...this.place, look }); this.tell("moved"); } };
    return el("button", { class: `look ${look}`, "data-testid": `look-${look}`, on: { click: press } }, el("i"), el("span", { t: key }));
  }

  tell(name) {
    this.dispatchEvent(new Event(name));
  }

  async change() {
    const chat = await chooseHolder(this.place.chat);
    this.holder.focus();
    if (!chat || chat === this.place.chat) return;
    this.put({ ...this.place, chat });
    this.tell("moved");
  }

  put(place) {
    this.leave();
    this.place = place;
    this.element.dataset.look = place.look;
    this.chat = chatOf(CHANNELS[place.look], place.chat);
    this.thread = new Thread(this.chat, {
      now: () => this.clock.now(),
      buttons: place.look === "telegram",
      command: place.look === "telegram" ? (word) => this.send({ text: word }) : null,
      tap: (data, message) => this.tap(data, message),
      looked: () => this.read(),
    });
    this.compose = new Compose(this.chat, (part) => this.send(part));
    this.welcome = el("div", { class: "welcome", hidden: true });
    this.body.replaceChildren(this.thread.element, this.welcome, this.compose.element);
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.chat.addEventListener("change", (event) => this.draw(event.detail), { signal });
    this.chat.outgoing.addEventListener("refused", ({ detail }) => this.compose.refused(detail.part, detail.sentence), { signal });
    this.read();
    this.relabel();
    if (!this.chat.loaded) this.chat.load();
  }

  leave() {
    this.stop?.abort();
    this.thread?.close();
  }

  send(part) {
    this.chat.outgoing.add(part);
    this.thread.toEnd(true);
    this.read();
  }

  // A second press of the same button while the first is under way is the same wish.
  tap(data, message) {
    const same = (part) => part.tap === data && part.message === message;
    if (!this.chat.outgoing.parts.some(same)) this.send({ tap: data, message });
  }

  draw(fresh = []) {
    this.thread.draw(fresh);
    this.greet();
    const news = fresh.filter((message) => !message.mine).length;
    if (!news) return;
    this.flash();
    if (!this.inView || !this.thread.following) this.unread += news;
    this.relabelHolder();
    this.tell("unread");
  }

  get inView() {
    return this.element.offsetParent !== null && !document.hidden;
  }

  seen() {
    if (this.inView && this.thread.following) this.read();
  }

  read() {
    if (!this.unread) return;
    this.unread = 0;
    this.relabelHolder();
    this.tell("unread");
  }

  flash() {
    this.element.classList.remove("arrived");
    void this.element.offsetWidth; // restarts the animation
    this.element.classList.add("arrived");
  }

  greet() {
    const { loaded, messages, outgoing } = this.chat;
    const starting = outgoing.has("start");
    this.welcome.hidden = !loaded || messages.size > 0 || outgoing.visible.length > 0;
    if (this.welcome.hidden) return this.welcome.replaceChildren();
    const { chat } = this.place;
    const whose = chat === STRANGER ? t("startStranger") : t("startFor", { name: nameOf(chat) });
    const go = el("button", { class: "start", "data-testid": "start", disabled: starting, on: { click: () => this.send({ start: true }) } }, el("span", { t: "start" }));
    this.welcome.replaceChildren(el("img", { src: "/static/mark.svg", alt: "" }), el("strong", { text: whose }), el("p", { t: "startHint" }), go);
  }

  relabelHolder() {
    const { chat } = this.place;
    const joined = personOf(chat)?.joined ?? true;
    const note = el("span", { class: "holder-note", text: noteOf(chat) });
    if (!joined) note.prepend(el("span", { class: "tag", t: "notJoined" }), " ");
    const count = this.unread ? el("span", { class: "badge", text: String(this.unread), "aria-label": t("unread", { n: this.unread }) }) : null;
    const face = el("span", { class: "face" }, avatar(chat), count);
    this.holder.replaceChildren(face, el("span", { class: "holder-words" }, el("span", { class: "holder-name", text: nameOf(chat) }), note), icon("chevron"));
    this.holder.setAttribute("aria-label", t("holderChange", { name: nameOf(chat) }));
    this.holder.title = `${nameOf(chat)}, ${noteOf(chat)}`;
  }

  relabel() {
    this.relabelHolder();
    for (const button of this.looks) {
      const look = button.dataset.testid.replace("look-", "");
      button.setAttribute("aria-pressed", String(look === this.place.look));
      button.title = t(`${look}Note`);
    }
    label(this.shut, "closePhone");
    this.tick();
    this.draw();
  }

  number(index, count) {
    this.element.dataset.testid = `phone-${index}`;
    this.element.setAttribute("aria-label", t("phone", { n: index + 1 }));
    this.shut.hidden = count < 2;
  }

  tick() {
    this.time.textContent = timeText(this.clock.now());
  }

  acceptDrops() {
    const over = (on) => (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      this.screen.classList.toggle("dropping", on);
    };
    this.screen.addEventListener("dragover", over(true));
    this.screen.addEventListener("dragleave", over(false));
    this.screen.addEventListener("drop", (event) => {
      over(false)(event);
      const file = event.dataTransfer?.files[0];
      if (file) this.compose.hold(file);
    });
  }
}

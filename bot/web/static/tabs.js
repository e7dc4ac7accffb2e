// On a small screen one phone is seen at a time; the tabs name the others and count what they have not read.
import { avatar } from "./chooser.js";
import { el } from "./dom.js";
import { nameOf } from "./people.js";
import { t } from "./strings.js";

export class Tabs {
  constructor(phones, desk) {
    this.phones = phones;
    this.desk = desk;
    this.bar = document.getElementById("tabs");
    this.current = 0;
  }

  show(index) {
    this.current = index;
    this.draw();
    const phone = this.phones[index];
    phone.read();
    phone.thread.toEnd();
    if (innerWidth > 700) phone.element.scrollIntoView({ behavior: "smooth", inline: "center", block: "nearest" });
  }

  draw() {
    this.current = Math.min(this.current, Math.max(this.phones.length - 1, 0));
    this.bar.setAttribute("aria-label", t("phones"));
    this.bar.hidden = this.phones.length < 2;
    this.phones.forEach((phone, index) => phone.element.classList.toggle("current", index === this.current));
    this.bar.replaceChildren(...this.phones.map((phone, index) => this.tab(phone, index)));
  }

  // A tab has room for the last two words of a name, which is how people here are called.
  shortName(chat) {
    return nameOf(chat).split(/\s+/).slice(-2).join(" ");
  }

  tab(phone, index) {
    const { chat, look } = phone.place;
    const current = index === this.current;
    const count = phone.unread && !current ? el("span", { class: "badge", text: String(phone.unread), "aria-label": t("unread", { n: phone.unread }) }) : null;
    const attributes = { class: "tab", "data-look": look, "data-testid": `tab-${index}`, "aria-label": nameOf(chat), "aria-current": current && "true" };
    return el("button", { ...attributes, on: { click: () => this.show(index) } }, avatar(chat), el("span", { text: this.shortName(chat) }), count);
  }
}

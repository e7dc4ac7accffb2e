// The page: the desk with its phones, the bar above it, and the event stream that keeps every phone current.
import { CHANNELS, openedChat, openedChats } from "./chats.js";
import { Clock } from "./clock.js";
import { another, keepDesk, linkedDesk, MOST, openDesk } from "./desk.js";
import { loadPeople, personOf } from "./people.js";
import { Phone } from "./phone.js";
import { recall } from "./memory.js";
import { listen } from "./stream.js";
import { speak } from "./strings.js";
import { Tabs } from "./tabs.js";
import { Topbar } from "./topbar.js";

const clock = new Clock(() => places().map(({ chat, look }) => `${CHANNELS[look]}/${chat}`));
const phones = [];
const desk = document.getElementById("desk");
const topbar = new Topbar(clock, () => { add(another(places())); tabs.show(phones.length - 1); });
const tabs = new Tabs(phones, desk);

const places = () => phones.map((phone) => phone.place);

function add(place) {
  const phone = new Phone(place, clock);
  phone.addEventListener("moved", arranged);
  phone.addEventListener("unread", () => tabs.draw());
  phone.addEventListener("close", () => remove(phone));
  phones.push(phone);
  desk.append(phone.element);
  arranged();
}

function remove(phone) {
  phones.splice(phones.indexOf(phone), 1);
  phone.leave();
  phone.element.remove();
  arranged();
}

function arranged() {
  phones.forEach((phone, index) => phone.number(index, phones.length));
  desk.dataset.count = String(phones.length);
  topbar.full(phones.length >= MOST);
  keepDesk(places());
  tabs.draw();
}

function rearrange(wanted) {
  for (const phone of phones.splice(0)) { phone.leave(); phone.element.remove(); }
  wanted.forEach(add);
}

function followLink() {
  const linked = linkedDesk();
  if (linked.length && JSON.stringify(linked) !== JSON.stringify(places())) rearrange(linked);
}

const heard = {
  message: ({ channel, chat, message }) => openedChat(channel, String(chat))?.receive(message),
  clock: (told) => clock.set(told),
  joined({ id }) {
    const person = personOf(String(id));
    if (person) person.joined = true;
    for (const phone of phones) phone.relabelHolder();
  },
};

function back() {
  topbar.connected(true);
  clock.load();
  for (const chat of openedChats()) chat.load();
}

clock.addEventListener("tick", ({ detail }) => {
  for (const phone of phones) {
    phone.tick();
    if (detail.newDay) phone.draw();
  }
});
speak(recall("language", "vi"));
await loadPeople(() => topbar.connected(false));
topbar.committee();
rearrange(openDesk());
document.addEventListener("language", () => { for (const phone of phones) phone.relabel(); arranged(); });
document.addEventListener("visibilitychange", () => { for (const phone of phones) phone.seen(); });
addEventListener("hashchange", followLink);
desk.removeAttribute("aria-busy");
listen({ heard, back, lost: () => topbar.connected(false) });

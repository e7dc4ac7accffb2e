// Which phones lie on the desk: kept in the URL hash (a link opens the same desk) and in the browser's memory.
import { recall, remember } from "./memory.js";
import { exists, firstPair, nextHolder } from "./people.js";

export const MOST = 4;
const LOOKS = ["telegram", "zalo"];

// "#12-telegram,15-zalo"
function read(hash) {
  return hash.replace(/^#/, "").split(",").map((part) => {
    const [chat, look] = part.split("-");
    return { chat, look: LOOKS.includes(look) ? look : "telegram" };
  });
}

const known = (places) => (Array.isArray(places) ? places.filter(({ chat }) => exists(chat)).slice(0, MOST) : []);

export function openDesk() {
  const linked = known(read(location.hash));
  if (linked.length) return linked;
  const kept = known(recall("phones", []));
  if (kept.length) return kept;
  return firstPair().map((chat, index) => ({ chat, look: LOOKS[index] }));
}

export const linkedDesk = () => known(read(location.hash));

export function keepDesk(places) {
  remember("phones", places);
  history.replaceState(null, "", `#${places.map(({ chat, look }) => `${chat}-${look}`).join(",")}`);
}

export function another(places) {
  return { chat: nextHolder(places.map(({ chat }) => chat)), look: LOOKS[places.length % 2] };
}

// Who can hold a phone: the commune's roster, and a stranger.
import { get, persist } from "./api.js";
import { t } from "./strings.js";

export const STRANGER = "stranger";
export const roster = { committee: "", people: [] };

export async function loadPeople(waiting) {
  const { committee, people } = await persist(() => get("/api/people"), waiting);
  Object.assign(roster, { committee, people });
}

// Search ignores case and Vietnamese marks: "phuc" finds "Phúc".
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/\s+/g, " ").trim();
}

export const personOf = (chat) => roster.people.find((person) => String(person.id) === chat) ?? null;
export const exists = (chat) => chat === STRANGER || personOf(chat) !== null;
export const nameOf = (chat) => personOf(chat)?.name ?? t("stranger");

export function noteOf(chat) {
  const person = personOf(chat);
  return person ? [person.role || t("member"), person.cell].filter(Boolean).join(" · ") : t("strangerNote");
}

// Vietnamese given names stand last: "Nguyễn Văn An" → "VA".
export function initials(name) {
  return name.split(/\s+/).slice(-2).map((word) => word[0] ?? "").join("").toUpperCase();
}

export const hueOf = (chat) => (chat === STRANGER ? "none" : String((Number(chat) * 5) % 7));

export function byCell(people) {
  const cells = new Map();
  for (const person of people) cells.set(person.cell, [...(cells.get(person.cell) ?? []), person]);
  return cells;
}

const isSecretary = (person) => /^bi thu\b/.test(fold(person.role ?? ""));
const isPlain = (person) => ["", "dang vien"].includes(fold(person.role ?? ""));

// First visit: a secretary and a plain member of the same cell.
export function firstPair() {
  const secretary = roster.people.find(isSecretary) ?? roster.people[0];
  if (!secretary) return [STRANGER];
  const others = roster.people.filter((person) => person.cell === secretary.cell && person !== secretary);
  const member = others.find(isPlain) ?? others[0];
  return [secretary, member].filter(Boolean).map((person) => String(person.id));
}

export function nextHolder(taken) {
  const free = roster.people.filter((person) => !taken.includes(String(person.id)));
  const cell = personOf(taken[0])?.cell;
  const found = free.find((person) => person.cell === cell && isPlain(person)) ?? free[0];
  return found ? String(found.id) : STRANGER;
}

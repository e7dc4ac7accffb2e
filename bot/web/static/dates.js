// Dates as the server's zone reads them: an instant's own offset rules, never the zone of the browser.
import { t } from "./strings.js";

const DAY = 86_400_000;
const two = (number) => String(number).padStart(2, "0");

// "2026-11-24T09:00:00+07:00" → milliseconds of the wall clock it names (09:00), as if that wall were UTC.
export function wall(iso) {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/.exec(iso);
  if (!found) return Date.now();
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0));
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

export const dayOf = (wallMs) => Math.floor(wallMs / DAY);

export function timeText(wallMs) {
  const at = new Date(wallMs);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

export function dateText(wallMs) {
  const at = new Date(wallMs);
  return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
}

export const weekdayText = (wallMs) => t("weekdays").split("|")[new Date(wallMs).getUTCDay()];

export function dayText(wallMs, nowMs) {
  const ago = dayOf(nowMs) - dayOf(wallMs);
  const day = ago === 0 ? t("today") : ago === 1 ? t("yesterday") : weekdayText(wallMs);
  return `${day}, ${dateText(wallMs)}`;
}

export const momentText = (wallMs) => `${weekdayText(wallMs)}, ${dateText(wallMs)}, ${timeText(wallMs)}`;

// The value a <input type="datetime-local"> and POST /api/clock {"to": …} use.
export const localInput = (wallMs) => new Date(wallMs).toISOString().slice(0, 16);

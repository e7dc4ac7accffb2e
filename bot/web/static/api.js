// Talking to the server. A refusal (4xx) carries a sentence to show; everything else is a failure worth another try.
import { t } from "./strings.js";

const SLOWEST = 15_000;
const PATIENCE = 60_000;
const TRY_AGAIN = new Set([408, 425, 429]);

export class Refused extends Error {}

async function answer(response) {
  if (response.ok) return response.json();
  if (response.status >= 500 || TRY_AGAIN.has(response.status)) throw new Error(`HTTP ${response.status}`);
  const said = await response.json().catch(() => ({}));
  throw new Refused(said.error ?? t("refused"));
}

export async function get(path) {
  return answer(await fetch(path, { credentials: "same-origin", headers: { Accept: "application/json" } }));
}

// `body` is a plain object (sent as JSON) or a FormData (sent as multipart).
export async function post(path, body, patience = PATIENCE) {
  const form = body instanceof FormData;
  const headers = { "X-Chibo": "1", Accept: "application/json" };
  if (!form) headers["Content-Type"] = "application/json";
  const signal = AbortSignal.timeout?.(patience);
  const sent = form ? body : JSON.stringify(body);
  return answer(await fetch(path, { method: "POST", credentials: "same-origin", headers, body: sent, signal }));
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Repeats `work` until it succeeds or is refused, waiting longer each time; `waiting` hears of every failure.
export async function persist(work, waiting = () => {}) {
  for (let wait = 1000; ; wait = Math.min(wait * 2, SLOWEST)) {
    try {
      return await work();
    } catch (failure) {
      if (failure instanceof Refused) throw failure;
      waiting(failure);
      await pause(wait);
    }
  }
}

// crypto.randomUUID exists on https and loopback only; a phone on the office's network may come over plain http.
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

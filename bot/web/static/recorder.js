// Recording a voice note with the device's microphone.
import { el, icon, iconButton } from "./dom.js";

const TYPES = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];
const ENDINGS = { "audio/ogg": "ogg", "audio/webm": "webm", "audio/mp4": "m4a" };

export const canRecord = () => Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);

// Shows a strip in `place` while recording; resolves to a File, or null when dropped; rejects without a microphone.
export async function record(place) {
  const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(sound, mimeType ? { mimeType } : {});
  const pieces = [];
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  const keep = await ended(place, recorder);
  for (const track of sound.getTracks()) track.stop();
  return keep ? fileOf(pieces, recorder.mimeType) : null;
}

function ended(place, recorder) {
  return new Promise((resolve) => {
    let keep = false;
    const since = performance.now();
    const time = el("span", { class: "record-time", text: "0:00" });
    const stop = (kept) => () => { keep = kept; recorder.stop(); };
    const strip = el("div", { class: "recording", role: "status" }, el("i", { class: "record-dot" }), el("span", { t: "recording" }), time,
      iconButton("close", "recordCancel", { on: { click: stop(false) } }),
      el("button", { class: "primary", "data-testid": "record-stop", on: { click: stop(true) } }, icon("send"), el("span", { t: "recordStop" })));
    const ticking = setInterval(() => {
      const seconds = Math.floor((performance.now() - since) / 1000);
      time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }, 250);
    recorder.addEventListener("stop", () => { clearInterval(ticking); strip.remove(); resolve(keep); });
    place.append(strip);
    recorder.start();
  });
}

function fileOf(pieces, mimeType) {
  const type = mimeType.split(";")[0];
  return new File(pieces, `ghi-am.${ENDINGS[type] ?? "bin"}`, { type });
}

// The wall asks every few seconds how the meeting stands, and counts the time itself in between.
const EVERY = 3000;
const $ = (id) => document.getElementById(id);
const words = document.body.dataset;
let shown = null;
let heardAt = 0;

async function ask() {
  try {
    const answer = await fetch(words.source, { cache: "no-store" });
    if (answer.status === 410) {
      location.reload(); // says why it is over
      return;
    }
    if (!answer.ok) throw new Error(answer.status);
    shown = await answer.json();
    heardAt = performance.now();
    paint();
  } catch {
    $("state").textContent = words.offline;
  }
  setTimeout(ask, EVERY);
}

function paint() {
  $("here").textContent = shown.here;
  $("state").textContent = shown.state;
  list($("agenda"), shown.items, (line, place) => {
    if (place === shown.place) line.setAttribute("aria-current", "step");
    if (shown.running && place < shown.place) line.className = "done";
  });
  $("agenda").querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
  part("speaking", shown.speaker, () => ($("speaker").textContent = shown.speaker));
  part("waiting", shown.queue.length, () => list($("queue"), shown.queue));
  part("voting", shown.vote, () => {
    $("vote").textContent = shown.vote.title;
    $("result").textContent = shown.vote.result;
  });
  count();
}

function list(node, texts, mark = () => {}) {
  node.replaceChildren(
    ...texts.map((text, place) => {
      const line = document.createElement("li");
      line.textContent = text;
      mark(line, place);
      return line;
    }),
  );
}

function part(id, there, fill) {
  $(id).hidden = !there;
  if (there) fill();
}

function count() {
  if (!shown) return;
  $("clock").hidden = $("clock-words").hidden = !shown.running;
  const used = shown.used + (performance.now() - heardAt) / 1000;
  const left = shown.minutes ? shown.minutes * 60 - used : null;
  $("clock").textContent = clock(Math.abs(left ?? used));
  $("clock-words").textContent = left === null ? words.used : left >= 0 ? words.left : words.over;
  document.body.classList.toggle("over", shown.running && left !== null && left < 0);
}

function clock(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

setInterval(count, 500);
ask();

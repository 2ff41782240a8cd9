// Moving a planned date in the calendar: by dragging, or with the keys on the sign with the dots. The page shows the new
// day at once and asks the server; a refusal puts the entry back and says why. Without this script the sign opens a form.
const form = document.getElementById("plan-move-form");
const live = document.getElementById("plan-live");
const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
const days = [...document.querySelectorAll(".plan-day")];
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
let dragged = null;
let picked = null;

function tell(text, undo) {
  live.textContent = text;
  if (!undo) return;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button button-small button-secondary", textContent: form.dataset.undo });
  button.addEventListener("click", undo);
  live.append(" ", button);
}

const dayOf = (item) => item.closest(".plan-day");

function put(item, day) {
  const from = dayOf(item);
  day.querySelector("ul").append(item.closest("li"));
  for (const place of [from, day]) place.toggleAttribute("data-empty", !place.querySelector(".plan-item"));
}

async function ask(item, day) {
  const body = new URLSearchParams({ planned_date: day.dataset.date, seen: item.dataset.day });
  const headers = { Accept: "application/json", "X-CSRFToken": token };
  const answer = await fetch(item.dataset.move, { method: "POST", headers, body });
  const { message } = await answer.json();
  return { moved: answer.ok, message };
}

async function move(item, day, from, mayUndo = true) {
  if (day === from) return put(item, from);
  put(item, day);
  const { moved, message } = await ask(item, day).catch(() => ({ moved: false, message: form.dataset.failed }));
  if (!moved) {
    put(item, from);
    return tell(message);
  }
  item.dataset.day = day.dataset.date;
  tell(message, mayUndo && (() => move(item, from, day, false)));
}

document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.(".plan-item[data-move]");
  if (dragged) event.dataTransfer.effectAllowed = "move";
});
document.addEventListener("dragend", () => {
  dragged = null;
  days.forEach((day) => day.removeAttribute("data-over"));
});
for (const day of days) {
  day.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    day.setAttribute("data-over", "");
  });
  day.addEventListener("dragleave", () => day.removeAttribute("data-over"));
  day.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    move(dragged, day, dayOf(dragged));
  });
}

function pickUp(handle) {
  const item = handle.closest(".plan-item");
  picked = { item, handle, from: dayOf(item) };
  item.setAttribute("data-picked", "");
  tell(form.dataset.picked);
}

function putDown(keep) {
  const { item, handle, from } = picked;
  const day = dayOf(item);
  picked = null;
  item.removeAttribute("data-picked");
  if (keep) {
    move(item, day, from);
  } else {
    put(item, from);
    tell(form.dataset.left);
  }
  handle.focus();
}

function step(by) {
  const day = days[days.indexOf(dayOf(picked.item)) + by];
  if (!day) return;
  put(picked.item, day);
  picked.handle.focus();
  tell(day.dataset.label);
}

document.addEventListener("keydown", (event) => {
  const handle = event.target.closest?.(".plan-item__move");
  if (!handle || !dayOf(handle)) return;
  if (!picked && event.key !== " ") return;
  if (!(event.key in STEPS) && !["Enter", "Escape", " "].includes(event.key)) return;
  event.preventDefault();
  if (!picked) pickUp(handle);
  else if (event.key in STEPS) step(STEPS[event.key]);
  else putDown(event.key !== "Escape");
});
document.addEventListener("focusout", (event) => {
  const leaving = picked && event.target === picked.handle && event.relatedTarget && event.relatedTarget !== picked.handle;
  if (leaving) putDown(false);
});

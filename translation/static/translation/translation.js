// The original beside the form: it follows the field one is in, can be copied, and says which terms are missing.
const panel = document.querySelector("[data-translation-panel]");
const passages = new Map([...document.querySelectorAll(".tr-passage")].map((passage) => [passage.dataset.path, passage]));

/** The path of a field as the server names it: "body.<block id>.text". */
function pathOf(element) {
  const parts = [];
  for (let at = element.closest("[data-contentpath]"); at; at = at.parentElement?.closest("[data-contentpath]")) {
    if (at.dataset.contentpath) parts.unshift(at.dataset.contentpath);
  }
  return parts.join(".");
}

function passageOf(element) {
  const path = pathOf(element);
  if (!path) return null;
  return passages.get(path) ?? [...passages.values()].find((passage) => passage.dataset.path.startsWith(`${path}.`)) ?? null;
}

function placeOf(passage) {
  return passage.dataset.path
    .split(".")
    .reduce((found, part) => found?.querySelector(`[data-contentpath="${CSS.escape(part)}"]`), document.querySelector("[data-edit-form]"));
}

function mark(passage) {
  passages.forEach((other) => other.removeAttribute("aria-current"));
  passage.setAttribute("aria-current", "true");
  passage.scrollIntoView({ block: "nearest" });
}

/** Where the panel is closed, or the screen too narrow for both, the original stands above the field. */
function showAbove(passage, field) {
  document.querySelector(".tr-above")?.remove();
  if (panel.offsetParent && window.matchMedia("(min-width: 50rem)").matches) return;
  const above = document.createElement("div");
  above.className = "tr-above";
  above.lang = panel.dataset.sourceLanguage;
  above.textContent = passage.querySelector(".tr-passage__text").innerText.trim();
  const place = placeOf(passage) ?? field;
  (place.querySelector("[data-field-wrapper], [data-field]") ?? place).prepend(above);
}

function textOf(place) {
  const texts = [...place.querySelectorAll("input:not([type=hidden]), textarea")].map((input) => input.value);
  const rich = [...place.querySelectorAll("[contenteditable=true]")].map((editor) => editor.innerText);
  return [...texts, ...rich].join(" ").toLocaleLowerCase();
}

function beginsIn(text, form) {
  const word = form.toLocaleLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}`, "u").test(text);
}

function checkTerms(passage) {
  const hints = passage.querySelectorAll(".tr-hint");
  const place = hints.length ? placeOf(passage) : null;
  if (!place) return;
  const text = textOf(place);
  hints.forEach((hint) => {
    const missing = !hint.dataset.forms.split("|").some((form) => beginsIn(text, form));
    hint.classList.toggle("tr-hint--missing", missing);
    hint.querySelector(".tr-hint__missing").hidden = !missing;
  });
}

function copy(passage) {
  const place = placeOf(passage);
  const rich = place?.querySelector("[data-draftail-input]");
  if (rich?.draftailEditor && passage.dataset.rich) {
    rich.draftailEditor.onChange(window.Draftail.createEditorStateFromRaw(JSON.parse(passage.dataset.rich)));
  } else {
    const input = place?.querySelector("textarea, input:not([type=hidden]):not([type=checkbox])");
    if (!input) return;
    input.value = passage.querySelector(".tr-passage__text").innerText.trim();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  checkTerms(passage);
  const status = document.querySelector("[data-translation-status]");
  status.textContent = status.dataset.copied;
}

if (panel && passages.size) {
  document.addEventListener("focusin", (event) => {
    if (panel.contains(event.target)) return;
    const passage = passageOf(event.target);
    if (!passage) return;
    mark(passage);
    showAbove(passage, event.target);
  });
  document.addEventListener("input", (event) => {
    const passage = panel.contains(event.target) ? null : passageOf(event.target);
    if (passage) checkTerms(passage);
  });
  document.addEventListener("keyup", (event) => {
    const passage = event.target.isContentEditable ? passageOf(event.target) : null;
    if (passage) checkTerms(passage);
  });
  panel.addEventListener("click", (event) => {
    const button = event.target.closest("[data-translation-copy]");
    if (button) copy(button.closest(".tr-passage"));
  });
  window.addEventListener("load", () => passages.forEach(checkTerms));
}

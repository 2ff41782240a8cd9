/* Suggestions while typing in the search page's field: a combobox by the ARIA pattern. Without this file the field is
   an ordinary one. Nothing is kept, and nothing is sent before two letters are typed. */
const form = document.querySelector("[data-suggestions]");
const field = form.querySelector("input[type=search]");
const list = form.querySelector("[role=listbox]");
const status = form.querySelector("[role=status]");
let timer, asked;
let at = -1;

for (const [name, value] of Object.entries({
  role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
})) field.setAttribute(name, value);

const close = () => {
  clearTimeout(timer);
  asked?.abort();
  list.hidden = true;
  at = -1;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
};

const choose = (option) => {
  field.value = option.textContent;
  close();
  form.requestSubmit();
};

const select = (index) => {
  const options = [...list.children];
  at = (index + options.length + 1) % (options.length + 1);
  if (at === options.length) at = -1;
  options.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
  if (at < 0) return field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-activedescendant", options[at].id);
  options[at].scrollIntoView({ block: "nearest" });
};

const show = (texts) => {
  at = -1;
  field.removeAttribute("aria-activedescendant");
  list.replaceChildren(...texts.map((text, place) => {
    const option = document.createElement("li");
    Object.assign(option, { id: `suggestion-${place}`, className: "suggest__option", textContent: text });
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    return option;
  }));
  list.hidden = !texts.length;
  field.setAttribute("aria-expanded", String(!list.hidden));
  const { none, one, many } = form.dataset;
  status.textContent = texts.length > 1 ? many.replace("#", texts.length) : texts.length ? one : none;
};

const ask = async () => {
  const typed = field.value.trim();
  asked = new AbortController();
  try {
    const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
    if (answer.ok && field === document.activeElement) show((await answer.json()).suggestions);
  } catch {
    close();
  }
};

field.addEventListener("input", () => {
  clearTimeout(timer);
  asked?.abort();
  const length = field.value.trim().length;
  if (length < 2 || length > 60) return close();
  timer = setTimeout(ask, 200);
});

field.addEventListener("keydown", (event) => {
  if (event.isComposing || list.hidden) return;
  if (event.key === "ArrowDown") select(at + 1);
  else if (event.key === "ArrowUp") select(at < 0 ? list.children.length - 1 : at - 1);
  else if (event.key === "Enter" && at >= 0) choose(list.children[at]);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
});

// Before the field loses the focus, which would close the list.
list.addEventListener("pointerdown", (event) => event.preventDefault());
list.addEventListener("click", (event) => choose(event.target.closest("[role=option]")));
field.addEventListener("blur", close);

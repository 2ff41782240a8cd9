/* Everything works without this file. It closes an open disclosure (menu, facet, language note) on Escape and on a
   click elsewhere, and leads to the summary of errors after a form was refused. */
const open = () => document.querySelectorAll("details[data-closes][open]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const details of open()) {
    const inside = details.contains(document.activeElement);
    details.open = false;
    if (inside) details.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  for (const details of open()) {
    if (!details.contains(event.target)) details.open = false;
  }
});

document.querySelector("form[method=post] .error-summary")?.focus();

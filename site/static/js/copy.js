// Copies the text that a button names. The button is hidden without this file: the text can be selected by hand.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.parentElement.querySelector("[data-copy-status]").textContent = button.dataset.done;
    button.textContent = button.dataset.done;
  });
}

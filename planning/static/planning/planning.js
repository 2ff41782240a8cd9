// A reason in the side panel leads to its field in the same editor, whatever tab it stands in.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-plan-field]");
  if (!link || link.pathname !== window.location.pathname) return;
  const field = document.querySelector(`[data-contentpath="${CSS.escape(link.dataset.planField)}"]`);
  if (!field) return;
  event.preventDefault();
  window.showField(field);
});

// Texts for channels: their length while typing, and a button that copies them.
document.addEventListener("input", (event) => {
  const count = document.getElementById(event.target.dataset?.planCount ?? "");
  if (!count) return;
  const length = [...event.target.value].length;
  count.value = length;
  count.dataset.over = String(Boolean(count.dataset.limit) && length > Number(count.dataset.limit));
});

document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("[data-plan-copy]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.planCopy).value);
      button.textContent = button.dataset.planCopied;
    });
  }
});

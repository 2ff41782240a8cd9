// For all forms of the admin. Loaded in the head, before the first date picker is made.

// A typed date stays as it was typed, and the server says what is wrong with it: the picker's own check would write
// today's date over whatever it cannot read.
const datePicker = window.jQuery?.fn.datetimepicker;
if (datePicker) datePicker.defaults.validateOnBlur = false;

const FRAMES = 60; // in which another tab has come into view

function focusIn(field) {
  field.scrollIntoView({ block: "center" });
  const inputs = field.querySelectorAll('input:not([type="hidden"]), textarea, select, [contenteditable="true"], button');
  const first = [...inputs].find((input) => input.offsetParent && input.tabIndex >= 0);
  first?.focus({ preventScroll: true });
}

function whenShown(element, then, frames = FRAMES) {
  if (element.offsetParent || frames === 0) then(element);
  else window.requestAnimationFrame(() => whenShown(element, then, frames - 1));
}

// Show a field of the form, whatever tab it stands in, and go to its first input.
window.showField = (field) => {
  const panel = field.closest('[role="tabpanel"]');
  if (panel?.hidden) document.querySelector(`[role="tab"][aria-controls="${panel.id}"]`)?.click();
  whenShown(field, focusIn);
};

// A form that comes back with errors opens at the first of them.
window.addEventListener("load", () => {
  const error = document.querySelector('[role="tabpanel"] :is(.error-message, .help-critical):not([hidden])');
  if (error) window.showField(error.closest("[data-contentpath], .w-field, section") ?? error.parentElement);
});

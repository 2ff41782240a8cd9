// Two-click embeds: the frame is made only after the reader's click, from the data attributes of the block.
// Without this file the link beside the button leads to the same thing at the provider.

function load(embed) {
  const frame = document.createElement("iframe");
  frame.className = "embed__frame";
  frame.src = embed.dataset.embedSrc;
  frame.title = embed.dataset.embedTitle;
  frame.allow = "autoplay; fullscreen; picture-in-picture";
  // YouTube refuses to play where it learns no origin; the path of the page stays with us.
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  embed.replaceChildren(frame);
  frame.focus();
}

for (const embed of document.querySelectorAll("[data-embed]")) {
  const button = embed.querySelector("[data-embed-load]");
  button.hidden = false;
  button.addEventListener("click", () => load(embed), { once: true });
}

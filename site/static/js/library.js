/* The library without full reloads. Every choice is a link or a form that works without this file; with it the page is
   fetched, the part that changed is replaced, the address follows, and the keyboard stays where it was. */
const PART = "[data-library-page]";
const part = () => document.querySelector(PART);
let latest = 0;

async function show(url, { push = true, focus = "" } = {}) {
  const mine = ++latest;
  part().setAttribute("aria-busy", "true");
  let fresh;
  try {
    const answer = await fetch(url, { headers: { Accept: "text/html" } });
    fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    location.href = url;
    return;
  }
  if (mine !== latest) return;
  const next = fresh.querySelector(PART);
  if (!next) {
    location.href = url;
    return;
  }
  const opened = part().querySelector("details.facet[open] summary")?.textContent;
  // Into the live region that is already there, or nobody would hear of it.
  const said = next.querySelector("[data-library-count]").textContent;
  part().replaceChildren(...next.childNodes);
  part().removeAttribute("aria-busy");
  document.title = fresh.title;
  if (push) history.pushState({ library: true }, "", url);
  announce(said);
  restore(focus, opened);
}

function announce(words) {
  const status = document.querySelector("[data-library-said]") ?? document.createElement("p");
  if (!status.isConnected) {
    status.className = "visually-hidden";
    status.dataset.librarySaid = "";
    status.setAttribute("role", "status");
    part().before(status);
  }
  status.textContent = words;
}

function restore(focus, opened) {
  const facet = [...part().querySelectorAll("details.facet summary")].find((one) => one.textContent === opened);
  const target = focus === "facet" ? facet : focus && document.getElementById(focus);
  (target || part().querySelector("[data-library-count]")).focus({ preventScroll: Boolean(target) });
}

const plain = (event) => !(event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey);

document.addEventListener("click", (event) => {
  const link = event.target.closest(`${PART} a[href]`);
  const url = link && new URL(link.getAttribute("href"), location);
  if (!link || !plain(event) || url.origin !== location.origin || url.pathname !== location.pathname) return;
  event.preventDefault();
  show(url, { focus: link.closest(".facet") ? "facet" : "" });
});

document.addEventListener("submit", (event) => {
  const form = event.target.closest(`${PART} form[role=search]`);
  if (!form) return;
  event.preventDefault();
  const filled = [...new FormData(form)].filter(([, value]) => value);
  show(new URL(`?${new URLSearchParams(filled)}`, location), { focus: "facets-search" });
});

addEventListener("popstate", () => show(location, { push: false }));

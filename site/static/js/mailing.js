// Renews the counts of a mailing while it is being sent. Without it, the link "Look again" does the same.
(() => {
  const place = document.querySelector("[data-progress-url][data-live]");
  if (!place) return;
  const renew = async () => {
    if (document.hidden) return;
    const answer = await fetch(place.dataset.progressUrl, { headers: { "X-Requested-With": "fetch" } }).catch(() => null);
    if (!answer || !answer.ok) return;
    place.innerHTML = await answer.text();
    if (answer.headers.get("X-Mailing-State") !== "sending") clearInterval(timer);
  };
  const timer = setInterval(renew, 5000);
})();

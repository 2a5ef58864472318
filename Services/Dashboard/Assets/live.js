// Keeps an open page up to date: when the region's figures change, the same address is asked again and what differs is swapped in
// place. The server stays the only one who writes figures; nothing is computed here.
(() => {
  "use strict";
  const body = document.body;
  const address = body.dataset.stream;
  if (!address || !window.EventSource) return;
  const status = document.getElementById("live");
  let stream = null;
  let asking = false;
  let again = false;
  let tag = null;

  const say = (text) => { if (status) { status.textContent = text; } };

  const swap = (fresh) => {
    let changed = 0;
    for (const part of fresh.querySelectorAll("main section[id], #banner, #watermark")) {
      const old = document.getElementById(part.id);
      if (!old || old.contains(document.activeElement) && /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) continue;
      if (old.isEqualNode(part)) continue;
      const open = [...old.querySelectorAll("details")].map((d) => d.open);
      const before = new Map([...old.querySelectorAll("data[data-figure]")].map((d) => [d.dataset.figure, d.value]));
      old.replaceChildren(...part.childNodes);
      old.querySelectorAll("details").forEach((d, i) => { d.open = open[i] || false; });
      for (const figure of old.querySelectorAll("data[data-figure]")) {
        if (before.get(figure.dataset.figure) !== figure.value) { figure.classList.add("changed"); changed += 1; }
      }
      changed += part.id === "banner" ? 0 : 1;
    }
    if (changed > 0) say(body.dataset.live);
  };

  const refresh = async () => {
    again = false;
    try {
      const headers = tag ? { "If-None-Match": tag } : {};
      const signal = AbortSignal.timeout(60_000);
      const answer = await fetch(location.href, { headers, signal, credentials: "same-origin", cache: "no-store" });
      if (answer.status === 304 || !answer.ok || answer.redirected) return;
      tag = answer.headers.get("ETag");
      swap(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      say(body.dataset.lost);
    } finally {
      asking = false;
      if (again) soon();
    }
  };

  // One question at a time: of two on a slow line the older answer could come last, and would stay.
  const soon = () => {
    again = asking;
    if (asking) return;
    asking = true;
    setTimeout(refresh, 50);
  };

  const rest = () => { if (stream) { stream.close(); stream = null; } };

  const listen = () => {
    if (stream) return;
    stream = new EventSource(address);
    stream.addEventListener("message", soon);
    for (const name of ["figure", "figures", "picture", "change"]) stream.addEventListener(name, soon);
    stream.addEventListener("error", () => { if (stream && stream.readyState === EventSource.CLOSED) say(body.dataset.lost); });
    stream.addEventListener("open", () => { if (status && status.textContent === body.dataset.lost) { say(""); soon(); } });
  };

  // Only a page that is looked at listens. A browser opens six connections to a host; tabs in the background and pages kept for
  // "back" would hold them all, and the next page would wait for ever.
  const follow = () => {
    if (document.visibilityState === "hidden") return rest();
    listen();
    soon();
  };
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", (event) => { if (event.persisted) follow(); });
  if (document.visibilityState !== "hidden") listen();
})();

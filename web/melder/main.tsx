import "#web/ui/older-browsers.ts";
import "#web/ui/validation.ts";
import "#web/ui/styles/index.css";
import "./styles/melder.css";
import "./styles/start.css";
import "./styles/information.css";
import "./styles/writing.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { browserIsNewEnough } from "./browser-floor.ts";

const root = document.getElementById("app");

/** Takes everything off the page at once; the components forget what they held. */
function wipe(): void {
  if (!root) return;
  render(null, root);
  root.replaceChildren();
}

if (root && browserIsNewEnough()) {
  root.replaceChildren();
  render(<App wipe={wipe} />, root);
}

// Whoever comes back with the browser's Back button starts anew: neither memory nor a cached page shows anything.
// Going to the background is no leaving: another app, a call or a photo fires `visibilitychange` and perhaps `freeze`,
// never `pagehide`, so the text stays for as long as the browser keeps the page.
addEventListener("pagehide", wipe);
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

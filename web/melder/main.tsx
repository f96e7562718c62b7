import "#web/ui/older-browsers.ts";
import "#web/ui/validation.ts";
import "#web/ui/styles/index.css";
import "./styles/melder.css";
import "./styles/start.css";
import "./styles/information.css";
import "./styles/writing.css";
import { render } from "preact";
import { App } from "./app.tsx";

const root = document.getElementById("app");

/** Takes everything off the page at once; the components forget what they held. */
function wipe(): void {
  if (!root) return;
  render(null, root);
  root.replaceChildren();
}

if (root) {
  root.replaceChildren();
  render(<App wipe={wipe} />, root);
}

// Whoever comes back with the browser's Back button starts anew: neither memory nor a cached page shows anything.
addEventListener("pagehide", wipe);
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

import "#web/ui/validation.ts";
import "#web/ui/styles/index.css";
import "./console.css";
import { render } from "preact";
import { App } from "./screens/app.tsx";

const root = document.getElementById("app");
if (root) {
  root.replaceChildren();
  render(<App />, root);
}

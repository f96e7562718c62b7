import { voorbeelddam } from "../organisations/voorbeelddam.ts";
import type { Stage } from "../stage.ts";
import { example } from "./example.ts";

/** What runs on this machine (infra/local), for an invented municipality. */
export const local: Stage = {
  settings: {
    ...example.settings,
    instanceId: "local",
    // Drawn on each machine, after the synthesis: here alone the server checks no root signature, the sites do.
    roots: [],
    release: { ...example.settings.release, everyMinutes: 1, whenIdle: false },
    publish: { ...example.settings.publish, whenIdle: false },
    // Every mail becomes a file.
    mailFrom: "meldpunt@example.org",
    signInPrefix: "meldpunt-local",
    signInOrigin: "http://127.0.0.1:8083",
    everySeconds: 15,
  },
  organisation: voorbeelddam,
};

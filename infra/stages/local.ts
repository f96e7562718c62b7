import type { Settings } from "../settings.ts";
import { example } from "./example.ts";

/** What runs on this machine (infra/local). */
export const local: Settings = {
  ...example,
  instanceId: "local",
  // Drawn on each machine, after the synthesis: here alone the server checks no root signature, the sites do.
  roots: [],
  release: { ...example.release, everyMinutes: 1, whenIdle: false },
  publish: { ...example.publish, whenIdle: false },
  signInPrefix: "meldpunt-local",
  signInOrigin: "http://127.0.0.1:8083",
  everySeconds: 15,
};

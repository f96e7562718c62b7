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
  organisation: {
    name: "Gemeente Voorbeelddam",
    leaveTo: "https://www.knmi.nl/nederland-nu/weer/verwachtingen",
    phone: {
      number: "000 000 00 00",
      hours: { nl: "op werkdagen van 9 tot 17 uur", en: "on working days from 9 to 17" },
    },
    letter: [
      "Gemeente Voorbeelddam",
      "Meldpunt Integriteit, vertrouwelijk",
      "Postbus 0",
      "0000 AA Voorbeelddam",
    ],
    confidants: [{ name: "Sanne Hendriks", kind: "intern", phone: "000 000 00 01", email: null }],
  },
};

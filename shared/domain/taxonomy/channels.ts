import type { Channel, Level } from "../register.ts";
import type { Label } from "./list.ts";

export const CHANNEL_LABELS: Readonly<Record<Channel, Label>> = {
  site: { nl: "Site", en: "Site" },
  vp: { nl: "Via een vertrouwenspersoon", en: "Through a vertrouwenspersoon" },
  brief: { nl: "Brief", en: "Letter" },
  "e-mail": { nl: "E-mail", en: "E-mail" },
  gesprek: { nl: "Gesprek", en: "Conversation" },
  telefoon: { nl: "Telefoon", en: "Telephone" },
  video: { nl: "Videogesprek", en: "Video call" },
};

export const LEVEL_LABELS: Readonly<Record<Level, Label>> = {
  "without-name": { nl: "Zonder naam", en: "Without name" },
  "vp-knows": { nl: "Naam bekend bij de vertrouwenspersoon", en: "Name known to the vertrouwenspersoon" },
  "functionaris-knows": { nl: "Naam bekend bij de functionaris", en: "Name known to the functionaris" },
  open: { nl: "Met naam", en: "With name" },
};

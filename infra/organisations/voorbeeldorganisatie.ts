import type { Organisation } from "#web/site-config.ts";
import { NATIONAL_HELP } from "./help-lines.ts";

/** The organisation of the example stage: invented, and as bare as the schema lets it be. */
export const voorbeeldorganisatie: Organisation = {
  name: "Voorbeeldorganisatie",
  address: "u",
  languages: ["nl", "en"],
  leaveTo: "https://www.example.org/",
  texts: {},
  phone: null,
  conversation: null,
  letter: [],
  confidants: [],
  klacht: null,
  levels: [],
  help: NATIONAL_HELP,
  routing: {
    roles: [
      { code: "collega", nl: "Een collega", en: "A colleague", readsHere: false },
      { code: "leiding", nl: "Een leidinggevende", en: "A manager", readsHere: false },
      {
        code: "meldpunt",
        nl: "Iemand van het meldpunt of een vertrouwenspersoon",
        en: "Somebody of the meldpunt (reporting point) or a confidant (vertrouwenspersoon)",
        readsHere: true,
      },
      {
        code: "anders",
        nl: "Iemand anders, of niemand in het bijzonder",
        en: "Somebody else, or nobody in particular",
        readsHere: false,
      },
    ],
    units: [],
    bodies: [],
    rules: [],
  },
  regulation: {
    name: { nl: "Voorbeeldregeling melden", en: "Example regulation on reporting" },
    version: "0",
    date: "2026-11-22",
  },
  yearlyReport: null,
  accessibility: {
    status: {
      nl: "Vul hier in wat onderzocht is, door wie en wanneer.",
      en: "State here what was examined, by whom and when.",
    },
    date: "2026-11-22",
    contact: "toegankelijk@example.org",
  },
  securityContact: "veilig@example.org",
};

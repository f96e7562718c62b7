import type { Organisation } from "#web/site-config.ts";
import { NATIONAL_HELP } from "./help-lines.ts";
import { VOORBEELDDAM_ROUTING } from "./voorbeelddam-routing.ts";

/** Gemeente Voorbeelddam, which does not exist: what the sites on this machine say. Every name and number is made up. */
export const voorbeelddam: Organisation = {
  name: "Gemeente Voorbeelddam",
  address: "u",
  languages: ["nl", "en"],
  leaveTo: "https://www.knmi.nl/nederland-nu/weer/verwachtingen",
  texts: {},
  phone: {
    number: "000 000 00 00",
    hours: { nl: "op werkdagen van 9 tot 17 uur", en: "on working days from 9 to 17" },
  },
  conversation: {
    nl: "Bel het meldpunt en vraag om een gesprek. U kiest zelf de plaats: in het gemeentehuis, ergens anders of buiten tijdens een wandeling.",
    en: "Call the meldpunt (reporting point) and ask for a talk. You choose the place: in the town hall, somewhere else, or outside on a walk.",
  },
  letter: ["Gemeente Voorbeelddam", "Meldpunt Integriteit, persoonlijk", "Postbus 0", "0000 AA Voorbeelddam"],
  confidants: [
    {
      name: "Sanne Hendriks",
      kind: "intern",
      subjects: ["omgangsvormen", "integriteit"],
      phone: "000 000 00 01",
      email: "sanne.hendriks@example.nl",
      hours: {
        nl: "maandag, dinsdag en donderdag van 9 tot 17 uur",
        en: "Monday, Tuesday and Thursday from 9 to 17",
      },
      about: {
        nl: "Ik luister eerst en oordeel niet. Samen kijken we wat u wilt, en ik doe niets zonder uw toestemming.",
        en: "I listen first and do not judge. We look together at what you want, and I do nothing without your consent.",
      },
      photo: "voorbeelddam/sanne-hendriks.svg",
    },
    {
      name: "Ruben Achterberg",
      kind: "extern",
      subjects: ["omgangsvormen"],
      phone: "000 000 00 02",
      email: "ruben.achterberg@example.org",
      hours: { nl: "op werkdagen van 12 tot 20 uur", en: "on working days from 12 to 20" },
      about: {
        nl: "Ik werk niet bij de gemeente en ken uw collega's niet. U kunt mij ook 's avonds bellen, of we spreken ergens anders af.",
        en: "I do not work for the municipality and do not know your colleagues. You can call me in the evening too, or we meet somewhere else.",
      },
      photo: "voorbeelddam/ruben-achterberg.svg",
    },
  ],
  klacht: {
    committee: { nl: "Klachtencommissie Voorbeelddam", en: "Complaints committee of Voorbeelddam" },
    how: {
      nl: "U schrijft een brief met uw naam, uw adres, over wie het gaat en wat er is gebeurd. Zet er een datum en uw handtekening onder.",
      en: "You write a letter with your name, your address, whom it is about and what happened. Date it and sign it.",
    },
    contact: "Secretaris klachtencommissie, Postbus 1, 0000 AA Voorbeelddam",
    filingMonths: 12,
    regulation: {
      nl: "Klachtenregeling ongewenste omgangsvormen Voorbeelddam, versie 2 van 1 januari 2026",
      en: "Voorbeelddam regulation on formal complaints about unacceptable behaviour, version 2 of 1 January 2026",
    },
  },
  levels: [],
  help: NATIONAL_HELP,
  routing: VOORBEELDDAM_ROUTING,
  regulation: {
    name: { nl: "Regeling melden Voorbeelddam", en: "Voorbeelddam regulation on reporting" },
    version: "3",
    date: "2026-03-01",
  },
  yearlyReport: {
    year: 2025,
    where: {
      nl: "Op papier bij de balie van het gemeentehuis, en op te vragen bij het meldpunt",
      en: "On paper at the desk of the town hall, and on request from the meldpunt",
    },
  },
  accessibility: {
    status: {
      nl: "De makers hebben de site getest met automatische tests, het toetsenbord en een smal scherm. Een onafhankelijk onderzoek is nog niet gedaan.",
      en: "The makers tested the site with automatic tests, the keyboard and a narrow screen. No independent examination has been done yet.",
    },
    date: "2026-11-22",
    contact: "toegankelijk@example.nl",
  },
  securityContact: "veilig@example.nl",
};

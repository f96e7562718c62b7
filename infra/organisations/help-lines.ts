import type { Help } from "#web/site-config.ts";

/**
 * National help lines, as public sources gave them on the day named; the pages print that day. An organisation adds
 * its own (bedrijfsarts, bedrijfsmaatschappelijk werk) in its own file. Somebody checks them once a year;
 * `npm run texts` says when that was longer ago.
 */
export const NATIONAL_HELP: Help = {
  asOf: "2025-10-03",
  lines: [
    {
      situation: { nl: "U denkt aan zelfdoding", en: "You think about ending your life" },
      name: "113 Zelfmoordpreventie",
      phone: "113",
      site: "www.113.nl",
      hours: { nl: "dag en nacht, gratis", en: "day and night, free of charge" },
    },
    {
      situation: {
        nl: "U hebt iets seksueels meegemaakt dat u niet wilde",
        en: "Sexual violence or assault",
      },
      name: "Centrum Seksueel Geweld",
      phone: "0800-0188",
      site: "www.centrumseksueelgeweld.nl",
      hours: { nl: "dag en nacht, gratis", en: "day and night, free of charge" },
    },
    {
      situation: { nl: "Er is geweld bij u thuis", en: "There is violence in your home" },
      name: "Veilig Thuis",
      phone: "0800-2000",
      site: "www.veiligthuis.nl",
      hours: { nl: "dag en nacht, gratis", en: "day and night, free of charge" },
    },
    {
      situation: { nl: "U hebt een misdrijf meegemaakt", en: "A crime was done to you" },
      name: "Slachtofferhulp Nederland",
      phone: "0900-0101",
      site: "www.slachtofferhulp.nl",
      hours: { nl: "op werkdagen", en: "on working days" },
    },
    {
      situation: { nl: "Politie, als er geen haast is", en: "Police, where there is no hurry" },
      name: "Politie",
      phone: "0900-8844",
      site: "www.politie.nl",
      hours: { nl: "dag en nacht", en: "day and night" },
    },
    {
      situation: { nl: "U wilt gewoon met iemand praten", en: "You just want to talk to somebody" },
      name: "De Luisterlijn",
      phone: "088 0767 000",
      site: "www.deluisterlijn.nl",
      hours: { nl: "dag en nacht", en: "day and night" },
    },
  ],
  under18: [
    {
      situation: { nl: "Je wilt met iemand praten, waarover ook", en: "You want to talk, about anything" },
      name: "De Kindertelefoon",
      phone: "0800-0432",
      site: "www.kindertelefoon.nl",
      hours: { nl: "elke dag van 11 tot 21 uur, gratis", en: "every day from 11 to 21, free of charge" },
    },
    {
      situation: {
        nl: "Iemand slaat je of is niet goed voor je",
        en: "Somebody hits you or treats you badly",
      },
      name: "Veilig Thuis",
      phone: "0800-2000",
      site: "www.veiligthuis.nl",
      hours: { nl: "dag en nacht, gratis", en: "day and night, free of charge" },
    },
    {
      situation: {
        nl: "Iemand heeft iets seksueels gedaan dat je niet wilde",
        en: "Somebody did something sexual that you did not want",
      },
      name: "Centrum Seksueel Geweld",
      phone: "0800-0188",
      site: "www.centrumseksueelgeweld.nl",
      hours: { nl: "dag en nacht, gratis", en: "day and night, free of charge" },
    },
    {
      situation: { nl: "Je wilt niet meer leven", en: "You do not want to live any more" },
      name: "113 Zelfmoordpreventie",
      phone: "113",
      site: "www.113.nl",
      hours: { nl: "dag en nacht, gratis", en: "day and night, free of charge" },
    },
  ],
};

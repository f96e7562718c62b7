import { AUTHORITIES } from "#shared/domain/authorities.ts";
import { dayFromIso } from "#shared/domain/day.ts";
import type { ConfidantContact, HelpLine, Organisation } from "#web/site-config.ts";
import { dayText } from "#web/ui/day.ts";
import type { Language } from "#web/ui/i18n.ts";
import type { Block, ContactLine, Definition } from "./blocks.ts";
import { labels as en } from "./en/labels.ts";
import { labels as nl } from "./nl/labels.ts";

/** The contacts of the organisation and of others, as blocks. */

export const LABELS = { nl, en };

/** A calendar day of the organisation's file, in words. */
export function dateText(iso: string, language: Language): string {
  const day = dayFromIso(iso);
  return day === undefined ? iso : dayText(day, language);
}

export function meldpuntPhone({ name, phone }: Organisation, language: Language): Block[] {
  if (phone === null) return [];
  const { hours } = LABELS[language];
  const lines = [phoneLine(phone.number, language), plain(hours, phone.hours[language])];
  return [{ kind: "contact", name: LABELS[language].meldpunt(name), about: null, photo: null, lines }];
}

export function confidantBlocks({ confidants }: Organisation, language: Language): Block[] {
  return confidants.map((confidant) => confidantBlock(confidant, language));
}

function confidantBlock(confidant: ConfidantContact, language: Language): Block {
  const text = LABELS[language];
  const { name, kind, subjects, phone, email, hours, about, photo } = confidant;
  return {
    kind: "contact",
    name,
    about: about[language],
    photo: photo && photoPath(photo),
    lines: [
      plain(text.kind, text.kinds[kind]),
      plain(text.subjects, subjects.map((subject) => text.subject[subject]).join(text.and)),
      ...(phone ? [phoneLine(phone, language)] : []),
      ...(email ? [{ label: text.email, value: email, href: `mailto:${email}` }] : []),
      plain(text.hours, hours[language]),
    ],
  };
}

/** Where the build puts a picture of `web/organisation/` on the site. */
export const photoPath = (photo: string) => `/photos/${photo.replace("/", "-")}`;

export function helpBlocks(lines: readonly HelpLine[], language: Language): Block[] {
  const text = LABELS[language];
  return lines.map(({ situation, name, phone, site, hours }) => ({
    kind: "contact",
    name: situation[language],
    about: name,
    photo: null,
    lines: [
      ...(phone ? [phoneLine(phone, language)] : []),
      ...(site ? [siteLine(site, language)] : []),
      plain(text.hours, hours[language]),
    ],
  }));
}

/** Advice and investigation by the Huis, apart: people think it takes reports without a name (law.md 1.7). */
export function huisBlock(language: Language): Block {
  const huis = LABELS[language].huis;
  return {
    kind: "contact",
    name: huis.name,
    about: huis.about,
    photo: null,
    lines: [phoneLine("088 133 10 00", language), siteLine("www.huisvoorklokkenluiders.nl", language)],
  };
}

export function authorityDefinitions(language: Language): Definition[] {
  return AUTHORITIES.filter(({ code }) => code !== "huis").map((authority) => ({
    term: authority.name,
    text: `${authority[language]}.`,
    examples: [],
    site: siteLine(authority.site, language),
  }));
}

/** Somebody to write to: an e-mail address or a page. */
export function writeTo(contact: string, language: Language): Block {
  const text = LABELS[language];
  const href = contact.startsWith("https://") ? contact : `mailto:${contact}`;
  const line = { label: contact === href ? text.site : text.email, value: contact, href };
  return { kind: "contact", name: null, about: null, photo: null, lines: [line] };
}

const plain = (label: string, value: string): ContactLine => ({ label, value, href: null });

function phoneLine(number: string, language: Language): ContactLine {
  return { label: LABELS[language].phone, value: number, href: `tel:${number.replaceAll(/[^+\d]/g, "")}` };
}

function siteLine(site: string, language: Language): ContactLine {
  return { label: LABELS[language].site, value: site, href: `https://${site}` };
}

import { describe, expect, it, test } from "vitest";
import { checkedStage, stageOf } from "#infra/stages.ts";
import type { Organisation } from "#web/site-config.ts";

const { settings } = stageOf("local");
const whole = stageOf("local").organisation;
const stage = {
  settings: { ...settings, instanceId: "voorbeelddam", roots: [], everySeconds: 15 },
  organisation: whole,
};
const withOrganisation = (changes: object) => () =>
  checkedStage("local", { ...stage, organisation: { ...whole, ...changes } });

/** One of the demo's values with a part changed. */
const confidant = (changes: object) => ({ confidants: [{ ...whole.confidants[0], ...changes }] });
const klacht = (changes: object) => ({ klacht: { ...whole.klacht, ...changes } });
const help = (changes: object) => ({ help: { ...whole.help, ...changes } });
const line = (changes: object) => help({ lines: [{ ...whole.help.lines[0], ...changes }] });
const regulation = (changes: object) => ({ regulation: { ...whole.regulation, ...changes } });
const both = (text: string) => ({ nl: text, en: text });

test.each(Object.keys(whole))("the organisation's %s must be there", (field) => {
  const { [field as keyof Organisation]: _, ...rest } = whole;
  expect(() => checkedStage("local", { ...stage, organisation: rest })).toThrow(
    `- organisation.${field} is missing.`,
  );
});

describe("an organisation without", () => {
  it("telephone, talks, letters, vertrouwenspersonen, klachtencommissie and report is taken", () => {
    const bare = {
      phone: null,
      conversation: null,
      letter: [],
      confidants: [],
      klacht: null,
      levels: [],
      yearlyReport: null,
    };
    expect(withOrganisation(bare)().organisation).toMatchObject(bare);
  });
});

it("says the first screen in its own words, or not at all", () => {
  const own = { texts: { startTitle: both("Vertel het hier") } };
  expect(withOrganisation(own)().organisation.texts).toEqual(own.texts);
});

const WRONG: readonly (readonly [string, object, string])[] = [
  ["the name of the example", { name: "Voorbeeldorganisatie" }, "name is still that of the example"],
  ["no name", { name: "" }, "name must be the name of the organisation"],
  ["a name of two lines", { name: "Gemeente\nVoorbeelddam" }, "name must be"],
  ["an address that nobody has", { address: "gij" }, 'address must be "u" or "je".'],
  ["English first", { languages: ["en", "nl"] }, 'languages must be ["nl"] or ["nl", "en"]'],
  ["no language", { languages: [] }, 'languages must be ["nl"] or ["nl", "en"]'],
  ["a language that has no texts", { languages: ["nl", "fy"] }, 'languages[1] must be ["nl"] or'],
  ["leaving to a page in the clear", { leaveTo: "http://example.org/" }, "leaveTo must be an https"],
  ["leaving by a script", { leaveTo: "javascript:alert(1)" }, "leaveTo must be an https"],
  ["a text that cannot be changed", { texts: { footer: both("x") } }, "texts.footer is not known."],
  ["an own text in one language", { texts: { startLead: { nl: "x" } } }, "texts.startLead.en is missing."],
  [
    "a telephone number of words",
    { phone: { number: "bel ons", hours: both("x") } },
    "phone.number must be a telephone",
  ],
  [
    "hours in one language",
    { phone: { number: "112", hours: { nl: "altijd" } } },
    "phone.hours.en is missing.",
  ],
  ["a way to talk that is empty", { conversation: both("") }, "conversation.nl must be how somebody asks"],
  ["an empty line of the address", { letter: ["Postbus 0", ""] }, "letter[1] must be a line"],
  ["a vertrouwenspersoon of no kind", confidant({ kind: "anders" }), 'confidants[0].kind must be "intern"'],
  ["one who is there for nothing", confidant({ subjects: [] }), "confidants[0].subjects must name what"],
  [
    "one for another subject",
    confidant({ subjects: ["geld"] }),
    'confidants[0].subjects[0] must be "omgangsvormen"',
  ],
  ["one who answers at no time", confidant({ hours: both("") }), "confidants[0].hours.nl must be the hours"],
  ["one who says nothing", confidant({ about: both("") }), "confidants[0].about.nl must be two sentences"],
  [
    "a picture of another site",
    confidant({ photo: "https://example.org/a.jpg" }),
    "confidants[0].photo must be a picture below web/organisation/",
  ],
  ["a picture of another folder", confidant({ photo: "../a.jpg" }), "confidants[0].photo must be a picture"],
  ["no address for e-mail", confidant({ email: "sanne" }), "confidants[0].email must be an e-mail address"],
  ["a committee without a name", klacht({ committee: both("") }), "klacht.committee.nl must be the name"],
  ["a klacht to nowhere", klacht({ contact: "" }), "klacht.contact must be where a klacht goes to"],
  ["a term of nothing", klacht({ filingMonths: 0 }), "klacht.filingMonths must be a whole number of months"],
  ["half a month", klacht({ filingMonths: 1.5 }), "klacht.filingMonths must be a whole number of months"],
  [
    "a klachtenregeling in one language",
    klacht({ regulation: { nl: "x" } }),
    "klacht.regulation.en is missing.",
  ],
  [
    "a level whose code is text",
    { levels: [{ code: "Hele land", ...both("x") }] },
    "levels[0].code must be a code",
  ],
  [
    "a level twice",
    { levels: [1, 2].map(() => ({ code: "landelijk", ...both("landelijk") })) },
    "levels must not name a code twice.",
  ],
  ["help lines of no day", help({ asOf: "3 oktober" }), "help.asOf must be a day of the calendar"],
  ["a day that does not exist", help({ asOf: "2026-02-30" }), "help.asOf must be a day of the calendar"],
  ["no help at all", help({ lines: [] }), "help.lines must name at least one line"],
  ["no help under 18", help({ under18: [] }), "help.under18 must name at least one line"],
  ["a line without a name", line({ name: "" }), "help.lines[0].name must be the name of the line"],
  ["a line for no situation", line({ situation: both("") }), "help.lines[0].situation.nl must be when"],
  ["a number of words", line({ phone: "bel" }), "help.lines[0].phone must be a telephone number"],
  [
    "a site as a link",
    line({ site: "https://www.113.nl" }),
    "help.lines[0].site must be a site as people say",
  ],
  ["a regulation without a name", regulation({ name: both("") }), "regulation.name.nl must be the name"],
  ["one without a version", regulation({ version: "" }), "regulation.version must be the version"],
  ["one of no day", regulation({ date: "maart 2026" }), "regulation.date must be a day of the calendar"],
  [
    "a report of long ago",
    { yearlyReport: { year: 1999, where: both("x") } },
    "yearlyReport.year must be the year of a report",
  ],
  [
    "a report that lies nowhere",
    { yearlyReport: { year: 2025, where: both("") } },
    "yearlyReport.where.nl must be where",
  ],
  [
    "an accessibility statement without a state",
    { accessibility: { ...whole.accessibility, status: both("") } },
    "accessibility.status.nl must be what is stated",
  ],
  [
    "one without a day",
    { accessibility: { ...whole.accessibility, date: "" } },
    "accessibility.date must be a day of the calendar",
  ],
  [
    "one that nobody hears about",
    { accessibility: { ...whole.accessibility, contact: "de balie" } },
    "accessibility.contact must be an e-mail address or an https address.",
  ],
  [
    "weak spots to nobody",
    { securityContact: "http://example.nl" },
    "securityContact must be an e-mail address",
  ],
  ["a contact that is not known", { fax: "0" }, "fax is not known."],
];

test.each(WRONG)("%s is refused, with the field and what to do", (_, changes, sentence) => {
  expect(withOrganisation(changes)).toThrow(`- organisation.${sentence}`);
});

describe("where the quick questions lead", () => {
  const routing = (changes: object) => ({ routing: { ...whole.routing, ...changes } });
  const rule = { subjects: ["werk"], roles: ["collega"], to: ["melding"] };

  it.each([
    ["no role", routing({ roles: [] }), /organisation\.routing\.roles must name at least one role/],
    [
      "a subject nobody has",
      routing({ rules: [{ ...rule, subjects: ["geld"] }] }),
      /must be one of omgangsvormen/,
    ],
    ["a rule to an unknown body", routing({ rules: [{ ...rule, to: ["raad"] }] }), /leads to "raad"/],
    [
      "a rule for an unknown role",
      routing({ rules: [{ ...rule, roles: ["portier"] }] }),
      /the role "portier"/,
    ],
  ])("refuses %s", (_, changes, sentence) => {
    expect(withOrganisation(changes)).toThrow(sentence);
  });
});

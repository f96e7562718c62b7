import * as z from "zod/mini";
import { type RoutingTable, routingProblems, SUBJECTS } from "#shared/domain/routing.ts";
import type { ConfidantContact, Help, HelpLine, KlachtRoute, Organisation } from "#web/site-config.ts";

/** What the sites say of the organisation. It is built into them, so it is checked before anything is built. */

const line = (most: number, what: string) => {
  const sentence = `must be ${what} of 1 to ${most} characters, on one line.`;
  return z.string(sentence).check(z.regex(new RegExp(`^\\S(.{0,${most - 2}}\\S)?$`), sentence));
};

const inBoth = (most: number, what: string) => z.strictObject({ nl: line(most, what), en: line(most, what) });

const phone = z
  .string("must be a telephone number.")
  .check(z.regex(/^\+?[0-9][0-9 ()-]{2,29}$/, "must be a telephone number: digits, spaces, brackets and -."));

const hours = inBoth(120, "the hours at which somebody answers,");

const dateSentence = "must be a day of the calendar, such as 2026-11-22.";
const date = z.string(dateSentence).check(z.refine(isDate, dateSentence));

const emailSentence = "must be an e-mail address, or null.";

const confidant: z.ZodMiniType<ConfidantContact> = z.strictObject({
  name: line(120, "a name"),
  kind: z.enum(["intern", "extern"], 'must be "intern" or "extern".'),
  subjects: z
    .array(
      z.enum(["omgangsvormen", "integriteit"], 'must be "omgangsvormen" or "integriteit".'),
      "must be a list.",
    )
    .check(
      z.minLength(1, 'must name what this person is there for: "omgangsvormen", "integriteit", or both.'),
    ),
  phone: z.nullable(phone),
  email: z.nullable(z.email(emailSentence)),
  hours,
  about: inBoth(400, "two sentences of the vertrouwenspersoon,"),
  photo: z.nullable(
    z
      .string("must be the path of a picture, or null.")
      .check(
        z.regex(
          /^[a-z0-9-]+\/[a-z0-9-]+\.(jpg|png|webp|svg)$/,
          "must be a picture below web/organisation/, such as voorbeelddam/sanne-hendriks.svg.",
        ),
      ),
  ),
});

/** Ten years: longer ago nobody can be heard any more. */
const MAX_FILING_MONTHS = 120;
const months = `must be a whole number of months from 1 to ${MAX_FILING_MONTHS}.`;

const klacht: z.ZodMiniType<KlachtRoute> = z.strictObject({
  committee: inBoth(120, "the name of the klachtencommissie,"),
  how: inBoth(400, "how somebody files a klacht,"),
  contact: line(200, "where a klacht goes to,"),
  filingMonths: z.int(months).check(z.minimum(1, months), z.maximum(MAX_FILING_MONTHS, months)),
  regulation: inBoth(200, "the name of the klachtenregeling with its version and date,"),
});

const siteSentence = "must be a site as people say it, without https://, such as www.example.nl.";
const helpLine: z.ZodMiniType<HelpLine> = z.strictObject({
  situation: inBoth(120, "when somebody turns to this line,"),
  name: line(120, "the name of the line,"),
  phone: z.nullable(phone),
  site: z.nullable(
    z.string(siteSentence).check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/, siteSentence)),
  ),
  hours,
});

const helpLines = z
  .array(helpLine, "must be a list of help lines.")
  .check(z.minLength(1, "must name at least one line: nobody may be left without help."), z.maxLength(12));

const help: z.ZodMiniType<Help> = z.strictObject({ asOf: date, lines: helpLines, under18: helpLines });

const code = z
  .string("must be a code.")
  .check(z.regex(/^[a-z][a-z0-9-]{0,29}$/, "must be a code of a-z, 0-9 and -, such as raadslid."));
const most = (count: number) => z.maxLength(count, `must be at most ${count}.`);

const routing: z.ZodMiniType<RoutingTable> = z
  .strictObject({
    roles: z
      .array(
        z.strictObject({ code, nl: line(80, "a role,"), en: line(80, "a role,"), readsHere: z.boolean() }),
        "must be a list of roles, as a melder would name them.",
      )
      .check(z.minLength(1, "must name at least one role."), most(12)),
    units: z
      .array(
        z.strictObject({ code, nl: line(80, "a unit,"), en: line(80, "a unit,"), klacht: z.boolean() }),
        "must be a list of parts of the organisation; empty: it is one.",
      )
      .check(most(20)),
    bodies: z
      .array(
        z.strictObject({
          code,
          name: inBoth(120, "the name of the body,"),
          how: inBoth(400, "for what this body is there, and how,"),
          contact: line(200, "where to turn,"),
        }),
        "must be a list of bodies of the organisation's own; empty: it has none.",
      )
      .check(most(12)),
    rules: z
      .array(
        z.strictObject({
          subjects: z
            .array(z.enum(SUBJECTS, `must be one of ${SUBJECTS.join(", ")}.`))
            .check(z.minLength(1, "must name a subject.")),
          roles: z.array(code).check(z.minLength(1, "must name a role.")),
          to: z.array(z.string("must be a way, or the code of a body.")),
        }),
        "must be a list of rules; empty: the subject alone decides.",
      )
      .check(most(60)),
  })
  .check((context) => {
    for (const message of routingProblems(context.value)) {
      context.issues.push({ code: "custom", message, input: context.value });
    }
  });

const contactSentence = "must be an e-mail address or an https address.";
const contact = z
  .string(contactSentence)
  .check(z.regex(/^(https:\/\/[a-z0-9.-]+(\/\S*)?|[^\s@]+@[a-z0-9.-]+\.[a-z]{2,})$/, contactSentence));

const languagesSentence = 'must be ["nl"] or ["nl", "en"]: Dutch first.';
const year = "must be the year of a report, from 2016.";

export const organisation: z.ZodMiniType<Organisation> = z.strictObject({
  name: line(120, "the name of the organisation,"),
  address: z.enum(["u", "je"], 'must be "u" or "je".'),
  languages: z
    .array(z.enum(["nl", "en"], languagesSentence), languagesSentence)
    .check(z.refine((list) => ["nl", "nl,en"].includes(list.join()), languagesSentence)),
  leaveTo: z
    .string("must be an https address.")
    .check(z.regex(/^https:\/\/[a-z0-9.-]+(\/\S*)?$/, "must be an https address of a neutral public site.")),
  texts: z.strictObject({
    startTitle: z.exactOptional(inBoth(80, "the title of the first screen,")),
    startLead: z.exactOptional(inBoth(300, "the first sentences of the first screen,")),
  }),
  phone: z.nullable(z.strictObject({ number: phone, hours })),
  conversation: z.nullable(inBoth(400, "how somebody asks for a talk,")),
  letter: z
    .array(
      line(120, "a line of the postal address,"),
      "must be a list of lines; empty: no letters are taken.",
    )
    .check(z.maxLength(8, "must be at most 8 lines.")),
  confidants: z
    .array(confidant, "must be a list of vertrouwenspersonen; empty: the page names none.")
    .check(z.maxLength(20, "must be at most 20 people.")),
  klacht: z.nullable(klacht),
  levels: z
    .array(
      z.strictObject({
        code: z
          .string("must be a code.")
          .check(z.regex(/^[a-z][a-z0-9_]{0,29}$/, "must be a code of a-z, 0-9 and _, such as landelijk.")),
        nl: line(80, "a level of the organisation,"),
        en: line(80, "a level of the organisation,"),
      }),
      "must be a list of levels; empty: there is one level only.",
    )
    .check(
      z.maxLength(8, "must be at most 8 levels."),
      z.refine(
        (list) => new Set(list.map(({ code }) => code)).size === list.length,
        "must not name a code twice.",
      ),
    ),
  help,
  routing,
  regulation: z.strictObject({
    name: inBoth(200, "the name of the regulation,"),
    version: line(30, "the version of the regulation,"),
    date,
  }),
  yearlyReport: z.nullable(
    z.strictObject({
      year: z.int(year).check(z.minimum(2016, year), z.maximum(2100, year)),
      where: inBoth(200, "where the report can be read,"),
    }),
  ),
  accessibility: z.strictObject({
    status: inBoth(600, "what is stated of the accessibility,"),
    date,
    contact,
  }),
  securityContact: contact,
});

function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}

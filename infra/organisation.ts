import * as z from "zod/mini";
import type { Organisation } from "#web/site-config.ts";

/** What the sites say of the organisation. It is built into them, so it is checked before anything is built. */

const line = (most: number, what: string) => {
  const sentence = `must be ${what} of 1 to ${most} characters, on one line.`;
  return z.string(sentence).check(z.regex(new RegExp(`^\\S(.{0,${most - 2}}\\S)?$`), sentence));
};

const phone = z
  .string("must be a telephone number.")
  .check(z.regex(/^\+?[0-9][0-9 ()-]{2,29}$/, "must be a telephone number: digits, spaces, brackets and -."));

const hours = "the hours at which somebody answers,";

export const organisation: z.ZodMiniType<Organisation> = z.strictObject({
  name: line(120, "the name of the organisation,"),
  leaveTo: z
    .string("must be an https address.")
    .check(z.regex(/^https:\/\/[a-z0-9.-]+(\/\S*)?$/, "must be an https address of a neutral public site.")),
  phone: z.nullable(
    z.strictObject({ number: phone, hours: z.strictObject({ nl: line(120, hours), en: line(120, hours) }) }),
  ),
  letter: z
    .array(
      line(120, "a line of the postal address,"),
      "must be a list of lines; empty: no letters are taken.",
    )
    .check(z.maxLength(8, "must be at most 8 lines.")),
  confidants: z
    .array(
      z.strictObject({
        name: line(120, "a name"),
        kind: z.enum(["intern", "extern"], 'must be "intern" or "extern".'),
        phone: z.nullable(phone),
        email: z.nullable(z.email("must be an e-mail address, or null.")),
      }),
      "must be a list of vertrouwenspersonen; empty: the page names none.",
    )
    .check(z.maxLength(20, "must be at most 20 people.")),
});

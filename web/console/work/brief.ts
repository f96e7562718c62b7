import * as z from "zod/mini";
import type { Day } from "#shared/domain/day.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import type { Dossier, Filed } from "#shared/protocol/dossier.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { fromUtf8, utf8 } from "#shared/protocol/utf8.ts";
import { type AwaitedTerm, awaitedTerms } from "./awaited-terms.ts";

/**
 * What the list shows of a dossier: the content of the encrypted summary. It is a cache; the events are the truth,
 * and a summary that does not name the present head is thrown away.
 */
export interface Brief {
  /** The first words of the melding. */
  readonly subject: string;
  /** Messages from the melder. */
  readonly received: number;
  /** Those since the last message from staff. */
  readonly unanswered: number;
  /** Sign keys of the mailbox, present and left, base64url: how a follow-up finds its dossier. */
  readonly mailboxes: readonly string[];
  /** Messages that meet a term once they are on the board. */
  readonly awaited: readonly AwaitedTerm[];
  /** When the oldest message from staff was to be on the board: from then on its records age. */
  readonly oldestAnswer: Day | null;
}

/** A line in a list, not a text. */
const SUBJECT_CHARACTERS = 90;
/** A mailbox moves once before people talk; a hundred is what a dossier can hold. */
const MAX_MAILBOXES = 100;
const MAX_TAGS = 16;
const MAX_PLACES = 4;

const count = z.int().check(z.minimum(0));
const text = (longest: number) => z.string().check(z.maxLength(longest));

const BRIEF = z.strictObject({
  subject: text(SUBJECT_CHARACTERS + 1),
  received: count,
  unanswered: count,
  mailboxes: z.array(text(43)).check(z.maxLength(MAX_MAILBOXES)),
  awaited: z
    .array(
      z.strictObject({
        term: z.enum(["acknowledge", "feedback"]),
        places: z.array(z.array(text(22)).check(z.maxLength(MAX_TAGS))).check(z.maxLength(MAX_PLACES)),
        expected: count,
        readableUntil: count,
      }),
    )
    .check(z.maxLength(2)),
  oldestAnswer: z.nullable(count),
});

/** The first line of a text, cut at a word. */
export function subjectOf(content: string): string {
  const line = content.trim().split("\n", 1)[0]?.replace(/\s+/g, " ") ?? "";
  if (line.length <= SUBJECT_CHARACTERS) return line;
  const cut = line.slice(0, SUBJECT_CHARACTERS);
  const atWord = cut.lastIndexOf(" ");
  return `${cut.slice(0, atWord > SUBJECT_CHARACTERS / 2 ? atWord : SUBJECT_CHARACTERS)}…`;
}

function textOf({ message }: Filed): string {
  return "content" in message ? message.content.text : "";
}

/** Made of the folded events. */
export function briefOf(dossier: Dossier): Brief {
  // That a mailbox moved is told by the console itself (moved.ts), and answers nothing.
  const lastAnswer = dossier.answers.findLast(({ message }) => message.kind !== "moved")?.seq ?? 0;
  const first =
    dossier.filed.find(({ message: { kind } }) => kind === "melding" || kind === "consultation") ??
    dossier.filed[0];
  return {
    subject: first === undefined ? "" : subjectOf(textOf(first)),
    received: dossier.filed.length,
    unanswered: dossier.filed.filter(({ seq }) => seq > lastAnswer).length,
    mailboxes: dossier.mailbox.signKeys.map(toBase64Url),
    awaited: awaitedTerms(dossier),
    oldestAnswer: dossier.answers[0]?.sent[0]?.expected ?? null,
  };
}

export function encodeBrief(brief: Brief): Uint8Array {
  return utf8(JSON.stringify(brief));
}

/** `malformed` for anything that is no brief of this console: the events are folded again then. */
export function decodeBrief(bytes: Uint8Array): Result<Brief, "malformed"> {
  try {
    const brief = BRIEF.safeParse(JSON.parse(fromUtf8(bytes) ?? ""));
    return brief.success ? ok(brief.data) : fail("malformed");
  } catch {
    return fail("malformed");
  }
}

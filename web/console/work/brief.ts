import * as z from "zod/mini";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { fromUtf8, utf8 } from "#shared/protocol/utf8.ts";

/**
 * What the list shows of a dossier and what filing must know of it: the content of the encrypted summary. It is a
 * cache; the events are the truth, and a summary that does not name the present head is thrown away.
 */
export interface Brief {
  /** The first words of the melding. */
  readonly subject: string;
  readonly kinds: readonly string[];
  /** Messages from the melder. */
  readonly received: number;
  /** Those since the last message from staff. */
  readonly unanswered: number;
  /** Envelope message ids that are filed, base64url: a message is filed once. */
  readonly filed: readonly string[];
  /** Answers of which no record was seen on the board yet: event sequence numbers. */
  readonly unpublished: readonly number[];
}

/** A line in a list, not a text. */
const SUBJECT_CHARACTERS = 90;
/** A summary has 16 KiB; this many ids of 22 characters fill two thirds of it. */
const MAX_FILED = 400;

const count = z.int().check(z.minimum(0));
const text = (longest: number) => z.string().check(z.maxLength(longest));

const BRIEF = z.strictObject({
  subject: text(SUBJECT_CHARACTERS + 1),
  kinds: z.array(text(60)).check(z.maxLength(64)),
  received: count,
  unanswered: count,
  filed: z.array(text(30)).check(z.maxLength(MAX_FILED)),
  unpublished: z.array(count).check(z.maxLength(MAX_FILED)),
});

/** The first line of a text, cut at a word. */
export function subjectOf(text: string): string {
  const line = text.trim().split("\n", 1)[0]?.replace(/\s+/g, " ") ?? "";
  if (line.length <= SUBJECT_CHARACTERS) return line;
  const cut = line.slice(0, SUBJECT_CHARACTERS);
  const atWord = cut.lastIndexOf(" ");
  return `${cut.slice(0, atWord > SUBJECT_CHARACTERS / 2 ? atWord : SUBJECT_CHARACTERS)}…`;
}

export function encodeBrief(brief: Brief): Uint8Array {
  return utf8(JSON.stringify({ ...brief, filed: brief.filed.slice(-MAX_FILED) }));
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

import * as z from "zod/mini";
import { staffId } from "#shared/api/fields.ts";

/** Who signed in: the identity provider's name and groups, verified by the API before the function runs. */
export interface Caller {
  readonly staffId: string;
  /** The groups of the token. Only those that the directory confirms count (functions/console/admission.ts). */
  readonly groups: readonly string[];
  /** The sign-in that this token comes from, the same in each renewed one. Absent where the provider gives none. */
  readonly session: string | undefined;
}

/** Every claim is text; the groups are one text with commas between them. */
const claims = z.object({
  username: staffId,
  groups: z.optional(z.string().check(z.maxLength(1_000))),
  session: z.optional(z.string().check(z.maxLength(200))),
});

/** `undefined` when nobody signed in or the name is not one of ours. */
export function callerOf(value: unknown): Caller | undefined {
  const parsed = claims.safeParse(value);
  if (!parsed.success) return undefined;
  const groups = (parsed.data.groups ?? "").split(",").map((group) => group.trim());
  return {
    staffId: parsed.data.username,
    groups: groups.filter((group) => group !== ""),
    session: parsed.data.session || undefined,
  };
}

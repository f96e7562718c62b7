import type { Surplus } from "#infra/permissions/surplus.ts";
import type { AccessNotes } from "./access-notes.ts";

/**
 * What is wrong with the permissions, in sentences, after every kind of test has run: a call that was refused, a grant
 * that nothing used and nobody explained, an explanation that is not true.
 */
export function judgePermissions(
  { grants, used, refused }: AccessNotes,
  explained: readonly Surplus[],
): readonly string[] {
  const unused = grants.filter((grant) => !used.has(grant));
  return [
    ...judgeRefusals(refused),
    ...(grants.length === 0 ? ["no run told what the roles allow"] : []),
    ...unused
      .filter((grant) => !explained.some((surplus) => covers(surplus, grant)))
      .map((grant) => `allowed and never used, take it away, test it or explain it: ${grant}`),
    ...explained.flatMap((surplus) => judgeExplanation(surplus, grants, used)),
  ];
}

export function judgeRefusals(refused: readonly string[]): readonly string[] {
  return refused.map((refusal) => `refused by its own policy: ${refusal}`);
}

function judgeExplanation(surplus: Surplus, grants: readonly string[], used: ReadonlySet<string>): string[] {
  const covered = grants.filter((grant) => covers(surplus, grant));
  const { functionName, action, resource } = surplus;
  if (covered.length === 0)
    return [`explained and not allowed at all: ${functionName} ${action} ${resource}`];
  return covered.filter((grant) => used.has(grant)).map((grant) => `explained as surplus and used: ${grant}`);
}

/** Whether the explanation is about this grant, as `grantName` writes it. */
function covers({ functionName, action, resource }: Surplus, grant: string): boolean {
  const [name = "", does = "", where = ""] = grant.split(" ");
  return (functionName === "*" || functionName === name) && action === does && matches(resource, where);
}

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+^${}()|[\]\\?]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}

import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Grant } from "#infra/local/access/policies.ts";

/**
 * What the runs of one `npm test` did with the roles of the template, kept in files because kinds run in processes of
 * their own: which grants were used, and which calls were refused.
 */

const FOLDER = resolve(import.meta.dirname, "..", "..", "build", "access");

export interface AccessNotes {
  /** Everything that the roles allow, if a run has told it. */
  readonly grants: readonly string[];
  readonly used: ReadonlySet<string>;
  /** Refusals that no test asked for: `GetVault may not kms:Encrypt arn:…` */
  readonly refused: readonly string[];
}

/** As much of a heard call as is noted. */
interface Heard {
  readonly grants: readonly Grant[];
  readonly refusal: string | undefined;
}

/** Notes for one process. */
export interface AccessNotebook {
  heard(call: Heard): void;
  /** The refusals since the last time this was asked. */
  takeRefusals(): string[];
  /** Notes the refusals that came so late that nobody asked. */
  end(): void;
}

/** `PostEnvelope dynamodb:PutItem arn:… (condition)`: the same for every stage of this machine. */
function grantName({ functionName, action, resource, only }: Grant): string {
  const conditions = only.map((condition) => ` (${condition})`).join("");
  return `${functionName} ${action} ${resource}${conditions}`;
}

export function clearAccessNotes(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

export function accessNotebook(): AccessNotebook {
  const known = new Set<string>();
  let refusals: string[] = [];
  return {
    heard({ grants, refusal }) {
      if (refusal !== undefined) refusals.push(refusal);
      for (const name of grants.map(grantName)) {
        if (!known.has(name)) note("used", name);
        known.add(name);
      }
    },
    takeRefusals() {
      const taken = refusals;
      refusals = [];
      return taken;
    },
    end() {
      for (const refusal of refusals) note("refused", refusal);
    },
  };
}

/** What could be used at all. */
export function noteGrants(grants: readonly Grant[]): void {
  for (const name of grants.map(grantName)) note("grant", name);
}

/** A line at once: a process that is ended leaves what it did. */
function note(kind: "grant" | "used" | "refused", text: string): void {
  mkdirSync(FOLDER, { recursive: true });
  appendFileSync(join(FOLDER, `${process.pid}.txt`), `${kind} ${text}\n`);
}

export function readAccessNotes(): AccessNotes {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).map((name) => join(FOLDER, name)) : [];
  const lines = files.flatMap((file) => readFileSync(file, "utf8").split("\n"));
  const of = (kind: string) => [
    ...new Set(
      lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1)),
    ),
  ];
  return { grants: of("grant").sort(), used: new Set(of("used")), refused: of("refused").sort() };
}

import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";

/** The names of everything that runs: one function per route of a plane, and the jobs. */

export type IntakeRoute = keyof typeof intake;
export type ConsoleRoute = keyof typeof consoleApi;
export type Job = (typeof JOBS)[number];
export type FunctionName = IntakeRoute | ConsoleRoute | Job;
export type Plane = "intake" | "console" | "jobs";

export const JOBS = [
  "releaseInbox",
  "publishBoard",
  "sweep",
  "retention",
  "watch",
  "canary",
  "deadlineDigest",
] as const;

export const FUNCTIONS: readonly { readonly plane: Plane; readonly name: FunctionName }[] = [
  ...names(intake).map((name) => ({ plane: "intake" as const, name })),
  ...names(consoleApi).map((name) => ({ plane: "console" as const, name })),
  ...JOBS.map((name) => ({ plane: "jobs" as const, name })),
];

/** `postEnvelope` as a file or folder name: `post-envelope`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `postEnvelope` as a resource of the template: `PostEnvelope`. */
export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function names<T extends object>(list: T): readonly (keyof T)[] {
  return Object.keys(list) as (keyof T)[];
}

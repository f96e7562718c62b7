import type { Move } from "#shared/domain/moves.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { type Attempt, KINDS, type Kind, ownRecords, tryEverything } from "./attempt.ts";
import { makeKeyring } from "./keyring.ts";
import {
  answer,
  type Case,
  destroy,
  move,
  newCase,
  noteAndJoin,
  readInbox,
  report,
  type World,
  writeAgain,
} from "./life.ts";
import { readObjects } from "./objects.ts";
import { openOffice } from "./office.ts";
import { type History, startHistory, type Table } from "./recovery.ts";
import { type DrillStage, startDrillStage } from "./stage.ts";
import { startTravel } from "./travel.ts";

/** The two dossiers that are destroyed, and one that lives on: what opens of it shows that the drill can open things. */
export type Role = "early" | "late" | "living";
export const ROLES: readonly Role[] = ["early", "late", "living"];

/** What opened on one day. */
export interface Check {
  /** Days since the first melding. */
  readonly day: number;
  readonly when: string;
  readonly found: Attempt["found"];
  readonly tried: Attempt["tried"];
  readonly opened: Readonly<Record<Role, Readonly<Record<Kind, number>>>>;
  /** Board records that staff keys opened, whoever they were for. */
  readonly recordsOpened: number;
  /** Board records that the words of the melder of each dossier still open. */
  readonly ownRecords: Readonly<Record<Role, number>>;
}

export interface Story {
  readonly tables: readonly Pick<Table, "id" | "recoveryDays">[];
  /** The first check again, as if the wraps could be recovered as well: it must find the dossier open. */
  readonly counterproof: Check;
  readonly copies: { readonly copies: number; readonly restored: number };
  readonly generations: number;
  /** Day of destruction and last day of a copy, counted from the first melding. */
  readonly destroyed: Readonly<Destroyed>;
  readonly checks: readonly Check[];
}

export interface StoryOptions {
  /** No further than the first check and its counterproof. */
  readonly short?: boolean;
}

/** The days of recovery of the counterproof: those of the template, and a week for the table with the wraps. */
const WITH_WRAPS = ({ id, recoveryDays }: Table) => (id === "KeysTable" ? 7 : recoveryDays);

/** As a melding that was none ends, and as one that was investigated does. */
const TO_EARLY_END: readonly Move[] = [
  "assess",
  "declare-not-admissible",
  "give-feedback",
  "close-not-a-melding",
];
const TO_LATE_END: readonly Move[] = [
  "assess",
  "investigate",
  "record-findings",
  "decide-measures",
  "give-feedback",
  "close-unfounded",
];

/** Days after the first melding. */
const WROTE_AGAIN = 10;
const CLOSED_EARLY = 12;
const CLOSED_LATE = 30;

interface Drill extends World {
  readonly history: History;
  readonly cases: Readonly<Record<Role, Case>>;
  readonly start: number;
  /** Tries everything, with what a recovery of so many days brings back. */
  readonly look: (when: string, days?: (table: Table) => number) => Promise<Check>;
}

type Destroyed = Partial<Record<"early" | "late", { readonly day: number; readonly lastCopy: number }>>;

export async function playStory({ short = false }: StoryOptions = {}): Promise<Story> {
  const travel = startTravel();
  let stage: DrillStage | undefined;
  try {
    stage = await startDrillStage();
    const office = await openOffice(stage, travel);
    const history = startHistory(stage.client, stage.tables);
    const cases = { early: newCase("vroeg"), late: newCase("laat"), living: newCase("levend") };
    const keyring = makeKeyring(office.codes);
    let generations = 0;
    const look = async (when: string, days?: (table: Table) => number) => {
      const rows = await history.restored(travel.now(), days);
      const objects = await readObjects();
      const holders = await keyring.holders(rows);
      generations = Math.max(...holders.map(({ kem }) => kem.length));
      const { kmsOpens } = keyring;
      const directories = office.directories();
      const attempt = await tryEverything({ rows, objects, holders, kmsOpens, directories });
      return checkOf({ when, day: travel.elapsed() }, attempt, cases, objects);
    };
    const drill = { stage, travel, office, history, cases, start: travel.today(), look };
    await live(drill);
    const ending = await end(drill, short);
    keyring.stop();
    const { tables } = stage;
    return { tables, copies: history.counts(), generations, ...ending };
  } finally {
    await stage?.stop();
    travel.stop();
  }
}

/** From the meldingen to the closed dossiers. */
async function live(drill: Drill): Promise<void> {
  const { stage, travel, office, cases } = drill;
  const all = ROLES.map((role) => cases[role]);
  for (const each of all) await report(drill, each);
  await stage.job("release-inbox");
  travel.to(1);
  await readInbox(drill);
  for (const each of all) await answer(office.desk("anna"), each, "Dank voor uw melding. Wij lezen haar.");
  await stage.job("publish-board");
  for (const each of all) await move(office.desk("anna"), each, ["acknowledge"]);
  travel.to(5);
  await office.rotateKeys();
  travel.to(WROTE_AGAIN);
  for (const each of all) await writeAgain(drill, each);
  await stage.job("release-inbox");
  await readInbox(drill);
  for (const each of all) await noteAndJoin(office.desk("anna"), each);
  travel.to(CLOSED_EARLY);
  for (const each of all) await answer(office.desk("anna"), each, "Dit is wat wij ermee deden.");
  await stage.job("publish-board");
  await move(office.desk("anna"), cases.early, TO_EARLY_END);
  travel.to(CLOSED_LATE);
  await move(office.desk("anna"), cases.late, TO_LATE_END);
}

/** What was written on this day and by whom, and a copy of the tables before and after it. */
async function noted<T>({ travel, history }: Drill, onDay: number, work: () => Promise<T>): Promise<T> {
  travel.to(onDay);
  await history.note(travel.now());
  travel.tick();
  const result = await work();
  travel.tick();
  await history.note(travel.now());
  return result;
}

type Ending = Pick<Story, "counterproof" | "destroyed" | "checks">;

/** Destroys both, and looks right after each, on the day of the last copy and on the day after. */
async function end(drill: Drill, short: boolean): Promise<Ending> {
  const { stage, travel, office, cases, look } = drill;
  const { row } = stage.days;
  const ended = (role: "early" | "late", onDay: number) =>
    noted(drill, onDay, async () => {
      const register = await destroy(office.desk("anna"), cases[role]);
      return { day: onDay, lastCopy: lastCopyIn(register) - drill.start };
    });
  const night = (onDay: number) =>
    noted(drill, onDay, async () => {
      for (const job of ["retention", "sweep"] as const) await stage.job(job);
    });
  // Four weeks after closing: the class of what is no melding.
  const early = await ended("early", CLOSED_EARLY + 28);
  const checks = [await look("meteen na het vernietigen van A")];
  const counterproof = await look("alsof ook de sleutels terug te halen zijn", WITH_WRAPS);
  if (short) return { counterproof, destroyed: { early }, checks };
  await night(row);
  await night(WROTE_AGAIN + row);
  travel.to(early.lastCopy);
  checks.push(await look("op de laatste dag van A"));
  travel.to(early.lastCopy + 1);
  checks.push(await look("de dag na de laatste dag van A"));
  // More than two months after closing, and more than the life of an envelope after the last message.
  const late = await ended("late", early.lastCopy + 11);
  checks.push(await look("meteen na het vernietigen van B"));
  travel.to(late.lastCopy + 1);
  checks.push(await look("de dag na de laatste dag van B"));
  return { counterproof, destroyed: { early, late }, checks };
}

function lastCopyIn({ lastCopy }: RegisterRow): number {
  if (lastCopy === null) throw new Error("the register names no day of the last copy");
  return lastCopy;
}

function checkOf(
  at: Pick<Check, "when" | "day">,
  attempt: Attempt,
  cases: Readonly<Record<Role, Case>>,
  objects: Parameters<typeof ownRecords>[0]["objects"],
): Check {
  const each = <T>(value: (role: Role) => T) =>
    Object.fromEntries(ROLES.map((role) => [role, value(role)])) as Record<Role, T>;
  const opened = (role: Role) =>
    Object.fromEntries(KINDS.map((kind) => [kind, attempt.opened(cases[role].id, kind)])) as Record<
      Kind,
      number
    >;
  return {
    ...at,
    found: attempt.found,
    tried: attempt.tried,
    opened: each(opened),
    recordsOpened: attempt.opened("any", "records"),
    ownRecords: each((role) => ownRecords({ objects }, cases[role].keys)),
  };
}

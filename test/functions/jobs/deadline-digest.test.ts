import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { isWorkingDay } from "#shared/domain/holidays.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { send, submissionLike } from "#test/support/functions-melder.ts";
import { as, type Name, openDossier, publication } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";
import { voorbeelddam } from "#test/support/organisation.ts";

const DAY_MS = 86_400_000;

let stage: Stage;
let digest: () => Promise<object>;
let putInboxRead: Handler;
let release: () => Promise<object>;
let today: () => number;

beforeAll(async () => {
  await ready();
  stage = await startStage({ DUMMIES_PER_DAY: "0", RELEASE_WHEN_IDLE: "false" });
  today = (await import("#functions/adapters/clock.ts")).clock.today;
  digest = (await import("#functions/jobs/deadline-digest.ts")).handler;
  release = (await import("#functions/jobs/release-inbox.ts")).handler;
  putInboxRead = (await import("#functions/console/put-inbox-read.ts")).handler;
  // The object store refuses requests of another time, so the directory is published today.
  await publishForAYear();
  vi.useFakeTimers({ toFake: ["Date"], now: nextMonday(Date.now()) });
});
afterAll(async () => {
  vi.useRealTimers();
  await stage.stop();
});
beforeEach(() => vi.clearAllMocks());

/** A Monday at noon with no holiday in the two weeks after it. */
function nextMonday(from: number): number {
  let day = Math.floor(from / DAY_MS) + 1;
  const isCalm = (first: number) =>
    Array.from({ length: 14 }, (_, index) => first + index).every(
      (each) => isWorkingDay(each) || new Date(each * DAY_MS).getUTCDay() % 6 === 0,
    );
  while (new Date(day * DAY_MS).getUTCDay() !== 1 || !isCalm(day)) day += 1;
  return day * DAY_MS + DAY_MS / 2;
}

async function publishForAYear(): Promise<void> {
  const { draft } = voorbeelddam();
  const staff = draft.staff.map((entry) => ({ ...entry, appointedUntil: today() + 300 }));
  const { handler } = await import("#functions/console/publish-directory.ts");
  const body = publication({ ...draft, staff, notAfter: today() + 365 });
  expect((await as("frank", handler, { path: { version: "1" }, body })).status).toBe(200);
}

const daysLater = (days: number) => vi.setSystemTime(Date.now() + days * DAY_MS);

/** A melding, in a batch that these have fetched. */
async function released(readBy: readonly Name[]): Promise<string> {
  const directory = (await stage.rows("TABLE_PUBLICATION")).find(({ kind }) => kind === "directory");
  const payload = submissionLike({ directoryHash: directory?.hash as Uint8Array });
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const post = (await import("#functions/intake/post-envelope.ts")).handler;
  const { body } = await send(challenge, post, { route: intake.postEnvelope, payload });
  await release();
  await read(readBy);
  return (body as { id: string }).id;
}

async function read(readBy: readonly Name[]): Promise<void> {
  const batches = (await stage.rows("TABLE_PUBLICATION")).filter(({ kind }) => kind === "batch");
  for (const name of readBy) {
    expect((await as(name, putInboxRead, { body: { batch: batches.length } })).status).toBe(200);
  }
}

/** The mails of one run. */
async function written(): Promise<string[]> {
  const before = stage.mails().length;
  await digest();
  return stage.mails().slice(before);
}

const to = (mails: readonly string[]) => mails.map((mail) => /^To: (\w+)@/m.exec(mail)?.[1]).sort();
const ALL: readonly Name[] = ["anna", "bram", "carla", "dirk", "els"];

describe("the mail to staff", () => {
  it("goes to nobody while nothing is due, and to who did not fetch a batch for more than a working day", async () => {
    expect(await written()).toEqual([]);
    await released(["anna", "carla"]);
    daysLater(1);
    expect(await written()).toEqual([]);
    daysLater(1);
    // Els reads too, and her account has no address.
    expect(to(await written())).toEqual(["bram", "dirk"]);
  });

  it("goes once a day, also when the job runs again", async () => {
    expect(await written()).toEqual([]);
  });

  it("goes again the next day, but not to an account that may not sign in", async () => {
    daysLater(1);
    stage.maySignIn("dirk", false);
    expect(to(await written())).toEqual(["bram"]);
    stage.maySignIn("dirk", true);
    expect(to(await written())).toEqual(["dirk"]);
    await read(ALL);
  });

  it("goes to the members of a dossier with a term within three days; whoever is left out hears nothing", async () => {
    daysLater(4);
    const envelopeId = await released(ALL);
    expect(await written()).toEqual([]);
    await openDossier(["anna", "carla"], envelopeId);
    daysLater(3);
    expect(await written()).toEqual([]);
    daysLater(1);
    expect(to(await written())).toEqual(["anna", "carla"]);
  });

  it("says the same to everybody on every occasion, without a number, a name or a link", () => {
    const mails = stage.mails();
    const contents = new Set(mails.map((mail) => mail.replace(/^To: .*$/m, "")));
    expect(contents.size).toBe(1);
    const [content = ""] = contents;
    expect(content).toMatch(/^From: meldpunt@example\.org\n/);
    const said = content.replace(/^(From|Auto-Submitted): .*$/gm, "");
    expect(said).not.toMatch(/\d|http|www|:\/\/|@|melding\b|dossier|termijn|brief|bericht/i);
    for (const { name } of Object.values(voorbeelddam().people).map(({ entry }) => entry))
      expect(said).not.toContain(name);
  });

  it("rests on a day that is no working day", async () => {
    daysLater(1);
    vi.setSystemTime(Date.now() + ((6 - new Date(Date.now()).getUTCDay() + 7) % 7) * DAY_MS);
    expect(isWorkingDay(today())).toBe(false);
    expect(await written()).toEqual([]);
  });
});

describe("a mail that fails", () => {
  it("keeps none from the others, is reported, and is not sent twice on that day", async () => {
    daysLater(2);
    const { ses } = await import("#functions/adapters/staff-mail.ts");
    const lines: unknown[] = [];
    vi.spyOn(console, "error").mockImplementation((...line) => void lines.push(...line));
    let calls = 0;
    ses.middlewareStack.add(
      (next) => (args) => {
        calls += 1;
        if (calls === 1) throw Object.assign(new Error("anna@voorbeelddam.example"), { name: "Refused" });
        return next(args);
      },
      { step: "initialize", name: "failOnce" },
    );
    const before = stage.mails().length;
    await expect(digest()).rejects.toThrow("deadline-digest");
    expect(to(stage.mails().slice(before))).toHaveLength(1);
    expect(lines).toEqual([{ code: "job-failed", name: "deadline-digest", cause: "other" }]);
    ses.middlewareStack.remove("failOnce");
    expect(await written()).toEqual([]);
    daysLater(1);
    expect(to(await written())).toEqual(["anna", "carla"]);
    vi.restoreAllMocks();
  });
});

describe("a left-out reader", () => {
  /** The mails of each day from Monday to Friday, while Bram fetched nothing and the others did. */
  async function week(withDossier: boolean): Promise<string[][]> {
    const envelopeId = await released(ALL);
    if (withDossier) await openDossier(["carla", "dirk"], envelopeId);
    await released(ALL.filter((name) => name !== "bram"));
    const days: string[][] = [];
    for (let day = 0; day < 5; day += 1) {
      days.push(await written());
      daysLater(1);
    }
    daysLater(2);
    await read(ALL);
    return days;
  }

  it("is written to on the same days and in the same bytes, with a dossier that he is left out of and without", async () => {
    vi.setSystemTime(nextMonday(Date.now()));
    const [without, withDossier] = [await week(false), await week(true)];
    const bramsOf = (days: string[][]) =>
      days.map((mails) => mails.filter((mail) => mail.includes("To: bram@")));
    expect(bramsOf(withDossier)).toEqual(bramsOf(without));
    expect(bramsOf(without).map((mails) => mails.length)).toEqual([0, 0, 1, 1, 1]);
    expect(withDossier).not.toEqual(without);
  });
});

import type { Handler } from "#functions/runtime/lambda.ts";
import { kebab } from "#infra/functions.ts";
import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import { amsterdamDay, monthOf } from "#shared/domain/day.ts";
import { selfRecord } from "#shared/protocol/board-own.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { type EnvelopeRequest, sealEnvelope } from "#shared/protocol/envelope.ts";
import type { Message } from "#shared/protocol/inner.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { encodeSubmission } from "#shared/protocol/submission.ts";
import { withdrawToken } from "#shared/protocol/withdraw.ts";
import { directoryOf, type Person, unwrap, voorbeelddam } from "#test/support/organisation.ts";
import type { Caller } from "#web/console/work/caller.ts";
import type { Desk } from "#web/console/work/desk.ts";
import { directoryShelf, type FetchFile } from "#web/console/work/directories.ts";
import { send } from "./functions-melder.ts";
import { as, type Name, publication } from "./functions-staff.ts";
import { startStage } from "./functions-stage.ts";

/** Consoles of several members over the real functions and stores, without a browser in between. */

export interface Letter {
  readonly keys: MailboxKeys;
  readonly message: Message;
  readonly readers: readonly Name[];
  readonly leftOut?: readonly Name[];
  readonly identity?: EnvelopeRequest["identity"];
}

export interface ConsoleStage {
  readonly today: number;
  readonly directory: Directory;
  /** An unlocked session of this member; each call is another tab. */
  desk(name: Name, watch?: (route: string) => void): Desk;
  /** Sends a melder's letter; answers the envelope's id. */
  submit(letter: Letter): Promise<string>;
  /** Sends a letter whose envelope was changed on the way. */
  submitBytes(letter: Letter, change: (envelope: Uint8Array) => Uint8Array): Promise<string>;
  release(): Promise<void>;
  publish(): Promise<void>;
  /** The public files, as any visitor fetches them. */
  readonly file: FetchFile;
  stop(): Promise<void>;
}

const READERS: readonly Name[] = ["anna", "bram", "carla", "dirk", "els"];

export async function startConsoleStage(): Promise<ConsoleStage> {
  await ready();
  const stage = await startStage({ DUMMIES_PER_DAY: "0", RELEASE_WHEN_IDLE: "false", BOARD_K: "4" });
  const today = amsterdamDay(Date.now());
  const { people, draft } = voorbeelddam();
  const present = {
    ...draft,
    notAfter: today + 365,
    staff: draft.staff.map((entry) => ({ ...entry, appointedUntil: today + 300 })),
    boardKey: stage.publicKey("KEY_BOARD"),
    receiptKey: stage.publicKey("KEY_RECEIPT"),
  };
  const handlers = await loadHandlers();
  const published = await as("frank", handlers.console("publishDirectory"), {
    path: { version: "1" },
    body: publication(present),
  });
  if (published.status !== 200) throw new Error(`directory refused: ${JSON.stringify(published.body)}`);
  const directory = directoryOf(present, today);
  const { publicBucket } = await import("#functions/adapters/public-bucket.ts");
  const bucket = publicBucket();
  const submitBytes = (letter: Letter, change: (envelope: Uint8Array) => Uint8Array) =>
    submit(handlers, directory, today, letter, change);
  return {
    today,
    directory,
    desk: (name, watch) => deskOf(people, name, directory, today, callerOf(handlers, name, watch)),
    submit: (letter) => submitBytes(letter, (envelope) => envelope),
    submitBytes,
    release: handlers.job("release-inbox"),
    publish: handlers.job("publish-board"),
    file: (path) => bucket.get(path.slice(1)),
    stop: stage.stop,
  };
}

type Handlers = Awaited<ReturnType<typeof loadHandlers>>;

/** The real handlers of both planes, by the names of their routes. Only after {@link startStage}. */
export async function loadHandlers() {
  const load = async (folder: string, names: readonly string[]) => {
    const loaded = new Map<string, Handler>();
    for (const name of names)
      loaded.set(name, (await import(`#functions/${folder}/${kebab(name)}.ts`)).handler);
    return (name: string) => loaded.get(name) as Handler;
  };
  const jobs = await load("jobs", ["release-inbox", "publish-board"]);
  return {
    console: await load("console", Object.keys(consoleApi)),
    intake: await load("intake", Object.keys(intake)),
    job: (name: string) => async () => void (await (jobs(name) as () => Promise<unknown>)()),
  };
}

/** Calls the console functions as the gateway does, and answers as the API client does. */
export function callerOf(handlers: Handlers, name: Name, watch?: (route: string) => void): Caller {
  const names = new Map(Object.entries(consoleApi).map(([key, route]) => [route as object, key]));
  return {
    call: async (route, input) => {
      const key = names.get(route) ?? "";
      watch?.(key);
      const answer = await as(name, handlers.console(key), { path: input.path, body: input.body ?? null });
      return answer.status === 200
        ? ok(route.answer.parse(answer.body) as never)
        : fail((answer.body as { error: never }).error);
    },
  };
}

function deskOf(
  people: Readonly<Record<Name, Person>>,
  name: Name,
  directory: Directory,
  today: number,
  caller: Caller,
): Desk {
  const person = people[name];
  const entry = directory.staff.find(({ id }) => id === name);
  if (entry === undefined || !READERS.includes(name)) throw new Error(`${name} reads nothing`);
  return {
    caller,
    me: name,
    entry,
    directory,
    directories: directoryShelf([directory], async () => ok([])),
    today: () => today,
    kem: [person.kem],
    sign: person.sign,
    sealed: new Map(),
    clear: () => {},
  };
}

async function submit(
  handlers: Handlers,
  directory: Directory,
  today: number,
  { keys, message, readers, leftOut = [], identity }: Letter,
  change: (envelope: Uint8Array) => Uint8Array,
): Promise<string> {
  const envelope = unwrap(sealEnvelope({ directory, readers, leftOut, message, sign: keys.sign, identity }));
  const selfWritten = unwrap(
    selfRecord({
      instanceId: directory.instanceId,
      keys,
      messageId: message.messageId,
      day: today,
      readers,
      leftOut,
      kind: message.kind,
      consultation: message.kind === "consultation",
      level: message.level,
      reply: null,
      month: monthOf(today),
      j: Math.floor(Math.random() * 64),
    }),
  );
  const payload = encodeSubmission({
    withdrawHash: withdrawToken(keys.withdrawSeed, envelope.commitment).withdrawHash,
    selfRecord: selfWritten,
    blobIds: message.files.map(({ blobId }) => blobId),
    envelope: change(envelope.bytes),
  });
  const answer = await send(handlers.intake("getChallenge"), handlers.intake("postEnvelope"), {
    route: intake.postEnvelope,
    payload,
  });
  if (answer.status !== 200) throw new Error(`not stored: ${JSON.stringify(answer.body)}`);
  return (answer.body as { id: string }).id;
}

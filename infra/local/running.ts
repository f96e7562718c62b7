import { randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { isRunning } from "./file-lock.ts";

/** What a running instance leaves in its directory, so that others find it and leave its data alone. */
interface Note {
  readonly pid: number;
  /** Where it takes orders, on the loopback address. */
  readonly control: string;
  /** Only who may read the note may give orders. */
  readonly key: string;
}

export class AlreadyRunning extends Error {
  override readonly name = "AlreadyRunning";
}

const noteIn = (directory: string) => join(directory, "running.json");

/** The note of the instance that runs in this directory now, if any. */
export function findRunning(directory: string): Note | undefined {
  try {
    const note = JSON.parse(readFileSync(noteIn(directory), "utf8")) as Note;
    return isRunning(note.pid) ? note : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes this process the one instance of the directory and takes orders for it: `POST /job/<name>`. Throws
 * {@link AlreadyRunning}.
 */
export async function claimDirectory(directory: string, runJob: (name: string) => Promise<void>) {
  const other = findRunning(directory);
  if (other !== undefined) {
    throw new AlreadyRunning(
      `An instance is already running in ${directory} (process ${other.pid}); stop that one first.`,
    );
  }
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const key = randomBytes(32).toString("base64url");
  const { server, origin } = await orders(key, runJob);
  const note: Note = { pid: process.pid, control: origin, key };
  writeFileSync(noteIn(directory), JSON.stringify(note), { mode: 0o600 });
  return {
    stop: () =>
      new Promise<void>((resolve) => {
        rmSync(noteIn(directory), { force: true });
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function orders(key: string, runJob: (name: string) => Promise<void>) {
  const server: Server = createServer(async (request, response) => {
    const name = /^\/job\/([a-z-]+)$/.exec(request.url ?? "")?.[1];
    const given = Buffer.from(String(request.headers["x-key"] ?? ""));
    const right = Buffer.from(key);
    if (given.length !== right.length || !timingSafeEqual(given, right) || name === undefined) {
      response.writeHead(403).end();
      return;
    }
    try {
      await runJob(name);
      response.writeHead(204).end();
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : "");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { server, origin: `http://127.0.0.1:${port}` };
}

/** Has the running instance do a job. Gives the sentence of its problem, or nothing. */
export async function orderJob(note: Note, name: string): Promise<string | undefined> {
  const url = `${note.control}/job/${name}`;
  const answer = await fetch(url, { method: "POST", headers: { "x-key": note.key } });
  return answer.ok ? undefined : (await answer.text()) || `The job ${name} was not accepted.`;
}

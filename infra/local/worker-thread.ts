import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

/** What a worker gets to start with. */
export interface WorkerStart {
  readonly bundle: string;
  readonly handler: string;
}

export interface WorkerCall {
  readonly id: number;
  readonly event: unknown;
}

/** `json`: the handler's answer as Lambda would put it on the wire. `thrown`: the message of its error. */
export type WorkerReply =
  | { readonly id: number; readonly json: string }
  | { readonly id: number; readonly thrown: string };

/** A function's execution environment: loads its bundle once and answers calls. */
const { bundle, handler } = workerData as WorkerStart;
const loaded = (await import(pathToFileURL(bundle).href)) as Readonly<Record<string, unknown>>;
const handle = loaded[handler];
if (typeof handle !== "function") throw new Error(`${bundle} exports no ${handler}`);

parentPort?.on("message", async ({ id, event }: WorkerCall) => {
  let reply: WorkerReply;
  try {
    reply = { id, json: JSON.stringify((await handle(event, {})) ?? null) };
  } catch (error) {
    reply = { id, thrown: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});

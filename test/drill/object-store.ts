import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Engine } from "#infra/local/engines/engine.ts";
import { start } from "#infra/local/engines/s3.ts";

/**
 * The object store in a thread of its own, which keeps the real time: it refuses a request that is more than a quarter
 * of an hour off, and the SDK then goes by the store's clock, whatever the one of this process says.
 */
export async function startObjectStore(directory: string): Promise<Engine> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { directory } });
  const [endpoint] = (await once(worker, "message")) as [string];
  return { endpoint, stop: async () => void (await worker.terminate()) };
}

if (!isMainThread) {
  const { directory } = workerData as { directory: string };
  parentPort?.postMessage((await start({ directory })).endpoint);
}

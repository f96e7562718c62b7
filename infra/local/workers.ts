import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { LocalFunction } from "./functions.ts";
import type { Invocation } from "./gateway.ts";
import type { WorkerCall, WorkerReply, WorkerStart } from "./worker-thread.ts";

/** API Gateway gives up after 29 seconds, whatever the function's own timeout. */
const GATEWAY_TIMEOUT_SECONDS = 29;

export interface WorkersOptions {
  readonly functions: readonly LocalFunction[];
  /** What functions print goes to `<logs>/<name>.log`, so that it can be searched. */
  readonly logs: string;
  /** Sees every event that reaches a function (for tests that look for what must not be there). */
  readonly captureEvents?: ((functionName: string, event: unknown) => void) | undefined;
}

/** Runs functions in worker threads, one thread per function, started on its first call. */
export interface Workers {
  /** Loads a function ahead of its first call. */
  warm(name: string): void;
  invokeArn(arn: string, event: unknown): Promise<Invocation>;
  invoke(name: string, event: unknown): Promise<Invocation>;
  stop(): Promise<void>;
}

export function createWorkers(options: WorkersOptions): Workers {
  mkdirSync(options.logs, { recursive: true });
  const byArn = new Map(options.functions.map((fn) => [fn.arn, fn]));
  const byName = new Map(options.functions.map((fn) => [fn.name, fn]));
  const running = new Map<string, Environment>();

  function environment(fn: LocalFunction): Environment {
    const present = running.get(fn.name);
    if (present !== undefined && !present.ended) return present;
    const fresh = startEnvironment(fn, join(options.logs, `${fn.name}.log`));
    running.set(fn.name, fresh);
    return fresh;
  }

  function run(fn: LocalFunction, event: unknown, limit: number): Promise<Invocation> {
    options.captureEvents?.(fn.name, event);
    return environment(fn).call(event, limit);
  }

  return {
    warm: (name) => void environment(known(byName, name)),
    invokeArn: (arn, event) => run(known(byArn, arn), event, GATEWAY_TIMEOUT_SECONDS),
    invoke: (name, event) => run(known(byName, name), event, Number.POSITIVE_INFINITY),
    stop: async () => void (await Promise.all([...running.values()].map((one) => one.stop()))),
  };
}

function known(functions: ReadonlyMap<string, LocalFunction>, key: string): LocalFunction {
  const fn = functions.get(key);
  if (fn === undefined) throw new Error(`the assembly has no function ${key}`);
  return fn;
}

interface Environment {
  /** True once it crashed or was stopped: the next call gets a new one. */
  readonly ended: boolean;
  call(event: unknown, limitSeconds: number): Promise<Invocation>;
  stop(): Promise<void>;
}

function startEnvironment(fn: LocalFunction, logPath: string): Environment {
  const start: WorkerStart = { bundle: fn.bundle, handler: fn.handler };
  const worker = new Worker(new URL("./worker-thread.ts", import.meta.url), {
    workerData: start,
    env: { ...fn.env },
    stdout: true,
    stderr: true,
  });
  const log = capture(worker, logPath);
  const waiting = new Map<number, (outcome: Invocation) => void>();
  let calls = 0;
  let ended = false;

  function settle(id: number, outcome: Invocation): void {
    waiting.get(id)?.(outcome);
    waiting.delete(id);
  }
  /** As on Lambda, a crash ends the environment and every call in it. */
  function end(message: string): void {
    ended = true;
    for (const id of [...waiting.keys()]) settle(id, { kind: "thrown", message });
  }
  worker.on("message", (reply: WorkerReply) =>
    settle(
      reply.id,
      "json" in reply ? { kind: "answer", json: reply.json } : { kind: "thrown", message: reply.thrown },
    ),
  );
  worker.on("error", (error) => {
    log.write(`${error instanceof Error ? error.stack : error}\n`);
    end("the function crashed");
  });
  worker.on("exit", () => {
    end("the function ended");
    log.end();
  });

  return {
    get ended() {
      return ended;
    },
    call(event, limitSeconds) {
      calls += 1;
      const id = calls;
      return new Promise((resolve) => {
        const byGateway = limitSeconds < fn.timeoutSeconds;
        const timer = setTimeout(() => {
          settle(id, byGateway ? { kind: "timeout" } : { kind: "thrown", message: "Task timed out" });
          ended = true;
          void worker.terminate();
        }, Math.min(limitSeconds, fn.timeoutSeconds) * 1000);
        waiting.set(id, (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        });
        worker.postMessage({ id, event } satisfies WorkerCall);
      });
    },
    stop: async () => void (await worker.terminate()),
  };
}

function capture(worker: Worker, path: string): WriteStream {
  const log = createWriteStream(path, { flags: "a", mode: 0o600 });
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
  return log;
}

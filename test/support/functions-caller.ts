import { AsyncLocalStorage } from "node:async_hooks";
import { accessNotebook } from "./access-notes.ts";

/**
 * Which function is running. On AWS every function has credentials of its own; here they share one process, so what
 * an entry file exports runs under its name, and the SDK's clients carry that name as their access key id to the check
 * of the function's role (infra/local/access/front.ts). What a test does itself goes to the engines unchecked.
 */

const running = new AsyncLocalStorage<string>();
let front: URL | undefined;

/** Refusals and used grants of this process. */
export const notebook = accessNotebook();

/** Where calls of functions go from now on. */
export function checkAt(endpoint: string): void {
  front = new URL(endpoint);
}

/** The same exports; a function among them runs, with all that it calls, as `name` (`PostEnvelope`). */
export function runningAs<Exports extends object>(name: string, exports: Exports): Exports {
  const wrapped = Object.entries(exports).map(([key, value]) =>
    typeof value === "function"
      ? [key, (...args: unknown[]) => as(name, () => value(...args))]
      : [key, value],
  );
  return Object.fromEntries(wrapped) as Exports;
}

/** Who began is who asks: code that one function shares with another keeps the name of the first. */
function as<T>(name: string, call: () => T): T {
  return running.getStore() === undefined ? running.run(name, call) : call();
}

interface Sent {
  request: { hostname: string; port?: number; headers: Record<string, string> };
}
type Next = (sent: Sent) => Promise<unknown>;
/** As much of an SDK client as is changed. */
export interface SdkClient {
  readonly middlewareStack: {
    add(
      middleware: (next: Next) => Next,
      options: { step: "deserialize"; priority: "low"; name: string },
    ): void;
  };
}

/** Sends the client's calls to the check, after they are signed. */
export function redirect(client: SdkClient): void {
  client.middlewareStack.add(
    (next) => (sent) => {
      const name = running.getStore();
      if (name === undefined || front === undefined) return next(sent);
      const { request } = sent;
      request.hostname = front.hostname;
      request.port = Number(front.port);
      request.headers.authorization = (request.headers.authorization ?? "").replace(
        /Credential=[^/]+\//,
        `Credential=${name}/`,
      );
      return next(sent);
    },
    { step: "deserialize", priority: "low", name: "checkTheRole" },
  );
}

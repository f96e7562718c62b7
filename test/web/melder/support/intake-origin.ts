import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { publishHashes } from "#test/support/functions-melder.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

type RouteName = keyof typeof intake;

/** What reached the origin and what its function answered. */
export interface Visit {
  readonly route: RouteName;
  readonly path: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly status: number;
}

/** `before`: the request never arrives. `after`: it is stored, the answer is lost. `slow`: it waits for ever. */
export type Trouble = "before" | "after" | "slow";

/** The real intake functions on the real engines, behind HTTP, with trouble on request. */
export interface IntakeOrigin {
  readonly api: string;
  readonly stage: Stage;
  readonly visits: Visit[];
  /** Decides for each request; nothing means no trouble. */
  trouble: (route: RouteName, path: Readonly<Record<string, string>>) => Trouble | undefined;
  stop(): Promise<void>;
}

export async function startIntake(...directoryHashes: readonly Uint8Array[]): Promise<IntakeOrigin> {
  const stage = await startStage();
  await publishHashes(...directoryHashes);
  const handlers: Record<RouteName, Handler> = {
    getChallenge: (await import("#functions/intake/get-challenge.ts")).handler,
    putBlobPart: (await import("#functions/intake/put-blob-part.ts")).handler,
    postEnvelope: (await import("#functions/intake/post-envelope.ts")).handler,
    withdrawEnvelope: (await import("#functions/intake/withdraw-envelope.ts")).handler,
  };
  const server = createServer((request, response) => void serve(origin, handlers, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin: IntakeOrigin = {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    stage,
    visits: [],
    trouble: () => undefined,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await stage.stop();
    },
  };
  return origin;
}

async function serve(
  origin: IntakeOrigin,
  handlers: Record<RouteName, Handler>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const found = routeOf(request);
  if (found === undefined) return void response.writeHead(404).end();
  const trouble = origin.trouble(found.route, found.path);
  if (trouble === "slow") return;
  if (trouble === "before") return void response.destroy();
  const answer = await handlers[found.route]({ path: found.path, body: body.toString("base64") });
  origin.visits.push({ ...found, body, status: answer.status });
  if (trouble === "after") return void response.destroy();
  response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.body));
}

function routeOf({ method, url = "" }: IncomingMessage): Pick<Visit, "route" | "path"> | undefined {
  const parts = url.replace(/^\/api/, "").split("/");
  for (const [route, definition] of Object.entries(intake)) {
    const template = definition.path.split("/");
    const fits = template.every((part, i) => part.startsWith("{") || part === parts[i]);
    if (definition.method !== method || template.length !== parts.length || !fits) continue;
    const names = template.flatMap((part, i) =>
      part.startsWith("{") ? [[part.slice(1, -1), parts[i] ?? ""]] : [],
    );
    return { route: route as RouteName, path: Object.fromEntries(names) };
  }
  return undefined;
}

import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { publicBucket } from "#functions/adapters/public-bucket.ts";
import type { Answer, Handler } from "#functions/runtime/lambda.ts";
import { kebab } from "#infra/functions.ts";
import { intake } from "#shared/api/intake.ts";
import { bytesEvent } from "./functions-melder.ts";

/** The melder's public site in front of the real functions and stores of a stage: files of the bucket, and the API. */
export interface Site {
  readonly origin: string;
  /** Runs after a function answered: what a platform that keeps too much would do. */
  meddle: (call: MeddledCall) => Promise<Answer | undefined>;
  stop(): Promise<void>;
}

export interface MeddledCall {
  readonly route: keyof typeof intake;
  readonly path: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly answer: Answer;
}

type Found = { readonly name: keyof typeof intake; readonly path: Record<string, string> };

export async function startSite(): Promise<Site> {
  const handlers = new Map<string, Handler>();
  for (const name of Object.keys(intake)) {
    handlers.set(name, (await import(`#functions/intake/${kebab(name)}.ts`)).handler);
  }
  const server = createServer(async (request, response) => {
    const { status, type, body } = await answerTo(request);
    response.writeHead(status, { "content-type": type }).end(body);
  });

  async function answerTo(
    request: IncomingMessage,
  ): Promise<{ status: number; type: string; body: Uint8Array }> {
    const body = Buffer.concat(await request.toArray());
    const url = request.url ?? "";
    const found = routeOf(request.method ?? "", url);
    if (found === undefined) {
      const file = await publicBucket().get(url.slice(1));
      return { status: file ? 200 : 404, type: "application/octet-stream", body: file ?? new Uint8Array() };
    }
    const handler = handlers.get(found.name) as Handler;
    const event = request.method === "GET" ? { path: {}, body: null } : bytesEvent(body, found.path);
    const answer = await handler(event);
    const { name: route, path } = found;
    const meddled = (await site.meddle({ route, path, headers: request.headers, answer })) ?? answer;
    return {
      status: meddled.status,
      type: "application/json",
      body: Buffer.from(JSON.stringify(meddled.body)),
    };
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const site: Site = {
    origin: `http://127.0.0.1:${port}`,
    meddle: async () => undefined,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}

function routeOf(method: string, url: string): Found | undefined {
  for (const [name, route] of Object.entries(intake)) {
    const pattern = new RegExp(`^/api${route.path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
    const match = pattern.exec(url);
    if (match !== null && method === route.method) {
      return { name: name as keyof typeof intake, path: { ...match.groups } };
    }
  }
  return undefined;
}

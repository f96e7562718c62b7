import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Engine, EngineOptions } from "./engine.ts";
import { KmsRefusal } from "./kms-errors.ts";
import { type KmsKey, openKeys } from "./kms-keys.ts";
import { OPERATIONS } from "./kms-operations.ts";

export interface KmsEngine extends Engine {
  /** The key of a template, made once: `id` is its logical name. */
  ensureKey(id: string, spec: string | undefined, usage: string | undefined): KmsKey;
}

const TARGET = "TrentService.";

/**
 * AWS KMS on this machine: the operations we use over its real protocol (awsJson1_1), so that the real SDK client
 * speaks to it. Keys stay in `<directory>/kms`. It checks no request signature: whoever reaches this port may use the keys,
 * which is why it listens on the loopback address only.
 */
export async function start(options: EngineOptions): Promise<KmsEngine> {
  const keys = openKeys(join(options.directory, "kms"));
  const server = createServer(async (request, response) => {
    try {
      const operation = operationOf(request);
      answer(response, 200, operation(keys, JSON.parse(await read(request))));
    } catch (error) {
      if (error instanceof KmsRefusal) answer(response, 400, { __type: error.name, message: error.message });
      else answer(response, 500, { __type: "KMSInternalException", message: "the emulator failed" });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    ensureKey: keys.ensure,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function operationOf(request: IncomingMessage) {
  const target = request.headers["x-amz-target"];
  const name = typeof target === "string" && target.startsWith(TARGET) ? target.slice(TARGET.length) : "";
  const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
  if (operation === undefined) throw new KmsRefusal("UnknownOperationException", `no operation ${name}`);
  return operation;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body));
}

import { createServer, type IncomingMessage } from "node:http";
import type { Engine } from "./engine.ts";

/** What an emulator answers: a status and a body that becomes JSON. */
export interface JsonAnswer {
  readonly status: number;
  readonly body: object;
  /** The name of an error, where the protocol has it in a header (REST-JSON). */
  readonly errorType?: string;
}

/** An emulator on the loopback address that takes whole JSON bodies. `answer` throws only where it has a bug: 500. */
export async function serveJson(
  answer: (request: IncomingMessage, body: string) => JsonAnswer | Promise<JsonAnswer>,
  port = 0,
): Promise<Engine> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { status, body, errorType } = await answer(request, Buffer.concat(chunks).toString("utf8"));
      response.writeHead(status, {
        "content-type": "application/json",
        ...(errorType && { "x-amzn-errortype": errorType }),
      });
      response.end(JSON.stringify(body));
    } catch {
      response.writeHead(500).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

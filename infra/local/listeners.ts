import { createServer, type RequestListener, type Server } from "node:http";

/** A server that listens already and serves nothing yet: its address is known before what it serves is built. */
export interface Listener {
  readonly server: Server;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** From now on requests go here. */
  serve(listener: RequestListener): void;
  stop(): Promise<void>;
}

/** A port that somebody else has. The message is one sentence for a person. */
export class PortTaken extends Error {
  override readonly name = "PortTaken";
}

/** Listens on the loopback address. `port` 0 takes any free one. Throws {@link PortTaken}. */
export async function listen(port: number, setting: string): Promise<Listener> {
  let serving: RequestListener = (_request, response) => {
    response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "5" });
    response.end("Still starting");
  };
  const server = createServer((request, response) => serving(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, port, setting)));
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    server,
    origin: `http://127.0.0.1:${taken}`,
    serve(listener) {
      serving = listener;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portProblem(error: NodeJS.ErrnoException, port: number, setting: string): Error {
  if (error.code !== "EADDRINUSE" && error.code !== "EACCES") return error;
  return new PortTaken(
    `Port ${port} is in use or not allowed; choose another with ${setting}=<port> npm start.`,
  );
}

import { createServer } from "node:net";

/**
 * A port that was free a moment ago, for an engine that cannot choose one itself. Another process may take it in
 * between: the caller tries again.
 */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Engine, EngineOptions } from "./engine.ts";

/** What we use of s3rver; it ships no types. */
interface S3rverServer {
  run(): Promise<{ readonly port: number }>;
  close(): Promise<void>;
  readonly httpServer: { closeAllConnections(): void };
}
type S3rverConstructor = new (options: {
  readonly address: string;
  readonly port: number;
  readonly directory: string;
  readonly silent: boolean;
  readonly allowMismatchedSignatures: boolean;
  readonly configureBuckets: readonly { readonly name: string }[];
}) => S3rverServer;

/**
 * S3 on this machine: s3rver, in this process, on disk in `<directory>/s3`. Whole buffers and single deletes only;
 * it ignores `IfNoneMatch`, so nothing may rest on that. `silent`: it logs every request otherwise.
 * Signatures are not checked, because it computes those of requests on a bucket itself (make, list, delete several)
 * differently from AWS; it listens on the loopback address only.
 */
export async function start(options: EngineOptions): Promise<Engine> {
  const directory = join(options.directory, "s3");
  mkdirSync(directory, { recursive: true });
  const S3rver = createRequire(import.meta.url)("@20minutes/s3rver") as S3rverConstructor;
  const server = new S3rver({
    address: "127.0.0.1",
    port: options.port ?? 0,
    directory,
    silent: true,
    allowMismatchedSignatures: true,
    configureBuckets: [],
  });
  const { port } = await server.run();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      const closed = server.close();
      server.httpServer.closeAllConnections();
      await closed;
    },
  };
}

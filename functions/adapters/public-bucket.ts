import { environment } from "#functions/runtime/env.ts";
import { getObject, putObject, removeObject } from "./s3.ts";

/** The static files that both sites serve: `directory/…` and `board/…`. Everybody can read them. */
export function publicBucket() {
  const { BUCKET_PUBLIC: bucket } = environment("BUCKET_PUBLIC");
  return {
    get: (path: string): Promise<Uint8Array | undefined> => getObject(bucket, path),
    put: (path: string, bytes: Uint8Array): Promise<void> =>
      putObject(
        bucket,
        path,
        bytes,
        path.endsWith(".json") ? "application/json" : "application/octet-stream",
      ),
    remove: (path: string): Promise<void> => removeObject(bucket, path),
  };
}

export type PublicBucket = ReturnType<typeof publicBucket>;

import type { RequestListener } from "node:http";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { kebab } from "../functions.ts";
import type { Backend } from "./backend.ts";
import { readDistributions } from "./distributions.ts";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "./engines/engine.ts";
import { createGateway } from "./gateway.ts";
import { readRestApis } from "./rest-api.ts";
import { siteListener } from "./site-server.ts";
import type { TokenVerifier } from "./staff-token.ts";
import { bucketSource, folderSource } from "./static-files.ts";

export interface SitesOptions {
  readonly backend: Backend;
  /** Holds a folder of built files per site: `melder`, `console`. */
  readonly files: string;
  readonly verifyToken: TokenVerifier;
}

/** What each distribution of the assembly serves, by the site's name: `melder`, `console`. */
export function siteListeners({
  backend,
  files,
  verifyToken,
}: SitesOptions): ReadonlyMap<string, RequestListener> {
  const { assembly, resolver, engines, workers } = backend;
  const gateways = new Map(
    readRestApis(assembly, resolver).map((api) => [
      api.id,
      createGateway(api, { invoke: workers.invokeArn, verifyToken }),
    ]),
  );
  const s3 = new S3Client({
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    endpoint: engines.s3.endpoint,
    forcePathStyle: true,
  });
  return new Map(
    readDistributions(assembly, resolver).map((distribution) => {
      const name = kebab(distribution.name).replace(/^-/, "");
      const built = folderSource(join(files, name));
      const own = distribution.behaviours.at(-1)?.target;
      const listener = siteListener(distribution, {
        // The bucket of the default behaviour holds the built site; a deployment uploads what is in the folder.
        files: (target) =>
          own?.kind === "bucket" && own.bucket === target.bucket ? built : bucketSource(s3, target.bucket),
        api(target) {
          const gateway = gateways.get(target.api);
          if (gateway === undefined) throw new Error(`no REST API ${target.api}`);
          return gateway;
        },
      });
      return [name, listener];
    }),
  );
}

import path from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { amsterdamDay } from "#shared/domain/day.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { SitesBuild } from "#web/build.ts";
import type { Stage } from "../stage.ts";
import type { Deployment } from "./deployment.ts";
import { type Objects, objectsOf } from "./objects.ts";
import { describeRelease, planRelease, putRelease } from "./release.ts";
import { siteFiles } from "./site-files.ts";
import { pinsOf, signInOf } from "./site-values.ts";

/** Both sites of a deployment: built with their pins, compared with what is there, put in place. */
export interface Sites {
  /** Directory and board, as everybody can fetch them. */
  readonly published: Objects;
  /** Builds both sites and tells what putting them in place would do. */
  prepare(directory: Directory, folder: string): Promise<PreparedSites>;
  close(): void;
}

export interface PreparedSites {
  readonly lines: readonly string[];
  put(): Promise<void>;
}

export function sitesOf({ settings, organisation }: Stage, deployment: Deployment): Sites {
  const client = new S3Client({ region: settings.region });
  const published = objectsOf(client, deployment.publicBucket);
  return {
    published,
    async prepare(directory, folder) {
      await build({
        pins: await pinsOf(settings, directory, published),
        organisation,
        signIn: signInOf(settings, deployment),
        outDir: folder,
        // CloudFront compresses what it serves.
        plain: true,
      });
      const today = amsterdamDay(Date.now());
      const prepared = await Promise.all(
        // The melder's site first: whoever reads along there must not meet a console that is ahead of it.
        (["melder", "console"] as const).map(async (name) => {
          const objects = objectsOf(client, deployment[name].bucket);
          const files = siteFiles(path.join(folder, name));
          const release = await planRelease(objects, files, today);
          return { lines: describeRelease(name, release), put: () => putRelease(objects, files, release) };
        }),
      );
      return {
        lines: prepared.flatMap(({ lines }) => lines),
        async put() {
          for (const site of prepared) await site.put();
        },
      };
    },
    close: () => client.destroy(),
  };
}

/** Loaded only to build: Vite takes a second. */
async function build(options: SitesBuild): Promise<void> {
  const { buildSites } = await import("#web/build.ts");
  await buildSites(options);
}

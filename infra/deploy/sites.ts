import path from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { amsterdamDay } from "#shared/domain/day.ts";
import type { Pins } from "#web/site-config.ts";
import type { Stage } from "../stage.ts";
import type { Deployment } from "./deployment.ts";
import { type Objects, objectsOf } from "./objects.ts";
import { describeRelease, planRelease, putRelease } from "./release.ts";
import { siteFiles } from "./site-files.ts";
import { signInOf } from "./site-values.ts";

/** The sites of a deployment: built with their pins, compared with what is there, put in place. */
export interface Sites {
  /** Directory and board, as everybody can fetch them. */
  readonly published: Objects;
  /** Builds sites below `folder` and tells what putting them in place would do. */
  prepare(names: readonly SiteName[], pins: Pins, folder: string): Promise<PreparedSites>;
  close(): void;
}

export type SiteName = "melder" | "console";

export interface PreparedSites {
  readonly lines: readonly string[];
  put(): Promise<void>;
}

/** Directory and board alone, where the sites may not stand yet. */
export function publishedOf(region: string, bucket: string) {
  const client = new S3Client({ region });
  return { published: objectsOf(client, bucket), close: () => client.destroy() };
}

export function sitesOf({ settings, organisation }: Stage, deployment: Deployment): Sites {
  const client = new S3Client({ region: settings.region });
  const one = async (name: SiteName, pins: Pins, folder: string): Promise<PreparedSites> => {
    // Loaded only to build: Vite takes a second.
    const { buildSite } = await import("#web/build.ts");
    const signIn = signInOf(settings, deployment);
    // Plain: CloudFront compresses what it serves.
    await buildSite(name, { pins, organisation, signIn, outDir: folder, plain: true });
    const objects = objectsOf(client, deployment[name].bucket);
    const files = siteFiles(path.join(folder, name));
    const release = await planRelease(objects, files, amsterdamDay(Date.now()));
    return { lines: describeRelease(name, release), put: () => putRelease(objects, files, release) };
  };
  return {
    published: objectsOf(client, deployment.publicBucket),
    async prepare(names, pins, folder) {
      const prepared: PreparedSites[] = [];
      for (const name of names) prepared.push(await one(name, pins, folder));
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

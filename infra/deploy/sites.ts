import path from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { amsterdamDay } from "#shared/domain/day.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { SitesBuild } from "#web/build.ts";
import type { Pins } from "#web/site-config.ts";
import type { Stage } from "../stage.ts";
import type { Deployment } from "./deployment.ts";
import { type Objects, objectsOf } from "./objects.ts";
import { describeRelease, planRelease, putRelease } from "./release.ts";
import { siteFiles } from "./site-files.ts";
import { firstPins, pinsOf, signInOf } from "./site-values.ts";

type Site = "melder" | "console";

/** Both sites of a deployment: built with their pins, compared with what is there, put in place. */
export interface Sites {
  /** Directory and board, as everybody can fetch them. */
  readonly published: Objects;
  /** Builds both sites and tells what putting them in place would do. */
  prepare(directory: Directory, folder: string): Promise<PreparedSites>;
  /** The console alone, before the first directory: staff make their keys in it. */
  prepareConsole(folder: string): Promise<PreparedSites>;
  close(): void;
}

export interface PreparedSites {
  readonly lines: readonly string[];
  put(): Promise<void>;
}

export function sitesOf({ settings, organisation }: Stage, deployment: Deployment): Sites {
  const client = new S3Client({ region: settings.region });
  const published = objectsOf(client, deployment.publicBucket);
  const prepare = async (sites: readonly Site[], pins: Pins, folder: string): Promise<PreparedSites> => {
    const signIn = signInOf(settings, deployment);
    // CloudFront compresses what it serves.
    await build(sites, { pins, organisation, signIn, outDir: folder, plain: true });
    const today = amsterdamDay(Date.now());
    const prepared = await Promise.all(
      sites.map(async (name) => {
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
  };
  return {
    published,
    // The melder's site first: whoever reads along there must not meet a console that is ahead of it.
    prepare: async (directory, folder) =>
      prepare(["melder", "console"], await pinsOf(settings, directory, published), folder),
    prepareConsole: (folder) => prepare(["console"], firstPins(settings), folder),
    close: () => client.destroy(),
  };
}

/** Loaded only to build: Vite takes a second. */
async function build(sites: readonly Site[], options: SitesBuild): Promise<void> {
  const { buildSite } = await import("#web/build.ts");
  for (const site of sites) await buildSite(site, options);
}

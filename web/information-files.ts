import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { addressed } from "./informal-texts.ts";
import { photoPath } from "./melder/information/contacts.ts";
import type { Organisation } from "./site-config.ts";
import { READ_PAGES } from "./static-frame.ts";
import { staticInformation } from "./static-information.ts";

/** Pictures of vertrouwenspersonen, one folder per organisation. */
const PICTURES = join(dirname(fileURLToPath(import.meta.url)), "organisation");

/** Adds what the bundler does not make to the melder's built site: the pages without a script, and the pictures. */
export async function writeInformation(site: string, organisation: Organisation): Promise<void> {
  const assets = await readdir(join(site, "assets"));
  const styles = assets.filter((name) => name.endsWith(".css")).map((name) => `/assets/${name}`);
  for (const language of organisation.languages) {
    const page = addressed(staticInformation({ organisation, language, styles }), organisation);
    await writeFile(join(site, READ_PAGES[language].file), page);
  }
  for (const { photo } of organisation.confidants) if (photo !== null) await copyPicture(site, photo);
}

async function copyPicture(site: string, photo: string): Promise<void> {
  const target = join(site, photoPath(photo));
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(PICTURES, photo), target).catch(() => {
    throw new Error(`There is no picture web/organisation/${photo}: put it there, or set photo to null.`);
  });
}

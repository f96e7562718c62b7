import { cannot, type Format, pause } from "../format.ts";
import { cleanJpeg } from "./jpeg.ts";
import { cleanPng } from "./png.ts";
import { readTags } from "./tags.ts";

export const jpeg: Format = async (bytes, found, work) => {
  await readTags(bytes, found, work);
  await pause(work);
  const clean = cleanJpeg(bytes);
  if (!clean) return cannot("broken");
  if (clean.bytesAfter > 0) found.removed("after-end");
  return { ok: true, bytes: clean.bytes, type: "image/jpeg", extension: "jpg" };
};

export const png: Format = async (bytes, found, work) => {
  await readTags(bytes, found, work);
  await pause(work);
  const clean = cleanPng(bytes);
  if (!clean) return cannot("broken");
  if (clean.bytesAfter > 0) found.removed("after-end");
  return { ok: true, bytes: clean.bytes, type: "image/png", extension: "png" };
};

import { readFile } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import { GetObjectCommand, NoSuchKey, type S3Client } from "@aws-sdk/client-s3";
import { contentType } from "../content-types.ts";

/** What an origin of files gives for a path; `undefined` where there is no such file. */
export interface StaticFile {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

export type FileSource = (path: string, acceptEncoding: string) => Promise<StaticFile | undefined>;

/** Compressed forms that the site build leaves beside its files, best first. */
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** The files of a built site. */
export function folderSource(folder: string): FileSource {
  return async (path, acceptEncoding) => {
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep)) return undefined;
    const type = contentType(file);
    for (const [encoding, suffix] of ENCODINGS) {
      if (!new RegExp(`\\b${encoding}\\b`).test(acceptEncoding)) continue;
      const bytes = await read(file + suffix);
      if (bytes === undefined) continue;
      return {
        bytes,
        headers: { "content-type": type, "content-encoding": encoding, vary: "Accept-Encoding" },
      };
    }
    const bytes = await read(file);
    return bytes && { bytes, headers: { "content-type": type, vary: "Accept-Encoding" } };
  };
}

async function read(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR" || code === "ERR_INVALID_ARG_VALUE") {
      return undefined;
    }
    throw error;
  }
}

/** The objects of a bucket. */
export function bucketSource(client: S3Client, bucket: string): FileSource {
  return async (path) => {
    try {
      const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: path.slice(1) }));
      const bytes = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
      return { bytes, headers: { "content-type": object.ContentType ?? "application/octet-stream" } };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
}

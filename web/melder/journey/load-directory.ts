import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { type Directory, verifyDirectory } from "#shared/protocol/directory.ts";
import { parseRootSignatures } from "#shared/protocol/directory-layout.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { ready } from "#shared/protocol/sodium.ts";
import type { Pins } from "#web/site-config.ts";
import type { GetFile } from "./static-files.ts";

/**
 * Fetches the published directory and believes it only if it holds against the page's pins. `refused` covers every
 * reason not to believe it; a person can do nothing different for one or the other.
 */
export async function loadDirectory(options: {
  readonly pins: Pins;
  /** Day number, Europe/Amsterdam. */
  readonly today: number;
  readonly getFile: GetFile;
}): Promise<Result<Directory, "offline" | "refused">> {
  const { pins, today, getFile } = options;
  const [bytes, signatures] = await Promise.all([
    getFile("/directory/directory.json"),
    getFile("/directory/signatures.json"),
    ready(),
  ]);
  if (!bytes.ok) return fail(bytes.error === "missing" ? "refused" : "offline");
  if (!signatures.ok) return fail(signatures.error === "missing" ? "refused" : "offline");
  const parsed = parseRootSignatures(signatures.value);
  if (!parsed.ok) return fail("refused");
  const verified = verifyDirectory({
    bytes: bytes.value,
    signatures: parsed.value,
    pins: {
      instanceId: pins.instanceId,
      roots: pins.roots.map((root) => fromBase64Url(root) ?? new Uint8Array()),
      threshold: pins.threshold,
      version: pins.directoryVersion,
    },
    today,
  });
  return verified.ok ? ok(verified.value) : fail("refused");
}

import type { Reading } from "#web/melder/attachments/chosen-file.ts";
import { examine } from "#web/melder/attachments/examine.ts";

export type Examined = Extract<Reading, { status: "done" }>;

/** What the site makes of these bytes. The name says nothing: it goes by content. */
export async function examined(bytes: Uint8Array, signal = new AbortController().signal): Promise<Examined> {
  const file = new File([new Uint8Array(bytes)], "bestand.bin");
  const reading = await examine(file, { signal, onProgress: () => {} });
  if (reading.status !== "done") throw new Error("reading did not end");
  return reading;
}

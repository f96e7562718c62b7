import { blobSealer } from "#shared/protocol/blob.ts";
import { CHUNK } from "#shared/protocol/blob-layout.ts";
import { codeFromEntropy } from "#shared/protocol/code.ts";
import { openEnvelope, sealEnvelope } from "#shared/protocol/envelope.ts";
import type { Message } from "#shared/protocol/inner.ts";
import { mailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { secureRandom, sodium } from "#shared/protocol/sodium.ts";
import { directoryOf, TODAY, unwrap, voorbeelddam } from "#test/support/organisation.ts";
import { median, round, time } from "./measure.ts";

const RUNS = 50;
const FILE_BYTES = 25_000_000;
const FILE_RUNS = 9;

/** Seal and open of a melding of 2,000 characters to two readers: 12 encapsulations and a signature. */
export async function benchEnvelope() {
  const { draft, people } = voorbeelddam();
  const directory = directoryOf(draft);
  const keys = mailboxKeys(directory.instanceId, codeFromEntropy(secureRandom(15)).entropy);
  const message: Message = {
    kind: "melding",
    messageId: secureRandom(16),
    after: null,
    files: [],
    content: {
      text: "Verzonnen melding. ".repeat(106).slice(0, 2_000),
      language: "nl",
      kinds: [],
      answers: [],
      leftOutNames: [],
    },
    mailbox: mailboxPublic(keys),
    filedBy: null,
  };
  const request = { directory, readers: ["anna", "bram"], leftOut: [], message, sign: keys.sign };
  const sealed = unwrap(sealEnvelope(request));
  const opener = {
    staffId: "anna",
    kemKeys: [people.anna.kem],
    directory: () => directory,
    day: TODAY,
  };
  return {
    bytes: sealed.bytes.length,
    seal: await time(() => unwrap(sealEnvelope(request)), RUNS),
    open: await time(() => unwrap(openEnvelope(sealed.bytes, opener)), RUNS),
  };
}

function rawStream(file: Uint8Array): void {
  const library = sodium();
  const { state } = library.crypto_secretstream_xchacha20poly1305_init_push(
    library.crypto_secretstream_xchacha20poly1305_keygen(),
  );
  for (let at = 0; at < file.length; at += CHUNK)
    library.crypto_secretstream_xchacha20poly1305_push(
      state,
      file.subarray(at, at + CHUNK),
      null,
      library.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
    );
}

function sealedFile(file: Uint8Array): void {
  const sealer = blobSealer({ size: file.length, messageId: secureRandom(16), fileIndex: 0 });
  for (let part = 0; part < sealer.parts; part += 1)
    sealer.push(file.subarray(part * CHUNK, (part + 1) * CHUNK), part);
  sealer.finish();
}

/** Sealing 25 MB beside raw secretstream on the same buffer, by turns in one run. */
export function benchFile() {
  const file = new Uint8Array(FILE_BYTES).fill(7);
  const ours: number[] = [];
  const raw: number[] = [];
  for (let run = -1; run < FILE_RUNS; run += 1) {
    const start = performance.now();
    sealedFile(file);
    const between = performance.now();
    rawStream(file);
    if (run < 0) continue;
    ours.push(between - start);
    raw.push(performance.now() - between);
  }
  const megabytes = FILE_BYTES / 1_000_000;
  return {
    megabytesPerSecond: round(megabytes / (median(ours) / 1_000), 1),
    rawMegabytesPerSecond: round(megabytes / (median(raw) / 1_000), 1),
    ratioToRaw: round(median(raw) / median(ours), 3),
    runs: FILE_RUNS,
  };
}

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
/** Many, because whatever else runs on the machine takes the core that hashes. */
const FILE_RUNS = 31;
/** Eight times the largest attachment: growth with the size would show. */
const LARGE_FILE_BYTES = 200_000_000;

/** Seal and open of a melding of 2,000 characters to two readers: 12 encapsulations and a signature. */
export async function benchEnvelope() {
  const { draft, people } = voorbeelddam();
  const directory = directoryOf(draft);
  const keys = mailboxKeys(directory.instanceId, codeFromEntropy(secureRandom(15)).entropy);
  const message: Message = {
    kind: "melding",
    messageId: secureRandom(16),
    after: null,
    level: "without-name",
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

/** Seals `size` bytes, each chunk as `chunkAt` gives it; `each` after every part. */
async function sealInParts(
  size: number,
  chunkAt: (start: number, end: number) => Uint8Array,
  each: () => void = () => {},
): Promise<void> {
  const sealer = blobSealer({ size, messageId: secureRandom(16), fileIndex: 0 });
  for (let part = 0; part < sealer.parts; part += 1) {
    const end = Math.min(size, (part + 1) * CHUNK);
    await sealer.push(chunkAt(Math.min(part * CHUNK, end), end), part);
    each();
  }
  await sealer.finish();
}

/** Sealing 25 MB beside raw secretstream on the same buffer, by turns in one run; and what a large file holds. */
export async function benchFile() {
  // first, while the process has not yet grown by anything else
  const large = await benchLargeFile();
  const file = new Uint8Array(FILE_BYTES).fill(7);
  const ours: number[] = [];
  const raw: number[] = [];
  for (let run = -1; run < FILE_RUNS; run += 1) {
    const start = performance.now();
    await sealInParts(file.length, (from, to) => file.subarray(from, to));
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
    large,
  };
}

/**
 * How far memory rises above its start while 200 MB are sealed from one repeated buffer, sampled after every part.
 * What the collector has not yet taken back counts too, so both figures are upper bounds of what is held.
 */
async function benchLargeFile() {
  const chunk = new Uint8Array(CHUNK).fill(7);
  const start = process.memoryUsage();
  let rss = 0;
  let buffers = 0;
  await sealInParts(
    LARGE_FILE_BYTES,
    (from, to) => chunk.subarray(0, to - from),
    () => {
      const now = process.memoryUsage();
      rss = Math.max(rss, now.rss - start.rss);
      buffers = Math.max(buffers, now.arrayBuffers - start.arrayBuffers);
    },
  );
  return {
    megabytes: LARGE_FILE_BYTES / 1_000_000,
    rssGrowthMegabytes: round(rss / 1_000_000, 1),
    arrayBuffersGrowthMegabytes: round(buffers / 1_000_000, 1),
  };
}

import { blobSealer } from "#shared/protocol/blob.ts";
import { CHUNK } from "#shared/protocol/blob-layout.ts";
import { padme } from "#shared/protocol/padme.ts";
import { repeatable, seedOf } from "../support/organisation.ts";
import { type VectorFile, vectorFile } from "./vector-file.ts";

const MESSAGE_ID = () => seedOf("blob message").slice(0, 16);

/** A short file, so that its one part of 64 KiB stands in the vector whole; the rest is zeros before sealing. */
export async function blobVectors(): Promise<VectorFile[]> {
  const file = new TextEncoder().encode("Bijlage: rooster van week 46.");
  const messageId = MESSAGE_ID();
  const sealer = blobSealer({
    size: file.length,
    messageId,
    fileIndex: 1,
    random: repeatable("vector blob"),
  });
  const part = await sealer.push(file, 0);
  const { blobId, key } = sealer;
  const digest = await sealer.finish();
  const sizes = [0, 65_536, 65_537, CHUNK, CHUNK + 1, 1_000_000, 25_000_000].map((length) => [
    length,
    padme(length),
  ]);
  return [
    vectorFile("blob", {
      positive: [{ messageId, fileIndex: 1, file, blobId, key, digest, part, padme: sizes }],
      mustFail: [
        { name: "a changed byte", at: 40_000, xor: 1, error: "chunk" },
        { name: "a changed header", at: 3, xor: 128, error: "chunk" },
        { name: "cut short", length: 65_000, error: "truncated" },
      ],
    }),
  ];
}

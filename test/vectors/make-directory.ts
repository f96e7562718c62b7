import { directoryHash, directoryWords } from "#shared/protocol/directory.ts";
import { directoryOf, signed, TODAY, voorbeelddam } from "../support/organisation.ts";
import { type VectorFile, vectorFile } from "./vector-file.ts";

export function directoryVectors(): VectorFile[] {
  const { draft, roots, pins } = voorbeelddam();
  const { bytes, signatures } = signed(draft, roots);
  const directory = directoryOf(draft);
  return [
    vectorFile("directory", {
      positive: [
        {
          pins,
          today: TODAY,
          bytes,
          signatures,
          hash: directoryHash(bytes),
          words: directoryWords(directory),
        },
      ],
      mustFail: [
        { name: "a changed byte", at: 30, xor: 1, error: "threshold" },
        { name: "cut short", length: bytes.length - 1, error: "threshold" },
        { name: "one signature", signatures: 1, error: "threshold" },
        { name: "an older version than the pinned one", pinnedVersion: 2, error: "older" },
        { name: "another organisation", instanceId: "elders", error: "instance" },
      ],
    }),
  ];
}

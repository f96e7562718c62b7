import { codeFromEntropy } from "#shared/protocol/code.ts";
import { mailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { INSTANCE, seedOf } from "../support/organisation.ts";
import { type VectorFile, vectorFile } from "./vector-file.ts";

const entropies = () => [
  new Uint8Array(15),
  new Uint8Array(15).fill(0xff),
  ...["a", "b", "c"].map((label) => seedOf(`code ${label}`).slice(0, 15)),
];

/** Codes and the mailboxes that they open. */
export function codeVectors(): VectorFile[] {
  const codes = entropies().map((entropy) => codeFromEntropy(entropy));
  const [first = codeFromEntropy(new Uint8Array(15))] = codes;
  const words = first.words;
  const mustFail = [
    { name: "eleven words", text: words.slice(1).join(" "), error: "code-length" },
    { name: "thirteen words", text: [...words, words[0]].join(" "), error: "code-length" },
    { name: "a word that is not in the list", text: words.with(5, "zzzz").join(" "), error: "code-word" },
    { name: "last word exchanged", text: words.with(11, words[0] ?? "").join(" "), error: "code-checksum" },
  ];
  const keys = entropies().map((entropy) => {
    const { name, ...mailbox } = mailboxKeys(INSTANCE, entropy);
    return {
      instanceId: INSTANCE,
      entropy,
      public: mailboxPublic({ ...mailbox, name }),
      kemSeed: mailbox.kem.secretKey,
      signSeed: mailbox.sign.secretKey.slice(0, 32),
      withdrawSeed: mailbox.withdrawSeed,
      mailboxName: name,
    };
  });
  return [
    vectorFile("code", { positive: codes, mustFail }),
    vectorFile("mailbox-keys", { positive: keys, mustFail: [] }),
  ];
}

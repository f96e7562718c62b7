/** Every way in which the ceremony stops, with its exit code: 1 asks for something first, 2 is a wrong command. */
const EXITS = {
  usage: 2,
  "broken-off": 3,
  online: 4,
  "secret-to-file": 4,
  "file-missing": 1,
  "file-wrong": 1,
  "root-exists": 1,
  "root-unknown": 1,
  "paper-wrong": 1,
  "draft-incomplete": 1,
  "previous-refused": 1,
  "signed-already": 1,
  "not-agreed": 1,
  "signatures-missing": 1,
  "browsers-refuse": 1,
} as const;

export type RefusalCode = keyof typeof EXITS;

/** A stop that is expected, as one sentence or a few in Dutch. run.ts prints it and ends; anything else is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, sentence: string) {
    super(sentence);
    this.code = code;
  }

  get exit(): number {
    return EXITS[this.code];
  }
}

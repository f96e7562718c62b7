import { createInterface } from "node:readline";
import { Refusal } from "./refusal.ts";

/** What is said goes to stderr; what may be printed on paper goes to stdout, so that `| lp` prints that alone. */
export interface Conversation {
  say(...lines: readonly string[]): void;
  show(text: string): void;
  /** One line. Refuses with `broken-off` when the other side is gone. */
  ask(question: string): Promise<string>;
  /** Takes what was on the screen away, with what can be scrolled back to. */
  wipe(): void;
  close(): void;
}

/** Erase the screen, then what was scrolled away, and go to the top (ECMA-48; `3J` is xterm's). */
const WIPE = "\u001b[2J\u001b[3J\u001b[H";

/** With the person at this terminal, or with whatever writes lines to stdin. */
export function conversation(): Conversation {
  const terminal = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    ...(terminal && { output: process.stderr, terminal, historySize: 0 }),
  });
  const answers = lines[Symbol.asyncIterator]();
  return {
    say: (...said) => process.stderr.write(`${said.join("\n")}\n`),
    show: (text) => process.stdout.write(text),
    ask: async (question) => {
      if (terminal) {
        lines.setPrompt(`${question} `);
        lines.prompt();
      } else {
        process.stderr.write(`${question}\n`);
      }
      const answer = await answers.next();
      if (answer.done === true) throw new Refusal("broken-off", "Afgebroken. Wat al bewaard was, blijft.");
      return answer.value.trim();
    },
    wipe: () => {
      if (process.stderr.isTTY) process.stderr.write(WIPE);
    },
    close: () => lines.close(),
  };
}

/** Whatever comes of it, no word of a paper stays on the screen. */
export async function wipedAfter<T>(talk: Conversation, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    talk.wipe();
  }
}

/** True for a plain yes. Anything else is a no. */
export async function agrees(talk: Conversation, question: string): Promise<boolean> {
  return (await talk.ask(`${question} Typ ja of nee:`)).toLowerCase() === "ja";
}

import { createInterface } from "node:readline/promises";
import { DeployRefusal } from "./refusal.ts";

/** The person who deploys. */
export interface Terminal {
  say(line: string): void;
  /** Whether the answer is a plain yes. */
  agrees(question: string): Promise<boolean>;
  /** Whether somebody types exactly this word: for what cannot be undone. */
  types(word: string, question: string): Promise<boolean>;
}

export function terminal(): Terminal {
  return {
    say: (line) => process.stdout.write(`${line}\n`),
    agrees: async (question) => (await ask(`${question} Type yes or no: `)).toLowerCase() === "yes",
    types: async (word, question) => (await ask(`${question} Type ${word} to go on: `)) === word,
  };
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new DeployRefusal("Nobody is at this terminal to say yes. Look at --dry-run, then give --yes.");
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(question);
  lines.close();
  return answer.trim();
}

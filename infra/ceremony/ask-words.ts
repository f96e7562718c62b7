import { findWord, suggestWord, typedTokens } from "#shared/protocol/words/find.ts";
import type { Conversation } from "./conversation.ts";
import { Refusal } from "./refusal.ts";
import { ROOT_WORDS, seedFromWords } from "./root-words.ts";

/** Who has not got it right after three times should look at the paper again in peace. */
const TRIES = 3;

/** The seed of the words that the holder types, on as many lines as wanted. Refuses with `paper-wrong`. */
export async function askSeed(talk: Conversation): Promise<Uint8Array> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const seed = seedFromWords((await askTokens(talk)).join(" "));
    if (seed.ok) return seed.value;
    talk.say(
      "Deze woorden horen niet bij elkaar. Er is er een verkeerd, of ze staan niet in de goede volgorde.",
    );
  }
  throw new Refusal(
    "paper-wrong",
    "Drie keer niet gelukt. Er is niets bewaard. Leg het blad ernaast en begin opnieuw.",
  );
}

/** Words of the list, 24 of them; a line with another word in it is asked again, the lines before it stay. */
async function askTokens(talk: Conversation): Promise<string[]> {
  const tokens: string[] = [];
  talk.say(
    `Typ de ${ROOT_WORDS} woorden van het blad, bijvoorbeeld vier per regel. Vier letters per woord is genoeg.`,
  );
  while (tokens.length < ROOT_WORDS) {
    const line = typedTokens(await talk.ask(`woord ${tokens.length + 1}:`));
    const strange = line.filter((token) => findWord(token) === undefined);
    if (strange.length === 0) tokens.push(...line);
    else talk.say(...strange.map(explain), "Typ deze regel nog eens.");
  }
  return tokens;
}

function explain(token: string): string {
  const meant = suggestWord(token);
  return `"${token}" is geen woord van de woordenlijst.${meant === undefined ? "" : ` Bedoelt u "${meant}"?`}`;
}

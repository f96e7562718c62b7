/**
 * `npm run texts`: how the Dutch texts of the melder's site read, page by page, and what is wrong with them: a page below
 * the level, a sentence that is too long, a word that never stands on a page, a legal term that nothing explains, a word
 * before "u" whose je-form nobody has settled. Prints JSON and ends with 1 where anything is wrong. Facts that nobody has
 * read again for a year get a line on stderr, and change nothing about the end.
 */
import { amsterdamDay } from "#shared/domain/day.ts";
import { agedWarnings, FACTS } from "./aged.ts";
import { judgeTexts } from "./judge.ts";

const judgement = await judgeTexts();
console.log(JSON.stringify(judgement, null, 2));
if (Object.values(judgement.wrong).some((list) => list.length > 0)) process.exitCode = 1;
for (const warning of agedWarnings(FACTS, amsterdamDay(Date.now()))) console.warn(warning);

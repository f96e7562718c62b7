/**
 * `npm run drill:erase`: the whole life of dossiers up to their destruction, on the engines of this machine, and then
 * an attempt to open what is left: every state of the tables that point-in-time recovery could still bring back, with
 * every key that still exists. Ends with 1 when anything opens that may not; also when nothing opens of a dossier that
 * lives, or when it would not see that the wraps can be recovered, for then the drill is blind.
 * `--json` prints figures. `--sabotage` takes the recovered wraps for the truth: then it must end with 1.
 */
import { printStory } from "./print.ts";
import { playStory, type Story } from "./story.ts";
import { faultsOf } from "./verdict.ts";

const options = process.argv.slice(2);
const unknown = options.filter((option) => option !== "--json" && option !== "--sabotage");
if (unknown.length > 0) {
  console.error(`drill:erase knows --json and --sabotage, not ${unknown.join(" ")}`);
  process.exit(2);
}

const sabotage = options.includes("--sabotage");
const played = await playStory({ short: sabotage });
const story: Story = sabotage ? { ...played, checks: [played.counterproof] } : played;
const faults = faultsOf(story);
if (options.includes("--json")) console.log(JSON.stringify({ ...story, faults }));
else {
  printStory(story, console.log);
  console.log("");
  for (const fault of faults) console.log(`FOUT  ${fault}`);
  console.log(
    faults.length === 0
      ? "In orde: van wat vernietigd is, gaat na de genoemde dag niets meer open, en daarvoor alleen wat hierboven staat."
      : "NIET in orde: er gaat iets open dat niet open mag.",
  );
}
process.exit(faults.length === 0 ? 0 : 1);

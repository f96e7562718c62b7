import { parseArgs } from "node:util";
import { DeployRefusal } from "./refusal.ts";

export const HELP = `npm run deploy -- --stage <name> [options]

Brings a stage (infra/stages/<name>.ts) to the AWS account of your credentials: first the stacks, then both sites.
It shows what would change and asks before it does anything. Every step can simply run again.

  --stage <name>        which stage; there is no default
  --dry-run             show what would change, and change nothing
  --stacks-only         the stacks without the sites
  --first-console       the stacks and the console alone, before there is a directory: in it the first staff make the
                        keys that the directory names
  --directory <file>    the signed directory.json of the key ceremony and its signatures.json, for sites that are in
  --signatures <file>   place before it is published; once one is published that one counts
  --new-roots           break with the roots of the published directory, where too few are left to sign: give it with
                        --stacks-only, or with the files of the new list. Old lists, and messages signed under them, are
                        then no longer believed, and the five words change. First the stacks and the console, in which
                        the new list is published; the same command after that puts both sites in place
  --yes                 do not ask
  --help                this text

Credentials come from where the AWS tools find them: AWS_PROFILE, AWS_ACCESS_KEY_ID, a sign-in of the organisation.
docs/RUNBOOK.md has the way from an empty account to the first melding.`;

/** What the key ceremony leaves in `published`. */
export interface DirectoryFiles {
  readonly file: string;
  readonly signatures: string;
}

export interface DeployOptions {
  readonly stage: string;
  readonly dryRun: boolean;
  readonly stacksOnly: boolean;
  readonly firstConsole: boolean;
  readonly yes: boolean;
  readonly newRoots: boolean;
  readonly directory: DirectoryFiles | undefined;
}

/** What was asked for; `help` where that was. Throws a refusal for an option that is not known or not whole. */
export function parseOptions(args: readonly string[]): DeployOptions | "help" {
  const values = read(args);
  if (values.help) return "help";
  if (!values.stage) {
    throw new DeployRefusal("Which stage? Give --stage <name>; there is no default. --help says more.");
  }
  const { directory, signatures } = values;
  if ((directory === undefined) !== (signatures === undefined)) {
    throw new DeployRefusal("--directory and --signatures belong together: give both, or neither.");
  }
  if (values["new-roots"] && directory === undefined && !values["stacks-only"]) {
    throw new DeployRefusal(
      "--new-roots needs --directory and --signatures of the list that the new roots signed, or --stacks-only.",
    );
  }
  if (values["stacks-only"] && directory !== undefined) {
    throw new DeployRefusal("--stacks-only builds no site, so it takes no --directory.");
  }
  if (values["first-console"] && (values["stacks-only"] || directory !== undefined)) {
    throw new DeployRefusal("--first-console is for the time without a directory: give it alone.");
  }
  return {
    stage: values.stage,
    dryRun: values["dry-run"],
    stacksOnly: values["stacks-only"],
    firstConsole: values["first-console"],
    newRoots: values["new-roots"],
    yes: values.yes,
    directory: directory && signatures ? { file: directory, signatures } : undefined,
  };
}

function read(args: readonly string[]) {
  const no = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        stage: { type: "string" },
        directory: { type: "string" },
        signatures: { type: "string" },
        "dry-run": no,
        "stacks-only": no,
        "first-console": no,
        "new-roots": no,
        yes: no,
        help: no,
      },
    }).values;
  } catch (error) {
    const [sentence = ""] = (error as Error).message.split(". To specify");
    throw new DeployRefusal(`${sentence.replace(/\.?$/, ".")} --help says what there is.`);
  }
}

import { JOBS, kebab, pascal } from "../functions.ts";
import type { Workers } from "./workers.ts";

/** A job that failed or does not exist. The message is one sentence for a person. */
class JobProblem extends Error {
  override readonly name = "JobProblem";
}

export const JOB_NAMES: readonly string[] = JOBS.map(kebab);

/** Runs a job by its name (`release-inbox`) and waits for its end. Throws a sentence for a person. */
export async function runJob(workers: Workers, name: string): Promise<void> {
  const job = JOBS.find((each) => kebab(each) === name);
  if (job === undefined) throw new JobProblem(`There is no job ${name}. Jobs: ${JOB_NAMES.join(", ")}.`);
  const outcome = await workers.invoke(pascal(job), {});
  if (outcome.kind !== "answer")
    throw new JobProblem(`The job ${name} failed; see .local/logs/${pascal(job)}.log.`);
}

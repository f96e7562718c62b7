import middy from "@middy/core";
import { causeOf } from "./cause.ts";
import { log } from "./log.ts";

/** Thrown by a job that failed, so that the schedule's alarm sees it; it carries nothing but the job's name. */
class JobFailed extends Error {
  override readonly name = "JobFailed";
}

/** Thrown by a job that has put its failure into the log itself. */
export class Reported extends Error {
  override readonly name = "Reported";
}

/**
 * The handler of a scheduled job. It takes nothing from its event. A failure leaves one line of the log catalogue
 * and a `JobFailed` without message of the first exception; every job can simply run again.
 */
export function job<Deps>(
  name: string,
  use: (deps: Deps) => Promise<void>,
  wire: () => Deps,
): (event?: unknown, context?: object) => Promise<object> {
  const deps = wire();
  const run = middy()
    .onError((request) => {
      if (!(request.error instanceof Reported)) log("job-failed", { name, cause: causeOf(request.error) });
      request.error = null;
      throw new JobFailed(name);
    })
    .handler(async () => {
      await use(deps);
      return { done: true };
    });
  return async (_event, context = {}) => (await run({}, context as never)) as object;
}

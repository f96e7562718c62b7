import type { Assembly } from "./assembly.ts";
import type { Resolver } from "./resolver.ts";
import type { Workers } from "./workers.ts";

/** A schedule of the template and how often the local stage runs it. */
export interface LocalSchedule {
  readonly functionArn: string;
  readonly everySeconds: number;
}

/** The schedules whose template says `local:everySeconds`; others run when somebody asks (`npm run job`). */
export function readSchedules(assembly: Assembly, resolver: Resolver): LocalSchedule[] {
  return assembly.ofType("AWS::Scheduler::Schedule").flatMap((resource) => {
    const seconds = Number(resource.metadata["local:everySeconds"]);
    if (!Number.isFinite(seconds)) return [];
    const target = resource.properties.Target as { readonly Arn: unknown };
    return [{ functionArn: resolver.text(resource.stack, target.Arn), everySeconds: seconds }];
  });
}

/** Runs each schedule on its interval, never twice at once. A failure is in the function's log; the next run goes on. */
export function runSchedules(schedules: readonly LocalSchedule[], workers: Workers): { stop(): void } {
  const timers = schedules.map(({ functionArn, everySeconds }) => {
    let busy = false;
    return setInterval(async () => {
      if (busy) return;
      busy = true;
      await workers.invokeArn(functionArn, {});
      busy = false;
    }, everySeconds * 1000);
  });
  return {
    stop() {
      for (const timer of timers) clearInterval(timer);
    },
  };
}

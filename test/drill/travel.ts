import { mock } from "node:test";
import { amsterdamDay, type Day } from "#shared/domain/day.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

/**
 * A clock that goes where it is told: the functions ask `Date` which day it is, and in this process `Date` is ours. So
 * the whole life of a dossier passes in seconds, and no function knows of it. Nothing else is changed: timers run.
 */
export interface Travel {
  /** Milliseconds since 1970. */
  now(): number;
  today(): Day;
  /** Days since the start. */
  elapsed(): number;
  /** To noon of that day after the start; never back. */
  to(days: number): void;
  /** A minute goes by: what happens next is later than what was. */
  tick(): void;
  stop(): void;
}

export function startTravel(): Travel {
  const start = Math.floor(Date.now() / DAY) * DAY + DAY / 2;
  mock.timers.enable({ apis: ["Date"], now: start });
  return {
    now: () => Date.now(),
    today: () => amsterdamDay(Date.now()),
    elapsed: () => Math.floor((Date.now() - start) / DAY),
    to: (days) => mock.timers.setTime(Math.max(Date.now(), start + days * DAY)),
    tick: () => mock.timers.setTime(Date.now() + MINUTE),
    stop: () => mock.timers.reset(),
  };
}

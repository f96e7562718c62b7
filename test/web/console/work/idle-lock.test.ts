import { describe, expect, it } from "vitest";
import { LOCK_MINUTES, type LockReason, watchIdle } from "#web/console/work/idle-lock.ts";

/** As much of a window as is watched: events, and one timer that the test runs by hand. */
function page() {
  let clock = 0;
  let tick = () => {};
  const target = Object.assign(new EventTarget(), {
    setInterval: (run: () => void) => {
      tick = run;
      return 1;
    },
    clearInterval: () => {
      tick = () => {};
    },
  });
  const locked: LockReason[] = [];
  const lock = (reason: LockReason) => locked.push(reason);
  const stop = watchIdle(target as unknown as Window, lock, LOCK_MINUTES, () => clock);
  return {
    locked,
    stop,
    pass: (minutes: number) => {
      clock += minutes * 60_000;
    },
    tick: () => tick(),
    does: (event: string) => target.dispatchEvent(new Event(event)),
  };
}

describe("the lock", () => {
  it("closes after a quarter of an hour without a key or a click, and not before", () => {
    const desk = page();
    desk.pass(LOCK_MINUTES - 1);
    desk.tick();
    desk.does("keydown");
    desk.pass(LOCK_MINUTES - 1);
    desk.tick();
    expect(desk.locked).toEqual([]);
    desk.pass(1);
    desk.tick();
    expect(desk.locked).toEqual(["idle"]);
  });

  it("does not take the first touch after a night with a closed laptop for activity", () => {
    const desk = page();
    desk.pass(600);
    desk.does("pointerdown");
    expect(desk.locked).toEqual(["idle"]);
  });

  it("closes when the page is left or put away", () => {
    const desk = page();
    desk.does("pagehide");
    expect(desk.locked).toEqual(["left"]);
  });

  it("watches no more once it is told to stop", () => {
    const desk = page();
    desk.stop();
    desk.pass(600);
    desk.tick();
    desk.does("keydown");
    desk.does("pagehide");
    expect(desk.locked).toEqual([]);
  });
});

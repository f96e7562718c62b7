/** Minutes without a key, a click or a touch after which the keys leave memory. */
export const LOCK_MINUTES = 15;

/** How often is looked: a quarter of a minute late is no harm. */
const CHECK_MS = 15_000;

const SIGNS_OF_LIFE = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

export type LockReason = "idle" | "left";

/**
 * Calls `lock` after `minutes` without activity, and when the page is left or put away, because a browser may keep
 * a left page in memory. It compares clock times: a timer alone stands still while a laptop is closed, and the
 * first touch after that must not count as activity. Answers a function that stops watching.
 */
export function watchIdle(
  target: Window,
  lock: (reason: LockReason) => void,
  minutes = LOCK_MINUTES,
  now: () => number = Date.now,
): () => void {
  let last = now();
  const check = () => {
    if (now() - last < minutes * 60_000) return false;
    lock("idle");
    return true;
  };
  const touch = () => {
    if (!check()) last = now();
  };
  const leave = () => lock("left");
  const timer = target.setInterval(check, CHECK_MS);
  for (const sign of SIGNS_OF_LIFE) target.addEventListener(sign, touch, { passive: true, capture: true });
  target.addEventListener("pagehide", leave);
  return () => {
    target.clearInterval(timer);
    for (const sign of SIGNS_OF_LIFE) target.removeEventListener(sign, touch, { capture: true });
    target.removeEventListener("pagehide", leave);
  };
}

import { button } from "./receive.ts";

/** Steps of enlargement; 1 fits the width of the frame. */
const STEPS = [1, 1.5, 2, 3, 4] as const;

export interface Zoom {
  readonly buttons: readonly HTMLButtonElement[];
  factor(): number;
}

/** Two buttons that step through the sizes and call `changed` with each new one. */
export function zoom(larger: string, smaller: string, changed: () => void): Zoom {
  let step = 0;
  const out = button(smaller, () => to(step - 1));
  const into = button(larger, () => to(step + 1));
  function to(next: number) {
    step = Math.min(STEPS.length - 1, Math.max(0, next));
    out.disabled = step === 0;
    into.disabled = step === STEPS.length - 1;
    changed();
  }
  out.disabled = true;
  return { buttons: [out, into], factor: () => STEPS[step] ?? 1 };
}

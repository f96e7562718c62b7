import type { ComponentChildren } from "preact";
import { useUiMessages } from "../messages/index.ts";
import { Button } from "./button.tsx";
import { VisuallyHidden } from "./text.tsx";

interface ProgressProps {
  readonly id: string;
  /** What is going on now. */
  readonly label: string;
  /** From 0 to 1; `undefined` where nobody can tell. */
  readonly value: number | undefined;
  readonly onStop?: (() => void) | undefined;
  readonly stopLabel?: string;
  readonly children?: ComponentChildren;
}

/** How far something is. Said aloud in steps of a quarter, so that a screen reader does not count along. */
export function Progress({ id, label, value, onStop, stopLabel, children }: ProgressProps) {
  const text = useUiMessages();
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  const spoken = percent === undefined ? "" : text.percent(Math.floor(percent / 25) * 25);
  return (
    <div class="nl-progress">
      <label for={id}>{label}</label>
      <progress class="nl-progress__bar" id={id} max={100} value={percent} />
      <VisuallyHidden>
        <span role="status">
          {label} {spoken}
        </span>
      </VisuallyHidden>
      {children}
      {onStop ? <Button onClick={onStop}>{stopLabel ?? text.stop}</Button> : null}
    </div>
  );
}

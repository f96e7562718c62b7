import { useUiMessages } from "../messages/index.ts";

/** Where somebody is in a row of screens. */
export function StepIndicator({ step, of }: { step: number; of: number }) {
  const text = useUiMessages();
  return <p class="nl-step-indicator">{text.step(step, of)}</p>;
}

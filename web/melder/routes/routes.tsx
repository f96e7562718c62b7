import { OtherWays } from "../other-ways.tsx";
import type { Go } from "../place.ts";

/** A few questions that lead to the right way. */
export function Routes(_: { go: Go }) {
  return <OtherWays />;
}

import { Lazy } from "./lazy.tsx";
import { informationPart } from "./parts.ts";

/** What works without this site, for whoever cannot go on here. */
export function OtherWays() {
  return <Lazy load={informationPart}>{({ OtherWaysList }) => <OtherWaysList />}</Lazy>;
}

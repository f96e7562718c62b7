import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Puts the reading position at a screen's heading when it appears, so that a screen reader starts there. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return heading;
}

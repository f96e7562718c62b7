import type { DirectoryState } from "../later.ts";
import { OtherWays } from "../other-ways.tsx";
import type { Go } from "../place.ts";

interface InformationProps {
  /** Which page; without it, the first. */
  readonly page: string | undefined;
  readonly directory: DirectoryState;
  readonly go: Go;
}

/** The pages of information, one at a time. */
export function Information(_: InformationProps) {
  return <OtherWays />;
}

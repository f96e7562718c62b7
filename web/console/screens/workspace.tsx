import type { Desk } from "../work/desk.ts";

export function Workspace({ desk }: { desk: Desk }) {
  return <p>{desk.me}</p>;
}

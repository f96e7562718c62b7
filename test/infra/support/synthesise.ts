import { assembly } from "./assembly.ts";

/** Both stages are synthesised before the files of the kind start side by side: none finds the other half-way. */
export default async function setup(): Promise<void> {
  await assembly("example");
  await assembly("local");
}

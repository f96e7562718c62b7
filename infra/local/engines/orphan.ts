import { readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * Ends what an earlier run left behind: a runner that was killed (`kill -9`, power) cannot stop its child. The note
 * holds the child's process id; the id may meanwhile be somebody else's, so the command line must name the program.
 * Only where the system shows command lines (`/proc`); elsewhere the child stays until the user ends it.
 */
export function endOrphan(note: string, program: string): void {
  try {
    const pid = Number(readFileSync(note, "utf8"));
    if (readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(program)) process.kill(pid, "SIGKILL");
  } catch {
    // No note, no such process, or no /proc.
  }
  rmSync(note, { force: true });
}

/** Notes a child for {@link endOrphan}. */
export function noteChild(note: string, pid: number | undefined): void {
  if (pid !== undefined) writeFileSync(note, String(pid));
}

/**
 * The outcome of anything that is expected to fail sometimes. Errors are codes of a closed set;
 * a thrown exception is always a bug, never an answer.
 */
export type Result<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Code };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Code extends string>(error: Code): { readonly ok: false; readonly error: Code } {
  return { ok: false, error };
}

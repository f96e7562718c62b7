/** Words that no code may hold, with the reason. See README.md. */
export const BLOCKED: readonly { readonly reason: string; readonly words: string }[] = [];

/**
 * Every way in which the protocol refuses, as one closed set (SPEC.md section 2). A caller shows a sentence per
 * code; nothing else, such as a library's message, ever reaches a person or a log.
 */
export const PROTOCOL_ERRORS = [
  // bytes that cannot be the structure at all
  "malformed",
  "version",
  "epoch",
  "size-class",
  "not-canonical",
  // the code
  "code-length",
  "code-word",
  "code-checksum",
  // envelope
  "directory-hash",
  "not-mine",
  "commitment",
  "ciphertext",
  "identity-mismatch",
  "no-identity",
  "forwarded",
  "signature",
  "instance",
  "too-large",
  "too-many-readers",
  "too-few-readers",
  "left-out",
  // blobs
  "truncated",
  "chunk",
  "digest",
  "padding",
  // board
  "tag",
  "missing-page",
  "older",
  "stale",
  // directory
  "threshold",
  "expired",
  "duplicate",
  "key",
  "policy",
  // dossier
  "author",
  "sequence",
  "chain",
  "fork",
  "not-a-member",
  // vault
  "passphrase",
  "parameters",
  "self-test",
  // proof of work and receipt
  "work",
] as const;

export type ProtocolError = (typeof PROTOCOL_ERRORS)[number];

/** Every size of the protocol, with its reason (SPEC.md section 1). Bytes, unless it says otherwise. */

/** The first byte of an envelope, a submission, a withdrawal and a challenge. */
export const PROTOCOL_VERSION = 1;

/** MI1 has one epoch; the field is there so that later key schedules need no other layout. */
export const EPOCH = 0;

/** BLAKE2b-256 and SHA-512 cut to 256 bits: 128 bits against collisions. */
export const HASH_BYTES = 32;
/** X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 (1,184) ‖ X25519 (32). */
export const KEM_PUBLIC_BYTES = 1216;
export const KEM_SECRET_BYTES = 32;
/** ML-KEM-768 (1,088) ‖ X25519 (32). */
export const KEM_CIPHERTEXT_BYTES = 1120;
/** What one encapsulation consumes: 32 bytes for ML-KEM, 32 for X25519. */
export const KEM_ENCAPSULATION_SEED_BYTES = 64;
/** Ed25519, RFC 8032. */
export const SIGN_PUBLIC_BYTES = 32;
export const SIGN_SECRET_BYTES = 64;
export const SIGNATURE_BYTES = 64;
export const SEED_BYTES = 32;
/** XChaCha20-Poly1305: authentication tag and nonce. */
export const AEAD_TAG_BYTES = 16;
export const AEAD_NONCE_BYTES = 24;

/** Random, so 64 bits against an accidental collision: enough for everything that one deployment ever holds. */
export const MESSAGE_ID_BYTES = 16;
export const BLOB_ID_BYTES = 16;

/** One wrap: an encapsulation and the sealed 32-byte key. */
export const WRAP_BYTES = KEM_CIPHERTEXT_BYTES + HASH_BYTES + AEAD_TAG_BYTES;
/** Readers of a melding: functionarissen, a waarnemer, an alternate and VPs; always 8 on the wire. */
export const SLOTS = 8;
/** Who may know the melder's name: one VP, or one functionaris and those who replace them. */
export const IDENTITY_SLOTS = 4;
/** The sealed name and contact details: 1 KiB on the wire whatever they say, or when they say nothing. */
export const IDENTITY_BYTES = 1024;
/**
 * Sizes of a padded inner: a factor of four apart, so that a size tells two bits. 256 KiB holds forty pages of
 * text and, with everything around it, stays below the 400 KB of a DynamoDB item.
 */
export const BODY_CLASSES = [4096, 16_384, 65_536, 262_144] as const;

/** A board record, the carrier of every reply: 256 of them make a page of 1 MiB. */
export const RECORD_BYTES = 4096;

/**
 * Files that one message can name. More than any deployment's own limit (5 by default) because a melder may send
 * both the cleaned copy and the original; few enough for one transaction of 100 items on the server.
 */
export const MAX_FILE_ENTRIES = 20;

/** 120 random bits: beyond guessing off-line, which the public board allows, without a slow password hash. */
export const CODE_ENTROPY_BYTES = 15;
/** 120 bits and a checksum of 12 make twelve words of 11 bits. */
export const CODE_WORDS = 12;

/** Random part of a challenge: two visitors in one minute never get the same. */
export const CHALLENGE_RANDOM_BYTES = 16;
/** HMAC-SHA-256 by the server. */
export const CHALLENGE_MAC_BYTES = 32;
/** version ‖ expiry in minutes ‖ bits ‖ random ‖ MAC. */
export const CHALLENGE_BYTES = 1 + 4 + 1 + CHALLENGE_RANDOM_BYTES + CHALLENGE_MAC_BYTES;
export const WORK_NONCE_BYTES = 8;
/** What stands in front of every stored body. */
export const STAMP_BYTES = CHALLENGE_BYTES + WORK_NONCE_BYTES;

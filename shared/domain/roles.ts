/** Who works with the product. The directory gives each staff member exactly one of these. */
export const ROLES = ["functionaris", "waarnemer", "vertrouwenspersoon", "beheerder", "coordinator"] as const;
export type Role = (typeof ROLES)[number];

/**
 * Roles that can be chosen as readers of a melding and be members of a dossier. A beheerder manages staff and keys,
 * a coordinator sees totals: neither ever holds a key of a dossier.
 */
export const READER_ROLES = [
  "functionaris",
  "waarnemer",
  "vertrouwenspersoon",
] as const satisfies readonly Role[];
export type ReaderRole = (typeof READER_ROLES)[number];

/** Of a raadpleging nobody else can be a member: there the vertrouwenspersoon promised to tell nobody. */
export function isConfidant(role: Role): boolean {
  return role === "vertrouwenspersoon";
}

export function isReader(role: Role): role is ReaderRole {
  return READER_ROLES.some((reader) => reader === role);
}

/**
 * Roles that run the procedure: acknowledge, assess, investigate, close. A vertrouwenspersoon supports and decides
 * nothing (req 74), so no move of a dossier is open to that role.
 */
export const DECIDING_ROLES = ["functionaris", "waarnemer"] as const satisfies readonly Role[];

export function decides(role: Role): boolean {
  return DECIDING_ROLES.some((deciding) => deciding === role);
}

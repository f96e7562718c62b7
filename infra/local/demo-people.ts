import type { StaffEntry } from "#shared/protocol/staff.ts";
import type { Account } from "./engines/accounts.ts";

/** Gemeente Voorbeelddam: an invented municipality with invented people. */

export const DEMO_INSTANCE = "gemeente-voorbeelddam";

type Person = Pick<StaffEntry, "id" | "role" | "vpKind" | "name">;

/** Staff ids are names of the protocol, never a person's own. */
export const DEMO_PEOPLE: readonly Person[] = [
  { id: "functionaris-1", role: "functionaris", vpKind: null, name: "Noor Bakker" },
  { id: "functionaris-2", role: "functionaris", vpKind: null, name: "Emre Demir" },
  { id: "waarnemer-1", role: "waarnemer", vpKind: null, name: "Ilse Vermeulen (extern, Bureau Voorbeeld)" },
  { id: "vertrouwenspersoon-1", role: "vertrouwenspersoon", vpKind: "intern", name: "Sanne Hendriks" },
  { id: "beheerder-1", role: "beheerder", vpKind: null, name: "Wouter de Graaf" },
  { id: "coordinator-1", role: "coordinator", vpKind: null, name: "Fatima El Idrissi" },
];

/** Can sign in and is not on the signed list: makes keys in the console, as everybody in a real organisation does. */
const DEMO_NEWCOMER: Person = {
  id: "vertrouwenspersoon-2",
  role: "vertrouwenspersoon",
  vpKind: "extern",
  name: "Daan Visser (extern, Bureau Voorbeeld)",
};

/** Everybody with an account at the sign-in. */
export const DEMO_ACCOUNTS: readonly Person[] = [...DEMO_PEOPLE, DEMO_NEWCOMER];

/** As the identity provider has them: an address that no mail can reach. */
export const DEMO_ADDRESSES: readonly Account[] = DEMO_ACCOUNTS.map(({ id }) => ({
  username: id,
  email: `${id}@voorbeelddam.example`,
}));

/** Who reads when somebody is left out: from outside the organisation. */
export const DEMO_ALTERNATES: readonly string[] = ["waarnemer-1"];

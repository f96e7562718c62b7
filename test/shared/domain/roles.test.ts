import { expect, test } from "vitest";
import { DECIDING_ROLES, decides, isReader, READER_ROLES, ROLES } from "#shared/domain/roles.ts";

test("beheerder and coordinator can never be readers", () => {
  expect(ROLES.filter((role) => !isReader(role))).toEqual(["beheerder", "coordinator"]);
});

test("who decides can read, and a vertrouwenspersoon decides nothing", () => {
  expect(DECIDING_ROLES.every(isReader)).toBe(true);
  expect(READER_ROLES.filter((role) => !decides(role))).toEqual(["vertrouwenspersoon"]);
});

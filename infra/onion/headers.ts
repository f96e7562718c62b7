import { readAssembly } from "../local/assembly.ts";
import { readDistributions } from "../local/distributions.ts";
import { createResolver } from "../local/resolver.ts";

/**
 * Not over plain HTTP within the onion: the address is the key, so there is no certificate to hold a browser to. And
 * the onion needs no pointer to itself.
 */
const NOT_ON_ONION: readonly string[] = ["strict-transport-security", "onion-location"];

/** The response headers of everything on the melder's site, as a stage's templates have them and an onion may send. */
export function melderHeaders(assemblyFolder: string): Readonly<Record<string, string>> {
  const assembly = readAssembly(assemblyFolder);
  const site = readDistributions(assembly, createResolver(assembly)).find(({ name }) => name === "Melder");
  const sets = (site?.behaviours ?? []).map(({ headers }) =>
    Object.entries(headers.set).filter(([name]) => !NOT_ON_ONION.includes(name.toLowerCase())),
  );
  const [set, another] = new Map(sets.map((each) => [JSON.stringify(each), each])).values();
  if (set === undefined || another !== undefined) {
    throw new Error(
      "the melder's site has no single set of headers: the onion host would have to know them by path",
    );
  }
  return Object.fromEntries(set);
}

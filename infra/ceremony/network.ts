import { networkInterfaces } from "node:os";
import { Refusal } from "./refusal.ts";

type Interfaces = ReturnType<typeof networkInterfaces>;

/** Names of what connects this computer to others: everything with an address but itself. */
function connections(interfaces: Interfaces): string[] {
  return Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses.some(({ internal }) => !internal) ? [name] : [],
  );
}

/** How a person sees that a computer is off the network, on the system at hand. */
export const HOW_TO_CHECK = [
  "Zo controleert u dat deze computer geen netwerk heeft:",
  "  Linux    ip -brief address     (alleen lo mag een adres hebben)",
  "  macOS    ifconfig              (alleen lo0 mag een inet-regel hebben)",
  "  Windows  ipconfig              (geen IPv4-adres of IPv6-adres)",
  "Trek de netwerkkabel eruit en zet wifi en bluetooth uit.",
];

/**
 * A root's secret is only for a computer that nobody can reach. The ceremony itself uses no network at all;
 * `accepted` is the operator's word that this one has one and that it will do.
 */
export function refuseOnline(accepted: boolean, interfaces: Interfaces = networkInterfaces()): void {
  const found = connections(interfaces);
  if (found.length === 0 || accepted) return;
  throw new Refusal(
    "online",
    [
      `Deze computer heeft een netwerk (${found.join(", ")}). Een wortelsleutel hoort op een computer zonder netwerk.`,
      ...HOW_TO_CHECK,
      "Kan het echt niet anders? Dan met --with-network. Schrijf dat dan op in het verslag.",
    ].join("\n"),
  );
}

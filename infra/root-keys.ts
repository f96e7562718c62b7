import { fromBase64Url } from "#shared/protocol/bytes.ts";
import type { Settings } from "./settings.ts";

/** The roots that the settings name, as keys. Throws for one that is none: a root that is left out counts for nobody. */
export function rootKeys({ roots }: Pick<Settings, "roots">): readonly Uint8Array[] {
  return roots.map((root) => {
    const key = fromBase64Url(root);
    if (key === undefined) throw new Error(`The root "${root}" of the settings is no key in base64url.`);
    return key;
  });
}

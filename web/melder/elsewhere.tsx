import { directoryWords } from "#shared/protocol/directory-words.ts";
import { ok } from "#shared/protocol/result.ts";
import type { Pins } from "#web/site-config.ts";
import { loadDirectory as load } from "./journey/load-directory.ts";
import type { DirectoryState } from "./later.ts";
import type { Place } from "./place.ts";
import { CheckReceipt } from "./screens/check-receipt.tsx";
import { Mailbox } from "./screens/mailbox.tsx";
import { Report } from "./screens/report.tsx";
import { getFile } from "./site.ts";

/** Everything behind the start screen, in one chunk. */

interface ElsewhereProps {
  readonly place: Place;
  readonly directory: DirectoryState;
  readonly go: (place: Place) => void;
  /** Forgets everything and goes to the start. */
  readonly close: () => void;
}

export function Elsewhere({ place, directory, go, close }: ElsewhereProps) {
  return (
    <>
      <Report active={place === "report"} directory={directory} onBack={() => go("start")} close={close} />
      {place === "mailbox" ? <Mailbox directory={directory} close={close} /> : null}
      {place === "receipt" ? <CheckReceipt directory={directory} onBack={() => go("start")} /> : null}
    </>
  );
}

/** The verified directory with the five words that its poster shows. */
export async function loadDirectory(options: { readonly pins: Pins; readonly today: number }) {
  const loaded = await load({ ...options, getFile });
  return loaded.ok ? ok({ directory: loaded.value, words: directoryWords(loaded.value) }) : loaded;
}

import { directoryWords } from "#shared/protocol/directory-words.ts";
import { ok } from "#shared/protocol/result.ts";
import type { Pins } from "#web/site-config.ts";
import { Danger } from "./danger.tsx";
import { loadDirectory as load } from "./journey/load-directory.ts";
import type { DirectoryState } from "./later.ts";
import { Lazy } from "./lazy.tsx";
import type { Beginning, Place, Slip } from "./place.ts";
import { Report } from "./screens/report.tsx";
import { getFile } from "./site.ts";

export { OtherWays } from "./other-ways.tsx";

/**
 * The part that every visitor gets after the first paint: the list of readers, writing and sending. As small as
 * possible; what not everybody needs is fetched when it is needed.
 */

interface ElsewhereProps {
  readonly place: Place;
  readonly directory: DirectoryState;
  /** What the quick questions chose for the melding, if they did. */
  readonly begin: Beginning | undefined;
  /** On to a melding that carries the words of a slip. */
  readonly onSlip: (slip: Slip) => void;
  readonly onBack: () => void;
  /** Whether a melding waits that was begun. */
  readonly onBegun: (begun: boolean) => void;
  /** Forgets everything and goes to the start. */
  readonly close: () => void;
}

const mailboxPart = () => import("./mailbox-part.tsx");

/** A melding that was begun stays in memory while somebody looks elsewhere on the page; a brievenbus does not. */
export function Elsewhere({ place, directory, begin, onSlip, onBack, onBegun, close }: ElsewhereProps) {
  return (
    <>
      <Report active={place === "report"} {...{ directory, begin, onBack, onBegun, close }} />
      {place === "mailbox" || place === "receipt" ? (
        <Lazy load={mailboxPart}>
          {({ Mailbox, CheckReceipt }) =>
            place === "mailbox" ? (
              <>
                <Danger />
                <Mailbox directory={directory} onSlip={onSlip} onBack={onBack} close={close} />
              </>
            ) : (
              <CheckReceipt directory={directory} onBack={onBack} />
            )
          }
        </Lazy>
      ) : null}
    </>
  );
}

/** The verified directory with the five words that its poster shows. */
export async function loadDirectory(options: { readonly pins: Pins; readonly today: number }) {
  const loaded = await load({ ...options, getFile });
  return loaded.ok ? ok({ directory: loaded.value, words: directoryWords(loaded.value) }) : loaded;
}

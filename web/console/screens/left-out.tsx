import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Notice } from "#web/ui/components/notice.tsx";
import { Visible } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import { type Desk, nameOf } from "../work/desk.ts";

interface LeftOutProps {
  readonly desk: Desk;
  readonly leftOut: readonly StaffId[];
  /** Left out by a later message while they are members. */
  readonly mustLeave: readonly StaffId[];
  readonly names: readonly string[];
}

/** Whom the melder left out: above everything else, because one careless word undoes it. */
export function LeftOut({ desk, leftOut, mustLeave, names }: LeftOutProps) {
  const text = useMessages().dossier.leftOut;
  const namesOf = (ids: readonly StaffId[]) => ids.map((id) => nameOf(desk, id).name).join(", ");
  if (leftOut.length + mustLeave.length + names.length === 0) return null;
  return (
    <Notice kind="warning" title={text.title}>
      <p>{text.text}</p>
      {mustLeave.length > 0 ? <p>{text.mustLeave(namesOf(mustLeave))}</p> : null}
      <dl class="console-answers">
        {leftOut.length > 0 ? (
          <div>
            <dt>{text.withAccount}</dt>
            <dd>{namesOf(leftOut)}</dd>
          </div>
        ) : null}
        {names.length > 0 ? (
          <div>
            <dt>{text.other}</dt>
            {names.map((name) => (
              <dd key={name}>
                <Visible text={name} />
              </dd>
            ))}
          </div>
        ) : null}
      </dl>
    </Notice>
  );
}

/** Names of everybody whom the melder of the open dossier left out, as typed or as the signed list has them. */
export const LeftOutPeople = createContext<readonly string[]>([]);

/** The names once more, right above whatever leaves the dossier: an answer, a step that involves others, a saved file. */
export function LeftOutReminder() {
  const text = useMessages().dossier.leftOut;
  const names = useContext(LeftOutPeople);
  if (names.length === 0) return null;
  return (
    <Notice kind="warning" title={text.reminder}>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Visible text={name} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

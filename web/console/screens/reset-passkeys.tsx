import { useState } from "preact/hooks";
import { staffId } from "#shared/api/fields.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { SelectField } from "#web/ui/components/select-field.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import { type ResetProblem, resetPasskeys } from "../work/passkey.ts";

interface ResetPasskeysProps {
  readonly caller: Caller;
  readonly directory: Directory;
  /** The beheerder: never their own. */
  readonly me: string;
}

type State =
  | { readonly at: "choosing" | "missing" | "working" }
  | { readonly at: "failed"; readonly problem: ResetProblem }
  | { readonly at: "done"; readonly name: string; readonly openUntil: number };

/** A choice that no account name can be. */
const OTHER = "*";

/** What a beheerder can do for a colleague who lost a passkey: remove them all. */
export function ResetPasskeys({ caller, directory, me }: ResetPasskeysProps) {
  const text = useMessages().passkey.reset;
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState("");
  const [state, setState] = useState<State>({ at: "choosing" });
  const colleagues = directory.staff.filter(({ id }) => id !== me);
  const reset = async () => {
    // A newcomer has an account before the list names it.
    const account = staffId.safeParse(typed.trim().toLowerCase());
    const other = account.success ? { id: account.data, name: account.data } : undefined;
    const colleague = chosen === OTHER ? other : colleagues.find(({ id }) => id === chosen);
    if (colleague === undefined) return setState({ at: "missing" });
    setState({ at: "working" });
    const outcome = await resetPasskeys(caller, colleague.id);
    if (!outcome.ok) return setState({ at: "failed", problem: outcome.error });
    setChosen("");
    setTyped("");
    setState({ at: "done", name: colleague.name, openUntil: outcome.value });
  };
  return (
    <Details summary={text.summary}>
      <Paragraph>{text.when}</Paragraph>
      <Paragraph>{text.what}</Paragraph>
      <Paragraph>{text.sure}</Paragraph>
      <SelectField
        id="reset-passkeys"
        label={text.who}
        placeholder={text.choose}
        options={[
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          { value: OTHER, label: text.other },
        ]}
        chosen={chosen}
        onChange={setChosen}
      />
      {chosen === OTHER ? (
        <TextField id="reset-passkeys-account" label={text.account} value={typed} onInput={setTyped} />
      ) : null}
      <Outcome state={state} />
      <Button kind="danger" onClick={() => void reset()} unavailable={state.at === "working"}>
        {text.go}
      </Button>
    </Details>
  );
}

function Outcome({ state }: { state: State }) {
  const { passkey, problems } = useMessages();
  const language = useLanguage();
  switch (state.at) {
    case "missing":
      return (
        <Notice kind="error" announce>
          <p>{passkey.reset.missing}</p>
        </Notice>
      );
    case "failed":
      return (
        <Notice kind="error" announce>
          <p>{{ ...problems, ...passkey.reset.problems }[state.problem]}</p>
        </Notice>
      );
    case "done":
      return (
        <Notice kind="ok" announce>
          <p>{passkey.reset.done(state.name, dayText(state.openUntil, language))}</p>
        </Notice>
      );
    default:
      return null;
  }
}

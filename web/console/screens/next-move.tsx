import { useState } from "preact/hooks";
import { allowedMoves, factsFor } from "#shared/domain/apply-move.ts";
import { FACTS, type Fact } from "#shared/domain/facts.ts";
import { mayMove } from "#shared/domain/may-move.ts";
import { MOVE_LABELS, type Move } from "#shared/domain/moves.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { STATE_LABELS } from "#shared/domain/states.ts";
import { Button } from "#web/ui/components/button.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { CheckboxGroup } from "#web/ui/components/option-group.tsx";
import { SelectField } from "#web/ui/components/select-field.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { Desk } from "../work/desk.ts";
import { movesByItself, termSettings } from "../work/moves.ts";
import type { Problem } from "../work/problem.ts";
import type { ChosenMove } from "../work/terms.ts";
import { LeftOutReminder } from "./left-out.tsx";

export interface NextMoveProps {
  readonly desk: Desk;
  readonly register: RegisterRow;
  /** Answers the problem, or nothing when it was recorded. */
  readonly onMove: (chosen: ChosenMove) => Promise<Problem | undefined>;
}

/** The steps that the table allows now. */
export function NextMove({ desk, register, onMove }: NextMoveProps) {
  const messages = useMessages();
  const text = messages.dossier.register;
  const language = useLanguage();
  const [move, setMove] = useState<Move>();
  const [done, setDone] = useState(false);
  const settings = termSettings(desk.directory);
  const possible = allowedMoves(register, desk.today()).filter(
    (each) => !movesByItself(each) && mayMove(desk.entry.role, register, each, settings),
  );
  const choose = (chosen: Move | undefined) => {
    setMove(chosen);
    setDone(false);
  };
  if (possible.length === 0) return <Paragraph>{text.none}</Paragraph>;
  return (
    <div class="nl-stack">
      <SelectField
        id="move"
        label={text.moves}
        placeholder={text.choose}
        options={possible.map((value) => ({ value, label: MOVE_LABELS[value][language] }))}
        chosen={move ?? ""}
        onChange={choose}
      />
      {move === undefined ? null : (
        <MoveForm
          key={move}
          move={move}
          needed={factsFor(register, move, desk.today(), settings)}
          onMove={async (chosen) => {
            const problem = await onMove(chosen);
            if (problem === undefined) {
              setMove(undefined);
              setDone(true);
            }
            return problem;
          }}
        />
      )}
      <div role="status">{done ? text.done(STATE_LABELS[register.state][language]) : null}</div>
    </div>
  );
}

/** What must be in order before this step, and why it is taken. */
function MoveForm(props: {
  move: Move;
  needed: readonly Fact[];
  onMove: (chosen: ChosenMove) => Promise<Problem | undefined>;
}) {
  const { move, needed } = props;
  const messages = useMessages();
  const text = messages.dossier.register;
  const language = useLanguage();
  const [facts, setFacts] = useState<readonly Fact[]>([]);
  const [note, setNote] = useState("");
  const [state, setState] = useState<"idle" | "working" | "facts" | { problem: Problem }>("idle");
  const record = async () => {
    if (state === "working") return;
    if (needed.some((fact) => !facts.includes(fact))) return setState("facts");
    setState("working");
    const problem = await props.onMove({ move, facts, note });
    if (problem !== undefined) setState({ problem });
  };
  return (
    <form
      class="nl-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <LeftOutReminder />
      {needed.length > 0 ? (
        <CheckboxGroup
          id="facts"
          legend={text.facts}
          options={needed.map((value) => ({ value, label: FACTS[value][language] }))}
          chosen={facts}
          onChange={setFacts}
          error={state === "facts" ? text.factsMissing : undefined}
        />
      ) : null}
      <TextArea id="move-note" label={text.note} value={note} onInput={setNote} small optional />
      <Button kind="primary" type="submit" unavailable={state === "working"}>
        {text.go(MOVE_LABELS[move][language])}
      </Button>
      {typeof state === "object" ? (
        <Notice kind="error" announce>
          <p>{messages.problems[state.problem]}</p>
        </Notice>
      ) : null}
    </form>
  );
}

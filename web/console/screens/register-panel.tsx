import { useState } from "preact/hooks";
import { allowedMoves, factsFor } from "#shared/domain/apply-move.ts";
import { FACTS, type Fact } from "#shared/domain/facts.ts";
import { MOVE_LABELS, type Move } from "#shared/domain/moves.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { decides } from "#shared/domain/roles.ts";
import { STATE_LABELS } from "#shared/domain/states.ts";
import { Button } from "#web/ui/components/button.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { CheckboxGroup } from "#web/ui/components/option-group.tsx";
import { SelectField } from "#web/ui/components/select-field.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { Desk } from "../work/desk.ts";
import { nextDue } from "../work/due.ts";
import { movesByItself, termSettings } from "../work/moves.ts";
import type { Problem } from "../work/problem.ts";
import type { ChosenMove } from "../work/terms.ts";
import { DueText } from "./due-text.tsx";

interface RegisterPanelProps {
  readonly desk: Desk;
  readonly register: RegisterRow;
  /** Answers the problem, or nothing when it was recorded. */
  readonly onMove: (chosen: ChosenMove) => Promise<Problem | undefined>;
}

/** State, terms and the next step, all from the one table of moves that server and database also go by. */
export function RegisterPanel({ desk, register, onMove }: RegisterPanelProps) {
  const messages = useMessages();
  const text = messages.dossier.register;
  const language = useLanguage();
  const dayOr = (day: number | null) => (day === null ? text.notYet : dayText(day, language));
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.title}</Heading>
      <p>
        <strong>{STATE_LABELS[register.state][language]}</strong>
      </p>
      <p>
        <DueText due={nextDue(register, desk.today(), termSettings(desk.directory))} legal />
      </p>
      <dl class="nl-definition-list">
        <dt>{text.acknowledged}</dt>
        <dd>{dayOr(register.acknowledged)}</dd>
        <dt>{text.feedback}</dt>
        <dd>{dayOr(register.feedback)}</dd>
        {register.closed === null ? null : (
          <>
            <dt>{text.closed}</dt>
            <dd>{dayText(register.closed, language)}</dd>
          </>
        )}
        {register.destroyAfter === null ? null : (
          <>
            <dt>{text.destroyAfter}</dt>
            <dd>{dayText(register.destroyAfter, language)}</dd>
          </>
        )}
        {register.hold ? (
          <>
            <dt>{text.hold}</dt>
            <dd>{text.yes}</dd>
          </>
        ) : null}
      </dl>
      {decides(desk.entry.role) ? (
        <NextMove desk={desk} register={register} onMove={onMove} />
      ) : (
        <Paragraph kind="subtle">{text.onlyDeciders}</Paragraph>
      )}
    </section>
  );
}

function NextMove({ desk, register, onMove }: RegisterPanelProps) {
  const messages = useMessages();
  const text = messages.dossier.register;
  const language = useLanguage();
  const [move, setMove] = useState<Move>();
  const [facts, setFacts] = useState<readonly Fact[]>([]);
  const [note, setNote] = useState("");
  const [outcome, setOutcome] = useState<"idle" | "working" | "facts" | "done" | { problem: Problem }>(
    "idle",
  );
  const possible = allowedMoves(register, desk.today()).filter((each) => !movesByItself(each));
  const needed =
    move === undefined ? [] : factsFor(register, move, desk.today(), termSettings(desk.directory));

  const choose = (chosen: Move) => {
    setMove(chosen);
    setFacts([]);
    setOutcome("idle");
  };
  const record = async () => {
    if (move === undefined || outcome === "working") return;
    if (needed.some((fact) => !facts.includes(fact))) return setOutcome("facts");
    setOutcome("working");
    const problem = await onMove({ move, facts, note });
    if (problem !== undefined) return setOutcome({ problem });
    setMove(undefined);
    setNote("");
    setOutcome("done");
  };

  if (possible.length === 0) return <Paragraph>{text.none}</Paragraph>;
  return (
    <form
      class="nl-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <SelectField
        id="move"
        label={text.moves}
        placeholder={text.choose}
        options={possible.map((value) => ({ value, label: MOVE_LABELS[value][language] }))}
        chosen={move ?? ""}
        onChange={choose}
      />
      {move !== undefined && needed.length > 0 ? (
        <CheckboxGroup
          id="facts"
          legend={text.facts}
          options={needed.map((value) => ({ value, label: FACTS[value][language] }))}
          chosen={facts}
          onChange={setFacts}
          error={outcome === "facts" ? text.factsMissing : undefined}
        />
      ) : null}
      {move === undefined ? null : (
        <>
          <TextArea id="move-note" label={text.note} value={note} onInput={setNote} small optional />
          <Button kind="primary" type="submit" unavailable={outcome === "working"}>
            {text.go(MOVE_LABELS[move][language])}
          </Button>
        </>
      )}
      {typeof outcome === "object" ? (
        <Notice kind="error" announce>
          <p>{messages.problems[outcome.problem]}</p>
        </Notice>
      ) : null}
      <div role="status">{outcome === "done" ? text.done(STATE_LABELS[register.state][language]) : null}</div>
    </form>
  );
}

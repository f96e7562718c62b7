import { runningTerms } from "#shared/domain/deadlines.ts";
import { isConsultation } from "#shared/domain/register.ts";
import { decides } from "#shared/domain/roles.ts";
import { STATE_LABELS } from "#shared/domain/states.ts";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import { nextDue } from "../work/due.ts";
import { termSettings } from "../work/moves.ts";
import { DueText } from "./due-text.tsx";
import { NextMove, type NextMoveProps } from "./next-move.tsx";

/** State, terms and the next step, all from the one table of moves that server and database also go by. */
export function RegisterPanel({ desk, register, onMove }: NextMoveProps) {
  const messages = useMessages();
  const text = messages.dossier.register;
  const settings = termSettings(desk.directory);
  const termsRun = runningTerms(register, settings).length > 0;
  const language = useLanguage();
  const dayOr = (day: number | null) => (day === null ? text.notYet : dayText(day, language));
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.title}</Heading>
      <p>
        <strong>{STATE_LABELS[register.state][language]}</strong>
      </p>
      <p>
        {termsRun ? (
          <DueText due={nextDue(register, desk.today(), settings)} legal />
        ) : (
          messages.dossier.consultation.noTermsShort
        )}
      </p>
      <dl class="nl-definition-list">
        {termsRun ? (
          <>
            <dt>{text.acknowledged}</dt>
            <dd>{dayOr(register.acknowledged)}</dd>
            <dt>{text.feedback}</dt>
            <dd>{dayOr(register.feedback)}</dd>
          </>
        ) : null}
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
        {register.lastCopy === null ? null : (
          <>
            <dt>{text.lastCopy}</dt>
            <dd>{dayText(register.lastCopy, language)}</dd>
          </>
        )}
        {register.hold ? (
          <>
            <dt>{text.hold}</dt>
            <dd>{text.yes}</dd>
          </>
        ) : null}
      </dl>
      {decides(desk.entry.role) || isConsultation(register) ? (
        <NextMove desk={desk} register={register} onMove={onMove} />
      ) : (
        <Paragraph kind="subtle">{text.onlyDeciders}</Paragraph>
      )}
    </section>
  );
}

import { useMemo } from "preact/hooks";
import { isoDay } from "#shared/domain/day.ts";
import { isConsultation } from "#shared/domain/register.ts";
import { STATE_LABELS } from "#shared/domain/states.ts";
import { Button } from "#web/ui/components/button.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { SelectField } from "#web/ui/components/select-field.tsx";
import { type Column, Table } from "#web/ui/components/table.tsx";
import { Paragraph, Visible } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import { arrange, type DossierLine, FILTERS, SORTS, type View } from "../work/listing.ts";
import { DueText } from "./due-text.tsx";

interface DossierListProps {
  readonly lines: readonly DossierLine[];
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onOpen: (id: string) => void;
}

/** The table of dossiers with its filter. On a narrow screen each row becomes a card (console.css). */
export function DossierList({ lines, view, onView, onOpen }: DossierListProps) {
  const text = useMessages().list;
  const columns = useColumns(onOpen);
  const shown = useMemo(() => arrange(lines, view), [lines, view]);
  return (
    <>
      <div class="console-filters">
        <TextField
          id="search"
          type="search"
          label={text.search}
          value={view.search}
          onInput={(search) => onView({ ...view, search })}
        />
        <SelectField
          id="filter"
          label={text.filter}
          options={FILTERS.map((value) => ({ value, label: text.filters[value] }))}
          chosen={view.filter}
          onChange={(filter) => onView({ ...view, filter })}
        />
        <SelectField
          id="sort"
          label={text.sort}
          options={SORTS.map((value) => ({ value, label: text.sorts[value] }))}
          chosen={view.sort}
          onChange={(sort) => onView({ ...view, sort })}
        />
      </div>
      <p role="status" class="nl-paragraph--subtle">
        {text.count(shown.length, lines.length)}
      </p>
      {shown.length === 0 ? (
        <Notice kind="info">
          <p>{text.noneFound}</p>
          <Button onClick={() => onView({ ...view, filter: "all", search: "" })}>{text.showAll}</Button>
        </Notice>
      ) : (
        <div class="console-list">
          <Table caption={text.caption} columns={columns} rows={shown} rowKey={(line) => line.id} />
        </div>
      )}
    </>
  );
}

function useColumns(onOpen: (id: string) => void): readonly Column<DossierLine>[] {
  const messages = useMessages();
  const language = useLanguage();
  return useMemo(() => {
    const { list } = messages;
    return [
      {
        key: "reference",
        heading: list.columns.reference,
        rowHeading: true,
        cell: (line) => <ReferenceCell line={line} onOpen={onOpen} />,
      },
      {
        key: "due",
        heading: list.columns.due,
        cell: (line) => <DueText due={line.due} />,
      },
      { key: "messages", heading: list.columns.messages, cell: (line) => <MessagesCell line={line} /> },
      {
        key: "state",
        heading: list.columns.state,
        cell: (line) => (
          <>
            <span class="console-list__label">{list.columns.state}: </span>
            {STATE_LABELS[line.register.state][language]}
          </>
        ),
      },
      {
        key: "received",
        heading: list.columns.received,
        cell: (line) => (
          <>
            <span class="console-list__label">{list.columns.received}: </span>
            <time dateTime={isoDay(line.register.received)}>{dayText(line.register.received, language)}</time>
          </>
        ),
      },
    ];
  }, [messages, language, onOpen]);
}

function ReferenceCell({ line, onOpen }: { line: DossierLine; onOpen: (id: string) => void }) {
  const { channels } = useMessages().dossier;
  return (
    <>
      <Button kind="subtle" onClick={() => onOpen(line.id)}>
        {line.reference}
      </Button>
      {isConsultation(line.register) ? (
        <strong class="console-list__kind">{channels.raadpleging}</strong>
      ) : null}
      {line.brief?.subject ? (
        <span class="console-list__subject">
          <Visible text={line.brief.subject} />
        </span>
      ) : null}
    </>
  );
}

function MessagesCell({ line }: { line: DossierLine }) {
  const messages = useMessages();
  const { list } = messages;
  if (line.problem) return <span title={messages.problems[line.problem]}>{list.unreadable}</span>;
  if (line.brief === undefined) return "…";
  if (line.brief.unanswered === 0) return list.answered;
  return <strong>{list.unanswered(line.brief.unanswered)}</strong>;
}

/** Nothing came in yet: said plainly, so that an empty screen is no reason to worry. */
export function EmptyList() {
  const text = useMessages().list;
  return (
    <>
      <Paragraph kind="lead">{text.empty}</Paragraph>
      <Paragraph>{text.emptyHelp}</Paragraph>
    </>
  );
}

import type { ComponentChildren } from "preact";

export interface Column<Row> {
  readonly key: string;
  readonly heading: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures line up at the end. */
  readonly numeric?: boolean;
  /** Names the row for a screen reader; one column of a table at most. */
  readonly rowHeading?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** Scrolls sideways in its own box on a narrow screen; the box can be reached by keyboard for that. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard (WCAG 2.1.1)
    <section class="nl-table-container" aria-label={caption} tabIndex={0}>
      <table class="nl-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={column.numeric ? "nl-table__cell--numeric" : undefined}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.rowHeading) return <th scope="row">{content}</th>;
  return <td class={column.numeric ? "nl-table__cell--numeric" : undefined}>{content}</td>;
}

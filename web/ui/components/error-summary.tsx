import { useEffect, useRef } from "preact/hooks";
import { useUiMessages } from "../messages/index.ts";

/** What is wrong with one field; `id` is that field's id. */
export interface FieldProblem {
  readonly id: string;
  readonly message: string;
}

/**
 * All errors of a form in one place, each a link to its field. It takes the focus with each `attempt` to go on (see
 * use-problems.ts): not when one of them is put right, and not when the page changes its language.
 */
export function ErrorSummary(props: { problems: readonly FieldProblem[]; attempt?: number }) {
  const { problems, attempt } = props;
  const text = useUiMessages();
  const box = useRef<HTMLDivElement>(null);
  // Where attempts are not counted, each makes a new list.
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [attempt ?? problems]);
  if (problems.length === 0) return null;
  return (
    <div class="nl-notice nl-notice--error" role="alert" tabIndex={-1} ref={box}>
      <h2 class="nl-notice__title">{text.errorSummaryTitle(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.id}>
            <a href={`#${problem.id}`} onClick={(event) => focusField(event, problem.id)}>
              {problem.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Without a fragment in the address: the address of a page never changes. */
function focusField(event: Event, id: string): void {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

import { useEffect, useRef } from "preact/hooks";
import { useUiMessages } from "../messages/index.ts";

/** What is wrong with one field; `id` is that field's id. */
export interface FieldProblem {
  readonly id: string;
  readonly message: string;
}

/** All errors of a form in one place, which takes the focus when it appears, each a link to its field. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const text = useUiMessages();
  const box = useRef<HTMLDivElement>(null);
  // A new list after each attempt to go on: the same list again must take the focus again too.
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
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

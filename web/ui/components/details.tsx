import type { ComponentChildren } from "preact";

/** More for those who want it. */
export function Details(props: { summary: ComponentChildren; children: ComponentChildren; open?: boolean }) {
  return (
    <details class="nl-details" open={props.open}>
      <summary>{props.summary}</summary>
      <div class="nl-details__content nl-stack">{props.children}</div>
    </details>
  );
}

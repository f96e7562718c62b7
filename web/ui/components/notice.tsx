import type { ComponentChildren } from "preact";

/** `announce` says it to a screen reader when it appears: politely, or at once for an error. */
export function Notice(props: {
  kind: "info" | "ok" | "warning" | "error";
  title?: ComponentChildren;
  children?: ComponentChildren;
  announce?: boolean;
}) {
  const { kind, title, children, announce = false } = props;
  const role = announce ? (kind === "error" ? "alert" : "status") : undefined;
  return (
    <div class={`nl-notice nl-notice--${kind}`} role={role}>
      {title ? <p class="nl-notice__title">{title}</p> : null}
      {children}
    </div>
  );
}

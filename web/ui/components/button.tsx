import type { ComponentChildren, Ref } from "preact";

export type ButtonKind = "primary" | "secondary" | "subtle" | "danger" | "leave";

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: (() => void) | undefined;
  readonly kind?: ButtonKind;
  readonly type?: "button" | "submit";
  /** Shown as unavailable, still reachable by keyboard and announced, so that nobody wonders where it went. */
  readonly unavailable?: boolean;
  /** What a screen reader says where the visible text is too short on its own. */
  readonly label?: string;
  readonly expanded?: boolean;
  readonly describedBy?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { children, onClick, kind = "secondary", type = "button", unavailable = false } = props;
  const press = (event: Event) => {
    if (unavailable) event.preventDefault();
    else onClick?.();
  };
  return (
    <button
      class={`nl-button nl-button--${kind}`}
      type={type}
      onClick={press}
      aria-disabled={unavailable || undefined}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-describedby={props.describedBy}
      ref={props.buttonRef ?? null}
    >
      {children}
    </button>
  );
}

export function ButtonGroup({ children }: { children: ComponentChildren }) {
  return <div class="nl-button-group">{children}</div>;
}

interface LinkButtonProps {
  readonly children: ComponentChildren;
  readonly href: string;
  readonly kind?: ButtonKind;
  /** For a file made in the page: its name when saved. */
  readonly download?: string;
}

/** A link that looks like a button: it goes somewhere or saves a file. */
export function LinkButton({ children, href, kind = "secondary", download }: LinkButtonProps) {
  return (
    <a class={`nl-button nl-button--${kind}`} href={href} download={download}>
      {children}
    </a>
  );
}

import type { ComponentChildren, Ref } from "preact";
import { useUiMessages } from "../messages/index.ts";
import { segments } from "../visible-controls.ts";

interface HeadingProps {
  readonly level: 1 | 2 | 3 | 4;
  readonly children: ComponentChildren;
  readonly id?: string;
  /** To move the reading position here when a screen changes. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
}

export function Heading({ level, children, id, headingRef }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag
      class={`nl-heading--level-${level}`}
      id={id}
      ref={headingRef ?? null}
      tabIndex={headingRef ? -1 : undefined}
    >
      {children}
    </Tag>
  );
}

export function Paragraph({ children, kind }: { children: ComponentChildren; kind?: "lead" | "subtle" }) {
  return <p class={kind ? `nl-paragraph--${kind}` : undefined}>{children}</p>;
}

export function BulletList({ items }: { items: readonly ComponentChildren[] }) {
  return (
    <ul>
      {items.map((item, i) => (
        <li key={i}>{item}</li>
      ))}
    </ul>
  );
}

export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class="nl-visually-hidden">{children}</span>;
}

/** Text of a stranger: kept apart in direction, with hidden characters shown as their code. */
export function Visible({ text }: { text: string }) {
  const messages = useUiMessages();
  return (
    <bdi>
      {segments(text).map((segment, i) =>
        segment.code === undefined ? (
          segment.text
        ) : (
          <span key={i} class="nl-control-character" title={messages.hiddenCharacter(segment.code)}>
            {segment.code}
          </span>
        ),
      )}
    </bdi>
  );
}

/** The same for a longer text, with its own line ends. */
export function PlainText({ text }: { text: string }) {
  return (
    <div class="nl-plain-text">
      <Visible text={text} />
    </div>
  );
}

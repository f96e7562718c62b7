import type { ComponentChildren } from "preact";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList, Heading, Paragraph, VisuallyHidden } from "#web/ui/components/text.tsx";
import { useLanguage } from "#web/ui/i18n.ts";
import type { Go } from "../place.ts";
import type { Block, ContactLine, Definition, PageId } from "./blocks.ts";
import { LABELS } from "./contacts.ts";
import { PAGES } from "./pages.ts";
import { phoneParts } from "./phone-parts.ts";

/** Where a block may lead. */
export interface Ways {
  readonly open: (page: PageId) => void;
  readonly go: Go;
}

export function BlockView({ block, ways }: { block: Block; ways: Ways }) {
  const language = useLanguage();
  switch (block.kind) {
    case "heading":
      return <Heading level={2}>{block.text}</Heading>;
    case "paragraph":
      return <Paragraph>{block.text}</Paragraph>;
    case "notice":
      return <Notice kind="warning" title={<Tappable text={block.text} />} />;
    case "list":
      return <BulletList items={block.items.map((item) => <Tappable key={item} text={item} />)} />;
    case "definitions":
      return <Definitions items={block.items} />;
    case "steps":
      return <Steps items={block.items} />;
    case "contact":
      return <Contact {...block} />;
    case "address":
      return (
        <address>{block.lines.flatMap((line, i) => (i === 0 ? [line] : [<br key={i} />, line]))}</address>
      );
    case "page":
      return (
        <Way onClick={() => ways.open(block.page)}>
          {LABELS[language].readOn(PAGES[language][block.page].title)}
        </Way>
      );
    case "go":
      return (
        <p>
          <Button kind="primary" onClick={() => ways.go(block.place, block.begin && { begin: block.begin })}>
            {block.text}
          </Button>
        </p>
      );
  }
}

function Tappable({ text }: { text: string }) {
  return phoneParts(text).map((part, i) => (i % 2 === 0 ? part : <a href={`tel:${part}`}>{part}</a>));
}

function Way(props: { onClick: () => void; children: ComponentChildren }) {
  return (
    <p>
      <Button onClick={props.onClick}>{props.children}</Button>
    </p>
  );
}

function Definitions({ items }: { items: readonly Definition[] }) {
  return (
    <dl class="melder-terms">
      {items.flatMap(({ term, text, examples, site }) => [
        <dt key={term}>{term}</dt>,
        <dd key={`${term} text`} class="nl-stack">
          <p>
            {text} {site ? <Value {...site} /> : null}
          </p>
          {examples.length > 0 ? <BulletList items={examples} /> : null}
        </dd>,
      ])}
    </dl>
  );
}

function Steps({ items }: { items: readonly { readonly when: string; readonly what: string }[] }) {
  return (
    <ol class="melder-timeline">
      {items.map(({ when, what }) => (
        <li key={when}>
          <span class="melder-timeline__when">{when}</span>
          {what}
        </li>
      ))}
    </ol>
  );
}

function Contact({ name, about, photo, lines }: Extract<Block, { kind: "contact" }>) {
  const language = useLanguage();
  return (
    <div class="nl-card melder-contact nl-stack">
      {photo === null ? null : (
        <img
          class="melder-contact__photo"
          src={photo}
          alt={LABELS[language].photoOf(name ?? "")}
          width={96}
          height={96}
        />
      )}
      {name === null ? null : <Heading level={3}>{name}</Heading>}
      {about === null ? null : <Paragraph>{about}</Paragraph>}
      <dl class="nl-definition-list">
        {lines.flatMap((line) => [
          <dt key={line.label}>{line.label}</dt>,
          <dd key={`${line.label} value`}>
            <Value {...line} />
          </dd>,
        ])}
      </dl>
    </div>
  );
}

/** A site opens in a tab of its own: what was written here stays. */
function Value({ value, href }: ContactLine) {
  const language = useLanguage();
  if (href === null) return value;
  if (!href.startsWith("https:")) return <a href={href}>{value}</a>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {value}
      <VisuallyHidden> ({LABELS[language].newTab})</VisuallyHidden>
    </a>
  );
}

import { BulletList, Heading } from "#web/ui/components/text.tsx";

/** A heading with short sentences under it. */
export function Points({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section class="nl-stack">
      <Heading level={2}>{title}</Heading>
      <BulletList items={items} />
    </section>
  );
}

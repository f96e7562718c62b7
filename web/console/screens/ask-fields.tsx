import type { ComponentChildren } from "preact";
import { TextArea, TextField } from "#web/ui/components/form-field.tsx";
import { SelectField } from "#web/ui/components/select-field.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import { ASK_KINDS, type AskField, type AskForm } from "../work/ask-form.ts";

interface AskFieldsProps {
  readonly form: AskForm;
  readonly onChange: (change: Partial<AskForm>) => void;
  readonly errorOf: (field: AskField) => string | undefined;
  /** People whom the melder left out, with their names. */
  readonly leftOut: readonly { readonly id: string; readonly name: string }[];
  /** Last day on which the melder can read the message. */
  readonly readableUntil: number;
}

/** The id of a field of an ask on the page. */
export function askFieldId(field: AskField): string {
  return `ask-${field}`;
}

/** What a message asks beside its text, and the fields that this needs. */
export function AskFields(props: AskFieldsProps) {
  const text = useMessages().asks;
  const { form, onChange } = props;
  return (
    <div class="nl-stack">
      <SelectField
        id="ask-kind"
        label={text.add}
        options={(["none", ...ASK_KINDS] as const).map((value) => ({ value, label: text.kinds[value] }))}
        chosen={form.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <Paragraph kind="subtle">{form.kind === "none" ? text.addHelp : text.help[form.kind]}</Paragraph>
      <FieldsOf {...props} />
    </div>
  );
}

function FieldsOf(props: AskFieldsProps) {
  switch (props.form.kind) {
    case "consent":
      return <ConsentFields {...props} />;
    case "talk":
      return <Long {...props} field="slots" />;
    case "record":
      return (
        <>
          <DateField {...props} field="day" />
          <Long {...props} field="record" />
        </>
      );
    default:
      return null;
  }
}

function ConsentFields(props: AskFieldsProps) {
  const text = useMessages().asks;
  const language = useLanguage();
  const { form, onChange, leftOut, readableUntil } = props;
  return (
    <>
      <Long {...props} field="what" />
      <Long {...props} field="to" />
      <DateField {...props} field="until" description={text.untilHelp(dayText(readableUntil, language))} />
      {leftOut.length === 0 ? null : (
        <>
          <SelectField
            id="ask-reader"
            label={text.reader}
            options={[
              { value: "", label: text.readerNobody },
              ...leftOut.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            chosen={form.reader}
            onChange={(reader) => onChange({ reader })}
          />
          <Paragraph kind="subtle">{text.readerHelp}</Paragraph>
        </>
      )}
    </>
  );
}

function Long(props: AskFieldsProps & { field: "what" | "to" | "slots" | "record" }) {
  const text = useMessages().asks;
  const { field, form, onChange, errorOf } = props;
  return (
    <TextArea
      id={askFieldId(field)}
      label={text[field]}
      description={text[`${field}Help`]}
      value={form[field]}
      error={errorOf(field)}
      onInput={(value) => onChange({ [field]: value })}
      small={field !== "record"}
    />
  );
}

function DateField(props: AskFieldsProps & { field: "until" | "day"; description?: ComponentChildren }) {
  const text = useMessages().asks;
  const { field, form, onChange, errorOf, description } = props;
  return (
    <TextField
      id={askFieldId(field)}
      type="date"
      short
      label={text[field]}
      description={description}
      value={form[field]}
      error={errorOf(field)}
      onInput={(value) => onChange({ [field]: value })}
    />
  );
}

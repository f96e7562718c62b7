import type { ComponentChildren, InputHTMLAttributes, Ref } from "preact";
import type { Language } from "../i18n.ts";
import { useUiMessages } from "../messages/index.ts";
import { VisuallyHidden } from "./text.tsx";

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly description?: ComponentChildren;
  readonly error?: string | undefined;
  /** Adds "not required": a field without it is required. */
  readonly optional?: boolean;
  /** Of what is typed, where that is not the page's. */
  readonly contentLanguage?: Language;
}

interface FieldFrameProps extends FieldProps {
  readonly children: ComponentChildren;
}

function FieldFrame({ id, label, description, error, optional, children }: FieldFrameProps) {
  const text = useUiMessages();
  return (
    <div class={`nl-form-field${error ? " nl-form-field--invalid" : ""}`}>
      <label class="nl-form-label" for={id}>
        {label}
        {optional ? ` (${text.optional})` : ""}
      </label>
      {description ? (
        <div class="nl-form-field__description" id={`${id}-description`}>
          {description}
        </div>
      ) : null}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** The error of a field, in the place where the field's `aria-describedby` points. */
export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  const text = useUiMessages();
  if (!error) return null;
  return (
    <p class="nl-form-field__error" id={`${id}-error`}>
      <VisuallyHidden>{text.errorPrefix} </VisuallyHidden>
      {error}
    </p>
  );
}

/** Ids of description and error for `aria-describedby`, those that are there. */
export function describedBy(id: string, description: unknown, error: unknown): string | undefined {
  const ids = [description && `${id}-description`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onEnter?: () => void;
  readonly short?: boolean;
  readonly type?: "text" | "password" | "search" | "date";
  readonly autocomplete?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly inputmode?: InputHTMLAttributes["inputmode"];
  readonly maxLength?: number;
}

/** One line of text. Nothing is remembered or corrected by the browser unless `autocomplete` says so. */
export function TextField(props: TextFieldProps) {
  const { id, value, onInput, description, error } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !props.onEnter) return;
    event.preventDefault();
    props.onEnter();
  };
  return (
    <FieldFrame {...props}>
      <input
        class={`nl-text-input${props.short ? " nl-text-input--short" : ""}`}
        id={id}
        lang={props.contentLanguage}
        {...inputType(props.type)}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autocomplete={props.autocomplete ?? "off"}
        autocapitalize="off"
        spellcheck={false}
        inputmode={props.inputmode}
        maxLength={props.maxLength}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, description, error)}
        ref={props.inputRef ?? null}
      />
    </FieldFrame>
  );
}

/** Preact's types have one variant of `input` per type; the attributes used here fit all of these four. */
function inputType(type: TextFieldProps["type"]) {
  return { type: (type ?? "text") as "text" };
}

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
  readonly small?: boolean;
  /** Off where a spelling service could send the text away. */
  readonly spellcheck?: boolean;
  readonly maxLength?: number;
}

export function TextArea(props: TextAreaProps) {
  const { id, value, onInput, description, error } = props;
  return (
    <FieldFrame {...props}>
      <textarea
        class={`nl-textarea${props.small ? " nl-textarea--small" : ""}`}
        id={id}
        lang={props.contentLanguage}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onPaste={props.onPaste}
        autocomplete="off"
        spellcheck={props.spellcheck ?? false}
        maxLength={props.maxLength}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, description, error)}
      />
    </FieldFrame>
  );
}

import type { ComponentChildren } from "preact";
import { describedBy, FieldError } from "./form-field.tsx";

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: ComponentChildren;
  readonly description?: ComponentChildren;
}

interface GroupProps<Value extends string> {
  readonly id: string;
  readonly legend: string;
  readonly description?: ComponentChildren;
  readonly error?: string | undefined;
  readonly options: readonly Option<Value>[];
}

/** Any number of the options. */
export function CheckboxGroup<Value extends string>(
  props: GroupProps<Value> & { chosen: readonly Value[]; onChange: (chosen: Value[]) => void },
) {
  const toggle = (value: Value, on: boolean) =>
    props.onChange(
      props.options
        .map((option) => option.value)
        .filter((v) => (v === value ? on : props.chosen.includes(v))),
    );
  return (
    <Group {...props}>
      {props.options.map((option) => (
        <OptionRow
          key={option.value}
          id={`${props.id}-${option.value}`}
          type="checkbox"
          name={props.id}
          option={option}
          checked={props.chosen.includes(option.value)}
          onChange={(on) => toggle(option.value, on)}
        />
      ))}
    </Group>
  );
}

/** Exactly one of the options, or none yet. */
export function RadioGroup<Value extends string>(
  props: GroupProps<Value> & { chosen: Value | undefined; onChange: (chosen: Value) => void },
) {
  return (
    <Group {...props}>
      {props.options.map((option) => (
        <OptionRow
          key={option.value}
          id={`${props.id}-${option.value}`}
          type="radio"
          name={props.id}
          option={option}
          checked={props.chosen === option.value}
          onChange={() => props.onChange(option.value)}
        />
      ))}
    </Group>
  );
}

/** One yes-or-no choice on its own. */
export function Checkbox(props: {
  id: string;
  label: ComponentChildren;
  description?: ComponentChildren;
  error?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const { id, label, description, error, checked, onChange } = props;
  return (
    <div class={`nl-form-field${error ? " nl-form-field--invalid" : ""}`}>
      <FieldError id={id} error={error} />
      <OptionRow
        id={id}
        type="checkbox"
        name={id}
        option={{ value: id, label, description }}
        checked={checked}
        onChange={onChange}
        invalid={Boolean(error)}
      />
    </div>
  );
}

function Group<Value extends string>(props: GroupProps<Value> & { children: ComponentChildren }) {
  const { id, legend, description, error, children } = props;
  return (
    <div class={`nl-form-field${error ? " nl-form-field--invalid" : ""}`}>
      <fieldset
        class="nl-fieldset"
        id={id}
        tabIndex={-1}
        aria-describedby={describedBy(id, description, error)}
      >
        <legend>{legend}</legend>
        {description ? (
          <div class="nl-form-field__description" id={`${id}-description`}>
            {description}
          </div>
        ) : null}
        <FieldError id={id} error={error} />
        {children}
      </fieldset>
    </div>
  );
}

function OptionRow<Value extends string>(props: {
  id: string;
  type: "checkbox" | "radio";
  name: string;
  option: Option<Value>;
  checked: boolean;
  onChange: (checked: boolean) => void;
  invalid?: boolean;
}) {
  const { id, option } = props;
  return (
    <div class="nl-option">
      <input
        id={id}
        type={props.type}
        name={props.name}
        autocomplete="off"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
        aria-describedby={describedBy(id, option.description, props.invalid)}
      />
      <label for={id}>{option.label}</label>
      {option.description ? (
        <div class="nl-option__description" id={`${id}-description`}>
          {option.description}
        </div>
      ) : null}
    </div>
  );
}

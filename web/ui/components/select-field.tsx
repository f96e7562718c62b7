import type { Option } from "./option-group.tsx";

interface SelectFieldProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Pick<Option<Value>, "value" | "label">[];
  readonly chosen: Value | "";
  readonly onChange: (value: Value) => void;
  /** Shown first, for no choice yet. */
  readonly placeholder?: string;
}

/** One of many, where a list of radio buttons would push the work off the screen. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { id, label, options, chosen, onChange, placeholder } = props;
  return (
    <div class="nl-form-field">
      <label class="nl-form-label" for={id}>
        {label}
      </label>
      <select
        class="nl-text-input"
        id={id}
        autocomplete="off"
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {placeholder === undefined ? null : (
          <option value="" selected={chosen === ""}>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

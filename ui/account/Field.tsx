import { Input } from 'antd';
import { useId } from 'react';

interface Props {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  /** a password: typed unseen */
  secret?: boolean;
  autoComplete?: string;
  hint?: string;
  autoFocus?: boolean;
  maxLength?: number;
  inputMode?: 'numeric' | 'text';
}

/** One line to fill in, with its label and a hint. */
export function Field({ label, name, value, onChange, secret, hint, ...rest }: Props) {
  const id = useId();
  const Control = secret ? Input.Password : Input;
  return (
    <div className="account-field">
      <label htmlFor={id}>{label}</label>
      <Control id={id} name={name} size="large" maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} {...(hint ? { 'aria-describedby': `${id}-hint` } : {})} {...rest} />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}

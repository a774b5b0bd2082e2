import { Alert } from 'antd';
import type { OpeningPreview } from './types.ts';

/** Why the past cannot be so, with the article. */
export function Refusal({ refusal: { title, article, errors } }: { refusal: NonNullable<OpeningPreview['refusal']> }) {
  const more = errors.map(({ message }) => message).filter((message) => !title.includes(message));
  return (
    <div aria-live="assertive" data-testid="past-refusal">
      <Alert className="notice" type="error" showIcon title={title} description={(more.length > 0 || article) && <>{more.length > 0 && <ul>{more.map((message) => <li key={message}>{message}</li>)}</ul>}{article && <p>依据：实施细则{article}</p>}</>} />
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import type { PaperField } from './types.ts';

interface Props {
  kind: string;
  content: string;
  onInsert: (text: string) => void;
}

/** The fields of a paper and how a template writes each; choosing one writes it where the cursor stands. */
export function FieldList({ kind, content, onInsert }: Props) {
  const api = useApi();
  const query = useQuery({ queryKey: ['paper-fields', kind], queryFn: ({ signal }) => api.get<{ fields: PaperField[] }>(`/api/model/papers/${kind}/fields`, signal), staleTime: Infinity });
  return (
    <QueryState query={query} rows={8}>
      {({ fields }) => (
        <>
          <p className="muted">点一项，写入光标所在的位置。标“必须”的，在文书上不能缺少。清单里的字段写在 {'{{#each …}}'} 之内，只写最后一段名称。</p>
          <ul className="field-list" data-testid="fields">
            {fields.map(({ path, name, write, mandatory }) => (
              <li key={path}>
                <button type="button" className="link-button" onClick={() => onInsert(write)}>{name}</button>
                {mandatory && <StatusTag tone="info">必须</StatusTag>}
                {!mandatory && !content.includes(path.split('.').at(-1) ?? path) && <small>未使用</small>}
                <code>{write}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </QueryState>
  );
}

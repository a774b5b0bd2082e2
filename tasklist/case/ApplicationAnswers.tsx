import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { Facts } from '../../ui/components/Facts.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { readFormDefinition } from '../../ui/forms/form-definition.ts';
import { answerRows, formOrder } from './answer-rows.ts';
import { useCountyNames } from './use-county-names.ts';

/** What the application says, under the titles of its form. */
export function ApplicationAnswers({ formKey, answers }: { formKey: string; answers: Record<string, unknown> }) {
  const api = useApi();
  const named = useCountyNames(answers);
  const form = useQuery({ queryKey: ['form', formKey], queryFn: () => api.get<unknown>(`/api/forms/${formKey}`), staleTime: Infinity });
  return (
    <QueryState query={form} rows={3}>
      {(sent) => {
        const { schema, uiSchema } = readFormDefinition(formKey, sent);
        return answerRows(schema as Parameters<typeof answerRows>[0], named, { order: formOrder(uiSchema) }).map((group) => (
        <div key={group.title} className="answers">
          {group.title && <h4>{group.title}</h4>}
          <Facts items={group.rows} />
        </div>
        ));
      }}
    </QueryState>
  );
}

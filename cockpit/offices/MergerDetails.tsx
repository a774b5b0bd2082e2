import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { ROLE_NAMES } from '../../ui/format/labels.ts';
import type { Proposal } from '../settings/types.ts';
import { MergerParts } from './MergerParts.tsx';
import type { Preview } from './types.ts';

/** What the second administrator has to see before he applies a merger: as of now, not as of the proposal. */
export function MergerDetails({ proposal }: { proposal: Proposal }) {
  const api = useApi();
  const { from, into, comingAlong, receiverId } = proposal.payload as { from: string; into: string; comingAlong: string[]; receiverId: string | null };
  const query = useQuery({ queryKey: ['merger-preview', from, into], queryFn: ({ signal }) => api.get<Preview>(`/api/admin/offices/${from}/merger-preview?into=${into}`, signal) });
  return (
    <QueryState query={query}>
      {(preview: Preview) => (
        <>
          <MergerParts preview={preview} />
          <ul className="dots notice">
            {preview.accounts.map((account) => <li key={account.id}>{account.name}（{account.login}，{account.roles.map((role) => ROLE_NAMES[role]).join('、')}）：{comingAlong.includes(account.id) ? '随同转入，岗位不变' : '不转入，撤销在原机构的岗位'}</li>)}
            <li>不转入人员名下的事项：{receiverName(preview, receiverId)}</li>
          </ul>
        </>
      )}
    </QueryState>
  );
}

const receiverName = (preview: Preview, id: string | null): string => (id === null ? '退回待办，由同事认领' : `交给${preview.receivers.find((person) => person.id === id)?.name ?? '（已不在岗的人员）'}，连同草稿`);

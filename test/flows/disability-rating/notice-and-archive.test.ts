import { beforeAll, describe, expect, test } from '@jest/globals';
import { fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import { openTask } from '../../../scripts/demo/act-in-case.ts';
import type { Step } from '../../../scripts/demo/act-in-case.ts';
import { readPdf } from '../../rendering/read-pdf.ts';
import { advanceTo, givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { CaseView, Clients, OpenedCase } from '../support/story.ts';

const at = (task: string): number => fromAcceptance.findIndex((step) => step.task === task);
const posted = fromAcceptance[at('post-notice')] as Step;
const feedback = [{ receivedOn: '2026-06-08', channel: 'phone', content: '反映受伤时间与实际不符。', finding: '经核实，公函记载属实。' }];

interface HandOver {
  id: string;
  purpose: string;
  numberText: string;
  fromName: string;
  toName: string;
  handedOn: string;
  receivedOn: string | null;
  canReceive: boolean;
  items: { name: string }[];
}
const handOversOf = async (client: Clients['city'], caseId: string): Promise<HandOver[]> => (await client.get<{ rows: HandOver[] }>(`/api/cases/${caseId}/hand-overs`)).rows;

describe('given a notice that was posted without the county’s contact, when it is found invalid', () => {
  let clients: Clients;
  let opened: OpenedCase;
  let view: CaseView;

  beforeAll(async () => {
    clients = await signInAll();
    opened = await givenCase(clients);
    await takeSteps(clients, opened.id, [
      ...fromAcceptance.slice(0, at('post-notice') + 1),
      { as: 'county2', task: 'verify-feedback', on: '2026-06-03', data: { outcome: 'invalid', invalidReason: '公示书没有写明县级联系方式。', endedOn: '2026-06-02', feedback: [], opinion: '重新公示。' } },
    ]);
  }, 300_000);

  test('then it is made and posted anew, shown online with the permitted fields only, and gone with the day after its last one', async () => {
    await takeSteps(clients, opened.id, [{ ...posted, on: '2026-06-04', data: { ...posted.data, postedOn: '2026-06-04', online: true } }]);
    const shown = async () => (await clients.county1.get<{ notices: Record<string, unknown>[] }>('/api/public-notices')).notices.filter((notice) => notice['from'] === '2026-06-04');
    await advanceTo(clients, opened.id, '2026-06-15');
    const [notice, ...others] = await shown();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ until: '2026-06-15', proposedGrade: 8, injuryPlace: '演示县演示水库', place: '演示有限公司公告栏' });
    expect(Object.keys(notice ?? {}).sort()).toEqual(['contact', 'disability', 'displayName', 'feedbackWay', 'from', 'injuredOn', 'injuryCause', 'injuryPlace', 'office', 'place', 'proposedGrade', 'proposesCancellation', 'until']);
    expect(JSON.stringify(notice)).not.toMatch(/\d{17}[\dX]|演示镇演示路/);
    await advanceTo(clients, opened.id, '2026-06-16');
    expect(await shown()).toEqual([]);
  }, 180_000);

  test('when what came in is verified, then the county’s opinion is a paper that goes up level by level', async () => {
    await takeSteps(clients, opened.id, [{ as: 'county2', task: 'verify-feedback', on: '2026-06-16', data: { outcome: 'valid', endedOn: '2026-06-15', feedback, opinion: '反馈不影响评定，同意上报。' } }]);
    view = await viewCase(clients.county1, opened.id);
    expect(view.documents.filter((paper) => paper.kind === 'public-notice-form').map((paper) => paper.round).sort()).toEqual([1, 2]);
    const report = view.documents.find((paper) => paper.kind === 'feedback-report');
    expect(report).toMatchObject({ hasPdf: true, issuedOn: '2026-06-16' });
    const { pages } = await readPdf(await clients.county1.bytes(`/api/documents/${report?.id ?? ''}/pdf`));
    for (const words of ['公函记载属实', '反馈不影响评定', '2026年6月8日']) expect(pages.join('')).toContain(words);
  }, 180_000);

  test('then the city registers what it has received, late, and the rest of the way is registered with it', async () => {
    const entry = (await handOversOf(clients.city, opened.id)).find((row) => row.purpose === '出具公示反馈核实意见') as HandOver;
    expect(entry).toMatchObject({ handedOn: '2026-06-16', receivedOn: null, canReceive: true });
    expect((await handOversOf(clients.county1, opened.id)).find((row) => row.id === entry.id)?.canReceive).toBe(false);
    await advanceTo(clients, opened.id, '2026-06-22');
    await clients.city.post(`/api/hand-overs/${entry.id}/receive`, { receivedOn: '2026-06-17', receivedBy: '演示己' });
    const rows = (await handOversOf(clients.city, opened.id)).filter((row) => row.purpose === '出具公示反馈核实意见');
    expect(rows.map(({ handedOn, receivedOn }) => ({ handedOn, receivedOn }))).toEqual([{ handedOn: '2026-06-16', receivedOn: '2026-06-17' }, { handedOn: '2026-06-17', receivedOn: null }]);
    const { pages } = await readPdf(await clients.city.bytes(`/api/hand-overs/${entry.id}/list.pdf`));
    expect(pages.join('')).toContain('材料交接清单');
    await expect(clients.othercounty.post(`/api/hand-overs/${entry.id}/receive`, { receivedOn: '2026-06-17', receivedBy: '他人' })).rejects.toThrow();
  }, 180_000);

  test('when the case is filed, then it has a cover, a page list with every paper, and the whole file as one PDF', async () => {
    const rest = fromAcceptance.slice(at('province-decision')).map((step) => ({ ...step, on: step.on < '2026-06-22' ? '2026-06-22' : step.on }));
    await takeSteps(clients, opened.id, rest.slice(0, -1));
    const filing = rest.at(-1) as Step;
    await advanceTo(clients, opened.id, filing.on);
    const task = await openTask(clients.county2, opened.id, 'file-archive');
    const { prefill } = await clients.county2.get<{ prefill: { pages: { title: string }[] } }>(`/api/tasks/${task.id}`);
    const short = { ...filing, from: () => ({ ...prefill, pages: prefill.pages.filter(({ title }) => title !== '公示反馈核实意见') }) };
    await expect(takeSteps(clients, opened.id, [short])).rejects.toMatchObject({ status: 422, problem: { article: '第33条', title: '归档材料不齐全，缺少1件：公示反馈核实意见。' } });
    await takeSteps(clients, opened.id, [filing]);
    await advanceTo(clients, opened.id, '2026-07-06');
    view = await viewCase(clients.county1, opened.id);
    expect(view.case).toMatchObject({ status: 'closed', outcome: 'approved' });
    expect(view.constraints.filter((finding) => finding.status !== 'satisfied')).toEqual([]);
    expect(view.archive?.archiveNo).toMatch(/^DA-449901-\d{5}$/);
    for (const kind of ['archive-cover', 'page-list']) expect(view.documents.find((paper) => paper.kind === kind)).toMatchObject({ hasPdf: true });
    const list = view.documents.find((paper) => paper.kind === 'page-list');
    const printed = (await readPdf(await clients.county1.bytes(`/api/documents/${list?.id ?? ''}/pdf`))).pages.join('').replace(/\s/g, '');
    for (const { title } of prefill.pages) expect(printed).toContain(title.replace(/\s/g, ''));
    const { pages } = await readPdf(await clients.county1.bytes(`/api/cases/${opened.id}/archive.pdf`));
    const text = pages.join('');
    for (const words of ['伤残抚恤人员档案', '卷内目录', '受理通知书', '广东省残疾等级评定审批表', '公示反馈核实意见']) expect(text).toContain(words);
    expect(pages.length).toBeGreaterThan(15);
  }, 240_000);
});

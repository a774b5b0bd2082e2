import { beforeAll, describe, expect, test } from '@jest/globals';
import { refusal } from '../../../scripts/demo/initial-rating-story.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { CaseView, Clients } from '../support/story.ts';

describe('given complete papers, when the county finds that the injury is not one of duty (第15条第5款)', () => {
  let clients: Clients;
  let view: CaseView;

  beforeAll(async () => {
    clients = await signInAll();
    const { id } = await givenCase(clients);
    await takeSteps(clients, id, refusal);
    view = await viewCase(clients.county1, id);
  }, 120_000);

  test('then the case ends as refused', () => {
    expect(view.case).toMatchObject({ status: 'closed', outcome: 'refused' });
  });

  test('then beside the county’s report a 结果告知书 was issued and delivered, and the papers went back', () => {
    expect(view.documents.map((document) => document.kind)).toEqual(['county-report', 'outcome-notice', 'archive-cover', 'page-list']);
    expect(view.timeline.map((act) => act.act)).toEqual(expect.arrayContaining(['county-refuses', 'issue-outcome-notice', 'deliver-outcome-notice', 'return-materials', 'file-archive']));
  });

  test.each(['issue-acceptance-notice', 'city-agrees', 'issue-certificate', 'start-pension'])('then %s never happened', (act) => {
    expect(view.timeline.map((entry) => entry.act)).not.toContain(act);
  });

  test('then filing counts from the delivery', () => {
    expect(view.deadlines.find((deadline) => deadline.key === 'filing')).toMatchObject({ startedOn: '2026-03-18', status: 'met' });
  });

  test('then no constraint is broken', () => {
    expect(view.constraints.filter((finding) => finding.status !== 'satisfied')).toEqual([]);
  });
});

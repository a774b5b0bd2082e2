import { beforeAll, describe, expect, test } from '@jest/globals';
import { fromAcceptance, supplementRound } from '../../../scripts/demo/initial-rating-story.ts';
import type { Done } from '../../../scripts/demo/act-in-case.ts';
import { advanceTo, givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { CaseView, Clients, OpenedCase } from '../support/story.ts';

describe('given a 新办 application without the record of the injury’s nature, when it is supplemented and goes well', () => {
  let clients: Clients;
  let opened: OpenedCase;
  let supplement: Done[];
  let view: CaseView;

  beforeAll(async () => {
    clients = await signInAll();
    opened = await givenCase(clients, {}, ['N3']);
    supplement = await takeSteps(clients, opened.id, supplementRound);
    await takeSteps(clients, opened.id, fromAcceptance);
    await advanceTo(clients, opened.id, '2026-07-06');
    view = await viewCase(clients.county1, opened.id);
  }, 240_000);

  test('then the case is closed as approved, with nothing left to do', () => {
    expect(view.case).toMatchObject({ status: 'closed', outcome: 'approved' });
    expect(view.openTasks).toEqual([]);
  });

  test('then the papers were checked in two rounds', () => {
    expect(supplement.map((done) => done.act.act)).toEqual(['find-materials-incomplete', 'deliver-materials-notice', 'supplement-materials']);
    expect(view.timeline.filter((act) => act.act === 'accept-application').map((act) => act.happenedOn)).toEqual(['2026-03-11']);
  });

  test.each([
    ['acceptance-notice', '2026-03-11', '2026-04-09', '2026-03-25'],
    ['county-report', '2026-04-17', '2026-05-19', '2026-04-28'],
    ['city-report', '2026-04-29', '2026-05-29', '2026-05-12'],
    ['public-notice-period', '2026-05-22', '2026-06-02', '2026-06-02'],
    ['certificate-delivery', '2026-06-02', '2026-08-26', '2026-06-24'],
    ['filing', '2026-06-24', '2026-07-22', '2026-07-06'],
  ])('then the period %s ran from %s to %s and was met on %s', (key, startedOn, dueOn, metOn) => {
    expect(view.deadlines.find((deadline) => deadline.key === key)).toMatchObject({ startedOn, dueOn, metOn, status: 'met' });
  });

  test.each(['materials-notice', 'approval-form', 'acceptance-notice', 'appraisal-referral', 'appraisal-result-notice', 'public-notice-form', 'certificate'])('then the paper %s has a number and a PDF', async (kind) => {
    const document = view.documents.find((candidate) => candidate.kind === kind);
    expect(document).toMatchObject({ status: 'rendered', hasPdf: true });
    expect(document?.numberText).toMatch(/〔2026〕\d+号$/);
    const pdf = await clients.county1.bytes(`/api/documents/${document?.id ?? ''}/pdf`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('then certificate, pension, deliveries and archive are as the law has them', () => {
    expect(view.certificate).toMatchObject({ kind: 'duty', grade: 8, nature: 'duty' });
    expect(view.pension).toMatchObject({ firstMonth: '2026-07' });
    expect(view.deliveries.map((delivery) => delivery.subject).sort()).toEqual(['acceptance-notice', 'appraisal-result-notice', 'certificate', 'materials-notice']);
    expect(view.archive?.filedOn).toBe('2026-07-06');
  });

  test('then no constraint of the law is broken and none is left open', () => {
    expect(view.constraints.filter((finding) => finding.status !== 'satisfied')).toEqual([]);
    expect(view.constraints.length).toBeGreaterThan(30);
  });
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import { advanceTo, givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { CaseView, Clients } from '../support/story.ts';
import { actsOf, closeFile, expectLawful, from, recordDeath, refusalOf, stepOf, suspend, upTo } from './support.ts';

const DIED_BEFORE = { outcome: 'died-before', occurredOn: '2026-04-13', deathProof: '死亡医学证明（虚构）' };

let clients: Clients;
beforeAll(async () => {
  clients = await signInAll();
});

describe('given the panel is drawn, when the applicant dies before the examination (第22条)', () => {
  let closed: CaseView;

  beforeAll(async () => {
    const { id } = await givenCase(clients);
    await takeSteps(clients, id, upTo('record-examination'));
    await advanceTo(clients, id, '2026-04-10');
    expect(await recordDeath(clients.county1, id, '2026-04-09', '2026-04-10')).toMatchObject({ act: 'terminate-by-death', status: 'effective' });
    closed = await closeFile(clients, id, '2026-04-14', '2026-04-28');
  }, 240_000);

  test('then the case is terminated, with its paper, and filed', () => {
    expect(closed.case).toMatchObject({ status: 'closed', outcome: 'terminated-by-death', ending: 'applicant-died' });
    expect(closed.documents.filter((document) => document.kind === 'closing-notice')).toHaveLength(1);
    expect(closed.archive?.filedOn).toBe('2026-04-28');
  });

  test('then what was done before stands', () => {
    expect(actsOf(closed)).toEqual(expect.arrayContaining(['accept-application', 'deliver-acceptance-notice', 'draw-expert-panel', 'terminate-by-death']));
    expect(closed.documents.every((document) => document.status !== 'voided')).toBe(true);
  });

  test('then nothing is broken', () => expectLawful(closed));
});

describe('given the opinion has come in, when the applicant has died after the examination', () => {
  let caseId: string;
  let approved: CaseView;

  beforeAll(async () => {
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, upTo('propose-grade'));
    await advanceTo(clients, caseId, '2026-04-24');
    expect(await recordDeath(clients.county1, caseId, '2026-04-22', '2026-04-24')).toMatchObject({ act: 'record-applicant-death', status: 'effective' });
    expect((await viewCase(clients.county1, caseId)).openTasks.map((task) => task.taskKey)).toEqual(['propose-grade']);
    expect((await refusalOf(recordDeath(clients.county2, caseId, '2026-04-22', '2026-04-24'))).problem.type).toBe('death-recorded');
    await takeSteps(clients, caseId, from('propose-grade'));
    await advanceTo(clients, caseId, '2026-07-06');
    approved = await viewCase(clients.county1, caseId);
  }, 240_000);

  test('then the case goes on to the certificate', () => {
    expect(approved.case).toMatchObject({ status: 'closed', outcome: 'approved', ending: null });
    expect(approved.certificate).toMatchObject({ grade: 8 });
    expect(actsOf(approved)).toContain('record-applicant-death');
  });

  test('then no pension is paid to the dead', () => {
    expect(approved.pension).toMatchObject({ status: 'withheld' });
  });

  test('then nothing is broken', () => expectLawful(approved));
});

describe('given the person has been examined but that is not recorded yet', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, upTo('record-examination'));
    await advanceTo(clients, caseId, '2026-04-16');
  }, 240_000);

  test('then a death before the stated examination is a contradiction', async () => {
    expect((await refusalOf(recordDeath(clients.county1, caseId, '2026-04-12', '2026-04-16', { examinedOn: '2026-04-13' }))).problem.title).toMatch(/早于医学鉴定的检查日期/);
  });
  test('then a death after it is recorded and the case goes on', async () => {
    expect(await recordDeath(clients.county1, caseId, '2026-04-14', '2026-04-16', { examinedOn: '2026-04-13' })).toMatchObject({ act: 'record-applicant-death', status: 'effective' });
  });
});

describe('given the county learns of the death when it records the examination', () => {
  test('then the case ends in the same way, with its paper', async () => {
    const { id } = await givenCase(clients);
    await takeSteps(clients, id, [...upTo('record-examination'), { ...stepOf('record-examination'), data: DIED_BEFORE }]);
    await advanceTo(clients, id, '2026-04-13');
    const closed = await closeFile(clients, id, '2026-04-14', '2026-04-28');
    expect(closed.case).toMatchObject({ status: 'closed', outcome: 'terminated', ending: 'applicant-died' });
    expect(closed.documents.filter((document) => document.kind === 'closing-notice')).toHaveLength(1);
    expectLawful(closed);
  }, 240_000);
});

describe('given a suspended case, when the applicant dies before the examination', () => {
  test('then it is taken up again and terminated', async () => {
    const { id } = await givenCase(clients);
    await takeSteps(clients, id, upTo('city-pre-review'));
    expect(await suspend(clients.county1, id, '2026-03-16')).toMatchObject({ status: 'effective' });
    await advanceTo(clients, id, '2026-03-20');
    expect(await recordDeath(clients.county1, id, '2026-03-18', '2026-03-20')).toMatchObject({ act: 'terminate-by-death', status: 'effective' });
    await advanceTo(clients, id, '2026-03-20');
    const view = await viewCase(clients.county1, id);
    expect(view.case).toMatchObject({ status: 'running', ending: 'applicant-died' });
    expect(view.openTasks.map((task) => task.taskKey)).toEqual(['record-delivery']);
  }, 180_000);
});

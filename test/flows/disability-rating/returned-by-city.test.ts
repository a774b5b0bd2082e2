import { beforeAll, describe, expect, test } from '@jest/globals';
import { acceptance, fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import type { Step } from '../../../scripts/demo/act-in-case.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { CaseView, Clients } from '../support/story.ts';

const stepOf = (task: string, changes: Partial<Step>): Step => ({ ...(fromAcceptance.find((step) => step.task === task) as Step), ...changes });

describe('given the county’s report, when the city returns it and agrees to the second one', () => {
  let clients: Clients;
  let view: CaseView;

  beforeAll(async () => {
    clients = await signInAll();
    const { id } = await givenCase(clients);
    await takeSteps(clients, id, [
      acceptance,
      stepOf('county-review', { on: '2026-03-13' }),
      stepOf('city-pre-review', { on: '2026-03-17', data: { outcome: 'returned', opinion: '请补充核实负伤地点。', recusalDeclared: true } }),
      stepOf('county-review', { on: '2026-03-19', as: 'county2' }),
      stepOf('city-pre-review', { on: '2026-03-23' }),
    ]);
    view = await viewCase(clients.county1, id);
  }, 120_000);

  test('then the county reviewed in two rounds and the city agreed once', () => {
    const rounds = view.timeline.filter((act) => act.act === 'county-agrees').map((act) => act.round);
    expect(rounds.sort()).toEqual([1, 2]);
    expect(view.timeline.filter((act) => act.act === 'city-agrees')).toHaveLength(1);
  });

  test('then the period still runs from the acceptance, once', () => {
    expect(view.deadlines.filter((deadline) => deadline.key === 'acceptance-notice')).toMatchObject([{ startedOn: '2026-03-11', dueOn: '2026-04-09', status: 'running' }]);
  });

  test('then the 审批表 is what comes next', () => {
    expect(view.openTasks.map((task) => task.taskKey)).toEqual(['fill-approval-form']);
  });

  test('then no constraint is broken', () => {
    expect(view.constraints.filter((finding) => finding.status === 'breached')).toEqual([]);
  });
});

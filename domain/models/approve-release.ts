import type { Database } from '../database/connect.ts';
import { limits } from '../operations/judge-alarms.ts';
import { readPlatformState } from '../operations/platform-state.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem, conflict, notFound } from '../platform/problem.ts';
import { approveProposal } from '../proposals/decide-proposal.ts';
import type { Administrator, ProposalRow } from '../proposals/proposal-row.ts';
import type { PreparedRelease } from './apply-release.ts';
import { refuseFindings } from './lint-bundle-files.ts';
import { readFiles } from './model-files.ts';
import type { BundleFile } from './model-files.ts';
import type { AskedException, ReleasePayload } from './propose-release.ts';
import { signed } from './propose-release.ts';
import { topicsIn } from './topics-in.ts';
import { triedFiles } from './tried-files.ts';

const MOST_NAMED = 20;

export interface ApprovalDeps {
  db: Database;
  clock: Clock;
  /** gives the files to the engine, once for the same hash */
  deploy(bundle: { hash: string; resources: BundleFile[] }): Promise<{ deploymentId: string; definitions: Record<string, string> }>;
}

/**
 * A second analyst puts a proposed release live: it is judged again, whole, with only the exceptions that he signs himself; the engine takes it;
 * new cases start on it. Harmless when asked again.
 * @param exceptions what the approver lets pass, with his own reason for each
 * @throws Problem same-person, model-refused, workers-silent, release-moved, proposal-decided; whatever the engine refuses with
 */
export async function approveRelease({ db, clock, deploy }: ApprovalDeps, actor: Administrator & { name: string }, id: string, exceptions: readonly AskedException[]): Promise<Record<string, unknown>> {
  const proposal = await db<ProposalRow>('proposals').where({ id, kind: 'model-release' }).first();
  if (!proposal) throw notFound('该申请');
  // What somebody may not approve, or has approved, is answered without asking the engine.
  if (proposal.status !== 'open' || proposal.proposed_by === actor.id) return approveProposal({ db, clock }, actor, id, 'model');
  const payload = proposal.payload as unknown as ReleasePayload;
  const files = await readFiles(db, payload.files);
  refuseFindings(files, signed(exceptions, actor.name, clock.now()), await triedFiles(db));
  await refuseSilentWorkers(db, topicsIn(files));
  const prepared: PreparedRelease = { preparedBy: actor.id, exceptions: [...exceptions], ...(await deploy({ hash: payload.hash, resources: files })) };
  await db('proposals').where({ id, status: 'open' }).update({ result: JSON.stringify(prepared) });
  return approveProposal({ db, clock }, actor, id, 'model');
}

/** Every system step of the release is served by a worker that is heard of. @throws Problem workers-silent, naming the steps that nobody would do */
async function refuseSilentWorkers(db: Database, topics: ReadonlyMap<string, string>): Promise<void> {
  const { workers } = await readPlatformState(db);
  const served = new Set(workers.filter(({ silentSeconds }) => silentSeconds <= limits.workerSilence).flatMap((worker) => worker.topics));
  const unserved = [...topics].filter(([topic]) => !served.has(topic));
  if (unserved.length === 0) return;
  const ask = '请系统管理员启动任务处理程序后再批准。';
  if (served.size === 0) throw conflict('workers-silent', '任务处理程序没有运行，新版本的系统步骤无人办理，暂不能发布。', ask);
  throw new Problem({
    type: 'workers-silent', status: 409, title: '有系统步骤没有任务处理程序办理，暂不能发布。', detail: ask,
    errors: unserved.slice(0, MOST_NAMED).map(([topic, step]) => ({ path: topic, message: `“${step}”（主题 ${topic}）没有正在运行的处理程序` })),
  });
}

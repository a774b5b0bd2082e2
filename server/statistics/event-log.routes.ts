import { Readable } from 'node:stream';
import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { EVENT_CSV_HEAD, eventCsvLines } from '../../domain/event-log/event-log-csv.ts';
import type { LoggedCase } from '../../domain/event-log/read-event-log.ts';
import { readEventLog } from '../../domain/event-log/read-event-log.ts';
import { XES_HEAD, XES_TAIL, xesTrace } from '../../domain/event-log/xes.ts';
import { matching } from '../../domain/instances/instance-filter.ts';
import { countedOffices } from '../../domain/statistics/counted-offices.ts';
import { administered } from '../admin/administered.ts';
import { binary } from '../files/binary.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import type { Route } from '../route.ts';
import { Day, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { OfficeCode, ProcessKey } from './selection-query.ts';

const Query = Strict({
  process: ProcessKey,
  source: Type.Optional(OneOf('steps', 'acts')),
  release: Type.Optional(Uuid),
  office: Type.Optional(OfficeCode),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
});
const FORMATS = {
  xes: { type: 'application/xml; charset=utf-8', head: XES_HEAD, one: xesTrace, tail: XES_TAIL, summary: '导出事件日志（XES，IEEE 1849）' },
  csv: { type: 'text/csv; charset=utf-8', head: EVENT_CSV_HEAD, one: eventCsvLines, tail: '', summary: '导出事件日志（CSV）' },
} as const;

/** The event log of a procedure's cases for other tools; by days of application. Sent as it is read, so that its size does not matter. */
export const eventLogRoutes: Route = (app, { db, clock }) => {
  for (const [format, { type, head, one, tail, summary }] of Object.entries(FORMATS)) {
    app.get(
      `/api/admin/event-log.${format}`,
      {
        config: { permission: 'monitor-cases', rateLimit: { max: 10, timeWindow: '1 minute' } },
        schema: { summary, tags: ['admin'], querystring: Query, response: { 200: binary(type.split(';')[0] as string), ...problems } },
      },
      async ({ user, query }, reply) => {
        const { process, source = 'steps', release, office, from, to } = query;
        const offices = await countedOffices(db, user, office);
        const scope = administered(user);
        const log = readEventLog(db, {
          source,
          cases: (cases) => {
            scope(cases);
            matching(db, { procedure: process, releaseId: release, offices, appliedFrom: from, appliedTo: to })(cases);
          },
        });
        await db.transaction((trx) => appendAudit(trx, { chain: 'admin:instances', actorId: user.id, action: 'event-log-exported', detail: { format, process, source, office: office ?? null, from: from ?? null, to: to ?? null }, at: clock.now() }));
        return reply.type(type).header('content-disposition', contentDisposition('attachment', `事件日志-${process}.${format}`)).send(Readable.from(chunks(head, log, one, tail)));
      },
    );
  }
};

async function* chunks(head: string, log: AsyncIterable<LoggedCase>, one: (found: LoggedCase) => string, tail: string): AsyncGenerator<string> {
  yield head;
  for await (const found of log) yield one(found);
  if (tail !== '') yield tail;
}

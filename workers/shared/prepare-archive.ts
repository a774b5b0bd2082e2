import { countStoredPages } from '../../domain/archives/count-stored-pages.ts';
import { listContents } from '../../domain/archives/list-contents.ts';
import type { PreparedEntry } from '../../domain/archives/prepared-list.ts';
import { performEffect } from '../../domain/effects/perform-effect.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { defineHandler } from '../runtime/index.ts';
import type { Handler } from '../runtime/index.ts';
import { effectKey } from '../task-properties.ts';

/** Lists what is to be filed, every page counted, so that the officer only has to compare it with what lies on the desk (第33条). */
export const prepareArchiveHandler = ({ db, clock, dataDir }: HandlerDeps): Handler =>
  defineHandler({
    topic: 'shared.prepare-archive',
    variables: [],
    inputSchema: { type: 'object' },
    outputs: [],
    slow: true,
    handle: async ({ task }) => {
      const caseId = task.businessKey;
      const contents = await listContents(db, caseId);
      const pages = await countStoredPages(db, dataDir, contents.flatMap(({ sha256, mediaType }) => (sha256 && mediaType ? [{ sha256, mediaType }] : [])));
      const entries = contents.map(({ sha256, mediaType: _, ...entry }): PreparedEntry => ({ ...entry, pages: sha256 ? (pages.get(sha256) ?? null) : null }));
      await performEffect(db, clock, effectKey(task, 'prepare-archive'), async (trx) => {
        await trx('archive_lists').insert({ case_id: caseId, entries: JSON.stringify(entries), prepared_at: clock.now() }).onConflict('case_id').merge();
        return { entries: entries.length, acts: [] };
      });
    },
  });

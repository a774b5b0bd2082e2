import { anchorFile, readAnchors } from '../../domain/audit/anchor-audit.ts';
import { verifyChains } from '../../domain/audit/verify-chains.ts';
import { connect } from '../../domain/database/connect.ts';
import { withInstallation } from '../backup/open-installation.ts';

const WORDS = { gap: '缺少记录', 'broken-link': '与前一条不衔接', altered: '内容被改动', truncated: '末尾被删除', replaced: '被重新编写' } as const;

/**
 * `npm run verify-audit`: recomputes every chain of the audit trail from its first link and compares it with the heads noted outside the database.
 * @returns 0 when all hold, 1 when one does not
 */
export async function main(): Promise<number> {
  return withInstallation(process.env, async ({ dataDir, ownerUrl }) => {
    const db = connect(ownerUrl, { max: 1, name: 'verify-audit' });
    try {
      const anchors = await readAnchors(dataDir);
      const stored = (await db('audit').distinct('chain')) as { chain: string }[];
      const chains = [...new Set([...stored.map((row) => row.chain), ...anchors.map((anchor) => anchor.chain)])].sort();
      const { links, faults } = await verifyChains(db, chains, anchors);
      for (const { chain, seq, fault } of faults) console.log(`✗ ${chain} 第 ${seq} 条：${WORDS[fault]}`);
      if (anchors.length === 0) console.log(`注意：${anchorFile(dataDir)} 中没有锚点，末尾被删除的记录无法发现。`);
      console.log(faults.length === 0 ? `✓ ${chains.length} 条审计链、${links} 条记录、${anchors.length} 个锚点全部相符` : `✗ ${chains.length} 条审计链中有 ${faults.length} 条不符`);
      return faults.length === 0 ? 0 : 1;
    } finally {
      await db.destroy();
    }
  });
}

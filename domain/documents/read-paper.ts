import type { Database } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import { documentCatalog } from '../rendering/index.ts';
import type { DocumentKind } from '../rendering/index.ts';
import { mayTake } from './paper-life.ts';
import type { PaperStatus, PaperStep } from './paper-life.ts';
import { deliverySubjects } from './serve-paper.ts';

interface PaperHead {
  id: string;
  caseId: string;
  caseNo: string;
  kind: DocumentKind;
  title: string;
  numberText: string;
  round: number;
  status: PaperStatus;
  issuedOn: string;
  officeCode: string;
  officeName: string;
  templateVersion: string;
  hasPdf: boolean;
  voidReason: string | null;
  voidedBy: string | null;
  simulatedOn: string | null;
  /** of the case */
  version: number;
}
interface Link {
  id: string;
  numberText: string;
}
interface Delivered {
  mode: 'registered-mail' | 'signed-receipt';
  mailNumber: string | null;
  recipient: string;
}
interface ScanView {
  id: string;
  fileName: string;
  mediaType: string;
  pages: number;
  status: 'comparing' | 'matched' | 'rejected';
  scannedAt: Date;
  scannedByName: string;
}
interface PageView {
  scanId: string;
  page: number;
  matches: boolean;
  note: string;
  comparedByName: string;
  comparedAt: Date;
}

const STEPS: readonly PaperStep[] = ['render', 'seal', 'scan', 'compare', 'serve', 'void', 'draft'];
const LIVE = ['document-issued', 'document-rendered', 'document-sealed', 'document-scan-received', 'document-page-compared', 'document-scanned-back', 'document-served', 'document-voided', 'document-drafted', 'document-reissued'];

/** Which case a paper belongs to, when it is in the scope. @throws Problem not-found */
export async function findPaper(db: Database, scope: CaseScope, paperId: string): Promise<PaperHead> {
  const query = db('documents as d').join('cases', 'cases.id', 'd.case_id').join('organisations as o', 'o.code', 'd.office_code').where('d.id', paperId);
  scope(query);
  const head = (await query.first({
    id: 'd.id', caseId: 'd.case_id', caseNo: 'cases.case_no', kind: 'd.kind', title: 'd.title', numberText: 'd.number_text', round: 'd.round', status: 'd.status', issuedOn: 'd.issued_on',
    officeCode: 'd.office_code', officeName: 'o.name', templateVersion: 'd.template_version', hasPdf: db.raw('d.pdf_sha256 is not null'), voidReason: 'd.void_reason', voidedBy: 'd.voided_by', simulatedOn: 'cases.simulated_on', version: 'cases.version',
  })) as PaperHead | undefined;
  if (!head) throw notFound('该文书');
  return head;
}

/**
 * A paper with all that has become of it, and the steps that may be taken now.
 * @param officeCodes offices in which the reader is a caseworker; a step is offered only in the issuing one
 * @throws Problem not-found
 */
export async function readPaper(db: Database, scope: CaseScope, paperId: string, officeCodes: readonly string[]) {
  const { simulatedOn: _, version: __, voidedBy, ...paper } = await findPaper(db, scope, paperId);
  const [replaces, replacedBy, draft, seal, scans, pages, service, deliveries, history] = await Promise.all([
    db('documents as new').join('documents as old', 'old.id', 'new.replaces_id').where('new.id', paperId).first({ id: 'old.id', numberText: 'old.number_text' }) as Promise<Link | undefined>,
    db('documents').where({ replaces_id: paperId }).first({ id: 'id', numberText: 'number_text' }) as Promise<Link | undefined>,
    db('document_drafts').where({ replaces_id: paperId, document_id: null }).first({ id: 'id', issuedOn: 'issued_on' }) as Promise<{ id: string; issuedOn: string } | undefined>,
    db('document_seals as s').join('users as u', 'u.id', 's.sealed_by').where('s.document_id', paperId).first({ method: 's.method', copies: 's.copies', sealedOn: 's.sealed_on', sealedByName: 'u.name', sealedAt: 's.sealed_at' }) as Promise<{ method: string; copies: number; sealedOn: string; sealedByName: string; sealedAt: Date } | undefined>,
    db('document_scans as s').join('users as u', 'u.id', 's.scanned_by').join('files as f', 'f.sha256', 's.sha256').where('s.document_id', paperId).orderBy('s.scanned_at', 'desc')
      .select({ id: 's.id', fileName: 's.file_name', mediaType: 'f.media_type', pages: 's.pages', status: 's.status', scannedAt: 's.scanned_at', scannedByName: 'u.name' }) as Promise<ScanView[]>,
    db('document_scan_pages as p').join('document_scans as s', 's.id', 'p.scan_id').join('users as u', 'u.id', 'p.compared_by').where('s.document_id', paperId).orderBy('p.page')
      .select({ scanId: 'p.scan_id', page: 'p.page', matches: 'p.matches', note: 'p.note', comparedByName: 'u.name', comparedAt: 'p.compared_at' }) as Promise<PageView[]>,
    db('document_services').where({ document_id: paperId }).first({ mode: 'mode', mailNumber: 'mail_number', recipient: 'recipient', servedOn: 'served_on', receiptName: 'receipt_name' }) as Promise<(Delivered & { servedOn: string; receiptName: string | null }) | undefined>,
    db('deliveries').where({ case_id: paper.caseId }).whereIn('subject', [...(deliverySubjects[paper.kind] ?? [])]).orderBy('delivered_on', 'desc').select({ id: 'id', mode: 'mode', recipient: 'recipient', deliveredOn: 'delivered_on', mailNumber: 'mail_number' }) as Promise<(Delivered & { id: string; deliveredOn: string })[]>,
    db('audit as a').leftJoin('users as u', 'u.id', 'a.actor_id').where('a.case_id', paper.caseId).whereIn('a.action', LIVE).whereRaw(`a.detail ->> 'id' = ?`, [paperId]).orderBy('a.seq')
      .select({ at: 'a.at', action: 'a.action', actorName: db.raw(`coalesce(u.name, '系统')`) }) as Promise<{ at: Date; action: string; actorName: string }[]>,
  ]);
  const isOffice = officeCodes.includes(paper.officeCode);
  const comparing = scans.some((scan) => scan.status === 'comparing');
  const open: Record<PaperStep, boolean> = {
    render: true,
    seal: true,
    scan: !comparing,
    compare: comparing,
    serve: deliverySubjects[paper.kind] !== undefined,
    void: true,
    draft: voidedBy !== null && !replacedBy && !draft,
  };
  return {
    ...paper,
    copies: documentCatalog[paper.kind].copies,
    isServed: deliverySubjects[paper.kind] !== undefined,
    replaces: replaces ?? null,
    replacedBy: replacedBy ?? null,
    draft: draft ?? null,
    seal: seal ? { ...seal, sealedAt: seal.sealedAt.toISOString() } : null,
    scans: scans.map((scan) => ({
      ...scan,
      scannedAt: scan.scannedAt.toISOString(),
      comparisons: pages.filter((page) => page.scanId === scan.id).map(({ scanId: _id, ...page }) => ({ ...page, comparedAt: page.comparedAt.toISOString() })),
    })),
    service: service ?? null,
    deliveries,
    history: history.map((row) => ({ ...row, at: row.at.toISOString() })),
    steps: isOffice ? STEPS.filter((step) => mayTake(step, paper.status) && open[step]) : [],
    canIssueDraft: isOffice && draft !== undefined,
  };
}

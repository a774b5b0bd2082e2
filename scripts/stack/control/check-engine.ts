import { UserError } from '../user-error.ts';

/** The name by which the engine built from engine/ tells itself from any other (GET /health). */
const engineProduct = 'veterans-process-engine';

/**
 * Asks an engine who it is.
 * @returns 'ready', or 'absent' when nothing answers yet
 * @throws UserError when something else answers: a stock engine has no event outbox and no command endpoint, nothing would work
 */
export async function checkEngine(engineUrl: string): Promise<'ready' | 'absent'> {
  let response: Response;
  try {
    response = await fetch(`${engineUrl}/health`, { signal: AbortSignal.timeout(3_000) });
  } catch {
    return 'absent';
  }
  const body: unknown = await response.json().catch(() => null);
  const product = body && typeof body === 'object' && 'product' in body ? body.product : null;
  if (response.ok && product === engineProduct) return 'ready';
  // Ours answers 503 while it is on its way up or down.
  if (product === engineProduct || response.status === 503) return 'absent';
  throw new UserError(
    `${engineUrl} 上的不是本平台的流程引擎（产品：${String(product ?? '未知')}）：请用 engine/ 构建的引擎，或改正 ENGINE_URL 后重新运行。`,
    `What answers at ${engineUrl} is not this platform's engine (product: ${String(product ?? 'unknown')}): use the one built from engine/, or correct ENGINE_URL and run again.`,
  );
}

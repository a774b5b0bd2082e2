import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** A diagram in an editor, and what its user does to it after the first lint. */
export interface OpenDiagram {
  readonly process: string;
  readonly xml: string;
  readonly later?: { readonly flow: string; readonly target: string };
}

export interface BpmnlintReport {
  readonly rule: string;
  readonly id: string;
  readonly message: string;
  readonly category: string;
  readonly article?: number | null;
  readonly run?: readonly string[];
}

/** What bpmnlint reports, for each diagram at each of its lints. */
export async function runBpmnlint(open: readonly OpenDiagram[]): Promise<BpmnlintReport[][][]> {
  const child = spawn(process.execPath, ['--import', 'tsx', new URL('./run-bpmnlint.ts', import.meta.url).pathname], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify(open));
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise((resolve) => child.on('close', resolve))]);
  if (code !== 0) throw new Error(errors);
  return JSON.parse(out) as BpmnlintReport[][][];
}

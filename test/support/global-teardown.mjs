// Kinds of handles that keep Node.js running and that only a test can have forgotten.
const telling = new Set(['TCPSocketWrap', 'TCPServerWrap', 'PipeWrap', 'ProcessWrap', 'Timeout', 'MessagePort', 'HTTPClientRequest', 'FSEventWrap']);
const usual = { PipeWrap: 4, Timeout: 2, MessagePort: 2 };

export default async function globalTeardown() {
  await globalThis.testStackTeardown?.();
  const counts = {};
  for (const kind of process.getActiveResourcesInfo()) if (telling.has(kind)) counts[kind] = (counts[kind] ?? 0) + 1;
  const open = Object.entries(counts).filter(([kind, count]) => count > (usual[kind] ?? 0));
  if (open.length > 0) console.warn(`\n测试结束时仍打开的资源：${open.map(([kind, count]) => `${kind} × ${count}`).join('、')}（某个测试没有关闭它们）`);
}

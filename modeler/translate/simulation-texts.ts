/** Texts that the simulation writes itself, without asking for a translation. */
const TEXTS: Readonly<Record<string, string>> = {
  'Token Simulation': '模拟运行', 'Toggle Simulation Log': '运行记录', 'Simulation Log': '运行记录', 'Play/Pause Simulation': '继续或者暂停', 'Pause Simulation': '暂停', 'Play Simulation': '继续', 'Reset Simulation': '重新开始', 'Set Sequence Flow': '选择流向', 'Trigger Event': '触发', 'Found unsupported elements': '有不能模拟的步骤', Close: '关闭', 'No Entries': '没有记录',
};
const SPEED = /^Set animation speed = (.+)$/;
const FOCUS = /^(?:Focus|View) process instance (.+)$/i;

const inChinese = (text: string): string | null => TEXTS[text.trim()] ?? (SPEED.test(text) ? text.replace(SPEED, '速度：$1') : FOCUS.test(text) ? text.replace(FOCUS, '查看实例 $1') : null);

function translateBelow(root: Element): void {
  for (const node of [root, ...root.querySelectorAll('*')]) {
    const title = node.getAttribute('title');
    const said = title && inChinese(title);
    if (said) node.setAttribute('title', said);
    for (const child of node.childNodes) {
      const text = child.nodeType === Node.TEXT_NODE ? inChinese(child.nodeValue ?? '') : null;
      if (text) child.nodeValue = text;
    }
  }
}

/** Keeps what the simulation writes into a container in Chinese. @returns what ends it */
export function keepSimulationChinese(container: HTMLElement): () => void {
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLElement) translateBelow(node);
      if (target instanceof HTMLElement && /\bbts-/.test(target.className)) translateBelow(target);
    }
  });
  observer.observe(container, { childList: true, subtree: true, attributes: true, attributeFilter: ['title'] });
  translateBelow(container);
  return () => observer.disconnect();
}

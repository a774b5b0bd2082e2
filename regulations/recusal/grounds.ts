/** The three grounds on which an officer or expert must recuse themselves (article 4). */
export const recusalGrounds = {
  'self-or-relative': { rule: 'R013', article: 4, text: '是申请人本人或者申请人的近亲属' },
  interest: { rule: 'R014', article: 4, text: '本人或者近亲属与本次评残有利害关系' },
  'other-relation': { rule: 'R015', article: 4, text: '与申请人有其他可能影响公正办理的关系' },
} as const;

export type RecusalGround = keyof typeof recusalGrounds;

export interface RecusalFinding {
  ground: RecusalGround;
  rule: string;
  article: 4;
  text: string;
}

/** Whether a person must recuse themselves: any one ground suffices. */
export function checkRecusal(grounds: readonly RecusalGround[]): { mustRecuse: boolean; findings: RecusalFinding[] } {
  const findings = grounds.map((ground) => ({ ground, ...recusalGrounds[ground] }));
  return { mustRecuse: findings.length > 0, findings };
}

/** R016: a panel that recusals leave below its least size draws again at random, at least so many (articles 4, 19). */
export function panelAfterRecusal(panelSize: number, recused: number, least = 3): { remaining: number; redraw: number; rule: 'R016'; article: 19 } {
  const remaining = Math.max(0, panelSize - recused);
  return { remaining, redraw: Math.max(0, least - remaining), rule: 'R016', article: 19 };
}

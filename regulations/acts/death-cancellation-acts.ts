import { act } from './legal-act.ts';

/** 死亡注销 (articles 30, 41), in the order of the flow. */
export const deathCancellationActs = [
  act('report-death', '报告死亡', [30], 'applicant'),
  act('county-confirms-death', '核实死亡属实', [30], 'county'),
  act('county-finds-report-unfounded', '认定死亡报告不实', [], 'county'),
  act('cancel-certificate', '注销伤残证件', [30, 41], 'county', 'system', { once: true }),
  act('stop-pension-on-death', '因死亡停发抚恤金', [41], 'county', 'system', { once: true }),
  act('county-reports-death', '报送死亡注销备案', [30], 'county'),
  act('city-forwards-death', '转报死亡注销备案', [30], 'city'),
  act('province-records-death', '省级死亡注销备案', [30], 'province'),
] as const;

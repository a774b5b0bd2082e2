import type { StatutoryDeadline } from './statutory-deadlines.ts';
import { instrument } from '../articles/instrument.ts';

const { from, until } = instrument;
/** Articles 34, 36 and 37 give each level the same twenty working days (the text does not say when they start: on receipt at the level). */
const ofLevel = {
  article: 36, articleByType: { 'military-inbound': 34, 'in-province-out': 37, 'in-province-in': 37 }, amount: 20, unit: 'working-day', kind: 'at-most', from, until,
} as const;

/** The periods of 抚恤关系转移: L26, L28 and L29 once for each level on the way up, and anew for each level that passes the certificate down. */
export const transferDeadlines = {
  'transfer-county': {
    ...ofLevel, lawId: 'L28a', name: '县级办理关系转移',
    startActs: ['accept-transfer', 'receive-transfer-papers', 'receiving-county-consents', 'retry-transfer', 'city-returns-transfer', 'province-returns-transfer'], startEvent: '材料收齐之日，退回的为收到之日',
    endActs: ['county-reports-transfer', 'dispatch-file-confidentially', 'county-files-outbound', 'dispatch-file'], anyEndAct: true,
    endedBy: ['receiving-county-refuses', 'county-refuses-inbound', 'county-finds-forgery'],
  },
  'transfer-city': {
    ...ofLevel, lawId: 'L28b', name: '市级办理关系转移', startActs: ['county-reports-transfer', 'county-files-outbound'], startEvent: '市级收到材料之日', endActs: ['city-forwards-transfer', 'city-forwards-filing'], anyEndAct: true,
    endedBy: ['city-returns-transfer'],
  },
  'transfer-province': {
    ...ofLevel, lawId: 'L28c', name: '省级办理关系转移', startActs: ['city-forwards-transfer', 'city-forwards-filing'], startEvent: '省级收到材料之日', endActs: ['province-hands-down-certificate', 'province-files-outbound'], anyEndAct: true,
    endedBy: ['province-returns-transfer', 'province-refuses-transfer', 'origin-province-denies'],
  },
  'transfer-city-down': {
    ...ofLevel, lawId: 'L28d', name: '市级转发已变更的证件', startActs: ['province-hands-down-certificate'], startEvent: '市级收到证件之日', endActs: ['city-hands-down-certificate'],
  },
  'transfer-county-down': {
    ...ofLevel, lawId: 'L28e', name: '县级发还已变更的证件', startActs: ['city-hands-down-certificate'], startEvent: '县级收到证件之日', endActs: ['deliver-transferred-certificate'],
  },
} as const satisfies Record<string, StatutoryDeadline>;

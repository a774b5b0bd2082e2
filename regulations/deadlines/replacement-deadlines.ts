import type { StatutoryDeadline } from './statutory-deadlines.ts';
import { instrument } from '../articles/instrument.ts';

const { from, until } = instrument;
/** Article 28: twenty working days for each level; its own for each way, up and down (the text does not say when it starts: on receipt at the level). */
const ofLevel = { article: 28, amount: 20, unit: 'working-day', kind: 'at-most', from, until } as const;

/** The periods of 换证补证: L19 once for each level on the way up, and anew for each level that passes the certificate down. */
export const replacementDeadlines = {
  'replacement-county': {
    ...ofLevel, lawId: 'L19a', name: '县级办理换证补证', startActs: ['accept-replacement', 'city-returns-replacement', 'province-returns-replacement'], startEvent: '材料齐全之日，退回的为收到之日',
    endActs: ['county-reports-replacement'], endedBy: ['county-refuses-replacement', 'deliver-changed-certificate'],
  },
  'replacement-city': {
    ...ofLevel, lawId: 'L19b', name: '市级办理换证补证', startActs: ['county-reports-replacement'], startEvent: '市级收到材料之日', endActs: ['city-forwards-replacement'], endedBy: ['city-returns-replacement'],
  },
  'replacement-province': {
    ...ofLevel, lawId: 'L19c', name: '省级办理换证补证', startActs: ['city-forwards-replacement'], startEvent: '省级收到材料之日', endActs: ['province-sends-certificate'],
    endedBy: ['province-returns-replacement', 'province-refuses-replacement'],
  },
  'replacement-city-down': {
    ...ofLevel, lawId: 'L19d', name: '市级转发伤残证件', startActs: ['province-sends-certificate'], startEvent: '市级收到证件之日', endActs: ['city-passes-certificate'],
  },
  'replacement-county-down': {
    ...ofLevel, lawId: 'L19e', name: '县级发给伤残证件', startActs: ['city-passes-certificate'], startEvent: '县级收到证件之日', endActs: ['deliver-certificate'],
  },
} as const satisfies Record<string, StatutoryDeadline>;

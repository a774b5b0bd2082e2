import type { Step } from './act-in-case.ts';
import { filed } from './initial-rating-story.ts';
import { step } from './steps.ts';

export interface WayDown {
  sentOn: string;
  atCity: readonly [receivedOn: string, sentOn: string];
  atCounty: string;
  deliveredOn: string;
  filedOn: string;
}

/** A certificate's way from the province to its holder, and that of the file to the archive. */
export const handedDown = ({ sentOn, atCity, atCounty, deliveredOn, filedOn }: WayDown = { sentOn: '2026-04-15', atCity: ['2026-04-17', '2026-04-20'], atCounty: '2026-04-22', deliveredOn: '2026-04-24', filedOn: '2026-05-08' }): readonly Step[] => [
  step('province2', 'send-certificate', sentOn, { sentOn, checked: true }),
  step('city', 'city-pass-certificate', atCity[1], { receivedOn: atCity[0], sentOn: atCity[1] }),
  step('county1', 'receive-certificate', atCounty, { receivedOn: atCounty, checked: true }),
  step('county1', 'record-delivery', deliveredOn, { mode: 'signed-receipt', recipient: '演示甲', deliveredOn }),
  filed(filedOn),
];

import { initial, retrospective } from './applications.ts';
import type { OpenedOnly } from '../../support/story-of-a-way.ts';

const unit = { hasUnit: true, unit: { name: '演示有限公司', letterNumber: '演公函〔2026〕1号', address: '演示县演示路2号', contactName: '演示乙', contactTitle: '人事专员', contactPhone: '000-10000002' } };

/** Applications that ask for papers which no story asks for: they are taken in, and the list of their papers is all that matters. */
export const onlyOpened: readonly OpenedOnly[] = [
  { what: '新办: an accident on duty in traffic, with a third party', application: initial('C6', { injuryCause: ['on-duty', 'traffic-accident', 'accident-third-party'] }), asksFor: ['N3a', 'N3b', 'N3c'] },
  { what: '新办: on the way to work, and a medical accident', application: initial('C6', { injuryCause: ['commuting', 'medical-accident'] }), asksFor: ['N3d', 'N3e'] },
  { what: '新办: an occupational disease', application: initial('C6', { injuryCause: ['occupational-disease'], dateKind: 'diagnosis', injuredOn: undefined, diagnosedOn: '2025-05-20' }), asksFor: ['N3k'] },
  { what: '补办: of a former firefighter with a unit, an occupational disease after a medical accident', application: retrospective('X46c', { ...unit, injuryCause: ['occupational-disease', 'medical-accident'] }), asksFor: ['B2a', 'B2b', 'B3', 'B5'] },
];

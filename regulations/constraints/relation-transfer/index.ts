import { crossProvinceInConstraints, crossProvinceOutConstraints } from './cross-province.ts';
import { inProvinceInConstraints, inProvinceOutConstraints } from './in-province.ts';
import { militaryInboundConstraints } from './military-inbound.ts';

export { relationTransferCourse } from './course.ts';

/** The law of 抚恤关系转移 as declarative constraints on legal acts, by type of application: articles 34, 36 and 37 differ. */
export const relationTransferConstraints = {
  'military-inbound': militaryInboundConstraints,
  'cross-province-out': crossProvinceOutConstraints,
  'cross-province-in': crossProvinceInConstraints,
  'in-province-out': inProvinceOutConstraints,
  'in-province-in': inProvinceInConstraints,
} as const;

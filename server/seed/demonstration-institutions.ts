import type { DesignationKind } from '../../domain/institutions/institution-row.ts';

export interface DemonstrationInstitution {
  name: string;
  hospitalClass: 2 | 3;
  phone: string;
  address: string;
  occupationalQualified: boolean;
  psychiatric: boolean;
  designations: readonly { kind: DesignationKind; orgCode: string }[];
  /** letters before the numbers of its experts */
  prefix: string;
  disciplines: readonly string[];
  /** experts of each discipline */
  experts: number;
}

/** Invented hospitals; their names exist nowhere. */
export const demonstrationInstitutions: readonly DemonstrationInstitution[] = [
  {
    name: '示范市演示医院', hospitalClass: 3, phone: '000-00000011', address: '示范市示范路11号', occupationalQualified: false, psychiatric: false, prefix: 'YS',
    designations: [{ kind: 'ordinary', orgCode: '449900' }], disciplines: ['骨科', '神经科', '眼科', '耳鼻喉科'], experts: 4,
  },
  {
    name: '演示省职业病防治院', hospitalClass: 3, phone: '000-00000012', address: '演示省会市演示大道12号', occupationalQualified: true, psychiatric: false, prefix: 'ZY',
    designations: [{ kind: 'occupational', orgCode: '440000' }], disciplines: ['职业病科', '呼吸科'], experts: 4,
  },
  {
    name: '演示省精神卫生中心', hospitalClass: 3, phone: '000-00000013', address: '演示省会市演示大道13号', occupationalQualified: false, psychiatric: true, prefix: 'JS',
    designations: [{ kind: 'mental', orgCode: '440000' }], disciplines: ['精神科', '心理科'], experts: 4,
  },
  {
    name: '演示省第二鉴定医院', hospitalClass: 3, phone: '000-00000014', address: '演示省会市演示大道14号', occupationalQualified: false, psychiatric: false, prefix: 'ER',
    designations: [{ kind: 'second', orgCode: '440000' }], disciplines: ['骨科', '神经科', '眼科'], experts: 4,
  },
  {
    name: '演示省第二职业病医院', hospitalClass: 2, phone: '000-00000015', address: '演示省会市演示大道15号', occupationalQualified: true, psychiatric: false, prefix: 'ZE',
    designations: [{ kind: 'second', orgCode: '440000' }], disciplines: ['职业病科', '呼吸科'], experts: 4,
  },
  {
    name: '演示省第二精神病医院', hospitalClass: 2, phone: '000-00000016', address: '演示省会市演示大道16号', occupationalQualified: false, psychiatric: true, prefix: 'JE',
    designations: [{ kind: 'second', orgCode: '440000' }], disciplines: ['精神科', '心理科'], experts: 4,
  },
];

/** Since when they are designated and their experts stand in the pool: before every case of the demonstration and of the tests. */
export const designatedSince = '2022-06-01';

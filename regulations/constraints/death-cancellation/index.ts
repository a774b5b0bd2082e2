import type { Course } from '../case-life-constraints.ts';
import type { Constraint } from '../constraint.ts';
import { deadline, exclusion, precedence, response, validity } from '../makers.ts';

/** The law of 死亡注销: cancel the certificate, stop the payment, report up level by level (articles 30, 33, 41). */
export const deathCancellationConstraints: readonly Constraint[] = [
  precedence('report-death', 'county-confirms-death', 30, '先有死亡报告，再核实'),
  precedence('report-death', 'county-finds-report-unfounded', 30, '先有死亡报告，再核实'),
  precedence('county-confirms-death', 'cancel-certificate', 30, '核实死亡后才注销证件'),
  precedence('county-confirms-death', 'stop-pension-on-death', 41, '核实死亡后才停发抚恤金'),
  precedence('cancel-certificate', 'county-reports-death', 30, '注销证件后才报送备案'),
  precedence('county-reports-death', 'city-forwards-death', 30, '逐级上报：县级报送后市级才转报'),
  precedence('city-forwards-death', 'province-records-death', 30, '逐级上报：市级转报后省级才备案'),

  response('county-confirms-death', 'cancel-certificate', 30, '人员死亡的，应当注销其伤残证件'),
  response('county-confirms-death', 'stop-pension-on-death', 41, '死亡的次月起应当停发抚恤金'),
  response('cancel-certificate', 'county-reports-death', 30, '注销证件后应当逐级上报省级备案'),
  response('county-reports-death', 'city-forwards-death', 30, '县级报送的，市级应当转报省级'),
  response('city-forwards-death', 'province-records-death', 30, '市级转报的，省级应当备案'),

  deadline('filing', 'file-archive', 33, '手续办理完毕后20个工作日内归档'),

  exclusion('county-confirms-death', 'county-finds-report-unfounded', 30, '同一报告不能既属实又不实'),
  exclusion('report-death', 'terminate-by-death', 22, '死亡注销案件不因申请人死亡而终止'),
  {
    kind: 'separation', id: 'levels-report-death-by-different-persons', article: 30, derived: true,
    acts: ['county-reports-death', 'city-forwards-death', 'province-records-death'], message: '县、市、省三级应由不同人员办理', ...validity,
  },
];

/** Once the certificate is cancelled the report can no longer be taken back. */
export const deathCancellationCourse: Course = {
  decided: { 'cancel-certificate': '伤残证件已经注销', 'stop-pension-on-death': '抚恤金已经停发', 'county-reports-death': '已经报送备案' },
  decisions: ['county-confirms-death', 'county-finds-report-unfounded', 'county-reports-death', 'city-forwards-death', 'province-records-death'],
  issued: ['cancel-certificate', 'stop-pension-on-death'],
  deathArticle: null,
};

/** A question as the cockpit asks it, and the requests by which the engine's own history REST answers the same, where it can. */
export interface Question {
  name: string;
  ours: string;
  engine?: EngineRequest[];
}
export type EngineRequest = { path: string; body?: Record<string, unknown> };

const page = 'maxResults=50';
const history = (query: string): EngineRequest[] => [{ path: `/history/process-instance?${query}&${page}` }];

/** @param seen a closed case: its id here, its instance in the engine, and the cursor after the first page of closed ones */
export function questions(seen: { caseId: string; instance: string; definition: string; next: string }): Question[] {
  const search = (query: string): string => `/api/admin/instances?${query}`;
  return [
    {
      name: '概览',
      ours: '/api/admin/overview',
      engine: ['/process-instance/count', '/task/count', '/external-task/count', '/incident/count', '/history/process-instance/count?finished=true'].map((path) => ({ path })),
    },
    { name: '查找：运行中', ours: search('state=running'), engine: history('unfinished=true&sortBy=startTime&sortOrder=desc') },
    { name: '查找：已结束，最近结束在前', ours: search('state=closed&sort=ended'), engine: history('finished=true&sortBy=endTime&sortOrder=desc') },
    { name: '查找：下一页', ours: search(`after=${seen.next}`), engine: history('firstResult=50&sortBy=startTime&sortOrder=desc') },
    { name: '查找：案号结尾', ours: search('number=12345'), engine: history(`processInstanceBusinessKeyLike=${encodeURIComponent('%12345')}`) },
    { name: '查找：目前所在环节', ours: search('at=disability-rating/city-pre-review'), engine: history('activeActivityIdIn=city-pre-review&sortBy=startTime&sortOrder=desc') },
    { name: '查找：办过的环节', ours: search('passed=disability-rating/issue-notices&state=closed'), engine: history('executedActivityIdIn=issue-notices&finished=true&sortBy=startTime&sortOrder=desc') },
    {
      name: '查找：流转变量（少见的值）',
      ours: search('variable=applicationType=adjustment'),
      engine: [{ path: `/history/process-instance?${page}`, body: { variables: [{ name: 'applicationType', operator: 'eq', value: 'adjustment' }], sorting: [{ sortBy: 'startTime', sortOrder: 'desc' }] } }],
    },
    {
      name: '查找：一个县',
      ours: search('office=458007'),
      engine: [{ path: `/history/process-instance?${page}`, body: { variables: [{ name: 'countyGroup', operator: 'eq', value: 'org458007' }], sorting: [{ sortBy: 'startTime', sortOrder: 'desc' }] } }],
    },
    { name: '查找：曾超期', ours: search('late=acceptance-notice') },
    { name: '查找：超期未办', ours: search('overdue=true') },
    { name: '热力图', ours: '/api/admin/heat-map?process=disability-rating', engine: [{ path: `/history/process-definition/${seen.definition}/statistics?finished=true&canceled=true` }] },
    { name: '热力图：一个县、一年', ours: '/api/admin/heat-map?process=disability-rating&office=458007&from=2024-01&to=2024-12' },
    { name: '办理路径', ours: '/api/admin/variants?process=disability-rating' },
    { name: '实例页：办理过程', ours: `/api/admin/cases/${seen.caseId}/history`, engine: [{ path: `/history/activity-instance?processInstanceId=${seen.instance}&sortBy=startTime&sortOrder=asc&maxResults=200` }] },
  ];
}

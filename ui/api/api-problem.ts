/** What the server says when it refuses (RFC 9457); also what a lost connection becomes, so that pages treat both alike. */
export interface ProblemDocument {
  /** stable machine word, e.g. `task-gone` */
  type: string;
  status: number;
  title: string;
  detail?: string;
  article?: string;
  errors?: { path: string; message: string }[];
  instance?: string;
}

export class ApiProblem extends Error {
  readonly problem: ProblemDocument;
  /** number under which the server's log tells more */
  readonly requestId: string | undefined;
  constructor(problem: ProblemDocument, requestId?: string) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
    this.requestId = requestId;
  }
}

/** The connection failed before an answer came: worth a retry. */
export const offline = (): ApiProblem =>
  new ApiProblem({ type: 'offline', status: 0, title: '无法连接服务器。', detail: '请检查网络后重试；已填写的内容仍保留在本页。' });

const TITLES: Record<number, string> = {
  401: '登录已失效，请重新登录。',
  403: '您没有办理此事的权限。',
  404: '没有找到，或者您无权查看。',
  413: '文件太大。',
  429: '操作太频繁，请稍后再试。',
  503: '系统暂时繁忙，请稍后再试。',
};

/** Makes a problem of any refusing answer, also of one that is not problem+json (a proxy's page, an empty body). */
export function readProblem(status: number, body: unknown, requestId?: string): ApiProblem {
  const fields = typeof body === 'object' && body !== null ? (body as Partial<ProblemDocument>) : {};
  const title = typeof fields.title === 'string' && fields.title ? fields.title : (TITLES[status] ?? '系统出现错误，请稍后重试。');
  return new ApiProblem({ ...fields, type: fields.type ?? 'unknown', status, title }, requestId ?? fields.instance);
}

export const isProblem = (error: unknown, type?: string): error is ApiProblem => error instanceof ApiProblem && (type === undefined || error.problem.type === type);

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemFields } from '../../../domain/platform/problem.ts';
import { Problem } from '../../../domain/platform/problem.ts';
import { EngineRefusal, EngineUnreachable } from '../../engine/gateway.ts';
import { refusalText } from '../../engine/refusal-text.ts';
import type { App } from '../../route.ts';
import { outage } from './outage.ts';
import { validationProblem } from './validation-problem.ts';

const BY_CODE: Record<string, { type: string; title: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { type: 'too-large', title: '提交的内容太大。' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { type: 'unsupported-media-type', title: '不支持这种内容类型。' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { type: 'malformed-json', title: '提交的内容为空。' },
  FST_ERR_CTP_INVALID_JSON_BODY: { type: 'malformed-json', title: '提交的内容不是有效的 JSON。' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { type: 'malformed-request', title: '请求的长度与声明的不一致。' },
  FST_REQ_FILE_TOO_LARGE: { type: 'too-large', title: '文件太大，单个文件不得超过20MB。' },
  FST_FILES_LIMIT: { type: 'too-many-files', title: '一次只能上传一个文件。' },
  FST_PARTS_LIMIT: { type: 'too-many-files', title: '一次只能上传一个文件。' },
  FST_FIELDS_LIMIT: { type: 'too-many-files', title: '上传请求只能包含一个文件。' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { type: 'unsupported-media-type', title: '请以文件上传的方式提交。' },
  FST_CSRF_MISSING_SECRET: { type: 'csrf', title: '页面已过期，请刷新后重试。' },
  FST_CSRF_INVALID_TOKEN: { type: 'csrf', title: '页面已过期，请刷新后重试。' },
};
const BY_STATUS: Record<number, { type: string; title: string }> = {
  400: { type: 'malformed-request', title: '请求格式不正确。' },
  404: { type: 'not-found', title: '没有找到，或者您无权查看。' },
  413: { type: 'too-large', title: '提交的内容太大。' },
  414: { type: 'too-large', title: '请求地址太长。' },
  415: { type: 'unsupported-media-type', title: '不支持这种内容类型。' },
};
const INTERNAL: ProblemFields = { type: 'internal', status: 500, title: '系统出现错误，请稍后重试；如仍出现，请将请求编号告知系统管理员。' };

/** What a failure tells the client. Only texts of ours leave: a `Problem`'s own, or one found by code; never the message of an unknown error. */
export function problemOf(error: unknown): ProblemFields {
  if (error instanceof Problem) return error.fields;
  if (error instanceof EngineUnreachable) return { type: 'engine-unavailable', status: 503, title: '流程引擎暂时无法连接，请稍后再试。' };
  if (error instanceof EngineRefusal) return { status: error.status >= 400 && error.status < 500 ? error.status : 503, type: refusalText(error).type, title: refusalText(error).title };
  const fault = (error ?? {}) as Partial<FastifyError>;
  if (fault.validation) return validationProblem(fault.validation, fault.validationContext);
  const unavailable = outage(error);
  if (unavailable) return unavailable;
  const status = fault.statusCode ?? 500;
  if (status < 400 || status >= 500) return INTERNAL;
  const known = BY_CODE[fault.code ?? ''] ?? BY_STATUS[status] ?? { type: 'malformed-request', title: '请求格式不正确。' };
  return { ...known, status };
}

/** Every refusal and failure leaves as `application/problem+json` with the request's id. */
export function registerProblems(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error, type: problem.type }, 'request failed');
    else request.log.info({ type: problem.type, status: problem.status }, 'request refused');
    return sendProblem(request, reply, problem);
  });
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, fields: ProblemFields): FastifyReply {
  if (fields.status === 503) reply.header('retry-after', '5');
  return reply
    .code(fields.status)
    .removeHeader('content-disposition')
    .removeHeader('content-length')
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({ ...fields, instance: request.id });
}

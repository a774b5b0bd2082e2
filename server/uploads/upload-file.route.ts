import { Type } from '@sinclair/typebox';
import { commandScanner } from '../../domain/files/scan/command-scanner.ts';
import { storeUpload } from '../../domain/files/store-upload.ts';
import { Problem } from '../../domain/platform/problem.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Upload = Strict({ id: Uuid, fileName: Type.String(), size: Type.Integer(), mediaType: Type.String(), sha256: Type.String() });

/** Takes one scan or photograph (PDF, JPEG, PNG; 20 MB) until it is put into a case. The body is `multipart/form-data` with the field `file`. */
export const uploadFileRoute: Route = (app, { db, clock, config, uploadsPerMinute }) => {
  const scanner = config.fileScanner ? commandScanner(config.fileScanner) : null;
  app.post(
    '/api/uploads',
    {
      config: { permission: 'upload-files', rateLimit: { max: uploadsPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '上传材料', tags: ['uploads'], consumes: ['multipart/form-data'], response: { 200: Upload, ...problems } },
    },
    async (request) => {
      const part = await request.file();
      if (!part || part.fieldname !== 'file') throw new Problem({ type: 'no-file', status: 400, title: '请选择要上传的文件。' });
      const bytes = await part.toBuffer();
      return storeUpload(db, config.dataDir, { bytes, fileName: part.filename, mediaType: part.mimetype, ownerId: request.user.id, at: clock.now() }, scanner);
    },
  );
};

/** Whether the server has finished its start; until then `/health/ready` tells what it waits for. */
export interface Readiness {
  /** a Chinese sentence while the server is not ready; null when it is */
  reason: string | null;
}

export const starting = (): Readiness => ({ reason: '服务正在启动。' });

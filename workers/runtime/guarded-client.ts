import { BasicAuthInterceptor, Client } from 'camunda-external-task-client-js';
import { pause, waitBefore } from './back-off.ts';
import type { Logger } from './create-logger.ts';
import { callErrorForLog, toEngineCallError } from './engine-call-error.ts';
import { guardRequests } from './guard-requests.ts';
import type { WorkerSettings } from './settings.ts';

export interface GuardedClientConfig {
  baseUrl: string;
  account: string;
  secret: string;
  workerId: string;
  settings: WorkerSettings;
  logger: Logger;
  /** awaited before each poll; must not throw */
  beforePoll: () => Promise<void>;
  /** awaited before the poll that follows a failed one */
  afterFailedPoll: () => Promise<void>;
}

/**
 * The official client with a poll loop that does not end: each round goes through `poll`, which the client calls by
 * `this.poll`, so that waiting, the watchdog and the containment of errors stand between its rounds.
 */
export class GuardedClient extends Client {
  readonly #config: GuardedClientConfig;
  readonly #cutPoll: { controller: AbortController };
  #round: Promise<void> | null = null;
  #failedPolls = 0;
  #lastSign = 0;
  #stop = new AbortController();
  #watchdog: NodeJS.Timeout | undefined;

  constructor(config: GuardedClientConfig) {
    const { settings } = config;
    const cutPoll = { controller: new AbortController() };
    super({
      baseUrl: config.baseUrl,
      workerId: config.workerId,
      maxTasks: settings.maxTasks,
      maxParallelExecutions: settings.maxParallelExecutions,
      interval: settings.pauseBetweenPollsMs,
      lockDuration: settings.lockDurationMs,
      asyncResponseTimeout: settings.longPollMs,
      autoPoll: false,
      interceptors: [new BasicAuthInterceptor({ username: config.account, password: config.secret }), guardRequests({ ...settings, pollSignal: () => cutPoll.controller.signal })],
    });
    this.#config = config;
    this.#cutPoll = cutPoll;
    const request = this.engineService.request;
    this.engineService.request = async (...parameters) => {
      try {
        return await request(...parameters);
      } catch (error) {
        throw toEngineCallError(error);
      }
    };
    this.on('poll:success', () => (this.#failedPolls = 0));
    this.on('poll:error', (error: unknown) => {
      this.#failedPolls += 1;
      if (!this.#stop.signal.aborted) config.logger.warn({ poll: callErrorForLog(error), failedPolls: this.#failedPolls }, 'poll failed');
    });
    this.on('handler:error', (error: unknown) => config.logger.error({ err: error }, 'a task escaped its runner'));
  }

  /** A listener that throws would end polling, or drop the tasks of a poll. */
  override emit(event: string | symbol, ...parameters: unknown[]): boolean {
    try {
      return super.emit(event, ...parameters);
    } catch (error) {
      this.#config.logger.error({ err: error, event: String(event) }, 'a listener failed');
      return true;
    }
  }

  override start(): void {
    this.#stop = new AbortController();
    this.#lastSign = Date.now();
    clearInterval(this.#watchdog);
    this.#watchdog = setInterval(() => this.#restartWhenStalled(), Math.max(50, this.#config.settings.stallAfterMs / 4)).unref();
    super.start();
  }

  /** Starts no further poll and leaves the running one to its end: see `pollEnded` and `cutPoll`. */
  override stop(): void {
    super.stop();
    clearInterval(this.#watchdog);
    this.#stop.abort();
  }

  /** Resolves when no poll is under way. */
  async pollEnded(): Promise<void> {
    await this.#round;
  }

  /** Cuts the running poll. What the engine locks for it afterwards stays locked until it expires. */
  cutPoll(): void {
    this.#cutPoll.controller.abort();
  }

  /** One round of the loop. A second loop that comes by while a round is under way ends here. */
  override poll(): Promise<void> {
    if (this.#round) return Promise.resolve();
    const round = this.#runRound().finally(() => {
      if (this.#round === round) this.#round = null;
    });
    this.#round = round;
    return round;
  }

  async #runRound(): Promise<void> {
    if (this.#failedPolls > 0) await this.#waitAfterFailure();
    if (this.#stop.signal.aborted) return;
    await this.#config.beforePoll();
    if (this.#stop.signal.aborted) return;
    this.#lastSign = Date.now();
    try {
      await super.poll();
    } catch (error) {
      this.#config.logger.error({ err: error }, 'the poll loop failed and goes on');
      this.#failedPolls += 1;
      setTimeout(this.poll, this.options.interval);
    }
    this.#lastSign = Date.now();
  }

  async #waitAfterFailure(): Promise<void> {
    const wait = waitBefore(this.#failedPolls - 1, this.#config.settings.pollBackOff);
    this.#lastSign = Date.now() + wait;
    await pause(wait, this.#stop.signal);
    if (!this.#stop.signal.aborted) await this.#config.afterFailedPoll();
  }

  #restartWhenStalled(): void {
    const silentMs = Date.now() - this.#lastSign;
    if (silentMs < this.#config.settings.stallAfterMs) return;
    this.#config.logger.error({ silentMs }, 'polling stalled and is started anew');
    this.#lastSign = Date.now();
    this.#cutPoll.controller.abort();
    this.#cutPoll.controller = new AbortController();
    this.#round = null;
    void this.poll();
  }
}


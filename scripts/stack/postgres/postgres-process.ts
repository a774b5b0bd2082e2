import { join } from 'node:path';
import type { ProcessSpec } from '../processes/process-spec.ts';
import type { Cluster } from './create-cluster.ts';

/**
 * How the embedded PostgreSQL is started: on 127.0.0.1 only, without a Unix socket, in UTC.
 * @param options.durable false gives up fsync (for tests: a killed process loses nothing, a power cut would)
 */
export function postgresProcess(cluster: Cluster, port: number, options: { durable: boolean }): ProcessSpec {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Statements and details ("Key (id_number)=(…) already exists") would carry names and numbers of people into the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    ...(options.durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return {
    name: 'postgres',
    command: join(cluster.binaries, 'bin', 'postgres'),
    args: ['-D', cluster.directory, '-p', String(port), ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    port,
    ...cluster.account,
  };
}

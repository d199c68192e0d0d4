import { totalmem } from 'node:os';

/**
 * Settings of the embedded PostgreSQL, as arguments: for a machine it shares with the server, and so that each
 * start has this version's settings, whatever an older one wrote into postgresql.conf.
 */
export function settings(profile: 'safe' | 'test', port: number, socket: string | undefined): string[] {
  const sixteenth = Math.floor(totalmem() / 16 / 1_048_576);
  const buffers = profile === 'test' ? 128 : Math.min(1024, Math.max(128, sixteenth));
  const common: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: socket ?? '',
    unix_socket_permissions: '0700',
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${buffers * 4}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    max_connections: profile === 'test' ? '200' : '100',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    random_page_cost: '1.1',
    max_wal_size: '2GB',
    min_wal_size: '256MB',
    checkpoint_completion_target: '0.9',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
  };
  const durability =
    profile === 'test'
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
      : { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
  return Object.entries({ ...common, ...durability }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

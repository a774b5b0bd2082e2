/**
 * The environment that every process of ours inherits: that of the person at the terminal without what could set up the wrong process (Spring takes
 * SERVER_PORT for the engine's) or carry a secret to a process that has no business with it.
 */
export function baseEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const withheld = /^(SERVER_|SPRING_|ENGINE_|OPERATON|MODE$|DATA_DIR$|POSTGRES_|PG|NODE_OPTIONS$|JEST_|npm_|JAVA_TOOL_OPTIONS$|OIDC_)|DATABASE_URL$|SECRET/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !withheld.test(name)));
}

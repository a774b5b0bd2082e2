/** The four processes of the platform, in the order in which they depend on each other. */
export const processNames = ['postgres', 'engine', 'server', 'workers'] as const;

export type ProcessName = (typeof processNames)[number];

export function isProcessName(text: string): text is ProcessName {
  return (processNames as readonly string[]).includes(text);
}

/** How to start one process. */
export type ProcessSpec = {
  name: ProcessName;
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  port: number | null;
  /** Account of the operating system to run as; only root can choose. */
  uid?: number;
  gid?: number;
};

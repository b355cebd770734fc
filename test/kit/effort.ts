/**
 * How much of a processor's time this process spends on something, in ms: as good as the same on an idle machine and on a busy one.
 * Where the server runs in the process of its test, its work is in it.
 */
export async function effortMs(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Code of the error with which a command was refused; of faults code and path; null when it went through. */
export async function refusal(command: Promise<unknown>): Promise<string | null> {
  try {
    await command;
    return null;
  } catch (error) {
    const { faults, code } = error as { faults?: { code: string; path: string }[]; code?: string };
    if (faults) return faults.map((one) => `${one.code} ${one.path}`).join(', ');
    if (code) return code;
    throw error;
  }
}

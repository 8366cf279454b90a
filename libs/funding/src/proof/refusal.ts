import { violatedConstraint } from '@allmende/platform/database';

/** Why a command was refused: codes and paths of faults, the code of an error, a constraint; null when it went through. */
export async function refusal(command: Promise<unknown>): Promise<string | null> {
  try {
    await command;
    return null;
  } catch (error) {
    const { faults, code } = error as { faults?: { code: string; path: string }[]; code?: string };
    if (faults) return faults.map((one) => `${one.code} ${one.path}`).join(', ');
    const constraint = violatedConstraint(error);
    if (constraint) return constraint;
    if (code) return code;
    throw error;
  }
}

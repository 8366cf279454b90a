import { UserFaults } from '@allmende/platform/graphql';

/** Codes and paths of what a command refused; none when it went through. */
export const faultsOf = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof UserFaults) return error.faults.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
};

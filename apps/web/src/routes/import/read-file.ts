/** What the server takes, in bytes. */
export const largestFile = 1024 * 1024;

/** Why a file is not sent at all. */
export type FileProblem = 'tooLarge' | 'notUtf8' | 'unreadable';

export const isTooLarge = (text: string): boolean => new TextEncoder().encode(text).length > largestFile;

/** Reads a file in the browser. */
export async function readTextFile(file: File): Promise<{ text: string } | { problem: FileProblem }> {
  if (file.size > largestFile) return { problem: 'tooLarge' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { problem: 'unreadable' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'notUtf8' };
  }
}

import { ApiError } from '../../api/api-error.js';

/** Why a file was not taken, in the reader's words. */
export class UploadRefused extends Error {
  override name = 'UploadRefused';
}

/**
 * Sends a file to hang on an agenda item.
 * @param progress told the share that has gone out, 0 to 1
 * @throws UploadRefused with the server's words; ApiError NETWORK when no answer comes
 */
export function uploadAttachment(
  itemId: string,
  file: File,
  progress: (share: number) => void,
): Promise<void> {
  const form = new FormData();
  form.append('file', file);
  return new Promise((done, failed) => {
    // fetch cannot tell how far an upload has come.
    const request = new XMLHttpRequest();
    request.open('POST', `/files/agenda-items/${encodeURIComponent(itemId)}`);
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => failed(new ApiError('NETWORK', 'No answer from the server'));
    request.onload = () => (request.status < 300 ? done() : failed(refusalOf(request)));
    request.send(form);
  });
}

function refusalOf({ responseText, status }: XMLHttpRequest): Error {
  try {
    const { message } = JSON.parse(responseText) as { message?: unknown };
    if (typeof message === 'string') return new UploadRefused(message);
  } catch {
    // A proxy in front of the server answers in its own way.
  }
  return new ApiError(status >= 502 ? 'NETWORK' : 'INTERNAL', `HTTP ${status}`);
}

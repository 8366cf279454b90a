import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { ApiError } from '../../api/api-error.js';
import { useCommand } from '../../api/hooks.js';
import { request } from '../../api/request.js';
import { CheckPubliccode, type CheckPubliccodeQuery } from '../../gql/check-publiccode.js';
import { ImportPubliccode, type ImportPubliccodeMutation } from '../../gql/import-publiccode.js';
import type { ImportOutcome } from '../../gql/schema.js';
import type { Change } from '../../parts/changes/change-table.js';
import type { UserError } from '../../parts/user-faults.js';
import type { SourceFault } from './source-lines.js';

/** What became of a text. It is known unless the server fetched it and refused it. */
export type ImportResult = { text: string | undefined; faults: readonly SourceFault[] } & (
  | { kind: 'checked' | 'refused' }
  | {
      kind: 'imported';
      outcome: ImportOutcome;
      project: { slug: string; name: string };
      /** What the file changed in the entry. */
      changes: readonly Change[];
      /** Who is told of it. */
      informed: readonly { id: string; name: string }[];
    }
);

type Source = { text: string } | { url: string };

/** Checks or imports a file; `onUserErrors` gets what belongs to the fields of the form. */
export function useImport(onUserErrors: (errors: readonly UserError[]) => void) {
  const [result, setResult] = useState<ImportResult>();
  const check = useMutation<CheckPubliccodeQuery, ApiError, string>({
    mutationFn: (text) => request(CheckPubliccode, { text }),
    onSuccess: ({ checkPubliccode: faults }, text) => setResult({ kind: 'checked', text, faults }),
  });
  const command = useCommand(ImportPubliccode);
  const begin = () => {
    check.reset();
    command.reset();
    setResult(undefined);
    onUserErrors([]);
  };
  const settle = (source: Source, { importPubliccode: answer }: ImportPubliccodeMutation) => {
    // That the file has faults is told by the list of them.
    onUserErrors(answer.userErrors.filter(({ code }) => code !== 'PUBLICCODE_INVALID'));
    setResult(resultOf(source, answer));
  };
  return {
    result,
    busy: check.isPending ? ('check' as const) : command.isPending ? ('import' as const) : undefined,
    error: check.error ?? command.error,
    check: (text: string) => {
      begin();
      check.mutate(text);
    },
    run: (source: Source) => {
      begin();
      command.mutate({ input: source }, { onSuccess: (data) => settle(source, data) });
    },
    forget: begin,
  };
}

function resultOf(
  source: Source,
  answer: ImportPubliccodeMutation['importPubliccode'],
): ImportResult | undefined {
  const { outcome, project, faults, changes, informedOrganizations: informed } = answer;
  const sent = 'text' in source ? source.text : undefined;
  if (outcome && project) {
    const text = sent ?? project.imports.nodes[0]?.rawText;
    return { kind: 'imported', outcome, project, faults, text, changes, informed };
  }
  return faults.length > 0 ? { kind: 'refused', faults, text: sent } : undefined;
}

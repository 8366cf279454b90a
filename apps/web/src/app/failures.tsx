import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import { Alert, Button, Container, LinkButton, Loading, Row, Stack, Text } from '@allmende/web-kern';
import { ApiError } from '../api/api-error.js';
import { Page } from './page.js';
import { paths } from './paths.js';

/** Shows the answer of a query: loading, failed as a whole page, or `children` with the data. */
export function QueryView<Data>(props: {
  query: UseQueryResult<Data, ApiError>;
  children: (data: Data) => ReactNode;
}) {
  const { query, children } = props;
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <FailurePage error={query.error} onRetry={() => void query.refetch()} />;
  return <PageLoading />;
}

/** Grey lines in place of a page. */
export function PageLoading() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <Container>
        <Loading label={t('common.loading')} lines={6} />
      </Container>
    </div>
  );
}

/** Says what went wrong and what to do, in words for the reader. */
function useFailureText(error: Error): { title: string; texts: string[]; retry: boolean } {
  const { t } = useTranslation();
  const { code, errorId, retryAfter } =
    error instanceof ApiError ? error : new ApiError('INTERNAL', error.message);
  switch (code) {
    case 'NETWORK':
      return { title: t('errors.network.title'), texts: [t('errors.network.text')], retry: true };
    case 'FORBIDDEN':
      // Who may do it instead is what the server knows, in the reader's language.
      return { title: t('errors.forbidden.title'), texts: [error.message], retry: false };
    case 'NOT_FOUND':
      return { title: t('errors.notFound.title'), texts: [t('errors.notFound.text')], retry: false };
    case 'UNAUTHENTICATED':
      return { title: t('errors.signInNeeded.title'), texts: [t('errors.signInNeeded.text')], retry: false };
    case 'RATE_LIMITED': {
      const text = retryAfter
        ? t('errors.rateLimited.wait', { seconds: retryAfter })
        : t('errors.rateLimited.text');
      return { title: t('errors.rateLimited.title'), texts: [text], retry: true };
    }
    case 'BAD_USER_INPUT':
    case 'CONFLICT':
      return { title: t('errors.rejected.title'), texts: [t('errors.rejected.text')], retry: true };
    case 'INTERNAL':
      return {
        title: t('errors.internal.title'),
        texts: [t('errors.internal.text'), ...(errorId ? [t('errors.internal.id', { id: errorId })] : [])],
        retry: true,
      };
  }
}

/** A failure as a whole page. */
export function FailurePage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const { pathname, search, hash } = useLocation();
  const { title, texts, retry } = useFailureText(error);
  const signedOut = error instanceof ApiError && error.code === 'UNAUTHENTICATED';
  return (
    <Page title={title} narrow>
      <Stack>
        {texts.map((text) => (
          <Text key={text}>{text}</Text>
        ))}
        <Row>
          {signedOut && (
            <LinkButton look="primary" href={paths.signInFrom(pathname + search, hash)}>
              {t('common.nav.signIn')}
            </LinkButton>
          )}
          {retry && (
            <Button look="primary" onClick={onRetry}>
              {t('errors.retry')}
            </Button>
          )}
          <LinkButton href={paths.start}>{t('errors.toStart')}</LinkButton>
          {!retry && !signedOut && <LinkButton href={paths.projects}>{t('start.allProjects')}</LinkButton>}
        </Row>
      </Stack>
    </Page>
  );
}

/** A failure of a part of a page: the rest of it stays. */
export function FailureAlert({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { title, texts, retry } = useFailureText(error);
  return (
    <Alert kind="danger" title={title} announce>
      {texts.map((text) => (
        <Text key={text}>{text}</Text>
      ))}
      {retry && onRetry && (
        <Row>
          <Button look="secondary" onClick={onRetry}>
            {t('errors.retry')}
          </Button>
        </Row>
      )}
    </Alert>
  );
}

/** The page for an address that nothing answers to. */
export function NotFound() {
  return <FailurePage error={new ApiError('NOT_FOUND', 'No such page')} onRetry={reload} />;
}

/** What a page that broke shows: a module that could not be loaded counts as a lost connection. */
export function RouteFailure() {
  const error = useRouteError();
  return <FailurePage error={toError(error)} onRetry={reload} />;
}

function toError(error: unknown): Error {
  if (isRouteErrorResponse(error))
    return new ApiError(error.status === 404 ? 'NOT_FOUND' : 'INTERNAL', error.statusText);
  if (error instanceof TypeError && /import|module|fetch/i.test(error.message))
    return new ApiError('NETWORK', error.message);
  return error instanceof Error ? error : new Error(String(error));
}

function reload() {
  window.location.reload();
}

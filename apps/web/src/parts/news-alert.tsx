import { Alert, Text } from '@allmende/web-kern';
import { TakesFocus } from './takes-focus.js';

/** What a command has brought about, in words. */
export interface News {
  title: string;
  text?: string;
}

/** Says what was done and takes the focus: the button that was used may be gone. */
export function NewsAlert({ news }: { news: News | undefined }) {
  if (!news) return null;
  return (
    <TakesFocus on={news}>
      <Alert kind="success" title={news.title}>
        {news.text && <Text size="small">{news.text}</Text>}
      </Alert>
    </TakesFocus>
  );
}
